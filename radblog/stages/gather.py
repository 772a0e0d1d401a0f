"""Everything small is read at once: settings, defaults, theme, share targets, and the list of files."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from radblog.basics.places import Place
from radblog.disk.rules import LINK_OUT, NO_SITE, UNREADABLE
from radblog.disk.sources import Listing, list_content, read_source
from radblog.disk.themes import NOT_TEXT, read_theme
from radblog.documents.defaults import Defaults, read_defaults
from radblog.documents.source import SourceFile
from radblog.documents.vocabulary import vocabulary
from radblog.plan.headers import newsletter_problems
from radblog.plan.rules import BAD_NAME
from radblog.plan.share_targets import ShareTarget, check_share, read_share_targets, shipped_targets
from radblog.privacy.allow import PlacedRow
from radblog.problems import Outcome, Problem
from radblog.settings.read import ReadSite, read_site
from radblog.settings.theme import Theme
from radblog.stages.policy import policy

SITE = "content/site.yaml"
SHARE = "content/share.yaml"


class Gathered(Struct, frozen=True):
    """What a build knows before it reads the first document."""

    site: ReadSite
    site_source: SourceFile
    theme: Theme
    targets: tuple[ShareTarget, ...]
    defaults: dict[str, Defaults]  # by folder
    listing: Listing
    allow: tuple[PlacedRow, ...] = ()


def gather(site: Path, *, base_url: str | None = None, policy_from: str | None = None) -> Outcome[Gathered]:
    """Read the settings of the site in the folder `site`; `base_url` takes the place of its own, and the
    privacy settings and allow rows of the commit `policy_from` that of those in the folder.
    """
    if not (site / SITE).is_file():
        return Outcome(None, (NO_SITE.at(Place(SITE), "there is no such file", NO_SITE.mend),))
    try:
        return _gather(site, base_url, policy_from)
    except OSError as error:
        place = Place(_relative(site, error.filename))
        return Outcome(None, (UNREADABLE.at(place, "this file cannot be read", UNREADABLE.mend),))


def _gather(site: Path, base_url: str | None, policy_from: str | None) -> Outcome[Gathered]:
    source = read_source(site, SITE)
    settings = read_site(source.data, SITE, shipped=vocabulary().hashtags)
    listing = list_content(site)
    problems: list[Problem] = [*settings.problems]
    problems += (
        LINK_OUT.at(Place(path), "this symbolic link leads out of the site", "copy the file here")
        for path in listing.linked_out
    )
    problems += (
        UNREADABLE.at(Place(path), "this folder cannot be read", UNREADABLE.mend) for path in listing.closed
    )
    problems += (BAD_NAME.at(Place(path), NOT_TEXT, BAD_NAME.mend) for path in listing.misnamed)
    defaults, found = _defaults(site, listing)
    problems += found
    targets = _share_targets(site)
    problems += targets.problems
    if settings.value is None or targets.value is None:
        return Outcome(None, tuple(problems))
    ruled = policy(site, settings.value, policy_from)
    problems += ruled.problems
    if ruled.value is None:
        return Outcome(None, tuple(problems))
    read = _with_base_url(ruled.value.site, base_url)
    problems += check_share(read.settings.share, targets.value, read.places, Place(SITE))
    if read.settings.newsletter is not None:
        where = read.places.get("newsletter.action", Place(SITE))
        problems += newsletter_problems(read.settings.newsletter.action, where)
    theme = read_theme(site, read.settings.theme)
    problems += theme.problems
    if theme.value is None:
        return Outcome(None, tuple(problems))
    gathered = Gathered(read, source, theme.value, targets.value, defaults, listing, ruled.value.rows)
    return Outcome(gathered, tuple(problems))


def _share_targets(site: Path) -> Outcome[tuple[ShareTarget, ...]]:
    if not (site / SHARE).is_file():
        return Outcome(shipped_targets())
    return read_share_targets(read_source(site, SHARE).data, SHARE)


def _defaults(site: Path, listing: Listing) -> tuple[dict[str, Defaults], list[Problem]]:
    by_folder: dict[str, Defaults] = {}
    problems: list[Problem] = []
    for path in listing.defaults:
        outcome = read_defaults(read_source(site, path).data, path)
        problems += outcome.problems
        if outcome.value is not None:
            by_folder[path.rpartition("/")[0]] = outcome.value
    return by_folder, problems


def _with_base_url(read: ReadSite, base_url: str | None) -> ReadSite:
    from msgspec.structs import replace

    if base_url is None:
        return read
    return replace(read, settings=replace(read.settings, base_url=base_url.rstrip("/")))


def _relative(site: Path, name: object) -> str:
    try:
        return Path(str(name)).relative_to(site).as_posix()
    except ValueError:
        return SITE
