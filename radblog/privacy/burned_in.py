"""What words in a picture are: markers, other words, or something that identifies a patient.

A picture has no sentences. In one that belongs to a case, a day, a long number, an age or a name stands there
for one reason only, so less context is asked for than in prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.basics.places import Place
from radblog.pixels.model import Box, Seen
from radblog.privacy.evidence import Evidence, Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.words.folding import folded
from radblog.privacy.words.given_names import AMBIGUOUS, GIVEN
from radblog.privacy.words.surnames import SURNAMES
from radblog.problems import ERROR

What: TypeAlias = Literal[
    "identifier", "words", "code-identifier", "code", "code-address", "face", "barred-face"
]
"""`identifier`: words that look like one; `words`: any other but markers. `code-address`: a code that holds
a web address and nothing like an identifier. Markers are nothing to tell of.
"""


class Spotted(Struct, frozen=True):
    """What is where in a picture. What it says is gone."""

    what: What
    box: Box


def spotted(seen: Iterable[Seen], vouched: Vouched, *, clinical: bool) -> tuple[Spotted, ...]:
    """What the things seen in one picture are, in order of place, each place once.

    `clinical`: the picture belongs to a case.
    """
    everything = tuple(seen)
    # A label in one line and its value in the next; what only warns would join strangers here.
    whole = " ".join(one.text for one in everything if one.kind == "words")
    alarm = _blocks(whole, vouched, clinical=False)
    found = {
        Spotted(what, one.box)
        for one in everything
        if (what := _what(one, vouched, clinical=clinical)) is not None
    }
    if alarm and not any(one.what == "identifier" for one in found):
        found |= {Spotted("identifier", one.box) for one in everything if one.kind == "words"}
    return _each_once(sorted(found, key=_order))


_RANKS = ("identifier", "code-identifier", "barred-face", "face", "code", "code-address", "words")


def _order(one: Spotted) -> tuple[int, int, int, int, int]:
    box = one.box
    return (_RANKS.index(one.what), box.top, box.left, box.width, box.height)


def _each_once(ordered: Iterable[Spotted]) -> tuple[Spotted, ...]:
    """Without what lies on a place that is told already: one line is often read in several ways."""
    kept: list[Spotted] = []
    for one in ordered:
        if not any(_cover(one.box, other.box) for other in kept):
            kept.append(one)
    return tuple(kept)


def _cover(one: Box, other: Box) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    smaller = min(one.width * one.height, other.width * other.height)
    return across > 0 and down > 0 and across * down * 2 > smaller


def _what(seen: Seen, vouched: Vouched, *, clinical: bool) -> What | None:
    if seen.kind in {"face", "barred-face"}:
        return "face" if seen.kind == "face" else "barred-face"
    if seen.kind == "code":
        return _what_code(seen.text, vouched)
    if len({sign for sign in seen.text.casefold() if sign.isalnum()}) < _FEW_SIGNS:
        return None  # a circle, an edge, a row of them
    if _blocks(seen.text, vouched, clinical=clinical) or (clinical and any(_bare(seen.text))):
        return "identifier"
    return None if is_marker(seen.text) else "words"


def _what_code(text: str, vouched: Vouched) -> What:
    """A code without an address is a label of something."""
    if _blocks(text, vouched, clinical=True):
        return "code-identifier"
    return "code-address" if re.fullmatch(r"https?://[^\s?#]+/?", text) else "code"


def _blocks(text: str, vouched: Vouched, *, clinical: bool) -> bool:
    """Whether the rules of text find something; outside of cases, something that blocks."""
    if not text.strip():
        return False
    found = lint_source((Evidence(text, Place("-", 1, 1), "body", clinical),), vouched)
    return any(clinical or finding.severity == ERROR for finding in found)


_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d|(?:19|20)\d\d[./ -]?\d{1,2}[./ -]?\d{1,2}|"
    r"\d{1,2}[ .-]?(?:jan|feb|ma[rei]|apr|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*[ .,-]*(?:19|20)?\d\d)"
    r"(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<!\d)[0-2]?\d[:.][0-5]\d[:.][0-5]\d(?!\d)")
_AGE = re.compile(
    r"(?<![\d.])\d{1,3} ?(?:y|yo|yrs?|years?|j|jahre|ans|anos|m(?= ?/)|mo|months?)\b", re.IGNORECASE
)
_SEX_AGE = re.compile(r"\b[MFW] ?[/,] ?\d{1,3}\b|\b\d{2,3} ?[/,] ?[MFW]\b|\b\d{2,3}Y\b")
_NUMBER = re.compile(r"\d(?:[ .:/-]?\d){5,}")
_FEW_SIGNS = 2
_WORD = re.compile(r"[^\W\d_]{2,}")


def _bare(text: str) -> Iterator[bool]:
    """The shapes that identify without a label, in a picture of a case."""
    yield bool(_DAY.search(text) or _CLOCK.search(text) or _AGE.search(text) or _SEX_AGE.search(text))
    # Circles and edges are read as rows of noughts and ones.
    yield any(len(set(number[0]) - {" "}) > _FEW_SIGNS for number in _NUMBER.finditer(text))
    words = [folded(word) for word in _WORD.findall(text)]
    names = sum(word in GIVEN or word in SURNAMES for word in words)
    telling = [word for word in words if word not in _MARKERS]
    yield "^" in text
    yield len(telling) >= 2 and (names >= 1 or ("," in text and text.isupper()))
    yield len(telling) == 1 and telling[0] in GIVEN - AMBIGUOUS
    yield len(telling) == 1 and telling[0] in SURNAMES and len(words) > 1


_MARKER_TEXT = """
l r a p h f s i li re left right links rechts gauche droite izquierda derecha ap pa lat lateral oblique
erect supine prone sitting standing upright portable mobile decubitus inspiration expiration weight
bearing
axial coronal sagittal transverse longitudinal long trans ax cor sag tra mpr mip minip vrt std
anterior posterior superior inferior medial proximal distal cranial caudal head feet
cm mm um ml kv kvp kvs ma mas mgy cgy dlp ctdi ctdivol hz khz mhz db fps bpm sec ms hu suv suvmax
wl ww wc w c win window level width lut im img image se ser series sl slice thk loc pos z x y fov mag zoom
tr te ti fa etl nex nsa et bw tse fse gre se epi t t1 t2 t1w t2w pd pdw stir flair dwi adc swi gd post pre
iv ce nc art pv ven del contrast phase min max mean sd area roi dist length angle auto gain dr tis tib tic
mi pi ri psv edv vel prf wf sv ed es sys dia depth gen res pen chi harm cine frame of and the no scan
rt lt right-sided left-sided gb cbd ivc aorta liver kidney spleen rk lk bladder uterus ovary thyroid
phantom test fig figure scale bar
"""
_MARKERS = frozenset(_MARKER_TEXT.split())
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_LONGEST_NUMERAL = 4  # digits of a scale, a window, a setting of the machine


def is_marker(text: str) -> bool:
    """Whether a line says nothing but sides, planes, units, windows, parameters and short numbers."""
    pieces = _PIECE.findall(text.casefold())
    return all(
        len(piece) <= _LONGEST_NUMERAL if piece.isdigit() else len(piece) == 1 or piece in _MARKERS
        for piece in pieces
    )
