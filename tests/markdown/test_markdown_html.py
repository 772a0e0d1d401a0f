"""Raw HTML: text where it is switched off, and read tag by tag where it is on."""

from __future__ import annotations

import pytest
from markdown_reading import codes, html, read


def test_raw_html_is_text_unless_the_site_allows_it():
    assert html("Take <b>care</b>.") == "<p>Take &lt;b&gt;care&lt;/b&gt;.</p>"
    assert html("<div>\n*a*\n</div>") == "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>"


def test_each_block_is_told_once():
    problems = read("<b>a</b> <i>b</i>\n\n<u>c</u>")[2]
    assert [(one.code, one.place.line, one.place.column) for one in problems] == [
        ("RAD050", 1, 1),
        ("RAD050", 3, 1),
    ]


def test_entities_and_angles_are_no_html():
    assert codes("a < b &amp; c > d &#39; <https://a.org>") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"),
        ("a<br/>b", "<p>a<br>b</p>"),
        ('<div class="x">\n\n*a*\n\n</div>', '<div class="x">\n<p><em>a</em></p>\n</div>'),
        ("<details><summary>a</summary>b</details>", "<details><summary>a</summary>b</details>"),
        ("<p>a &lt; b & c</p>", "<p>a &lt; b & c</p>"),
        ("<DIV>a</DIV>", "<div>a</div>"),
    ],
)
def test_allowed_html_stays(text, expected):
    assert html(text, raw_html=True) == expected
    assert codes(text, raw_html=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<iframe src='https://evil.example'></iframe>",
        "<b onclick='alert(1)'>a</b>",
        "<b ONCLICK=alert(1)>a</b>",
        "<style>p {color: red}</style>",
        "<object data=x></object>",
        "<video src=x poster=y></video>",
        "<svg><script>alert(1)</script></svg>",
        "<math href=x>a</math>",
        "<base href=x>",
        "<form action=x><input></form>",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_html_that_runs_or_embeds_is_refused(text):
    found = html(text, raw_html=True)
    assert "RAD051" in codes(text, raw_html=True)
    for bad in (
        "<script",
        "<iframe",
        "onclick",
        "ONCLICK",
        "<style",
        "<object",
        "<video",
        "<svg",
        "<base",
        "<form",
    ):
        assert bad not in found


@pytest.mark.parametrize(
    "text",
    [
        "<a href='javascript:alert(1)'>a</a>",
        "<a href=' JaVaScript:alert(1)'>a</a>",
        "<a href='&#106;avascript:alert(1)'>a</a>",
        "<img src='data:text/html,x' alt='Axial CT'>",
    ],
)
def test_addresses_in_html_that_run_are_refused(text):
    assert codes(text, raw_html=True) == ["RAD053"]
    assert "script:" not in html(text, raw_html=True)


@pytest.mark.parametrize("text", ["<svg/onload=alert(1)>", "a <img src=x onerror=alert(1)//", "<b\tonclick"])
def test_a_tag_that_only_a_browser_would_read_is_text(text):
    found = html(text, raw_html=True)
    assert "<svg" not in found
    assert "<img" not in found
    assert "<b" not in found


@pytest.mark.parametrize("text", ["a\n<?php x ?>\nb", "<![CDATA[ x ]]>", "<!DOCTYPE html>"])
def test_declarations_vanish(text):
    assert "<?" not in html(text, raw_html=True)
    assert "<!" not in html(text, raw_html=True)


def test_links_and_pictures_in_html_are_typed_places():
    text = (
        '<p><a href="../b%20c.md#x" class="y">l</a> <img src="a%23.png" alt="Axial CT" srcset="b.png 2x"></p>'
    )
    _, facts, problems = read(text, raw_html=True)
    assert [(link.href, link.attributes) for link in facts.links] == [("../b c.md#x", ' class="y"')]
    assert [(picture.src, picture.alt) for picture in facts.pictures] == [("a#.png", "Axial CT")]
    assert [one.code for one in problems] == ["RAD052"]


def test_an_empty_alt_in_html_is_a_statement_and_a_missing_one_is_not():
    assert codes('<img src="a.png" alt="">', raw_html=True) == []
    assert codes('<img src="a.png">', raw_html=True) == ["RAD058"]


def test_styles_are_left_out_with_a_warning():
    assert html('<b style="color:red" class="x">a</b>', raw_html=True) == '<p><b class="x">a</b></p>'
    assert codes('<b style="color:red">a</b>', raw_html=True) == ["RAD052"]


def test_what_html_leaves_open_is_closed_at_the_end():
    assert html("<div>\n\na", raw_html=True) == "<div>\n<p>a</p>\n</div>"
    assert html("a\n\n</div>", raw_html=True) == "<p>a</p>"
    assert html("<div><span></div>", raw_html=True) == "<div><span></span></div>"


def test_ids_of_html_are_targets_and_unique():
    assert read('<div id="x">a</div>', raw_html=True)[1].ids == frozenset({"x"})
    assert codes('<div id="x">a</div>\n\n## B {#x}', raw_html=True) == ["RAD057"]
