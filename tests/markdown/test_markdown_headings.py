from __future__ import annotations

import pytest
from markdown_reading import codes, html, read, shown


def _ids(text: str, **options: object) -> list[str]:
    return [heading.id for heading in read(text, **options)[1].headings]


def test_headings_of_level_two_begin_sections():
    body, facts, problems = read("intro\n\n## One *two*\n\na\n\n### Inner\n\nb\n\n## Three\n")
    assert [section.heading.text if section.heading else None for section in body.sections] == [
        None,
        "One two",
        "Three",
    ]
    assert shown(body.sections[1].heading_parts) == "One <em>two</em>"
    assert shown(body.sections[1].parts) == '<p>a</p>\n<h3 id="inner">Inner</h3>\n<p>b</p>\n'
    assert [heading.level for heading in facts.headings] == [2, 3, 2]
    assert not problems


def test_a_text_that_begins_with_a_heading_has_no_empty_section_before_it():
    assert len(read("## One\n\na")[0].sections) == 1
    assert read("")[0].sections == ()


def test_a_heading_within_a_quote_or_list_begins_no_section():
    body, facts, _ = read("> ## Quoted\n\n- ## Listed")
    assert len(body.sections) == 1
    assert [heading.id for heading in facts.headings] == ["quoted", "listed"]


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Findings", "findings"),
        ("What `now`?", "what-now"),
        ("胸部CT", "胸部ct"),
        ("Тестовый доклад", "тестовый-доклад"),
        ("Ru\u0308cken", "rücken"),
        ("T~~1~~ & *b*", "t1-b"),
        ("fn 1", "section-fn-1"),
        ("!!", "section"),
    ],
)
def test_an_anchor_is_made_of_the_headings_words(title, anchor):
    assert _ids(f"## {title}") == [anchor]


def test_equal_headings_have_different_stable_anchors():
    assert _ids("## CT\n\n## CT\n\n## CT-1\n\n## CT") == ["ct", "ct-1", "ct-1-1", "ct-2"]


def test_an_explicit_anchor_wins_over_one_that_is_made():
    text = "## CT\n\n## Other {#ct}\n"
    assert _ids(text) == ["ct-1", "ct"]
    assert codes(text) == []
    assert "{" not in html(text)


def test_an_explicit_anchor_stands_once():
    assert codes("## A {#x}\n\n## B {#x}") == ["RAD057"]
    assert _ids("## A {#x}\n\n## B {#x}") == ["x", "b"]


def test_anchors_are_targets():
    assert read("## A {#x}\n\n### Bee\n\n{#p}\nText")[1].ids == frozenset({"x", "bee", "p"})


def test_a_title_in_the_text_is_shown_one_level_lower():
    body, facts, problems = read("# Title\n\ntext")
    assert facts.headings[0].level == 2
    assert body.sections[0].heading is not None
    assert [(problem.code, problem.severity) for problem in problems] == [("RAD055", "warning")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n\n### B\n\n#### C\n\n## D", []),
        ("## A\n\n#### B", ["RAD056"]),
        ("### A", ["RAD056"]),
        ("##", ["RAD072"]),
        ("## <!-- a -->", ["RAD072"]),
    ],
)
def test_headings_leave_out_no_level_and_have_words(text, expected):
    assert codes(text) == expected
