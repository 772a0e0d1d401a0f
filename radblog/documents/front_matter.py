"""The text of a file -> its front matter and its prose, and where each begins."""

from __future__ import annotations

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.rules import FOREIGN, NO_FRONT_MATTER, UNCLOSED
from radblog.problems import Outcome

_BEGIN = "begin the file with ---, then key: value lines, then another ---"
_FOREIGN = {"+++": "TOML", ";;;": "JSON", "{": "JSON"}


class Split(Struct, frozen=True):
    """`yaml` and `body`, and the lines of the file in which they begin."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split_front_matter(text: str, path: str) -> Outcome[Split]:
    """Takes the front matter off a text with plain line feeds.

    Blank lines may stand before it. The first line that is `---` (or `...`) and nothing else ends it; any
    later one belongs to the prose.
    """
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return Outcome(None, (NO_FRONT_MATTER.at(Place(path), "the file is empty", _BEGIN),))
    place = Place(path, first + 1, 1, len(lines[first]))
    opening = lines[first].rstrip()
    if opening != "---":
        foreign = _FOREIGN.get(opening) or _FOREIGN.get(opening[:1])
        if foreign:
            hint = "write it in YAML between lines ---, or convert the file with: radblog import markdown"
            return Outcome(None, (FOREIGN.at(place, f"the front matter is in {foreign}", hint),))
        return Outcome(None, (NO_FRONT_MATTER.at(place, "the file has no front matter", _BEGIN),))
    begin = first + 1
    for index in range(begin, len(lines)):
        if lines[index].rstrip() in ("---", "..."):
            yaml, body = "\n".join(lines[begin:index]), "\n".join(lines[index + 1 :])
            return Outcome(Split(yaml, begin + 1, body, index + 2))
    hint = "put a line --- after the last key"
    return Outcome(None, (UNCLOSED.at(place, "the front matter is never closed", hint),))
