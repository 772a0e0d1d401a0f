"""Documents -> Site -> Plan -> artifacts: everything between reading and publishing, in one attempt.

An attempt leaves some documents out. When others turn out to be at fault, the build tries again without
those too; so one bad file can never keep the rest from being mended, or from being taken offline.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from msgspec import Struct, field

from radblog.basics.digests import digest_of
from radblog.disk.manifest import Manifest
from radblog.disk.memory import Memory
from radblog.plan.plan import Plan, PlanInput, make_plan
from radblog.plan.recipes import FeedSite
from radblog.plan.sheets import Sheet
from radblog.privacy.allow import PlacedRow, live
from radblog.privacy.evidence import Vouched
from radblog.privacy.rules.consent import lint_consent
from radblog.privacy.series import lint_series
from radblog.problems import Problem
from radblog.published.links import anchors_of
from radblog.sitemodel.ontology import meanings
from radblog.sitemodel.resolve import SiteInput, resolve_site
from radblog.sitemodel.site import Site, State
from radblog.stages import make
from radblog.stages.approvals import approvals_of
from radblog.stages.footer import footer_html, settings_prose
from radblog.stages.gather import SITE, Gathered
from radblog.stages.links import LinkCheck, check_all, frame_hosts_of
from radblog.stages.looking import Gallery, look_at_all
from radblog.stages.pictures import Album, examine_all, windowed
from radblog.stages.read import Arrival, people_of
from radblog.stages.standing import ForgottenError, Standing, page_facts
from radblog.stages.theme import theme_problems_of
from radblog.stages.vanished import vanished
from radblog.stages.weights import weight_problems
from radblog.workers import Workers, workers


class Circumstances(Struct, frozen=True, kw_only=True):
    """What a build is made under: the moment, what to show, how strictly to judge, and what the last build
    published. `staging` is None where nothing is to be published, which is `checking`.
    """

    site: Path
    output: Path
    memory: Memory
    now: dt.datetime
    vouched: Vouched
    last: Manifest | None
    staging: Path | None
    drafts: bool = False
    hold_back: bool = False
    strict: bool = False
    jobs: int = 1
    allow: tuple[PlacedRow, ...] = ()
    search: bool = False
    made: dict[str, tuple[make.Made, ...]] = field(
        default_factory=dict
    )  # by fingerprint, in earlier attempts

    @property
    def checking(self) -> bool:
        """Whether nothing will be published."""
        return self.staging is None

    @property
    def was_public(self) -> dict[str, str]:
        """Source path -> site path of what the last builds published, or left a tombstone for."""
        return {**self.last.buried, **self.last.public} if self.last else {}


class Attempt(Struct, frozen=True):
    """A whole site, made but not yet published, with every problem found on the way. `made` are all its
    artifacts, those in `standing` by an earlier build; `fingerprints` are by output path, `faulty` the paths
    of those with faults in links; `looks` are the keys of what was seen in its pictures.
    """

    site: Site
    plan: Plan
    album: Album
    made: tuple[make.Made, ...]
    standing: Standing
    fingerprints: dict[str, str]
    problems: tuple[Problem, ...]
    faulty: frozenset[str] = frozenset()
    looks: tuple[str, ...] = ()


def compose(
    gathered: Gathered,
    arrivals: Sequence[Arrival],
    left_out: dict[str, State],
    around: Circumstances,
    crew: Workers,
) -> Attempt:
    """Make the site without the documents in `left_out`, which are in the states it names."""
    prose = settings_prose(gathered.site, SITE)
    outcome = resolve_site(
        SiteInput(
            settings=gathered.site.settings,
            documents=tuple(one.document for one in arrivals if one.document is not None),
            meanings=meanings(gathered.site.settings),
            files=gathered.listing.files,
            now=around.now,
            settings_path=SITE,
            settings_wanted=prose.wanted,
            drafts=around.drafts,
            left_out=left_out,
            was_public=around.was_public,
        )
    )
    if outcome.value is None:
        raise AssertionError("a site is always resolved")
    site = outcome.value
    album = examine_all(around.site, site.pictures, crew, around.memory)
    approvals = approvals_of(around.site, site, people_of(arrivals), album.facts, around.now)
    gallery = Gallery(site, album.facts, frozenset(approvals.receipts))
    look = look_at_all(around.site, around.memory.kept, gallery, around.vouched, crew)
    beyond = digest_of(around.memory.tools, around.vouched, _let_pass(around), sorted(frame_hosts_of(site)))
    footer = footer_html(prose.footer, site)
    search = around.search and site.settings.search
    plan = make_plan(
        site,
        PlanInput(
            gathered.theme,
            album.facts,
            gathered.targets,
            footer,
            beyond,
            digest=around.memory.stamps.digest,
            search=search,
        ),
    )
    finished = _finish(gathered, site, plan, around)
    problems = (
        *prose.problems,
        *outcome.problems,
        *_consent(site, arrivals, left_out, around),
        *approvals.problems,
        *windowed(album.problems, site),
        *look.problems,
        *plan.problems,
        *theme_problems_of(gathered.theme, plan.chrome, around.memory),
        *(problem for one in finished.made for problem in one.problems),
        *finished.links.problems,
        *weight_problems(finished.made, site, plan.excerpt),
        *vanished(around.last, (one.path for one in finished.made), around.vouched),
    )
    return Attempt(
        site, plan, album, finished.made, finished.standing, finished.fingerprints, problems,
        finished.links.faulty, look.keys,
    )  # fmt: skip


def _let_pass(around: Circumstances) -> frozenset[tuple[str, str]]:
    return frozenset((one.row.code, one.row.path) for one in live(around.allow, around.now.date()))


class _Finished(Struct, frozen=True):
    made: tuple[make.Made, ...]
    standing: Standing
    fingerprints: dict[str, str]
    links: LinkCheck


def _finish(gathered: Gathered, site: Site, plan: Plan, around: Circumstances) -> _Finished:
    """Make what the last build did not make from the same, and check all links."""
    facts = page_facts(around.memory, around.output)
    try:
        return _finish_beside(Standing(around.last, around.output, facts), gathered, site, plan, around)
    except ForgottenError:
        return _finish_beside(Standing(None, around.output, facts), gathered, site, plan, around)


def _finish_beside(
    standing: Standing, gathered: Gathered, site: Site, plan: Plan, around: Circumstances
) -> _Finished:
    prints = [plan.fingerprints.of(sheet) for sheet in plan.sheets]
    found = [
        around.made.get(fingerprint) or standing.take(sheet, fingerprint)
        for sheet, fingerprint in zip(plan.sheets, prints, strict=True)
    ]
    with _makers(gathered, plan, around) as made_of:
        found = _completed(plan.sheets, prints, found, made_of, around)
        lost = standing.lost_links(_anchors(found, standing))
        if lost:
            standing.leave(lost)
            found = [
                () if lost.intersection(one.paths) else made
                for one, made in zip(plan.sheets, found, strict=True)
            ]
            found = _completed(plan.sheets, prints, found, made_of, around)
    made = tuple(one for batch in found for one in batch)
    fresh = [one for one in made if one.path not in standing]
    fingerprints = {path: fp for sheet, fp in zip(plan.sheets, prints, strict=True) for path in sheet.paths}
    return _Finished(made, standing, fingerprints, check_all(fresh, standing, site))


def _completed(
    sheets: Sequence[Sheet],
    prints: Sequence[str],
    found: list[tuple[make.Made, ...]],
    made_of: Callable[[Sequence[Sheet]], Iterable[tuple[make.Made, ...]]],
    around: Circumstances,
) -> list[tuple[make.Made, ...]]:
    """`found` with what was missing. Of what is unclean nothing is kept for the next attempt."""
    due = [n for n, made in enumerate(found) if not made]
    for n, made in zip(due, made_of([sheets[n] for n in due]), strict=True):
        found[n] = made
        if all(one.digest for one in made):
            around.made[prints[n]] = made
    return found


def _anchors(found: Iterable[tuple[make.Made, ...]], standing: Standing) -> dict[str, frozenset[str] | None]:
    return {one.path: anchors_of(one.facts) for made in found for one in made if one.path not in standing}


@contextmanager
def _makers(
    gathered: Gathered, plan: Plan, around: Circumstances
) -> Iterator[Callable[[Sequence[Sheet]], Iterable[tuple[make.Made, ...]]]]:
    """Something that makes the artifacts of sheets; workers are not hired before there is anything to do."""
    settings = gathered.site.settings
    making = make.Making(
        site=around.site,
        kept=around.memory.kept,
        theme=gathered.theme,
        chrome=plan.chrome,
        excerpt=plan.excerpt,
        feeds=FeedSite(
            plan.chrome.base_url, settings.title, settings.lang, "", plan.chrome.assets.get("feed.css", "")
        ),
        vouched=around.vouched,
        staging=around.staging,
        allowed=_let_pass(around),
    )
    with ExitStack() as stack:
        crews: list[Workers] = []

        def made_of(sheets: Sequence[Sheet]) -> Iterable[tuple[make.Made, ...]]:
            if not sheets:
                return ()
            if not crews:
                crews.append(stack.enter_context(workers(around.jobs, make.prepare, (making,))))
            return make.make_all(sheets, crews[0])

        yield made_of


def _consent(
    site: Site, arrivals: Sequence[Arrival], left_out: dict[str, State], around: Circumstances
) -> Iterator[Problem]:
    """Of every public document, also of those left out for another error: all is told at once."""
    held = (one.document for one in arrivals if left_out.get(one.path) == "held-back")
    for document in (*(entry.document for entry in site.entries.values()), *held):
        if document is not None:
            yield from lint_consent(document, site.settings, around.now)
    for entry in site.entries.values():
        yield from lint_series(entry, site.settings.privacy)
