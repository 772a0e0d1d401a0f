"""One invented identifier, planted in every channel we can think of, on whole sites.

In a channel of text its document is not published. What a picture's file hides is not in the published picture.
What stands on every page keeps the whole site back. And nowhere, not in the output, not in what radblog keeps, not
in what it says in any format, is the identifier found, however it is packed or escaped there.
"""

import base64
import gzip
import html
import io
import json
import re
import struct
import urllib.parse
import zlib
from binascii import Error

import pytest
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo
from site_builder import NOW, SiteFolder, errors, picture_bytes

from radblog.pixels import readers as installed

NUMBER = "48291734"
NAME = "Qzxdoering"
CANARY = f"Mrs Jane {NAME}, MRN {NUMBER}"
SECRETS = (NUMBER, NAME.casefold())
CLEAN = "posts/clean/index.html"


def looks_like(text):
    """Some letters replaced by Cyrillic ones that look the same."""
    return text.translate(str.maketrans("Mae", "Мае"))


def series(**keys):
    told = {"src": "ct.png", "label": "CT head, axial", "alt": "Axial CT"} | keys
    return "[" + json.dumps(told) + "]"


TEXT = {
    "body": lambda s: s.case("c", f"## Findings\n\n{CANARY}."),
    "heading": lambda s: s.case("c", f"## Findings of {CANARY}\n\nBlood."),
    "link text": lambda s: s.case("c", f"[{CANARY}](https://example.com/)"),
    "link address": lambda s: s.case("c", f"[link](https://pacs.example.com/patient/{NUMBER}?mrn={NUMBER})"),
    "link title": lambda s: s.case("c", f'[link](https://example.com/ "{CANARY}")'),
    "reference link": lambda s: s.case("c", f'[link][1]\n\n[1]: https://example.com/ "{CANARY}"'),
    "alt text": lambda s: s.case("c", pictures=series(alt=CANARY)),
    "alt text in prose": lambda s: s.post("p", f"![{CANARY}](x.png)"),
    "title": lambda s: s.case("c", title=f"The case of {CANARY}"),
    "caption": lambda s: s.case("c", pictures=series(caption=CANARY)),
    "description": lambda s: s.case("c", pictures=series(description=CANARY)),
    "credit": lambda s: s.case("c", pictures=series(credit=f"MRN {NUMBER}")),
    "front-matter value": lambda s: s.case("c", keys=f'summary: "{CANARY}"'),
    "front-matter key": lambda s: s.case("c", keys=f"mrn_{NUMBER}: 1"),
    "front-matter comment": lambda s: s.case("c", keys=f"# {CANARY}"),
    "corrections": lambda s: s.case("c", keys=f'corrections: [{{date: 2026-02-01, text: "{CANARY}"}}]'),
    "disclosure": lambda s: s.case("c", keys=f'disclosure: "{CANARY}"'),
    "comment": lambda s: s.case("c", f"Blood.\n\n<!-- {CANARY} -->"),
    "code block": lambda s: s.case("c", f"```\n{CANARY}\n```"),
    "indented code": lambda s: s.case("c", f"Blood.\n\n    {CANARY}\n"),
    "code span": lambda s: s.case("c", f"`MRN {NUMBER}`"),
    "footnote": lambda s: s.case("c", f"Blood.[^1]\n\n[^1]: {CANARY}"),
    "table": lambda s: s.case("c", f"| Name | MRN |\n|---|---|\n| Jane {NAME} | {NUMBER} |"),
    "definition list": lambda s: s.case("c", f"MRN\n: MRN {NUMBER}"),
    "list": lambda s: s.case("c", f"- Blood\n- {CANARY}"),
    "quote": lambda s: s.case("c", f"> {CANARY}"),
    "task list": lambda s: s.case("c", f"- [ ] call {CANARY}"),
    "formula": lambda s: s.case("c", f"$\\text{{MRN {NUMBER}}}$"),
    "heading id": lambda s: s.case("c", f"## Findings {{#mrn-{NUMBER}}}\n\nBlood."),
    "directive": lambda s: s.case("c", f'::: callout title="{CANARY}"\nBlood.\n:::'),
    "raw HTML": lambda s: s.case("c", f'<span title="{CANARY}">Blood</span>'),
    "hashtag": lambda s: s.case("c", keys=f"hashtags: [mrn{NUMBER}]"),
    "keyword": lambda s: s.case("c", keys=f'keywords: ["MRN {NUMBER}"]'),
    "slug": lambda s: s.case("c", keys=f"slug: mrn-{NUMBER}"),
    "alias": lambda s: s.case("c", keys=f"aliases: [/mrn-{NUMBER}/]"),
    "permalink": lambda s: s.case("c", keys=f"permalink: /mrn-{NUMBER}/"),
    "feed id": lambda s: s.case("c", keys=f"id: mrn-{NUMBER}"),
    "file name": lambda s: s.post(f"mrn-{NUMBER}"),
    "folder name": lambda s: s.case(f"mrn-{NUMBER}"),
    "picture name": lambda s: s.case("c", picture=f"mrn-{NUMBER}.png"),
    "zero-width": lambda s: s.case("c", f"M\u200bR\u200bN 4\u200b829\u200b1734 of Mrs Jane {NAME}"),
    "look-alikes": lambda s: s.case("c", f"{looks_like(f'Patient name: Jane {NAME}')}, {looks_like('MRN')} {NUMBER}"),
    "full width": lambda s: s.case("c", "ＭＲＮ " + "".join(chr(ord(d) + 0xFEE0) for d in NUMBER) + f", Mrs Jane {NAME}"),
    "entities": lambda s: s.case("c", f"Mrs Jane {NAME}, &#77;RN {NUMBER[:4]}&#8203;{NUMBER[4:]}"),
    "emphasis": lambda s: s.case("c", f"**M**RN **{NUMBER[:4]}**{NUMBER[4:]}, Mrs *Jane* **{NAME}**"),
    "percent signs": lambda s: s.case("c", f"[link](https://example.com/?patientName=Jane%20{NAME}&mrn=%34{NUMBER[1:]})"),
    "captions file": lambda s: (
        s.write("cases/c/film.vtt", f"WEBVTT\n\n00:00.000 --> 00:02.000\n{CANARY}\n"),
        s.case("c", '::: video url="https://www.youtube.com/watch?v=abcdefghijk" title="Film" captions="film.vtt"\n:::'),
    ),
    "linked text": lambda s: (s.write("cases/c/a.txt", CANARY), s.case("c", "[a text](a.txt)")),
    "linked table": lambda s: (s.write("cases/c/a.csv", f"MRN,Name\n{NUMBER},{NAME}\n"), s.case("c", "[a table](a.csv)")),
    "PDF information": lambda s: (
        s.write("cases/c/a.pdf", f"%PDF-1.7\n1 0 obj << /Author ({CANARY}) >> endobj\n%%EOF\n"),
        s.case("c", "[a letter](a.pdf)"),
    ),
    "PDF annotation": lambda s: (
        s.write("cases/c/a.pdf", f"%PDF-1.7\n<< /Type /Annot /Contents ({CANARY}) >>\n%%EOF\n"),
        s.case("c", "[a letter](a.pdf)"),
    ),
    "SVG text": lambda s: (
        s.write("cases/c/a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><text>{CANARY}</text></svg>"),
        s.case("c", "[a drawing](a.svg)"),
    ),
    "SVG metadata": lambda s: (
        s.write("cases/c/a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><metadata>{CANARY}</metadata></svg>"),
        s.case("c", "[a drawing](a.svg)"),
    ),
    "DICOM": lambda s: (s.write("cases/c/IM1", b"\0" * 128 + b"DICM" + CANARY.encode()), s.case("c")),
    "another encoding": lambda s: s.write("cases/c/index.md", f"---\ntitle: \xe9\n---\n{CANARY}".encode("latin-1")),
    "UTF-16": lambda s: s.write("cases/c/index.md", f"---\ntitle: A\n---\n{CANARY}".encode("utf-16")),
    "broken front matter": lambda s: s.write("cases/c/index.md", f"---\ntitle: [{CANARY}\n: - {NUMBER}\n---\nBlood."),
    "reason of a note": lambda s: s.case("c", f'<!-- radblog: allow RAD122 because "{CANARY}" -->\nSince May 2020.'),
}  # fmt: skip

SITE_WIDE = {
    "title of the site": lambda s: s.settings(title=CANARY),
    "footer": lambda s: s.settings(f'footer: "{CANARY}"'),
    "menu": lambda s: s.settings(f'menu: [{{label: "{CANARY}", url: /cases/}}]'),
    "known names": lambda s: s.settings(f'privacy: {{known_names: ["MRN {NUMBER}"]}}'),
    "comment in site.yaml": lambda s: s.settings(f"# {CANARY}"),
    "defaults": lambda s: s.write("cases/_defaults.yaml", f'disclosure: "{CANARY}"\n'),
    "allow row": lambda s: s.write(
        "privacy-allow.yaml",
        f'- {{code: RAD110, path: content/posts/clean.md, count: 1, reason: "{CANARY}", by: a, approved_by: b, until: 2026-12-01}}\n',
    ),
    "receipt": lambda s: s.write("approvals/c.yaml", f"# {CANARY}\n"),
    "static text": lambda s: s.write("static/humans.txt", CANARY),
    "name of a static file": lambda s: s.write(f"static/mrn-{NUMBER}.txt", "Words."),
}  # fmt: skip


def theme(site):
    folder = site.root / "themes/mine"
    (folder / "templates").mkdir(parents=True)
    (folder / "theme.yaml").write_text("name: mine\nextends: lightbox\n")
    (folder / "templates/post.html").write_text(
        '{% extends "lightbox/post.html" %}\n{% block main %}' + CANARY + "{{ super() }}{% endblock %}\n"
    )
    site.settings("theme: mine")


def saved(form, **options):
    data = io.BytesIO()
    Image.open(io.BytesIO(picture_bytes())).convert("L").save(data, form, **options)
    return data.getvalue()


def exif(*, gps=False, thumbnail=False):
    tags = Image.Exif()
    tags[0x010E], tags[0x013B] = CANARY, NAME
    if gps:
        tags.get_ifd(0x8825)[1], tags.get_ifd(0x8825)[29] = "N", CANARY
    data = tags.tobytes()
    return data + b"\xff\xd8" + CANARY.encode() + b"\xff\xd9" if thumbnail else data


def segment(marker, content):
    """A JPEG with one more segment behind its start."""
    picture = saved("JPEG")
    return picture[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + picture[2:]


def png_text():
    info = PngInfo()
    info.add_text("Title", CANARY)
    info.add_text("Comment", CANARY, zip=True)
    info.add_itxt("XML:com.adobe.xmp", f"<x>{CANARY}</x>", zip=True)
    return info


HIDDEN = {
    "EXIF": ("ct.jpg", lambda: saved("JPEG", exif=exif())),
    "GPS": ("ct.jpg", lambda: saved("JPEG", exif=exif(gps=True))),
    "thumbnail": ("ct.jpg", lambda: saved("JPEG", exif=exif(thumbnail=True))),
    "XMP": ("ct.jpg", lambda: segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY.encode())),
    "IPTC": ("ct.jpg", lambda: segment(0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x20" + CANARY.encode())),
    "JPEG comment": ("ct.jpg", lambda: saved("JPEG", comment=CANARY.encode())),
    "JPEG application segment": ("ct.jpg", lambda: segment(0xEA, CANARY.encode())),
    "PNG text": ("ct.png", lambda: saved("PNG", pnginfo=png_text())),
    "ICC": ("ct.png", lambda: saved("PNG", icc_profile=b"\0" * 128 + CANARY.encode())),
    "trailing bytes": ("ct.png", lambda: saved("PNG") + CANARY.encode()),
    "GIF comment": ("ct.gif", lambda: saved("GIF", comment=CANARY.encode())),
    "WebP": ("ct.webp", lambda: saved("WEBP", exif=exif(), xmp=CANARY.encode())),
    "TIFF": ("ct.tif", lambda: saved("TIFF", description=CANARY, artist=NAME)),
}  # fmt: skip


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path)
    made.post("clean", "Fine words.")
    return made


def readings(data):
    """A file's bytes, and every text a program could get out of them."""
    if data[:2] == b"\x1f\x8b":
        yield from readings(gzip.decompress(data))
    for start in (match.start() for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data)):
        try:
            yield zlib.decompressobj().decompress(data[start:], 1_000_000).decode("latin-1")
        except zlib.error:
            continue
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield data.decode(encoding, "replace")
    text = data.decode("utf-8", "replace")
    plain = urllib.parse.unquote(html.unescape(html.unescape(text)))
    yield plain
    yield re.sub(r"<[^>]*>", "", plain)
    yield re.sub(r"[\u00ad\u200b-\u200f\u2060]", "", plain)
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text)
    for run in re.findall(r"[A-Za-z0-9+/=]{16,}", text):
        try:
            yield base64.b64decode(run + "=" * (-len(run) % 4)).decode("latin-1")
        except (ValueError, Error):
            continue


def found_in(files):
    """The files that hold a secret, in their names or in any reading."""
    return sorted(
        path
        for path, data in files.items()
        for text in (urllib.parse.unquote(path), *readings(data))
        if any(secret in text.casefold() for secret in SECRETS)
    )


def everything(site, said):
    kept = {f".radblog/{path}": data for path, data in site.kept().items()}
    return {**site.files(), **kept, "what was said": (said.out + said.err).encode()}


def build(site, capsys, *words):
    code = site.run("build", "--jobs", "1", "--now", NOW.isoformat(), *words)
    return code, capsys.readouterr()


def told_in_every_format(site, capsys, formats=("sarif", "github")):
    """What `check` says for dashboards; a build has told the same in words, and most as JSON."""
    for form in formats:
        site.run("check", "--format", form, "--jobs", "1", "--now", NOW.isoformat())
        said = capsys.readouterr()
        assert found_in({form: (said.out + said.err).encode()}) == []


def test_there_are_channels_enough():
    assert len(TEXT) + len(SITE_WIDE) + len(HIDDEN) >= 36


def test_a_clean_site_is_published(site, capsys):
    site.case("c")
    code, said = build(site, capsys)
    assert code == 0
    assert "Fine words." in site.read(CLEAN)
    assert "cases/c/index.html" in site.files()
    assert found_in(everything(site, said)) == []


def test_the_search_finds_what_is_packed_and_escaped():
    packed = {
        "plain": CANARY.encode(),
        "gzip": gzip.compress(CANARY.encode()),
        "png": saved("PNG", pnginfo=png_text()),
        "entities": "".join(f"&#{ord(sign)};" for sign in CANARY).encode(),
        "percent": urllib.parse.quote(CANARY).encode().replace(b"4829", b"%34829"),
        "base64": base64.b64encode(CANARY.encode()),
        "utf-16": CANARY.encode("utf-16"),
        "json": "".join(f"\\u{ord(sign):04x}" for sign in CANARY).encode(),
        "joiners": "\u200b".join(CANARY).encode(),
    }
    assert found_in(packed) == sorted(found_in(packed))
    assert set(found_in(packed)) == set(packed)


@pytest.mark.parametrize("plant", TEXT.values(), ids=TEXT)
def test_a_canary_in_text_keeps_its_document_back(site, plant, capsys):
    plant(site)
    code, said = build(site, capsys)
    assert code == 1
    assert not site.output.exists()
    assert found_in(everything(site, said)) == []
    code, said = build(site, capsys, "--hold-back", "--json")
    assert code == 0
    assert len(json.loads(said.out)["held_back"]) == 1
    assert "Fine words." in site.read(CLEAN)
    assert found_in(everything(site, said)) == []
    told_in_every_format(site, capsys)


@pytest.mark.parametrize("plant", SITE_WIDE.values(), ids=SITE_WIDE)
def test_a_canary_on_every_page_keeps_the_site_back(site, plant, capsys):
    plant(site)
    for words in ((), ("--hold-back", "--json")):
        code, said = build(site, capsys, *words)
        assert code == 1
        assert not site.output.exists()
        assert found_in(everything(site, said)) == []
    told_in_every_format(site, capsys)


def test_a_canary_in_the_theme_keeps_its_pages_back(site, capsys):
    theme(site)
    code, said = build(site, capsys)
    assert code == 1
    assert not site.output.exists()
    assert found_in(everything(site, said)) == []
    code, said = build(site, capsys, "--hold-back")
    assert found_in(everything(site, said)) == []
    told_in_every_format(site, capsys, ("json", "sarif", "github"))


@pytest.mark.parametrize(("name", "make"), HIDDEN.values(), ids=HIDDEN)
def test_a_canary_in_a_picture_file_is_not_in_the_published_picture(site, name, make, capsys):
    data = make()
    assert found_in({name: data})
    site.write(f"cases/c/{name}", data)
    site.write(f"posts/{name}", data)
    site.case("c", picture=name)
    site.post("p", f"![A head]({name}) [large]({name})", f"cover: {{src: {name}, alt: A head}}")
    code, said = build(site, capsys)
    assert code == 0
    assert "cases/c/index.html" in site.files()
    assert re.search(r"RAD2[01]\d", said.err)
    assert found_in(everything(site, said)) == []
    told_in_every_format(site, capsys, ("json", "sarif", "github"))


def test_a_canary_in_the_pixels_keeps_its_document_back(site, capsys, monkeypatch):
    pytest.importorskip("rapidocr")
    monkeypatch.setattr("radblog.stages.looking.readers", installed.readers)
    picture = Image.new("L", (900, 300), 20)
    ImageDraw.Draw(picture).text(
        (40, 120), f"PATIENT NAME: JANE {NAME.upper()}  MRN {NUMBER}", 235, ImageFont.load_default(28)
    )
    data = io.BytesIO()
    picture.save(data, "PNG")
    site.write("posts/scan.png", data.getvalue())
    site.post("p", "![A scan](scan.png)")
    code, said = build(site, capsys)
    assert code == 1
    assert "RAD301" in said.err
    assert not site.output.exists()
    assert found_in(everything(site, said)) == []


def test_nothing_blocks_a_clean_control(site):
    site.picture("posts/x.png")
    site.post(
        "p",
        "![A scan](x.png) with **words**, `code`, a [link](https://example.com/?page=2).\n\n<!-- a note -->",
    )
    assert errors(site.build()) == []
