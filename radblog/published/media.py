"""What an artifact is: how servers serve it by its name, and what its bytes say."""

from __future__ import annotations

from radblog.images.containers import container_of
from radblog.scans.elements import is_scan

BY_NAME = {"_redirects": "text/plain", "_headers": "text/plain", "cname": "text/plain"}
VOLUME = "application/x-radblog-volume"  # measured values of frames, packed by us; a type of our own
SUFFIXES = {
    "text/html": "html htm",
    "application/xhtml+xml": "xhtml",
    "application/xml": "xml rss atom opml xsl",
    "application/json": "json webmanifest map",
    "application/ld+json": "jsonld",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/plain": "txt srt bib ris md nojekyll",
    "text/calendar": "ics",
    "text/vtt": "vtt",
    "text/csv": "csv tsv",
    "image/svg+xml": "svg",
    "image/jpeg": "jpg jpeg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/avif": "avif",
    "image/tiff": "tif tiff",
    "image/bmp": "bmp",
    "image/x-icon": "ico",
    "font/woff2": "woff2",
    "font/woff": "woff",
    "font/ttf": "ttf",
    "font/otf": "otf",
    "application/gzip": "gz",
    VOLUME: "vol",
    "application/x-search-part": "pf_fragment pf_index pf_meta pf_filter pagefind",
    "video/mp4": "mp4 m4v",
    "video/quicktime": "mov",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
}
BY_SUFFIX = {suffix: media for media, suffixes in SUFFIXES.items() for suffix in suffixes.split()}
FONT_MARKS = {
    "font/woff2": b"wOF2",
    "font/woff": b"wOFF",
    "font/ttf": b"\0\1\0\0",
    "font/otf": b"OTTO",
}
MARKS = (
    (b"%PDF-", "application/pdf"),
    (b"PK\3\4", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"wOF2", "font/woff2"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"\x1aE\xdf\xa3", "video/webm"),
)


def served_as(path: str) -> str:
    """The MIME type a server gives for the name, or nothing for a name we publish no files under."""
    name = path.rpartition("/")[2].lower()
    return BY_NAME.get(name) or BY_SUFFIX.get(name.rpartition(".")[2] if "." in name else "", "")


def by_content(data: bytes) -> str:
    """The MIME type of a file that is known by its first bytes."""
    if is_scan(data):  # ahead of pictures: its preamble may be made to look like one
        return "application/dicom"
    container = container_of(data)
    if container is not None:
        return container.media
    if data[4:8] == b"ftyp":
        return "video/mp4"
    return next((media for mark, media in MARKS if data.startswith(mark)), "application/octet-stream")
