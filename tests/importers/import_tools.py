"""What the tests of importers share: bringing an export along and looking at what came of it."""

from __future__ import annotations

import datetime as dt
import shutil
from io import BytesIO
from pathlib import Path

import yaml

from radblog.build import Request, build
from radblog.commands.import_ import import_site

EXPORTS = Path(__file__).parent / "exports"
NOW = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)


def picture(shade: int = 60) -> bytes:
    """A small grey picture."""
    from PIL import Image

    buffer = BytesIO()
    Image.new("L", (64, 48), shade).save(buffer, "PNG")
    return buffer.getvalue()


def bring_export(tmp_path: Path, kind: str, name: str, more: dict[str, bytes] | None = None, src: str = ""):
    """Import one of the shipped exports, with more files beside it; gives the site and the report."""
    source = tmp_path / "source"
    if not source.exists():
        shutil.copytree(EXPORTS / name, source)
    for path, data in (more or {}).items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(data)
    return tmp_path / "site", import_site(kind, source / src if src else source, tmp_path / "site")


def head(site: Path, path: str):
    return yaml.safe_load((site / "content" / path).read_text("utf-8").split("---\n")[1])


def prose(site: Path, path: str) -> str:
    return (site / "content" / path).read_text("utf-8").split("---\n", 2)[2].strip()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def published(site: Path) -> dict[str, bytes]:
    """The output of a build that leaves out what has errors."""
    output = site / "output"
    report = build(Request(site=site, output=output, now=NOW, hold_back=True))
    assert not report.blocked, [(p.code, p.place.path, p.message) for p in report.problems]
    return tree(output)


def notes(report) -> list[tuple[str, str]]:
    return [(note.code, note.place.path) for note in report.notes]
