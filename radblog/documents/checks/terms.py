"""Words of the vocabularies: system, modality, plane, sequence, phase, region, window, method, field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.documents.checks.spot import Spots
from radblog.documents.model import Case, Meta, Person, Series, Study
from radblog.documents.rules import NO_MODALITY, UNKNOWN_TERM
from radblog.documents.vocabulary import vocabulary
from radblog.problems import Problem


def check_terms(meta: Meta, spots: Spots) -> Iterator[Problem]:
    """Words that are none of ours, each with the one that was probably meant."""
    if isinstance(meta, Person):
        yield from _systems("specialties", meta.specialties, spots)
        fields = tuple(name for name in Person.__struct_fields__ if name != "public")
        for index, name in enumerate(meta.public):
            yield from _one("field", name, fields, spots.at(f"public[{index}]"))
    if isinstance(meta, Case):
        yield from _systems("system", meta.system, spots)
        yield from _methods(meta, spots)
        for index, study in enumerate(meta.studies):
            yield from _study(study, f"studies[{index}]", spots)


def _systems(key: str, systems: tuple[str, ...], spots: Spots) -> Iterator[Problem]:
    known, others = vocabulary().systems, vocabulary().not_systems
    for index, system in enumerate(systems):
        place = spots.at(f"{key}[{index}]")
        meant = others.get(system.casefold())
        if meant is not None:
            yield UNKNOWN_TERM.at(
                place, f"there is no system of this name, it is called '{meant}'", f"write {meant}"
            )
        else:
            yield from _one("system", system, known, place)


def _methods(case: Case, spots: Spots) -> Iterator[Problem]:
    methods = vocabulary().methods
    for index, code in enumerate(case.deidentification.method if case.deidentification else ()):
        place = spots.at(f"deidentification.method[{index}]")
        if code in methods and methods[code].refused:
            message = f"by {code} the pictures keep what may not be public ({methods[code].meaning})"
            yield UNKNOWN_TERM.at(place, message, "take that out of the pictures, and this code with it")
        else:
            yield from _one("de-identification method", code, methods, place)


def _study(study: Study, path: str, spots: Spots) -> Iterator[Problem]:
    words = vocabulary()
    yield from _modalities(study, path, spots)
    if study.region is not None:
        yield from _one("region", study.region, words.regions, spots.at(f"{path}.region"))
    if study.phase is not None:
        yield from _one("phase", study.phase, words.phases, spots.at(f"{path}.phase"))
    for index, series in enumerate(study.series):
        yield from _series(series, f"{path}.series[{index}]", spots)


def _modalities(study: Study, path: str, spots: Spots) -> Iterator[Problem]:
    words = vocabulary()
    if not study.modality and study.series:
        hint = "put it into the label, as in CT head, or write modality: with a code such as CT, MR, US, DX"
        yield NO_MODALITY.at(spots.at(f"{path}.series[0].label"), "the modality is not named", hint)
    spelled = {wrong.casefold(): right for wrong, right in words.not_modalities.items()}
    for index, code in enumerate(study.modality):
        right = None if code in words.modalities else spelled.get(code.casefold())
        place = spots.at(f"{path}.modality[{index}]")
        if place == spots.at(path):  # a short picture has its own key
            place = spots.at(f"{path}.series[0].modality[{index}]")
        if right is not None:
            codes = right[0] if len(right) == 1 else f"[{', '.join(right)}]"
            yield UNKNOWN_TERM.at(place, "this is not the code of the modality", f"write {codes}")
        else:
            yield from _one("modality", code, words.modalities, place)


def _series(series: Series, path: str, spots: Spots) -> Iterator[Problem]:
    words = vocabulary()
    if series.plane is not None:
        yield from _one("plane", series.plane, words.planes, spots.at(f"{path}.plane"))
    if series.sequence is not None:
        yield from _one("sequence", series.sequence, words.sequences, spots.at(f"{path}.sequence"))
    for index, window in enumerate(series.window):
        place = spots.at(f"{path}.window[{index}]")
        if window.w is None and window.l is None:
            yield from _one("window", window.name, words.windows, place)
        elif window.w is None or window.l is None or window.w <= 0:
            message = "a window of its own needs a width above 0 and a level"
            yield UNKNOWN_TERM.at(place, message, "write {name: lung, w: 1500, l: -600}")


def _one(what: str, word: str, known: Iterable[str], place: Place) -> Iterator[Problem]:
    names = tuple(known)
    if word in names:
        return
    near = nearest(word, names)
    asked = f", did you mean '{near}'?" if near else ""
    hint = f"write {near}" if near else f"write one of: {', '.join(names)}"
    yield UNKNOWN_TERM.at(place, f"unknown {what}{asked}", hint)
