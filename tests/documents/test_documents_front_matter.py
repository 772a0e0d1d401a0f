import pytest

from radblog.basics.places import Place
from radblog.documents.front_matter import Split, split_front_matter


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("---\na: 1\n---\nText.\n", Split("a: 1", 2, "Text.\n", 4)),
        ("---\na: 1\n---", Split("a: 1", 2, "", 4)),
        ("---\n---\nText.", Split("", 2, "Text.", 3)),
        ("\n\n--- \na: 1\n---\t\nText.", Split("a: 1", 4, "Text.", 6)),
        ("---\na: 1\n---\none\n\n---\n\ntwo\n", Split("a: 1", 2, "one\n\n---\n\ntwo\n", 4)),
        ("---\na: 1\n...\nText.", Split("a: 1", 2, "Text.", 4)),
    ],
)
def test_front_matter_ends_at_the_first_line_of_three_hyphens(text, split):
    outcome = split_front_matter(text, "p")
    assert outcome.value == split
    assert outcome.problems == ()


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "RAD016", Place("p")),
        (" \n\n", "RAD016", Place("p")),
        ("Text.\n", "RAD016", Place("p", 1, 1, 5)),
        ("----\na: 1\n----\n", "RAD016", Place("p", 1, 1, 4)),
        ("---\na: 1\nText.\n", "RAD002", Place("p", 1, 1, 3)),
        ("+++\ntitle = 'x'\n+++\n", "RAD004", Place("p", 1, 1, 3)),
        ('{\n"title": "x"\n}\n', "RAD004", Place("p", 1, 1, 1)),
        (";;;\n{}\n;;;\n", "RAD004", Place("p", 1, 1, 3)),
    ],
)
def test_front_matter_that_is_missing_open_or_foreign_is_told(text, code, place):
    outcome = split_front_matter(text, "p")
    assert outcome.value is None
    [problem] = outcome.problems
    assert (problem.code, problem.place) == (code, place)


def test_toml_is_called_by_its_name_with_the_way_out():
    [problem] = split_front_matter("+++\n+++\n", "p").problems
    assert "TOML" in problem.message
    assert "radblog import markdown" in problem.help
