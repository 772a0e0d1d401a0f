"""Pictures for tests, clean and dirty; every hidden value holds CANARY, which belongs to an invented patient."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

CANARY = b"MUSTERFRAU^ERIKA^4711"


def gradient(size=(64, 48), mode="RGB"):
    """A picture that is the same neither turned nor mirrored."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    if mode == "L":
        return Image.blend(across, down, 0.3)
    picture = Image.merge("RGB", (across, down, Image.new("L", size, 40)))
    return picture.convert(mode)


def saved(image, fmt, **options):
    buffer = BytesIO()
    image.save(buffer, fmt, **options)
    return buffer.getvalue()


def opened(data):
    image = Image.open(BytesIO(data))
    image.load()
    return image


# --- an EXIF block, written field by field ---------------------------------------------------------------


def directory(entries, offset, following=0):
    """One TIFF directory at `offset`; entries are (tag, type, count, value bytes), values inline or behind."""
    head = struct.pack("<H", len(entries))
    behind = offset + 2 + 12 * len(entries) + 4
    rows, values = b"", b""
    for tag, kind, count, value in sorted(entries, key=lambda entry: entry[0]):
        if len(value) <= 4:
            field = value.ljust(4, b"\0")
        else:
            field = struct.pack("<I", behind + len(values))
            values += value + b"\0" * (len(value) % 2)
        rows += struct.pack("<HHI", tag, kind, count) + field
    return head + rows + struct.pack("<I", following) + values


def exif_block(place="text", turn=None):
    """An EXIF block that hides CANARY in one place: text, gps, maker-note, thumbnail; "" for the turn alone."""
    text = (2, len(CANARY) + 1, CANARY + b"\0")
    first = [] if turn is None else [(0x0112, 3, 1, struct.pack("<H", turn))]
    body, following = b"", 0
    if place == "text":
        first.append((0x010E, *text))
    elif place == "gps":
        body = directory([(0, 1, 4, b"\2\3\0\0"), (0x1B, 7, len(CANARY), CANARY)], 8)
        first.append((0x8825, 4, 1, struct.pack("<I", 8)))
    elif place == "maker-note":
        body = directory([(0x927C, 7, len(CANARY), CANARY)], 8)
        first.append((0x8769, 4, 1, struct.pack("<I", 8)))
    elif place == "thumbnail":
        small = saved(gradient((16, 12)), "JPEG", comment=CANARY)
        body = (
            directory(
                [
                    (0x0103, 3, 1, b"\6\0"),
                    (0x0201, 4, 1, struct.pack("<I", 8 + 42)),
                    (0x0202, 4, 1, struct.pack("<I", len(small))),
                ],
                8,
            )
            + small
        )
        body += b"\0" * (len(body) % 2)
        following = 8
        first.append((0x010F, *text))
    start = 8 + len(body)
    return b"II*\0" + struct.pack("<I", start) + body + directory(first, start, following)


def xmp_packet():
    return b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>' + CANARY + b"</rdf:RDF></x:xmpmeta>"


def photoshop_block():
    record = b"\x1c\x02\x78" + struct.pack(">H", len(CANARY)) + CANARY
    record += b"\0" * (len(record) % 2)
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record


def icc_profile(name=CANARY):
    """sRGB under another name."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", profile, 128)[0]
    rows = [struct.unpack_from(">4sII", profile, 132 + 12 * index) for index in range(count)]
    values = {tag: bytes(profile[offset : offset + size]) for tag, offset, size in rows}
    values[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + b"\0" * 79
    return profile_of(values, bytes(profile[:128]))


def swapped_profile():
    """A profile whose red is sRGB's green, and the other way round."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    count = struct.unpack_from(">I", profile, 128)[0]
    rows = [struct.unpack_from(">4sII", profile, 132 + 12 * index) for index in range(count)]
    values = {tag: profile[offset : offset + size] for tag, offset, size in rows}
    values[b"rXYZ"], values[b"gXYZ"] = values[b"gXYZ"], values[b"rXYZ"]
    values[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 8) + b"swapped\0" + b"\0" * 79
    return profile_of(values, profile[:128])


def profile_of(values, head):
    table, body, start = struct.pack(">I", len(values)), b"", 132 + 12 * len(values)
    for tag, value in values.items():
        table += struct.pack(">4sII", tag, start + len(body), len(value))
        body += value + b"\0" * (-len(value) % 4)
    whole = bytearray(head + table + body)
    struct.pack_into(">I", whole, 0, len(whole))
    return bytes(whole)


# --- parts put into files by hand -----------------------------------------------------------------------------


def with_segment(jpeg, mark, content):
    return jpeg[:2] + bytes([0xFF, mark]) + struct.pack(">H", len(content) + 2) + content + jpeg[2:]


def with_chunk(png, name, content, at=33):
    chunk = struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return png[:at] + chunk + png[at:]


def with_riff_chunk(webp, name, content):
    chunk = name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(webp) - 8 + len(chunk)) + webp[8:] + chunk


def with_extension(gif, label, *blocks):
    body = b"".join(bytes([len(block)]) + block for block in blocks)
    return gif[:-1] + bytes([0x21, label]) + body + b"\0;"


def with_box(avif, name, content):
    return avif + struct.pack(">I", len(content) + 8) + name + content


def tiff_with(**tags):
    info = TiffImagePlugin.ImageFileDirectory_v2()
    for name, (kind, value) in tags.items():
        number = int(name.removeprefix("t"))
        info.tagtype[number] = kind
        info[number] = value
    return saved(gradient(), "TIFF", tiffinfo=info)


def text_chunks(keyword="Comment", *, packed=False):
    info = PngImagePlugin.PngInfo()
    info.add_text(keyword, CANARY.decode(), zip=packed)
    return saved(gradient(), "PNG", pnginfo=info)


def international_text(keyword="Titel"):
    info = PngImagePlugin.PngInfo()
    info.add_itxt(keyword, CANARY.decode())
    return saved(gradient(), "PNG", pnginfo=info)


def clean(fmt):
    image = gradient()
    return saved(image.quantize(64) if fmt == "GIF" else image, fmt)


def with_exif(fmt, block):
    mark = b"Exif\0\0" if fmt == "JPEG" else b""
    return saved(gradient(), fmt, exif=mark + block)


def _exifs(fmt):
    return [
        (f"{fmt.lower()} exif {place}", with_exif(fmt, exif_block(place)), kind)
        for place, kind in (
            ("text", "exif"),
            ("gps", "gps"),
            ("maker-note", "maker-note"),
            ("thumbnail", "thumbnail"),
        )
    ]


def dirty():
    """(name, bytes, kind that must be named) of every format and hiding place."""
    jpeg, png, webp, gif, tiff, avif = (clean(fmt) for fmt in ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"))
    picture, profile = gradient(), icc_profile()
    jfif_thumbnail = b"JFIF\0\1\1\0\0\1\0\1\7\1" + CANARY
    return [
        *_exifs("JPEG"), *_exifs("PNG"), *_exifs("WEBP"), *_exifs("AVIF"),
        ("jpeg xmp", with_segment(jpeg, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp_packet()), "xmp"),
        ("jpeg extended xmp", with_segment(jpeg, 0xE1, b"http://ns.adobe.com/xmp/extension/\0" + xmp_packet()), "xmp"),
        ("jpeg iptc", with_segment(jpeg, 0xED, photoshop_block()), "iptc"),
        ("jpeg icc", saved(picture, "JPEG", icc_profile=profile), "icc"),
        ("jpeg comment", with_segment(jpeg, 0xFE, CANARY), "comment"),
        ("jpeg content credentials", with_segment(jpeg, 0xEB, b"JP" + CANARY), "application"),
        ("jpeg unknown application", with_segment(jpeg, 0xEA, CANARY), "application"),
        ("jpeg fake adobe", with_segment(jpeg, 0xEE, b"Adobe" + CANARY), "application"),
        ("jpeg jfif thumbnail", with_segment(jpeg, 0xE0, jfif_thumbnail), "thumbnail"),
        ("jpeg trailing", jpeg + CANARY, "trailing"),
        ("jpeg second picture", jpeg + with_segment(jpeg, 0xFE, CANARY), "trailing"),
        ("png tEXt", text_chunks(), "text"),
        ("png zTXt", text_chunks(packed=True), "text"),
        ("png iTXt", international_text(), "text"),
        ("png xmp", international_text("XML:com.adobe.xmp"), "xmp"),
        ("png raw iptc", text_chunks("Raw profile type iptc"), "iptc"),
        ("png raw exif", text_chunks("Raw profile type exif"), "exif"),
        ("png time", with_chunk(png, b"tIME", b"\x07\xea\1\2\3\4\5"), "text"),
        ("png icc", saved(picture, "PNG", icc_profile=profile), "icc"),
        ("png private chunk", with_chunk(png, b"prVt", CANARY), "application"),
        ("png number chunk of false size", with_chunk(png, b"pHYs", CANARY), "application"),
        ("png trailing", png + CANARY, "trailing"),
        ("webp xmp", saved(picture, "WEBP", xmp=xmp_packet()), "xmp"),
        ("webp icc", saved(picture, "WEBP", icc_profile=profile), "icc"),
        ("webp unknown chunk", with_riff_chunk(webp, b"prVt", CANARY), "application"),
        ("webp trailing", webp + CANARY, "trailing"),
        ("gif comment", saved(picture.quantize(8), "GIF", comment=CANARY), "comment"),
        ("gif xmp", with_extension(gif, 0xFF, b"XMP DataXMP", CANARY), "xmp"),
        ("gif icc", with_extension(gif, 0xFF, b"ICCRGBG1012", CANARY), "icc"),
        ("gif application", with_extension(gif, 0xFF, b"ERIKAM1.0.0", CANARY), "application"),
        ("gif crowded loop", with_extension(gif, 0xFF, b"NETSCAPE2.0", b"\1\0\0", CANARY), "application"),
        ("gif plain text", with_extension(gif, 0x01, b"\0" * 12, CANARY), "text"),
        ("gif trailing", gif + CANARY, "trailing"),
        ("tiff description", tiff_with(t270=(2, CANARY.decode())), "exif"),
        ("tiff private tag", tiff_with(t65000=(7, CANARY)), "exif"),
        ("tiff xmp", tiff_with(t700=(7, xmp_packet())), "xmp"),
        ("tiff iptc", tiff_with(t33723=(7, CANARY)), "iptc"),
        ("tiff photoshop", tiff_with(t34377=(7, photoshop_block())), "iptc"),
        ("tiff icc", saved(picture, "TIFF", icc_profile=profile), "icc"),
        ("tiff maker note", tiff_with(t50740=(7, CANARY)), "maker-note"),
        ("tiff gps", saved(picture, "TIFF", exif=exif_block("gps")), "gps"),
        ("tiff exif", saved(picture, "TIFF", exif=exif_block("maker-note")), "maker-note"),
        ("tiff trailing", tiff + CANARY, "trailing"),
        ("avif xmp", saved(picture, "AVIF", xmp=xmp_packet()), "xmp"),
        ("avif icc", saved(picture, "AVIF", icc_profile=profile), "icc"),
        ("avif uuid box", with_box(avif, b"uuid", b"0123456789abcdef" + CANARY), "box"),
        ("avif user data", with_box(avif, b"udta", CANARY), "box"),
        ("avif free box", with_box(avif, b"free", CANARY), "box"),
        ("avif trailing", avif + CANARY, "trailing"),
    ]  # fmt: skip
