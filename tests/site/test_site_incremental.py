"""Whatever is edited, a build beside an earlier one leaves the same bytes as one that starts from nothing."""

import os
import random

import pytest
from incremental_edits import EDITS, Edited, new_site
from site_builder import NOW

from radblog.sitemodel.rules import ADDRESS_VANISHED

SEEDS = range(int(os.environ.get("RADBLOG_EDIT_SEEDS", "2")))
STEPS = 10  # edits in a row on one site


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_edit_the_output_is_that_of_a_clean_build(tmp_path, seed):
    chance = random.Random(seed)
    edited = Edited(new_site(tmp_path / "site"), NOW)
    before = built(edited, tmp_path)
    for _ in range(STEPS):
        name = chance.choice(sorted(EDITS))
        EDITS[name](edited, chance)
        after = built(edited, tmp_path)
        assert after != before, f"{name} changed nothing"
        before = after


def built(edited, tmp_path):
    """The published files after a build beside the last one, which must be those of a clean build."""
    beside = edited.site.build(now=edited.now)
    output, kept = tmp_path / "clean", tmp_path / "kept"
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
