"""Kinds of files that nobody can vouch for: without a handler that reads all of it, a file is refused."""

from __future__ import annotations

from pathlib import PurePosixPath

from radblog.basics.places import Place
from radblog.privacy.evidence import Finding
from radblog.problems import ERROR, Rule

_WHY = "radblog cannot look into it, and what cannot be read cannot be checked."
PDF = Rule(
    "RAD220", "a PDF", ERROR, "A PDF would be published.",
    "Its information, attachments, annotations and covered text survive; black bars are drawn over words "
    "that stay.",
    "attachments: [letter.pdf]", "Pages as pictures, or the text in the document",
    "Put the text into the document, or export the pages as pictures and add them with `radblog add-image`.",
)  # fmt: skip
OFFICE = Rule(
    "RAD221", "an Office file", ERROR, "A file of a word processor, a spreadsheet or slides would be "
                                       "published.",
    "It keeps its authors, its history, and pictures with what was cropped away.",
    "talk.pptx", "Slides exported as pictures", "Export what readers need as pictures or as text.",
)  # fmt: skip
SVG = Rule(
    "RAD222", "text, metadata or script in an SVG", ERROR, "An SVG holds more than shapes.",
    "Drawing programs keep names, paths and embedded pictures in it.",
    "<metadata> in a figure", "A PNG of the figure", "Export the drawing as PNG.",
)  # fmt: skip
MEDIA = Rule(
    "RAD223", "audio or video that was not examined", ERROR, "A film or sound file would be published.",
    "It holds place, device, names, and voices.",
    "clip.mp4", "A series of pictures", "Use the video directive with a hosting of your own, or export "
                                        "frames as pictures.",
)  # fmt: skip
ARCHIVE = Rule(
    "RAD224", "an archive, captions or a table of data", ERROR, "An archive, a caption file or a table "
                                                                "would be published as it is.",
    "What is packed is not seen; rows of data are rows of patients.",
    "cases.zip, data.csv", "A table in the document", "Unpack it and add the parts one by one, or write a "
                                                      "table in Markdown.",
)  # fmt: skip
UNKNOWN = Rule(
    "RAD225", "a file that radblog has no handler for", ERROR, "A file of a kind that radblog does not "
                                                               "read would be published.",
    _WHY, "volume.nii.gz", "Pictures (PNG, JPEG, WebP, GIF)", "Convert it to a picture or to text, or "
                                                              "leave it out.",
)  # fmt: skip
DICOM = Rule(
    "RAD401", "a DICOM file", ERROR, "A DICOM file lies where it would be published.",
    "Its header names the patient, the hospital, the device and the time, in hundreds of places.",
    "cases/headache/IM0001.dcm", "cases/headache/ct.png",
    "Run `radblog import dicom` on the folder and delete the DICOM files here. This rule cannot be "
    "suppressed.",
)  # fmt: skip
RULES = (PDF, OFFICE, SVG, MEDIA, ARCHIVE, UNKNOWN, DICOM)

_SUFFIXES = {
    DICOM: "dcm dicom dicm ima acr",
    PDF: "pdf ps eps ai xps",
    OFFICE: "doc docx dot dotx docm xls xlsx xlsm ppt pptx pptm pps ppsx odt ods odp odg rtf pages numbers "
    "key pub vsd vsdx",
    MEDIA: "mp4 m4v mov avi mkv webm ogv mpg mpeg wmv mp3 m4a wav ogg oga opus flac aac wma",
    ARCHIVE: "zip tar gz tgz bz2 xz 7z rar zst iso vtt srt csv tsv parquet sqlite db",
}
_REFUSED = {suffix: rule for rule, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}
# What the floors below read to the last byte.
_HANDLED = frozenset(
    [
        "md",
        "yaml",
        "yml",
        "html",
        "htm",
        "xml",
        "atom",
        "rss",
        "json",
        "webmanifest",
        "txt",
        "css",
        "js",
        "mjs",
        "map",
        "png",
        "jpg",
        "jpeg",
        "webp",
        "gif",
        "ico",
        "woff",
        "woff2",
        "ttf",
        "otf",
        "bib",
        "svg",
        "ics",
        "opml",
    ]
)
_PICTURES = frozenset(["png", "jpg", "jpeg", "webp", "gif", "avif", "tif", "tiff", "bmp"])
_NAMES = frozenset({"_headers", "_redirects", "CNAME", ".nojekyll", "robots.txt"})
_MEDIA_TYPES = (
    ("application/dicom", DICOM),
    ("application/pdf", PDF),
    ("application/msword", OFFICE),
    ("application/vnd.ms-fontobject", None),
    ("application/vnd.ms", OFFICE),
    ("application/vnd.openxml", OFFICE),
    ("application/vnd.oasis", OFFICE),
    ("audio/", MEDIA),
    ("video/", MEDIA),
    ("application/zip", ARCHIVE),
    ("application/gzip", ARCHIVE),
    ("application/x-tar", ARCHIVE),
    ("text/csv", ARCHIVE),
    ("text/vtt", ARCHIVE),
)
_READ_MEDIA = (
    "text/", "image/", "font/", "application/json", "application/feed+json", "application/ld+json",
    "application/manifest+json", "application/xml", "application/rss+xml", "application/atom+xml",
    "application/xhtml+xml", "application/javascript", "application/font", "application/x-font",
    "application/vnd.ms-fontobject", "application/opensearch",
)  # fmt: skip


def lint_wanted(path: str, head: bytes = b"") -> tuple[Finding, ...]:
    """What speaks against publishing the source file at `path`; `head` are its first 132 bytes or more, if
    known. A picture's own rules are others; here it is its kind alone.
    """
    rule = _rule_of(path, _PICTURES | _HANDLED)
    if head[128:132] == b"DICM":
        rule = DICOM
    elif head[:5] == b"%PDF-":
        rule = PDF
    elif head[:4] == b"PK\x03\x04" and rule is None:
        rule = ARCHIVE
    elif rule is None and _suffix(path) == "svg":
        rule = SVG
    return (Finding(rule.code, Place(path), ""),) if rule else ()


def lint_media(path: str, media: str) -> tuple[Finding, ...]:
    """What speaks against the kind of an output file; `media` is its MIME type by content."""
    kind = media.partition(";")[0].strip().lower()
    rule = next((rule for start, rule in _MEDIA_TYPES if kind.startswith(start)), None) or _rule_of(
        path, _HANDLED
    )
    if rule is None and kind and not kind.startswith(_READ_MEDIA):
        rule = UNKNOWN
    return (Finding(rule.code, Place(path), ""),) if rule else ()


def _rule_of(path: str, handled: frozenset[str]) -> Rule | None:
    suffix = _suffix(path)
    if suffix in _REFUSED:
        return _REFUSED[suffix]
    return None if suffix in handled or PurePosixPath(path).name in _NAMES else UNKNOWN


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower().lstrip(".")
