"""The site's own colour, made readable: a shade for light pages and one for dark ones.

Contrast is that of WCAG 2.2 (relative luminance); text needs 4.5:1 on every ground the theme may put it on.
"""

from __future__ import annotations

from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]

NEEDED = 4.5
# The least favourable grounds of a light and of a dark page: a tinted box, a raised surface.
LIGHT_GROUND: Colour = (0xE6, 0xEB, 0xEE)
DARK_GROUND: Colour = (0x23, 0x2A, 0x31)
_BLACK: Colour = (0, 0, 0)
_WHITE: Colour = (255, 255, 255)
_STEPS = 100


def accent_stylesheet(accent: str | None) -> str:
    """CSS custom properties for `accent` (`#rrggbb`); empty without one, as the theme has its own."""
    colour = read_colour(accent) if accent else None
    if colour is None:
        return ""
    on_light = readable(colour, LIGHT_GROUND, _BLACK)
    on_dark = readable(colour, DARK_GROUND, _WHITE)
    return (
        ":root {\n"
        f"  --accent-light: {_hex(on_light)};\n"
        f"  --accent-dark: {_hex(on_dark)};\n"
        f"  --on-accent-light: {_hex(_ink_on(on_light))};\n"
        f"  --on-accent-dark: {_hex(_ink_on(on_dark))};\n"
        "}\n"
    )


def read_colour(text: str) -> Colour | None:
    """The colour written `#rrggbb`, or None."""
    digits = text.removeprefix("#")
    if len(digits) != 6 or len(text) != 7:
        return None
    try:
        return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))
    except ValueError:
        return None


def readable(colour: Colour, ground: Colour, towards: Colour) -> Colour:
    """The shade nearest to `colour`, on the way `towards` black or white, that can be read on `ground`."""
    for step in range(_STEPS + 1):
        shade = _mixed(colour, towards, step / _STEPS)
        if contrast(shade, ground) >= NEEDED:
            return shade
    return towards


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _mixed(colour: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return (red, green, blue)


def _ink_on(ground: Colour) -> Colour:
    return _WHITE if contrast(_WHITE, ground) >= contrast(_BLACK, ground) else _BLACK


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
