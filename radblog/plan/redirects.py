"""Old addresses: the `_redirects` file of hosts that read one, and what can be wrong with an alias."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from urllib.parse import quote

from msgspec import Struct

from radblog.basics.places import Place
from radblog.basics.urls import base_path, site_url
from radblog.plan.rules import (
    ALIAS_LOOP,
    ALIAS_NO_ADDRESS,
    ALIAS_ONTO_PAGE,
    ALIAS_TO_ITSELF,
    ALIAS_TWICE,
)
from radblog.problems import Problem


class Alias(Struct, frozen=True):
    """An old address that leads to a document; both are site paths. `place` is where the alias stands."""

    address: str
    target: str
    place: Place


def redirects_text(aliases: Mapping[str, str], base_url: str) -> str:
    """`_redirects`: a line for each alias, sorted, permanent, and stronger than the stub page that is there.

    The first address is that of a file in the output folder, the second what a browser is told: only that
    one has the base path of a site that another server shows under a folder of its own.
    """
    prefix = base_path(base_url)
    return "".join(f"{_pattern(old)} {site_url(prefix, new)} 301!\n" for old, new in sorted(aliases.items()))


def alias_problems(aliases: Sequence[Alias], taken: Collection[str]) -> tuple[Problem, ...]:
    """Everything wrong with `aliases`. `taken` are the site paths at which something else is published."""
    pages = {_plain(path) for path in taken}
    targets = {_plain(alias.address): _plain(alias.target) for alias in aliases}
    claimed: dict[str, set[str]] = {}
    for alias in aliases:
        claimed.setdefault(_plain(alias.address), set()).add(alias.target)
    found = (problem for alias in aliases for problem in _problems(alias, pages, targets, claimed))
    return tuple(sorted(found, key=lambda problem: problem.order))


def _problems(
    alias: Alias, pages: Collection[str], targets: Mapping[str, str], claimed: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    address = _plain(alias.address)
    if not _is_path(alias.address):
        hint = "write the path alone, starting with a slash"
        yield ALIAS_NO_ADDRESS.at(alias.place, "this is no address within the site", hint)
    elif address == _plain(alias.target):
        hint = "delete it, or write the address the document had before"
        yield ALIAS_TO_ITSELF.at(alias.place, "this alias leads to itself", hint)
    elif address in pages:
        hint = "delete it, or move the page that has this address now"
        yield ALIAS_ONTO_PAGE.at(alias.place, "something else is published at this address", hint)
    elif len(claimed[address]) > 1:
        hint = "keep it in the document that took the old one's place"
        yield ALIAS_TWICE.at(alias.place, "another document has the same alias", hint)
    elif _loops(address, targets):
        hint = "delete one alias of the circle"
        yield ALIAS_LOOP.at(alias.place, "this alias leads back to itself by way of others", hint)


def _is_path(address: str) -> bool:
    if not address.startswith("/") or address.startswith("//"):
        return False
    return not any(sign in address for sign in "?#\\") and not {".", ".."} & set(address.split("/"))


def _loops(address: str, targets: Mapping[str, str]) -> bool:
    seen, following = {address}, targets.get(address, "")
    while following and following not in seen:
        seen.add(following)
        following = targets.get(following, "")
    return following == address


def _plain(path: str) -> str:
    """The form in which two site paths are the same to a server or to a disk that ignores capitals."""
    return (path.removesuffix("index.html").rstrip("/") or "/").casefold()


def _pattern(path: str) -> str:
    """The path, encoded; `*` and `:word` would be patterns in a `_redirects` file."""
    return quote(path, safe="/")
