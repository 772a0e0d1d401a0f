"""A theme and what it extends, read from the site's `themes/` or from the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from radblog.basics.digests import digest, digest_of
from radblog.basics.places import Place
from radblog.disk.rules import LINK_OUT, NO_THEME
from radblog.disk.sources import as_shown, is_utf8
from radblog.disk.tools import built_in_themes
from radblog.plan.rules import BAD_NAME
from radblog.problems import Outcome, Problem
from radblog.settings.read import read_theme_settings
from radblog.settings.theme import Theme, ThemeFile, ThemeSettings

BUILT_IN = "lightbox"
NOT_TEXT = "a name in this path is not in UTF-8"
LONGEST_CHAIN = 8  # themes that extend one another in a circle must end somewhere


class _Link(Struct, frozen=True):
    """One theme of the chain: its settings, its folder, and how messages name that folder."""

    settings: ThemeSettings
    folder: Path
    shown: str


def read_theme(site: Path, name: str) -> Outcome[Theme]:
    """Read the theme `name` and, nearest first, what it extends.

    Raises:
        OSError: a file of the theme cannot be read.
    """
    chain: list[_Link] = []
    problems: list[Problem] = []
    wanted: str | None = name
    while wanted is not None and len(chain) < LONGEST_CHAIN:
        link, found = _read_link(site, wanted)
        problems.extend(found)
        if link is None:
            return Outcome(None, tuple(problems))
        chain.append(link)
        wanted = link.settings.extends
    problems.extend((*_links_out(chain), *_misnamed(chain)))
    return Outcome(_joined(chain), tuple(problems))


def _read_link(site: Path, name: str) -> tuple[_Link | None, tuple[Problem, ...]]:
    candidates = ((site / "themes" / name, f"themes/{name}"), (built_in_themes() / name, name))
    plain = name.replace("-", "").replace("_", "").isalnum()
    for folder, shown in candidates:
        settings = folder / "theme.yaml"
        if plain and settings.is_file():
            outcome = read_theme_settings(settings.read_bytes(), f"{shown}/theme.yaml")
            link = _Link(outcome.value, folder, shown) if outcome.value is not None else None
            return link, outcome.problems
    problem = NO_THEME.at(
        Place("content/site.yaml"),
        "there is no theme of this name in themes/, and none of this name is built in",
        f"write `theme: {BUILT_IN}`, or make themes/NAME/theme.yaml",
    )
    return None, (problem,)


def _joined(chain: Sequence[_Link]) -> Theme:
    """Plain names lead to the nearest file; `name/...` to that theme's own, so that it can be extended."""
    templates: dict[str, ThemeFile] = {}
    assets: dict[str, ThemeFile] = {}
    for link in chain:
        for file in _files(link, "templates"):
            templates.setdefault(file.name, file)
            templates[f"{link.folder.name}/{file.name}"] = file
        for file in _files(link, "assets"):
            assets.setdefault(file.name, file)
    seen = sorted((name, digest(file.data)) for name, file in (*templates.items(), *assets.items()))
    return Theme(
        settings=chain[0].settings,
        chain=tuple(link.shown for link in chain),
        templates=templates,
        assets=assets,
        digest=digest_of(seen, [link.settings for link in chain]),
    )


def _files(link: _Link, kind: str) -> Iterator[ThemeFile]:
    base = link.folder / kind
    for path in _paths(base):
        name = path.relative_to(base).as_posix()
        if is_utf8(name) and path.resolve().is_relative_to(link.folder.resolve()):
            yield ThemeFile(name, f"{link.shown}/{kind}/{name}", path.read_bytes())


def _paths(base: Path) -> list[Path]:
    return sorted(path for path in base.rglob("*") if path.is_file() and not path.name.startswith("."))


def _links_out(chain: Sequence[_Link]) -> Iterator[Problem]:
    for link in chain:
        for kind in ("templates", "assets"):
            for path in _paths(link.folder / kind):
                if not path.resolve().is_relative_to(link.folder.resolve()):
                    shown = _shown(link, path)
                    yield LINK_OUT.at(
                        Place(shown), "this symbolic link leads out of the theme", "copy the file here"
                    )


def _misnamed(chain: Sequence[_Link]) -> Iterator[Problem]:
    for link in chain:
        for path in (*_paths(link.folder / "templates"), *_paths(link.folder / "assets")):
            if not is_utf8(path.relative_to(link.folder).as_posix()):
                yield BAD_NAME.at(Place(_shown(link, path)), NOT_TEXT, BAD_NAME.mend)


def _shown(link: _Link, path: Path) -> str:
    return as_shown(f"{link.shown}/{path.relative_to(link.folder).as_posix()}")
