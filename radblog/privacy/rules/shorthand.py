"""RAD101 in the shorthand of wards: no Mr, no label, only a place in a line and an age, a bed or a relative.

In a case a name before an age and a sex, or before a birth date, is told by that. The rest is asked only of
notes, where a patient is known to be spoken of: a word there need not be a known name, as long as nothing
says it is an ordinary one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.rules.ages import is_french
from radblog.privacy.rules.calendar import MONTH
from radblog.privacy.rules.names import PATIENT_NAME, has_names, is_staff
from radblog.privacy.rules.naming import (
    UPPER,
    WORD,
    is_founder,
    is_ordinary,
    is_vouched,
    looks_like_name,
    may_be_name,
    words_of,
)
from radblog.privacy.words.folding import folded, listed
from radblog.privacy.words.given_names import AMBIGUOUS, GIVEN
from radblog.privacy.words.surnames import SURNAMES

_PARTICLE = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]i|[Dd]a|[Dd]er|[Dd]en|[Dd]el|[Dd]ella|[Ll]a|[Ee]l|[Aa]l|bin|ibn)[ \t])"
)
_SEVERAL = (
    rf"{_PARTICLE}{{0,3}}(?:[{UPPER}]\.|{WORD})(?:,?[ \t]{_PARTICLE}{{0,3}}(?:[{UPPER}]\b\.?|{WORD})){{0,3}}"
)
# 81M, 47 y, 19 yo, 88m, 9 days old, 5/12: an age as notes have it.
_AGE = (
    r"(?:\d{1,3}[ ]?(?:-?(?:yo|y/o|y\.o\.|yrs?|years?|y|jährig\w*|años|ans|YO|Y/O)\b[ ]?[mMfFwW]?\b|[ ]?J\.|"
    r"[mMfFwW]\b)|"
    r"[mMfFwW][ /]{0,3}\d{1,3}\b|\d{1,2}[ -](?:days?|weeks?|months?)[ -]old)"
)
_BIRTH = (
    r"(?:\(?(?:dob|DOB|b\.|born|geb\.?|\*)?[ :]*\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d\d)\b|"
    r"(?:19|20)\d\d-\d\d-\d\d)"
)
_BORN_ON = rf"\d{{1,2}}\.?[ ]{MONTH}[ ](?:19|20)\d\d"
_BED = (
    r"(?:(?:[Bb]ed|[Bb]ay|[Rr]oom|[Rr]m|[Ww]ard|[Ss]ide room)[ ]\w{1,4}|POD[ ]?\#?\d+|DOL[ ]\d+|s/p\b|"
    r"MRN\b|mrn\b)"
)
_BETWEEN = r"[ \t]*[,(|/;–-]{0,2}[ \t]*"
_CUE = re.compile(rf"{_AGE}|{_BIRTH}|{_BORN_ON}")
_BEFORE_CUE = re.compile(
    rf"(?<![\w@.-])(?P<name>{_SEVERAL}){_BETWEEN}(?:{_BED}{_BETWEEN})?(?:is an? )?"
    r"(?:\(?(?:dob|DOB|b\.|born|geb\.?)?[ :]{0,2}|(?:[mMfF]|[Mm]ale|[Ff]emale|MALE|FEMALE)[ ,/|]{0,3})$"
)
_HEAD = re.compile(
    rf"^[ \t]*(?:[-*+•>|]|\(?\d{{1,2}}[.):]|\[\d\d:\d\d\]|\d{{4}}[ ]?[-–:]|"
    rf"[A-Z]?\d{{1,2}}[A-Z]?[-/]\d{{1,3}})?[ \t]*"
    rf"(?P<name>{_SEVERAL})(?={_BETWEEN}(?:{_BED}|{_AGE}|{_BIRTH}|\(?\d{{1,3}}[).,;]))",
    re.MULTILINE,
)
# An item of a list, or a sentence, that is nothing but two words of a name.
_ITEM = re.compile(
    rf"^[ \t]*(?:[-*+•>|]|\(?\d{{1,2}}[.):])[ \t]*(?P<name>{WORD}[ \t](?:[{UPPER}]\.[ \t])?{WORD})(?=[.,:;"
    rf"][ \t\n]|[ \t][-–])",
    re.MULTILINE,
)
# Forms whose labels have no colon.
_FIELD = re.compile(
    rf"^[ \t]*(?i:{any_of(gathered('name_labels'))}|name|nom|nombre|patient|patientin|paciente|pt)[ \t]+"
    rf"(?P<name>{_SEVERAL})(?:[ \t]*$|[ \t]{{2}}|\t)",
    re.MULTILINE,
)
_RELATION = re.compile(
    rf"(?<![\w-])(?i:{any_of(gathered('relations'))})[ \t]?[,:]?[ \t]\(?(?P<name>{WORD}(?:[ "
    rf"\t](?:[{UPPER}]\.|{WORD}))?)"
)
_OWN_DOING = re.compile(
    rf"(?<![\w@/-])(?P<name>(?:[{UPPER}]\.[ \t]?)?{WORD}(?:[ \t]{WORD})?)[ \t\n]+(?:who[ \t])?(?i:"
    r"(?:then|also|now|again|still|has|had|was|is)?[ \t]?(?:denie[sd]|denying|states|stated|reports|"
    r"reported|says|said|"
    r"asked|asks|agree[sd]|refuse[sd]|declined?|complain(?:s|ed)|endorses|resting|sleeping|ambulat\w+|"
    r"tolerat(?:ed|es)|"
    r"lives|lived|smokes|smoked|drinks|worries|works|wants|wishes|knows|prefers|admitted|discharged|"
    r"intubated|"
    r"extubated|remains (?:intubated|febrile|afebrile|npo|nbm|well|stable on|on)|came|returned|returns|went|"
    r"walked|fell|"
    r"collapsed|died|passed away|underwent|presented|presents|transferred|was seen|was told|was born|"
    r"is (?:a|an|here|doing|aware|well)|has (?:a|an|been|no|had)|to (?:start|attend|call|be)|on (?:CPAP|O2|"
    r"room air)|"
    r"refiere|vive|acude|ingresa|lebt|klagt|wurde|vit))\b"
)
_ABOUT = re.compile(
    rf"(?i:\b(?:(?:(?:called|asked|paged|consulted|here|d/w|spoke) (?:to (?:see|pronounce|assess|review)|re|"
    rf"about|for|with|to))|"
    rf"look at|f/u (?:on|for)|seen with|update on|scans? (?:of|for)|results? for|report for|quer(?:y|ies) "
    rf"re|alias|a\.?k\.?a\.?|identified as|formerly))[ \t](?P<name>{_SEVERAL})"
)
_DEAR = re.compile(
    rf"^[ \t]*(?:Dear|Liebe[r]?|Cher|Chère|Estimad[oa]|Hi|Hello)[ \t](?P<name>{_SEVERAL})[ \t]*[,:\n]",
    re.MULTILINE,
)
# Ferncastle's scan: what only a person has, so that Crohn's disease and Hodgkin's lymphoma are none.
_OWN_THING = re.compile(
    rf"(?<![\w@-])(?P<name>{WORD}(?:[ \t]{WORD})?)['’]s?[ \t](?:\w+[ \t])?(?:scans?|images|films?|CT|MRI|MR|"
    rf"x-ray|"
    r"ultrasound|mammogram|report|results?|insurer|insurance|appointment|wife|husband|mother|father|son|"
    r"daughter|sister|"
    r"brother|family|partner|aunt|uncle|GP|consent|notes|chart|room|bed|surgery|operation|care|story|"
    r"words?)\b"
)
_INITIAL = re.compile(
    r"(?<![\w@/-])(?:Mr|Mrs|Ms|Miss|Mme|Herr|Frau)\.?[ \t](?P<name>[A-Z])(?=[ \t,.;:)](?![A-Z]\b)|$)",
    re.MULTILINE,
)
_LOUD_LABEL = re.compile(
    rf"\b(?:NAME|PATIENT|PT)(?:[ \t]IS)?[ \t](?P<name>{WORD}[ \t]{WORD})(?=[.,;(\n]|[ \t]\d)"
)
_BESIDE_RELATION = re.compile(
    rf"(?<![\w@-])(?P<name>{_SEVERAL})[ \t]?\((?i:{any_of(gathered('relations'))})\b"
)
_CHILD = re.compile(
    rf"(?<![\w-])(?:[Bb]aby (?:boy|girl|of)|BB|BG|Twin|[Bb]/[oO]|[Ii]nfant|Triplet)[ \t](?:[A-D1-3][ "
    rf"\t])?(?P<name>{_SEVERAL})"
)
_LOW_TITLE = re.compile(
    r"(?<![\w@/-])(?:mr|mrs|ms|mme|herr|frau|sra?)\.?[ \t](?P<name>[a-zà-ÿ][^\W\d_]{3,})(?=[ \t,.;:(]|['’]s|"
    r"$)",
    re.MULTILINE,
)
_LOW_HEAD = re.compile(
    r"(?<![\w@/-])(?P<name>[a-zà-ÿ]{4,}(?:[ \t][a-zà-ÿ]{1,})?),[ \t]?(?=(?:dob|mrn|acc|hosp no|nhs)\b)"
)
_LOW_PATIENT = re.compile(
    r"(?<![\w-])(?:pt|patient|for|re|of)[: \t]+(?P<name>[a-zà-ÿ]{3,}[ \t]+[a-zà-ÿ]{3,})(?=,?[ "
    r"\t]+[(]?(?:[mf][ \t]+)?\d{1,3}[ ]?(?:y|yo|yrs?|[mf])\b)"
)
_LOW_RELATION = re.compile(
    rf"(?<![\w-])(?i:{any_of(gathered('relations'))})[,:]?[ \t](?P<name>[a-zà-ÿ]{{3,}})\b"
)
_RELATED = frozenset(gathered("relations"))
# At the head of a line or before a verb, these are no names though they have a capital.
_NOBODY = listed(
    "ct mr mri us usg uss cxr xr kub pet ctpa cta mra mrcp ercp axr ecg ekg echo tte tee uti uo uop bp hr "
    "rr wbc hgb plt "
    "npo nbm dnr cad chf copd dm htn ckd gerd afib esrd cva tia mi pe dvt hcc cap neuro cardiac cv resp "
    "pulm gi gu msk ent "
    "id heme onc renal endo ortho psych derm rads abd ext skin heent lungs heart chest back neck spine "
    "pelvis rectum "
    "films film imaging post pre prior recent repeat serial follow plan impression findings technique "
    "comparison "
    "indication history exam labs meds social family hospital surgery medicine neurology cardiology "
    "oncology urology "
    "radiology pathology anesthesia anaesthesia therapy nursing staff nobody everybody someone everyone "
    "many several "
    "half most none all both others controls participants volunteers children women men adults infants "
    "nodule mass "
    "lesion tumor tumour fracture edema effusion access catheter sheath wire coil stent balloon needle "
    "probe liver spleen "
    "kidney kidneys pancreas bladder uterus ovary ovaries aorta gallbladder bowel colon stomach duodenum "
    "ileum jejunum "
    "appendix thyroid prostate testis breast axilla femur tibia fibula humerus radius ulna hip knee ankle "
    "shoulder elbow "
    "wrist hand foot brain skull orbit sinus sinuses mandible larynx trachea bronchus segment lobe grade "
    "stage type class "
    "image images series slice size volume score index day week month year left right bilateral upper lower "
    "middle "
    "small large mild moderate severe stable unchanged new old known status mother father son daughter "
    "sister brother "
    "wife husband family parents partner friend neighbour neighbor he she they we it who patient pt she's "
    "he's they're "
    "today tomorrow yesterday tonight overnight currently also then now never still just when while after "
    "before since "
    "if as at on in for from with without by to the a an and or but no not yes his her their this that "
    "these those "
    "dtr aunt uncle niece nephew cousin grandmother grandfather mum mom dad boyfriend girlfriend fiancee "
    "fiance "
    "coach teacher employer lawyer police paramedics ems officer caller visitor sitter interpreter social "
    "worker driver"
    "dr doctor prof nurse consultant registrar resident fellow intern student team mdt board ward clinic "
    "unit icu nicu "
    "picu itu hdu ed er opd gp pcp ama snf rehab hospice home school work hospital's blood urine stool "
    "sputum csf culture "
    "antibiotics steroids heparin warfarin aspirin insulin metformin oxygen fluids contrast gadolinium "
    "iodine barium "
    "born dob dos doa eta ind acc op ref tel ph phone fax ext bleep pager date time arrived received "
    "collected "
    "ingreso alta fecha edad sexo aufnahme entlassung geb datum alter né née date âge tél mobile cell email "
    "e-mail "
    "medtronic siemens philips canon ge toshiba hitachi boston abbott cook cordis bard terumo"
)  # fmt: skip
_LOW_ORDINARY = listed(
    "the and has had was she him her his who for with from that this they them been being have will can may "
    "not new old "
    "known still also then now just very male female aged came went seen said says told came has lying "
    "sitting walked "
    "stable well fine home ward today here there presents presented currently approx about around over "
    "under female "
    "smoker diabetic known chest abdo head neck knee spine brain ct mri scan report results images list"
)


def by_age(passage: Passage) -> Iterator[Span]:
    """A name right before an age and a sex, or a birth date. Elsewhere in a case it must be a known one."""
    if not passage.case_work:
        return
    text = passage.text
    for number, _ in passage.numbers:
        cue = _CUE.match(text, number)
        match = cue and _BEFORE_CUE.search(text, max(0, number - _REACH), number)
        if not cue or not match:
            continue
        name = match["name"]
        sized = cue[0][-1:] == "F" and (
            is_french(text[max(0, number - _REACH) : number], _number(cue[0]), "")
            or (_number(cue[0]) < _FRENCH and not passage.note)
        )
        dated = cue[0][-1:].isdigit() and not _is_of_birth(name, cue[0])
        yield from _told(passage, match, known=sized or dated or not _is_listed(passage, name))


def _is_of_birth(name: str, date: str) -> bool:
    """Whether a date behind unknown words reads as a birth date: behind a comma, an initial, or long ago."""
    year = re.search(r"(?:19|20)\d\d", date)
    return (
        "," in name
        or bool(_INITIALLED.match(name))
        or (" " in name and year is not None and int(year[0]) < _BORN)
    )


_INITIALLED = re.compile(rf"[{UPPER}]\.[ ]?[{UPPER}]")
_BORN = 2013  # examinations that long ago are hardly listed behind a name


def _is_listed(passage: Passage, name: str) -> bool:
    """Whether a name stands where names of lists do: in a note, or as SURNAME, Given."""
    return passage.note or bool(_LOUD_SURNAME.match(name))


_LOUD_SURNAME = re.compile(rf"[{UPPER}'’-]{{4,}},[ \t]")


def by_business(passage: Passage) -> Iterator[Span]:
    """Consulted re, asked to see, look at: in a case before a known name."""
    if passage.note or (passage.case_work and has_names(passage)):
        for match in _ABOUT.finditer(passage.text):
            yield from _told(passage, match, known=not passage.note)


def in_note(passage: Passage) -> Iterator[Span]:
    """At the head of a line, behind a relation, before a doing, in an address."""
    if not passage.note or passage.role in {"front-matter", "path", "address", "code"}:
        return
    loud = passage.text.isupper()
    for pattern in (_HEAD, _FIELD, _RELATION, _BESIDE_RELATION, _CHILD, _DEAR, _OWN_THING):
        for match in pattern.finditer(passage.text):
            yield from _told(passage, match, known=loud)
    for match in _INITIAL.finditer(passage.text):
        yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])
    if loud:
        for match in _LOUD_LABEL.finditer(passage.text):
            yield from _told(passage, match, known=False)
    for match in _ITEM.finditer(passage.text):
        yield from _told(passage, match, known=True)
    for match in _OWN_DOING.finditer(passage.text):
        yield from _told(passage, match, known=loud or len(match["name"]) < _LONG_NAME)
    yield from _in_small_letters(passage)


def _in_small_letters(passage: Passage) -> Iterator[Span]:
    """Mr ferncastle, pt smith john 45 y: hurried notes have no capitals."""
    for pattern in (_LOW_TITLE, _LOW_PATIENT, _LOW_HEAD):
        for match in pattern.finditer(passage.text):
            words = match["name"].split()
            if not any(word in _LOW_ORDINARY or word in _NOBODY or is_ordinary(word) for word in words):
                yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])
    for match in _LOW_RELATION.finditer(passage.text):
        if match["name"] in GIVEN - _RELATED:
            yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])


def _told(passage: Passage, match: re.Match[str], *, known: bool) -> Iterator[Span]:
    """The name of a match as a span, without what stands before it and is none."""
    start, end = _trimmed(passage.text, *match.span("name"))
    name = passage.text[start:end]
    if not name or is_vouched(name, passage.known, case_work=True):
        return
    if is_staff(passage.text, start, end):
        return
    listed_name = "," in name and all(map(_is_known, words_of(name)))
    if listed_name or (looks_like_name(name) if known else may_be_name(name)):
        yield Span(PATIENT_NAME.code, start, end, name)


_TOKEN = re.compile(r"[^\s,]+")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The longest run of words, up to the end of a match, of which none is an ordinary one."""
    last, listed_name = start, "," in text[start:end]
    for token in _TOKEN.finditer(text, start, end):
        word = folded(token[0]).strip()
        if listed_name and _is_known(word):  # FERRABY, JUNE: no month
            continue
        short = token[0].isupper() and 1 < len(word) < _SHORTEST and not _is_known(word) and not listed_name
        if word in _NOBODY or is_ordinary(word) or is_founder(word) or short:
            last = token.end()
    first = _TOKEN.search(text, last, end)
    return (first.start(), end) if first else (start, start)


def _is_known(word: str) -> bool:
    return word in GIVEN or word in SURNAMES or word in AMBIGUOUS


def _number(cue: str) -> int:
    digits = re.search(r"\d+", cue)
    return int(digits[0]) if digits else 0


_REACH = 70  # characters before an age in which the name and the bed stand
_FRENCH = 30  # catheters of up to 30 French are written as women of that age would be
_LONG_NAME = 4
_SHORTEST = 5  # letters of an unknown word in capitals that is more likely a name than an abbreviation
CHECKS = (
    Check((PATIENT_NAME,), by_age, marks="9"),
    Check(
        (PATIENT_NAME,),
        by_business,
        words=listed(
            "called asked paged consulted here spoke d look f seen update scan scans results report query "
            "queries alias aka identified formerly"
        ),
    ),
    Check(
        (PATIENT_NAME,),
        in_note,
        marks="9",
        words=frozenset(gathered("relations")) | {"dear", "mr", "mrs", "ms"},
    ),
)
