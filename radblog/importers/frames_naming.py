"""What an imported series is called: by what it shows, never by what its files were called."""

from __future__ import annotations

import re
from collections.abc import Collection

from radblog.basics.slugs import slugify
from radblog.scans.shown import Shown

_PHASES = {
    "non-contrast": "without contrast",
    "late-arterial": "late arterial",
    "portal-venous": "portal venous",
    "pulmonary-arterial": "pulmonary arterial",
}
_REGIONS = {
    "spine-cervical": "cervical spine",
    "spine-thoracic": "thoracic spine",
    "spine-lumbar": "lumbar spine",
    "spine-sacral": "sacrum",
    "abdomen-pelvis": "abdomen and pelvis",
    "upper-limb": "upper limb",
    "lower-limb": "lower limb",
    "whole-body": "whole body",
}


def label_of(shown: Shown) -> str:
    """A label such as `CT abdomen, axial, portal venous`."""
    what = " ".join(filter(None, (shown.modality, _REGIONS.get(shown.region, shown.region))))
    side = shown.laterality if shown.laterality in {"left", "right"} else ""
    phase = _PHASES.get(shown.phase, shown.phase)
    return ", ".join(filter(None, (what, side, shown.plane, shown.sequence, phase)))


def folder_for(label: str, taken: Collection[str]) -> str:
    """A name for the folder of a series that is not taken, in small letters whatever the disk does."""
    stem = slugify(label.replace("+", " plus")) or "series"
    stem = re.sub(r"-{2,}", "-", stem)
    used = {name.casefold().partition(".")[0] for name in taken}
    return next(name for name in _tries(stem, len(used)) if name.casefold() not in used)


def _tries(stem: str, most: int) -> list[str]:
    return [stem, *(f"{stem}-{number}" for number in range(2, most + 3))]
