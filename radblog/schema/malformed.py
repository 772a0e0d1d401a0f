"""What to say of text that is no YAML. The parser's own sentences quote the text, so ours stand instead."""

from __future__ import annotations

import re

from msgspec import Struct

_QUOTE = 'put quotes round the whole text after the key: title: "CT: chest"'


class Fault(Struct, frozen=True):
    """`at_start`: it is better shown where the piece began than where the parser gave up."""

    message: str
    help: str
    at_start: bool = False


# Pieces of the sentences of libyaml and of PyYAML's own parser (context and problem), first match wins.
_FAULTS: tuple[tuple[str, Fault], ...] = (
    ("values are not allowed", Fault("a colon stands where none may stand", _QUOTE)),
    ("tab", Fault("a tab is used to indent", "indent with spaces, two for each level")),
    ("\\t", Fault("a tab is used where a space belongs", "use spaces, not tabs")),
    (
        "found unexpected end of stream",
        Fault("this quotation mark is never closed", "close it, or leave both marks out", at_start=True),
    ),
    (
        "found unexpected document",
        Fault("this quotation mark is never closed", "close it, or leave both marks out", at_start=True),
    ),
    (
        "escape",
        Fault(
            "a backslash between double quotes does not stand for itself",
            "use single quotes round text with backslashes, or write two for each",
        ),
    ),
    (
        "hexdec",
        Fault("a backslash between double quotes does not stand for itself", "use single quotes"),
    ),
    (
        "flow sequence",
        Fault("this list is never closed, or a comma is missing in it", "close it with ]", at_start=True),
    ),
    (
        "flow mapping",
        Fault(
            "these braces are never closed, or a comma is missing in them", "close it with }", at_start=True
        ),
    ),
    (
        "flow node",
        Fault("a bracket is not closed", "close each [ with ] and each { with }"),
    ),
    (
        "cannot start any token",
        Fault(
            "text cannot begin with this sign unless it is quoted",
            'put quotes round it: title: "@home: what to read"',
        ),
    ),
    (
        "entries are not allowed",
        Fault("a list cannot begin on the line of its key", "begin it on the next line, each item with -"),
    ),
    (
        "'-' indicator",
        Fault("this line breaks the list above it", "begin it with - as the other items, or indent it"),
    ),
    (
        "block end",
        Fault("this line does not fit what stands above it", "check quotes, indentation and brackets"),
    ),
    (
        "expected ':'",
        Fault(
            "a colon is missing after the key, or this line belongs to the text above",
            "write `key: value`; indent the lines of a longer text by two spaces; end front matter with ---",
            at_start=True,
        ),
    ),
    (
        "did not find expected key",
        Fault(
            "what follows the closing quote or bracket does not belong there, or this line is not "
            "indented as the others",
            'quote the whole text, as in title: "[CT] of the head", and indent keys alike',
        ),
    ),
    (
        "document start",
        Fault("this line is indented less than the first key", "begin all keys in the first column"),
    ),
    ("block scalar", Fault("after | or > nothing may stand on the line", "begin the text on the next line")),
)
_OTHER = Fault("this cannot be read as YAML", "write `key: value`, one key a line, and quote unusual text")
_COLON_AFTER_TEXT = re.compile(r"[^:#\"'\[{]*: +[^\"'\[{|>&*!%@`#-][^#]*:(\s|$)")


def fault_of(context: str, problem: str, line: str) -> Fault:
    """Our own words for a parser's complaint about `line`; neither argument is ever repeated."""
    said = f"{context} {problem}"
    fault = next((ours for theirs, ours in _FAULTS if theirs in said), _OTHER)
    if fault.message == _FAULTS[0][1].message and not _COLON_AFTER_TEXT.match(line):
        return Fault(
            "a key stands here where none may stand: the line above may lack its colon, or this one is "
            "indented too far",
            "write `key: value`, all keys of one level in the same column",
        )
    return fault
