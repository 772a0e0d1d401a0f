"""Names found again, and the hiding places of identifiers: paths, comments, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from radblog.privacy.languages import gathered
from radblog.privacy.passages import Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.words.eponyms import EPONYMS
from radblog.privacy.words.folding import folded
from radblog.privacy.words.given_names import GIVEN
from radblog.privacy.words.ordinary import ORDINARY
from radblog.privacy.words.surnames import SURNAMES
from radblog.problems import ERROR, Rule

NAME_AGAIN = Rule(
    "RAD103",
    "a patient's name found again",
    ERROR,
    "A name that stands as a patient's in this document stands in it, its file name, slug, alt text or "
    "tags a second time.",
    "Taking the name out of one place leaves it in the other.",
    "![CT](ct_example_anna.png)",
    "![Axial CT of the head](ct-head.png)",
    "Take the name out here too. If it stands in a file name, a slug or a tag, rename that after what it "
    "shows.",
)
IN_PATH = Rule(
    "RAD150",
    "an identifier in a file name, folder, slug, anchor or tag",
    ERROR,
    "What would be an identifier in the text stands in the name of a file or a folder, or in a slug, an "
    "anchor or a tag.",
    "It becomes part of the address, and addresses are copied, logged and archived.",
    "cases/mrn-1234567/index.md",
    "cases/sudden-headache/index.md",
    "Rename it after what it shows.",
)
IN_HIDDEN_TEXT = Rule(
    "RAD151",
    "an identifier in a comment, hidden HTML or code",
    ERROR,
    "What would be an identifier in the text stands in a comment, an attribute or a code block.",
    "The repository shows it, and so may the page's source.",
    "<!-- MRN 1234567 -->",
    "<!-- picture from the teaching file -->",
    "Delete it there too.",
)
DISGUISED = Rule(
    "RAD152",
    "an identifier disguised by invisible or look-alike characters",
    ERROR,
    "With zero-width characters taken out and letters of other scripts read as the ones they look like, an "
    "identifier appears.",
    "Search engines and readers see through it as easily.",
    "M\u200bRN 1234567",
    "(nothing)",
    "Delete the identifier. If the characters came in by copying, type the words anew.",
)
RULES = (NAME_AGAIN, IN_PATH, IN_HIDDEN_TEXT, DISGUISED)

_WORD = r"[^\W\d_]"
_JOIN = r"(?:[\s_.,^+%-]|20){0,3}"
_PATH_LABEL = regex(
    r"(?<![a-z0-9])(?:mrn|acc(?:ession)?|pid|patient ?(?:id|no|number)?|pat(?:ient)?|nhs|"
    r"hosp(?:ital)? ?(?:no|id)?|case ?no|exam|study ?(?:id|uid)|dob|born|"
    r"ssn)[ ]{0,3}(?P<value>[a-z]{0,3}\d[\d ]{4,})"
)
_PATH_NAME = regex(
    r"(?<![a-z0-9])(?:mr|mrs|ms|miss|herr|frau|mme|patient|pt|pat|name|"
    r"re)[ ]+(?P<value>[^\W\d_]{2,}(?:[ ]+[^\W\d_]{2,})?)"
)
_PATH_NUMBER = regex(r"(?<!\d)\d{7,}(?!\d)")
_PATH_DATE = regex(
    r"(?<!\d)(?:(?:19|20)\d\d[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|"
    r"3[01])[-_.](?:0[1-9]|1[0-2])[-_.](?:19|20)\d\d)(?!\d)"
)
_PUBLICATION = regex(r"(?:^|/)(?:19|20)\d\d-\d\d-\d\d(?=-[^\W\d_]|\.md$|/)|/(?:19|20)\d\d/(?:\d\d/){0,2}")
# Numbers that Blogger and Tumblr gave posts: imported posts keep them in their feed ids and old addresses.
_POST_NUMBER = regex(
    r"tag:blogger\.com,1999:blog-\d{5,20}\.(?:post|page)-\d{5,20}(?!\d)"
    r"|(?:(?<![^\s\"'])/?|(?<=\.tumblr\.com)/)post/\d{11,19}(?![\w-])"
)
_UID_IN_PATH = regex(r"(?<![\d.])[0-2](?:\.\d+){5,}")
_CARET = regex(rf"{_WORD}{{2,}}\^{_WORD}{{2,}}")
_NAME_WORD = regex(rf"{_WORD}{{3,}}")


def find_in_path(passage: Passage) -> Iterator[Span]:
    """Identifiers in the names of folders and files. The date before a document's name is its publication."""
    text = _PUBLICATION.sub(_blank, passage.text)
    text = _POST_NUMBER.sub(_blank, _PERCENT.sub(_blank, text))
    if made := _INDEX.match(text):
        start, end = made.span(1)
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    plain = text.lower().translate(_TO_SPACES)
    for start, end in (*_named(passage, plain), *_numbered(text, plain, case_work=passage.case_work)):
        yield Span(IN_PATH.code, start, end)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _named(passage: Passage, plain: str) -> Iterator[tuple[int, int]]:
    """Names of patients: behind a title or the word, and in cases a given name before a family name."""
    yield from (match.span() for match in _CARET.finditer(passage.text))
    for match in _PATH_NAME.finditer(plain):
        words = folded(match["value"]).split()
        known = words[0] in GIVEN or (words[0] in SURNAMES and words[0] not in EPONYMS | ORDINARY)
        if known and " ".join(words) not in passage.known.names:
            yield match.span("value")
    if not passage.case_work or passage.text.startswith("content/people/"):
        return
    for first, second in pairwise(_NAME_WORD.finditer(plain)):
        pair = (folded(first[0]), folded(second[0]))
        if (
            second.start() - first.end() == 1
            and _is_full_name(*pair)
            and " ".join(pair) not in passage.known.names
        ):
            yield first.start(), second.end()


def _is_full_name(first: str, second: str) -> bool:
    """Whether two words are a given name and a family name, in either order."""
    return (first in GIVEN and second in SURNAMES) or (first in SURNAMES and second in GIVEN)


def _numbered(text: str, plain: str, *, case_work: bool) -> Iterator[tuple[int, int]]:
    """UIDs, numbers behind a label or too long for anything else, and in cases dates."""
    yield from (match.span() for match in _UID_IN_PATH.finditer(text))
    for match in _PATH_LABEL.finditer(plain):
        if sum(map(str.isdigit, match["value"])) >= 5:
            yield match.span("value")
    for match in _PATH_NUMBER.finditer(text):
        long = case_work or len(match[0]) >= 8
        if long and not _PATH_DATE.fullmatch(match[0]) and not _is_digest(text, match):
            yield match.span()
    if case_work:
        yield from (match.span() for match in _PATH_DATE.finditer(text))


# Digests in the names that the search gives to its files.
_INDEX = regex(r"pagefind/(?:\w+/)?(?:[\w.-]+_)?([0-9a-f]{7,})\.\w+$")
_PERCENT = regex(r"%[0-9A-Fa-f]{2}")
_STAFF_BEFORE = regex(
    r"\b(?:Drs?|Prof|Professor|Doctor|Doktor|Docteur|Sir|Dame|by|et al)\b\.?[ ]*(?:[^\W\d_]+[ .]+){0,2}$"
)
_TO_SPACES = str.maketrans("_-./+,%^", "        ")


def _is_digest(text: str, match: re.Match[str]) -> bool:
    """Whether digits belong to a digest in a file name, such as `0c9d1234567ab`."""
    around = re.search(r"[0-9a-f]{12,}$", text[: match.end()])
    return bool(around and re.search("[a-f]", around[0])) or bool(
        re.match("[a-f]", text[match.end() : match.end() + 1])
    )


def names_again(names: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern, for folded text, of all forms in which the names found by RAD101 may come again: in both
    orders, with initials, run together. None if no name is long enough to be looked for.
    """
    forms: set[str] = set()
    for name in names:
        words = [word for word in folded(name).split() if word]
        whole = [word for word in words if len(word) > 1]
        if len(whole) >= 2:
            first, last = re.escape(whole[0]), re.escape(whole[-1])
            forms |= {f"{first}{_JOIN}(?:{_WORD}+{_JOIN})?{last}", f"{last}{_JOIN}{first}"}
            if len(last) > 3:
                forms |= {f"{first[0]}{_JOIN}{last}", f"{last}{_JOIN}{first[0]}(?!{_WORD})"}
    if not forms:
        return None
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!{_WORD})(?:{'|'.join(ordered)})(?!{_WORD})")


def single_names(names: Iterable[str]) -> frozenset[str]:
    """Parts of found names that are rare enough to be looked for alone."""
    words = {word for name in names for word in folded(name).split()}
    return frozenset(word for word in words if len(word) > 3 and word not in _COMMON)


_COMMON = EPONYMS | ORDINARY | {word for title in gathered("titles") for word in folded(title).split()}


def find_again(
    text: str, pattern: re.Pattern[str] | None, singles: frozenset[str], *, prose: bool
) -> Iterator[Span]:
    """Places in `text` where a found name comes again. In prose a single part must be capitalised."""
    plain = folded_in_place(text)
    if pattern is not None:
        for match in pattern.finditer(plain):
            yield Span(NAME_AGAIN.code, *match.span())
    if singles:
        for match in re.finditer(rf"(?<!{_WORD}){_WORD}{{4,}}(?!{_WORD})", plain):
            if match[0] in singles and (not prose or _stands_alone(text, match)):
                yield Span(NAME_AGAIN.code, *match.span())


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a part of a name in prose is capitalised and no colleague's."""
    return text[match.start()].isupper() and not _STAFF_BEFORE.search(
        text[max(0, match.start() - 24) : match.start()]
    )


def folded_in_place(text: str) -> str:
    """`text` folded letter by letter, so that every offset stays."""
    if text.isascii():
        return text.lower()
    return "".join(
        plain if len(plain := folded(sign)) == 1 and sign.isalpha() else sign.lower()[:1] for sign in text
    )
