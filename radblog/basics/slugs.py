"""Slugs: the part of an address that names one document or one hashtag.

Letters of every script are kept, since browsers show them as they are; a slug is in small letters and in
Unicode form C, so that one name has one address on every file system.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 100  # characters; with folder and /index.html still a legal path on Windows
MOST_BYTES = 200  # of one name on disk, where 255 is the common limit

# Names that Windows keeps for devices, whatever follows the first dot.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f]')
# Signs that tell tags apart: C, C++ and C# are three.
_SPOKEN = {"+": " plus ", "#": " sharp ", "&": " and ", "%": " percent ", "@": " at "}
_LEADING_DOT = re.compile(r"(?<!\S)\.(?=\w)")


def slugify(text: str) -> str:
    """The slug of a tag or a title typed by a person: `T1/T2` gives `t1-t2`, `C++` gives `c-plus-plus`.

    Equal for all ways to write one tag (case, spaces, hyphens, composed or not). Empty only for a text
    without any letter, digit or picture sign.
    """
    text = unicodedata.normalize("NFC", text)
    for sign, spoken in _SPOKEN.items():
        text = text.replace(sign, spoken)
    return slug_of_name(_LEADING_DOT.sub("dot ", text).replace(".", "-").replace("_", "-"))


def slug_of_name(name: str) -> str:
    """The slug of a file or folder name without its ending: `Röntgen Bild` gives `röntgen-bild`."""
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).lower())
    kept = "".join(sign if _stays(sign) else "-" for sign in lowered)
    return re.sub(r"-{2,}", "-", kept).strip("-.")


def slug_fault(slug: str) -> str | None:
    """What keeps `slug` from being an address on every system, as an end to "the slug ..."; else None."""
    if not slug:
        return "is empty"
    if slug_of_name(slug) != slug:
        return "has other signs than small letters, digits, `-`, `_` and inner dots"
    if len(slug) > LONGEST or len(slug.encode()) > MOST_BYTES:
        return f"is longer than {LONGEST} characters"
    if _RESERVED.fullmatch(slug):
        return "is a name that Windows keeps for a device"
    return None


def name_fault(name: str) -> str | None:
    """What keeps a name of a file or folder from every system, as an end to "the name ..."; else None."""
    if _RESERVED.fullmatch(name):
        return "is one that Windows keeps for a device"
    if _REFUSED.search(name):
        return "has a sign that Windows refuses"
    if name.endswith((" ", ".")):
        return "ends with a dot or a space"
    if len(name.encode()) > MOST_BYTES:
        return "is too long"
    return None


def _stays(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] in "LNM" or category == "So" or sign in "-_."
