"""`radblog doctor` and `radblog completion`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from radblog.cli import _COMMANDS, root
from radblog.commands import checkup
from radblog.commands.completion import SHELLS
from radblog.commands.doctor import command
from radblog.commands.new import command as new

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """To load the readers of pixels takes seconds; that they work is tested where they are."""
    monkeypatch.setattr(checkup, "_READERS", {"ocr": lambda: None, "faces": lambda: None})


def _doctor(*words):
    return CliRunner().invoke(command, list(words), standalone_mode=False)


def test_all_that_a_build_needs_works_here(tmp_path):
    result = _doctor("--site", str(tmp_path))
    assert result.return_value == 0
    for name in ("pillow", "jinja2", "watchdog"):
        assert f"ok  {name}: " in result.stdout
    assert "This site" not in result.stdout


def test_a_missing_extra_is_no_fault_and_told_how_to_get(tmp_path, monkeypatch):
    monkeypatch.setitem(checkup._EXTRAS, "ocr", ("words in pictures", ("no-such-package",)))
    result = _doctor("--site", str(tmp_path))
    assert result.return_value == 0
    assert "--  radblog[ocr]: words in pictures: not installed" in result.stdout
    assert 'pip install "radblog[ocr]"' in result.stdout


def test_what_is_installed_and_does_not_work_is_a_fault(tmp_path, monkeypatch):
    def fail():
        raise ImportError("libGL.so.1")

    monkeypatch.setattr(checkup, "_READERS", {"ocr": fail, "faces": fail})
    monkeypatch.setattr(checkup, "_EXTRAS", {"ocr": ("words in pictures", ("pillow",))})
    result = _doctor("--site", str(tmp_path))
    assert result.return_value == 1
    assert "!!  radblog[ocr]" in result.stdout
    assert "1 of these do not work" in result.stderr


def test_a_missing_library_is_a_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(checkup, "_needed", lambda: ("no-such-package",))
    result = _doctor("--site", str(tmp_path))
    assert result.return_value == 1
    assert "!!  no-such-package: is missing" in result.stdout


def test_a_site_is_looked_at_and_nothing_of_it_is_told(tmp_path):
    site = tmp_path / "site"
    CliRunner().invoke(new, ["site", str(site), "--title", "Anna Example"])
    good = _doctor("--site", str(site))
    assert good.return_value == 0
    assert "settings and theme: 6 documents, 0 other files" in good.stdout
    assert not (site / ".radblog").exists()
    (site / "content/site.yaml").write_text("title: Anna Example [")
    bad = _doctor("--site", str(site))
    assert bad.return_value == 1
    assert "radblog check" in bad.stdout
    assert "Anna" not in good.output + bad.output


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("click>=8.2", "click"),
        ("pillow", "pillow"),
        ("markdown-it-py (>=4.0)", "markdown-it-py"),
        ("a[b]>1", "a"),
    ],
)
def test_the_name_of_a_package_ends_where_its_versions_begin(requirement, name):
    assert checkup._name(requirement) == name


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_a_script(shell):
    result = CliRunner().invoke(root, ["completion", shell], standalone_mode=False)
    assert result.return_value == 0
    assert "_RADBLOG_COMPLETE" in result.stdout


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("radblog ser", {"serve"}),
        ("radblog new ", {"site", "post", "case", "page", "person"}),
        ("radblog new site --profile te", {"teaching"}),
        ("radblog build --hol", {"--hold-back"}),
        ("radblog ", set(_COMMANDS)),
    ],
)
def test_words_are_completed(typed, wanted):
    words = typed.split() + ([""] if typed.endswith(" ") else [])
    asked = {"_RADBLOG_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    done = subprocess.run(
        [sys.executable, "-m", "radblog"],
        env={**os.environ, "PYTHONPATH": str(_ROOT), **asked},
        capture_output=True,
        text=True,
        check=True,
    )
    assert {line.partition(",")[2] for line in done.stdout.splitlines()} == wanted


def test_every_command_has_a_line_of_its_own_and_a_help_text():
    listed = CliRunner().invoke(root, ["--help"]).output
    for name, (_, line) in _COMMANDS.items():
        assert name in listed
        assert line.endswith(".")
        told = CliRunner().invoke(root, [name, "--help"])
        assert told.exit_code == 0
        assert len(told.output.splitlines()) > 4, name
