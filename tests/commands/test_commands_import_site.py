"""`radblog import` as it is typed: what it prints, and how it ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from radblog.cli import main

EXPORTS = Path(__file__).resolve().parents[1] / "importers" / "exports"


def run(*words: object) -> int:
    with pytest.raises(SystemExit) as stopped:
        main([str(word) for word in words])
    return int(stopped.value.code or 0)


@pytest.mark.parametrize(
    ("kind", "name"), [("wordpress", "wordpress"), ("blogger", "takeout"), ("tumblr", "tumblr-json")]
)
def test_an_import_prints_its_notes_apart_from_what_came_in(tmp_path, capsys, kind, name):
    shutil.copytree(EXPORTS / name, tmp_path / "old")
    assert run("import", kind, tmp_path / "old", "--into", tmp_path / "new") == 0
    told = capsys.readouterr()
    assert "RAD741 left out: " in told.err
    assert "documents read" in told.out
    for verb in ("check", "serve"):
        assert f"radblog {verb} --site {tmp_path / 'new'}\n" in told.out


def test_notes_hold_no_word_of_the_export(tmp_path, capsys):
    shutil.copytree(EXPORTS / "wordpress", tmp_path / "old")
    text = (
        (tmp_path / "old/blog.xml")
        .read_text("utf-8")
        .replace("]]></wp:post_name>", "-mrs-anna-example]]></wp:post_name>")
    )
    (tmp_path / "old/blog.xml").write_text(text, "utf-8")
    assert run("import", "wordpress", tmp_path / "old", "--into", tmp_path / "new") == 0
    told = capsys.readouterr()
    for word in ("anna", "Anna", "1961", "12 March", "canary", "neck", "Canary"):
        assert word not in told.err + told.out


@pytest.mark.parametrize("kind", ["wordpress", "blogger", "tumblr"])
def test_a_packed_export_is_refused_with_a_hint(tmp_path, capsys, kind):
    (tmp_path / "blog.zip").write_bytes(b"PK\x03\x04")
    assert run("import", kind, tmp_path / "blog.zip", "--into", tmp_path / "new") == 2
    assert "unpacked first" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_site_inside_what_is_imported_is_refused(tmp_path, capsys):
    (tmp_path / "old").mkdir()
    assert run("import", "hugo", tmp_path / "old", "--into", tmp_path / "old/new") == 2
    assert "must not lie inside" in capsys.readouterr().err
