"""The content-addressed store beside the site, `.radblog/objects/`. A body travels as its digest.

Nothing made from a document with a blocking finding is ever put here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from radblog.basics.digests import digest_of
from radblog.disk.whole import FOLDER, write_whole
from radblog.documents.document import Content

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(Content)


class DamagedError(Exception):
    """What the store holds is not what was put there, or is gone. Nothing is lost with it but time."""


class Store:
    """Objects by digest; one object is one file, put in place whole."""

    def __init__(self, site: Path) -> None:
        """Keep the objects of the site in the folder `site`."""
        self._objects = site / FOLDER / "objects"

    def put(self, name: str, content: Content) -> None:
        """Keep a content under its digest, `digest_of(content)`.

        Raises:
            OSError: the store cannot be written.
        """
        path = self._path(name)
        if not path.exists():
            write_whole(path, _ENCODER.encode(content))

    def get(self, name: str) -> Content:
        """The content with this digest.

        Raises:
            DamagedError: it is not in the store, or not whole.
        """
        try:
            content = _DECODER.decode(self._path(name).read_bytes())
        except (OSError, msgspec.DecodeError) as error:
            raise DamagedError from error
        if digest_of(content) != name:
            raise DamagedError
        return content

    def names(self) -> Iterator[str]:
        """The digests of all contents that are there. They may be damaged."""
        for folder in _folders(self._objects):
            yield from (folder.name + file for file in os.listdir(folder))  # noqa: PTH208  # names are enough

    def drop(self, names: Iterable[str]) -> None:
        """Delete these objects, if they are there."""
        for name in names:
            self._path(name).unlink(missing_ok=True)

    def sweep(self, keep: frozenset[str]) -> None:
        """Delete every object that is not in `keep`."""
        for name in [name for name in self.names() if name not in keep]:
            self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._objects / name[:2] / name[2:]


def _folders(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return [entry for entry in os.scandir(folder) if entry.is_dir()]
    except OSError:
        return []
