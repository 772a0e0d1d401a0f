"""Every address that one document wants, prose and front matter alike."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Case, Person, Series
from radblog.documents.pictures import leads_to_many
from radblog.sitemodel.links import Wanted


def addresses_of(document: Document) -> Iterator[Wanted]:
    """All addresses written in `document`, in the order of its body, then of its front matter."""
    facts = document.facts
    for link in facts.links:
        yield Wanted(link.href, link.place)
    for picture in facts.pictures:
        yield Wanted(picture.src, picture.place, "picture")
    for card in facts.case_cards:
        yield Wanted(card.src, card.place, "case")
    for video in facts.videos:
        if video.poster:
            yield Wanted(video.poster, video.place, "picture")
        if video.captions:
            yield Wanted(video.captions, video.place, "file")
    yield from _of_front_matter(document)


def _of_front_matter(document: Document) -> Iterator[Wanted]:
    meta = document.meta
    if meta.cover is not None:
        yield Wanted(meta.cover.src, _place(document, "cover.src", "cover"), "picture")
    if isinstance(meta, Person) and meta.photo is not None:
        yield Wanted(meta.photo.src, _place(document, "photo.src", "photo"), "picture")
    if isinstance(meta, Case):
        for study_number, study in enumerate(meta.studies):
            for number, series in enumerate(study.series):
                yield from _of_series(document, series, f"studies[{study_number}].series[{number}]")
    for language, path in meta.translations.items():
        yield Wanted(path, _place(document, f"translations.{language}", "translations"), "file")


def _of_series(document: Document, series: Series, key: str) -> Iterator[Wanted]:
    """The picture, or the frames: one by one, or by their folder, in every window."""
    if series.frames:
        for number, frame in enumerate(series.frames):
            yield Wanted(frame, _place(document, f"{key}.frames[{number}]", key), "picture")
    elif series.src:
        yield Wanted(series.src, _place(document, f"{key}.src", key), _kind_of(series.src))
    for number, window in enumerate(series.window):
        if window.src is not None:
            place = _place(document, f"{key}.window[{number}].src", key)
            yield Wanted(window.src, place, _kind_of(window.src))


def _kind_of(src: str) -> str:
    return "frames" if leads_to_many(src) else "picture"


def _place(document: Document, *keys: str) -> Place:
    """The place of the first key that has one, else the file."""
    return next((document.places[key] for key in keys if key in document.places), Place(document.path))
