"""A build killed at any moment harms nothing, and the next one is right.

Each build runs in a process of its own that kills itself, as with kill -9, at a certain call of a certain
function; so every moment can be hit again.
"""

import errno
import os
import signal
from collections import Counter
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path

import pytest
from edited_site import Edited, new_site, next_build_is_right
from incremental_edits import EDITS
from site_builder import NOW

# The function, how often a build of the small site calls it at least, and the share of kills it gets.
MOMENTS = [
    ("radblog.disk.output", "_move", 60, 7),
    ("radblog.disk.output", "_remove", 1, 1),
    ("radblog.disk.keep", "write_summed", 20, 1),
    ("radblog.disk.store", "write_whole", 3, 1),
    ("os", "fdopen", 20, 1),
    ("radblog.stages.make", "stage", 60, 2),
    ("radblog.stages.make", "encode_all", 1, 1),
    ("radblog.stages.publish", "write_manifest", 2, 1),
    ("radblog.stages.read", "read_document", 10, 1),
]
KILLS = int(os.environ.get("RADBLOG_KILLS", "9"))


def moments():
    """As many as are wanted, spread over all functions and over the calls of each."""
    shares = [one for turn in range(7) for one in MOMENTS if turn < one[3]]
    used = Counter()
    for module, name, most, _ in islice(cycle(shares), KILLS):
        yield module, name, 1 + used[name] * 23 % most
        used[name] += 1


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    made = Edited(new_site(tmp_path_factory.mktemp("kills") / "site"), NOW)
    assert not made.site.build(now=NOW).blocked
    return made


def died(site, module, name, calls):
    """Whether a build in another process was killed at this call of this function."""
    if (child := os.fork()) == 0:
        owner = import_module(module)
        function, left = getattr(owner, name), iter(range(calls - 1))

        def fatal(*given, **named):
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*given, **named)

        setattr(owner, name, fatal)
        try:
            site.build(now=NOW)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@pytest.mark.parametrize(("module", "name", "calls"), tuple(moments()))
def test_after_a_kill_the_next_build_is_right(edited, tmp_path, module, name, calls):
    site, number = edited.site, edited.count()
    if name == "_remove":
        site.write(f"static/gone-{number}.txt", "Soon gone.")
        site.build(now=NOW)
        site.delete(f"static/gone-{number}.txt")
    EDITS["edit_settings_title"](edited, None)  # every page changes
    EDITS["edit_page"](edited, None)
    EDITS["edit_case_picture"](edited, None)
    old = site.files()
    assert died(site, module, name, calls)
    assert next_build_is_right(site, old, tmp_path)


def test_what_was_begun_on_another_disk_when_the_build_was_killed_is_never_published(edited, monkeypatch):
    """From another disk files cannot be moved: they are written anew beside their places."""
    site, real = edited.site, Path.replace

    def elsewhere(self, target):
        if "staging-" in str(self):
            raise OSError(errno.EXDEV, "another disk")
        return real(self, target)

    EDITS["edit_settings_title"](edited, None)
    monkeypatch.setattr(Path, "replace", elsewhere)
    assert died(site, "radblog.disk.output", "write_whole", 2)
    assert not list(site.output.rglob(".radblog-*"))
    left = site.output / "posts/.radblog-half"
    left.write_text("half a page")
    assert not site.build(now=NOW).blocked
    assert not left.exists()
