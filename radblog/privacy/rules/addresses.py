"""Postal addresses and postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.rules.naming import UPPER
from radblog.privacy.words.folding import folded, listed
from radblog.problems import ERROR, Rule

ADDRESS = Rule(
    "RAD132",
    "a postal address",
    ERROR,
    "A street with a number, or a postcode with its town, stands in a case or beside words such as lives at.",
    "It names a household.",
    "She lives at 12 Invented Road.",
    "She lives in the country.",
    "Delete it. The site's own address goes into site.yaml under privacy: places or contacts.",
)
RULES = (ADDRESS,)

_WORD = rf"[{UPPER}][\w'’.-]{{0,60}}"
_STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Ter|"
    "Close|Crescent|Cres|Circle|Cir|Square|Sq|"
    "Parkway|Pkwy|Highway|Hwy|Trail|Trl|Alley|Row|Gardens|Gdns|Grove|Mews|Hill|Walk|Plaza|Loop|Route|Pike|"
    "Path|Turnpike|Run|Ridge|Park|Green|Point|Crossing|Bend|View|Common|Wharf|Quay"
)
_ENGLISH = regex(
    rf"(?<![\w.,/#-])\d{{1,5}}[A-Za-z]?(?:[-–/]\d{{1,4}})?,?[ \t]+(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|"
    rf"East|West)\.?[ \t]+)?(?:(?:{_WORD}|\d{{1,3}}(?:st|nd|rd|th))[ \t]+){{1,3}}(?:{_STREETS})\b\.?"
    rf"(?:,?[ \t]*(?:Apt|Apartment|Suite|Ste|Unit|Flat|#|Floor)\.?[ \t]*#?[\dA-Z]{{1,5}}\b)?"
    rf"(?:[,\s]{{1,3}}{_WORD}(?:[ \t]{_WORD}){{0,2}})?(?:,?[ \t]*[A-Z]{{2}}[ \t]+\d{{5}}(?:-\d{{4}})?)?"
)
_FLAT = regex(rf"\b(?:Flat|Apartment|Apt|Unit)\.?[ \t]+\d{{1,4}}[A-Za-z]?,[ \t]+(?:{_WORD}|\d)")
_BOX = regex(r"\bP\.?[ ]?O\.?[ ]?Box[ \t]+\d{1,6}\b")
_GERMAN = regex(
    rf"(?<![\w-])(?:[{UPPER}][\w.äöüß-]*(?:straße|strasse|str\.|weg|allee|platz|gasse|damm|ufer|ring|steig|"
    rf"straat|laan|gracht|plein|kade|gatan|vägen|veien|vej|"
    rf"chaussee)|(?:[{UPPER}][\w-]+[ -]){{1,2}}(?:Straße|Strasse|Str\.|Weg|Allee|Platz|Gasse|Damm|Ufer|"
    rf"Ring))[ \t]+\d{{1,4}}[ ]?[a-z]?\b(?!\s*(?:mm|cm|kg|%))"
)
_FRENCH = regex(
    rf"(?<![\w.,/])\d{{1,4}}(?:[ ]?(?:bis|ter))?,?[ \t]+(?i:rue|avenue|av\.|boulevard|bd|place|chemin|"
    rf"impasse|allée|quai|route|cours|square)[ \t]+(?:(?:de|du|des|la|le|les|l'|d')[ ]?){{0,3}}{_WORD}"
)
_SPANISH = regex(
    rf"(?<![\w])(?:(?i:calle|avenida|avda\.?|paseo|plaza|camino|carretera|ronda)|C/(?!O\b))[ \t]*(?:(?:de|"
    rf"del|la|"
    rf"las|los|el)[ ]){{0,3}}{_WORD}(?:[ \t](?:de|del|la|{_WORD})){{0,4}},?[ \t]*(?:n[.º°]{{1,2}}[ ]?)"
    rf"?\d{{1,4}}\b"
)
_ZIP = regex(
    rf"(?<![\w.-]){_WORD}(?:[ ]{_WORD}){{0,2}},?[ \t]+(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|"
    rf"M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    rf"W[AIVY])\.?,?[ \t]+\d{{5}}(?:-\d{{4}})?(?![\w-])"
)
_POSTCODE = regex(
    r"(?<![\w/-])(?:AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|"
    r"DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|"
    r"LU|M|ME|MK|ML|"
    r"N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|"
    r"TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)"
    r"\d(?:\d|[A-Z])?[ ]\d(?!TH|ND|RD|ST|MM|CM|AM|PM|HU|MG|ML)[ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
_CANADIAN = regex(r"(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ ]\d[ABCEGHJ-NPRSTV-Z]\d(?![\w-])")
_LABEL = rf"(?<![^\W_])(?i:{any_of(gathered('address_labels'))})(?![^\W\d_])"
_LABELLED = regex(
    rf"{_LABEL}[ \t]*(?::|=|\||\b(?:in|at|is)\b|(?<= at )|(?<= of )|(?<= to )|(?<=wohnhaft ))[ \t|"
    rf"]*(?P<value>\d{{1,5}}[A-Za-z]?,?[ \t]+{_WORD}(?:[ \t,]+{_WORD}){{0,4}}|(?:D-|F-|E-|A-|"
    rf"CH-)?\d{{4,5}}(?:-\d{{4}})?(?:[ \t]+{_WORD})?(?![\d.%]))"
)
_CONTINENTAL = regex(rf"(?<![\w.,/+-])(?:D-|F-|A-|CH-)?\d{{5}}[ \t]+{_WORD}(?=[,.;)\n]|\Z)")
_PERSONAL = regex(
    rf"{_LABEL}|\b(?:lives|living|lived|resides|resident|home|house|residing|wohnhaft|wohnt|domicili\w+|"
    rf"demeurant|habite|reside|domicilio|discharged to|visited at|found at|picked up)\b",
    re.IGNORECASE,
)
_HOME = regex(
    r"\b(?:lives at|living at|lived at|resides at|residing at|(?:patient|home|her|"
    r"his)(?:'s)? (?:home )?address|resident of|wohnhaft|wohnt in|domicili\w+|demeurant|reside en|"
    r"con domicilio)\b",
    re.IGNORECASE,
)
_PUBLIC = regex(
    r"\b(?:venue|congress|meets|rsna|ecr|publisher|conference|course|congrès|kongress|congreso|hotel|"
    r"convention|society|publisher|registered office|imprint|impressum|organiser|organizer|workshop|"
    r"headquarters|campus|library)\b",
    re.IGNORECASE,
)
# Each pattern with the words of which one must stand in the text. None: the numbers of the text decide.
_BY_WORDS = (
    (frozenset(_STREETS.lower().split("|")), _ENGLISH),
    (frozenset({"flat", "apartment", "apt", "unit"}), _FLAT),
    (frozenset({"box"}), _BOX),
    (
        listed("rue avenue av boulevard bd place chemin impasse allée quai route cours square"),
        _FRENCH,
    ),
    (listed("calle avenida avda paseo plaza camino carretera ronda c"), _SPANISH),
)
_GERMAN_ENDS = (
    "straße", "strasse", "str", "weg", "allee", "platz", "gasse", "damm", "ufer", "ring", "steig",
    "chaussee", "straat", "laan", "gracht", "plein", "kade", "gatan", "vägen", "veien", "vej",
)  # fmt: skip


def find(passage: Passage) -> Iterator[Span]:
    """Addresses in cases; elsewhere only where somebody is said to live there."""
    if passage.case_work or _HOME.search(passage.text):
        yield from _addresses(passage)


def find_in_case(passage: Passage) -> Iterator[Span]:
    """In cases every address counts."""
    if passage.case_work and passage.words.isdisjoint(_HOME_WORDS):
        yield from _addresses(passage)


def _addresses(passage: Passage) -> Iterator[Span]:
    text = passage.bare
    if passage.case_work and not passage.words.isdisjoint(_LABEL_WORDS):
        for match in _LABELLED.finditer(text):
            unit = re.match(r"\s*(?:mm|cm|HU|patients)", text[match.end() : match.end() + 12])
            if not _is_vouched(passage, match["value"]) and not unit:
                yield Span(ADDRESS.code, *match.span("value"))
    for match in (
        *_codes(passage),
        *(match for pattern in _due(passage) for match in pattern.finditer(text)),
    ):
        near = text[max(0, match.start() - 90) : match.end() + 30]
        personal = bool((_PERSONAL if passage.case_work else _HOME).search(near))
        open_to_all = (
            match.re.pattern == _CONTINENTAL.pattern or not passage.case_work or _PUBLIC.search(near)
        )
        if (personal or not open_to_all) and not _is_vouched(passage, match[0]):
            yield Span(ADDRESS.code, *match.span())


def _codes(passage: Passage) -> Iterator[re.Match[str]]:
    """Postcodes whose second half is three signs long: 4PX of HG1 4PX, 0B1 of K1A 0B1."""
    text = passage.bare
    for start, end in passage.numbers:
        if end - start == 3 and text[start + 1 : end].isupper():
            for pattern in (_POSTCODE, _CANADIAN):
                yield from pattern.finditer(text, max(0, start - 6), end)


def _due(passage: Passage) -> Iterator[re.Pattern[str]]:
    """The patterns that can match at all."""
    for words, pattern in _BY_WORDS:
        if not passage.capitalised.isdisjoint(words) or (
            pattern is not _ENGLISH and not passage.words.isdisjoint(words)
        ):
            yield pattern
    if any(word.endswith(_GERMAN_ENDS) for word in passage.capitalised):
        yield _GERMAN
    if any(end - start >= 5 and passage.bare[start : start + 5].isdigit() for start, end in passage.numbers):
        yield _ZIP
        yield _CONTINENTAL


def _is_vouched(passage: Passage, value: str) -> bool:
    plain = " ".join(folded(value).split())
    known = passage.known.places | {folded(contact) for contact in passage.known.contacts}
    return any(
        plain in " ".join(place.split()) or " ".join(place.split()) in plain
        for place in known
        if len(place) > 5
    )


# The longest word of a label tells best whether the label can stand in a text at all.
_LABEL_WORDS = frozenset(
    max(re.findall(r"[^\W\d_]+", label), key=len) for label in gathered("address_labels")
)
_HOME_WORDS = listed(
    "lives living lived resides residing address resident wohnhaft wohnt domicilié "
    "domiciliée demeurant "
    "reside domicilio"
)
CHECKS = (Check(RULES, find, words=_HOME_WORDS), Check(RULES, find_in_case, marks="9"))
