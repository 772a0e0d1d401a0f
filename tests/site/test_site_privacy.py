"""An identifier is planted wherever one can be. The document isn't published, and the value stands nowhere:
not in the output, not in what radblog keeps, not in what it says.
"""

import io
import json

import pytest
from PIL import Image
from site_builder import SiteFolder, codes, errors, holders, picture_bytes, told

NUMBER = "48291734"
NAME = "Qzxdoering"
SENTENCE = f"Mrs Jane {NAME}, MRN {NUMBER}, was scanned."
SECRETS = (NUMBER, NAME)
CASE = "content/cases/head/index.md"


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path)
    made.post("good", "Fine words.")
    return made


def nothing_leaks(site, *texts):
    files = site.files() | {f".radblog/{path}": data for path, data in site.kept().items()}
    files |= {f"said {n}": text.encode() for n, text in enumerate(texts)}
    return {secret: holders(files, secret) for secret in SECRETS} == {secret: [] for secret in SECRETS}


CHANNELS = {
    "the body": lambda s: s.case("head", SENTENCE),
    "a heading": lambda s: s.case("head", f"## MRN {NUMBER}\n\nText."),
    "the title": lambda s: s.case("head", title=f"Headache, MRN {NUMBER}"),
    "the diagnosis": lambda s: s.case("head", diagnosis=f"Stroke (patient Jane {NAME}, MRN {NUMBER})"),
    "the summary": lambda s: s.case("head", keys=f"summary: '{SENTENCE}'"),
    "a caption": lambda s: s.case("head", pictures=f'[{{src: ct.png, label: "CT head, axial", alt: Head, caption: "{SENTENCE}"}}]'),
    "the alt text": lambda s: s.case("head", pictures=f'[{{src: ct.png, label: "CT head, axial", alt: "{SENTENCE}"}}]'),
    "a label": lambda s: s.case("head", pictures=f'[{{src: ct.png, label: "CT head MRN {NUMBER}", alt: Head}}]'),
    "alt text in prose": lambda s: s.case("head", f"![{SENTENCE}](ct.png)"),
    "the title of a link": lambda s: s.case("head", f'[link](https://example.com "{SENTENCE}")'),
    "an address": lambda s: s.case("head", f"[link](https://pacs.example.com/?patient=Jane+{NAME}&mrn={NUMBER})"),
    "a comment": lambda s: s.case("head", f"Text. <!-- {SENTENCE} -->"),
    "a comment in the front matter": lambda s: s.case("head", keys=f"# {SENTENCE}"),
    "a code block": lambda s: s.case("head", f"```\n{SENTENCE}\n```"),
    "a code span": lambda s: s.case("head", f"`MRN {NUMBER}`"),
    "a table": lambda s: s.case("head", f"a|b\n-|-\nMRN|{NUMBER}\n\nMRN {NUMBER}"),
    "a footnote": lambda s: s.case("head", f"Text.[^1]\n\n[^1]: {SENTENCE}"),
    "an unknown key": lambda s: s.case("head", keys=f"patient_name: Jane {NAME}\nmrn: {NUMBER}"),
    "a keyword": lambda s: s.case("head", keys=f"keywords: ['MRN {NUMBER}']"),
    "the slug": lambda s: s.case("head", keys=f"slug: mrn-{NUMBER}"),
    "an alias": lambda s: s.case("head", keys=f"aliases: [/cases/mrn-{NUMBER}/]"),
    "the name of the folder": lambda s: s.case(f"mrn-{NUMBER}"),
    "the name of a post": lambda s: s.post(f"mrn-{NUMBER}"),
    "the name of a picture": lambda s: s.case("head", picture=f"mrn-{NUMBER}.png"),
    "the name of a picture in prose": lambda s: (s.picture(f"posts/mrn-{NUMBER}.png"), s.post("bad", f"![A head](mrn-{NUMBER}.png)")),
    "invisible signs": lambda s: s.case("head", f"M\u200bRN 48\u200b291734 of Mrs Jane {NAME}."),
    "escapes of HTML": lambda s: s.case("head", f"Mrs Jane {NAME}, MR&#78; {NUMBER}"),
    "a correction": lambda s: s.case("head", keys=f"corrections: [{{date: 2026-02-01, text: '{SENTENCE}'}}]"),
    "consent": lambda s: s.case("head", consent=f"{{basis: synthetic, ref: 'MRN {NUMBER} Mrs {NAME}'}}"),
    "broken front matter": lambda s: s.write("cases/head/index.md", f"---\ntitle: [Mrs Jane {NAME}\nMRN: {NUMBER}: [\n---\n{SENTENCE}"),
    "no front matter": lambda s: s.write("posts/bare.md", SENTENCE),
    "a file in another encoding": lambda s: s.write("posts/bare.md", f"---\ntitle: \xe9 {SENTENCE}\n---\n{SENTENCE}".encode("latin-1")),
}  # fmt: skip


@pytest.mark.parametrize("plant", CHANNELS.values(), ids=CHANNELS)
def test_an_identifier_is_never_published_kept_or_said(site, plant, capsys):
    plant(site)
    assert site.run("build", "--hold-back", "--jobs", "1", "--now", "2026-03-01") == 0
    said = capsys.readouterr()
    assert nothing_leaks(site, said.out, said.err)
    assert "Fine words." in site.read("posts/good/index.html")
    assert "Held back" in said.err


@pytest.mark.parametrize(
    "plant", ["the body", "the name of the folder", "the name of a picture", "no front matter"]
)
def test_an_identifier_blocks_a_build(site, plant):
    CHANNELS[plant](site)
    report = site.build()
    assert report.blocked
    assert not site.output.exists()
    assert nothing_leaks(site, told(report))


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
@pytest.mark.parametrize("plant", ["the name of the folder", "broken front matter"])
def test_no_way_of_printing_problems_says_the_value(site, plant, form, capsys):
    CHANNELS[plant](site)
    assert site.run("check", "--format", form, "--jobs", "1", "--now", "2026-03-01") == 1
    said = capsys.readouterr()
    assert nothing_leaks(site, said.out, said.err)


@pytest.mark.parametrize("plant", ["the body", "the name of the folder", "the slug", "the name of a picture"])
def test_what_was_public_goes_offline_when_a_rule_finds_something(site, plant, monkeypatch):
    CHANNELS[plant](site)
    with monkeypatch.context() as patch:  # the rules of an older version, which found nothing
        patch.setattr("radblog.privacy.gate.lint_source", lambda *_: ())
        patch.setattr("radblog.privacy.gate.lint_artifact", lambda *_: ())
        patch.setattr("radblog.disk.memory.tools_digest", lambda _: "an older version")
        assert not site.build().blocked
    assert not nothing_leaks(site)
    report = site.build(hold_back=True)
    assert not report.blocked
    assert nothing_leaks(site, told(report))


@pytest.mark.parametrize("plant", ["the body", "the name of the folder", "unfinished"])
def test_a_draft_with_an_identifier_never_blocks_and_is_in_no_preview(site, plant):
    CHANNELS.get(plant, lambda s: s.write("cases/head/index.md", f"---\nstatus: draft\n---\n{SENTENCE}"))(
        site
    )
    for path in (site.root / "content/cases").rglob("index.md"):
        path.write_text(path.read_text().replace("status: published", "status: draft"))
    for wanted in ({}, {"drafts": True}):
        report = site.build(**wanted)
        assert errors(report) == []
        assert nothing_leaks(site, told(report))


SETTINGS = {
    "the title": f"MRN {NUMBER} of Mrs Jane {NAME}",
    "the description": f"Reading Room\ndescription: '{SENTENCE}'",
    "the footer": f"Reading Room\nfooter: '{SENTENCE}'",
    "a comment": f"Reading Room\n# {SENTENCE}",
    "a broken line": f"Reading Room\nMRN: {NUMBER}: [Mrs Jane {NAME}",
    "an unknown key": f"Reading Room\nnote: '{SENTENCE}'",
}


@pytest.mark.parametrize("title", SETTINGS.values(), ids=SETTINGS)
def test_an_identifier_in_the_settings_stops_the_whole_site(site, title):
    site.settings(title=title)
    report = site.build(hold_back=True)
    assert "content/site.yaml" in {path for _, path, _ in errors(report)}
    assert [code for code in codes(report) if "RAD100" < code < "RAD200"] != []
    assert not site.output.exists()
    assert nothing_leaks(site, told(report))


@pytest.mark.parametrize(
    "name", ["cases/_defaults.yaml", "share.yaml", "privacy-allow.yaml", "approvals/head.yaml"]
)
def test_an_identifier_in_another_file_of_settings_stops_the_whole_site(site, name):
    path = site.write(name, f"# {SENTENCE}\n")
    report = site.build(hold_back=True)
    assert path in {found for _, found, _ in errors(report)}
    assert nothing_leaks(site, told(report))


def test_what_site_yaml_vouches_for_is_no_finding(site):
    site.settings(
        "privacy: {contacts: [office@example.org, '+41 44 111 22 33'], known_names: [Jane Qzxdoering]}\nfooter: Write to office@example.org"
    )
    site.post("good", "Write to office@example.org or call +41 44 111 22 33.")
    assert errors(site.build()) == []


FILES = {
    "a text": ("notes.txt", f"{SENTENCE}\n".encode()),
    "a table": ("rows.csv", f"mrn,name\n{NUMBER},{NAME}\n".encode()),
    "a PDF": ("letter.pdf", b"%PDF-1.7\n%%EOF"),
    "an archive": ("export.zip", b"PK\x03\x04"),
    "a scan": ("IM0001.dcm", b"\0" * 128 + b"DICM"),
    "an unknown kind": ("volume.nii", b"\0\1\2"),
    "a drawing": (
        "plan.svg",
        f'<svg xmlns="http://www.w3.org/2000/svg"><text>MRN {NUMBER}</text></svg>'.encode(),
    ),
}


@pytest.mark.parametrize("folder", ["static", "cases/head"])
def test_files_that_nobody_can_vouch_for_are_not_published(site, folder):
    paths = {site.write(f"{folder}/{name}", data) for name, data in FILES.values()}
    site.case(
        "head", " ".join(f"[the file]({name})" for name, _ in FILES.values()) if folder != "static" else ""
    )
    report = site.build()
    assert {found for _, found, _ in errors(report)} >= paths
    assert not site.output.exists()
    assert nothing_leaks(site, told(report))


def marked(form, **options):
    data = io.BytesIO()
    Image.open(io.BytesIO(picture_bytes())).save(data, form, **options)
    return data.getvalue()


def exif():
    tags = Image.Exif()
    tags[0x010E], tags[0x013B] = SENTENCE, NAME
    tags.get_ifd(0x8825)[29] = "2020:01:01"
    return tags.tobytes()


def png_text():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Title", SENTENCE)
    info.add_itxt("XML:com.adobe.xmp", f"<x>{SENTENCE}</x>", zip=True)
    return info


PICTURES = {
    "EXIF in a JPEG": ("ct.jpg", lambda: marked("JPEG", exif=exif(), comment=SENTENCE.encode())),
    "text in a PNG": ("ct.png", lambda: marked("PNG", pnginfo=png_text(), exif=exif())),
    "EXIF in a WebP": ("ct.webp", lambda: marked("WEBP", exif=exif(), xmp=SENTENCE.encode())),
    "a comment in a GIF": ("ct.gif", lambda: marked("GIF", comment=SENTENCE.encode())),
    "bytes after the end": ("ct.png", lambda: marked("PNG") + SENTENCE.encode()),
}


@pytest.mark.parametrize(("name", "make"), PICTURES.values(), ids=PICTURES)
def test_what_pictures_hide_is_not_in_the_published_ones(site, name, make):
    for path in (f"cases/head/{name}", f"static/{name}", f"posts/{name}"):
        site.write(path, make())
    site.case("head", picture=name)
    site.post("shows", f"![A head]({name}) [large]({name})", f"cover: {{src: {name}, alt: A head}}")
    report = site.build()
    assert errors(report) == []
    assert {p.place.path for p in report.problems if p.code.startswith("RAD2")} == {
        f"content/{folder}/{name}" for folder in ("cases/head", "static", "posts")
    }
    assert len([path for path in site.files() if path.startswith("media/")]) >= 2
    assert nothing_leaks(site, told(report))


def test_a_crash_of_the_lint_publishes_nothing(site, monkeypatch):
    def crash(*_):
        raise RuntimeError(SENTENCE)

    monkeypatch.setattr("radblog.privacy.lint.known_of", crash)
    report = site.build()
    assert report.blocked
    assert "RAD100" in codes(report)
    assert not site.output.exists()
    assert nothing_leaks(site, told(report))


def test_a_fault_of_radblog_itself_is_told_without_a_word_of_the_content(site, monkeypatch, capsys, tmp_path):
    def crash(*_):
        raise RuntimeError(SENTENCE)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("radblog.stages.compose.make_plan", crash)
    assert site.run("build", "--jobs", "1") == 3
    said = capsys.readouterr()
    assert "RuntimeError" in said.err
    assert nothing_leaks(site, said.out, said.err)
    assert not site.output.exists()


def test_findings_of_a_site_are_one_parsable_answer(site, capsys):
    CHANNELS["the body"](site)
    assert site.run("build", "--json", "--jobs", "1") == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["blocked"] is True
    assert {problem["path"] for problem in answer["problems"]} == {CASE}
