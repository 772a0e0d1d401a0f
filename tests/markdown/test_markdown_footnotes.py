from __future__ import annotations

import re

from markdown_reading import codes, html, read, shown


def test_a_footnote_leads_there_and_back():
    body, facts, problems = read("A[^x] b[^x].\n\n[^x]: The *note*.\n")
    text, notes = shown(body.sections[0].parts), shown(body.footnotes)
    assert '<a href="#fn-1" id="fnref-1" role="doc-noteref">1</a>' in text
    assert 'href="#fn-1" id="fnref-1-2"' in text
    assert '<li id="fn-1"><p>The <em>note</em>.' in notes
    assert 'href="#fnref-1" role="doc-backlink" aria-label="Back to the text: Footnote 1"' in notes
    assert 'href="#fnref-1-2"' in notes
    assert {"fn-1", "fnref-1", "fnref-1-2"} <= facts.ids
    assert not problems


def test_footnotes_stand_apart_from_the_sections():
    body, _, _ = read("## One\n\na[^1]\n\n[^1]: first\n\n## Two\n\nb^[second]")
    assert "first" not in "".join(shown(section.parts) for section in body.sections)
    notes = shown(body.footnotes)
    assert notes.startswith('<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">')
    assert notes.index("first") < notes.index("second")


def test_the_words_around_footnotes_are_of_the_documents_language():
    assert 'aria-label="Fußnoten"' in shown(read("a^[b]", lang="de")[0].footnotes)


def test_every_id_stands_once():
    body, _, _ = read("a[^1] b[^1] c^[d] [e[^1]](f.md)\n\n[^1]: g[^2]\n\n[^2]: h")
    ids = re.findall(r' id="([^"]+)"', shown(body.sections[0].parts) + shown(body.footnotes))
    assert len(ids) == len(set(ids)) > 6


def test_a_mark_within_a_link_is_no_second_link():
    assert html("[a[^1]](b.md)\n\n[^1]: c").count("<a ") == 1


def test_a_mark_without_a_footnote_and_a_footnote_without_a_mark_are_told():
    assert codes("A[^1].") == ["RAD067"]
    assert html("A[^1].") == "<p>A[^1].</p>"
    assert codes("A.\n\n[^1]: b") == ["RAD068"]
    assert codes("`[^1]`") == []
