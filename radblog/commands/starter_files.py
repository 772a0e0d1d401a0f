"""The files that `radblog new` starts from, which lie as package data in `starter/`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

_STARTER = "starter"
PROFILES = ("blog", "teaching", "department")
PAGES = {
    "accessibility": "profiles/department",
    "disclaimer": "site",
    "imprint": "site",
    "privacy": "site",
}  # pages that most countries ask for, and where in `starter/` the text is that a new site has
_HIDDEN = "dot-"  # a name that begins with a dot is easily lost on the way into a wheel


def site_files(
    profile: str, values: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Path and text of every file of a new site: those of all sites, or the profile's own in their place.
    `names` are file names to be changed.
    """
    starter = files(__package__) / _STARTER
    own = starter / "profiles" / profile
    texts = dict(_below(starter / "site", "")) | (dict(_below(own, "")) if own.is_dir() else {})
    for path, text in sorted(texts.items()):
        settled = "/".join(_unhidden(names.get(part, part)) for part in path.split("/"))
        yield settled, Template(text).safe_substitute(values)


def draft_text(kind: str, title: str, values: Mapping[str, str]) -> str:
    """The text of a new document of a kind, with its title (of a person, the name)."""
    text = (files(__package__) / _STARTER / "drafts" / f"{kind}.md").read_text(encoding="utf-8")
    return Template(text).safe_substitute(values, TITLE=in_yaml(title))


def page_text(kind: str, title: str, values: Mapping[str, str]) -> str:
    """The text that a new site has for one of `PAGES`, as a draft of this title."""
    path = files(__package__) / _STARTER / PAGES[kind] / "content" / "pages" / f"{kind}.md"
    _, _, below = path.read_text(encoding="utf-8").partition("status: published\n")
    top = f"---\ntitle: {in_yaml(title)}\nkind: {kind}\nstatus: draft  # published, when it is your own\n"
    return top + Template(below).safe_substitute(values)


def in_yaml(text: str) -> str:
    """A text as a YAML value: a JSON string is one, whatever signs it holds."""
    return json.dumps(text, ensure_ascii=False)


def _unhidden(name: str) -> str:
    return "." + name.removeprefix(_HIDDEN) if name.startswith(_HIDDEN) else name


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{path}{entry.name}/")
        else:
            yield f"{path}{entry.name}", entry.read_text(encoding="utf-8")
