"""Second pass: where every document goes, which addresses lead to it, and what links may point at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from radblog.importers import foreign_keys as keys
from radblog.importers.addresses import OldAddresses, document_at, is_possible_address, old_addresses
from radblog.importers.entries import Entry, is_ours
from radblog.importers.headings import anchor, anchors_of, headings_of
from radblog.importers.origin import Origin
from radblog.importers.surroundings import Folder, file_key
from radblog.importers.tags import Vocabulary


class Settled(Struct, frozen=True):
    """All documents before their bodies are adapted. `addresses` are each one's old addresses that become
    aliases; `permalinks` those that a document keeps.
    """

    entries: tuple[Entry, ...]
    folder: Folder
    words: Vocabulary
    aliases: Mapping[str, tuple[str, ...]]
    permalinks: Mapping[str, str]


def settle(entries: Sequence[Entry], others: Sequence[str], origin: Origin, words: Vocabulary) -> Settled:
    """Everything about the whole folder that one document needs to know of the others. `others` are the
    paths of all files that are no documents.
    """
    standing = {entry.path: entry.addresses for entry in entries}
    old = old_addresses(standing, (entry.path for entry in entries), origin)
    pointed_at = _pointed_at(entries, old, origin)
    anchors = {entry.path: _anchors(entry) & pointed_at[entry.path] for entry in entries}
    files = {file_key(path): path for path in sorted(others, reverse=True)}
    folder = Folder(
        origin=origin,
        old=old,
        places={entry.path: _place(entry, pictures=_shows_pictures(entry)) for entry in entries},
        public=frozenset(entry.path for entry in entries if entry.public),
        anchors=anchors,
        files=files,
    )
    permalinks, aliases = _addresses(entries)
    return Settled(tuple(entries), folder, words, aliases, permalinks)


def _pointed_at(
    entries: Sequence[Entry], old: OldAddresses, origin: Origin
) -> defaultdict[str, frozenset[str]]:
    """The anchors that any link of the site points at, by document."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    pattern = re.compile(
        r"(?:\]\(\s*<?|href=[\"']?|^ {0,3}\[[^\]]+\]:\s*<?)([^)\s>\"'#]*)#([^)\s>\"']+)", re.MULTILINE
    )
    for entry in entries:
        for path, fragment in pattern.findall(entry.document.body):
            target = (
                document_at(path, entry.path, entry.addresses[0], old, origin.base_path)
                if path
                else entry.path
            )
            if target and (name := anchor(fragment)):
                found[target] |= {name}
    return found


def _anchors(entry: Entry) -> frozenset[str]:
    headings = headings_of(entry.document.body.split("\n"))
    named = re.findall(r"<a\s+(?:id|name)=[\"']?([^\"'\s>]+)", entry.document.body)
    return frozenset(anchors_of(headings)) | frozenset(map(anchor, named))


def _shows_pictures(entry: Entry) -> bool:
    """Whether a document may need a folder of its own, for pictures beside it."""
    return (
        bool(keys.cover(entry.document.matter.values))
        or re.search(
            r"!\[|<img|\{\{[<%]\s*(?:figure|img|image)|\.(?:png|jpe?g|gif|webp|avif|svg|tiff?)\b",
            entry.document.body,
            re.IGNORECASE,
        )
        is not None
    )


def _place(entry: Entry, *, pictures: bool) -> str:
    base = f"content/{entry.folder}/{entry.slug}"
    return f"{base}/index.md" if pictures else f"{base}.md"


def _addresses(entries: Sequence[Entry]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Which documents keep an address of their own, and which old addresses lead to each document."""
    new = {f"/{entry.folder}/{entry.slug}/".replace("/pages/", "/", 1): entry.path for entry in entries}
    permalinks: dict[str, str] = {}
    for entry in entries:
        address = entry.kept_address
        if (
            address
            and address not in new
            and address.casefold() not in (kept.casefold() for kept in permalinks.values())
        ):
            permalinks[entry.path] = address
    taken = {address.casefold() for address in (*new, *permalinks.values())}
    aliases: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        kept: list[str] = []
        person = entry.kind == "person"
        former = (
            entry.addresses if not permalinks.get(entry.path) else (entry.addresses[0], *entry.addresses[2:])
        )
        for address in former:
            key = _with_slash(address).casefold()
            if key not in taken and is_possible_address(address) and not is_ours(address) and not person:
                taken.add(key)
                kept.append(_with_slash(address))
        aliases[entry.path] = tuple(kept)
    return permalinks, aliases


def _with_slash(address: str) -> str:
    return (
        address
        if re.search(r"\.\w{2,5}$|/$", address) and not re.search(r"\d\.\d+$", address)
        else address + "/"
    )
