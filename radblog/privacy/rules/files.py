"""Kinds of files that nobody can vouch for: without a handler that reads all of it, a file is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from radblog.basics.places import Place
from radblog.privacy.evidence import Finding
from radblog.privacy.patterns import regex
from radblog.privacy.rules.scans import DICOM, lint_traces
from radblog.privacy.words.folding import listed
from radblog.problems import ERROR, Rule
from radblog.published.carriers import BrokenError, carrier_of, parts_of
from radblog.published.carriers.kinds import Carrier
from radblog.published.facts import ArtifactFacts
from radblog.published.media import served_as
from radblog.published.read import read_artifact
from radblog.scans.elements import is_scan
from radblog.scans.traces import traces_of

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
    "RAD223", "audio or video with metadata", ERROR,
    "A film or sound file holds more than pictures and sound, or is of a kind that radblog cannot read.",
    "Cameras and telephones write place, time, device and names into it.",
    "clip.mp4, as the camera wrote it", "The same film without its metadata",
    "MP4, M4A, MP3 and WAV are published once nothing is in them but pictures and sound: `ffmpeg -i "
    "clip.mp4 -map "
    "0:v -map 0:a? -map_metadata -1 -map_chapters -1 -c copy -fflags +bitexact -flags:v +bitexact -flags:a "
    "+bitexact "
    "clean.mp4`. Other kinds: convert to MP4, use the video directive, or export frames as pictures.",
)  # fmt: skip
ARCHIVE = Rule(
    "RAD224", "an archive or a table of patients", ERROR,
    "An archive would be published as it is, or a table of data (CSV) that has a column for patients.",
    "What is packed is not seen; rows of data are rows of patients.",
    "cases.zip; data.csv with a column patient_id", "A table in the document, or a CSV of summed-up numbers",
    "Unpack the archive and add its parts one by one. Take columns that tell patients apart out of the "
    "table.",
)  # fmt: skip
UNKNOWN = Rule(
    "RAD225", "a file that radblog has no handler for", ERROR, "A file of a kind that radblog does not "
                                                               "read would be published.",
    _WHY, "volume.nii", "Pictures (PNG, JPEG, WebP, GIF)", "Convert it to a picture or to text, or "
                                                              "leave it out.",
)  # fmt: skip
LARGEST_TEXT = 10_000_000  # bytes; to look through a text takes up to thirty times its size in memory
TOO_LARGE = Rule(
    "RAD226", "a text file too large to look through", ERROR,
    f"A text, table, page, drawing or file of data with more than {LARGEST_TEXT // 1_000_000} MB would be "
    "published.",
    "Nobody reads that much on a page: it is data, mostly one row for each patient, and put there by mistake "
    "more often than not.",
    "content/static/measurements.csv of 50 MB", "A link to the data in an archive for research data",
    "Take the file out of `content/`. Give data that others may have to an archive for research data, which "
    "gives it a DOI, and link there; or publish a table of summed-up numbers.",
)  # fmt: skip
RULES = (PDF, OFFICE, SVG, MEDIA, ARCHIVE, UNKNOWN, TOO_LARGE)

_RULES: dict[Carrier, Rule] = {
    "dicom": DICOM, "pdf": PDF, "office": OFFICE, "film": MEDIA, "sound": MEDIA, "media": MEDIA,
    "archive": ARCHIVE,
}  # fmt: skip
# Published as they are, once nothing is found in them.
_MAY_BE_CLEAN = frozenset({"film", "sound"})
_UNREAD = "what cannot be read"
_HEAD = 4096  # bytes that tell the kind of a file
# What the floors below read to the last byte, and raster pictures, which have rules of their own.
_HANDLED = listed(
    "md yaml yml html htm xhtml xml xsl atom rss json jsonld webmanifest txt css js mjs map "
    "ico woff woff2 ttf otf bib ris svg ics opml vtt srt csv tsv mp4 m4v m4a mp3 wav mov "
    "pf_fragment pf_index pf_meta pf_filter pagefind "
    "png jpg jpeg webp gif avif tif tiff bmp heic heif"
)
_NAMES = frozenset(
    {"_headers", "_redirects", "cname", ".nojekyll", "robots.txt", "humans.txt", "security.txt"}
)
_TABLES = frozenset({"csv", "tsv"})
_TEXTS = ("text/", "image/svg", "application/json", "application/ld", "application/xml", "application/xhtml")
_PATIENT_COLUMN = regex(
    r"(?:^|[,;\t|])[ \"']*(?:patient|pat|subject|person|participant)?[ _.-]?(?:name|first[ _-]?name|last[ "
    r"_-]?name|"
    r"surname|mrn|patient|patients?[ _-]?(?:id|no|nr|number|key)|pid|medical[ _-]record\w*|dob|date[ "
    r"_-]of[ _-]birth|"
    r"birth[ _-]?date|birthday|accession\w*|study[ _-]?(?:date|uid|instance\w*)|nhs\w*|ssn|address|postcode|"
    r"zip(?:[ _-]?code)?|phone|e-?mail|geburtsdatum|vorname|nachname|fallnummer|naissance|nombre|apellidos?)"
    r"[ \"']*(?=[,;\t|]|$)",
    re.IGNORECASE,
)


def lint_carried(path: str, data: bytes) -> tuple[Finding, ...]:
    """What speaks against publishing the source file at `path` as it is: its kind, and what it carries beside
    what it shows. Its text is read at gate 2, of which it is the artifact.
    """
    return lint_size(path, len(data)) or tuple(_carried(path, data))


def lint_size(path: str, size: int) -> tuple[Finding, ...]:
    """What speaks against reading a file of `size` bytes, before any of them is in memory."""
    if size > LARGEST_TEXT and served_as(path).startswith(_TEXTS):
        return (Finding(TOO_LARGE.code, Place(path), ""),)
    return ()


def is_dicom(path: str, head: bytes) -> bool:
    """Whether a file is DICOM, by its name or its first bytes, of which 132 are enough."""
    return carrier_of(path, head) == "dicom"


def lint_dicom(path: str, data: bytes) -> tuple[Finding, ...]:
    """What speaks against a file that may be DICOM, published or not: that it is one, and what it carries."""
    if not is_dicom(path, data[:_HEAD]):
        return ()
    traces = traces_of(data) if is_scan(data) else ()
    return (Finding(DICOM.code, Place(path), ""), *lint_traces(path, traces))


def _carried(path: str, data: bytes) -> Iterator[Finding]:
    carrier = carrier_of(path, data[:4096])
    suffix = _suffix(path)
    if carrier:
        parts = _parts(carrier, data)
        if parts or carrier not in _MAY_BE_CLEAN:
            yield _finding(_RULES[carrier], path, parts)
    elif suffix == "svg":
        parts = tuple(dict.fromkeys(_of_drawing(read_artifact(path, data))))
        if parts:
            yield _finding(SVG, path, parts)
    elif suffix in _TABLES:
        first = data[:4096].decode("utf-8", "replace").lstrip("\ufeff").partition("\n")[0].rstrip("\r")
        if _PATIENT_COLUMN.search(first):
            yield _finding(ARCHIVE, path, ("a column for patients",))
    elif suffix not in _HANDLED and PurePosixPath(path).name.lower() not in _NAMES:
        yield _finding(UNKNOWN, path, ())


def _parts(carrier: Carrier, data: bytes) -> tuple[str, ...]:
    try:
        return parts_of(carrier, data)
    except BrokenError:
        return (_UNREAD,)


def _of_drawing(facts: ArtifactFacts) -> Iterator[str]:
    """What an SVG holds beside shapes and text that readers see."""
    kinds = {run.kind for run in facts.runs}
    if facts.unreadable:
        yield _UNREAD
    if "metadata" in kinds:
        yield "metadata"
    if "comment" in kinds:
        yield "comments"
    if "script" in kinds:
        yield "a script"
    if any(link.kind in {"resource", "frame"} for link in facts.links):
        yield "pictures or other files inside"


def _finding(rule: Rule, path: str, parts: tuple[str, ...]) -> Finding:
    listed = ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)
    return Finding(rule.code, Place(path), "", rule.severity, detail=listed)


# By MIME type, for artifacts: what servers would say they are.
_MEDIA_TYPES = (
    ("application/dicom", DICOM),
    ("application/pdf", PDF),
    ("application/msword", OFFICE),
    ("application/vnd.ms-fontobject", None),
    ("application/vnd.ms", OFFICE),
    ("application/vnd.openxml", OFFICE),
    ("application/vnd.oasis", OFFICE),
    ("application/zip", ARCHIVE),
    ("application/gzip", ARCHIVE),
    ("application/x-tar", ARCHIVE),
)
_VOLUME = "application/x-radblog-volume"
_READ_MEDIA = (
    "text/", "image/", "font/", "audio/", "video/", "application/json", "application/feed+json",
    "application/ld+json", "application/manifest+json", "application/xml", "application/rss+xml",
    "application/atom+xml", "application/xhtml+xml", "application/javascript", "application/font",
    "application/x-font", "application/x-search-part",
    "application/vnd.ms-fontobject", "application/opensearch",
)  # fmt: skip


def lint_media(path: str, media: str) -> tuple[Finding, ...]:
    """What speaks against the kind of an output file; `media` is its MIME type by content."""
    kind = media.partition(";")[0].strip().lower()
    if kind == _VOLUME and path.startswith("media/"):  # packed by us from the pixels of frames
        return ()
    rule = next((rule for start, rule in _MEDIA_TYPES if kind.startswith(start)), None) or _rule_of(path)
    if rule is None and kind and not kind.startswith(_READ_MEDIA):
        rule = UNKNOWN
    return (Finding(rule.code, Place(path), ""),) if rule else ()


def _rule_of(path: str) -> Rule | None:
    suffix = _suffix(path)
    if suffix in _HANDLED or PurePosixPath(path).name.lower() in _NAMES:
        return None
    carrier = carrier_of(path, b"")
    return _RULES[carrier] if carrier else UNKNOWN


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower().lstrip(".")
