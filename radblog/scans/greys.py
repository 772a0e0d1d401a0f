"""Stored numbers -> what was measured -> what is seen through a window.

Source: DICOM PS3.3, C.11.1 (modality), C.11.2 (windows, with the exact formulas of C.11.2.1.2), C.7.6.3
(colours).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Function = Literal["LINEAR", "LINEAR_EXACT", "SIGMOID"]


class Table(Struct, frozen=True):
    """A table of lookup: `first` is the value that its first entry stands for, `bits` those of an entry."""

    first: int
    bits: int
    entries: tuple[int, ...]


class Measure(Struct, frozen=True):
    """How stored numbers become what was measured: by a table, or times slope plus intercept. `padding` are
    the stored numbers that only fill up the frame, from and to.
    """

    slope: float = 1.0
    intercept: float = 0.0
    table: Table | None = None
    padding: tuple[int, int] | None = None


class Look(Struct, frozen=True):
    """How what was measured is seen: through a window, or by a table. `inverse`: low is white."""

    width: float = 0.0
    level: float = 0.0
    function: Function = "LINEAR"
    table: Table | None = None
    inverse: bool = False


class Deep(Struct, frozen=True):
    """No look at all: the measured values themselves, in 16 bits without a sign, from `intercept` up."""

    intercept: float = 0.0


LOWEST_CT = -1024.0
"""Hounsfield units: below air there is nothing to see."""


def measured(stored: Array, by: Measure) -> Array:
    """The values that were measured, such as Hounsfield units."""
    import numpy as np

    if by.table is not None:
        return _looked_up(stored, by.table)
    return stored.astype(np.float64) * by.slope + by.intercept


def padded(stored: Array, by: Measure) -> Array | None:
    """Which pixels only fill up the frame; None if none can be."""
    if by.padding is None:
        return None
    low, high = sorted(by.padding)
    found = (stored >= low) & (stored <= high)
    return found if found.any() else None


def seen(values: Array, by: Look, nothing: Array | None = None) -> Array:
    """8-bit greys as a screen shows them. `nothing` marks pixels that only fill up: they are black."""
    import numpy as np

    light = _by_table(values, by.table) if by.table is not None else _through(values, by)
    if by.inverse:
        light = 1.0 - light
    greys = np.floor(np.clip(light, 0.0, 1.0) * 255.0 + 0.5).astype(np.uint8)
    if nothing is not None:
        greys[nothing] = 0
    return greys


def deep(values: Array, by: Deep, nothing: Array | None = None) -> Array:
    """Measured values as 16-bit greys: grey plus `intercept` is the value again, rounded to a whole one."""
    import numpy as np

    greys = np.clip(np.rint(values - by.intercept), 0, 65_535).astype(np.uint16)
    if nothing is not None:
        greys[nothing] = 0
    return greys


def _through(values: Array, by: Look) -> Array:
    import numpy as np

    width, level = by.width, by.level
    if by.function == "SIGMOID":
        return 1.0 / (1.0 + np.exp(np.clip(-4.0 * (values - level) / max(width, 1e-9), -700, 700)))
    if by.function == "LINEAR":
        # The standard counts a window's width in steps between values: one less than in values.
        level, width = level - 0.5, width - 1.0
    if width <= 0:
        return np.where(values > level, 1.0, 0.0)
    return np.clip((values - level) / width + 0.5, 0.0, 1.0)


def _looked_up(values: Array, table: Table) -> Array:
    """The entry for each value; values beyond the table have its first or last one."""
    import numpy as np

    entries = np.asarray(table.entries, np.float64)
    places = np.clip(np.rint(values).astype(np.int64) - table.first, 0, len(entries) - 1)
    return np.asarray(entries[places])


def _by_table(values: Array, table: Table) -> Array:
    return _looked_up(values, table) / float((1 << table.bits) - 1)
