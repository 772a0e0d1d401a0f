"""What the syntax rules share while one text is parsed: a small notebook in the parser's `env`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

KEY = "radblog"


@dataclass(slots=True)
class Reading:
    """`in_heading`: hashtags do not count there. `ids` are those that headings ask for by name.

    `footnotes` maps the labels that are defined to the token that opens the definition.
    """

    known_hashtags: frozenset[str] = frozenset()
    in_heading: bool = False
    ids: list[str] = field(default_factory=list)
    footnotes: dict[str, Token] = field(default_factory=dict)


def reading(env: Any) -> Reading:
    """The notebook of the parse that `env` belongs to."""
    found: Reading = env[KEY]
    return found
