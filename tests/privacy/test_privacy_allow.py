import datetime as dt

import pytest

from radblog.basics.places import Place
from radblog.privacy.allow import ALLOW, live, read_rows, row_problems, settled, settled_elsewhere
from radblog.problems import Problem

PATH = "content/posts/a.md"
TODAY = dt.date(2026, 3, 1)
FOUND = Problem(Place(PATH, 3, 5, 8), "RAD110", "error", "a record number")
AGAIN = Problem(Place(PATH, 9, 5, 8), "RAD110", "error", "a record number")
OTHER = Problem(Place(PATH, 3, 5, 8), "RAD131", "error", "an e-mail address")
ROW = """\
- code: RAD110
  path: content/posts/a.md
  count: 1
  reason: the number of a phantom in our catalogue
  by: maria
  approved_by: jo
  until: 2026-12-01
"""


def rows(text=ROW):
    return read_rows(text.encode()).value


def test_a_row_lets_as_many_pass_as_it_says():
    assert settled((FOUND, OTHER), rows(), PATH, PATH) == ((OTHER,), (FOUND,))


@pytest.mark.parametrize("found", [(FOUND, AGAIN), (OTHER,)])
def test_a_row_that_does_not_fit_lets_nothing_pass(found):
    assert settled(found, rows(), PATH, PATH) == (found, ())


def test_a_row_speaks_of_its_own_file_alone():
    assert settled((FOUND,), rows(), "content/posts/b.md", "content/posts/b.md") == ((FOUND,), ())


def test_a_row_fits_a_file_whose_name_is_masked():
    masked = Problem(Place("content/posts/x.md", None, 3, 4), "RAD110", "error", "x")
    assert settled((masked,), rows(), PATH, "content/posts/x.md") == ((), (masked,))


@pytest.mark.parametrize(
    ("found", "code"),
    [((), ["RAD903"]), ((FOUND, AGAIN), ["RAD903"]), ((FOUND,), []), ((OTHER,), ["RAD903"])],
)
def test_a_row_that_suppresses_nothing_or_too_little_is_told(found, code):
    kept, wrong = settled_elsewhere(found, rows(), (), {})
    assert [problem.code for problem in wrong] == code
    assert kept == (found if code else ())
    assert all(problem.place.path == ALLOW and problem.place.line == 1 for problem in wrong)


def test_what_a_row_let_pass_in_the_source_passes_in_the_page():
    assert settled_elsewhere((FOUND, AGAIN), rows(), (FOUND,), {}) == ((), ())


@pytest.mark.parametrize(
    ("line", "other", "code"),
    [
        ("RAD110", "RAD113", "RAD902"),
        ("RAD110", "RAD999", "RAD902"),
        ("RAD110", "RAD501", "RAD902"),
        ("approved_by: jo", "approved_by: Maria", "RAD901"),
        ("until: 2026-12-01", "until: 2026-02-28", "RAD901"),
        ("until: 2026-12-01", "until: 2027-06-01", "RAD901"),
        ("count: 1", "count: 0", "RAD903"),
    ],
)
def test_a_row_that_is_wrong_is_told_and_dead(line, other, code):
    wrong = rows(ROW.replace(line, other))
    assert [problem.code for problem in row_problems(wrong, TODAY)] == [code]
    assert live(wrong, TODAY) == ()


def test_a_right_row_is_live():
    assert live(rows(), TODAY) == rows()
    assert row_problems(rows(), TODAY) == ()


@pytest.mark.parametrize("key", ["code", "path", "count", "reason", "by", "approved_by", "until"])
def test_a_row_without_a_key_is_none(key):
    lines = [line for line in ROW.splitlines() if not line[2:].startswith(f"{key}:")]
    text = "\n".join(lines).replace("  path", "- path", 1) if key == "code" else "\n".join(lines)
    outcome = read_rows(text.encode())
    assert outcome.value == ()
    assert [problem.code for problem in outcome.problems] == ["RAD013"]


def test_an_empty_file_holds_no_rows():
    assert read_rows(b"# nothing yet\n").value == ()


def test_rows_below_one_key_are_rows():
    assert len(rows("rows:\n" + "".join(f"  {line}\n" for line in ROW.splitlines()))) == 1
