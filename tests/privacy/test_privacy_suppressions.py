import pytest

from radblog.basics.places import Place
from radblog.documents.source import SourceFile
from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.gate import lint_file
from radblog.privacy.suppressions import apply_notes

PATH = "content/cases/a.md"
WARNING = Finding("RAD118", Place(PATH, 3, 5, 8), "########", "warning")
ERROR = Finding("RAD110", Place(PATH, 3, 5, 8), "########")


@pytest.mark.parametrize(
    "note",
    [
        '<!-- radblog: allow RAD118 because "a phantom\'s number" -->',
        '  <!-- radblog: allow RAD118 because "x" -->  ',
        '# radblog: allow RAD118 because "x"',
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_note_settles_the_warning_of_the_next_line(note, gap):
    finding = Finding("RAD118", Place(PATH, 1 + len(gap), 5, 8), "########", "warning")
    assert apply_notes(PATH, f"{note}{gap}Seen under 10045678.\n", (finding,)) == ((), ())


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("<!-- radblog: allow RAD118 -->", ["RAD901"]),
        ('<!-- radblog: allow RAD118 because "" -->', ["RAD901"]),
        ('<!-- radblog: allow RAD999 because "x" -->', ["RAD902"]),
        ('<!-- radblog: allow RAD110 because "x" -->', ["RAD902"]),
        ('<!-- radblog: allow because "x" -->', ["RAD902"]),
        ('<!-- radblog: allow RAD122 because "x" -->', ["RAD903"]),
        ('<!-- radblog: allow RAD118, RAD122 because "x" -->', ["RAD903"]),
    ],
)
def test_a_note_that_is_wrong_is_told(note, codes):
    _, problems = apply_notes(PATH, f"a\n{note}\nSeen under 10045678.\n", (WARNING,))
    assert [problem.code for problem in problems] == codes
    assert all(problem.place.line == 2 for problem in problems)


def test_a_note_beside_text_settles_nothing():
    text = 'a\ntext <!-- radblog: allow RAD118 because "x" -->\nSeen under 10045678.\n'
    assert apply_notes(PATH, text, (WARNING,)) == ((WARNING,), ())


def test_a_note_settles_no_error():
    text = 'a\n<!-- radblog: allow RAD110 because "x" -->\nMRN: 10045678\n'
    remaining, problems = apply_notes(PATH, text, (ERROR,))
    assert remaining == (ERROR,)
    assert [problem.code for problem in problems] == ["RAD902"]


def test_a_reason_is_linted_like_any_text():
    data = b'<!-- radblog: allow RAD122 because "MRN: 4455667" -->\nShe was scanned in May 2020.\n'
    problems = lint_file(SourceFile(PATH, data), clinical=True, vouched=Vouched()).problems
    assert [problem.code for problem in problems] == ["RAD151"]


def test_a_note_shown_as_code_is_none():
    text = '```html\n<!-- radblog: allow RAD104 because "x" -->\n```\nSeen under 10045678.\n'
    assert apply_notes(PATH, text, (WARNING,)) == ((WARNING,), ())
