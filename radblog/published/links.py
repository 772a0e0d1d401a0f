"""Checks of all links, anchors, ids and hosts of a finished site, from the facts of its artifacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeAlias
from zlib import crc32

from msgspec import Struct

from radblog.basics.places import Place
from radblog.problems import Problem, Rule
from radblog.published.facts import ArtifactFacts, OutLink
from radblog.published.rules import (
    BESIDE_BASE,
    CASE_CLASH,
    DEAD_ANCHOR,
    DEAD_LINK,
    DUPLICATE_ID,
    FOREIGN_FRAME,
    FOREIGN_RESOURCE,
    LOCAL_HOST,
    SCRIPT_LINK,
    WRONG_CASE,
)
from radblog.published.targets import Target, address_of, base_of, target_of

OUTPUT = "output/"
SCRIPTS = frozenset(("javascript", "vbscript"))
_LOADING = frozenset(("frame", "resource"))  # kinds of links that bring something of the other host here
LOCAL_HOSTS = frozenset(("localhost", "127.0.0.1", "0.0.0.0", "[::1]"))  # noqa: S104  # compared, not bound
MESSAGES = {
    DEAD_LINK: ("a link leads to nothing on this site", "link to a file by its path, or mend the address"),
    DEAD_ANCHOR: ("a link leads to a #place that its page does not have", "mend the part after the #"),
    WRONG_CASE: ("an address is right but for capital or small letters", "write it as the file is called"),
    DUPLICATE_ID: ("two elements of this page have the same id", "give one of them another id"),
    FOREIGN_RESOURCE: ("something is loaded from another host", "save the file in the site and link to it"),
    FOREIGN_FRAME: ("a frame shows another host", "use the video directive or a plain link"),
    CASE_CLASH: ("another file differs from this in capital or small letters only", "rename one of the two"),
    SCRIPT_LINK: ("a link runs a script", "link to a page or a file"),
    LOCAL_HOST: ("an address leads to the reader's own computer", "link to a file by its path"),
    BESIDE_BASE: ("an address lacks the base path of the site", "link to a file by its path"),
}


Standing: TypeAlias = Mapping[str, frozenset[str] | None]
"""Output paths of a site, with the anchors of those that are pages."""


class LinkFault(Struct, frozen=True):
    """What is wrong by which rule in the artifact at `path`; `link` is the address at fault, if one is.

    The address is for finding the source line. It stands in no message: it could name a patient.
    """

    rule: Rule
    path: str
    link: OutLink | None = None

    def problem(self) -> Problem:
        """The fault as a problem of the artifact."""
        return self.rule.at(Place(OUTPUT + self.path), *MESSAGES[self.rule])


def check_links(
    artifacts: Mapping[str, ArtifactFacts],
    base_url: str,
    *,
    frame_hosts: frozenset[str] = frozenset(),
    resource_hosts: frozenset[str] = frozenset(),
    standing: Standing | None = None,
) -> tuple[LinkFault, ...]:
    """Every fault of links, anchors, ids and hosts, by artifact in order of `artifacts`.

    Keys are paths relative to the output folder; of the facts, media, ids and links are used. The hosts
    are those that pages may load from besides the site's own. `standing` are the other artifacts of the
    site, whose own links were checked before. Takes time in proportion to the links.
    """
    others: Standing = standing if standing is not None else {}
    checker = _Checker(artifacts, others, base_url, frame_hosts, resource_hosts)
    faults = list(_clashes((*others, *artifacts)))
    for path, facts in artifacts.items():
        if facts.media == "text/html" and len(set(facts.ids)) < len(facts.ids):
            faults.append(LinkFault(DUPLICATE_ID, path))
        faults += checker.check(path, facts)
    return tuple(faults)


def worth_checking(links: Iterable[OutLink], base_url: str) -> tuple[OutLink, ...]:
    """`links` without those to pages of other hosts, with which nothing can be wrong here: the addresses by
    which readers pass pages on are half of the text of all.
    """
    own = base_of(base_url).host

    def leads_away(link: OutLink) -> bool:
        if link.kind in _LOADING or not link.url.startswith("https://"):
            return False
        host = target_of(link.url, "/").host
        return host != own and not _is_local(host)

    return tuple(link for link in links if not leads_away(link))


def _is_local(host: str) -> bool:
    return host.partition(":")[0] in LOCAL_HOSTS or host in LOCAL_HOSTS


def anchors_of(facts: ArtifactFacts) -> frozenset[str] | None:
    """The places in a page to which links can lead; None for what is no page."""
    return frozenset(facts.ids) if facts.media == "text/html" else None


class Destinations:
    """Where the links of artifacts lead within a site, each with and without its #anchor, as numbers of
    `as_destination`.
    """

    def __init__(self, base_url: str) -> None:
        """Tell it of the site that is published at `base_url`."""
        self._base = base_of(base_url)
        # Addresses that lead to the same place from every page: a menu is worked out once.
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, path: str, facts: ArtifactFacts) -> frozenset[int]:
        """Those of the artifact at `path`."""
        page, found = address_of(path, self._base), set[int]()
        for url in {link.url for link in facts.links}:
            found.update(self._rooted(url) if url.startswith("/") else self._within(url, page))
        return frozenset(found)

    def _rooted(self, url: str) -> tuple[int, ...]:
        if url not in self._known:
            self._known[url] = self._within(url, "/")
        return self._known[url]

    def _within(self, url: str, page: str) -> tuple[int, ...]:
        target, base = target_of(url, page), self._base
        if target.scheme or target.host not in {"", base.host} or not target.path.startswith(base.path):
            return ()
        inside = target.path[len(base.path) :]
        place = as_destination(inside)
        return (place, as_destination(inside, target.anchor)) if target.anchor else (place,)


def as_destination(path: str, anchor: str = "") -> int:
    """One number for the ways in which an artifact, or a place in it, can be named. Hardly ever two places
    have the same (CRC-32): then a page is made again that need not be. Addresses as text would be most of
    what is kept of a page.
    """
    plain = path.removesuffix("index.html").rstrip("/")
    return crc32((f"{plain}#{anchor}" if anchor else plain).encode("utf-8", "surrogatepass"))


def _clashes(paths: Iterable[str]) -> Iterator[LinkFault]:
    first: dict[str, str] = {}
    for path in paths:
        if first.setdefault(path.casefold(), path) != path:
            yield LinkFault(CASE_CLASH, path)


class _Checker:
    """What is looked up for every link: paths in any case, and the anchors of pages once asked for."""

    def __init__(
        self,
        artifacts: Mapping[str, ArtifactFacts],
        standing: Standing,
        base_url: str,
        frame_hosts: frozenset[str],
        resource_hosts: frozenset[str],
    ) -> None:
        self._artifacts, self._standing = artifacts, standing
        self._base = base_of(base_url)
        self._hosts = {"frame": frame_hosts, "resource": resource_hosts}
        self._anchors: dict[str, frozenset[str] | None] = {}
        # Addresses that lead to the same place from every page: a menu is worked out once.
        self._known: dict[tuple[str, str], Rule | None] = {}

    def check(self, path: str, facts: ArtifactFacts) -> Iterator[LinkFault]:
        page, seen = address_of(path, self._base), set[tuple[str, str]]()
        for link in facts.links:
            if (link.url, link.kind) in seen:
                continue
            seen.add((link.url, link.kind))
            rule = self._remembered(link, page, path, facts)
            if rule is not None:
                yield LinkFault(rule, path, link)

    def _remembered(self, link: OutLink, page: str, path: str, facts: ArtifactFacts) -> Rule | None:
        if not link.url.startswith(("/", "https://", "http://")):
            return self._fault(link, target_of(link.url, page), path, facts)
        key = (link.url, link.kind)
        if key not in self._known:
            self._known[key] = self._fault(link, target_of(link.url, page), path, facts)
        return self._known[key]

    def _fault(self, link: OutLink, target: Target, path: str, facts: ArtifactFacts) -> Rule | None:
        if target.scheme:
            return SCRIPT_LINK if target.scheme in SCRIPTS else None
        if target.host and target.host != self._base.host:
            return self._foreign(link, target.host)
        if not link.url.strip().partition("#")[0]:
            return self._anchor(path, target.anchor) if facts.media == "text/html" else None
        if not (target.path + "/").startswith(self._base.path):
            # Another site may share the host, if the address names it in full.
            return None if target.host else BESIDE_BASE
        return self._local(target.path[len(self._base.path) :], target.anchor)

    def _foreign(self, link: OutLink, host: str) -> Rule | None:
        if _is_local(host):
            return LOCAL_HOST
        if link.kind in self._hosts and host not in self._hosts[link.kind]:
            return FOREIGN_FRAME if link.kind == "frame" else FOREIGN_RESOURCE
        return None

    def _local(self, path: str, anchor: str) -> Rule | None:
        folder = path.rstrip("/") + "/" if path else ""
        for candidate in (path, folder + "index.html"):
            if candidate in self._artifacts or candidate in self._standing:
                return self._anchor(candidate, anchor)
        folded = {path.casefold(), f"{folder}index.html".casefold()}
        return DEAD_LINK if self._folded.isdisjoint(folded) else WRONG_CASE

    def _anchor(self, path: str, anchor: str) -> Rule | None:
        """Anchors are those of pages; `#top` is every page's own, and `#:~:` and `#a=b` are no anchors."""
        if not anchor or anchor.lower() == "top" or ":~:" in anchor or "=" in anchor:
            return None
        if path not in self._anchors:
            facts = self._artifacts.get(path)
            self._anchors[path] = anchors_of(facts) if facts is not None else self._standing[path]
        known = self._anchors[path]
        return None if known is None or anchor in known else DEAD_ANCHOR

    @cached_property
    def _folded(self) -> frozenset[str]:
        return frozenset(path.casefold() for path in (*self._artifacts, *self._standing))
