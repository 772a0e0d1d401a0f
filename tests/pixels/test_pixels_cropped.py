"""Pixels that were cropped away and are still in the file."""

from __future__ import annotations

import base64
import struct

from PIL import Image
from pixel_pictures import face, saved, speckle, write

from radblog.pixels.cropped import hides_pixels

WHOLE = write(Image.linear_gradient("L").resize((320, 240)), "ERIKA MUSTERMANN", (40, 30), size=24).convert(
    "RGB"
)
CROPPED = WHOLE.crop((0, 120, 320, 240))


def exif_with(thumbnail):
    """An EXIF block whose second directory holds a JPEG."""
    jpeg = saved(thumbnail, "JPEG")
    first = struct.pack("<HI", 0, 14)
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 44, 0x0202, 4, 1, len(jpeg), 0)
    return b"Exif\0\0" + (b"II*\0\x08\0\0\0" + first + second).ljust(44, b"\0") + jpeg


def test_a_picture_alone_hides_nothing():
    for form in ("PNG", "JPEG", "TIFF", "WEBP"):
        assert not hides_pixels("a", saved(CROPPED, form)), form


def test_a_thumbnail_of_the_same_view_is_none_and_one_of_the_whole_is():
    small, whole = CROPPED.resize((160, 60)), WHOLE.resize((160, 120))
    assert not hides_pixels("a.jpg", saved(CROPPED, "JPEG", exif=exif_with(small)))
    assert hides_pixels("a.jpg", saved(CROPPED, "JPEG", exif=exif_with(whole)))


def test_the_bars_beside_a_thumbnail_are_no_other_view():
    barred = Image.new("RGB", (160, 120))
    barred.paste(CROPPED.resize((160, 60)), (0, 30))
    assert not hides_pixels("a.jpg", saved(CROPPED, "JPEG", exif=exif_with(barred)))


def test_a_thumbnail_of_the_same_shape_with_something_else_in_it_is_found():
    other = face().resize(CROPPED.size).resize((160, 60))
    assert hides_pixels("a.jpg", saved(CROPPED, "JPEG", exif=exif_with(other)))


def test_the_original_behind_the_end_of_the_file_is_found():
    assert hides_pixels("a.jpg", saved(CROPPED, "JPEG") + saved(WHOLE, "JPEG"))
    assert hides_pixels("a.png", saved(CROPPED) + saved(WHOLE))


def test_what_a_screenshot_tool_left_behind_the_end_of_a_png_is_found():
    whole, cropped = saved(speckle((320, 240))), saved(CROPPED)
    assert hides_pixels("a.png", cropped + whole[len(cropped) - 60 :]) == (
        b"IDAT" in whole[len(cropped) - 60 :]
    )
    assert hides_pixels("a.png", cropped + struct.pack(">I", 4) + b"IDAT" + b"\0" * 8)


def test_other_pages_of_a_tiff_are_found_and_smaller_copies_are_none():
    small = CROPPED.resize((160, 60))
    assert not hides_pixels("a.tif", saved(CROPPED, "TIFF", save_all=True, append_images=[small]))
    assert hides_pixels("a.tif", saved(CROPPED, "TIFF", save_all=True, append_images=[WHOLE.copy()]))


def test_a_thumbnail_packed_in_xmp_is_found():
    packed = base64.b64encode(saved(WHOLE.resize((160, 120)), "JPEG"))
    xmp = b"<x:xmpmeta><xmpGImg:image>" + packed + b"</xmpGImg:image></x:xmpmeta>"
    assert hides_pixels(
        "a.png",
        saved(CROPPED)[:-12] + _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp) + saved(CROPPED)[-12:],
    )


def _chunk(name, data):
    import zlib

    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def test_a_broken_file_is_left_to_others():
    assert not hides_pixels("a.png", b"\x89PNG\r\n\x1a\n torn")
    assert not hides_pixels("a.png", b"")
