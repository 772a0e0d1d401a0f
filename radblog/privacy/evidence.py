"""What the gates look at, and what they find."""

from __future__ import annotations

from msgspec import Struct

from radblog.basics.places import Place
from radblog.problems import ERROR
from radblog.problems.problem import Severity


class Vouched(Struct, frozen=True):
    """What the site itself stands for, and so is no finding: its people and the people it cites, its own
    contacts and places, and names settled once in site.yaml.
    """

    names: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


class Evidence(Struct, frozen=True):
    """A piece of source text, verbatim, and where its first character stands.

    `role` tells what it is: `path` (the file's own path), `front-matter`, `body`, `comment`, `code`,
    `attribute` of an HTML tag, `cell` of a table, `address` (a slug, an anchor, a tag, a reference to a
    file).
    `clinical`: it belongs to a case, where stricter rules hold.
    """

    text: str
    place: Place
    role: str
    clinical: bool = False


class Finding(Struct, frozen=True):
    """A place, never a value. `shape` is masked: `Xxxxx Xxxxxx`, `###-##-####`.

    A finding in a path has no line; its column and length count within the path. `beneath` is the code
    of the rule that matched where `code` tells the hiding place (RAD150, RAD151, RAD152). `detail` says
    what was found in a file, in words of ours: information, attachments.
    """

    code: str
    place: Place
    shape: str
    severity: Severity = ERROR
    beneath: str = ""
    detail: str = ""
