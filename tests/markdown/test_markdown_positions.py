"""Places in the file: lines and columns count from 1, in characters."""

from __future__ import annotations

import pytest

from radblog.basics.places import Place
from radblog.documents.markdown import MarkdownOptions, parse

_OPTIONS = MarkdownOptions(known_hashtags=frozenset({"chestrad"}), raw_html=True)


def _links(text: str, first_line: int = 1) -> list[Place]:
    value = parse(text, path="content/a.md", first_line=first_line, options=_OPTIONS).value
    assert value is not None
    return [link.place for link in value[1].links]


@pytest.mark.parametrize(
    "text",
    [
        "a [x](y.md)",
        "*a* **b** `c` [x](y.md) d",
        "one\ntwo\nthree [x](y.md)",
        "- item\n- other [x](y.md)",
        "- item\n\n  its paragraph\n  with [x](y.md)",
        "> quote\n> with [x](y.md)",
        "> - deep\n>   and [x](y.md)",
        "   indented [x](y.md)",
        "## heading [x](y.md) ##",
        "heading\nwith [x](y.md)\n---",
        "| a | b |\n|---|---|\n| x | [x](y.md) |",
        "a | b\n---|---\nx | [x](y.md)",
        "| x](y.md) | \\| [x](y.md) |\n|---|---|",
        "term\n: definition [x](y.md)",
        "note[^1]\n\n[^1]: its text\n    and [x](y.md)",
        "note^[in the line, see [x](y.md)]",
        "!!! note\n    text [x](y.md)",
        "::: callout\ntext [x](y.md)\n:::",
        "1. one\n2. two\n   [x](y.md)",
        "a\\\nb [x](y.md)",
        "äöü 放射線 🫁 [x](y.md)",
        "lazy\n> quote\nwith [x](y.md)",
        "- [ ] task [x](y.md)",
        "\ta\n\nb [x](y.md)",
    ],
)
def test_a_link_is_found_at_its_line_and_column(text):
    before = text[: text.rindex("[x](y.md)")]
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    assert _links(text) == [Place("content/a.md", line, column, 3)]


def test_equal_links_of_one_block_have_their_own_places():
    places = _links("[x](y.md) and [x](y.md)\n[x](y.md)")
    assert [(place.line, place.column) for place in places] == [(1, 1), (1, 15), (2, 1)]


def test_equal_cells_have_their_own_places():
    places = _links("| [x](y.md) | [x](y.md) |\n|---|---|\n| [x](y.md) | b |")
    assert [(place.line, place.column) for place in places] == [(1, 3), (1, 15), (3, 3)]


def test_lines_count_in_the_file_and_not_in_the_text():
    assert _links("\n[x](y.md)", first_line=7)[0].line == 8


def test_windows_line_ends_do_not_move_a_place():
    assert _links("one\r\ntwo [x](y.md)\r\n") == _links("one\ntwo [x](y.md)\n")


@pytest.mark.parametrize(
    ("text", "column", "length"),
    [
        ("see https://a.org/b now", 5, 15),
        ("see www.a.org now", 5, 9),
        ("write to me.too@a.org now", 10, 12),
        ("see <https://a.org> now", 5, 15),
        ('see <a href="https://a.org">it</a>', 5, 24),
    ],
)
def test_an_address_of_any_kind_is_found_at_its_beginning(text, column, length):
    assert _links(text) == [Place("content/a.md", 1, column, length)]


def test_hashtags_pictures_and_headings_have_places():
    text = "## Chest\n\na #chestrad\nb ![Axial CT](ct.png) c"
    value = parse(text, path="content/a.md", first_line=1, options=_OPTIONS).value
    assert value is not None
    facts = value[1]
    assert facts.headings[0].place == Place("content/a.md", 1, 1, 8)
    assert facts.hashtags[0].place == Place("content/a.md", 3, 3, 9)
    assert facts.pictures[0].place == Place("content/a.md", 4, 3, 11)


def test_html_on_lines_of_its_own_has_exact_places():
    assert _links('<div>\n  <a href="y.md">x</a>\n</div>') == [Place("content/a.md", 2, 3, 15)]
