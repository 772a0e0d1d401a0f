"""Authors as other generators name them become people: a name, its degrees, a slug."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from radblog.basics.slugs import LONGEST, slugify
from radblog.importers.model import Value

_KEYS = ("authors", "author", "byline", "creator", "writer")
_DEGREE = re.compile(
    r"(?:Ph\.?D|D\.?Phil|M\.?D|D\.?O|M\.?B\.?B\.?S|M\.?B\.?B\.?Ch|MBChB|M\.?P\.?H|M\.?S\.?c?|B\.?S\.?c?|M\.?B\.?A|"
    r"Pharm\.?D|R\.?N|N\.?P|P\.?A(?:-C)?|BSN|MSN|DNP|MEd|MHPE|M\.?A|B\.?A|Dr\.? ?med\.?|"
    r"(?:F|M)[A-Z]{2,7}|EDiR|DABR|CIIP|RT\(?R?\)?)",
)
# Any short word with two capitals: there are hundreds, and no first name is written so.
_POST_NOMINAL = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z.()-]{1,9}")
_GENERATION = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")


class Author(Struct, frozen=True):
    """A person named as an author. `facts_dropped`: the source knows more of them than was taken."""

    slug: str
    name: str
    credentials: tuple[str, ...] = ()
    facts_dropped: bool = False


def authors_of(values: Mapping[str, Value], known: Mapping[str, Author]) -> tuple[Author, ...]:
    """The authors a front matter names, each once. `known` maps the site's own keys to people."""
    found: dict[str, Author] = {}
    for key in _KEYS:
        for author in _named(values.get(key), known):
            found.setdefault(author.slug, author)
    return tuple(found.values())


def author(name: str, values: Mapping[str, Value] | None = None) -> Author | None:
    """The person written `Kim Doe, MD, FRCR`; None where no name is left."""
    parts = [part.strip() for part in _plain(name).split(",") if part.strip()]
    kept = [part for part in parts[1:] if _GENERATION.fullmatch(part)]
    degrees = tuple(part for part in parts[1:] if part not in kept)
    if not (parts and " " in parts[0] and all(is_degree(part) for part in degrees)):
        kept, degrees = parts[1:], ()  # DOE, KIM is a name
    degrees = tuple(word for part in degrees for word in re.split(r"[ /]+", part))
    full = ", ".join([*parts[:1], *kept])
    slug = slugify(full)[:LONGEST].strip("-.")
    return Author(slug, full, degrees, bool(values and _more_than_a_name(values))) if slug else None


def is_degree(text: str) -> bool:
    """Whether a part of a name after a comma is a degree or post-nominal such as MD, FRCR or PharmD."""
    words = [word for word in re.split(r"[ /]+", text) if word]
    return all(_DEGREE.fullmatch(word) or _POST_NOMINAL.fullmatch(word) for word in words)


def _named(value: Value, known: Mapping[str, Author]) -> list[Author]:
    if isinstance(value, list):
        several = [part for item in value for part in _parted(item)]
        return [one for item in several for one in _named_one(item, known)]
    if isinstance(value, str):
        return [one for part in _split(value) for one in _named_one(part, known)]
    return _named_one(value, known)


def _named_one(value: Value, known: Mapping[str, Author]) -> list[Author]:
    if isinstance(value, dict):
        name = next(
            (text for key in ("name", "display_name", "title") if isinstance(text := value.get(key), str)), ""
        )
        found = author(name, value)
        return [found] if found else []
    if not isinstance(value, str):
        return []
    if value.strip() in known:
        return [known[value.strip()]]
    found = author(value)
    return [known.get(found.slug, found)] if found else []


def _parted(value: Value) -> list[Value]:
    """An item of a list, in parts where it names several people."""
    if isinstance(value, str) and re.search(r",\s+(?:and|&)\s", value):
        return [*_split(value)]
    return [value]


def _split(text: str) -> list[str]:
    """Several names in one text: `A. Doe, MD and B. Roe`, `A. Doe; B. Roe`, `Ann Doe, Bob Roe`."""
    parts = re.split(r"\s*(?:;|\band\b|&|\bund\b|\bet\b)\s+", text)
    if ";" not in text and any(" " not in part.strip(" ,") for part in parts):
        parts = [text]  # Department of Radiology and Imaging
    names: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if len(pieces) > 1 and all(" " in piece and not is_degree(piece) for piece in pieces):
            names.extend(pieces)
        elif pieces:
            names.append(", ".join(pieces))
    return names


def _plain(text: str) -> str:
    """Without tags, a mail address in angle brackets, or the target of a link."""
    text = re.sub(r"<[^>]*>", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(text.split()).strip(" ,@")


def _more_than_a_name(values: Mapping[str, Value]) -> bool:
    return any(
        value
        for key, value in values.items()
        if key not in {"name", "display_name", "title", "short_name", "slug"}
    )
