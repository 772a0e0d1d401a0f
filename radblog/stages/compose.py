"""Documents -> Site -> Plan -> artifacts: everything between reading and publishing, in one attempt.

An attempt leaves some documents out. When others turn out to be at fault, the build tries again without
those too; so one bad file can never keep the rest from being mended, or from being taken offline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from radblog.basics.digests import digest_of
from radblog.plan.plan import Plan, PlanInput, make_plan
from radblog.privacy.rules.consent import lint_consent
from radblog.privacy.series import lint_series
from radblog.problems import Problem
from radblog.sitemodel.ontology import meanings
from radblog.sitemodel.resolve import SiteInput, resolve_site
from radblog.sitemodel.site import Site, State
from radblog.stages import make
from radblog.stages.approvals import approvals_of
from radblog.stages.circumstances import Circumstances
from radblog.stages.finish import finish
from radblog.stages.footer import footer_html, settings_prose
from radblog.stages.gather import SITE, Gathered
from radblog.stages.lasting import lasting
from radblog.stages.looking import Gallery, look_at_all
from radblog.stages.pictures import Album, windowed
from radblog.stages.read import Arrival, people_of
from radblog.stages.related import Resemblances
from radblog.stages.standing import Standing
from radblog.stages.theme import theme_problems_of
from radblog.stages.vanished import vanished
from radblog.stages.weights import weight_problems
from radblog.workers import Workers


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
    with lasting():
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
                related=Resemblances(around.memory),
            )
        )
    if outcome.value is None:
        raise AssertionError("a site is always resolved")
    site = outcome.value
    album = around.pictures.examine(site.pictures, crew)
    approvals = approvals_of(around.site, site, people_of(arrivals), album.facts, around.now)
    gallery = Gallery(site, album.facts, frozenset(approvals.receipts))
    look = look_at_all(around.site, around.memory.kept, gallery, around.vouched, crew)
    around.watch("planning")
    beyond = digest_of(around.memory.tools, around.vouched, around.let_pass, site.frame_hosts)
    footer = footer_html(prose.footer, site)
    search = around.search and site.settings.search
    with lasting():
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
    # Before workers are hired: they inherit the templates that this compiles.
    of_theme = theme_problems_of(gathered.theme, plan.chrome, around.memory)
    finished = finish(gathered, site, plan, around)
    problems = (
        *prose.problems,
        *outcome.problems,
        *_consent(site, arrivals, left_out, around),
        *approvals.problems,
        *windowed(album.problems, site),
        *look.problems,
        *plan.problems,
        *of_theme,
        *(problem for one in finished.made for problem in one.problems),
        *finished.links.problems,
        *weight_problems(finished.made, site, plan.excerpt),
        *vanished(around.last, (one.path for one in finished.made), around.vouched),
    )
    return Attempt(
        site, plan, album, finished.made, finished.standing, finished.fingerprints, problems,
        finished.links.faulty, look.keys,
    )  # fmt: skip


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
