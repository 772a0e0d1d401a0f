"""A file under `content/`, as its bytes were read."""

from __future__ import annotations

from msgspec import Struct


class SourceFile(Struct, frozen=True):
    """`path` is POSIX and relative to the site folder, such as `content/posts/a.md`."""

    path: str
    data: bytes
