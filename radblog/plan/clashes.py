"""Every output path once: what two recipes would write is a problem that names both."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from radblog.basics.places import Place
from radblog.basics.slugs import name_fault
from radblog.plan.recipes import PictureFile, Recipe
from radblog.plan.rules import BAD_NAME
from radblog.problems import Problem
from radblog.sitemodel.rules import SAME_ADDRESS

SITE = "content/site.yaml"


def outputs(recipe: Recipe) -> tuple[str, ...]:
    """The output paths that a recipe makes."""
    return tuple(path for path, _ in recipe.outputs) if isinstance(recipe, PictureFile) else (recipe.path,)


def clashes(recipes: Iterable[Recipe]) -> tuple[Problem, ...]:
    """Problems for recipes with the same output path, capitals and Unicode forms disregarded."""
    makers: dict[str, list[Recipe]] = {}
    for recipe in recipes:
        for path in outputs(recipe):
            makers.setdefault(unicodedata.normalize("NFC", path).casefold(), []).append(recipe)
    return tuple(
        problem for path, found in sorted(makers.items()) if len(found) > 1 for problem in _told(path, found)
    )


def bad_names(recipes: Iterable[Recipe]) -> Iterator[Problem]:
    """Problems for output paths that some computer cannot keep: Windows most of all."""
    for recipe in recipes:
        for path in outputs(recipe):
            fault = next(filter(None, map(name_fault, path.split("/"))), None)
            if fault is not None:
                place = Place(recipe.sources[0] if len(recipe.sources) == 1 else SITE)
                yield BAD_NAME.at(place, f"a name in the address {fault}", "rename the file or folder")


def _told(path: str, makers: list[Recipe]) -> Iterable[Problem]:
    """One problem at each file involved; a page that radblog makes by itself has no file."""
    named = sorted({maker.sources[0] for maker in makers if len(maker.sources) == 1})
    for source in named or [SITE]:
        others = [other for other in named if other != source]
        rival = " and ".join(others) if others else "a page that radblog makes"
        yield SAME_ADDRESS.at(
            Place(source),
            f"the address /{path.removesuffix('index.html')} is also that of {rival}",
            "change `slug`, `permalink`, `aliases` or the file name of one of them",
        )
