"""The summary, the count of words, and signs that no page may hold."""

from __future__ import annotations

import pytest
from markdown_reading import html, read


def _summary(text: str, **options: object) -> str:
    return read(text, **options)[1].summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("First *one* with [a link](b.md)\nand `code`.\n\nSecond.", "First one with a link and code."),
        ("## Heading\n\n![Axial CT](a.png)\n\n```\ncode\n```\n\nText.", "Text."),
        ("Noted[^1], and cited [@a].\n\n[^1]: no", "Noted, and cited."),
        ("Tom & <b>Jerry</b> $x$", "Tom & <b>Jerry</b> x"),
        ("- item\n\nParagraph", "Paragraph"),
        ("- only an item", "only an item"),
        ("<!-- a -->\n\nText", "Text"),
        ("| a |\n|---|\n| b |", ""),
        ("", ""),
        ("x^[in the note]", "x"),
        ("- a^[in the note]", "a"),
    ],
)
def test_the_summary_is_the_first_paragraph_as_plain_text(text, summary):
    assert _summary(text, references=(("a", "A."),)) == summary


def test_a_long_summary_ends_at_a_word():
    summary = _summary("wörter, " * 60)
    assert 280 < len(summary) <= 300
    assert summary.endswith("wörter…")


def test_a_text_without_spaces_is_cut_anywhere():
    assert len(_summary("放射線科" * 100)) == 300


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one two three", 3),
        ("one **two** thr*ee*", 3),
        ("don't re-read 1.5", 3),
        ("a — b, c!", 3),
        ("one `two three` four", 2),
        ("```\na b c\n```", 0),
        ("one $x + y$", 1),
        ("![Axial CT](a.png) one", 1),
        ("放射線科", 2),
        ("放射線 CT", 3),
        ("胸部のCT画像", 4),
        ("영상 의학", 2),
        ("## One\n\ntwo\n\n| three |\n|---|\n| four |", 4),
        ("[one two](https://a.org/three/four)", 2),
        ("one\ntwo", 2),
        ("", 0),
    ],
)
def test_words_are_counted_without_code_mathematics_and_pictures(text, words):
    assert read(text)[1].words == words


@pytest.mark.parametrize(
    "sign",
    ["\x02", "\x0b", "\x0c", "\x1f", "\x7f", "\ufffe", "\uffff", "\ud800", "\udfff", "\ufdd0"],  # noqa: PT014  # ruff takes all lone surrogates for one
)
def test_signs_that_no_page_may_hold_vanish(sign):
    body, facts, _ = read(f"a{sign}b [c{sign}](d{sign}.md) ![Axial{sign} CT](e.png)")
    assert sign not in repr(body).encode().decode("unicode_escape", "replace")
    assert sign not in facts.summary


def test_a_null_becomes_a_replacement_character():
    assert html("a\x00b") == "<p>a\ufffdb</p>"


def test_an_escaped_form_feed_is_a_space():
    assert html("a&#12;b") == "<p>a b</p>"
    assert read("a&#12;b")[1].summary == "a b"


@pytest.mark.parametrize("text", ["]]>", "&nbsp;", "😀 🫁", "</script>", "&lt;script&gt;"])
def test_odd_text_is_escaped_once(text):
    found = html(text)
    assert "<script" not in found
    assert "</script" not in found
    assert "&amp;lt;" not in found
