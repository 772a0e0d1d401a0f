"""Small pictures for the readers: invented names on invented tissue."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from radblog.pixels.readers import readers

needs_words = pytest.mark.skipif(not readers().words, reason="needs radblog[ocr]")
needs_faces = pytest.mark.skipif(not readers().faces, reason="needs radblog[faces]")


def speckle(size=(320, 120), level=48):
    """What ultrasound looks like: the noise of many echoes, from a fixed seed."""
    chance = random.Random(7)
    picture = Image.new("L", size)
    picture.putdata(
        [
            min(255, int(abs(complex(chance.gauss(0, 1), chance.gauss(0, 1))) * level))
            for _ in range(size[0] * size[1])
        ]
    )
    return picture


def write(picture, text, at=(12, 40), size=18, grey=230, turned=0):
    """Burn a line of text into a picture."""
    font = ImageFont.load_default(size)
    right, bottom = font.getbbox(text)[2:]
    mask = Image.new("L", (right + 4, bottom + 4), 0)
    ImageDraw.Draw(mask).text((2, 2), text, 255, font)
    mask = mask.rotate(turned, expand=True)
    picture.paste(Image.new("L", mask.size, grey).convert(picture.mode), at, mask)
    return picture


def face(*, bar=False):
    """A face as a child draws it, which is enough."""
    picture = Image.new("RGB", (300, 360), (200, 210, 220))
    draw = ImageDraw.Draw(picture)
    draw.pieslice((68, 22, 232, 195), 180, 360, fill=(60, 40, 30))
    draw.ellipse((82, 60, 218, 250), fill=(226, 182, 150))
    for x in (116, 184):
        draw.ellipse((x - 17, 124, x + 17, 143), fill=(255, 255, 255))
        draw.ellipse((x - 7, 126, x + 7, 141), fill=(60, 40, 20))
        draw.arc((x - 20, 105, x + 20, 131), 200, 340, fill=(50, 35, 25), width=5)
    draw.polygon([(150, 139), (139, 176), (161, 176)], fill=(205, 155, 125))
    draw.ellipse((124, 191, 176, 214), fill=(180, 70, 70))
    draw.line((124, 202, 176, 202), fill=(120, 30, 30), width=2)
    picture = picture.filter(ImageFilter.GaussianBlur(1.5))
    if bar:
        ImageDraw.Draw(picture).rectangle((100, 122, 200, 144), fill=(0, 0, 0))
    return picture


def qr(text, size=3):
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=size)
    return Image.fromarray(made).convert("L")


def saved(picture, form="PNG", **options):
    buffer = BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()
