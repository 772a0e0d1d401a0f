"""Another version of anything that has a part in the bytes is another set of tools."""

import pytest

from radblog.disk import tools
from radblog.disk.drawn import Drawn


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A small radblog of its own, with two libraries."""
    folder = tmp_path / "package"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules/names.py").write_text("one")
    monkeypatch.setattr(tools, "_PACKAGE", folder)
    monkeypatch.setattr(tools, "_versions", lambda *_: {"radblog": "1", "pillow": "11"})
    return folder


def of(tmp_path):
    return tools.tools_digest(tmp_path / "kept")


CHANGES = {
    "a file of radblog": lambda package, patch: (package / "rules/names.py").write_text("other"),
    "a new file of radblog": lambda package, patch: (package / "rules/ages.py").write_text("one"),
    "a file of radblog gone": lambda package, patch: (package / "rules/names.py").unlink(),
    "a library": lambda package, patch: patch.setattr(tools, "_versions", lambda *_: {"pillow": "12"}),
    "Python": lambda package, patch: patch.setattr("sys.version", "4.0.0"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_tools_makes_another_digest(tmp_path, package, monkeypatch, change):
    before = of(tmp_path)
    assert of(tmp_path) == before
    change(package, monkeypatch)
    monkeypatch.setattr(tools, "tools_stamp", lambda: ("as after an installation",))
    assert of(tmp_path) != before


def test_tools_that_look_the_same_from_outside_are_not_read_again(tmp_path, package, monkeypatch):
    before = of(tmp_path)
    monkeypatch.setattr(tools, "_versions", lambda *_: pytest.fail("looked up again"))
    assert of(tmp_path) == before


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"one two three", b"only-one"])
def test_a_damaged_note_of_the_tools_is_written_anew(tmp_path, package, damage):
    before = of(tmp_path)
    (tmp_path / "kept/.radblog/memory/tools").write_bytes(damage)
    assert of(tmp_path) == before


def test_installing_and_editing_show_from_outside(tmp_path, package, monkeypatch):
    site_packages = tmp_path / "site-packages"
    site_packages.mkdir()
    monkeypatch.setattr("sys.path", [str(site_packages)])
    before = tools.tools_stamp()
    assert tools.tools_stamp() == before
    (site_packages / "library").mkdir()
    installed = tools.tools_stamp()
    (package / "rules/names.py").write_text("longer than before")
    assert len({before, installed, tools.tools_stamp()}) == 3


def test_a_picture_that_other_tools_drew_is_drawn_again(tmp_path):
    Drawn(tmp_path, "these").put("a.webp", b"pixels")
    assert Drawn(tmp_path, "these").get("a.webp") == b"pixels"
    assert Drawn(tmp_path, "others").get("a.webp") is None
    Drawn(tmp_path, "others").put("a.webp", b"other pixels")
    assert Drawn(tmp_path, "others").get("a.webp") == b"other pixels"
