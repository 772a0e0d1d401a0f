"""Small whole sites, made in a temporary folder by the tests themselves. All people in them are invented."""

import datetime as dt
import gzip
import html
import io
import json
import re
import shutil
import urllib.parse
from pathlib import Path

from PIL import Image

from radblog.build import Request, build
from radblog.cli import _run
from radblog.pixels.readers import Readers

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
BASE_URL = "https://example.org"
NO_READERS = Readers(words=False, faces=False)
# For another process: the command line, without readers of pixels.
COMMAND_LINE = """
import radblog.stages.looking
from radblog.pixels.readers import Readers
radblog.stages.looking.readers = lambda: Readers(words=False, faces=False)
from radblog.cli import main
main()
"""
VOLUME = (
    "[{modality: CT, region: abdomen, series: [{kind: volume, src: deep/, label: CT, alt: Axial CT, "
    "values: {intercept: -1024}, window: [abdomen, lung]}]}]"
)  # for `studies:`, of a case with frames in deep/
REQUIRED = ("privacy", "imprint", "disclaimer")


class SiteFolder:
    """A site on disk, with the few files that every site has."""

    def __init__(self, root, settings="", base_url=BASE_URL):
        self.root = Path(root)
        self.output = self.root / "output"
        self.settings(settings, base_url=base_url)
        for kind in REQUIRED:
            self.page(kind, "Some words.", f"kind: {kind}")

    def settings(self, text="", title="Reading Room", base_url=BASE_URL):
        return self.write("site.yaml", f"title: {title}\nbase_url: {base_url}\n{text}\n")

    def write(self, path, content):
        """Write a file below content/ and return the path that problems name."""
        target = self.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return f"content/{path}"

    def delete(self, path):
        (self.root / "content" / path).unlink()

    def post(self, name, body="Some words.", keys="", title=None, status="published", date="2026-01-05"):
        path = name if name.endswith(".md") else f"{name}.md"
        dated = f"date: {date}\n" if date else ""
        head = f"---\ntitle: {title or f'About {name}'}\nstatus: {status}\n{dated}{keys}"
        return self.write(f"posts/{path}", f"{head.rstrip()}\n---\n\n{body}\n")

    def page(self, name, body="Some words.", keys=""):
        return self.write(
            f"pages/{name}.md", f"---\ntitle: {name.capitalize()}\nstatus: published\n{keys}\n---\n\n{body}\n"
        )

    def person(self, name, full_name, keys=""):
        return self.write(f"people/{name}.md", f"---\nname: {full_name}\n{keys}\n---\n\nA radiologist.\n")

    def case(self, name, body="", keys="", picture="ct.png", status="published", **changed):
        """A whole case with one picture. `changed` takes the place of a key's value."""
        values = {
            "title": "Sudden headache in a young adult",
            "diagnosis": "Ruptured aneurysm",
            "status": status,
            "date": "2026-01-06",
            "patient": "30s female",
            "system": "neuro",
            "rarity": "common",
            "consent": "synthetic",
            "pictures": f'[{{src: {picture}, label: "CT head, axial", alt: "Axial CT of the head"}}]',
        } | changed
        if not (self.root / "content/cases" / name / picture).exists():
            self.picture(f"cases/{name}/{picture}", seed=len(name))
        head = "".join(f"{key}: {value}\n" for key, value in values.items())
        return self.write(
            f"cases/{name}/index.md",
            f"---\n{head}{keys}\n---\n\n{body or '## Findings' + chr(10) * 2 + 'Blood.'}\n",
        )

    def picture(self, path, size=(24, 16), seed=0, form="PNG", **options):
        return self.write(path, picture_bytes(size, seed, form, **options))

    def build(self, **wanted):
        wanted = {"site": self.root, "output": self.output, "now": NOW} | wanted
        return build(Request(**wanted))

    def run(self, *arguments):
        """The exit code of a command on this site."""
        return _run([arguments[0], "--site", str(self.root), *map(str, arguments[1:])])

    def read(self, path):
        return (self.output / path).read_text(encoding="utf-8")

    def files(self, folder=None):
        """Relative path -> bytes of everything published."""
        base = folder or self.output
        return {
            path.relative_to(base).as_posix(): path.read_bytes()
            for path in sorted(base.rglob("*"))
            if path.is_file()
        }

    def forget(self):
        """Forget what earlier builds found out, so that the next one has to do everything."""
        for kind in ("memory", "objects", "drawn"):
            shutil.rmtree(self.root / ".radblog" / kind, ignore_errors=True)
        for path in (self.root / ".radblog").glob("manifest-*.json"):
            path.write_text(json.dumps(json.loads(path.read_text()) | {"complete": False}))

    def kept(self):
        """Relative path -> bytes of all that radblog keeps beside the site."""
        return self.files(self.root / ".radblog")


def picture_bytes(size=(24, 16), seed=0, form="PNG", **options):
    """A grey ramp; another seed gives other pixels."""
    picture = Image.new("L", size)
    picture.putdata([(x * 7 + y * 3 + seed * 11) % 256 for y in range(size[1]) for x in range(size[0])])
    data = io.BytesIO()
    picture.save(data, form, **options)
    return data.getvalue()


def deep_picture(seed=0):
    """A frame of a volume: greys of 16 bits."""
    picture = Image.new("I;16", (24, 16))
    for y in range(16):
        for x in range(24):
            picture.putpixel((x, y), 1000 + 7 * x + 3 * y + seed)
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()


def codes(report):
    return [problem.code for problem in report.problems]


def errors(report):
    """Code, path and line of what blocks."""
    return [(p.code, p.place.path, p.place.line) for p in report.problems if p.severity == "error"]


def at(report, code):
    """Path, line and column of every problem with a code."""
    return [(p.place.path, p.place.line, p.place.column) for p in report.problems if p.code == code]


def told(report):
    """All words of a report: what a terminal or a log would show."""
    return "\n".join(f"{p.place.path} {p.code} {p.message} {p.help}" for p in report.problems) + "\n".join(
        (*report.held_back, *report.live)
    )


def holders(files, token):
    """The files in which a token stands, in their name or anywhere in their bytes as a reader or a program
    would get them: unpacked, un-escaped, whatever the case of letters.
    """
    sought = token.casefold()
    return [path for path, data in files.items() if any(sought in text for text in _readings(path, data))]


def _readings(path, data):
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    text = data.decode("utf-8", "replace")
    plain = urllib.parse.unquote(html.unescape(html.unescape(text)))
    yield urllib.parse.unquote(path).casefold()
    yield text.casefold()
    yield plain.casefold()
    yield re.sub(r"<[^>]*>", "", plain).casefold()
    yield data.replace(b"\0", b"").decode("latin-1").casefold()
    if path.endswith(".json"):
        yield json.dumps(json.loads(text), ensure_ascii=False).casefold()
