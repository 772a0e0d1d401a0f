"""Reels -> what the case says of them: its studies and series, with TODO where only a person can tell."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from radblog.documents.insertion_values import with_items, with_value
from radblog.documents.vocabulary import vocabulary
from radblog.documents.vocabulary.model import Preset
from radblog.importers.frames_model import Reel, View
from radblog.importers.frames_naming import label_of
from radblog.importers.frames_notes import is_written_into

_TOOL = "radblog import"
_STATEMENT = "Pictures drawn anew from their pixels; no header was kept."
_BANDS = ((1, "infant"), (5, "1-4"), (10, "5-9"), (15, "10-14"), (20, "15-19"))
_NEWBORN_DAYS = 28
_BARE = re.compile(r"[A-Za-z][\w+/.-]*(?: [\w+/.-]+)*")


class Told(Struct, frozen=True):
    """What the headers tell of the person and the time, in the words of a case. Nothing where they are
    silent.
    """

    age_band: str = ""
    sex: str = ""
    delay_months: int | None = None


def age_band_of(years: float | None) -> str:
    """The band of an age; nothing where there is none."""
    if years is None or not 0 <= years < 130:
        return ""
    if years * 365.25 < _NEWBORN_DAYS:
        return "neonate"
    band = next((band for below, band in _BANDS if years < below), "")
    return band or ("90+" if years >= 90 else f"{int(years // 10) * 10}s")


def months_between(first: dt.date, last: dt.date) -> int:
    """Whole months from one day to another, never less than none."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return max(0, months)


def with_reels(text: str, reels: Sequence[Reel], told: Told, *, may_replace: frozenset[str]) -> str | None:
    """The text of a case with its new studies. `may_replace` names keys whose value nobody has chosen yet.
    None where its front matter is not one that can be written into.
    """
    studies: dict[str, list[Reel]] = {}
    for reel in reels:
        studies.setdefault(_study_key(reel), []).append(reel)
    changed = with_items(text, "studies", [_lines(_study(members)) for members in studies.values()])
    for key, value in _values(told).items():
        if changed is not None and key in may_replace:
            changed = with_value(changed, key, value)
    return changed


def _study_key(reel: Reel) -> str:
    """One study of a case has one modality and one region; phases differ within a CT."""
    return (
        f"{reel.study}|{reel.shown.modality}|{reel.shown.region}|{reel.shown.phase}|{reel.shown.laterality}"
    )


def _values(told: Told) -> dict[str, str]:
    found: dict[str, str] = {}
    if told.delay_months is not None:
        found["delay_months"] = f"{{value: {told.delay_months}, verified: import}}"
    if told.age_band:
        found["patient"] = f"{told.age_band} {told.sex}".strip()
    found["deidentification"] = f'{{method: ["113100"], tool: {_TOOL}, statement: "{_STATEMENT}"}}'
    return found


def _study(reels: Iterable[Reel]) -> dict[str, Any]:
    members = tuple(reels)
    shown = members[0].shown
    return {
        "modality": [shown.modality],
        "region": shown.region,
        "laterality": shown.laterality,
        "offset": members[0].offset,
        "contrast": "iv" if any(reel.shown.contrast for reel in members) else "",
        "phase": shown.phase,
        "series": [_series(reel) for reel in members],
    }


def _series(reel: Reel) -> Mapping[str, Any]:
    first, *_others = reel.views
    label = label_of(reel.shown)
    many = reel.count > 1
    return {
        "id": first.folder.partition("/")[0],
        "label": label,
        "kind": "volume" if reel.deep else reel.kind if many or reel.kind == "photo" else "",
        "src": reel.src(first),
        "plane": reel.shown.plane,
        "sequence": reel.shown.sequence,
        "window": [_window(view, reel, first=view is first) for view in reel.views if view.name]
        or [_offered(one) for one in reel.windows],
        "values": {"intercept": reel.deep.intercept} if reel.deep else "",
        "frame_time": round(reel.frame_time, 2) or "",
        "alt": "TODO: what readers would see who do not know the answer, in a sentence",
        "description": "TODO: what changes from the first frame to the last" if many else "",
        "crop_checked": False if is_written_into(reel) else None,
        "source_dims": [reel.columns, reel.rows, reel.count] if many else "",
    }


def _window(view: View, reel: Reel, *, first: bool) -> Any:
    if view.name in vocabulary().windows and view.width is None and first:
        return view.name
    about = {"name": view.name, "w": view.width, "l": view.level, "src": "" if first else reel.src(view)}
    return {key: value for key, value in about.items() if value not in (None, "")}


def _offered(one: Preset) -> Any:
    """A window for readers to choose: its name, with numbers where it is none of the usual ones."""
    return (
        one.name if vocabulary().windows.get(one.name) == one else {"name": one.name, "w": one.w, "l": one.l}
    )


def _lines(study: Mapping[str, Any]) -> str:
    """The YAML of a study as a person would write it: short lists in one line. Strings of JSON are strings of
    YAML.
    """
    found: list[str] = []
    for key, value in study.items():
        if key == "series":
            found.append("series:")
            found.extend(_indented(_lines(one)) for one in value)
        elif value not in (None, "", [], {}):
            found.append(f"{key}: {_flow(value)}")
    return "\n".join(found)


def _indented(item: str) -> str:
    first, *others = item.split("\n")
    return "\n".join((f"  - {first}", *(f"    {line}" for line in others)))


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str) and not _BARE.fullmatch(value):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if not isinstance(value, str) else value
