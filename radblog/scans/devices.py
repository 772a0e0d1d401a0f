"""Where machines usually write words into their pictures, for pictures that do not say so themselves."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class Margins(Struct, frozen=True):
    """Strips at the edges of a picture, as parts of its height. `captures`: only of captures of a screen."""

    modalities: tuple[str, ...]
    least: int
    top: float = 0.0
    bottom: float = 0.0
    captures: bool = False


def strips_of(
    modality: str, columns: int, rows: int, *, capture: bool
) -> tuple[tuple[int, int, int, int], ...]:
    """The strips with words, each as left, top, width, height in pixels; none for most kinds of pictures."""
    found = next((one for one in _known() if _fits(one, modality, rows, capture=capture)), None)
    if found is None:
        return ()
    top, bottom = round(found.top * rows), round(found.bottom * rows)
    strips = ((0, 0, columns, top), (0, rows - bottom, columns, bottom))
    return tuple(strip for strip in strips if strip[3])


def _fits(margins: Margins, modality: str, rows: int, *, capture: bool) -> bool:
    return modality in margins.modalities and rows >= margins.least and (capture or not margins.captures)


@cache
def _known() -> tuple[Margins, ...]:
    import yaml

    text = (files(__package__) / "devices.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), tuple[Margins, ...])
