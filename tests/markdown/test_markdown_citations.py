from __future__ import annotations

import pytest
from markdown_reading import codes, html, read, shown

_REFERENCES = (("smith", "Smith J. <i>Head CT</i>."), ("jones", "Jones A."), ("unused", "Nobody B."))


def test_citations_are_numbered_by_their_first_use():
    body, facts, problems = read("A [@jones], b [@smith; @jones].", references=_REFERENCES)
    text = shown(body.sections[0].parts)
    assert '<a class="citation" href="#ref-jones" id="cite-jones" role="doc-biblioref">1</a>' in text
    assert 'href="#ref-smith" id="cite-smith" role="doc-biblioref">2</a>' in text
    assert 'href="#ref-jones" id="cite-jones-2" role="doc-biblioref">1</a>' in text
    assert facts.cited == ("jones", "smith")
    assert not problems


def test_references_are_listed_in_the_order_of_their_numbers_with_ways_back():
    body, facts, _ = read("A [@jones], b [@smith; @jones].", references=_REFERENCES)
    listed = shown(body.references)
    assert listed.index("ref-jones") < listed.index("ref-smith") < listed.index("ref-unused")
    assert 'href="#cite-jones" role="doc-backlink" aria-label="Back to the text: Reference 1.1"' in listed
    assert 'href="#cite-jones-2"' in listed
    assert '<li id="ref-unused">Nobody B.</li>' in listed
    assert "<i>Head CT</i>" in listed
    assert {"ref-jones", "ref-unused", "cite-jones", "cite-jones-2"} <= facts.ids


def test_a_document_without_references_has_no_list():
    assert read("text")[0].references == ()


@pytest.mark.parametrize(
    "text", ["`[@smith]`", "```\n[@smith]\n```", "    [@smith]", "[@smith](a.md)", "\\[@smith]", "a@smith"]
)
def test_code_and_links_hold_no_citations(text):
    assert read(text, references=_REFERENCES)[1].cited == ()


def test_an_unknown_id_is_an_error_that_helps():
    problems = read("See [@smiht] and [@zz9].", references=_REFERENCES)[2]
    assert [one.code for one in problems] == ["RAD066", "RAD066"]
    assert "'smith'" in problems[0].message
    assert "zz9" not in problems[1].message + problems[1].help
    assert (problems[0].place.column, problems[0].place.length) == (6, 6)


def test_a_citation_of_nothing_known_stays_text():
    assert html("See [@zz9].", references=_REFERENCES) == "<p>See [@zz9].</p>"
    assert codes("See [@smith; @zz9].", references=_REFERENCES) == ["RAD066"]
