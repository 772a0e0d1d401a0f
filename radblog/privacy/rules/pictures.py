"""What hides in the files of pictures: warned of in a source, refused in the output."""

from __future__ import annotations

from collections.abc import Iterable

from radblog.basics.places import Place
from radblog.privacy.evidence import Finding
from radblog.problems import ERROR, WARNING, Rule
from radblog.problems.problem import Severity

_MEND = (
    "The published picture is clean: radblog makes a new one. A public repository publishes its sources "
    "too, so run"
    " `radblog check --fix`, or add pictures with `radblog add-image`."
)


def _rule(code: str, name: str, what: str, why: str, bad: str) -> Rule:
    """A rule about hidden data: all share what is good, and the way out."""
    return Rule(code, name, ERROR, what, why, bad, "A picture that holds pixels and nothing else", _MEND)


_LEADS = "Such fields hold dates, places, device numbers and often a name."
RULES = (
    _rule(
        "RAD201",
        "EXIF data in a picture",
        "The picture's file holds EXIF fields.",
        _LEADS,
        "DateTimeOriginal, Artist",
    ),
    _rule(
        "RAD202",
        "a place in a picture's GPS data",
        "The file says where it was taken.",
        "A phone's photograph of a screen leads to the hospital, or home.",
        "GPSLatitude",
    ),
    _rule(
        "RAD203",
        "a maker note in a picture",
        "The file holds a camera maker's own block.",
        "It holds serial numbers and at times a face.",
        "MakerNote",
    ),
    _rule(
        "RAD204",
        "a thumbnail inside a picture",
        "The file holds a second, small picture.",
        "It often shows what was cropped away.",
        "EXIF thumbnail",
    ),
    _rule(
        "RAD205",
        "XMP data in a picture",
        "The file holds an XMP packet.",
        _LEADS,
        "dc:creator, photoshop:History",
    ),
    _rule(
        "RAD206", "IPTC data in a picture", "The file holds IPTC fields.", _LEADS, "By-line, Caption, City"
    ),
    _rule(
        "RAD207",
        "a colour profile off the list",
        "The file holds an ICC profile that is not a known one.",
        "Profiles of monitors name the device and its owner.",
        "A workstation's display profile",
    ),
    _rule(
        "RAD208",
        "text in a PNG",
        "The file holds tEXt, zTXt or iTXt chunks.",
        "Exports from a viewer write the patient's name there.",
        "tEXt Title",
    ),
    _rule(
        "RAD209",
        "a comment or application block in a JPEG",
        "The file holds a comment or an APPn segment.",
        "Scanners and viewers write there freely.",
        "COM segment",
    ),
    _rule(
        "RAD210",
        "bytes after the end of a picture",
        "The file goes on after the picture's end.",
        "Phones append a film, editors the original.",
        "A motion photo",
    ),
    _rule(
        "RAD211",
        "a foreign box or block in a picture",
        "A GIF, WebP, AVIF or HEIC file holds a block that shows no pixels.",
        _LEADS,
        "GIF comment extension",
    ),
)
# What `radblog.images` calls a kind of hidden data, and the rule for it. An unknown kind is a foreign block.
KINDS = {
    "exif": "RAD201", "gps": "RAD202", "maker-note": "RAD203", "thumbnail": "RAD204", "xmp": "RAD205",
    "iptc": "RAD206", "icc": "RAD207", "text": "RAD208", "comment": "RAD209", "application": "RAD209",
    "trailing": "RAD210", "box": "RAD211",
}  # fmt: skip


def lint_picture(path: str, hidden: Iterable[str], severity: Severity = WARNING) -> tuple[Finding, ...]:
    """A finding for each kind of hidden data, by its rule. `severity`: a warning for a source picture, since
    the build makes a clean one, an error for an output.
    """
    codes = sorted({KINDS.get(kind, "RAD211") for kind in hidden})
    return tuple(Finding(code, Place(path), "", severity) for code in codes)
