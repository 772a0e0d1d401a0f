"""The site -> a recipe for every output file, before any exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from radblog.basics.places import Place
from radblog.images.model import PictureFacts
from radblog.plan.accent import accent_stylesheet
from radblog.plan.cards import Cards
from radblog.plan.chrome import accent_file, asset_files, chrome
from radblog.plan.clashes import bad_names, clashes, outputs
from radblog.plan.documents import DocumentPages
from radblog.plan.feeds import Feeds
from radblog.plan.files import files_of, picture_uses, small_texts
from radblog.plan.interface_texts import interface_texts, words_for
from radblog.plan.lists import Lists
from radblog.plan.recipes import PageRecipe, Recipe
from radblog.plan.redirects import Alias, alias_problems
from radblog.plan.search import search_page
from radblog.plan.share_targets import ShareTarget
from radblog.plan.shelf import Shelf
from radblog.plan.single_pages import single_pages
from radblog.plan.sitemap import sitemaps
from radblog.plan.social import Social
from radblog.plan.stack_checks import stack_problems
from radblog.plan.views import Chrome, RedirectPage
from radblog.plan.volumes import first_windows, volume_files, volume_problems, volume_windows
from radblog.problems import Problem
from radblog.settings.theme import Theme
from radblog.sitemodel.permalinks import as_site_path
from radblog.sitemodel.site import Site


class Plan(Struct, frozen=True):
    """Every output file, each once, and what all pages share. `search`: an index is to be made of pages."""

    recipes: tuple[Recipe, ...]
    chrome: Chrome
    problems: tuple[Problem, ...]
    search: bool = False


class PlanInput(Struct, frozen=True):
    """What a plan is made from, beside the site: facts of its pictures by source path, the share targets,
    the footer as ready HTML, and whether a search index is going to be made.
    """

    theme: Theme
    pictures: Mapping[str, PictureFacts]
    targets: tuple[ShareTarget, ...]
    footer: str
    search: bool = False


def make_plan(site: Site, given: PlanInput) -> Plan:
    """List every output path with its recipe. Two outputs on one path are problems naming all authors."""
    shelf = Shelf(given.pictures, given.theme.settings, first_windows(site))
    cards = Cards(site, shelf)
    words = words_for(interface_texts({site.settings.lang}), site.settings.lang)
    accent = accent_file(accent_stylesheet(site.settings.accent))
    social = Social(site, shelf)
    documents = DocumentPages(site, shelf, cards, given.targets, social)
    pages = (
        *Lists(site, cards, words).recipes(),
        *single_pages(site, cards, words),
        *search_page(site, words, index=given.search),
        *documents.recipes(),
    )
    recipes: tuple[Recipe, ...] = (
        *pages,
        *documents.citations(),
        *Feeds(site, shelf, cards, words).recipes(),
        *sitemaps(site, pages),
        *small_texts(site, search=given.search),
        *((accent,) if accent else ()),
        *asset_files(given.theme),
        *files_of(site, given.pictures),
        *social.files(),
        *shelf.files(picture_uses(site), volume_windows(site)),
        *volume_files(site, shelf),
    )
    stubs, others = _parted(recipes)
    problems = (
        *_aliases(site, others),
        *clashes(others),
        *bad_names((*stubs, *others)),
        *stack_problems(site, shelf),
        *volume_problems(site, shelf),
    )
    return Plan(
        recipes,
        chrome(site, given.theme, shelf, given.footer, accent, social.of_site()),
        problems,
        given.search,
    )


def _parted(recipes: Iterable[Recipe]) -> tuple[list[Recipe], list[Recipe]]:
    """The pages left at old addresses, and everything else."""
    parts: tuple[list[Recipe], list[Recipe]] = ([], [])
    for recipe in recipes:
        stub = isinstance(recipe, PageRecipe) and isinstance(recipe.view, RedirectPage)
        parts[0 if stub else 1].append(recipe)
    return parts


def _aliases(site: Site, others: Iterable[Recipe]) -> tuple[Problem, ...]:
    """What is wrong with aliases, told where each is written. `others` are the recipes of all else."""
    written = tuple(
        Alias(
            as_site_path(address), url, entry.document.places.get(f"aliases[{n}]", Place(entry.document.path))
        )
        for url, entry in site.entries.items()
        for n, address in enumerate(entry.document.meta.aliases)
    )
    taken = frozenset("/" + path for recipe in others for path in outputs(recipe)) if written else frozenset()
    return alias_problems(written, taken)
