"""A comment is a note to oneself: no reader ever sees it, whatever the site's settings."""

from __future__ import annotations

import pytest
from markdown_reading import codes, html, read, shown

_CANARY = "SECRET"


@pytest.mark.parametrize("raw_html", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "a <!-- SECRET --> b",
        "<!-- SECRET -->",
        "<!-- SECRET -->\n\nb",
        "<!-- SECRET\n\nSECRET\n-->\nb",
        "<!-- SECRET --> b",
        "<!--\nSECRET --> b",
        "a\n<!-- SECRET -->\nb",
        "a <!-- SECRET\nSECRET --> b",
        "- a\n  <!-- SECRET -->\n- b",
        "> <!-- SECRET\n> SECRET -->\n> b",
        "## a <!-- SECRET -->",
        "| a <!-- SECRET --> | b |\n|---|---|",
        "[a <!-- SECRET --> b](c.md)",
        "![a <!-- SECRET --> b](c.png)",
        '[a](c.md "t <!-- SECRET --> t")',
        "<div><!-- SECRET --></div>",
        "<div>\n<!-- SECRET -->\n</div>",
        "<div <!-- SECRET --> x",
        '<b title="<!-- SECRET -->">x</b>',
        '::: callout title="<!-- SECRET -->"\nb\n:::',
        "$a <!-- SECRET --> b$",
        "note[^1]\n\n[^1]: <!-- SECRET --> b",
        "term\n: <!-- SECRET --> b",
        "<!-- SECRET",
        "a <!-- SECRET",
        "<!---> <!-- SECRET -->",
        "**a <!-- SECRET ** -->",
        "[x]: y.md '<!-- SECRET -->'\n\n[x]",
    ],
)
def test_a_comment_is_taken_out(text, raw_html):
    body, facts, problems = read(text, raw_html=raw_html)
    everything = repr(body) + repr(facts) + repr(problems)
    if raw_html or "<b " not in text:
        assert _CANARY not in everything
    assert "<!--" not in shown(body.footnotes) + "".join(shown(section.parts) for section in body.sections)


def test_text_behind_a_comment_stays():
    assert html("<!-- a\n\nb --> *c*") == "<p><em>c</em></p>"
    assert html("<!-- a --> c") == "<p> c</p>"


@pytest.mark.parametrize(
    "text", ["a <!-- b", "<!-- b\n\nc", "a <!-- b\n\nc -->", "- <!-- a\n\n  b", "> <!-- a\n\nb"]
)
def test_a_comment_without_end_is_an_error(text):
    assert codes(text)[0] == "RAD054"


def test_a_comment_does_not_stop_at_dashes():
    assert codes("a <!-- b -- c - d --> e") == []
    assert html("a <!-- b -- c - d --> e") == "<p>a  e</p>"
