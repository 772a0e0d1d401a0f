"""What the gates look at."""

from __future__ import annotations

from msgspec import Struct

from radblog.basics.places import Place


class Vouched(Struct, frozen=True):
    """What the site itself stands for, and so is no finding: its people and the people it cites, its own
    contacts and places, and names settled once in site.yaml."""

    names: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


class Evidence(Struct, frozen=True):
    """A piece of source text and where it starts. `role` tells what it is: body, front-matter, comment,
    file-name, caption... `clinical`: it belongs to a case, where stricter rules hold."""

    text: str
    place: Place
    role: str
    clinical: bool = False


class Finding(Struct, frozen=True):
    """A place, never a value. `shape` is masked: `Xxxxx Xxxxxx`, `###-##-####`."""

    code: str
    place: Place
    shape: str
