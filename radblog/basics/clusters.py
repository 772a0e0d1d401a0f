"""What a reader takes for one character, so that no emoji and no accent is ever cut in half."""

from __future__ import annotations

import re
import unicodedata

# Below the first combining mark (U+0300) nothing joins what stands before it but a line feed.
_ALL_ALONE = re.compile("[\0-\x0c\x0e-\u02ff]*")
_JOINER = "\u200d"
_VIRAMA = 9  # canonical combining class: the sign that joins two consonants of an Indic script


def clusters(text: str) -> list[str]:
    """`text` in pieces that belong together (Unicode UAX 29, without the rare rule for prefixes)."""
    if all_alone(text):
        return list(text)
    found: list[str] = []
    for sign in text:
        if found and _joins(found[-1], sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def all_alone(text: str) -> bool:
    """Whether every sign of a text is a cluster of its own, which a look at its letters is enough to tell."""
    return _ALL_ALONE.fullmatch(text) is not None


def _joins(before: str, sign: str) -> bool:
    last = before[-1]
    if last == "\r":
        return sign == "\n"
    if unicodedata.category(last) in {"Cc", "Zl", "Zp"}:
        return False
    if _extends(sign) or (last == _JOINER and ord(sign) >= 0x2190):
        return True
    if _is_flag_letter(sign) and _is_flag_letter(last):
        return len(before) % 2 == 1  # two letters make a flag, the third begins the next
    if unicodedata.combining(last) == _VIRAMA:
        return unicodedata.category(sign) == "Lo"
    return _hangul(last, sign)


def _extends(sign: str) -> bool:
    """Marks, joiners, skin tones, tags (the flags of Scotland and Wales), half-width voicing marks."""
    if unicodedata.category(sign) in {"Mn", "Me", "Mc"}:
        return True
    code = ord(sign)
    return sign in "\u200c\u200d\uff9e\uff9f" or 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F


def _is_flag_letter(sign: str) -> bool:
    return 0x1F1E6 <= ord(sign) <= 0x1F1FF


def _hangul(last: str, sign: str) -> bool:
    """Conjoining jamo: leading consonant, vowel, trailing consonant; or a syllable and what follows it."""
    a, b = ord(last), ord(sign)
    vowel, trailing = 0x1160 <= b <= 0x11A7, 0x11A8 <= b <= 0x11FF
    if 0x1100 <= a <= 0x115F:
        return 0x1100 <= b <= 0x115F or vowel or 0xAC00 <= b <= 0xD7A3
    if 0xAC00 <= a <= 0xD7A3:
        return trailing or (vowel and (a - 0xAC00) % 28 == 0)
    if 0x1160 <= a <= 0x11A7:
        return vowel or trailing
    return 0x11A8 <= a <= 0x11FF and trailing
