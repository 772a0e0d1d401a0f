"""What the frames of a case weigh, in the bytes that readers load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.plan.documents import Near, document_page
from radblog.plan.excerpt import Excerpt
from radblog.plan.rules import HEAVY_CASE, HEAVY_SERIES, TOO_HEAVY_CASE
from radblog.plan.series import all_series, frames_of
from radblog.plan.views import CasePage, StackView
from radblog.problems import Problem
from radblog.sitemodel.site import Entry, Site
from radblog.stages.make import Made

MB = 1_000_000  # bytes
SERIES, CASE, MOST = 8 * MB, 40 * MB, 100 * MB


def weight_problems(made: Iterable[Made], site: Site, excerpt: Excerpt) -> Iterator[Problem]:
    """Series and cases whose frames weigh more than readers should load."""
    heavy = [entry for entry in site.entries.values() if _has_stacks(entry)]
    if not heavy:
        return
    sizes = {"/" + one.path: one.size for one in made}
    for entry in heavy:
        view = document_page(excerpt, entry.url, Near()).view
        if isinstance(view, CasePage):
            yield from case_problems(view, sizes, entry.document)


def _has_stacks(entry: Entry) -> bool:
    return any(len(frames_of(entry, series)) > 1 for _, series in all_series(entry))


def case_problems(page: CasePage, sizes: Mapping[str, int], document: Document) -> Iterator[Problem]:
    """The same for one case. `sizes` are bytes by site path."""
    whole = 0
    for study in page.studies:
        for series in study.series:
            weight = _weight(series.stack, sizes) if series.stack else 0
            whole += weight
            if weight > SERIES:
                place = document.places.get(f"{series.key}.src", Place(document.path))
                message = f"the frames of this series have {_mb(weight)} MB together"
                yield HEAVY_SERIES.at(place, message, HEAVY_SERIES.mend)
    if whole > CASE:
        rule = TOO_HEAVY_CASE if whole > MOST else HEAVY_CASE
        message = f"the frames of this case have {_mb(whole)} MB together"
        yield rule.at(Place(document.path), message, rule.mend)


def _weight(stack: StackView, sizes: Mapping[str, int]) -> int:
    paths = {path for preset in stack.presets for path in preset.frames}
    values = sizes.get(stack.volume.url, 0) if stack.volume else 0
    return values + sum(sizes.get(path, 0) for path in paths)


def _mb(size: int) -> int:
    return round(size / MB)
