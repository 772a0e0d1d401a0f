from __future__ import annotations

import pytest
from markdown_reading import codes, html, read

from radblog.documents.body import Picture


def _one(text: str) -> Picture:
    (picture,) = read(text)[1].pictures
    return picture


def test_a_picture_on_its_own_is_a_figure_with_its_title_as_caption():
    body, _, _ = read('![Axial *CT* of the head](ct.png "Day 1 & 2")')
    (picture,) = body.sections[0].parts
    assert isinstance(picture, Picture)
    assert (picture.src, picture.alt, picture.figure) == ("ct.png", "Axial CT of the head", True)
    assert picture.caption == "Day 1 &amp; 2"


def test_a_picture_in_a_line_is_no_figure():
    picture = _one('text ![Axial CT](ct.png "Day 1") text')
    assert not picture.figure
    assert picture.attributes == ' title="Day 1"'
    assert html("![Axial CT](a.png) ![Coronal CT](b.png)").startswith("<p>{picture")


@pytest.mark.parametrize(
    "text", ["- ![Axial CT](ct.png)", "> ![Axial CT](ct.png)", "<!-- a -->\n![Axial CT](ct.png)"]
)
def test_a_picture_alone_in_a_list_or_quote_is_a_figure_too(text):
    assert _one(text).figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![](ct.png)", ["RAD058"]),
        ("![ ](ct.png)", ["RAD058"]),
        ("![ct.png](a/ct.png)", ["RAD059"]),
        ("![CT-Head_01](ct-head_01.png)", ["RAD059"]),
        ("![a/ct.png](a/ct.png)", ["RAD059"]),
        ("![Axial CT of the head](ct.png)", []),
        ("![](line.png){decorative}", []),
        ("![](line.png){.decorative}", []),
        ("![a]()", ["RAD073"]),
    ],
)
def test_a_picture_needs_a_description(text, expected):
    assert codes(text) == expected


def test_a_forgotten_description_is_none_and_a_decorative_picture_is_silent():
    assert _one("![](ct.png)").alt is None
    picture = _one("![](line.png){decorative}")
    assert (picture.alt, picture.decorative) == ("", True)


@pytest.mark.parametrize(
    ("written", "src"),
    [
        ("<a b.png>", "a b.png"),
        ("a%20b.png", "a b.png"),
        ("a%23b.png", "a#b.png"),
        ("R%C3%B6ntgen.png", "Röntgen.png"),
        ("Röntgen.png", "Röntgen.png"),
        ("50%25.png", "50%.png"),
        ("https://a.org/b%20c.png", "https://a.org/b%20c.png"),
    ],
)
def test_the_path_of_a_picture_is_decoded_once(written, src):
    assert _one(f"![Axial CT]({written})").src == src


def test_sizes_and_classes_go_with_the_picture():
    picture = _one('![Axial CT](ct.png){.wide width=300 style="x" onclick="y"}')
    assert picture.attributes == ' class="wide" width="300"'
    assert codes('![Axial CT](ct.png){style="x"}') == ["RAD052"]


def test_a_picture_within_a_link():
    assert html("[![Axial CT](ct.png)](a.md)") == '<p><a href="a.md">{picture ct.png Axial CT}</a></p>'
