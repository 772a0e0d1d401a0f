"""RAD601 and RAD602: mockery of patients, and advice addressed to one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.context import around
from radblog.privacy.words.folding import listed
from radblog.problems import WARNING, Rule

MOCKERY = Rule(
    "RAD601",
    "mocking words about a patient",
    WARNING,
    "A word stands here that makes fun of patients, or blames them.",
    "Patients read it, and so do their families; trust in the author and the house is gone.",
    "Another frequent flyer with belly pain",
    "A patient with recurrent abdominal pain",
    "Write what was seen. If you quote the word to speak against it, say so in an allow note.",
)
ADVICE = Rule(
    "RAD602",
    "advice addressed to a patient",
    WARNING,
    "A sentence tells readers what to do about their own illness: you should stop your tablets.",
    "Advice to one person makes a doctor of the author and a patient of the reader, without an examination.",
    "You should stop taking your anticoagulant before the biopsy.",
    "Whether anticoagulants are paused before a biopsy is decided by the team that does it.",
    "Write what is usually done and why, and who decides.",
)
RULES = (MOCKERY, ADVICE)

_ALWAYS = regex(
    r"\b(?:frequent[ -]fl[iy]ers?|bed[- ]blockers?|GOMERs?|gomers?|drug[- ]seekers?|beached whales?|"
    r"circling the drain|walkie[- ]talkie patients?|fat bastards?|fatso|fatty patient|crazy old|loony|"
    r"loonies|"
    r"nutters?|nut ?job|psycho patient|dirtball|dumpster fire|scumbags?|trolls? under the bridge|"
    r"status dramaticus|status hispanicus|acopia|incarceritis|supratentorial(?: pain| problem| in origin)|"
    r"hysterical (?:woman|female|lady|patient)|whiny|whinger|heartsink patients?|cry ?baby|"
    r"Simulant(?:in)?|Morbus Mediterraneus|syndrome méditerranéen)\b"
)
_BESIDE = regex(
    r"\b(?:idiots?|idiotic|stupid|moron(?:s|ic)?|imbeciles?|dumb|ridiculous|pathetic|lazy|crackhead|junkie|"
    r"drunkard|lunatic|lunatics|whale|train ?wreck|waste of (?:a )?(?:space|bed|time)|hilarious|lol|"
    r"laughed at|"
    r"made us laugh|funny (?:looking|story))\b",
    re.IGNORECASE,
)
_ABOUT = regex(
    r"\b(?:patients?|pts?|this (?:guy|lady|man|woman)|she|he|her|his|mother|family|relatives?)\b",
    re.IGNORECASE,
)
_SAFE = regex(
    r"idiot[- ]?proof|dumb[- ]?bell|dumb waiter|not stupid|no stupid question|stupid question|lazy load|"
    r"blue whale",
    re.IGNORECASE,
)

_OWN = (
    r"(?:medications?|medicines?|tablets?|pills?|drugs?|doses?|dosage|chemotherapy|treatments?|therapy|"
    r"anticoagulants?|blood thinners?|anticoagulation|metformin|warfarin|aspirin|insulin|inhaler|"
    r"antibiotics?|painkillers?|statins?|thyroid (?:tablets?|medication)|surgery|operation|biopsy|tumou?r|"
    r"cancer|lump|nodule|symptoms?|pain|headaches?|fracture|fever|illness|condition)"
)
_ADVICE = regex(
    rf"\b[Yy]ou[ ](?:should|must|ought to|need to|have to|had better|do not need|don[’']t need|needn[’']t|"
    rf"can "
    rf"safely|may safely|should not|shouldn[’']t|must not|mustn[’']t)[ ](?:\w+[ ]){{0,3}}?(?:stop|start|take|"
    rf"taking|skip|pause|double|halve|increase|reduce|change|ignore|avoid|have|get|worry about|"
    rf"undergo|continue|refuse|delay|treat)\b[^.!?\n]{{0,40}}?\b(?:your|the|any|taking)[ ](?:\w+[ ])?{_OWN}\b"
    rf"|\b(?:[Ss]top|[Ss]tart|[Kk]eep|[Dd]ouble|[Hh]alve|[Ss]kip|[Dd]o not take|[Dd]on[’']t take)[ "
    rf"](?:taking[ ])?"
    rf"your[ ](?:\w+[ ])?{_OWN}\b"
    rf"|\b[Yy]ou[ ](?:should|must|ought to)[ ](?:not[ ])?(?:stop|start)[ ](?:taking|it|them|this|eating|"
    rf"smoking)\b"
    rf"|\b[Yy]our[ ](?:scan|x-ray|mri|MRI|CT|ct|biopsy|ultrasound|mammogram|report|images?)[ ](?:shows?|"
    rf"showed|means|suggests?|is normal|looks?)\b|\b[Yy]ou(?:[ ]do not|[ ]don[’']t)?[ ](?:probably[ ]|"
    rf"likely[ ]|"
    rf"clearly[ ])?have[ ](?:a[ ]|an[ ])?(?:cancer|tumou?r|metastas[ei]s|stroke|fracture)\b"
    rf"|\b(?:Sie|Du)[ ](?:sollten|müssen|solltest|musst)[ ][^.!?\n]{{0,60}}\b(?:absetzen|einnehmen|"
    rf"operieren)\b"
    rf"|\b[Vv]ous[ ]devriez[ ](?:arrêter|prendre|cesser)\b|\b[Dd]ebería[ ](?:dejar|tomar|suspender)\b"
)
_CUE = regex(
    r"[YySsKkDdHhVv](?<![^\W_].)(?:our?\b|t(?:op|art)\b|eep\b|ouble\b|alve\b|kip\b|o(?: no|n[’'])t\b|ie\b|"
    r"u\b|ous\b|ebería\b)"
)
_HYPOTHETICAL = regex(
    r"\b(?:if|when) you (?:are|were) (?:reading|reporting|scanning|the)\b|\bthe patient[’']s\b", re.IGNORECASE
)


def find_mockery(passage: Passage) -> Iterator[Span]:
    """Words that mock, the doubtful ones only beside a patient."""
    stretches = tuple(windows(passage, _MOCKING, _BEFORE, _AFTER))
    for match in (each for stretch in stretches for each in _ALWAYS.finditer(passage.text, *stretch)):
        yield Span(MOCKERY.code, *match.span())
    for match in (each for stretch in stretches for each in _BESIDE.finditer(passage.text, *stretch)):
        near = around(passage.text, *match.span())
        if _ABOUT.search(near) and not _SAFE.search(near):
            yield Span(MOCKERY.code, *match.span())


def find_advice(passage: Passage) -> Iterator[Span]:
    """Sentences that tell a reader what to do about an illness of theirs."""
    if passage.role not in {"body", "front-matter"}:
        return
    for cue in _CUE.finditer(passage.text):
        match = _ADVICE.match(passage.text, cue.start())
        if match and not _HYPOTHETICAL.search(around(passage.text, *match.span())):
            yield Span(ADVICE.code, *match.span())


_BEFORE, _AFTER = 30, 40  # characters round a word of mockery
_MOCKING = listed(
    "flyer flyers flier fliers blocker blockers gomer gomers seeker seekers whale whales drain bastard "
    "bastards fatso "
    "fatty loony loonies nutter nutters job psycho dirtball dumpster scumbag scumbags trolls dramaticus "
    "hispanicus acopia incarceritis supratentorial hysterical whiny whinger heartsink crybaby cry simulant "
    "simulantin mediterraneus méditerranéen idiot idiots idiotic stupid moron morons moronic imbecile "
    "imbeciles dumb ridiculous pathetic lazy crackhead junkie drunkard lunatic lunatics trainwreck train "
    "waste "
    "hilarious lol laughed laugh funny crazy talkie"
)
_ADDRESSING = listed("you your sie du vous debería")
CHECKS = (
    Check((MOCKERY,), find_mockery, words=_MOCKING),
    Check((ADVICE,), find_advice, words=_ADDRESSING),
)
