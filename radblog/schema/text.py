"""Bytes of a file -> its text, with a plain line feed after every line and no byte-order mark."""

from __future__ import annotations

import re

from radblog.basics.places import Place
from radblog.problems import ERROR, Outcome, Rule

LARGEST = 1_000_000  # bytes
LONGEST_LINE = 50_000  # characters: a paragraph of twenty pages
NOT_UTF8 = Rule(
    code="RAD001",
    name="not-utf-8",
    severity=ERROR,
    what="The file is not text in UTF-8, the one encoding that radblog reads.",
    why="In another encoding letters such as ä, é or 胸 would come out as other letters, unnoticed.",
    bad="A file saved as `Windows-1252`, `Latin-1` or `Unicode` (UTF-16) by an older editor.",
    good="The same file saved as `UTF-8`.",
    mend="Open the file in its editor, choose *Save as* or *Reopen with encoding*, and pick UTF-8. In "
    "VS Code the encoding stands at the bottom right.",
)
TOO_LONG = Rule(
    code="RAD043",
    name="text-too-long",
    severity=ERROR,
    what=f"A text file has more than {LARGEST:,} bytes, or a line of more than {LONGEST_LINE:,} characters.",
    why="No post is as long as a shelf of books: such a file is data, and reading it takes minutes or hours.",
    bad="A measurement of 50 MB pasted into a post, or a picture written out as one line of letters.",
    good="A link to the data, or a picture in a file of its own.",
    mend="Divide the text into several posts, put data into `content/static/`, pictures beside the post.",
)

_SAVE = "save the file as UTF-8"
# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(data: bytes, path: str) -> Outcome[str]:
    """The text of a file; `path` is for messages."""
    if len(data) > LARGEST:
        return _too_long(Place(path))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _refused(Place(path), f"the file is in {encoding}, not in UTF-8")
    if (zero := data.find(b"\0")) >= 0:
        return _refused(_place(data, zero, path), "the file holds zero bytes, so it is no text in UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        return _refused(_place(data, start, path), "this letter is not in UTF-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (long := _longest_line(text)) is not None:
        return _too_long(Place(path, long))
    return Outcome(text)


def is_too_long(text: str) -> bool:
    """Whether `decode` refuses a text for its length, so that nothing in it is ever published."""
    return len(text) > LARGEST or _longest_line(text) is not None


def _longest_line(text: str) -> int | None:
    """The number of the first line that is too long."""
    if len(text) <= LONGEST_LINE:
        return None
    lines = enumerate(re.split(r"\r\n|\r|\n", text), 1)
    return next((number for number, line in lines if len(line) > LONGEST_LINE), None)


def _too_long(place: Place) -> Outcome[str]:
    return Outcome(None, (TOO_LONG.at(place, "this text is too long to be read", TOO_LONG.mend),))


def _refused(place: Place, message: str) -> Outcome[str]:
    return Outcome(None, (NOT_UTF8.at(place, message, _SAVE),))


def _place(data: bytes, offset: int, path: str) -> Place:
    """The place of a byte, all before it being sound."""
    before = data[:offset].decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
