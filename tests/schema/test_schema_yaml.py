import pytest
import yaml

from radblog.basics.places import Place
from radblog.schema import yaml as ours
from radblog.schema.nodes import ListNode, MapNode, Scalar
from radblog.schema.yaml import parse_yaml


def where(problem):
    return problem.code, problem.place.line, problem.place.column


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: CT: chest", ("RAD005", 2, 10)),
        ("a: b\ntitle: ü: x", ("RAD005", 3, 9)),
        ('a: "x', ("RAD005", 2, 4)),
        ("a: [1, 2", ("RAD005", 2, 4)),
        ("a: {b: 2", ("RAD005", 2, 4)),
        ("a: @home", ("RAD005", 2, 4)),
        ("a: `x`", ("RAD005", 2, 4)),
        ("a: %x", ("RAD005", 2, 4)),
        ("a:\n\tb: 1", ("RAD005", 3, 1)),
        ('a: "b" c', ("RAD005", 2, 8)),
        ("a: [CT] head", ("RAD005", 2, 9)),
        ("a\nb: c", ("RAD005", 3, 2)),
        ("a: - b", ("RAD005", 2, 4)),
        ("  a: 1\nb: 2", ("RAD005", 3, 1)),
        ("a: {{ x }}", ("RAD005", 2, 5)),
        ("}", ("RAD005", 2, 1)),
        ("a: *b", ("RAD007", 2, 4)),
        ("a: &x b", ("RAD007", 2, 4)),
        ("a: !tag b", ("RAD007", 2, 4)),
        ("<<: {a: 1}", ("RAD007", 2, 1)),
        ("a: 1\n---\nb: 2", ("RAD007", 3, 1)),
        ("[" * 5000, ("RAD007", 2, 31)),
        ("a: b\x07c", ("RAD003", 2, 5)),
        ("a: 1\nb: 2\na: 3", ("RAD006", 4, 1)),
        ("a: {b: 1, b: 2}", ("RAD006", 2, 11)),
        ("a: text #tag", ("RAD009", 2, 9)),
    ],
)
@pytest.mark.parametrize("loader", [yaml.SafeLoader, ours._LOADER])
def test_what_is_wrong_is_told_at_its_place_in_the_file(monkeypatch, text, found, loader):
    monkeypatch.setattr(ours, "_LOADER", loader)
    [problem] = parse_yaml(text, "a.md", first_line=2).problems
    assert where(problem) == found


def test_no_message_repeats_what_the_author_wrote():
    secret = "Xaver-Quisling"
    texts = [
        f"title: {secret}: y", f'a: "{secret}', f"a: [{secret}", f"a: @{secret}", f"a: *{secret}", f"a: &{secret} b",
        f"a: !{secret} b", f"{secret}\nb: c", f"{secret}: 1\n{secret}: 2", f'a: "{secret}" {secret}', f"a: x #{secret}",
        f"%{secret}", f"? [{secret}]\n: b", f"a: !<{secret}", f"a: |{secret}\n x",
    ]  # fmt: skip
    for text in texts:
        problems = parse_yaml(text, "p").problems
        assert problems, text
        assert not any(secret in problem.message + problem.help for problem in problems), text


def test_a_colon_in_a_text_comes_with_the_hint_to_quote():
    [problem] = parse_yaml("title: CT: chest", "p").problems
    assert "quotes" in problem.help


def test_a_backslash_in_double_quotes_comes_with_the_hint_for_single_ones():
    [problem] = parse_yaml('a: "\\q"', "p").problems
    assert problem.code == "RAD005"
    assert "single quotes" in problem.help


def test_a_duplicate_key_names_the_other_line_and_the_first_counts():
    outcome = parse_yaml("a: 1\nb: 2\na: 3", "p", first_line=5)
    assert "line 5" in outcome.problems[0].message
    assert outcome.value.get("a").text == "1"


@pytest.mark.parametrize(
    "text", ["no", "0123", "12:30", "2024-01-01", "1e3", "0x1f", "null", "~", "1_000", ".inf"]
)
def test_every_value_stays_the_text_it_was_written_as(text):
    assert parse_yaml(f"a: {text}", "p").value.get("a").text == text


def test_only_unquoted_nothing_is_nothing():
    node = parse_yaml("a: null\nb: 'null'\nc:\nd: ''", "p").value
    assert [value.is_null for _, value in node.entries] == [True, False, True, False]


def test_places_are_those_of_the_file_in_characters():
    node = parse_yaml("é: ü\nlist:\n  - 'ä b'\n  - {k: v}\n", "p", first_line=2).value
    assert isinstance(node, MapNode)
    assert node.entries[0][0].place == Place("p", 2, 1, 1)
    assert node.get("é").place == Place("p", 2, 4, 1)
    items = node.get("list")
    assert isinstance(items, ListNode)
    assert items.items[0].place == Place("p", 4, 5, 5)
    assert items.items[1].get("k").place == Place("p", 5, 9, 1)


def test_line_separators_of_other_worlds_do_not_shift_lines():
    node = parse_yaml('a: "x\u2028y\x85z"\nb: c', "p").value
    assert node.get("b").place == Place("p", 2, 4, 1)


def test_a_block_stands_where_its_first_line_begins():
    node = parse_yaml("a: |\n  First line.\n  Second.\n", "p", first_line=2).value
    assert node.get("a") == Scalar("First line.\nSecond.\n", Place("p", 3, 3), plain=False)


def test_a_hashtag_that_became_a_comment_is_remembered():
    node = parse_yaml("hashtags: #ct\nkeywords:\n  - #mr\nz: # a remark", "p").value
    assert node.get("hashtags").comment == Place("p", 1, 11, 3)
    assert node.get("keywords").items[0].comment == Place("p", 3, 5, 3)
    assert node.get("z").comment is None


@pytest.mark.parametrize("text", ["", "  \n", "# only a remark\n\n# another"])
def test_nothing_is_no_value_and_no_problem(text):
    assert parse_yaml(text, "p") == type(parse_yaml("a: b", "p"))(None)
