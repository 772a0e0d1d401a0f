"""A disk that is full, or cannot be written: the build says so, harms nothing, and the next one is right."""

import errno
import io
import os
import resource

import pytest
from edited_site import Edited, new_site, next_build_is_right
from incremental_edits import EDITS
from site_builder import NOW, codes

WRITES = ("mkdir", "replace", "chmod", "rmdir", "unlink")
FREEING = {"unlink", "rmdir"}  # what works on a full disk
ERRORS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "denied": errno.EACCES}
ROUNDS = 4  # moments in a build at which the disk fails in each way


class Disk:
    """Fails from some change of the site's folder on, as the system would; before that it counts changes."""

    def __init__(self, patch, root, error, good=10**9):
        self.done, self._root, self._error, self._good = 0, str(root), error, good
        for name in WRITES:
            patch.setattr(os, name, self._checked(name, getattr(os, name)))
        patch.setattr(os, "open", self._opening(os.open))
        patch.setattr(io, "open", self._opening(io.open))

    def _change(self, name, path):
        if not str(path).startswith(self._root):
            return
        self.done += 1
        if self.done > self._good and not (self._error == errno.ENOSPC and name in FREEING):
            raise OSError(self._error, os.strerror(self._error), str(path))

    def _checked(self, name, real):
        def change(path, *given, **named):
            self._change(name, path)
            return real(path, *given, **named)

        return change

    def _opening(self, real):
        def opened(path, mode="r", *given, **named):
            writes = mode & (os.O_WRONLY | os.O_RDWR) if isinstance(mode, int) else set(mode) & set("wax+")
            if writes and not isinstance(path, int):
                self._change("open", path)
            return real(path, mode, *given, **named)

        return opened


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    made = Edited(new_site(tmp_path_factory.mktemp("full") / "site"), NOW)
    assert not made.site.build(now=NOW).blocked
    return made


def edit(edited):
    """Every page changes, and a picture; a file comes and another goes."""
    for name in ("edit_settings_title", "edit_case_picture", "write_static"):
        EDITS[name](edited, None)
    EDITS["delete_static"](edited, None)


@pytest.fixture(scope="module")
def changes(edited):
    """How often a build changes something on the disk."""
    edit(edited)
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, edited.site.root, 0)
        assert not edited.site.build(now=NOW).blocked
    assert disk.done > 200
    return disk.done


@pytest.mark.parametrize("turn", range(ROUNDS))
@pytest.mark.parametrize(("way", "error"), tuple(enumerate(ERRORS.values())), ids=ERRORS)
def test_a_disk_that_fails_is_told_and_harms_nothing(edited, changes, tmp_path, way, error, turn):
    edit(edited)
    old = edited.site.files()
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, edited.site.root, error, good=changes * (3 * turn + way) // (3 * ROUNDS))
        report = edited.site.build(now=NOW)
    assert codes(report)[:1] == ["RAD786"]
    assert report.blocked
    assert next_build_is_right(edited.site, old, tmp_path)


@pytest.mark.parametrize("most", [0, 100, 3000, 9000], ids="at most {} bytes a file".format)
def test_a_file_that_is_cut_short_by_the_system_is_told_and_harms_nothing(edited, tmp_path, most):
    edit(edited)
    old = edited.site.files()
    if (child := os.fork()) == 0:
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
            os._exit(codes(edited.site.build(now=NOW))[:1] == ["RAD786"])
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    assert next_build_is_right(edited.site, old, tmp_path)
