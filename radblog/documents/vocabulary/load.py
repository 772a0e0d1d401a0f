"""The data files of this folder -> one Vocabulary, read once. They are part of the package."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.vocabulary.model import Hashtag, Imaging, Sections, Systems, Vocabulary
from radblog.schema.convert import Forms, convert
from radblog.schema.nodes import ListNode, MapNode, Scalar
from radblog.schema.yaml import parse_yaml

T = TypeVar("T")


class _Hashtags(Struct, frozen=True):
    hashtags: tuple[Hashtag, ...]


@cache
def vocabulary() -> Vocabulary:
    """All words that radblog knows."""
    imaging = _read("imaging.yaml", Imaging)
    systems = _read("systems.yaml", Systems)
    return Vocabulary(
        hashtags={one.tag: one for one in _read("hashtags.yaml", _Hashtags, under="hashtags").hashtags},
        modalities={one.code: one for one in imaging.modalities},
        not_modalities=imaging.not_modalities,
        planes=tuple(one.name for one in imaging.planes),
        phases=imaging.phases,
        sequences=imaging.sequences,
        windows={one.name: one for one in imaging.windows},
        regions=imaging.regions,
        systems={one.name: one for one in systems.systems},
        not_systems=systems.not_systems,
        levels={one.name: one for one in systems.levels},
        methods={one.code: one for one in imaging.deidentification},
        modality_words={word: one.code for one in imaging.modalities for word in one.words},
        plane_words={word: one.name for one in imaging.planes for word in (one.name.lower(), *one.words)},
        headings=_headings(_read("sections.yaml", Sections)),
    )


def _headings(sections: Sections) -> dict[str, Any]:
    return {
        heading: name
        for name, languages in msgspec.structs.asdict(sections).items()
        for headings in languages
        for heading in headings
    }


def _read(name: str, wanted: type[T], *, under: str | None = None) -> T:
    """A data file as `wanted`; `under` is the key that a file which is a bare list stands for."""
    text = (files("radblog.documents.vocabulary") / name).read_text(encoding="utf-8")
    place = Place(name)
    node = parse_yaml(text, name).value
    if under is not None and isinstance(node, ListNode):
        node = MapNode(((Scalar(under, place), node),), place)
    outcome = convert(node, wanted, forms=Forms(zone=dt.UTC), start=place)
    if outcome.value is None or outcome.problems:
        raise RuntimeError(name)  # the package itself is damaged
    return outcome.value.value
