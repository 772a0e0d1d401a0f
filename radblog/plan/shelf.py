"""Pictures as the pages see them, and the variants that have to be made for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from radblog.images.model import PictureFacts, PictureRecipe
from radblog.images.variants import frame_variant, variant_name, variants
from radblog.plan.recipes import PictureFile
from radblog.plan.views import PictureView, SourceView
from radblog.settings.theme import ThemeSettings

FOLDER = "media/"
Role: TypeAlias = Literal["text", "card", "frame"]
LARGEST_FRAME = 1024  # pixels; hardly any stack of slices has more, and each frame costs the reader
FRAME_QUALITY = 88  # finer than other pictures: noise and edges are what slices are read by
_TYPES = {"webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif"}


class Shelf:
    """All examined pictures of the site, by source path. A name is made from pixels and recipe, so pages
    can be planned, and even written, before any pixel is.
    """

    __slots__ = ("_facts", "_theme")

    def __init__(self, facts: Mapping[str, PictureFacts], theme: ThemeSettings) -> None:
        """Hold the facts by source path and the widths that the theme declares."""
        self._facts = facts
        self._theme = theme

    def __contains__(self, source: str) -> bool:
        """Whether the picture could be read."""
        return source in self._facts

    def recipes(self, source: str, role: Role) -> tuple[PictureRecipe, ...]:
        """The variants of a picture in running text or in a card; a frame of a stack has one."""
        if role == "frame":
            return (self._frame(source),)
        widths = self._theme.widths if role == "text" else self._theme.card_widths
        return variants(self._facts[source], widths, self._theme.quality)

    def view(self, source: str, role: Role, alt: str = "", credit: str = "") -> PictureView | None:
        """How templates see a picture; None if it could not be read."""
        if source not in self._facts:
            return None
        recipes = self.recipes(source, role)
        fallbacks = [recipe for recipe in recipes if recipe.format != "webp"] or list(recipes)
        main = max(fallbacks, key=lambda recipe: recipe.width)
        largest = max(recipes, key=lambda recipe: recipe.width)
        return PictureView(
            src=_site_path(main),
            width=main.width,
            height=main.height,
            alt=alt,
            sources=_sources(recipes),
            sizes=self._theme.sizes if role == "text" else self._theme.card_sizes,
            full=_site_path(largest),
            credit=credit,
        )

    def size(self, source: str) -> tuple[int, int]:
        """Width and height of a source picture, in pixels."""
        facts = self._facts[source]
        return facts.width, facts.height

    def frame(self, source: str, alt: str = "") -> PictureView:
        """How templates see one frame of a stack."""
        recipe = self._frame(source)
        return PictureView(_site_path(recipe), recipe.width, recipe.height, alt, full=_site_path(recipe))

    def _frame(self, source: str) -> PictureRecipe:
        return frame_variant(self._facts[source], LARGEST_FRAME, max(self._theme.quality, FRAME_QUALITY))

    def files(self, uses: Iterable[tuple[str, Role]]) -> tuple[PictureFile, ...]:
        """One recipe a source picture, holding every variant that any page uses, each once."""
        wanted: dict[str, dict[str, PictureRecipe]] = {}
        for source, role in sorted(set(uses)):
            if source in self._facts:
                named = {FOLDER + variant_name(recipe): recipe for recipe in self.recipes(source, role)}
                wanted.setdefault(source, {}).update(named)
        made: set[str] = set()
        files: list[PictureFile] = []
        for source, outputs in wanted.items():
            new = tuple((path, outputs[path]) for path in sorted(outputs) if path not in made)
            made.update(outputs)
            if new:
                files.append(PictureFile(source, new, (source,)))
        return tuple(files)


def _site_path(recipe: PictureRecipe) -> str:
    return "/" + FOLDER + variant_name(recipe)


def _sources(recipes: Iterable[PictureRecipe]) -> tuple[SourceView, ...]:
    by_format: dict[str, list[tuple[str, int]]] = {}
    for recipe in sorted(recipes, key=lambda recipe: recipe.width):
        by_format.setdefault(recipe.format, []).append((_site_path(recipe), recipe.width))
    order = sorted(by_format, key=lambda name: (name != "webp", name))
    return tuple(SourceView(_TYPES[name], tuple(by_format[name])) for name in order)
