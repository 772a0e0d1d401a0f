"""The kinds of page a site has: templates and their variants, from the plan of its build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from radblog.plan.plan import Plan
from radblog.plan.recipes import PageRecipe
from radblog.plan.views import CasePage, PageView, StandingPage

_TEMPLATES = Path(__file__).parents[2] / "themes" / "lightbox" / "templates"
FRAMES = {"base.html"}  # stands round other templates; what starts with _ is a part of one
REDIRECT = "redirect.html"  # leads on at once: its tests are its own
TEMPLATES = tuple(
    sorted(path.name for path in _TEMPLATES.glob("[!_]*.html") if path.name not in FRAMES | {REDIRECT})
)


class Kind(Struct, frozen=True, order=True):
    """A template, what its view calls itself, and the language: pages alike in these look alike.

    A standing page looks the same whatever it is about.
    """

    template: str
    variant: str
    lang: str


class Site(Struct, frozen=True):
    """A built site at `address`, without a slash at the end, and the fullest page of each kind."""

    output: Path
    address: str
    pages: dict[Kind, str]

    def of(self, template: str) -> dict[Kind, str]:
        """The pages that `template` made, by kind, as site paths."""
        return {kind: path for kind, path in self.pages.items() if kind.template == template}

    def fullest(self, template: str) -> str:
        """The page of `template` with the most on it, as a site path."""
        return max(self.of(template).values(), key=lambda path: self.file(path).stat().st_size)

    def file(self, path: str) -> Path:
        """The file behind a site path."""
        return self.output / (path + "index.html" if path.endswith("/") else path).removeprefix("/")

    def read(self, path: str) -> LexborHTMLParser:
        """The page at a site path."""
        return LexborHTMLParser(self.file(path).read_text(encoding="utf-8"))

    def readable(self) -> Iterator[str]:
        """A page of each kind that stays where it is."""
        return (path for kind, path in self.pages.items() if kind.template != REDIRECT)


def pages_of(plan: Plan, output: Path) -> dict[Kind, str]:
    """The fullest page of each kind: whatever a smaller one has, it has as well."""
    found: dict[Kind, tuple[int, str]] = {}
    for recipe in plan.recipes:
        if isinstance(recipe, PageRecipe):
            head = recipe.view.head
            kind = Kind(recipe.template, _variant(recipe.view), head.lang)
            size = (output / recipe.path).stat().st_size
            found[kind] = max(found.get(kind, (0, "")), (size, _site_path(recipe.path)))
    return {kind: path for kind, (_, path) in sorted(found.items())}


def _variant(view: PageView) -> str:
    if isinstance(view, CasePage):
        return "stacks" if view.stacks else "pictures"
    return "" if isinstance(view, StandingPage) else getattr(view, "kind", "")


def _site_path(path: str) -> str:
    return "/" + path.removesuffix("index.html")
