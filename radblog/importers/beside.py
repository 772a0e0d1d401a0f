"""Pictures that lie beside an export, found by the address they had on the web. Nothing is fetched."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from msgspec import Struct

from radblog.importers.addresses import split_url
from radblog.importers.surroundings import PICTURES, file_key

# WordPress keeps a picture in several sizes; the one without a size is the whole picture.
_SIZE = re.compile(r"-(?:\d{1,5}x\d{1,5}|scaled|rotated|e\d{10,13})(?=\.\w+$)")


class Beside(Struct, frozen=True):
    """The picture files of an export by their name in one form."""

    by_name: Mapping[str, tuple[str, ...]]

    def find(self, address: str) -> str | None:
        """The file that stood at an address: the one of its name whose folders agree best; None where there
        is none, or where two agree as well and may be different pictures.
        """
        path = unquote(split_url(address).path)
        for name in dict.fromkeys((_SIZE.sub("", path), path, path.replace("+", " "))):
            parts = file_key(name).strip("/").split("/")
            ranked = sorted(
                ((_agreement(parts, file_key(file).split("/")), file) for file in self._named(parts[-1])),
                key=lambda pair: (-pair[0], pair[1]),
            )
            if len(ranked) == 1 or (ranked and ranked[0][0] > ranked[1][0]):
                return ranked[0][1]
        return None

    def _named(self, name: str) -> tuple[str, ...]:
        return self.by_name.get(name, ())


def beside(paths: Sequence[str]) -> Beside:
    """Index the pictures among the files of an export."""
    found: dict[str, list[str]] = {}
    for path in sorted(paths):
        if posixpath.splitext(path)[1].lower() in PICTURES:
            found.setdefault(file_key(posixpath.basename(path)), []).append(path)
    return Beside({name: tuple(files) for name, files in found.items()})


def _agreement(a: Sequence[str], b: Sequence[str]) -> int:
    """How many parts two paths share, counted from their ends."""
    count = 0
    for one, other in zip(reversed(a), reversed(b), strict=False):
        if one != other:
            break
        count += 1
    return count
