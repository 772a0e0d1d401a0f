"""Documents -> Site -> Plan -> artifacts: everything between reading and publishing, in one attempt.

An attempt leaves some documents out. When others turn out to be at fault, the build tries again without
those too; so one bad file can never keep the rest from being mended, or from being taken offline.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from radblog.disk.manifest import Manifest
from radblog.plan.plan import Plan, PlanInput, make_plan
from radblog.plan.recipes import FeedSite
from radblog.privacy.allow import PlacedRow, live
from radblog.privacy.evidence import Vouched
from radblog.privacy.rules.consent import lint_consent
from radblog.privacy.series import lint_series
from radblog.problems import Problem
from radblog.sitemodel.ontology import meanings
from radblog.sitemodel.resolve import SiteInput, resolve_site
from radblog.sitemodel.site import Site, State
from radblog.stages import make
from radblog.stages.approvals import approvals_of
from radblog.stages.footer import footer_html, settings_prose
from radblog.stages.gather import SITE, Gathered
from radblog.stages.links import link_problems
from radblog.stages.looking import Gallery, look_at_all
from radblog.stages.pictures import examine_all, windowed
from radblog.stages.read import Arrival, people_of
from radblog.stages.theme import themed
from radblog.stages.vanished import vanished
from radblog.stages.weights import weight_problems
from radblog.workers import Workers, workers


class Circumstances(Struct, frozen=True, kw_only=True):
    """What a build is made under: the moment, what to show, how strictly to judge, and what the last build
    published. `staging` is None where nothing is to be published, which is `checking`.
    """

    site: Path
    kept: Path  # the folder that holds the store
    now: dt.datetime
    vouched: Vouched
    last: Manifest | None
    staging: Path | None
    drafts: bool = False
    hold_back: bool = False
    strict: bool = False
    jobs: int = 1
    search: bool = False
    allow: tuple[PlacedRow, ...] = ()

    @property
    def checking(self) -> bool:
        """Whether nothing will be published."""
        return self.staging is None

    @property
    def was_public(self) -> dict[str, str]:
        """Source path -> site path of what the last builds published, or left a tombstone for."""
        return {**self.last.buried, **self.last.public} if self.last else {}


class Attempt(Struct, frozen=True):
    """A whole site, made but not yet published, with every problem found on the way. `looks` are the keys of
    what was seen in its pictures.
    """

    site: Site
    plan: Plan
    made: tuple[make.Made, ...]
    problems: tuple[Problem, ...]
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
    album = examine_all(around.site, site.pictures, crew)
    approvals = approvals_of(around.site, site, people_of(arrivals), album.facts, around.now)
    gallery = Gallery(site, album.facts, frozenset(approvals.receipts))
    look = look_at_all(around.site, around.kept, gallery, around.vouched, crew)
    plan = make_plan(
        site,
        PlanInput(
            gathered.theme,
            album.facts,
            gathered.targets,
            footer_html(prose.footer, site),
            search=around.search and site.settings.search,
        ),
    )
    theme = themed(gathered.theme, plan.chrome)  # before there are workers, so that they inherit it
    made = _make(gathered, plan, around)
    problems = (
        *prose.problems,
        *outcome.problems,
        *_consent(site, arrivals, left_out, around),
        *approvals.problems,
        *windowed(album.problems, site),
        *look.problems,
        *plan.problems,
        *theme.problems,
        *(problem for one in made for problem in one.problems),
        *link_problems(made, site),
        *weight_problems(made, plan.recipes, site),
        *vanished(around.last, (one.path for one in made), around.vouched),
    )
    return Attempt(site, plan, made, problems, look.keys)


def _make(gathered: Gathered, plan: Plan, around: Circumstances) -> tuple[make.Made, ...]:
    settings = gathered.site.settings
    making = make.Making(
        site=around.site,
        kept=around.kept,
        theme=gathered.theme,
        chrome=plan.chrome,
        feeds=FeedSite(
            plan.chrome.base_url, settings.title, settings.lang, "", plan.chrome.assets.get("feed.css", "")
        ),
        vouched=around.vouched,
        staging=around.staging,
        allowed=frozenset((one.row.code, one.row.path) for one in live(around.allow, around.now.date())),
    )
    with workers(around.jobs, make.prepare, (making,)) as crew:
        return make.make_all(plan.recipes, crew)


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
