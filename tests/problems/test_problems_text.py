"""Problems as a person at a terminal meets them."""

import re

import pytest

from radblog.basics.places import Place
from radblog.problems import Problem
from radblog.problems.text import Style, render_text


def problem(line=4, column=12, code="RAD012", path="content/posts/a.md", **fields):
    given = {"severity": "error", "message": "a colon ends the key", "help": "put quotes round the value"}
    given |= {key: value for key, value in fields.items() if key != "length"}
    return Problem(Place(path, line, column, fields.get("length")), code, **given)


def test_a_problem_is_place_code_message_line_caret_and_help():
    lines = {("content/posts/a.md", 4): "title: CT: chest\n"}
    assert render_text([problem(column=8, length=2)], lines) == (
        "content/posts/a.md:4:8 RAD012 a colon ends the key\n"
        "  4 | title: CT: chest\n"
        "    |        ^^\n"
        "  help: Put quotes round the value.\n"
        "\n"
        "1 error in 1 file. Why, and how to mend it: radblog explain RAD012\n"
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("shorten it", "Shorten it."),
        ("Write a band: in her 40s.", "Write a band: in her 40s."),
        ("add diagnosis:", "Add diagnosis:"),
        ("write /posts/{slug}/", "Write /posts/{slug}/"),
        ("radblog approve CASE", "radblog approve CASE."),
        ("`radblog check` tells where", "`radblog check` tells where."),
        ("--margins keeps all pixels", "--margins keeps all pixels."),
        ("did you mean maria?", "Did you mean maria?"),
        ("", ""),
    ],
)
def test_advice_is_told_as_a_sentence_however_its_check_wrote_it(written, told):
    assert problem(help=written).advice == told


def test_a_line_that_was_not_handed_in_is_not_shown():
    text = render_text([problem(line=5)], {("content/posts/a.md", 4): "secret"})
    assert "secret" not in text
    assert "|" not in text


def test_a_problem_of_a_whole_file_has_no_line():
    assert render_text([problem(line=None, column=None)]).startswith("content/posts/a.md RAD012 a colon")


def test_the_same_warning_about_whole_files_is_not_told_for_each_of_a_hundred():
    pictures = [problem(None, None, "RAD201", f"content/{n:03}.png", severity="warning") for n in range(100)]
    text = render_text(pictures)
    assert text.count(".png RAD201") == 3
    assert "RAD201 ... and 97 more files like this" in text
    assert "100 warnings in 100 files" in text
    errors = [problem(None, None, "RAD390", f"content/{n:03}.png") for n in range(100)]
    assert render_text(errors).count(".png RAD390") == 100


def test_a_warning_says_so():
    assert "a.md:4:12 RAD012 warning: a colon" in render_text([problem(severity="warning")])


def test_no_problem_is_no_text():
    assert render_text([]) == ""


def test_problems_come_by_file_and_position_and_each_once():
    found = [
        problem(path="content/b.md"), problem(9, 1), problem(9, 1), problem(2, 5), problem(None, None),
    ]  # fmt: skip
    heads = [line.split(" ")[0] for line in render_text(found).splitlines() if line.startswith("content")]
    assert heads == [
        "content/b.md:4:12", "content/posts/a.md", "content/posts/a.md:2:5", "content/posts/a.md:9:1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "told", "more"), [(3, 3, ""), (4, 4, ""), (5, 3, "2 more"), (100, 3, "97 more")]
)
def test_the_same_mistake_is_not_told_a_hundred_times(count, told, more):
    found = [problem(line) for line in range(1, count + 1)]
    text = render_text([*found, problem(200, code="RAD013"), problem(path="content/c.md")])
    assert text.count("a.md:") == told + 1
    assert ("more like this" in text) == bool(more)
    assert more in text
    assert "content/c.md:4:12" in text
    assert f"{count + 2} errors in 2 files" in text


def test_all_are_told_where_that_is_wanted():
    text = render_text([problem(line) for line in range(1, 101)], style=Style(alike=0))
    assert text.count("a.md:") == 100


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [
        (1, 0, "1 error in 1 file."),
        (0, 2, "2 warnings in 1 file."),
        (2, 1, "2 errors and 1 warning in 1 file."),
    ],
)
def test_the_last_line_counts(errors, warnings, said):
    found = [problem(line) for line in range(1, errors + 1)]
    found += [problem(line, code="RAD104", severity="warning") for line in range(1, warnings + 1)]
    last = render_text(found).splitlines()[-1]
    assert last.startswith(said)
    assert last.endswith("RAD012" if errors else "RAD104")


@pytest.mark.parametrize(
    ("line", "column", "length", "under"),
    [
        ("\ttags: x", 2, 4, " ^^^^"),
        ("胸部 CT", 4, 2, "     ^^"),
        ("胸部", 1, 1, "^^"),
        ("e\u0301x", 3, 1, " ^"),
        ("short", 99, 5, "     ^"),
        ("ab", 1, 99, "^^"),
        ("", 1, None, "^"),
        ("a\x1b[31mb", 7, 1, "      ^"),
    ],
)
def test_the_caret_stands_under_the_spot(line, column, length, under):
    text = render_text([problem(1, column, length=length)], {("content/posts/a.md", 1): line})
    shown, caret = text.splitlines()[1:3]
    assert caret == f"    | {under}"
    assert "\x1b" not in text
    assert "\t" not in shown


def test_of_a_very_long_line_only_the_spot_is_shown():
    line = "x" * 5000 + "HERE" + "y" * 5000
    shown, caret = render_text([problem(1, 5001, length=4)], {("content/posts/a.md", 1): line}).splitlines()[
        1:3
    ]
    assert len(shown) < 120
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "HERE"


def test_colours_are_an_option_and_change_no_word():
    plain = render_text([problem(), problem(5, severity="warning")])
    painted = render_text([problem(), problem(5, severity="warning")], style=Style(colour=True))
    assert "\x1b[" in painted
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain


def test_a_file_name_cannot_play_tricks_on_the_terminal():
    text = render_text([problem(path="content/\x1b]0;x\x07\n\u202egpj.md")])
    assert not set(text) & set("\x1b\x07\u202e")
    assert text.count("\n") == 4


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([3, 4, 5, 8, 9], "RAD012 ... and 2 more like this, in lines 8, 9\n"),
        ([3, 4, 5, 8, 8], "RAD012 ... and 2 more like this, in line 8\n"),
        (range(1, 16), "RAD012 ... and 12 more like this, in lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 ...\n"),
        ([None] * 5, "RAD012 ... and 2 more like this\n"),
    ],
)
def test_of_those_not_told_one_by_one_the_lines_are_named(lines, told):
    assert told in render_text([problem(line, column) for column, line in enumerate(lines, 1)])
