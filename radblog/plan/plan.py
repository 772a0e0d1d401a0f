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
from radblog.plan.share_targets import ShareTarget
from radblog.plan.shelf import Shelf
from radblog.plan.single_pages import single_pages
from radblog.plan.sitemap import sitemaps
from radblog.plan.stack_checks import stack_problems
from radblog.plan.views import Chrome, RedirectPage
from radblog.problems import Problem
from radblog.settings.theme import Theme
from radblog.sitemodel.permalinks import as_site_path
from radblog.sitemodel.site import Site


class Plan(Struct, frozen=True):
    """Every output file, each once, and what all pages share."""

    recipes: tuple[Recipe, ...]
    chrome: Chrome
    problems: tuple[Problem, ...]


class PlanInput(Struct, frozen=True):
    """What a plan is made from, beside the site: facts of its pictures by source path, the share targets,
    and the footer as ready HTML.
    """

    theme: Theme
    pictures: Mapping[str, PictureFacts]
    targets: tuple[ShareTarget, ...]
    footer: str


def make_plan(site: Site, given: PlanInput) -> Plan:
    """List every output path with its recipe. Two outputs on one path are problems naming all authors."""
    shelf = Shelf(given.pictures, given.theme.settings)
    cards = Cards(site, shelf)
    words = words_for(interface_texts({site.settings.lang}), site.settings.lang)
    accent = accent_file(accent_stylesheet(site.settings.accent))
    pages = (
        *Lists(site, cards, words).recipes(),
        *single_pages(site, cards, words),
        *DocumentPages(site, shelf, cards, given.targets).recipes(),
    )
    recipes: tuple[Recipe, ...] = (
        *pages,
        *Feeds(site, shelf, cards, words).recipes(),
        *sitemaps(site, pages),
        *small_texts(site),
        *((accent,) if accent else ()),
        *asset_files(given.theme),
        *files_of(site, given.pictures),
        *shelf.files(picture_uses(site)),
    )
    stubs, others = _parted(recipes)
    problems = (
        *_aliases(site, others),
        *clashes(others),
        *bad_names((*stubs, *others)),
        *stack_problems(site, shelf),
    )
    return Plan(recipes, chrome(site, given.theme, shelf, given.footer, accent), problems)


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
