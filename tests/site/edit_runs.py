"""Many random edits in a row, each followed by a build that must leave what a clean build would.

As a program it runs a range of seeds and tells how often each edit was made:

    python tests/site/edit_runs.py 0 50
"""

import gc
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from edited_site import Edited, new_site
from incremental_edits import EDITS, HOW_OFTEN, KINDS
from site_builder import NO_READERS, NOW

from radblog.sitemodel.rules import ADDRESS_VANISHED

STEPS = 40  # edits in a row on one site


def run(seed, folder, steps=STEPS):
    """Make random edits, which `seed` decides. Yields the name of each that was built rightly."""
    chance = random.Random(seed)
    edited = Edited(new_site(folder / "site"), NOW)
    before = built(edited, folder)
    for name in chance.sample(list(EDITS), steps, counts=HOW_OFTEN):
        EDITS[name](edited, chance)
        after = built(edited, folder)
        assert after != before, f"{name} changed nothing"
        before = after
        yield name


def built(edited, folder):
    """The published files after a build beside the last one, which must be those of a clean build."""
    beside = edited.site.build(now=edited.now)
    output, kept = folder / "clean", folder / "kept"
    edited.clear(output, kept)
    clean = edited.site.build(now=edited.now, output=output, workspace=kept)
    assert not beside.blocked, [problem for problem in beside.problems if problem.severity == "error"]
    assert not clean.blocked
    assert edited.site.files() == edited.site.files(output)
    again = edited.site.build(now=edited.now)
    assert (again.moved.written, again.moved.removed) == (0, 0)
    assert lasting(again) == lasting(beside) == lasting(clean)
    return edited.site.files()


def lasting(report):
    """The problems of a site as it is; that an address vanished is told once."""
    return [problem for problem in report.problems if problem.code != ADDRESS_VANISHED.code]


def main(first, end):
    """Run the seeds from `first` up to `end`, and tell of each that fails and of all edits together."""
    _once()
    gc.disable()  # until a seed is done: it takes a tenth of the time
    done, failed = Counter(), []
    for seed in range(first, end):
        gc.collect()
        with tempfile.TemporaryDirectory(prefix="radblog-edits-") as name:
            try:
                done.update(run(seed, Path(name)))
            except Exception as error:  # noqa: BLE001  # the next seed may find another
                failed.append(seed)
                say(f"seed {seed}: {type(error).__name__}: {str(error)[:2000]}")
        say(f"seed {seed}: {done.total()} edits so far, {len(failed)} seeds failed")
    for edit in sorted(EDITS, key=lambda edit: (KINDS[edit], edit)):
        say(f"{KINDS[edit]:10} {edit:20} {done[edit]:5}")
    say(f"seeds {first} to {end - 1}: {done.total()} edits, each with other bytes after it; failed: {failed}")
    return 1 if failed else 0


def _once():
    """Let builds of this process find out once what no edit changes: the versions of all libraries, and what is
    wrong with a theme, which the engine keeps by the theme's digest as well.
    """
    import radblog.disk.memory
    import radblog.stages.looking
    import radblog.stages.theme

    tools, check, known = (
        radblog.disk.memory.tools_digest(Path(tempfile.mkdtemp())),
        radblog.stages.theme.theme_problems,
        {},
    )

    def checked(context):
        if context.theme.digest not in known:
            known[context.theme.digest] = check(context)
        return known[context.theme.digest]

    radblog.disk.memory.tools_digest = lambda _: tools
    radblog.stages.theme.theme_problems = checked
    radblog.stages.looking.readers = lambda: NO_READERS


def say(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
