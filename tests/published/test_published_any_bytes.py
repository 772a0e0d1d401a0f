"""Whatever the bytes: facts or a reason, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radblog.images.containers import foreign_parts
from radblog.images.examine import examine
from radblog.published.read import read_artifact

SUFFIXES = [
    "html",
    "xml",
    "svg",
    "json",
    "css",
    "js",
    "txt",
    "ics",
    "png",
    "jpg",
    "webp",
    "gif",
    "avif",
    "ico",
    "gz",
    "x",
]
MARKS = [
    b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe1\x00\x10Exif\0\0II*\0", b"RIFF\x40\0\0\0WEBPVP8X", b"GIF89a\1\0\1\0\x80\0\0",
    b"II*\0\x08\0\0\0", b"MM\0+\0\x08\0\0", b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", b"BM" + b"\0" * 60, b"\0\0\1\0\1\0",
    b"<svg>", b"<!doctype html><a href=", b'{"a":', b"@import url(", b"\x1f\x8b\x08",
]  # fmt: skip


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(mark=st.sampled_from(MARKS), rest=st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_reading_never_raises(suffix, mark, rest):
    assert read_artifact(f"a.{suffix}", mark + rest).media


@given(mark=st.sampled_from(MARKS), rest=st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_walking_and_examining_never_raise(mark, rest):
    assert isinstance(foreign_parts(mark + rest), tuple)
    outcome = examine("a.png", mark + rest)
    assert outcome.value is not None or outcome.problems
