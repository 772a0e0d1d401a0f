"""Telephone numbers, mail addresses, network addresses and social handles."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.public_contacts import is_invited, is_office, is_resolver
from radblog.privacy.words.folding import listed
from radblog.problems import ERROR, Rule

PHONE = Rule(
    "RAD130",
    "a telephone number",
    ERROR,
    "A number is written as telephone numbers are, or stands after a word such as phone, fax or pager.",
    "It reaches one person, and directories tell whom.",
    "Mobile 07700 900123",
    "(nothing)",
    "Delete it. The site's own numbers go into site.yaml under privacy: contacts.",
)
EMAIL = Rule(
    "RAD131",
    "an e-mail address",
    ERROR,
    "A mail address that is not one of the site's contacts.",
    "It names one person.",
    "jane@example.net",
    "(nothing)",
    "Delete it. The site's own addresses go into site.yaml under privacy: contacts.",
)
NETWORK_ADDRESS = Rule(
    "RAD133",
    "a network address",
    ERROR,
    "A public IP address, or the hardware address (MAC) of a device.",
    "It leads to one household or one machine of a hospital.",
    "81.2.69.142",
    "192.168.1.10 (private ranges are free)",
    "Delete it, or use an address from a private or documentation range.",
)
HANDLE = Rule(
    "RAD134",
    "a patient's social account",
    ERROR,
    "A handle or profile stands beside a patient: her Instagram @...",
    "A profile has name, face and friends.",
    "The patient posts as @invented_handle.",
    "The patient wrote about it in public.",
    "Delete it. Colleagues' handles are free.",
)
RULES = (PHONE, EMAIL, NETWORK_ADDRESS, HANDLE)

_LABELS = any_of(label.rstrip(".") for label in gathered("phone_labels"))
_LABELLED = regex(
    rf"(?<![^\W_])(?P<label>(?i:{_LABELS}))(?![^\W\d_])\.?(?:[ \t]*\(\w{{1,6}}\))?(?:[ \t]*(?:number|no|nr|"
    rf"#)\b\.?)?(?:[ \t:#=|.\"']|\b(?:is|on|at|us)\b){{1,6}}"
    r"(?P<value>\+?\(?\d[\d ().\t/–-]{4,20}\d)(?![\d%]|[ ]?(?:mm|cm|kg|mg|ml|patients|times|x))"
)
_WEAK_LABEL = regex(r"(?:call|ext|extension|ph|text|dial|contact number)", re.IGNORECASE)
_INTERNATIONAL = regex(
    r"(?<![\w.,/+])(?:\+|00(?=[1-9]\d[ -]))[1-9]\d{0,2}[ .\t-]?(?:\(?\d{1,4}\)?[ ./–-]?){2,5}\d{2,}(?![\w%]"
    r"|[.,]\d)"
)
_AMERICAN = regex(
    r"(?<![\w.,/+-])(?:1[-. ])?(?:\([2-9]\d\d\)[ -]?[2-9]\d\d[-. ]\d{4}|"
    r"[2-9]\d\d(?P<d>[-.–])[2-9]\d\d(?P=d)\d{4}|[2-9]\d\d [2-9]\d\d-\d{4})(?![\w/-]|[.,]\d)"
)
_TRUNK = regex(
    r"(?<![\w.,/+-])\(?0(?:[1-9]\d{1,4}\)?[ /-]\d{3,4}[ -]?\d{3,4}|"
    r"[1-9]\d{1,3}\)?[ ]?[/-][ ]?\d{3,4}[ ]?\d{0,4}|[1-9](?:[ .]\d{2}){4}|7\d{3}[ ]?\d{6}|"
    r"\d{2}[ ]\d{4}[ ]\d{4})(?![\w/-]|[.,]\d)"
)
# In notes: the shapes of countries that write no leading zero, and numbers inside the house.
_NOTED = regex(
    r"(?<![\w.,/+-])(?:[2-9]\d\d[ .][2-9]\d\d[ .-]\d{4}|[6-9]\d\d(?:[ .]\d\d){3}|[6-9]\d\d[ .]\d{3}[ "
    r".]\d{3}|0[1-9]\d{1,4}[ /-]\d{3,8}(?:[ -]\d{1,5})?)(?![\w/-]|[.,]\d)"
    r"|\b(?:(?-i:x)(?=\d)|ext\.?|extension|bleep|pager|beeper|vocera)[ :#]{0,2}(?P<inside>\d{3,6})(?![\w/-])",
    re.IGNORECASE,
)
_TOLL_FREE = regex(r"1?8(?:00|33|44|55|66|77|88)\d{7}$|0800|0808|(?:00)?44800|00800|0180|116\d{3}$")
_EMAIL = regex(r"(?<![\w.+-])[\w.+%-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+(?P<tld>[A-Za-z]{2,18})\b")
_SPELT = regex(
    r"(?<![\w.])[\w.+-]{1,40}[ ]?(?:[\[({<][ ]?(?:at|AT|@)[ ]?[\])}>]|"
    r"[ ]at[ ])[ ]?[\w-]{1,40}(?:[ ]?(?:[\[({<][ ]?(?:dot|DOT|\.)[ ]?[\])}>]|[ ]dot[ ])[ ]?[\w-]{2,20})+"
)
_FILE_ENDINGS = frozenset(
    {"png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "css", "js", "html", "md", "py", "json"}
)
_RESERVED = regex(
    r"@(?:[\w-]+\.)*(?:example\.(?:com|org|net)|[\w-]+\.(?:example|invalid|test|localhost|local|lan|"
    r"internal))$|^git@|^noreply@|^no-reply@",
    re.IGNORECASE,
)
_IP = regex(r"\d(?<![\w./]\d)\d{0,2}\.(?:\d{1,3}\.){2}\d{1,3}(?![\w]|\.\d)")
_IP_LABEL = regex(
    r"\b(?:ip|ipv4|address|host|server|from|login|at|ping)\W{0,3}(?:\w+\W){0,1}$", re.IGNORECASE
)
_VERSION = regex(
    r"(?:v|version|ver\.?|release|section|sect\.?|§|table|chapter|clause|figure|firmware|software|build|"
    r"\bnumpy|\bPS3)\W{0,3}$",
    re.IGNORECASE,
)
_IPV6 = regex(
    r"[0-9A-Fa-f](?<![\w:].)[0-9A-Fa-f]{0,3}:(?:[0-9A-Fa-f]{1,4}:){2,6}(?::?[0-9A-Fa-f]{1,4}){1,4}(?![\w:])"
)
_MAC = regex(
    r"[0-9A-Fa-f](?<![\w:-].)[0-9A-Fa-f](?P<d>[:-])(?:[0-9A-Fa-f]{2}(?P=d)){4}[0-9A-Fa-f]{2}(?![\w:-])"
)
_NETWORKS = (
    r"(?:[Ii]nstagram|[Ff]acebook|[Tt]witter|[Tt]ik[Tt]ok|[Ss]napchat|[Mm]astodon|[Bb]luesky|"
    r"[Ll]inked[Ii]n|[Yy]ou[Tt]ube|[Rr]eddit|Threads|WhatsApp|Telegram|X|Skype)"
)
_HANDLE = regex(
    rf"\b(?:[Pp]atient(?:['’]s)?|[Hh]is|[Hh]er|[Tt]heir|[Mm]other['’]s|[Ff]ather['’]s|[Ww]ife['’]s|"
    rf"[Hh]usband['’]s|[Dd]aughter['’]s|[Ss]on['’]s|she|he)\b[^.!?\n@]{{0,50}}?"
    rf"(?:{_NETWORKS}|handle|profile|account|username|posts? as|posted as|tweets? as|tweeted as|blogs? as|"
    rf"vlogs? as|online as|channel|under)\b[^.!?\n@]{{0,30}}?(?P<value>@[\w.]{{2,30}}|(?<=: )[\w.]{{3,30}})"
)
_PROFILE = regex(
    r"\b(?:[Pp]atient|[Hh]is|[Hh]er|[Tt]heir)\b(?:['’]s)?[^.!?\n]{0,60}?(?P<value>(?:https?://)?(?:www\.)"
    r"?(?:instagram|facebook|twitter|x|tiktok|snapchat)\.com/[\w./@-]+)"
)
_STAFF = regex(
    r"\b(?:radiologist|consultant|author|colleague|professor|surgeon|registrar|tutor|speaker|fellow|editor|"
    r"resident|lecturer|Dr|Prof|society|journal|department)\b",
    re.IGNORECASE,
)


def find_phones(passage: Passage) -> Iterator[Span]:
    """Telephone numbers by label and by the ways countries write them."""
    text = passage.bare
    for start, end in passage.longs:
        before, after = max(0, start - _REACH), min(len(text), end + 4)
        if not _PHONE_WORDS.isdisjoint(_WORD.findall(text[before:start].lower())):
            for match in _LABELLED.finditer(text, before, after):
                if _is_labelled_phone(passage, match):
                    yield Span(PHONE.code, *match.span("value"))
        for pattern in (_INTERNATIONAL, _AMERICAN, _TRUNK):
            for match in pattern.finditer(text, max(0, start - 3), after):
                digits = re.sub(r"\D", "", match[0])
                if 8 <= len(digits) <= 15 and not _is_public_number(passage, digits):
                    yield Span(PHONE.code, *match.span())


def find_noted(passage: Passage) -> Iterator[Span]:
    """What only in a note is a telephone number for sure."""
    if passage.note and passage.role != "front-matter":
        for match in _NOTED.finditer(passage.bare):
            if not _is_public_number(passage, re.sub(r"\D", "", match[0])):
                yield Span(PHONE.code, *match.span("inside" if match["inside"] else 0))


def _is_labelled_phone(passage: Passage, match: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", match["value"])
    least = 7 if _WEAK_LABEL.fullmatch(match["label"]) else 5
    years = re.fullmatch(r"(?:19|20)\d\d\W+(?:19|20)\d\d", match["value"])
    return least <= len(digits) <= 15 and not years and not _is_public_number(passage, digits)


_REACH = 40  # characters before a number in which its label stands
_WORD = regex(r"[^\W\d_]+")


def _is_public_number(passage: Passage, digits: str) -> bool:
    """Whether a number is free of charge, as hotlines are, or one of the site's own."""
    if _TOLL_FREE.match(digits):
        return True
    return any(digits.endswith(known[-9:]) or known.endswith(digits) for known in passage.known.digits)


def find_emails(passage: Passage) -> Iterator[Span]:
    """Mail addresses, those spelt with (at) and (dot) too."""
    for match in _emails(passage.text):
        address = match[0].lower()
        if (
            match["tld"].lower() not in _FILE_ENDINGS
            and not _is_contact(passage, address)
            and not _RESERVED.search(address)
            and (passage.case_work or not is_invited(passage.text, *match.span()))
        ):
            yield Span(EMAIL.code, *match.span())
    if not passage.words.isdisjoint({"dot", "at"}):
        for match in _SPELT.finditer(passage.text):
            bracketed = re.search(r"[\[({<]", match[0])
            address = re.sub(
                r"[ \[\](){}<>]",
                "",
                re.sub(r"\W?\bdot\b\W?", ".", re.sub(r"\W?\b(?:at)\b\W?", "@", match[0].lower())),
            )
            if (
                (bracketed or " dot " in match[0])
                and not _is_contact(passage, address)
                and not _RESERVED.search(address)
            ):
                yield Span(EMAIL.code, *match.span())


def _emails(text: str) -> Iterator[re.Match[str]]:
    """The mail addresses of a text, each sought round its sign."""
    done, sign = 0, text.find("@")
    while sign >= 0:
        match = _EMAIL.search(text, max(done, sign - _LONGEST_MAILBOX), sign + _LONGEST_HOST)
        if match:
            done = match.end()
            yield match
        sign = text.find("@", max(sign + 1, done))


_LONGEST_MAILBOX, _LONGEST_HOST = 65, 130


def invited_in(text: str) -> frozenset[str]:
    """The mail addresses to which a text that is no case invites all. What gate 1 let pass for the words
    round it, gate 2 knows by this, since a link is far from them in a page.
    """
    if "@" not in text:
        return frozenset()
    found = (match for match in _emails(text) if is_invited(text, *match.span()))
    return frozenset(match[0].lower() for match in found)


def _is_contact(passage: Passage, address: str) -> bool:
    domain = address.rpartition("@")[2]
    contacts = passage.known.contacts
    if is_office(address):
        return True
    return address in contacts or domain in contacts or f"@{domain}" in contacts


def find_networks(passage: Passage) -> Iterator[Span]:
    """Public IP addresses and hardware addresses. Versions and sections of standards are none."""
    text = passage.text
    for start, end in passage.numbers:
        if end - start < _SHORTEST_ADDRESS:
            continue
        if text.count(".", start, end) == 3:
            match = _IP.match(text, start)
            if match and _is_patients(text, match) and _is_address(text, match):
                yield Span(NETWORK_ADDRESS.code, *match.span())
        elif text.count(":", start, end) > 1 or text.count("-", start, end) > 3:
            yield from _hexadecimal(text, max(0, start - 12), min(len(text), end + 20))


_SHORTEST_ADDRESS = 5  # characters of a number with its signs: 1::2:


def _is_address(text: str, match: re.Match[str]) -> bool:
    """Whether four numbers with dots are likely no version and no section of a standard."""
    before = text[max(0, match.start() - 16) : match.start()]
    long_octets = sum(len(octet) > 1 for octet in match[0].split("."))
    return not _VERSION.search(before) and (long_octets >= 3 or bool(_IP_LABEL.search(before)))


def _hexadecimal(text: str, start: int, end: int) -> Iterator[Span]:
    """IPv6 and hardware addresses."""
    for match in _IPV6.finditer(text, start, end):
        if _is_patients(text, match) and re.search(r"[A-Fa-f]|::", match[0]):
            yield Span(NETWORK_ADDRESS.code, *match.span())
    for match in _MAC.finditer(text, start, end):
        plain = re.sub(r"\W", "", match[0]).lower()
        documentation = plain.startswith("00005e")
        if len(set(plain)) > 2 and not documentation and (re.search("[a-f]", plain) or match["d"] == ":"):
            yield Span(NETWORK_ADDRESS.code, *match.span())


def _is_patients(text: str, match: re.Match[str]) -> bool:
    """Whether a network address leads to one household or machine."""
    return _is_public(match[0]) and not is_resolver(text, *match.span())


def _is_public(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_global
    except ValueError:
        return False


def find_handles(passage: Passage) -> Iterator[Span]:
    """Accounts of patients and their families."""
    if passage.words.isdisjoint(_OWNERS):
        return
    stretches = tuple(windows(passage, _OWNERS, 0, _OWNER_REACH))
    for pattern in (_HANDLE, _PROFILE):
        for match in (each for stretch in stretches for each in pattern.finditer(passage.text, *stretch)):
            around = passage.text[max(0, match.start() - 60) : match.end() + 20]
            if not _STAFF.search(around):
                yield Span(HANDLE.code, *match.span("value"))


_PHONE_WORDS = frozenset(word for label in gathered("phone_labels") for word in re.findall(r"\w+", label))
PHONES = Check((PHONE,), find_phones, marks="8")
NOTED_PHONES = Check((PHONE,), find_noted, marks="9")
EMAILS = Check((EMAIL,), find_emails, marks="@", words=frozenset({"dot"}))
NETWORKS = Check((NETWORK_ADDRESS,), find_networks, marks="9")
# With one of these a patient, or somebody of the family, begins to be spoken of.
_OWNERS = listed("patient patients his her their she he mother father wife husband daughter son")
_OWNER_REACH = 140
_NETWORK_WORDS = listed("instagram facebook twitter tiktok snapchat handle profile username")
HANDLES = Check((HANDLE,), find_handles, words=_NETWORK_WORDS, marks="@")
