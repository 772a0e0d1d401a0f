"""Whatever is edited, a build beside an earlier one leaves the same bytes as one that starts from nothing."""

import os

import pytest
from edit_runs import run

SEEDS = range(int(os.environ.get("RADBLOG_EDIT_SEEDS", "2")))
STEPS = 10  # edits in a row on one site


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_edit_the_output_is_that_of_a_clean_build(tmp_path, seed):
    assert len(list(run(seed, tmp_path, STEPS))) == STEPS
