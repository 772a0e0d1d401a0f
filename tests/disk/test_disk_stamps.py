"""Digests of files that were not read again, and of those that had to be."""

import os

import pytest

from radblog.basics.digests import digest
from radblog.disk.stamps import TICK, Stamps, is_settled, stamp_of

LONG_AGO = 1_600_000_000 * 10**9  # nanoseconds
NOW = 2_000_000_000 * 10**9


def stamps(folder, seen=NOW):
    files = {path.name: stamp_of(path) for path in folder.iterdir() if path.is_file()}
    return Stamps(folder, folder, files, seen)


def write(path, text, when=LONG_AGO):
    path.write_text(text)
    os.utime(path, ns=(when, when))


def test_a_file_that_looks_as_it_did_is_not_read_again(tmp_path, monkeypatch):
    write(tmp_path / "a.md", "one")
    first = stamps(tmp_path)
    assert first.digest("a.md") == digest(b"one")
    first.save(["a.md"])
    monkeypatch.setattr("radblog.disk.stamps.digest_at", lambda _: "read again")
    assert stamps(tmp_path).digest("a.md") == digest(b"one")


def test_a_file_of_another_size_or_time_is_read_again(tmp_path):
    write(tmp_path / "a.md", "one")
    first = stamps(tmp_path)
    first.digest("a.md")
    first.save(["a.md"])
    write(tmp_path / "a.md", "two")
    assert stamps(tmp_path).digest("a.md") == digest(b"two")


def test_a_file_written_a_moment_ago_is_read_again_though_it_looks_the_same(tmp_path):
    write(tmp_path / "a.md", "one")
    seen = stamp_of(tmp_path / "a.md")[2] + TICK // 2
    first = stamps(tmp_path, seen)
    first.digest("a.md")
    first.save(["a.md"])
    assert not (tmp_path / ".radblog/memory/stamps").exists() or "a.md" not in stamps(tmp_path)._last


@pytest.mark.parametrize(("in_between", "kept"), [("one", True), ("two", False)])
def test_a_file_that_was_young_is_trusted_once_it_is_old_and_holds_what_was_read(
    tmp_path, monkeypatch, in_between, kept
):
    write(tmp_path / "a.md", "one")
    seen = stamp_of(tmp_path / "a.md")[2] + TICK // 2
    first = stamps(tmp_path, seen)
    first.digest("a.md")
    look = stamp_of(tmp_path / "a.md")
    (tmp_path / "a.md").write_text(in_between)  # as within one tick of a coarse clock: it looks as before
    monkeypatch.setattr("radblog.disk.stamps.time.time_ns", lambda: look[2] + 2 * TICK)
    assert first.is_as_read("a.md") is kept
    first.save(["a.md"])
    assert ("a.md" in Stamps(tmp_path, tmp_path, {"a.md": look}, NOW)._last) is kept


def test_only_what_is_old_enough_is_settled():
    assert is_settled((1, 10, 20, 1), 21 + TICK)
    assert not is_settled((1, 10, 20, 1), 20 + TICK)
    assert not is_settled((1, 30, 20, 1), 21 + TICK)


def test_a_digest_learned_of_a_file_that_changed_meanwhile_does_not_fit_the_next_time(tmp_path):
    write(tmp_path / "a.md", "one")
    first = stamps(tmp_path)
    write(tmp_path / "a.md", "three")  # after its stamp was taken, before it was read
    first.learn("a.md", digest(b"three"))
    first.save(["a.md"])
    write(tmp_path / "a.md", "four!")
    assert stamps(tmp_path).digest("a.md") == digest(b"four!")


def test_a_file_that_is_not_there_has_no_digest(tmp_path):
    assert stamps(tmp_path).digest("gone.md") == ""


def test_damaged_stamps_are_none(tmp_path):
    write(tmp_path / "a.md", "one")
    (tmp_path / ".radblog/memory").mkdir(parents=True)
    (tmp_path / ".radblog/memory/stamps").write_bytes(b"\xc1")
    assert stamps(tmp_path).digest("a.md") == digest(b"one")
