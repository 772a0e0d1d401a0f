"""The record of an output folder."""

from radblog.disk.manifest import Artifact, Manifest, read_manifest, write_manifest


def test_a_record_of_many_files_of_which_one_is_out_of_order_is_kept(tmp_path):
    # The sort of the library that writes it falls off its stack there.
    (tmp_path / ".radblog").mkdir()
    names = ["z.css", *(f"posts/{number:06}/index.html" for number in range(100_000))]
    manifest = Manifest(files={name: Artifact("d") for name in names})
    write_manifest(tmp_path, tmp_path / "output", manifest)
    assert read_manifest(tmp_path, tmp_path / "output") == manifest
