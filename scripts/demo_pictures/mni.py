"""The MNI ICBM152 template of the brain, as it lies in nilearn's package.

Copyright (C) 1993-2009 Louis Collins, McConnell Brain Imaging Centre, Montreal Neurological Institute,
McGill University, who permit its use, copying and distribution where this notice is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nibabel
import nilearn
import numpy as np
from scipy.ndimage import map_coordinates

from canvas import Picture

_FOLDER = Path(nilearn.__file__).parent / "datasets" / "data"


@dataclass(frozen=True)
class Volume:
    """`values` by millimetres of the MNI space, whose x grows to the patient's right, y forwards, z up."""

    values: Picture
    affine: Picture

    def at(self, x: Picture, y: Picture, z: Picture) -> Picture:
        """The values at these places, smoothly interpolated, 0 outside. `x` grows to the patient's left."""
        places = [(mm - self.affine[i, 3]) / self.affine[i, i] for i, mm in enumerate((-x, y, z))]
        return map_coordinates(self.values, places, order=3, mode="constant")


def volume(kind: str) -> Volume:
    """The T1 image (`t1`), or the probability of grey (`gm`) or white matter (`wm`)."""
    image = nibabel.as_closest_canonical(
        nibabel.load(_FOLDER / f"mni_icbm152_{kind}_tal_nlin_sym_09a_converted.nii.gz")
    )
    values = np.asarray(image.dataobj, dtype=np.float64)
    return Volume(values / values.max(), np.asarray(image.affine))
