"""The networks a page can be passed on to: a list in this package, which a site may add to or change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct, field, structs

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.plan.rules import SHARE_TARGET, UNKNOWN_SHARE_TARGET
from radblog.problems import Outcome, Problem
from radblog.schema.convert import Converted, Forms, convert
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml

WORDS = ("title", "url", "hashtags", "tags", "text")
_FILE = "share_targets.yaml"


class ShareTarget(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One row of share_targets.yaml, which explains the keys. `name` is the key of the row."""

    label: str
    name: str = ""
    url: str = ""
    query: dict[str, str] = field(default_factory=dict)
    text: str = "{title}"
    limit: int = 0
    link: int = 0
    count: Literal["graphemes", "weighted"] = "graphemes"


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    targets: dict[str, ShareTarget]


@cache
def shipped_targets() -> tuple[ShareTarget, ...]:
    """The targets every site has."""
    data = (files(__package__) / _FILE).read_bytes()
    outcome = _read(data, _FILE)
    if outcome.value is None or outcome.problems:
        raise AssertionError(_FILE)  # our own file, held whole by a test
    return tuple(_named(outcome.value.value).values())


def read_share_targets(data: bytes, path: str) -> Outcome[tuple[ShareTarget, ...]]:
    """A site's own `content/share.yaml`, merged with the shipped list: a row of the same name is replaced."""
    outcome = _read(data, path)
    if outcome.value is None:
        return Outcome(
            None if outcome.problems else shipped_targets(), outcome.problems
        )  # empty: nothing own
    own = _named(outcome.value.value)
    problems = tuple(
        problem
        for name, target in own.items()
        for problem in _check(target, outcome.value.places, f"targets.{name}")
    )
    merged = {target.name: target for target in shipped_targets()} | own
    return Outcome(tuple(merged.values()), (*outcome.problems, *problems))


def check_share(
    names: Collection[str], targets: Collection[ShareTarget], places: Mapping[str, Place], start: Place
) -> Iterator[Problem]:
    """Problems of `share` in site.yaml: names that are in no list. `places` are those of site.yaml."""
    known = sorted(target.name for target in targets)
    for index, name in enumerate(names):
        if name in known:
            continue
        near = nearest(name, known)
        said = f"'{name}' is unknown, did you mean '{near}'?" if near else "this network is unknown"
        where = places.get(f"share[{index}]", start)
        yield UNKNOWN_SHARE_TARGET.at(where, said, f"known are: {', '.join(known)}")


def _read(data: bytes, path: str) -> Outcome[Converted[_File]]:
    text = decode(data, path)
    if text.value is None:
        return Outcome(None, text.problems)
    parsed = parse_yaml(text.value, path)
    if parsed.value is None:
        return Outcome(None, parsed.problems)
    converted = convert(parsed.value, _File, forms=Forms(), start=Place(path, 1))
    return Outcome(converted.value, (*parsed.problems, *converted.problems))


def _named(file: _File) -> dict[str, ShareTarget]:
    return {name: structs.replace(target, name=name) for name, target in file.targets.items()}


def _check(target: ShareTarget, places: Mapping[str, Place], path: str) -> Iterator[Problem]:
    here = places[path]
    if target.url and not re.match(r"https://[a-z0-9]|mailto:", target.url):
        hint = "write an address that starts with https://, or mailto:"
        yield SHARE_TARGET.at(places.get(f"{path}.url", here), "this address cannot be shared to", hint)
    if re.search(r"[?#{}\s]", target.url):
        hint = "write what comes after the ? under query:, one line for each name"
        yield SHARE_TARGET.at(places.get(f"{path}.url", here), "the address holds more than it should", hint)
    texts = {"text": target.text, **{f"query.{name}": text for name, text in target.query.items()}}
    for key, text in texts.items():
        if set(re.findall(r"\{([^}]*)\}?", text)) - set(WORDS):
            hint = "write " + ", ".join("{" + word + "}" for word in WORDS)
            yield SHARE_TARGET.at(places.get(f"{path}.{key}", here), "unknown word in braces", hint)
    passed = target.query.values() if target.url else (target.text,)
    if not any("{url}" in text.replace("{text}", target.text) for text in passed):
        yield SHARE_TARGET.at(here, "the address of the page is not passed on", "put {url} in query or text")
    if target.limit < 0 or 0 < target.limit < 100:
        hint = "write at least 100, or leave the line out"
        yield SHARE_TARGET.at(places.get(f"{path}.limit", here), "the limit is too low", hint)
