"""site.yaml and theme.yaml -> frozen settings, with where each key stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from typing import TypeVar

import msgspec
from msgspec import Struct

from radblog.basics.places import Place
from radblog.problems import Outcome, Problem
from radblog.schema.convert import Converted, Forms, convert
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml
from radblog.settings.checks import check_hashtags, check_site
from radblog.settings.rules import EMPTY_SETTINGS, OUT_OF_RANGE
from radblog.settings.site import SiteSettings
from radblog.settings.theme import ThemeSettings

T = TypeVar("T")

_INSTEAD = {
    "url": ("base_url", "write base_url:"),
    "baseurl": ("base_url", "write base_url:"),
    "name": ("title", "write title:"),
    "language": ("lang", "write lang:"),
    "tz": ("timezone", "write timezone:"),
    "tags": ("hashtags", "write hashtags:, each with its meaning"),
    "paginate": ("page_size", "write page_size:"),
    "authors": ("author", "write author: with the name of one file under people/"),
    "navigation": ("menu", "write menu:"),
}


class ReadSite(Struct, frozen=True):
    """The settings of a site and where each key of them stands (`menu[0].url` -> Place)."""

    settings: SiteSettings
    places: dict[str, Place]


def read_site(data: bytes, path: str, *, shipped: Collection[str]) -> Outcome[ReadSite]:
    """`content/site.yaml`. `shipped` are the hashtags of the ontology, which a site may not redefine.

    The base URL comes back without a closing slash, hashtags in small letters.
    """
    outcome = _read(data, path, SiteSettings, "title and base_url")
    if outcome.value is None:
        return Outcome(None, outcome.problems)
    written, places = outcome.value.value, outcome.value.places
    settings = _settled(written)
    problems = (
        *outcome.problems,
        *check_site(settings, places, Place(path, 1)),
        *check_hashtags(written.hashtags, places, Place(path, 1), shipped),
    )
    settled = {f"hashtags.{_tag(tag)}": places[f"hashtags.{tag}"] for tag in written.hashtags}
    return Outcome(ReadSite(settings, places | settled), problems)


def read_theme_settings(data: bytes, path: str) -> Outcome[ThemeSettings]:
    """A theme's `theme.yaml`."""
    outcome = _read(data, path, ThemeSettings, "name")
    if outcome.value is None:
        return Outcome(None, outcome.problems)
    settings = outcome.value.value
    return Outcome(settings, (*outcome.problems, *_check_theme(settings, outcome.value.places, path)))


def _read(data: bytes, path: str, wanted: type[T], least: str) -> Outcome[Converted[T]]:
    text = decode(data, path)
    if text.value is None:
        return Outcome(None, text.problems)
    parsed = parse_yaml(text.value, path)
    if parsed.value is None:
        said = parsed.problems or (EMPTY_SETTINGS.at(Place(path), "the file is empty", f"write {least}"),)
        return Outcome(None, said)
    converted = convert(parsed.value, wanted, forms=Forms(instead=_INSTEAD), start=Place(path, 1))
    return Outcome(converted.value, (*parsed.problems, *converted.problems))


def _settled(settings: SiteSettings) -> SiteSettings:
    """The settings in the one form that all floors above expect."""
    accent = settings.accent
    if accent is not None and not accent.startswith("#"):
        accent = f"#{accent}"
    return msgspec.structs.replace(
        settings,
        base_url=settings.base_url.rstrip("/"),
        hashtags={_tag(tag): meaning for tag, meaning in settings.hashtags.items()},
        accent=accent,
    )


def _tag(tag: str) -> str:
    return unicodedata.normalize("NFC", tag).lower().lstrip("#")


def _check_theme(settings: ThemeSettings, places: dict[str, Place], path: str) -> Iterator[Problem]:
    for key, widths in (("widths", settings.widths), ("card_widths", settings.card_widths)):
        if not widths or list(widths) != sorted(set(widths)) or not 16 <= widths[0] <= widths[-1] <= 8192:
            hint = "write widths in pixels from 16 to 8192, smallest first"
            yield OUT_OF_RANGE.at(places.get(key, Place(path, 1)), f"{key} cannot be used", hint)
    if not 1 <= settings.quality <= 100:
        where = places.get("quality", Place(path, 1))
        yield OUT_OF_RANGE.at(where, "quality is out of range", "write a number from 1 to 100")
