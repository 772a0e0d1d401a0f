"""Tables, strikethrough, task lists and bare links as on GitHub."""

from __future__ import annotations

import pytest
from markdown_reading import html, read

from radblog.documents.body import Link

_TABLE = """\
| left | right | middle | none |
|:-----|------:|:------:|------|
| 1 | 2 | *3* | 4 \\| 5 |
"""


def test_a_table_is_aligned_by_classes_and_never_by_style():
    found = html(_TABLE)
    assert '<th scope="col" class="align-left">left</th>' in found
    assert '<td class="align-right">2</td>' in found
    assert '<td class="align-center"><em>3</em></td>' in found
    assert "<td>4 | 5</td>" in found
    assert "style" not in found


def test_a_table_stands_in_a_frame_that_the_keyboard_can_scroll():
    found = html(_TABLE, lang="de-AT")
    assert found.startswith(
        '<div class="table-scroll" role="group" tabindex="0" aria-label="Tabelle">\n<table>'
    )
    assert found.endswith("</table>\n</div>")


def test_a_row_has_as_many_cells_as_the_head():
    found = html("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |")
    assert found.count("<td>") == 4
    assert "3" not in found


def test_a_head_without_words_is_no_head():
    found = html("| | b |\n|---|---|\n| 1 | 2 |")
    assert found.count("<th ") == 1
    assert "<td></td>" in found


def test_a_table_without_a_matching_delimiter_row_is_text():
    assert "<table" not in html("| a | b |\n| --- |\n| c |")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("~~Hi~~ Hello, ~there~ world!", "<p><del>Hi</del> Hello, <del>there</del> world!</p>"),
        ("This ~~has a\n\nnew paragraph~~.", "<p>This ~~has a</p>\n<p>new paragraph~~.</p>"),
        ("This will ~~~not~~~ strike.", "<p>This will ~~~not~~~ strike.</p>"),
        ("5~6 mm and 7~8 mm", "<p>5~6 mm and 7~8 mm</p>"),
        ("about ~5 mm and ~6 mm", "<p>about ~5 mm and ~6 mm</p>"),
    ],
)
def test_strikethrough(text, expected):
    assert html(text) == expected


def test_a_task_list_has_boxes_that_nobody_can_tick_and_everybody_can_read():
    found = html("- [ ] open\n- [x] closed\n  - [X] inner\n- plain", lang="de")
    assert found.count('<input type="checkbox" disabled') == 3
    assert '<li class="task-list-item"><input type="checkbox" disabled aria-label="Offen"> open' in found
    assert '<input type="checkbox" disabled checked aria-label="Erledigt"> closed' in found
    assert "<li>plain</li>" in found
    assert " id=" not in found


@pytest.mark.parametrize(
    ("text", "href", "words"),
    [
        ("www.commonmark.org", "http://www.commonmark.org", "www.commonmark.org"),
        ("Visit www.commonmark.org/help for it", "http://www.commonmark.org/help", "www.commonmark.org/help"),
        ("Visit www.commonmark.org.", "http://www.commonmark.org", "www.commonmark.org"),
        (
            "(www.google.com/search?q=Markup+(business))",
            "http://www.google.com/search?q=Markup+(business)",
            "www.google.com/search?q=Markup+(business)",
        ),
        ("https://a.org/b?c=d&e=f", "https://a.org/b?c=d&e=f", "https://a.org/b?c=d&amp;e=f"),
        ("foo@bar.baz", "mailto:foo@bar.baz", "foo@bar.baz"),
        ("mailto:foo@bar.baz", "mailto:foo@bar.baz", "mailto:foo@bar.baz"),
        ("**https://a.org/**", "https://a.org/", "https://a.org/"),
    ],
)
def test_a_bare_address_is_a_link(text, href, words):
    body, facts, _ = read(text)
    assert [link.href for link in facts.links] == [href]
    parts = body.sections[0].parts
    after = parts[next(n for n, part in enumerate(parts) if isinstance(part, Link)) + 1]
    assert str(after).startswith(f"{words}</a>")


@pytest.mark.parametrize(
    "text", ["hello@mail", "a@b@c", "httpx://a.org", "`https://a.org`", "wwww.a.org", "a.b-c_d@a.b_"]
)
def test_what_only_looks_like_an_address_is_text(text):
    assert read(text)[1].links == ()


def test_an_address_within_a_links_text_is_no_second_link():
    assert html("[see https://a.org](b.md)") == '<p><a href="b.md">see https://a.org</a></p>'
    assert html("[see <https://a.org>](b.md)") == '<p><a href="b.md">see https://a.org</a></p>'


def test_a_definition_list():
    assert html("Term\n: One\n: Two") == "<dl>\n<dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>"


@pytest.mark.parametrize(
    "text", ["an https:// address", "(http://)", "http://.", "<https://>", "[a](https://)"]
)
def test_an_address_without_a_host_stays_text(text):
    assert "<a " not in html(text)
