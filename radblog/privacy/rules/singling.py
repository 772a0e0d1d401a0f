"""RAD142 and RAD604: an office, an event or a newspaper that singles one person out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.context import around, is_cited, may_speak_of_patient, speaks_of_patient
from radblog.privacy.words.folding import listed
from radblog.problems import WARNING, Rule

SINGLING = Rule(
    "RAD142",
    "an office, an event or a first that singles a patient out",
    WARNING,
    "A patient is told to be the mayor, a known singer, the only survivor, the first ever; or to have been "
    "in "
    "an accident the newspapers wrote of.",
    "Readers know who that was, without any name.",
    "The patient, mayor of a town, was hurt in the train crash.",
    "The patient was hurt in an accident.",
    "Write what the case needs: an office worker, a high-energy accident. Or confirm that nobody can be "
    "recognised, with an allow note that says why.",
)
NEWS_LINK = Rule(
    "RAD604",
    "a link to news or an obituary",
    WARNING,
    "A case, or a sentence about a patient, links to a newspaper, a fund-raising page or an obituary.",
    "The link says who the patient was.",
    "[as reported](https://www.example-gazette.com/news/local/crash)",
    "(no link)",
    "Delete the link. What the article says about the disease can be cited from the literature.",
)
RULES = (SINGLING, NEWS_LINK)

_OFFICE = (
    r"(?:mayor|bishop|priest|vicar|rabbi|imam|headmaster|headmistress|head teacher|judge|senator|"
    r"member of parliament|MP|prime minister|minister|politician|ambassador|police chief|fire chief|"
    r"chief executive|CEO|newsreader|television presenter|TV presenter|radio presenter|footballer|"
    r"professional (?:football|rugby|tennis|basketball|hockey|cricket|soccer|baseball)\b[ ]?(?:player)?|"
    r"Olympi(?:c|an)(?:[ ]\w+)?|(?:world|national)[ ]champion|astronaut|celebrity|actor|actress|singer|"
    r"pop star|rock star|novelist|princess|prince|lottery winner|Bürgermeister(?:in)?|Pfarrer(?:in)?|maire|"
    r"alcalde(?:sa)?)"
)
_PERSON = (
    r"(?:[Pp]atient|[Pp]t|[Ss]he|[Hh]e|man|woman|lady|gentleman|mother|father|husband|wife|boy|girl|pt|"
    r"Patient(?:in)?|"
    r"(?:\d0s|year-old))"
)
_BY_OFFICE = regex(
    rf"\b{_PERSON}\b[^.!?\n]{{0,40}}?(?:,|\bis|\bwas|\bas|\bworks as|\bworked as|\ba|\ban|\bthe|\(|)[ ]"
    rf"(?:(?:the|a|an|our|former|retired|local|well-known|famous|serving|current)[ ])*(?P<told>{_OFFICE})\b"
)
_OFFICE_FIRST = regex(
    rf"\b(?P<told>(?:well-known|famous|celebrated|prominent|local|serving)[ ]{_OFFICE}|(?:well-known|famous|"
    r"prominent)[ ](?:person|figure|patient|athlete|sportsman|sportswoman|artist|businessman|"
    r"businesswoman))\b"
)
_ONLY = regex(
    r"the (?:only|first|last|sole|youngest|oldest|tallest|heaviest)[ ](?:ever[ ]|known[ ]|female[ ]|male[ ])?"
    r"(?:\w+[ ])?(?:survivor|person|man|woman|child|victim|doctor|pilot|nurse|teacher|priest|inhabitant|"
    r"resident|citizen|passenger|player|officer|one)\b(?:[ ](?:of|in|to|from)[ ](?:the[ ])?[\w-]+)?"
)
_IS_SAID = regex(r"\b(?:[Pp]atient|[Ss]he|[Hh]e)[ ](?:is|was|became)[ ](?:one of[ ])?$")
_EVENT = regex(
    r"\b(?:(?:was|were|is) (?:widely |later )?(?:reported|covered|shown|featured|in) (?:in |by |on |all "
    r"over )?(?:the )?"
    r"(?:local |national )?(?:news(?:papers?)?|press|media|television|TV|headlines|gazette)\b|"
    r"(?:the|a) (?:local|national|regional) (?:newspaper|press|news|gazette|television)\b|"
    r"made (?:the )?(?:national |local )?(?:headlines|news)\b|made it into the (?:papers|news)\b|"
    r"(?:the|a|this|that) (?:\w+ )?(?:train|plane|bus|coach|ferry|helicopter|cable car|tram|airplane|"
    r"aircraft) "
    r"(?:crash|accident|disaster|collision|derailment)\b|the (?:\w+ )?(?:school|mass|nightclub|terror\w*) "
    r"(?:shooting|attack|bombing|stabbing)\b|the (?:[A-Z]\w+ )+(?:earthquake|bombing|shooting|explosion|"
    r"marathon|avalanche|stampede)\b)"
)
_URL = regex(r"https?://[^\s<>\"')\]]+")
_NEWS = regex(
    r"/news/|//news\.|[/.]nachrichten|gazette|newspaper|[./-](?:times|herald|tribune)\.|dailymail|thesun\.|"
    r"mirror\.co|bild\.de|lokales|/local/|foxnews|bbc\.(?:co\.uk|com)/news|cnn\.com|theguardian\.com|"
    r"nytimes\.com",
    re.IGNORECASE,
)
_MEMORIAL = regex(
    r"obituar|/obit[s/]|legacy\.com|memoriam|funeral|gofund|justgiving|caringbridge|crowdfund|traueranzeige|"
    r"trauer\.|avis-de-deces|esquela|tribute",
    re.IGNORECASE,
)
# News of science and of companies names nobody.
_SCIENCE = regex(
    r"nature\.com|science|rsna|ecr|acr\.org|radiolog|auntminnie|nih\.gov|fda\.gov|who\.int|ema\.|siemens|"
    r"/press|ai\b",
    re.IGNORECASE,
)


def find_offices(passage: Passage) -> Iterator[Span]:
    """Offices and fame of one patient, true of hardly anybody else."""
    stretches = tuple(windows(passage, _OFFICE_WORDS, _BEFORE, _AFTER))
    for pattern in (_BY_OFFICE, _OFFICE_FIRST):
        for match in (each for stretch in stretches for each in pattern.finditer(passage.text, *stretch)):
            if _counts(passage, match):
                yield Span(SINGLING.code, *match.span("told"))


def find_firsts(passage: Passage) -> Iterator[Span]:
    """The only survivor, the first woman."""
    if may_speak_of_patient(passage):
        for match in _ONLY.finditer(passage.text):
            before = passage.text[max(0, match.start() - 40) : match.start()]
            if _IS_SAID.search(before) and _counts(passage, match):
                yield Span(SINGLING.code, *match.span())


def find_events(passage: Passage) -> Iterator[Span]:
    """Accidents and stories that stood in newspapers."""
    if not may_speak_of_patient(passage):
        return
    for match in _EVENT.finditer(passage.text):
        if _counts(passage, match) and (
            passage.case_work or _HURT.search(around(passage.text, *match.span()))
        ):
            yield Span(SINGLING.code, *match.span())


_HURT = regex(r"\b(?:patient|admitted|injured|survived|survivor)\b", re.IGNORECASE)


def _counts(passage: Passage, match: re.Match[str]) -> bool:
    return speaks_of_patient(passage, *match.span()) and not is_cited(passage.text, *match.span())


def find_news(passage: Passage) -> Iterator[Span]:
    """Links to where people are named."""
    if not may_speak_of_patient(passage):
        return
    for match in _URL.finditer(passage.text):
        told = _MEMORIAL.search(match[0]) or (_NEWS.search(match[0]) and not _SCIENCE.search(match[0]))
        if told and speaks_of_patient(passage, *match.span()):
            yield Span(NEWS_LINK.code, *match.span())


_BEFORE, _AFTER = 130, 60  # characters round an office in which its holder stands
_OFFICE_WORDS = listed(
    "mayor bishop priest vicar rabbi imam headmaster headmistress judge senator parliament mp minister "
    "politician ambassador chief ceo newsreader presenter footballer professional olympic olympian champion "
    "astronaut celebrity actor actress singer star novelist princess prince lottery bürgermeister "
    "bürgermeisterin pfarrer pfarrerin maire alcalde alcaldesa famous celebrated prominent known head"
)
_RANKS = listed("only sole youngest oldest tallest heaviest survivor inhabitant citizen passenger")
_EVENTS = listed(
    "news newspaper newspapers press media television tv headlines gazette papers crash disaster collision "
    "derailment shooting attack bombing stabbing earthquake explosion avalanche stampede accident"
)
CHECKS = (
    Check((SINGLING,), find_offices, words=_OFFICE_WORDS),
    Check((SINGLING,), find_firsts, words=_RANKS | {"first", "last"}),
    Check((SINGLING,), find_events, words=_EVENTS),
    Check((NEWS_LINK,), find_news, marks="/"),
)
