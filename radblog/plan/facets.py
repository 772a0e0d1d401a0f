"""By what readers choose among cases: system, modality, level. Each value has a list of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from radblog.documents.model import Case
from radblog.documents.vocabulary import vocabulary
from radblog.plan.cards import modalities_of
from radblog.plan.views import FacetValue, FacetView
from radblog.sitemodel.site import Entry, Site

NAMES = ("system", "modality", "level")
ALL = "/cases/all/"


class Chosen(Struct, frozen=True):
    """The cases with one value of one facet; `entries` are site paths, newest first."""

    facet: str
    value: str
    entries: tuple[str, ...]

    @property
    def url(self) -> str:
        """The site path of its list."""
        return f"/cases/{self.facet}/{self.value.lower()}/"


def chosen(site: Site) -> tuple[Chosen, ...]:
    """Every facet's values that a listed case has, in the order of the vocabulary."""
    cases = [site.entries[url] for url in site.cases]
    return tuple(
        Chosen(facet, value, found)
        for facet in NAMES
        for value in _order(facet)
        if (found := tuple(case.url for case in cases if value in _values(case, facet)))
    )


def facets(lists: Sequence[Chosen]) -> tuple[FacetView, ...]:
    """The facets as templates see them, those with nothing to choose from left out."""
    return tuple(
        FacetView(
            facet,
            tuple(FacetValue(one.value, one.url, len(one.entries)) for one in lists if one.facet == facet),
        )
        for facet in NAMES
        if len([one for one in lists if one.facet == facet]) > 1
    )


def _order(facet: str) -> Iterator[str]:
    words = vocabulary()
    tables: dict[str, Iterable[str]] = {
        "system": words.systems, "modality": words.modalities, "level": words.levels,
    }  # fmt: skip
    yield from tables[facet]


def _values(entry: Entry, facet: str) -> tuple[str, ...]:
    meta = entry.document.meta
    if not isinstance(meta, Case):
        return ()
    if facet == "level":
        return (meta.level,) if meta.level else ()
    return meta.system if facet == "system" else modalities_of(meta)
