"""Sheets -> artifacts: those of the last build where they stand, else new ones; and a check of all links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from msgspec import Struct

from radblog.plan.plan import Plan
from radblog.plan.recipes import FeedSite
from radblog.plan.sheets import Sheet
from radblog.published.links import anchors_of
from radblog.sitemodel.site import Site
from radblog.stages import make
from radblog.stages.circumstances import Circumstances
from radblog.stages.gather import Gathered
from radblog.stages.links import LinkCheck, check_all
from radblog.stages.standing import ForgottenError, Standing, page_facts
from radblog.workers import Workers, workers


class Finished(Struct, frozen=True):
    """All artifacts of a site, those in `standing` by an earlier build; `fingerprints` are by output path."""

    made: tuple[make.Made, ...]
    standing: Standing
    fingerprints: dict[str, str]
    links: LinkCheck


def finish(gathered: Gathered, site: Site, plan: Plan, around: Circumstances) -> Finished:
    """Make what the last build did not make from the same, and check all links."""
    facts = page_facts(around.memory, around.output)
    try:
        return _finish_beside(Standing(around.last, around.output, facts), gathered, site, plan, around)
    except ForgottenError:
        return _finish_beside(Standing(None, around.output, facts), gathered, site, plan, around)


def _finish_beside(
    standing: Standing, gathered: Gathered, site: Site, plan: Plan, around: Circumstances
) -> Finished:
    prints = [plan.fingerprints.of(sheet) for sheet in plan.sheets]
    found = [
        around.made.get(fingerprint) or standing.take(sheet, fingerprint)
        for sheet, fingerprint in zip(plan.sheets, prints, strict=True)
    ]
    with _makers(gathered, plan, around) as made_of:
        common = plan.fingerprints.common
        orders = [make.Order(sheet, standing.recipe(sheet, common)) for sheet in _due(plan.sheets, found)]
        found = _completed(orders, prints, found, made_of, around, standing)
        lost = standing.lost_links(_anchors(found, standing))
        if lost:
            standing.leave(lost)
            found = [
                () if lost.intersection(one.paths) else made
                for one, made in zip(plan.sheets, found, strict=True)
            ]
            orders = list(map(make.Order, _due(plan.sheets, found)))
            found = _completed(orders, prints, found, made_of, around, standing)
    around.watch("checking")
    made = tuple(one for batch in found for one in batch)
    fresh = [one for one in made if one.path not in standing]
    fingerprints = {path: fp for sheet, fp in zip(plan.sheets, prints, strict=True) for path in sheet.paths}
    return Finished(made, standing, fingerprints, check_all(fresh, standing, site))


def _due(sheets: Sequence[Sheet], found: Sequence[tuple[make.Made, ...]]) -> list[Sheet]:
    return [sheet for sheet, made in zip(sheets, found, strict=True) if not made]


def _completed(  # noqa: PLR0913  # what is there, what is missing, and who makes it
    orders: Sequence[make.Order],
    prints: Sequence[str],
    found: list[tuple[make.Made, ...]],
    made_of: Callable[[Sequence[make.Order]], Iterable[tuple[make.Made, ...]]],
    around: Circumstances,
    standing: Standing,
) -> list[tuple[make.Made, ...]]:
    """`found` with what was missing. Of what is unclean nothing is kept for the next attempt."""
    due = [n for n, made in enumerate(found) if not made]
    for n, order, made in zip(due, orders, made_of(orders), strict=True):
        found[n] = made or standing.take_over(order.sheet)
        if made and all(one.digest for one in made):
            around.made[prints[n]] = made
    return found


def _anchors(found: Iterable[tuple[make.Made, ...]], standing: Standing) -> dict[str, frozenset[str] | None]:
    return {one.path: anchors_of(one.facts) for made in found for one in made if one.path not in standing}


@contextmanager
def _makers(
    gathered: Gathered, plan: Plan, around: Circumstances
) -> Iterator[Callable[[Sequence[make.Order]], Iterable[tuple[make.Made, ...]]]]:
    """Something that makes the artifacts of sheets; workers are not hired before there is anything to do."""
    settings = gathered.site.settings
    making = make.Making(
        site=around.site,
        kept=around.memory.kept,
        tools=around.memory.tools,
        theme=gathered.theme,
        chrome=plan.chrome,
        excerpt=plan.excerpt,
        feeds=FeedSite(
            plan.chrome.base_url, settings.title, settings.lang, "", plan.chrome.assets.get("feed.css", "")
        ),
        vouched=around.vouched,
        staging=around.staging,
        allowed=around.let_pass,
    )
    with ExitStack() as stack:
        crews: list[Workers] = []

        def made_of(orders: Sequence[make.Order]) -> Iterable[tuple[make.Made, ...]]:
            if not orders:
                return ()
            if not crews:
                crews.append(
                    stack.enter_context(workers(around.staff, make.prepare, (making,), around.watch))
                )
            return make.make_all(orders, crews[0])

        yield made_of
