"""The site -> a recipe for every output file, before any exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.model import Case
from radblog.images.model import PictureFacts
from radblog.plan.accent import accent_stylesheet
from radblog.plan.bodies import file_path, text_pictures
from radblog.plan.cards import Cards, card_pictures
from radblog.plan.cases import series_sources
from radblog.plan.chrome import accent_file, asset_files, chrome, logo_uses
from radblog.plan.documents import DocumentPages
from radblog.plan.feeds import Feeds
from radblog.plan.headers import headers_file
from radblog.plan.interface_texts import interface_texts, words_for
from radblog.plan.lists import Lists
from radblog.plan.recipes import PictureFile, Recipe, StaticFile, TextRecipe
from radblog.plan.redirects import alias_problems, redirects_file
from radblog.plan.robots import robots_file
from radblog.plan.share import ShareTarget
from radblog.plan.shelf import Role, Shelf
from radblog.plan.single_pages import single_pages
from radblog.plan.sitemap import sitemaps
from radblog.plan.views import Chrome
from radblog.problems import Problem
from radblog.settings.theme import Theme
from radblog.sitemodel.files import is_picture
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.rules import SAME_ADDRESS
from radblog.sitemodel.site import Entry, Site


class Plan(Struct, frozen=True):
    """Every output file, each once, and what all pages share."""

    recipes: tuple[Recipe, ...]
    chrome: Chrome
    problems: tuple[Problem, ...]


class PlanInput(Struct, frozen=True):
    """What a plan is made from, beside the site. `footer` is ready HTML; `originals` are the full-size
    facts of pictures under `content/static/`, which keep their own names."""

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
    pages = [
        *Lists(site, cards, words).recipes(),
        *single_pages(site, cards, words),
        *DocumentPages(site, shelf, cards, given.targets).recipes(),
    ]
    shared = chrome(site, given.theme, shelf, given.footer, accent)
    recipes: list[Recipe] = [
        *pages,
        *Feeds(site, shelf, cards, words).recipes(),
        *sitemaps(site, pages),
        *_texts(site, accent),
        *asset_files(given.theme),
        *_statics(site, given.pictures),
        *shelf.files(_picture_uses(site)),
    ]
    taken = frozenset(site.entries) | {"/" + path for recipe in pages[:0] for path in (recipe.path,)}
    problems = (*alias_problems(_alias_sources(site), taken), *_clashes(recipes))
    return Plan(tuple(recipes), shared, problems)


def outputs(recipe: Recipe) -> tuple[str, ...]:
    """The output paths that a recipe makes."""
    return tuple(path for path, _ in recipe.outputs) if isinstance(recipe, PictureFile) else (recipe.path,)
