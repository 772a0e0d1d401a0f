"""A site that has one of everything: its texts stand in `site/`, its pictures are drawn here."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from PIL import Image, ImageDraw, ImageFilter

from radblog.build import Report, Request, build
from radblog.pixels.readers import Readers
from radblog.plan.plan import Plan, make_plan
from radblog.stages import compose, looking
from radblog.stages.looking import Looked

NOW = dt.datetime(2026, 6, 15, 12, tzinfo=dt.UTC)
SHOWN = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)  # when the newest texts of this repository are public

# Name, width, height, and whether it looks like a slice: what the texts in `site/` show.
_PICTURES = (
    ("posts/wide.png", 1800, 1000, False),
    ("posts/small.png", 240, 180, False),
    ("posts/tall.png", 500, 1100, False),
    ("people/alma.png", 300, 400, False),
    ("cases/sudden-headache/ct-1.png", 512, 512, True),
    ("cases/sudden-headache/ct-2.png", 512, 640, True),
    ("cases/sudden-headache/cta.png", 900, 600, True),
    ("cases/belly-pain/us.png", 1024, 768, True),
    ("cases/limp/hip.png", 640, 480, True),
    ("cases/limp/hip2.png", 600, 600, True),
    ("cases/riddle/film.png", 700, 800, True),
    ("cases/asked/film.png", 500, 700, True),
    ("cases/scrolling/bladder.png", 256, 256, True),
)
# Folder, number of frames, grey of the first and step to the next: tests know a frame by the grey of its ground.
FRAMES = (
    ("cases/scrolling/ax", 24, 10, 8),
    ("cases/scrolling/ax-lung", 24, 14, 8),
    ("cases/scrolling/later", 12, 12, 16),
    ("cases/scrolling/jet", 8, 20, 20),
)
VOLUME = ("cases/windowing/ax", 5, 96, 64)  # folder, slices, columns, rows


def make_site(folder: Path) -> Path:
    """Put the site into `folder`."""
    shutil.copytree(Path(__file__).parent / "site", folder, dirs_exist_ok=True)
    for name, width, height, slice_like in _PICTURES:
        picture = _slice(width, height) if slice_like else _gradient(width, height)
        picture.save(folder / "content" / name)
    for name, count, grey, step in FRAMES:
        (folder / "content" / name).mkdir(parents=True)
        for number in range(count):
            frame = Image.new("L", (256, 256), grey + number * step)
            ImageDraw.Draw(frame).ellipse((80, 80, 176, 100 + number * 4), fill=(grey + number * step) // 2)
            frame.save(folder / "content" / name / f"{number + 1}.png")
    for number in range(1, VOLUME[1] + 1):
        path = folder / "content" / VOLUME[0] / f"{number}.png"
        path.parent.mkdir(exist_ok=True)
        _values(number).save(path)
    return folder


def _values(number: int) -> Image.Image:
    """A slice in 16 bits: air, a ramp of Hounsfield units plus 1024, and bone. Tests know its values."""
    width, height = VOLUME[2:]
    slope = [value_at(number, x, y) + 1024 for y in range(height) for x in range(width)]
    return Image.frombytes("I;16", (width, height), b"".join(one.to_bytes(2, "little") for one in slope))


def value_at(number: int, x: int, y: int) -> int:
    """The Hounsfield units at a pixel of a slice of the sample volume."""
    return -1000 if y < 8 else 1500 if x < 8 else 3 * x + y + 10 * number - 160


def build_site(
    folder: Path, output: Path, *, base_url: str | None = None, now: dt.datetime = NOW
) -> tuple[Report, Plan]:
    """Build `folder` into `output`; the plan tells which template made which page.

    Nobody looks into the pictures, which takes seconds for each: what they hide has tests of its own.
    """
    with _kept_plans() as plans, _nothing_seen():
        report = build(Request(site=folder, output=output, now=now, base_url=base_url, force=True))
    return report, plans[-1]


@contextmanager
def _nothing_seen() -> Iterator[None]:
    readers = Readers(words=True, faces=True, name="none")
    with (
        mock.patch.object(looking, "readers", return_value=readers),
        mock.patch.object(
            looking, "look_at_each", lambda wanted, _crew: tuple(Looked(one.path, ()) for one in wanted)
        ),
    ):
        yield


@contextmanager
def _kept_plans() -> Iterator[list[Plan]]:
    plans: list[Plan] = []

    def keep(*given: object) -> Plan:
        plans.append(make_plan(*given))  # type: ignore[arg-type]
        return plans[-1]

    with mock.patch.object(compose, "make_plan", keep):
        yield plans


def _gradient(width: int, height: int) -> Image.Image:
    picture = Image.linear_gradient("L").resize((width, height))
    ring = ImageDraw.Draw(picture)
    ring.ellipse((width * 0.4, height * 0.3, width * 0.6, height * 0.7), outline=255, width=12)
    return picture


def _slice(width: int, height: int) -> Image.Image:
    """Something round and grey on black, with structure inside."""
    picture = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(picture)
    for share, grey in ((0.94, 215), (0.86, 92), (0.5, 78), (0.2, 30), (0.08, 190)):
        left, top = width * (1 - share) / 2, height * (1 - share) / 2
        draw.ellipse((left, top, width - left, height - top), fill=grey)
    noise = Image.effect_noise((width, height), 18)
    return Image.blend(picture.filter(ImageFilter.GaussianBlur(2)), noise, 0.12)
