"""How long the import of a CT stack takes, and how much memory all its processes hold together at most.

Run it from the repository: `python -m benchmarks.scans_speed [SLICES]`. It makes noisy slices of 512 x 512
pixels in a temporary folder and imports them in two windows, without looking for words in them. Memory must
not grow with the number of slices: try 100 and 1,000. Linux only, for the memory.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.memory import Peak

SIDE = 512
WITHOUT_READERS = """
import radblog.pixels.readers as room
room.readers = lambda: room.Readers(words=False, faces=False)
from radblog.cli import main
main()
"""


def element(group: int, number: int, kind: bytes, value: bytes) -> bytes:
    """One element of an explicit little-endian file."""
    value += b"\0" * (len(value) % 2)
    if kind in {b"OW", b"OB"}:
        return struct.pack("<HH2sHI", group, number, kind, 0, len(value)) + value
    return struct.pack("<HH2sH", group, number, kind, len(value)) + value


def slice_of(number: int, pixels: bytes) -> bytes:
    """A file of one slice."""
    short = struct.Struct("<H").pack
    return b"".join((
        b"\0" * 128, b"DICM",
        element(2, 0x10, b"UI", b"1.2.840.10008.1.2.1"),
        element(8, 0x16, b"UI", b"1.2.840.10008.5.1.4.1.1.2"), element(8, 0x60, b"CS", b"CT"),
        element(0x18, 0x15, b"CS", b"ABDOMEN"), element(0x20, 0x0E, b"UI", b"2.25.1"),
        element(0x20, 0x13, b"IS", b"%d" % number),
        element(0x20, 0x32, b"DS", b"0\\0\\%d" % number), element(0x20, 0x37, b"DS", b"1\\0\\0\\0\\1\\0"),
        element(0x28, 0x02, b"US", short(1)), element(0x28, 0x04, b"CS", b"MONOCHROME2"),
        element(0x28, 0x10, b"US", short(SIDE)), element(0x28, 0x11, b"US", short(SIDE)),
        element(0x28, 0x100, b"US", short(16)), element(0x28, 0x101, b"US", short(16)),
        element(0x28, 0x102, b"US", short(15)), element(0x28, 0x103, b"US", short(1)),
        element(0x7FE0, 0x10, b"OW", pixels),
    ))  # fmt: skip


def make_export(folder: Path, count: int) -> None:
    """Slices of a noisy cylinder; the noise repeats after a few."""
    dice = np.random.default_rng(1)
    y, x = np.mgrid[:SIDE, :SIDE]
    body = np.where((x - 256) ** 2 / 200**2 + (y - 256) ** 2 / 150**2 < 1, 40.0, -1000.0)
    noisy = [(body + dice.normal(0, 13, body.shape)).astype("<i2").tobytes() for _ in range(7)]
    for number in range(count):
        (folder / f"I{number}").write_bytes(slice_of(number, noisy[number % 7]))


def main() -> None:
    """Print seconds, slices a second, and the peak of memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as home:
        export, site = Path(home, "export"), Path(home, "site")
        export.mkdir()
        make_export(export, count)
        for words in (("site", str(site)), ("case", "Belly", "--site", str(site))):
            subprocess.run([sys.executable, "-m", "radblog", "new", *words], check=True, capture_output=True)
        command = [sys.executable, "-c", WITHOUT_READERS, "import", "dicom", str(export), "--site", str(site)]
        start = time.perf_counter()
        running = subprocess.Popen([*command, "--case", "belly"], stdout=subprocess.DEVNULL)
        with Peak(running.pid, pause=0.1) as peak:
            running.wait()
        seconds = time.perf_counter() - start
        written = sum(path.stat().st_size for path in (site / "content/cases/belly").rglob("*.png"))
    print(f"{count} slices in 2 windows: {seconds:.1f} s, {count / seconds:.1f} slices a second, "
          f"{peak.kb / 1024:.0f} MB at most, {written / 1e6:.0f} MB written")  # fmt: skip


if __name__ == "__main__":
    main()
