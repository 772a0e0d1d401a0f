"""Files that carry more than they show. All names in them are invented."""

import io
import struct
import zipfile
import zlib

import pytest

from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import carried_problems, dicom_problems, lint_published
from radblog.published.read import read_artifact

SECRET = "Jane Invented"


def box(name, *contents):
    content = b"".join(contents)
    return struct.pack(">I", len(content) + 8) + name + content


def film(*more, created=0, handler=b"VideoHandler\0", kind=b"vide"):
    times = struct.pack(">II", created, created)
    head = box(b"mvhd", b"\0" * 4, times, b"\0" * 88)
    described = box(b"hdlr", b"\0" * 8, kind, b"\0" * 12, handler)
    track = box(
        b"trak", box(b"tkhd", b"\0" * 4, b"\0" * 80), box(b"mdia", box(b"mdhd", b"\0" * 24), described)
    )
    return box(b"ftyp", b"isom\0\0\2\0isom") + box(b"moov", head, track, *more) + box(b"mdat", b"\1" * 32)


def wave(*more):
    chunks = (
        b"fmt "
        + struct.pack("<I", 4)
        + b"\1\0\1\0"
        + b"data"
        + struct.pack("<I", 4)
        + b"\0" * 4
        + b"".join(more)
    )
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WAVE" + chunks


MP3 = b"\xff\xfb\x90\x00" + b"\0" * 400


def pdf(*objects):
    return b"%PDF-1.7\n" + b"\n".join(objects) + b"\n%%EOF\n"


def packed(**members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return data.getvalue()


def told(path, data):
    problems = carried_problems(f"content/posts/{path}", data)
    assert all(SECRET not in f"{p.message} {p.help}" for p in problems)
    return [(p.code, p.message.partition(": ")[2]) for p in problems]


HIDDEN_STREAM = zlib.compress(b"<< /Type /Filespec /EF 1 0 R >> (Jane Invented)")


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("a.pdf", pdf(b"1 0 obj << /Type /Catalog >> endobj"), [("RAD220", "")]),
        ("a.pdf", pdf(b"<< /Info 3 0 R >>", b"<< /Author (Jane Invented) >>"), [("RAD220", "information")]),
        ("a.pdf", pdf(b"<< /Type /Metadata >> stream\n<x:xmpmeta>"), [("RAD220", "XMP metadata")]),
        ("a.pdf", pdf(b"<< /Type /EmbeddedFile >>"), [("RAD220", "attachments")]),
        (
            "a.pdf",
            pdf(b"<< /Type /ObjStm /Filter /FlateDecode >> stream\n" + HIDDEN_STREAM + b"\nendstream"),
            [("RAD220", "attachments")],
        ),
        ("a.pdf", pdf(b"<< /Annots [4 0 R] >>", b"<< /JS (x) >>"), [("RAD220", "annotations and scripts")]),
        ("a.pdf", pdf(b"x") + b"more\n%%EOF\n", [("RAD220", "earlier versions")]),
        ("a.pdf", b"no pdf at all", [("RAD220", "what cannot be read")]),
        ("a.png", pdf(b"x"), [("RAD220", "")]),
        (
            "a.docx",
            packed(word__document_DOT_xml="<w:ins>", docProps__core_DOT_xml=SECRET),
            [("RAD221", "properties and tracked changes")],
        ),
        (
            "a.pptx",
            packed(ppt__media__image1_DOT_png="x"),
            [("RAD221", "pictures as they were before cropping")],
        ),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            [("RAD221", "the old binary format, which keeps deleted text")],
        ),
        ("a.docx", b"PK\3\4 torn", [("RAD221", "what cannot be read")]),
        ("a.zip", packed(a="b", c="d"), [("RAD224", "2 files")]),
        ("a.7z", b"7z\xbc\xaf", [("RAD224", "")]),
        ("a.nii.gz", b"\x1f\x8b", [("RAD224", "")]),
        ("a.mp4", film(), []),
        ("a.mp4", film(handler=b"\x0cVideoHandler"), []),
        ("a.mp4", film(created=3_800_000_000), [("RAD223", "the time of recording")]),
        (
            "a.mp4",
            film(box(b"udta", box(b"\xa9xyz", b"+47.3+8.5/"))),
            [("RAD223", "the place of recording and descriptions")],
        ),
        (
            "a.mp4",
            film(box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"))),
            [("RAD223", "XMP metadata")],
        ),
        ("a.mp4", film(handler=b"Jane Invented\0"), [("RAD223", "the name of its maker")]),
        ("a.mp4", film(kind=b"meta"), [("RAD223", "a track of data")]),
        ("a.mp4", film(box(b"free", b"Jane")), [("RAD223", "bytes in unused room")]),
        ("a.mp4", film()[:-10], [("RAD223", "what cannot be read")]),
        ("a.mp4", b"", [("RAD223", "what cannot be read")]),
        ("a.wav", wave(), []),
        ("a.wav", wave(b"LIST" + struct.pack("<I", 4) + b"INFO"), [("RAD223", "tags")]),
        ("a.wav", wave() + b"Jane", [("RAD223", "bytes after its end")]),
        ("a.mp3", MP3, []),
        ("a.mp3", b"ID3\4\0\0\0\0\0\x0aJane......" + MP3, [("RAD223", "tags")]),
        ("a.mp3", MP3 + b"TAG" + b"J" * 125, [("RAD223", "tags")]),
        ("a.ogg", b"OggS", [("RAD223", "")]),
        ("a.mkv", b"\x1aE\xdf\xa3", [("RAD223", "")]),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><text>Liver</text></svg>", []),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><metadata>Jane Invented</metadata></svg>",
            [("RAD222", "metadata")],
        ),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><!-- Jane Invented --><script>1</script></svg>",
            [("RAD222", "comments and a script")],
        ),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><image href='ct.png'/></svg>",
            [("RAD222", "pictures or other files inside")],
        ),
        ("a.svg", b"<svg", [("RAD222", "what cannot be read")]),
        ("a.csv", b"year,scans\n2024,100\n", []),
        ("a.csv", b"Patient ID,age\n1,45\n", [("RAD224", "a column for patients")]),
        ("a.csv", b"age;mrn\n45;1\n", [("RAD224", "a column for patients")]),
        ("a.tsv", b"country\tname of method\n", []),
        ("a.vtt", b"WEBVTT\n\n00:00.000 --> 00:02.000\nThe liver.\n", []),
        ("a.weird", b"", [("RAD225", "")]),
        ("noending", b"", [("RAD225", "")]),
        ("_redirects", b"", []),
        ("a.bib", b"", []),
        ("a.woff2", b"wOF2", []),
        ("IM0001.dcm", b"", [("RAD401", "")]),
        ("ct.txt", b"\0" * 128 + b"DICM", [("RAD401", "")]),
    ],
)
def test_what_a_file_carries_is_found_and_named(path, data, expected):
    assert told(path, data) == expected


@pytest.mark.parametrize("cut", range(0, 200, 7))
@pytest.mark.parametrize("data", [film(), wave(), packed(a="b"), pdf(b"<< /Annots [4 0 R] >>")])
def test_torn_files_raise_nothing(data, cut):
    for path in ("a.mp4", "a.wav", "a.mp3", "a.docx", "a.pdf", "a.zip", "a.svg"):
        carried_problems(path, data[:cut])


@pytest.mark.parametrize(
    ("path", "data", "codes"),
    [
        ("a.mp4", film(), []),
        ("a.mp4", film(created=1), ["RAD223"]),
        ("a.mp4", b"", ["RAD223"]),
        ("a.mp3", MP3, []),
        ("a.csv", b"year,scans\n2024,100\n", []),
        ("a.csv", b"MRN: 45678912", ["RAD110"]),
        ("a.vtt", b"WEBVTT\n\n00:00.000 --> 00:02.000\nThe liver.\n", []),
        ("a.vtt", b"WEBVTT\n\n00:00.000 --> 00:02.000\nPatient name: Jane Invented\n", ["RAD101"]),
        ("a.pdf", pdf(b"x"), ["RAD220"]),
    ],
)
def test_the_second_gate_reads_the_same_files(path, data, codes):
    found = lint_published(read_artifact(path, data), path, Vouched())
    assert sorted({problem.code for problem in found} - {"RAD225"}) == codes


@pytest.mark.parametrize(
    ("path", "head", "codes"),
    [
        ("content/cases/a/IM1.dcm", b"", ["RAD401"]),
        ("content/cases/a/IM1", b"\0" * 128 + b"DICM", ["RAD401", "RAD408"]),
        ("content/cases/a/ct.png", b"\x89PNG", []),
    ],
)
def test_a_dicom_file_is_known_by_name_and_by_content(path, head, codes):
    assert [problem.code for problem in dicom_problems(path, head)] == codes
