from __future__ import annotations

import pytest
from markdown_reading import codes, html

from radblog.documents.markdown.attributes import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`a`{.b}", '<p><code class="b">a</code></p>'),
        ("[Os ischii]{lang=la}", '<p><span lang="la">Os ischii</span></p>'),
        ("{.lead #x}\nText", '<p class="lead" id="x">Text</p>'),
        ('{start="3"}\n1. a', '<ol start="3">\n<li>a</li>\n</ol>'),
        ("{.x}\n{.y}\n> a", '<blockquote class="x y">\n<p>a</p>\n</blockquote>'),
        ("a {b} c", "<p>a {b} c</p>"),
        ("`a` {.b}", "<p><code>a</code> {.b}</p>"),
        ("`a`{{ b }}", "<p><code>a</code>{{ b }}</p>"),
        ("a{.b}", "<p>a{.b}</p>"),
        ("{.x}", ""),
    ],
)
def test_attributes_in_braces(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize("name", ["style", "onclick", "target", "href", "src", "data-x"])
def test_no_other_attribute_is_kept(name):
    text = f'`a`{{{name}="x"}}'
    assert html(text) == "<p><code>a</code></p>"
    assert codes(text) == ["RAD052"]


def test_values_are_escaped():
    assert html("`a`{title='\"><script>'}") == '<p><code title="&quot;&gt;&lt;script&gt;">a</code></p>'


def test_an_id_without_gaps():
    assert read('{id="a b"}').dropped == ("id",)
