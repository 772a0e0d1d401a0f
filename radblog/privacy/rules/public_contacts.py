"""Addresses that are nobody's private ones: offices, invitations to write, resolvers everybody uses."""

from __future__ import annotations

import ipaddress
import re

from radblog.privacy.patterns import regex

# Mailboxes of offices, not of people.
_OFFICE = regex(
    r"(?:(?:info|office|contact|kontakt|contacto|support|help|helpdesk|press|presse|media|editors?|editorial|"
    r"abstracts?|registration|membership|members|secretariat|sekretariat|secretary|webmaster|hostmaster|"
    r"admin|"
    r"privacy|datenschutz|dpo|feedback|hello|community|team|news|newsletter|courses?|events?|education|"
    r"training|radiology|jobs|careers|recruiting|security|abuse|postmaster|legal|licensing|permissions|"
    r"submissions?|reach|program|committee|conference|congress|board|society|research|sales|billing|orders|"
    r"marketing|partners|sponsors?|donate|volunteers?|ethics|irb|library|reception|enquiries|inquiries|"
    r"service|customer|mail|questions?|ask|report|reports|bugs|issues|maintainers?|owner|root|list|announce|"
    r"developers?|moderators?|conduct|diversity|general)(?:[._+-][\w.+-]{1,24}|\d{1,4}|desk|line|team)?|"
    r"users?|dev|hi|hr|it|main|coc|ir|pr)@",
    re.IGNORECASE,
)
_INVITED = regex(
    r"\b(?:please contact|maintained by|maintainers?|corresponding author|correspondence to|organi[sz]ers?|"
    r"secretary|editors?|apply to|applications? to|submi(?:t|ssions) to|regist(?:er|ration) (?:at|by|via)|"
    r"rsvp|"
    r"©|Co-?authored-by|Signed-off-by)\b",
    re.IGNORECASE,
)
_CREDENTIAL = regex(r"\b(?:MD|PhD|FRC\w+|FACR|MBBS|MBChB|MSc|BSc|DO|Dr|Prof|Professor)\b\.?")
_SICK = regex(
    r"\b(?:patient|pt|her|his|she|he|mother|father|wife|husband|daughter|son|relative|next of kin|home|"
    r"clinic|mrn|dob|admitted|Patientin|paciente)\b",
    re.IGNORECASE,
)
_REACH_BEFORE, _REACH_AFTER = 140, 60
_PARAGRAPH = regex(r"\n[ \t]*\n")
# Public resolvers: Cloudflare, Google, Quad9, OpenDNS, AdGuard, DNS4EU, CleanBrowsing, Control D, Level 3,
# Verisign, Yandex, DNS.WATCH, Neustar, Comodo, AliDNS, 114DNS, Mullvad. Each by its network.
_RESOLVERS = tuple(
    ipaddress.ip_network(network)
    for network in (
        "1.1.1.0/24", "1.0.0.0/24", "8.8.8.0/24", "8.8.4.0/24", "9.9.9.0/24", "149.112.112.0/24",
        "208.67.222.0/24", "208.67.220.0/24", "94.140.14.0/23", "86.54.11.0/24", "185.228.168.0/23",
        "76.76.2.0/24", "76.76.10.0/24", "4.2.2.0/24", "64.6.64.0/23", "77.88.8.0/24", "84.200.69.0/24",
        "84.200.70.0/24", "156.154.70.0/23", "8.26.56.0/24", "8.20.247.0/24", "223.5.5.0/24", "223.6.6.0/24",
        "114.114.114.0/23", "194.242.2.0/24", "2606:4700:4700::/48", "2001:4860:4860::/48", "2620:fe::/48",
        "2620:119::/32", "2a10:50c0::/32", "2a13:1001::/32",
    )
)  # fmt: skip
_COMPUTING = regex(r"\b(?:dns|resolver|nameserver|name server|upstream|ntp)\b", re.IGNORECASE)


def is_office(address: str) -> bool:
    """Whether a mail address is that of an office or a list: security@, press@, editors@."""
    return bool(_OFFICE.match(address))


def is_invited(text: str, start: int, end: int) -> bool:
    """Whether the words round an address invite everybody to write there, or name its owner as a colleague,
    and speak of no patient.
    """
    before = _PARAGRAPH.split(text[max(0, start - _REACH_BEFORE) : start])[-1]
    after = _PARAGRAPH.split(text[end : end + _REACH_AFTER])[0]
    near = f"{before}{text[start:end]}{after}"
    return bool((_INVITED.search(near) or _CREDENTIAL.search(near)) and not _SICK.search(near))


def is_resolver(text: str, start: int, end: int) -> bool:
    """Whether a network address is that of a public name server, or is spoken of as one."""
    try:
        address = ipaddress.ip_address(text[start:end])
    except ValueError:
        return False
    known = any(address.version == network.version and address in network for network in _RESOLVERS)
    return known or bool(_COMPUTING.search(text[max(0, start - 60) : end + 60]))
