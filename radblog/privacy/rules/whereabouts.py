"""RAD140 and RAD141: the hospital, the ward and the small place a patient came from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.rules.context import around, is_cited, may_speak_of_patient, speaks_of_patient
from radblog.privacy.rules.naming import UPPER
from radblog.privacy.words.folding import folded, listed
from radblog.privacy.words.known_places import LARGE_PLACES
from radblog.problems import WARNING, Rule

HOSPITAL = Rule(
    "RAD140",
    "a hospital or ward beside a patient",
    WARNING,
    "A named hospital, or a ward, room or bed, stands in the story of a patient.",
    "It makes a city of people into the few who lay there.",
    "She was transferred to Invented Valley Hospital, ward 7B.",
    "She was transferred to a tertiary centre.",
    "Write what kind of place it was: a district hospital, an intensive care unit. The site's own house goes "
    "into site.yaml under privacy: places.",
)
SMALL_PLACE = Rule(
    "RAD141",
    "a small place beside a patient",
    WARNING,
    "A village, a town or a district stands where a patient's story tells where somebody lives or comes "
    "from.",
    "In a village a rare disease has one name.",
    "A farmer from Inventedham",
    "A farmer from a rural area",
    "Write the country, or what kind of place it is: rural, coastal, a large city.",
)
RULES = (HOSPITAL, SMALL_PLACE)

_NAMED = rf"[{UPPER}][^\W\d_]+(?:['’]s?)?(?:-[{UPPER}][^\W\d_]+)*"
_KIND = (
    r"(?:Hospital|Hospitals|Infirmary|Clinic|Medical Cent(?:er|re)|Health Cent(?:er|re)|Hospice|Nursing "
    r"Home|Rehab|(?:Imaging|Birthing|Surgery|Cancer|Heart|Rehabilitation|Surgical) (?:Cent(?:er|re)|"
    r"Institute)|"
    r"Care Home|Sanatorium|Klinikum|Krankenhaus|Spital|Klinik)"
)
_HOUSE = regex(rf"{_KIND}\b")
_NAME_BEFORE = regex(
    rf"(?<![\w@/-])(?P<name>(?:{_NAMED}|St\.?)(?:[ ](?:{_NAMED}|St\.?|of|the|and|&|de|des)){{0,5}})[ ]$"
)
_HOSPITAL_OF = regex(
    rf"\b(?:Hospital|Hospital Universitario|Hôpital|Clinique|Klinikum|Universitätsklinikum|Krankenhaus|CHU|"
    rf"Universitätsspital)[ ](?:(?:de|du|des|la|las|el|del|of)[ ])*(?P<name>{_NAMED}(?:[ ]{_NAMED})?)"
)
# Words that make the name of no house.
_GENERIC = listed(
    "university general teaching regional district children childrens children's community local our the "
    "academic central day eye emergency private public rural referral tertiary memorial veterans city county "
    "state national international military maternity women womens women's mental psychiatric of and & an a "
    "in "
    "at to from this that each every fracture breast stroke memory outpatient walk-in follow-up pain family "
    "diabetes dental ent surgical medical oncology radiology heart cancer royal urgent imaging pediatric "
    "paediatric neurology cardiology travel field clinic hospital virtual one-stop st for with after mobile "
    "veterinary specialist trauma acute"
)
_WARD = regex(
    r"\b(?:[Ww]ard|[Bb]ay|[Rr]oom|[Bb]ed|[Ss]tation)(?:[ ](?:no\.?|number|#))?[ ](?:[A-Z]?\d{1,3}[A-Za-z]?|"
    rf"[A-Z]\d?)\b(?![ ]?(?:mm|cm|%|weeks?|days?|patients|beds))|\b{_NAMED}[ ][Ww]ard\b"
)
_PLACE = rf"(?P<place>{_NAMED}(?:[- ](?:{_NAMED}|upon|on|under|le|la|sur|am|an|der|de|del))*)"
_TO_PLACE = regex(
    rf" (?:from|of|in|near|at|to|outside|called|à|en)[ ](?:the[ ])?(?:small[ ])?(?:(?:village|town|hamlet|"
    rf"city)[ ]of[ ])?"
    rf"{_PLACE}"
)
_DWELLER = regex(
    r"\b(?:(?:man|woman|boy|girl|child|infant|baby|lady|gentleman|farmer|worker|teacher|student|patient|"
    r"pensioner|resident|native|mother|father|family|traveller|driver|labourer|fisherman|nurse)"
    r"(?:[ ,]+\w+){0,3}?[ ,]*(?<!diagnosed)|(?:[Ss]he|[Hh]e|[Pp]atient|[Ff]amily)[ ](?:lives|lived|resides|"
    r"comes|"
    r"came|moved|is|was)|(?:village|town|hamlet|suburb|parish|island|valley|municipality)|"
    r"(?:[Ll]ives|[Ll]iving|[Ll]ived|[Rr]esides|[Ff]amily|cook|residing|born|grew up|farm|home|wohnhaft|"
    r"wohnt|demeurant|residente))$"
)
# What is done rather than lived there: seen in, transferred to.
_DONE = regex(r"\b(?:with|for|in|to|was|were|seen|treated|admitted|than|most|by|on|at|during|after)$")
_NO_PLACE = listed(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday ct mri pet us icu er ed dr day days week weeks figure table "
    "home ward hospital clinic emergency the our his her chapter case section stage grade type palliative "
    "intensive critical acute primary secondary hospice care rehabilitation surgery radiology"
)


def find_hospitals(passage: Passage) -> Iterator[Span]:
    """Named houses, wards, rooms and beds beside a patient."""
    if passage.role in {"path", "address"} or not may_speak_of_patient(passage):
        return
    if not passage.capitalised.isdisjoint(_HOUSES):
        yield from _houses(passage)
    if passage.case_work and not passage.words.isdisjoint(_WARDS):
        for match in _WARD.finditer(passage.text):
            first = match[0].split()[0].lower()
            if (
                first not in _GENERIC
                and not _is_vouched(passage, match[0])
                and _counts(passage, *match.span())
            ):
                yield Span(HOSPITAL.code, *match.span())


def _houses(passage: Passage) -> Iterator[Span]:
    text = passage.text
    for kind in _HOUSE.finditer(text):
        start = max(0, kind.start() - _LONGEST_NAME)
        name = _NAME_BEFORE.search(text, start, kind.start())
        told = [word for word in name["name"].split() if folded(word).strip() not in _GENERIC] if name else []
        if name and told:
            first = name.start("name") + name["name"].index(told[0])
            if _counts(passage, first, kind.end()) and not _is_vouched(passage, text[first : kind.end()]):
                yield Span(HOSPITAL.code, first, kind.end())
    for match in _HOSPITAL_OF.finditer(text):
        if folded(match["name"].split()[0]).strip() in _GENERIC or _is_vouched(passage, match[0]):
            continue
        if _counts(passage, *match.span()):
            yield Span(HOSPITAL.code, *match.span())


def find_places(passage: Passage) -> Iterator[Span]:
    """Where somebody lives or comes from, unless the place is a large one."""
    if passage.role in {"path", "address"} or not may_speak_of_patient(passage):
        return
    for match in _TO_PLACE.finditer(passage.text):
        before = passage.text[max(0, match.start() - _DWELLER_REACH) : match.start()]
        if not _DWELLER.search(before) or _DONE.search(before):
            continue
        place = " ".join(match["place"].lower().split())
        large = place in LARGE_PLACES or place.split()[0] in LARGE_PLACES
        if large or place.split()[0] in _NO_PLACE or _is_vouched(passage, match["place"]):
            continue
        if _counts(passage, *match.span("place")) and not match["place"].isupper():
            yield Span(SMALL_PLACE.code, *match.span("place"))


_LONGEST_NAME, _DWELLER_REACH = 80, 50  # characters before


def _counts(passage: Passage, start: int, end: int) -> bool:
    """Whether a patient is spoken of, and neither a published work nor a licence."""
    if not speaks_of_patient(passage, start, end) or is_cited(passage.text, start, end):
        return False
    if passage.role == "front-matter":
        return not _INSTITUTION_FIELD.search(around(passage.text, start, end))
    return True


_INSTITUTION_FIELD = regex(
    r"^[ \t-]*(?:affiliation|institution|author|credit|source|license)s?:", re.MULTILINE
)


def _is_vouched(passage: Passage, value: str) -> bool:
    plain = " ".join(folded(value).split())
    known = (" ".join(place.split()) for place in passage.known.places)
    return any(len(place) > 2 and (place in plain or plain in place) for place in known)


_HOUSES = listed(
    "rehab center centre institute hospital hospitals infirmary clinic medical health hospice nursing care "
    "sanatorium klinikum krankenhaus "
    "spital klinik hôpital clinique chu universitätsklinikum universitätsspital"
)
_WARDS = listed("ward bay room bed station")
_HOMES = listed(
    "from of lives lived living resides residing village town hamlet suburb parish island valley "
    "municipality native resident moved comes came farm wohnhaft wohnt demeurant residente born grew home"
)
CHECKS = (
    Check((HOSPITAL,), find_hospitals, words=_HOUSES | _WARDS),
    Check((SMALL_PLACE,), find_places, words=_HOMES),
)
