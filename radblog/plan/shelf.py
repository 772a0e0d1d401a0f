"""Pictures as the pages see them, and the variants that have to be made for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec.structs import asdict

from radblog.images.model import PictureFacts, PictureRecipe, Window, WindowedRecipe
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

    __slots__ = ("_facts", "_theme", "_windows")

    def __init__(
        self,
        facts: Mapping[str, PictureFacts],
        theme: ThemeSettings,
        windows: Mapping[str, Window] = MappingProxyType({}),
    ) -> None:
        """Hold the facts by source path, the widths that the theme declares, and through which window greys
        of 16 bits are seen.
        """
        self._facts = facts
        self._theme = theme
        self._windows = windows

    def __contains__(self, source: str) -> bool:
        """Whether the picture could be read."""
        return source in self._facts

    def known(self, source: str) -> tuple[PictureFacts | None, Window | None]:
        """All that has a part in how a picture looks."""
        return self._facts.get(source), self._windows.get(source)

    def recipes(self, source: str, role: Role) -> tuple[PictureRecipe, ...]:
        """The variants of a picture in running text or in a card; a frame of a stack has one."""
        if role == "frame":
            return (self._frame(source, None),)
        widths = self._theme.widths if role == "text" else self._theme.card_widths
        made = variants(self._facts[source], widths, self._theme.quality)
        return tuple(self._seen(source, recipe, None) for recipe in made)

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

    def facts(self, source: str) -> PictureFacts:
        """What is known of a picture."""
        return self._facts[source]

    def size(self, source: str) -> tuple[int, int]:
        """Width and height of a source picture, in pixels."""
        facts = self._facts[source]
        return facts.width, facts.height

    def deep(self, source: str) -> int:
        """About how many bytes a frame has in a volume; 0 without greys of 16 bits."""
        return self._facts[source].deep

    def digest(self, source: str) -> str:
        """The digest of the pixels of a source picture."""
        return self._facts[source].pixels

    def frame(self, source: str, alt: str = "", window: Window | None = None) -> PictureView:
        """How templates see one frame of a stack, of a volume through `window`."""
        recipe = self._frame(source, window)
        return PictureView(_site_path(recipe), recipe.width, recipe.height, alt, full=_site_path(recipe))

    def _frame(self, source: str, window: Window | None) -> PictureRecipe:
        quality = max(self._theme.quality, FRAME_QUALITY)
        return self._seen(source, frame_variant(self._facts[source], LARGEST_FRAME, quality), window)

    def _seen(self, source: str, recipe: PictureRecipe, window: Window | None) -> PictureRecipe:
        """The recipe through `window`, or through the one in which the picture is shown; 8 bits need none."""
        window = window or self._windows.get(source)
        if window is None or not self._facts[source].deep:
            return recipe
        return WindowedRecipe(**asdict(recipe), window=window)

    def files(
        self, uses: Iterable[tuple[str, Role]], windowed: Iterable[tuple[str, Window]] = ()
    ) -> tuple[PictureFile, ...]:
        """One recipe a source picture, holding every variant that any page uses, each once. `windowed` are
        frames of volumes in each of their windows.
        """
        wanted: dict[str, dict[str, PictureRecipe]] = {}
        for source, role in sorted(set(uses)):
            if source in self._facts:
                named = {FOLDER + variant_name(recipe): recipe for recipe in self.recipes(source, role)}
                wanted.setdefault(source, {}).update(named)
        for source, window in windowed:
            if source in self._facts:
                recipe = self._frame(source, window)
                wanted.setdefault(source, {})[FOLDER + variant_name(recipe)] = recipe
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
