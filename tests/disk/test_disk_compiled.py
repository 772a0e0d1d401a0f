"""Compiled templates are kept for the user who builds, and trusted only where nobody else may write."""

import sys

import pytest
from jinja2 import DictLoader, Environment

from radblog.disk.compiled import compiled_by

TOOLS = "0123456789abcdef" * 4
posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


@pytest.fixture
def caches(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux" if sys.platform == "darwin" else sys.platform)
    return tmp_path / "radblog" / "templates"


class Counting(Environment):
    """Counts how many templates it compiles."""

    compiled = 0

    def _compile(self, source, filename):
        self.compiled += 1
        return super()._compile(source, filename)


def rendered(text, tools=TOOLS, prefix=""):
    environment = Counting(loader=DictLoader({"a.html": text}), bytecode_cache=compiled_by(tools, prefix))
    environment.filters["url"] = (prefix + "{}").format
    return environment.get_template("a.html").render(), environment.compiled


def test_the_next_build_takes_what_an_earlier_one_compiled(caches):
    assert rendered("{{ 1 + 1 }}") == ("2", 1)
    assert rendered("{{ 1 + 1 }}") == ("2", 0)


def test_a_changed_template_is_compiled_anew(caches):
    rendered("{{ 1 + 1 }}")
    assert rendered("{{ 1 + 2 }}") == ("3", 1)


def test_what_a_filter_made_of_a_constant_is_not_taken_for_another_site(caches):
    assert rendered("{{ '/a/' | url }}") == ("/a/", 1)
    assert rendered("{{ '/a/' | url }}", prefix="/blog") == ("/blog/a/", 1)


def test_other_tools_compile_anew_and_nothing_stays_of_the_old_ones(caches):
    rendered("{{ 1 + 1 }}")
    assert rendered("{{ 1 + 1 }}", tools="f" * 64) == ("2", 1)
    assert [folder.name for folder in caches.iterdir()] == ["f" * 16]


@pytest.mark.parametrize("damage", [b"", b"no code at all", b"j2" + b"\x00" * 40])
def test_what_is_damaged_is_compiled_anew(caches, damage):
    rendered("{{ 1 + 1 }}")
    (kept,) = caches.glob("*/*")
    kept.write_bytes(damage)
    assert rendered("{{ 1 + 1 }}") == ("2", 1)


def test_what_was_cut_short_is_compiled_anew(caches):
    rendered("{{ 1 + 1 }}")
    (kept,) = caches.glob("*/*")
    kept.write_bytes(kept.read_bytes()[:-20])
    assert rendered("{{ 1 + 1 }}") == ("2", 1)


@posix
def test_a_folder_in_which_others_may_write_is_not_used(caches):
    caches.mkdir(parents=True)
    caches.chmod(0o777)
    assert compiled_by(TOOLS, "") is None


@posix
def test_a_link_in_its_place_is_not_followed(caches, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    caches.parent.mkdir()
    caches.symlink_to(elsewhere)
    assert compiled_by(TOOLS, "") is None


def test_without_a_place_for_caches_a_build_goes_on(caches, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    assert compiled_by(TOOLS, "") is None
