"""Ids of studies and series: each once in a case."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.documents.checks.spot import Spots
from radblog.documents.model import Meta
from radblog.documents.rules import DUPLICATE_ID
from radblog.problems import Problem


def check_picture_ids(meta: Meta, spots: Spots) -> Iterator[Problem]:
    """Studies with one id, and series with one id within their study."""
    studies: set[str | None] = set()
    for index, study in enumerate(getattr(meta, "studies", ())):
        path = f"studies[{index}]"
        if study.id in studies:
            yield DUPLICATE_ID.at(spots.at(f"{path}.id"), "another study has this id", "choose another id")
        studies.add(study.id)
        inner: set[str | None] = set()
        for position, series in enumerate(study.series):
            if series.id in inner:
                place = spots.at(f"{path}.series[{position}].id")
                yield DUPLICATE_ID.at(place, "another series of the study has this id", "choose another id")
            inner.add(series.id)
