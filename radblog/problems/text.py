"""Problems for people at a terminal: place, code, what is wrong, the line it stands in, what to do."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from radblog.problems.problem import ERROR, Problem
from radblog.problems.tally import in_order, tally

ALIKE = 3  # problems of one code in one file that are told one by one
_LISTED = 10  # lines named of those that are not told one by one
_WIDEST = 100  # characters shown of a line; a paragraph may be one line of thousands
Line = tuple[str, int]


class Style(Struct, frozen=True):
    """How to print. `colour` is for terminals; `alike` is how many of a kind are told in full, 0 for all."""

    colour: bool = False
    alike: int = ALIKE


PLAIN = Style()


def render_text(
    problems: Iterable[Problem], lines: Mapping[Line, str] | None = None, style: Style = PLAIN
) -> str:
    """All problems and a last line that counts them; nothing where there is none.

    `lines` holds the source lines that may be shown, by path and line number. A line with a finding of the
    privacy lint is never among them: whoever calls leaves it out.
    """
    told = in_order(problems)
    if not told:
        return ""
    blocks = [_block(problem, rest, lines or {}, style) for problem, rest in _condensed(told, style.alike)]
    return "\n".join((*blocks, "", _summary(told, style))) + "\n"


def _condensed(problems: tuple[Problem, ...], alike: int) -> Iterator[tuple[Problem, tuple[Problem, ...]]]:
    """Each problem to tell, and with the last one of its kind those that are not told."""
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(_kind(problem), []).append(problem)
    seen: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        kind = _kind(problem)
        seen[kind] += 1
        # One left over is told as well: to say that there is one more takes as much room.
        full = not alike or len(kinds[kind]) <= alike + 1
        if full or seen[kind] <= alike:
            yield problem, () if full or seen[kind] < alike else tuple(kinds[kind][alike:])


def _kind(problem: Problem) -> tuple[str, str]:
    """What is alike: the same code in one file; of warnings about whole files, such as pictures, in all."""
    return ("" if _is_of_file(problem) else problem.place.path, problem.code)


def _is_of_file(problem: Problem) -> bool:
    return problem.place.line is None and problem.severity != ERROR


def _block(problem: Problem, rest: tuple[Problem, ...], lines: Mapping[Line, str], style: Style) -> str:
    place = problem.place
    where = ":".join(
        str(part) for part in (printable(place.path), place.line, place.column) if part is not None
    )
    shade = "31" if problem.severity == ERROR else "33"
    code = _paint(problem.code, f"1;{shade}", style)
    kind = "" if problem.severity == ERROR else "warning: "
    told = [f"{_paint(where, '1', style)} {code} {kind}{printable(problem.message)}"]
    told += _source(problem, lines, shade, style)
    if problem.help:
        told.append(f"  {_paint('help:', '36', style)} {printable(problem.advice)}")
    if rest:
        which = f"{code} ... and {len(rest)} more files like this (radblog check --format json lists all)"
        inside = f"{_paint(printable(place.path), '1', style)} {code} ... and {len(rest)} more like this"
        told.append(which if _is_of_file(problem) else inside + _lines(rest))
    return "\n".join(told)


def _lines(problems: tuple[Problem, ...]) -> str:
    """In which lines they stand, as far as that can be read at a glance."""
    numbers = dict.fromkeys(str(problem.place.line) for problem in problems if problem.place.line)
    if not numbers:
        return ""
    shown = list(numbers)[:_LISTED]
    noun = "line" if len(numbers) == 1 else "lines"
    return f", in {noun} {', '.join(shown)}" + (" ..." if len(numbers) > _LISTED else "")


def _source(problem: Problem, lines: Mapping[Line, str], shade: str, style: Style) -> list[str]:
    """The line with a caret below the spot, cut to what fits beside one another."""
    place = problem.place
    if place.line is None or (place.path, place.line) not in lines:
        return []
    line = lines[place.path, place.line].rstrip("\r\n")
    column = min(place.column or 1, len(line) + 1) - 1
    start = max(0, column - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = printable(line[start : start + _WIDEST])
    before = " " * _width(shown[: column - start])
    marked = shown[column - start : column - start + max(1, place.length or 1)]
    caret = _paint("^" * max(1, _width(marked)), f"1;{shade}", style)
    number = str(place.line)
    edge = " " * len(number)
    return [f"  {number} | {shown}".rstrip(), f"  {edge} | {before}{caret}"]


def _summary(problems: tuple[Problem, ...], style: Style) -> str:
    counted = tally(problems)
    kinds = (("errors", "error"), ("warnings", "warning"))
    parts = [_number(counted[key], word) for key, word in kinds if counted[key]]
    code = next((problem.code for problem in problems if problem.severity == ERROR), problems[0].code)
    text = f"{' and '.join(parts)} in {_number(counted['files'], 'file')}"
    return f"{_paint(text, '1', style)}. Why, and how to mend it: radblog explain {code}"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def printable(text: str) -> str:
    """`text` without anything that would move the cursor, change colours or turn the line round."""
    if text.isprintable():
        return text
    return "".join(" " if sign == "\t" else sign if sign.isprintable() else "\ufffd" for sign in text)


def _width(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _paint(text: str, codes: str, style: Style) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m" if style.colour else text
