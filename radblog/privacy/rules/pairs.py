"""RAD102: two or three words that read as a person's name, and nobody vouched for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.context import around, before, is_cited, line_of
from radblog.privacy.rules.names import PATIENT_NAME, is_staff
from radblog.privacy.rules.naming import UPPER, is_founder, is_ordinary, is_vouched
from radblog.privacy.words.eponyms import EPONYMS
from radblog.privacy.words.folding import folded, listed
from radblog.privacy.words.given_names import AMBIGUOUS, GIVEN
from radblog.privacy.words.known_places import LARGE_PLACES
from radblog.privacy.words.ordinary import FUNCTION_WORDS, ORDINARY
from radblog.privacy.words.surnames import SURNAMES
from radblog.problems import WARNING, Rule

NAME_PAIR = Rule(
    "RAD102",
    "a name nobody vouched for",
    WARNING,
    "A given name before a family name, and the person is neither one of the site's people nor an author of "
    "a cited work.",
    "Names without a title or a label are the ones that slip through: in a caption, in the last line of a "
    "copied report.",
    "Jane Invented did well after surgery.",
    "She did well after surgery.",
    "If it is a patient or a relative, delete it. If it is a colleague or a well-known person, put the name "
    "once into site.yaml under privacy: known_names.",
)
RULES = (NAME_PAIR,)

_WORD = rf"[{UPPER}](?:[^\W\d_]|['’-](?!s\b)(?=[^\W\d_])){{1,60}}"
_PAIR = regex(
    rf"(?<![\w@/#.&_-])(?P<first>{_WORD})[ \t]+(?:[(\"“'‘]{_WORD}[)\"”'’][ \t]+)?"
    rf"(?:(?:[{UPPER}]\.?|{_WORD}|van|von|de|del|der|da|di|bin|al|el|la|van der|de la)[ "
    rf"\t]+)?(?P<last>{_WORD})(?![\w@/_])"
)
_SURNAME_FIRST = regex(
    rf"(?<![\w@/#.&_-])(?P<last>{_WORD}),[ ](?P<first>{_WORD})(?=[ ]?(?:[{UPPER}]\.?)?[\s,.;:)(]|\Z)"
)
# What is named after somebody is nobody.
_THING_AFTER = regex(
    r"[ \t]*(?:['’]s[ \t]+)?(?:Hospitals?|University|Institute|Cent(?:er|re)|Medical|Foundation|Clinic|"
    r"College|School|Prize|Award|Medal|Lectures?|Memorial|Street|Road|Library|Museum|Fund|Trust|Health|"
    r"Healthcare|Infirmary|Society|Press|Building|Hall|Chair|Fellowship|Scale|Score|Index|Criteria|Protocol|"
    r"[Cc]lassification|[Ss]ign|[Ss]yndrome|[Dd]isease|[Tt]umou?r|[Ff]racture|[Pp]rocedure|[Tt]est|"
    r"[Ll]ine|[Aa]ngle|[Ll]aw|[Ee]ffect|[Mm]ethod|[Tt]echnique|[Mm]aneuver|[Mm]anoeuvre|Inc|Ltd|GmbH|LLC)\b"
)
_TITLED = regex(
    r"(?:\b(?:Drs?|Prof|Profs|Professors?|Doctor|Doktor|Docteur|Doctora?|Sir|Dame|Lord|Lady|President|"
    r"Saint|St|PD|Priv|med|Mount|Mt|Port|Lake|San|Santa|Fort|Cape|King|Queen|Prince|Princess|Pope)\.?|"
    r"©|\(c\)|@|\bThe|\bthe)[ ]*$"
)
# Who is thanked, credited, invited, or history.
_CREDIT = regex(
    r"\b(?:photo(?:graph)?s?|image|picture|figure|illustration|drawing|courtesy|credits?|thanks?|thankful|"
    r"grateful|acknowledge\w*|contribut\w+|reviewed by|written by|edited by|author(?:s|ed)?|co-?authors?|"
    r"editors?|speakers?|panel(?:l?ists?)?|moderat\w+|chair\w*|keynote|interview\w*|talk by|lecture[rs]?|"
    r"faculty|committee|board|team|member of|founder|founded|foundress|discover\w*|invent\w*|described|"
    r"pioneer\w*|named after|nobel|history|historian|physicists?|professors?|radiologists?|scientists?|"
    r"engineers?|mathematicians?|surgeons?|teacher|maintain\w*|developed by|created by|maintainers?|"
    r"blog|podcast|twitter|tweet\w*|bluesky|mastodon|follow|hosts?|hosted|born in 1[5-9]|mentor\w*|"
    r"fellows?|residents?|colleagues?|director|head of|dean|led by|worked with|wrote|published|says|"
    r"argues?|novel|book|film|painting|poem|quoted|explains|release|contact)\b",
    re.IGNORECASE,
)
_YEAR_OF_HISTORY = regex(r"\b1[5-9]\d\d\b")
_LEGACY_FIELDS = (
    "author|authors|reviewers?|person|people|credit|source|by|approved_by|reviewed_by|written_by|"
    "contributors|"
    "references|publisher|name|known_names|maintainer|editor|photographer|organiser|speakers?|moderators|"
    "members|label|csl|family|given|journal|container-title|license|translator"
)
_CREDIT_FIELD = regex(rf"[{{,\s-]*[\"']?(?:{_LEGACY_FIELDS})[\"']?[ \t]*:", re.IGNORECASE)
# Capitalised words that follow a given name in other things than names.
_NO_SURNAME = listed(
    "bay beach bridge castle city college county creek cross falls field fields garden gardens gate grove "
    "harbor harbour heights hills house island islands lake line mountain north ocean park point river road "
    "sea south square station street tower valley west east way day eve fools bengal basin pass period gas "
    "red green blue black window linux python java ruby code studio server cloud pi mini pro max plus air "
    "mode key keys api app apps web page pages box desk sign signs law rule rules act core team project "
    "foundation community conference nightingale christi christie bank bowl cup open games series edition "
    "version press times post news magazine radio television channel stack emerg med intern surg radiol"
)


def find(passage: Passage) -> Iterator[Span]:
    """Pairs of words of which one is known as a given or a family name, outside of credits and references."""
    if not passage.note:
        yield from _all_pairs(passage)


def find_in_note(passage: Passage) -> Iterator[Span]:
    """The same in a note, where such a pair is likely the patient, or one of the family."""
    if passage.note:
        yield from _all_pairs(passage)


def _all_pairs(passage: Passage) -> Iterator[Span]:
    for start, end in windows(passage, passage.capitalised & _KNOWN, _BEFORE, _AFTER):
        for pattern in (_PAIR, _SURNAME_FIRST):
            yield from _pairs(passage, pattern, start, end)


_BEFORE, _AFTER = 60, 100  # characters round a known name in which the other one stands


def _pairs(passage: Passage, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Span]:
    """The names a pattern finds in a stretch of text."""
    # Where a patient is known to be named, nobody vouched for a name means a patient's or a relative's.
    patients = passage.note and passage.role != "front-matter"
    while match := pattern.search(passage.text, start, end):
        found = _is_name(passage, match)
        # "Yesterday Jane Doe": the name may begin with the next word.
        start = match.end() if found else match.end("first") if pattern is _PAIR else match.end("last")
        if found and patients:
            yield Span(PATIENT_NAME.code, *match.span(), match[0])
        elif found:
            yield Span(NAME_PAIR.code, *match.span())


def find_unknown(passage: Passage) -> Iterator[Span]:
    """Two words with a capital, of which nothing is known: in a case before what only people do, in a note in
    the middle of any sentence.
    """
    if not passage.case_work or passage.role != "body" or passage.text.isupper():
        return
    patterns = (_UNKNOWN_DOES, _UNKNOWN) if passage.note else (_UNKNOWN_DOES,)
    for match in (match for pattern in patterns for match in pattern.finditer(passage.text)):
        words = [folded(match[group]).strip() for group in ("first", "last")]
        plain = not any(
            is_ordinary(word) or is_founder(word.split(maxsplit=1)[0]) or word in _NO_PERSON for word in words
        )
        if (
            plain
            and not is_vouched(match["name"], passage.known, case_work=True)
            and not _is_excused(passage, match)
        ):
            yield Span(NAME_PAIR.code, *match.span("name"))


_ANYBODY = rf"[{UPPER}](?=[^\W\d_]*[a-zà-ÿ][^\W\d_])[^\W\d_]{{2,60}}"
_UNKNOWN_PAIR = rf"(?P<name>(?P<first>{_ANYBODY})[ ](?P<last>{_ANYBODY}(?:-[{UPPER}][^\W\d_]+)?))"
_UNKNOWN = regex(rf"(?<=[a-z,;(][ ]){_UNKNOWN_PAIR}(?![\w@/_-])")
_UNKNOWN_DOES = regex(
    rf"(?<![\w@/_-]){_UNKNOWN_PAIR}(?=[ \t\n](?:then |also |had |has )?"
    r"(?:came|returned|walked|went|underwent|denie[sd]|lives|lived|works|worked|smokes|smoked|collapsed|"
    r"fell|died|complain(?:s|ed)|woke|slept|told|asked|felt|"
    r"noticed|refused|agreed|did well|is doing|was (?:admitted|discharged|operated|transferred|"
    r"referred|told|"
    r"born))\b)"
)
# The last word of the name of a building or a company.
_HOUSES = listed(
    "library station store club church theatre theater airport market pharmacy supermarket pub hotel "
    "restaurant cafe "
    "bakery factory works mill mall arena stadium museum court school college university hospital infirmary "
    "clinic "
    "centre center institute department laboratory surgery practice ward unit bank company services group "
    "society"
)


_NO_PERSON = FUNCTION_WORDS | _NO_SURNAME | LARGE_PLACES | _HOUSES


def _is_name(passage: Passage, match: re.Match[str]) -> bool:
    first, last = folded(match["first"]).strip(), folded(match["last"]).strip()
    return (
        _reads_as_name(first, last, case_work=passage.case_work, note=passage.note)
        and match["last"][1:].islower() | match[0].isupper() | ("-" in match["last"] or "'" in match["last"])
        and not is_vouched(match[0], passage.known, case_work=passage.case_work)
        and not _is_excused(passage, match)
    )


def _reads_as_name(first: str, last: str, *, case_work: bool, note: bool) -> bool:
    """Whether two folded words are a given and a family name as far as the lists know."""
    if len(last) < 3 or last in _NO_SURNAME or last in FUNCTION_WORDS or first in FUNCTION_WORDS:
        return False
    if is_founder(last):
        return note and first in GIVEN and first not in AMBIGUOUS
    whole = last.split(maxsplit=1)[0]
    if (is_ordinary(last) or whole in ORDINARY) and last not in SURNAMES:
        return False
    given = first in GIVEN or first.split(maxsplit=1)[0] in GIVEN
    if given and first not in AMBIGUOUS and first not in SURNAMES:
        return last not in GIVEN or last in SURNAMES or case_work
    if given or first in AMBIGUOUS:
        parts = last.split() if note else [last]  # Holloway-Nkosi
        return any(part in SURNAMES and part not in _BARE_WORDS for part in parts)
    return case_work and last in SURNAMES - EPONYMS and not is_ordinary(first) and first not in SURNAMES


def _is_excused(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the words round a name say whose it is: an author's, a colleague's, a founder's, a thing's."""
    text, (start, end) = passage.text, match.span()
    if passage.note and is_staff(text, start, end):
        return True
    if _THING_AFTER.match(text, end) or _TITLED.search(before(text, start, 16)):
        return True
    if passage.role == "front-matter" and _is_credit_field(text, start):
        return True
    if is_cited(text, start, end):
        return True
    if passage.case_work:
        return bool(_CREDIT_IN_CASE.search(around(text, start, end)))
    near = around(text, start, end)
    linked = text[start - 1 : start] == "[" and text[end : end + 2] == "]("
    return linked or bool(_CREDIT.search(near) or _YEAR_OF_HISTORY.search(near))


_CREDIT_IN_CASE = regex(
    r"\b(?:photo(?:graph)? by|courtesy|credits?:|thanks? to|thank|acknowledge\w*|reviewed by|written by|"
    r"contributed by|author|editor|licen[sc]e|copyright)\b|©|\([cC]\)",
    re.IGNORECASE,
)


def _is_credit_field(text: str, start: int) -> bool:
    """Whether the key of a line of front matter, or of the list above it, names people who may be named."""
    line = line_of(text, start, start)
    if _CREDIT_FIELD.match(line) or re.search(rf"[{{,][ \t]*(?:{_LEGACY_FIELDS}):[ \t]*[\"']?$",
                                              before(text, start, 60)):  # fmt: skip
        return True
    if line.lstrip().startswith("- ") or line.startswith("  "):
        for above in reversed(text[:start].split("\n")[:-1]):
            if above and not above[0].isspace() and not above.startswith("-"):
                return bool(_CREDIT_FIELD.match(above))
    return False


_BARE_WORDS = listed("page hall long young park hill price grant stone best")
_KNOWN = GIVEN | AMBIGUOUS | SURNAMES
_DEEDS = listed(
    "came returned walked went underwent denies denied lives lived works worked smokes smoked collapsed "
    "fell died "
    "complains complained woke slept told asked felt noticed refused agreed did doing was"
)
CHECKS = (
    Check(RULES, find, words=_KNOWN),
    Check((NAME_PAIR, PATIENT_NAME), find_in_note, words=_KNOWN),
    Check(RULES, find_unknown, marks="9", words=_DEEDS),
)
