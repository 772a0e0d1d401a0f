"""Bytes of a file -> its text, with a plain line feed after every line and no byte-order mark."""

from __future__ import annotations

from radblog.basics.places import Place
from radblog.problems import ERROR, Outcome, Rule

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
    return Outcome(text.replace("\r\n", "\n").replace("\r", "\n"))


def _refused(place: Place, message: str) -> Outcome[str]:
    return Outcome(None, (NOT_UTF8.at(place, message, _SAVE),))


def _place(data: bytes, offset: int, path: str) -> Place:
    """The place of a byte, all before it being sound."""
    before = data[:offset].decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
