"""Many random edits in a row, each followed by a build that must leave what a clean build would.

As a program it runs a range of seeds, in so many processes at a time, and tells how often each edit was made:

    python tests/site/edit_runs.py 0 73 2

Over all seeds every kind of edit comes equally often, to one more or less: 73 seeds make each of them 52 times.
On a slow disk name a folder in memory in the variable TMPDIR: most of what is written is thrown away at once.
"""

import gc
import multiprocessing
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from edited_site import Edited, new_site
from incremental_edits import EDITS, KINDS
from shared_work import share
from site_builder import NOW

from radblog.sitemodel.rules import ADDRESS_VANISHED

STEPS = 40  # edits in a row on one site


def run(seed, folder, steps=STEPS):
    """Make random edits, which `seed` decides. Yields the name of each that was built rightly."""
    chance = random.Random(seed)
    edited = Edited(new_site(folder / "site"), NOW)
    before = built(edited, folder)
    for name in dealt(seed)[:steps]:
        EDITS[name](edited, chance)
        after = built(edited, folder)
        assert after != before, f"{name} changed nothing"
        before = after
        yield name


def dealt(seed):
    """The edits of a seed: as if all seeds, one after another, drew from one pile of shuffled packs."""
    first = seed * STEPS
    packs = range(first // len(EDITS), (first + STEPS - 1) // len(EDITS) + 1)
    pile = [name for pack in packs for name in random.Random(f"pack {pack}").sample(list(EDITS), len(EDITS))]
    return pile[first % len(EDITS) :][:STEPS]


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


def main(first, end, processes=1):
    """Run the seeds from `first` up to `end`, and tell of each that fails and of all edits together."""
    share()  # before the processes start: what they begin with is theirs too
    gc.disable()  # until a seed is done: it takes a tenth of the time
    done, failed = Counter(), []
    with multiprocessing.Pool(processes) as pool:
        for seed, names, fault in pool.imap(tried, range(first, end)):
            done.update(names)
            if fault:
                failed.append(seed)
                say(f"seed {seed}: {fault}")
            say(f"seed {seed}: {done.total()} edits so far, {len(failed)} seeds failed")
    for edit in sorted(EDITS, key=lambda edit: (KINDS[edit], edit)):
        say(f"{KINDS[edit]:10} {edit:20} {done[edit]:5}")
    say(f"seeds {first} to {end - 1}: {done.total()} edits, each with other bytes after it; failed: {failed}")
    return 1 if failed else 0


def tried(seed):
    """The seed, the edits that were built rightly, and what went wrong with the next one."""
    gc.collect()
    done = []
    with tempfile.TemporaryDirectory(prefix="radblog-edits-") as name:
        try:
            done.extend(run(seed, Path(name)))
        except Exception as error:  # noqa: BLE001  # the next seed may find another
            return seed, done, f"{dealt(seed)[len(done)]}: {type(error).__name__}: {str(error)[:2000]}"
    return seed, done, ""


def say(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
