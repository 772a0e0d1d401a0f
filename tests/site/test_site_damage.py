"""Whatever somebody deletes or damages of what radblog keeps, the next build is right."""

import json
import shutil

import pytest
from edited_site import Edited, new_site
from incremental_edits import EDITS
from site_builder import NOW, SiteFolder, codes

from radblog.disk.manifest import VERSION

DAMAGE = {
    "cut": lambda data: data[: len(data) // 2],
    "empty": lambda _: b"",
    "other bytes": lambda data: bytes(byte ^ 255 for byte in data),
}
KEPT = ("objects", "memory", "drawn", "manifest-")


@pytest.fixture
def edited(tmp_path):
    made = Edited(new_site(tmp_path / "site"), NOW)
    assert not made.site.build(now=NOW).blocked
    return made


def is_right_after(edited, tmp_path, edit, *, known=True):
    """Whether the output is that of a clean build. Of what an unknown build left there, nothing is deleted."""
    site = edited.site
    EDITS[edit](edited, None)
    assert not site.build(now=NOW, force=True).blocked
    assert not site.build(now=NOW, output=tmp_path / "clean", workspace=tmp_path / "kept").blocked
    there, clean = site.files(), site.files(tmp_path / "clean")
    return there == clean if known else clean.items() <= there.items()


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("kind", KEPT)
def test_damage_costs_time_and_nothing_else(edited, tmp_path, kind, damage):
    kept = edited.site.root / ".radblog"
    damaged = [
        path
        for path in kept.rglob("*")
        if path.is_file() and path.relative_to(kept).as_posix().startswith(kind)
    ]
    assert damaged
    for path in damaged:
        path.write_bytes(damage(path.read_bytes()))
    assert is_right_after(edited, tmp_path, "edit_page", known=kind != "manifest-")


@pytest.mark.parametrize("kind", [*KEPT[:3], ""])
def test_what_is_deleted_is_made_anew(edited, tmp_path, kind):
    shutil.rmtree(edited.site.root / ".radblog" / kind)
    assert is_right_after(edited, tmp_path, "edit_page")


@pytest.mark.parametrize("row", [lambda old: old, lambda old: old[0], lambda old: {"a": old}, lambda _: None])
def test_a_record_of_another_version_still_tells_whose_the_output_is(edited, tmp_path, row):
    site = edited.site
    (manifest,) = (site.root / ".radblog").glob("manifest-*.json")
    kept = json.loads(manifest.read_text())
    files = {path: row(old) for path, old in kept["files"].items()}
    manifest.write_text(json.dumps({**kept, "version": 999, "files": files}))
    (site.output / "index.html").write_text("what that version made")
    site.delete("posts/2026-01-16-part-6.md")
    assert not site.build(now=NOW).blocked
    assert not site.build(now=NOW, output=tmp_path / "clean", workspace=tmp_path / "kept").blocked
    assert site.files() == site.files(tmp_path / "clean")


@pytest.mark.parametrize("version", [VERSION, 999])
@pytest.mark.parametrize("path", ["../mine.txt", "posts/../../mine.txt", "{root}/mine.txt"])
def test_a_record_that_leads_out_of_the_output_removes_nothing_there(tmp_path, version, path):
    site = SiteFolder(tmp_path)
    assert not site.build().blocked
    mine = site.root / "mine.txt"
    mine.write_text("mine")
    (manifest,) = (site.root / ".radblog").glob("manifest-*.json")
    kept = json.loads(manifest.read_text())
    files = {**kept["files"], path.format(root=site.root): [""]}
    manifest.write_text(json.dumps({**kept, "version": version, "files": files}))
    site.page("about")
    assert codes(site.build()) == ["RAD784"]
    assert not site.build(force=True).blocked
    assert mine.read_text() == "mine"
