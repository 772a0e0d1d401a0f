"""Markdown of the front matter: blocks, but nothing that claims an anchor of the page."""

from __future__ import annotations

from markdown_reading import shown

from radblog.basics.places import Place
from radblog.documents.markdown import MarkdownOptions, parse_field
from radblog.problems import Outcome

_PLACE = Place("content/cases/a.md", 4, 11, 20)


def _field(text: str, **options: object) -> Outcome:
    return parse_field(text, place=_PLACE, options=MarkdownOptions(**options))


def test_a_field_has_blocks_and_typed_places():
    outcome = _field("A *b* #ctrad\n\n- [c](d.md)", known_hashtags=frozenset({"ctrad"}))
    assert shown(outcome.value) == (
        '<p>A <em>b</em> {#ctrad}</p>\n<ul>\n<li><a href="d.md">c</a></li>\n</ul>\n'
    )
    assert not outcome.problems


def test_a_field_has_no_anchors():
    outcome = _field("## A\n\n## B {#b}\n\n`c`{#d}\n\n::: callout id=e\nf\n:::")
    assert " id=" not in shown(outcome.value)
    assert "<h3>A</h3>" in shown(outcome.value)


def test_a_field_has_no_footnotes():
    outcome = _field("A[^1].\n\n[^1]: b")
    assert [one.code for one in outcome.problems] == ["RAD067", "RAD067"] or [
        one.code for one in outcome.problems
    ] == ["RAD067"]
    assert "[^1]" in shown(outcome.value)


def test_all_problems_of_a_field_stand_at_its_place():
    outcome = _field("text\n\n![](a.png)\n\n[a](javascript:b)")
    assert {one.place for one in outcome.problems} == {_PLACE}
    assert [one.code for one in outcome.problems] == ["RAD053", "RAD058"]


def test_citations_have_the_numbers_of_the_body():
    references = (("a", "A."), ("b", "B."), ("c", "C."))
    text = shown(_field("[@a] [@b] [@c]", references=references, cited=("c", "a")).value)
    assert [text.index(f">{number}</a>") for number in (2, 3, 1)] == sorted(
        text.index(f">{number}</a>") for number in (2, 3, 1)
    )
    assert " id=" not in text
