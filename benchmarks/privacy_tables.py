"""Recall, precision and false alarms of the privacy lint on the labelled texts of `privacy_corpus/`.

Run it from the repository: `python -m benchmarks.privacy_tables`. Misses and false alarms are listed, as
masked
shapes: the same text stands in the manual, which passes the lint itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.masking import shape
from radblog.privacy.sources import evidences_of
from radblog.problems import ERROR

CORPUS = Path(__file__).parent / "privacy_corpus"
FIRM = ("name", "birth", "date", "age", "id", "phone", "email", "address")
SOFT = ("partial", "staff", "hospital", "place", "singling")
VOUCHED = Vouched(contacts=frozenset({"office@example.org"}))
_LABEL = re.compile(r"\{(\w+)\|([^{}]*)\}")


class Label(Struct, frozen=True):
    """A stretch of a text that identifies somebody, and how."""

    kind: str
    start: int
    end: int


class Text(Struct, frozen=True):
    """One text without its marks, and where they were."""

    name: str
    text: str
    labels: tuple[Label, ...]


class Found(Struct, frozen=True):
    """A finding as offsets into a text."""

    start: int
    end: int
    code: str
    firm: bool


def read(folder: str) -> tuple[Text, ...]:
    """The texts of one folder of the corpus, in order of their names."""
    return tuple(
        _parsed(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted((CORPUS / folder).glob("*.txt"))
    )


def _parsed(name: str, marked: str) -> Text:
    pieces, labels, done, length = [], [], 0, 0
    for mark in _LABEL.finditer(marked):
        before = marked[done : mark.start()]
        pieces += (before, mark[2])
        length += len(before)
        labels.append(Label(mark[1], length, length + len(mark[2])))
        length += len(mark[2])
        done = mark.end()
    return Text(name, "".join((*pieces, marked[done:])), tuple(labels))


def findings(text: Text, *, clinical: bool) -> tuple[Found, ...]:
    """What the lint finds in a text, as it would in the body of a case or of a post."""
    path = f"content/{'cases' if clinical else 'posts'}/example/index.md"
    starts = [0, *(match.end() for match in re.finditer("\n", text.text))]
    found = lint_source(evidences_of(path, text.text, clinical), VOUCHED)
    return tuple(_placed(one, starts) for one in found if one.place.line is not None)


def _placed(finding: Finding, starts: list[int]) -> Found:
    start = starts[(finding.place.line or 1) - 1] + (finding.place.column or 1) - 1
    return Found(start, start + (finding.place.length or 0), finding.code, finding.severity == ERROR)


def _hits(label: Label, found: Iterable[Found]) -> bool:
    return any(one.start < label.end and label.start < one.end for one in found)


class Score(Struct, frozen=True):
    """How many labels of one kind there are, found by blocking rules, and found at all."""

    kind: str
    labels: int
    blocking: int
    both: int


def scores(texts: Iterable[Text]) -> tuple[tuple[Score, ...], list[str], tuple[int, int]]:
    """Scores by kind; the misses; and how many blocking findings there are, and how many hit a label."""
    total, blocking, both, misses, right, told = Counter(), Counter(), Counter(), [], 0, 0
    for text in texts:
        found = findings(text, clinical=True)
        firm = tuple(one for one in found if one.firm)
        told += len(firm)
        right += sum(any(_hits(label, (one,)) for label in text.labels) for one in firm)
        for label in text.labels:
            total[label.kind] += 1
            blocking[label.kind] += _hits(label, firm)
            both[label.kind] += _hits(label, found)
            if not _hits(label, firm if label.kind in FIRM else found):
                also = ", warned of" if _hits(label, found) else ""
                misses.append(f"{text.name}: {label.kind}, {shape(text.text[label.start : label.end])}{also}")
    kinds = tuple(kind for kind in (*FIRM, *SOFT) if total[kind])
    return tuple(Score(k, total[k], blocking[k], both[k]) for k in kinds), misses, (told, right)


class Alarms(Struct, frozen=True):
    """False alarms in clean prose."""

    texts: int
    words: int
    blocking: int
    warnings: int
    flagged: int
    listed: tuple[str, ...]


def alarms(texts: Iterable[Text], *, clinical: bool) -> Alarms:
    """What the lint says of texts in which there is nothing to find, paragraph by paragraph."""
    paragraphs = [
        Text(text.name, part, ())
        for text in texts
        for part in re.split(r"\n\s*\n", text.text)
        if part.strip()
    ]
    found = [(text, findings(text, clinical=clinical)) for text in paragraphs]
    told = [one for _, each in found for one in each]
    return Alarms(
        len(paragraphs),
        sum(len(re.findall(r"\w+", text.text)) for text in paragraphs),
        sum(one.firm for one in told),
        sum(not one.firm for one in told),
        sum(any(one.firm for one in each) for _, each in found),
        tuple(
            f"{text.name}: {one.code}, {shape(text.text[one.start : one.end])}"
            for text, each in found
            for one in each
        ),
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def recall_rows(texts: Iterable[Text]) -> Iterator[tuple[str, str, str, str]]:
    """Kind, labels, recall of blocking rules, recall with warnings; a sum for what should block."""
    by_kind, _, _ = scores(texts)
    for one in by_kind:
        yield one.kind, str(one.labels), _percent(one.blocking, one.labels), _percent(one.both, one.labels)
    firm = [one for one in by_kind if one.kind in FIRM]
    whole = sum(one.labels for one in firm)
    blocking, both = sum(one.blocking for one in firm), sum(one.both for one in firm)
    yield "all that should block", str(whole), _percent(blocking, whole), _percent(both, whole)


# The rules by what they look for.
GROUPS = (
    ("names", ("RAD101", "RAD103")),
    ("numbers", ("RAD110", "RAD111", "RAD112", "RAD113", "RAD114", "RAD115", "RAD116", "RAD117")),
    ("dates", ("RAD120", "RAD121")),
    ("ages", ("RAD123", "RAD124")),
    ("contacts and addresses", ("RAD130", "RAD131", "RAD132", "RAD133", "RAD134")),
)


def precision_rows(texts: Iterable[Text]) -> Iterator[tuple[str, str, str]]:
    """Rules, how many of their blocking findings there are, and how many hit a label; a sum at the end."""
    told = [
        (one.code, any(_hits(label, (one,)) for label in text.labels))
        for text in texts
        for one in findings(text, clinical=True)
        if one.firm
    ]
    groups = (*GROUPS, ("all", tuple(sorted({code for code, _ in told}))))
    for name, codes in groups:
        mine = [right for code, right in told if code in codes]
        yield name, str(len(mine)), _percent(sum(mine), len(mine))


def alarm_row(name: str, found: Alarms) -> tuple[str, ...]:
    """One row of the table of false alarms."""
    return (
        name, str(found.words), f"{1000 * found.blocking / found.words:.2f}",
        f"{1000 * found.warnings / found.words:.2f}", _percent(found.flagged, found.texts),
    )  # fmt: skip


def main() -> None:
    """Print everything."""
    for folder in ("charts", "letters", "notes", "dictated"):
        texts = read(folder)
        print(f"\n{folder}: {len(texts)} texts; kind, labels, recall blocking, recall with warnings")
        for row in recall_rows(texts):
            print("  {:<24} {:>5} {:>7} {:>7}".format(*row))
        print("  precision of blocking findings")
        for rules in precision_rows(texts):
            print("  {:<24} {:>5} {:>7}".format(*rules))
        print("  missed:", *(f"\n    {miss}" for miss in scores(texts)[1]))
    for folder in ("essays", "prose"):
        for name, clinical in (("as posts", False), ("as cases", True)):
            found = alarms(read(folder), clinical=clinical)
            print(f"\n{folder} {name}:", *alarm_row("", found)[1:])
            print(*(f"    {line}\n" for line in found.listed), sep="", end="")


if __name__ == "__main__":
    main()
