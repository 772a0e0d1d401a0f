"""Small files that want to become huge, or to keep the build busy for ever: each ends soon, in a problem that
names the file, and nothing of it is published.
"""

import gzip
import io
import struct
import zipfile
import zlib

import pytest
from PIL import Image
from site_builder import SiteFolder, at, errors

MUCH = 40 << 20  # bytes; of these all but a few thousand are never unpacked
ALIASES = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
HEAD = "---\ntitle: Bomb\nstatus: published\ndate: 2026-01-05\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def front(text):
    return "posts/bomb.md", f"{HEAD}{text}\n---\n\nText.\n"


def body(text):
    return "posts/bomb.md", f"{HEAD}---\n\n{text}\n"


TEXTS = {
    "aliases in a document": (*front(ALIASES), "RAD007"),
    "aliases in defaults": ("posts/_defaults.yaml", ALIASES, "RAD007"),
    "aliases in share targets": ("share.yaml", ALIASES, "RAD007"),
    "aliases in the allow file": ("privacy-allow.yaml", ALIASES, "RAD007"),
    "aliases in site.yaml": ("site.yaml", f"title: T\nbase_url: https://example.org\n{ALIASES}", "RAD007"),
    "lists in lists": (*front("hashtags: " + "[" * 20_000), "RAD007"),
    "mappings in mappings": (*front("cover: " + "{a: " * 10_000), "RAD007"),
    "lists in site.yaml": ("site.yaml", "menu: " + "[" * 20_000, "RAD007"),
    "quotes in quotes": (*body("> " * 10_000 + "a"), "RAD074"),
    "lists in lists of prose": (*body("- " * 10_000 + "a"), "RAD074"),
    "boxes in boxes": (*body("::: callout\n" * 2_000), "RAD074"),
    "roots of roots": (*body("$$\n" + r"\sqrt" * 5_000 + "x\n$$"), "RAD069"),
    "braces in braces": (*body("$" + "{" * 10_000 + "}" * 10_000 + "$"), "RAD069"),
    "fifty megabytes": (*body("word " * (50 << 20 >> 2)), "RAD043"),
    "a line of five megabytes": (*body("a" * (5 << 20)), "RAD043"),
    "a setting of five megabytes": ("site.yaml", "title: " + "a" * (5 << 20), "RAD043"),
}


@pytest.mark.parametrize(("path", "text", "code"), TEXTS.values(), ids=TEXTS)
def test_a_text_that_would_grow_or_never_end_is_told_where_it_stands(tmp_path, path, text, code):
    site = SiteFolder(tmp_path)
    site.write(path, text)
    report = site.build()
    assert {where for where, _, _ in at(report, code)} == {f"content/{path}"}
    assert report.blocked
    assert not site.output.exists()


def test_a_theme_of_aliases_is_told(tmp_path):
    site = SiteFolder(tmp_path, "theme: own")
    (tmp_path / "themes/own").mkdir(parents=True)
    (tmp_path / "themes/own/theme.yaml").write_text(f"name: own\nextends: lightbox\n{ALIASES}")
    assert [(code, path) for code, path, _ in errors(site.build())] == [("RAD007", "themes/own/theme.yaml")]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height):
    size = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + size + chunk(b"IDAT", zlib.compress(bytes(999))) + chunk(b"IEND", b"")


def gif(width, height):
    frame = b",\0\0\0\0" + struct.pack("<HHB", width, height, 0) + b"\x02\x02L\x01\0;"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0, 0, 0) + frame


def many_frames():
    frames = [Image.new("RGB", (2, 2), (number % 256, 40, number // 256)) for number in range(400)]
    data = io.BytesIO()
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:], duration=20)
    return data.getvalue()


def tiff(width, height):
    tags = (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (279, 4, 10)
    rows = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + rows + bytes(4)


def webp(width, height):
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + size


PICTURES = {
    "b.png": png(60_000, 60_000),
    "c.png": png(2**31 - 1, 2**31 - 1),
    "d.png": b"\x89PNG\r\n\x1a\n\x7f\xff\xff\xffIHDR" + bytes(99),
    "e.gif": gif(65_535, 65_535),
    "f.gif": many_frames(),
    "g.tif": tiff(2**31, 2**31),
    "h.webp": webp(1 << 24, 1 << 24),
}


def test_pictures_that_would_fill_the_memory_are_told_by_name(tmp_path):
    site = SiteFolder(tmp_path)
    for name, data in PICTURES.items():
        site.write(f"posts/{name}", data)
    site.post("bomb", "\n\n".join(f"![A scan]({name})" for name in PICTURES), "license: CC-BY-4.0")
    report = site.build()
    assert {path for path, _, _ in at(report, "RAD390")} == {f"content/posts/{name}" for name in PICTURES}
    assert not site.output.exists()


def packed(name):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, bytes(MUCH))
    return data.getvalue()


def pdf():
    stream = zlib.compress(bytes(2 * MUCH), 1)
    return b"%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n" + stream + b"\nendstream\nendobj\n%%EOF"


def squeezed(head):
    return gzip.compress(head + bytes(MUCH), 1)


FILES = {
    "a.zip": lambda: packed("data.bin"),
    "a.docx": lambda: packed("word/document.xml"),
    "a.pptx": lambda: packed("ppt/slides/slide1.xml"),
    "a.pdf": pdf,
    "b.pdf": lambda: b"%PDF-1.4\n" + b"<</FlateDecode>>stream\n" * 50_000 + b"%%EOF",
    "a.gz": lambda: squeezed(b""),
    "a.svgz": lambda: squeezed(b'<svg xmlns="http://www.w3.org/2000/svg"><text>'),
    "a.nii.gz": lambda: squeezed(b"\x5c\x01\0\0"),
    "a.json": lambda: b"[" * 50_000 + b"]" * 50_000,
    "a.svg": (ENTITIES + "]>" + SVG.format("<text>&i;</text>")).encode,
    "a.html": lambda: b"<!doctype html><title>x</title>" + b"<div>" * 30_000,
    "a.mp4": lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + (struct.pack(">I", 80_000) + b"moov") * 10_000,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_would_grow_or_never_end_is_told_and_not_published(tmp_path, name):
    site = SiteFolder(tmp_path)
    assert errors(site.build()) == []
    before = site.files()
    path = site.write(f"static/{name}", FILES[name]())
    report = site.build()
    assert {where for _, where, _ in errors(report)} == {path}
    assert site.files() == before


def test_thousands_of_unknown_keys_are_all_told(tmp_path):
    site = SiteFolder(tmp_path)
    path = site.post("bomb", keys="".join(f"k{number}: 1\n" for number in range(5_000)))
    assert len(at(site.build(), "RAD010")) == 5_000, path
