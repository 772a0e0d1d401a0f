"""Recipes -> artifacts, past gate 2. What the gate finds unclean never reaches a disk."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from itertools import compress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest
from radblog.basics.places import Place
from radblog.disk.drawn import Drawn
from radblog.disk.output import stage
from radblog.disk.rules import UNREADABLE
from radblog.disk.sources import read_source, size_of
from radblog.disk.store import Store
from radblog.images.deep import volume
from radblog.images.encode import encode_all
from radblog.images.social import draw_card
from radblog.plan.excerpt import Excerpt
from radblog.plan.recipes import (
    AssetFile,
    CardFile,
    FeedRecipe,
    FeedSite,
    OpmlRecipe,
    PageRecipe,
    PictureFile,
    Recipe,
    SitemapRecipe,
    StaticFile,
    TextRecipe,
    VolumeFile,
)
from radblog.plan.sheets import Sheet, recipe_digest
from radblog.plan.shelf import FOLDER
from radblog.plan.views import Chrome
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import carried_problems, lint_published, shown_path, size_problems
from radblog.privacy.passed import Passed, unpassed
from radblog.problems import ERROR, Outcome, Problem
from radblog.published.facts import ArtifactFacts, OutLink
from radblog.published.links import OUTPUT, worth_checking
from radblog.published.read import read_artifact
from radblog.render.feeds import render_feed
from radblog.render.opml import render_opml
from radblog.render.pages import render_page
from radblog.render.sitemaps import render_sitemap
from radblog.render.templates import RenderContext
from radblog.settings.theme import Theme
from radblog.stages.theme import themed
from radblog.workers import Workers

PICTURE_WEIGHT = 100  # one picture in all its sizes costs as much as some hundred pages


_SETTINGS = "content/site.yaml"


class Made(Struct, frozen=True):
    """One artifact. `digest` is empty if it is unclean; ids and links are for the check of all links, and
    not there for what an earlier build made; `size` in bytes for that of weights; `recipe`
    is the digest of what it was made from.
    """

    path: str
    digest: str
    sources: tuple[str, ...]
    ids: tuple[str, ...] = ()
    links: tuple[OutLink, ...] = ()
    media: str = ""
    size: int = 0
    recipe: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def facts(self) -> ArtifactFacts:
        """What the check of all links wants."""
        return ArtifactFacts(media=self.media, ids=self.ids, links=self.links)


class Making(Struct, frozen=True):
    """What every maker needs to know. `kept` is the folder that holds the store. Without `staging` everything
    is made, and nothing kept. `allowed` are code and source path of what rows of the allow file let pass.
    `tools` is the digest of what makes it all.
    """

    site: Path
    kept: Path
    theme: Theme
    chrome: Chrome
    excerpt: Excerpt
    feeds: FeedSite
    vouched: Vouched
    staging: Path | None
    allowed: frozenset[tuple[str, str]] = frozenset()
    tools: str = ""


class _Workshop(Struct, frozen=True):
    making: Making
    context: RenderContext
    store: Store
    passed: Passed  # what this process has found clean; the menu stands on every page


_workshop: list[_Workshop] = []


def prepare(making: Making) -> None:
    """Make this process ready to make artifacts: templates are compiled once."""
    context = themed(making.theme, making.chrome, making.tools)
    _workshop[:] = [_Workshop(making, context, Store(making.kept), Passed())]


class Order(Struct, frozen=True):
    """A sheet, and the digest of the recipe that its artifact was made from when it was last made."""

    sheet: Sheet
    before: str = ""


def make_all(orders: Sequence[Order], crew: Workers) -> tuple[tuple[Made, ...], ...]:
    """Make the artifacts of each sheet, pictures first, since each of them takes long; none of a sheet whose
    recipe came out as it was before.
    """
    heavy = [is_heavy(order.sheet) for order in orders]
    light = [not is_it for is_it in heavy]
    drawn = crew.map(make_one, list(compress(orders, heavy)), stage="drawing pictures", weight=PICTURE_WEIGHT)
    written = crew.map(make_one, list(compress(orders, light)), stage="making pages")
    known: dict[object, Any] = {}
    parts = (tuple(drawn), tuple(_sharing(made, known) for made in written))  # the pictures are waited for
    drawn, written = map(iter, parts)
    return tuple(next(drawn if is_it else written) for is_it in heavy)


def _sharing(made: tuple[Made, ...], known: dict[object, Any]) -> tuple[Made, ...]:
    """`made` with every link and id once in memory: those of the menu stand on each of a thousand pages."""
    once = known.setdefault
    return tuple(
        replace(one, links=tuple(map(once, one.links, one.links)), ids=tuple(map(once, one.ids, one.ids)))
        for one in made
    )


def is_heavy(sheet: Sheet) -> bool:
    """Whether a sheet is for pictures."""
    return bool(sheet.given) and isinstance(sheet.given[0], PictureFile | VolumeFile | CardFile)


def make_one(order: Order) -> tuple[Made, ...]:
    """The artifacts of one sheet, each read back and linted before it is written."""
    shop, sheet = _workshop[0], order.sheet
    recipe = sheet.recipe(shop.making.excerpt)
    made_from = "" if is_heavy(sheet) else recipe_digest(recipe)
    if order.before and made_from == order.before:
        return ()
    outcome = _bytes_of(recipe, shop)
    if outcome.value is None:
        return tuple(Made(path, "", recipe.sources, problems=outcome.problems) for path in sheet.paths[:1])
    gated = (_gated(path, data, recipe.sources, outcome.problems, shop) for path, data in outcome.value)
    return tuple(replace(made, recipe=made_from) for made in gated)


def _gated(
    path: str, data: bytes, sources: tuple[str, ...], problems: tuple[Problem, ...], shop: _Workshop
) -> Made:
    making, facts = shop.making, read_artifact(path, data)
    allowed = _allowed(sources, making)
    fresh = unpassed(facts, shop.passed)
    linted = lint_published(facts, path, making.vouched, fresh, allowed)
    if not linted:
        shop.passed.remember(fresh)
    linted = tuple(problem for problem in linted if problem.code not in allowed)
    found = (*problems, *(_at_source(problem, path, sources, making.vouched) for problem in linted))
    if any(problem.severity == ERROR for problem in found):
        written = ""
    else:
        written = stage(making.staging, path, data) if making.staging else digest(data)
    links = worth_checking(facts.links, making.chrome.base_url)
    return Made(path, written, sources, facts.ids, links, facts.media, len(data), problems=found)


def _allowed(sources: tuple[str, ...], making: Making) -> frozenset[str]:
    """The codes that rows of the allow file let pass in a source of the artifact. How many there may be was
    counted in the source; what site.yaml says stands on every page.
    """
    return frozenset(code for code, source in making.allowed if source in sources or source == _SETTINGS)


def _at_source(problem: Problem, path: str, sources: tuple[str, ...], vouched: Vouched) -> Problem:
    """A finding of gate 2 told at the file that the artifact was made from, if it is one."""
    shown = problem.place.path  # masked, where the path itself is the finding
    if len(sources) != 1:
        return replace(problem, place=Place(OUTPUT + shown))
    source = shown_path(sources[0], clinical=sources[0].startswith("content/cases/"), vouched=vouched)
    told = f"{problem.message}, in {OUTPUT}{shown}" if shown == path else problem.message
    return replace(problem, place=Place(source), message=told)


def _bytes_of(recipe: Recipe, shop: _Workshop) -> Outcome[tuple[tuple[str, bytes], ...]]:
    """Render, encode or copy: the bytes of each output path of a recipe."""
    if isinstance(recipe, PictureFile):
        return _pictures(recipe, shop.making)
    if isinstance(recipe, PageRecipe):
        content = shop.store.get(recipe.content) if recipe.content else None
        return _named(recipe.path, render_page(recipe, content, shop.context))
    if isinstance(recipe, FeedRecipe):
        contents = {entry.content: shop.store.get(entry.content) for entry in recipe.entries}
        return _named(recipe.path, render_feed(recipe, contents, shop.making.feeds))
    if isinstance(recipe, CardFile):
        return _named(recipe.path, _card(recipe, shop.making))
    if isinstance(recipe, VolumeFile):
        return _named(recipe.path, _volume(recipe, shop.making.site))
    return _named(recipe.path, _small(recipe, shop.making))


def _small(
    recipe: SitemapRecipe | OpmlRecipe | TextRecipe | AssetFile | StaticFile, making: Making
) -> Outcome[bytes]:
    if isinstance(recipe, SitemapRecipe):
        return Outcome(render_sitemap(recipe, making.chrome.base_url))
    if isinstance(recipe, OpmlRecipe):
        return Outcome(render_opml(recipe, making.chrome.base_url))
    if isinstance(recipe, TextRecipe):
        return Outcome(recipe.text.encode())
    if isinstance(recipe, AssetFile):
        return Outcome(making.theme.assets[recipe.name].data)
    return _carried(making.site, recipe.source)


def _carried(site: Path, path: str) -> Outcome[bytes]:
    """A file that is published as it is, if what it carries allows it."""
    try:
        if too_large := size_problems(path, size_of(site, path)):
            return Outcome(None, too_large)
        data = read_source(site, path).data
    except OSError:
        return _unreadable(path)
    problems = carried_problems(path, data)
    return Outcome(None if problems else data, problems)


def _pictures(recipe: PictureFile, making: Making) -> Outcome[tuple[tuple[str, bytes], ...]]:
    """The variants of a picture, encoded unless they were before."""
    paths, store = tuple(path for path, _ in recipe.outputs), Drawn(making.kept, making.tools)
    known = [store.get(posixpath.basename(path)) for path in paths if path.startswith(FOLDER)]
    if len(known) == len(paths) and all(data is not None for data in known):
        return Outcome(tuple(zip(paths, (data or b"" for data in known), strict=True)))
    source = _read(making.site, recipe.source)
    if source.value is None:
        return Outcome(None, source.problems)
    encoded = encode_all(recipe.source, source.value, tuple(wanted for _, wanted in recipe.outputs))
    if encoded.value is None:
        return Outcome(None, encoded.problems)
    for path, data in zip(paths, encoded.value, strict=True):
        if path.startswith(FOLDER) and not encoded.problems:
            store.put(posixpath.basename(path), data)
    return Outcome(tuple(zip(paths, encoded.value, strict=True)), encoded.problems)


def _card(recipe: CardFile, making: Making) -> Outcome[bytes]:
    """A card, drawn unless it was before: it takes as long as a hundred pages."""
    name, store = posixpath.basename(recipe.path), Drawn(making.kept, making.tools)
    if (kept := store.get(name)) is not None:
        return Outcome(kept)
    source = _read(making.site, recipe.source) if recipe.source else Outcome[bytes](None)
    if source.problems:
        return Outcome(None, source.problems)
    card = draw_card(recipe.source, source.value, recipe.card)
    if card.value is not None:
        store.put(name, card.value)
    return card


def _volume(recipe: VolumeFile, site: Path) -> Outcome[bytes]:
    sources = [_read(site, path) for path in recipe.frames]
    problems = tuple(problem for source in sources for problem in source.problems)
    if problems:
        return Outcome(None, problems)
    return volume([(path, one.value or b"") for path, one in zip(recipe.frames, sources, strict=True)])


def _read(site: Path, path: str) -> Outcome[bytes]:
    try:
        return Outcome(read_source(site, path).data)
    except OSError:
        return _unreadable(path)


def _unreadable(path: str) -> Outcome[bytes]:
    return Outcome(None, (UNREADABLE.at(Place(path), "this file cannot be read", UNREADABLE.mend),))


def _named(path: str, outcome: Outcome[bytes]) -> Outcome[tuple[tuple[str, bytes], ...]]:
    return Outcome(((path, outcome.value),) if outcome.value is not None else None, outcome.problems)
