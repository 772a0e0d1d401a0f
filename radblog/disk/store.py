"""The content-addressed store beside the site, `.radblog/objects/`. A body travels as its digest.

Nothing made from a document with a blocking finding is ever put here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
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

    def has(self, name: str) -> bool:
        """Whether there is a content with this digest. It may be damaged."""
        return os.path.isfile(f"{self._objects}/{name[:2]}/{name[2:]}")  # noqa: PTH113  # a third of the time

    def drop(self, names: Iterable[str]) -> None:
        """Delete these objects, if they are there."""
        for name in names:
            self._path(name).unlink(missing_ok=True)

    def sweep(self, keep: frozenset[str]) -> None:
        """Delete every object that is not in `keep`."""
        if not self._objects.is_dir():
            return
        for folder in os.scandir(self._objects):
            for file in os.scandir(folder) if folder.is_dir() else ():
                if folder.name + file.name not in keep:
                    Path(file).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._objects / name[:2] / name[2:]
