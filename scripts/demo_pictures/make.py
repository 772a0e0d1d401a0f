"""Draws every picture of the demonstration site, the same on each run.

Needs numpy, scipy, pillow and nilearn (whose package holds the MNI template of the brain):
`pip install numpy scipy pillow nilearn`, then `python scripts/demo_pictures/make.py`. A word after it
draws only the pictures whose path contains that word.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import abdomen
import brain_mri
import brain_stack
import chest
import chest_volume
import film
import head
import heart_cine
import knee
import mammogram
import portraits
import ultrasound
from canvas import Picture, save, save_frame, save_values

CONTENT = Path(__file__).resolve().parents[2] / "content"

PICTURES: dict[str, Callable[[], Picture]] = {
    "cases/thunderclap-headache/head-ct-cisterns.png": head.cisterns,
    "cases/thunderclap-headache/head-ct-ventricles.png": head.ventricles,
    "cases/sudden-headache/ct.png": head.interhemispheric,
    "cases/breathless-after-a-flight/chest-ct-mediastinum.png": chest.mediastinum,
    "cases/breathless-after-a-flight/chest-ct-lung.png": chest.lung,
    "cases/right-upper-quadrant-pain/gallbladder-long.png": ultrasound.gallbladder,
    "cases/flank-pain/axial.png": abdomen.axial,
    "cases/flank-pain/coronal.png": abdomen.coronal,
    "cases/tall-and-breathless/chest-erect.png": film.chest,
    "cases/a-lump-on-screening/left-cc.png": mammogram.left_cc,
    "cases/a-lump-on-screening/left-mlo.png": mammogram.left_mlo,
    "cases/twisted-knee/knee-ap.png": knee.front,
    "cases/twisted-knee/knee-lateral.png": knee.side,
    "people/amara-okonkwo.png": portraits.amara_okonkwo,
    "people/jonas-weber.png": portraits.jonas_weber,
    "people/lena-fischer.png": portraits.lena_fischer,
    "people/mateo-garcia.png": portraits.mateo_garcia,
    "logo.png": portraits.logo,
    "cases/normal-brain-mri/axial.png": brain_mri.axial,
    "cases/normal-brain-mri/coronal.png": brain_mri.coronal,
    "cases/normal-brain-mri/sagittal.png": brain_mri.sagittal,
}

FRAMES: dict[str, Callable[[], Iterator[Picture]]] = {
    "cases/scroll-through-a-brain/axial": brain_stack.axial,
    "cases/scroll-through-a-brain/coronal": brain_stack.coronal,
    "cases/a-wall-that-does-not-move/short-axis": heart_cine.frames,
}
VALUES: dict[str, Callable[[], Iterator[Picture]]] = {
    "cases/measure-before-you-cut/chest": chest_volume.slices,
}


def main(word: str = "") -> None:
    """Draws the pictures and frames whose path contains `word`."""
    for folder, draw_all in {**FRAMES, **VALUES}.items():
        if word in folder:
            keep = save_values if folder in VALUES else save_frame
            size = sum(
                keep(frame, CONTENT / folder / f"{number:02}") for number, frame in enumerate(draw_all(), 1)
            )
            print(f"{folder}: {size // 1024} KB")
    for name, draw in PICTURES.items():
        if word in name:
            save(draw(), CONTENT / name)
            print(f"{name}: {(CONTENT / name).stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(*sys.argv[1:2])
