"""A site with one empty case, and a way to import into it. Without the extra `dicom` all of this is skipped."""

from __future__ import annotations

import datetime as dt

import pytest

pytest.importorskip("pydicom", reason='pip install "radblog[dicom]"')
pytest.importorskip("numpy", reason='pip install "radblog[dicom]"')

from click.testing import CliRunner

from radblog.commands.import_ import command
from radblog.commands.new import command as new
from radblog.pixels.readers import Readers

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    runner = CliRunner()
    assert runner.invoke(new, ["site", str(folder)]).exit_code == 0
    assert runner.invoke(new, ["case", "Belly", "--site", str(folder)]).exit_code == 0
    return folder


@pytest.fixture
def case(site):
    return site / "content/cases/belly"


@pytest.fixture(autouse=True)
def no_reader(monkeypatch):
    """Reading pixels takes seconds a picture: single tests do it, the others are about something else."""
    for place in ("pixels.readers", "stages.looking"):
        monkeypatch.setattr(f"radblog.{place}.readers", lambda: Readers(words=False, faces=False))


@pytest.fixture
def run(site):
    """`radblog import` with these words; one process works."""

    def _run(kind, source, *words):
        given = [kind, str(source), "--site", str(site), "--jobs", "1", *map(str, words)]
        if "--list" not in words and "--case" not in words:
            given += ["--case", "belly"]
        if kind == "dicom":
            given += ["--now", NOW.isoformat()]
        return CliRunner().invoke(command, given, standalone_mode=False)

    return _run
