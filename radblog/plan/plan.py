"""The site -> a recipe for every output file, before any exists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from radblog.basics.places import Place
from radblog.images.model import PictureFacts
from radblog.plan.accent import accent_stylesheet
from radblog.plan.cards import cards_of
from radblog.plan.chrome import accent_file, asset_files, chrome
from radblog.plan.clashes import bad_names, clashes
from radblog.plan.documents import citation_sheets, document_sheets
from radblog.plan.excerpt import Excerpt
from radblog.plan.feeds import feed_sheets
from radblog.plan.files import files_of, picture_uses, small_texts
from radblog.plan.interface_texts import interface_texts, words_for
from radblog.plan.lists import list_sheets
from radblog.plan.recipes import Recipe, StaticFile
from radblog.plan.redirects import Alias, alias_problems
from radblog.plan.search import search_sheets
from radblog.plan.share_targets import ShareTarget
from radblog.plan.sheets import Fingerprints, Sheet, fingerprint_of, ready
from radblog.plan.shelf import Shelf
from radblog.plan.single_pages import redirect_page, single_sheets
from radblog.plan.sitemap import sitemaps
from radblog.plan.social import Social
from radblog.plan.stack_checks import stack_problems
from radblog.plan.views import Chrome
from radblog.plan.volumes import first_windows, volume_files, volume_problems, volume_windows
from radblog.problems import Problem
from radblog.settings.theme import Theme
from radblog.sitemodel.permalinks import as_site_path
from radblog.sitemodel.site import Site


class Plan(Struct, frozen=True):
    """Every output file, each once, and what all pages share. `excerpt` holds the whole site. `search`: an
    index is to be made of pages.
    """

    sheets: tuple[Sheet, ...]
    excerpt: Excerpt
    chrome: Chrome
    fingerprints: Fingerprints
    problems: tuple[Problem, ...]
    search: bool = False

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        """The recipes of all sheets, in their order."""
        return tuple(sheet.recipe(self.excerpt) for sheet in self.sheets)


class PlanInput(Struct, frozen=True):
    """What a plan is made from, beside the site: facts of its pictures by source path, the share targets,
    the footer as ready HTML, and whether a search index is going to be made. `beyond` is a digest of all else
    that has a part in what is made of a plan: the tools, and what the privacy lint lets pass; `digest` gives
    that of a file by its source path.
    """

    theme: Theme
    pictures: Mapping[str, PictureFacts]
    targets: tuple[ShareTarget, ...]
    footer: str
    beyond: str = ""
    digest: Callable[[str], str] = str
    search: bool = False


def carried_files(plan: Plan) -> tuple[str, ...]:
    """The source paths of the files that are published as they are."""
    given = (sheet.given[0] for sheet in plan.sheets if sheet.given)
    return tuple(recipe.source for recipe in given if isinstance(recipe, StaticFile))


def make_plan(site: Site, given: PlanInput) -> Plan:
    """List every output path with its sheet. Two outputs on one path are problems naming all authors."""
    shelf = Shelf(given.pictures, given.theme.settings, first_windows(site))
    cards = cards_of(site, shelf)
    words = words_for(interface_texts({site.settings.lang}), site.settings.lang)
    excerpt = Excerpt(site.settings, cards, shelf, given.targets, words)
    social = Social(site.settings, shelf)
    accent = accent_file(accent_stylesheet(site.settings.accent))
    pages = (
        *list_sheets(site, words),
        *single_sheets(site, words),
        *search_sheets(site, index=given.search),
        *document_sheets(site),
    )
    small: tuple[Recipe, ...] = (
        *sitemaps(pages),
        *small_texts(site, search=given.search),
        *((accent,) if accent else ()),
        *asset_files(given.theme),
        *files_of(site, given.pictures, given.digest),
        *shelf.files(picture_uses(site), volume_windows(site)),
        *volume_files(site, shelf),
        *social.files(site.entries[url] for url in sorted(site.entries)),
    )
    sheets = (*pages, *citation_sheets(site), *feed_sheets(site, words), *map(ready, small))
    stubs = [sheet for sheet in sheets if sheet.plan is redirect_page]
    others = [sheet for sheet in sheets if sheet.plan is not redirect_page]

    def sources(sheet: Sheet) -> tuple[str, ...]:
        return sheet.recipe(excerpt).sources

    problems = (
        *_aliases(site, others),
        *clashes(others, sources),
        *bad_names((*stubs, *others), sources),
        *stack_problems(site, shelf),
        *volume_problems(site, shelf),
    )
    dress = chrome(site, given.theme, shelf, given.footer, accent, social.of_site())
    theme = given.theme
    common = fingerprint_of(site.settings, theme.digest, theme.settings, given.targets, dress, given.beyond)
    prints = Fingerprints(site, cards, common)
    return Plan(sheets, excerpt, dress, prints, problems, given.search)


def _aliases(site: Site, others: Iterable[Sheet]) -> tuple[Problem, ...]:
    """What is wrong with aliases, told where each is written. `others` are the sheets of all else."""
    written = tuple(
        Alias(
            as_site_path(address), url, entry.document.places.get(f"aliases[{n}]", Place(entry.document.path))
        )
        for url, entry in site.entries.items()
        for n, address in enumerate(entry.document.meta.aliases)
    )
    taken = frozenset("/" + path for sheet in others for path in sheet.paths) if written else frozenset()
    return alias_problems(written, taken)
