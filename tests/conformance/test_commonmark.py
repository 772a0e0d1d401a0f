"""Every example of the specification of CommonMark 0.31.2, from the npm package `commonmark-spec`."""

from __future__ import annotations

import re

import pytest
from commonmark_differences import IN_A_SITE, IN_COMMONMARK, in_markdown

from radblog.documents.markdown import spec_html

_COUNT = 652
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def examples(node_modules, needed):
    """(Markdown, HTML) of each example, by its number."""
    path = needed(node_modules / "commonmark-spec" / "spec.txt", "run `npm ci --ignore-scripts`")
    # The specification shows a tab as an arrow.
    text = path.read_text(encoding="utf-8").replace("→", "\t")
    return {number: (one[1], one[2]) for number, one in enumerate(_EXAMPLE.finditer(text), 1)}


def _same(found: str, expected: str) -> bool:
    """Alike to the byte; but `<br />` is written as `<br>`, which HTML reads alike."""
    return found.replace(" />", ">") == expected.replace(" />", ">")


def test_all_examples_are_there(examples):
    assert len(examples) == _COUNT


@pytest.mark.parametrize("number", range(1, _COUNT + 1))
def test_an_example_is_rendered_as_specified(number, examples):
    text, expected = examples[number]
    assert _same(spec_html(text), expected) != (number in IN_COMMONMARK), spec_html(text)


def test_a_sites_text_differs_only_where_it_is_meant_to(examples):
    differing = {
        number
        for number, (text, expected) in examples.items()
        if not _same(spec_html(text, as_site=True), expected)
    }
    assert differing == set(IN_A_SITE)


def test_the_manual_can_list_every_difference():
    told = in_markdown()
    assert set(re.findall(r"\b\d+\b", told)) == {str(number) for number in IN_A_SITE}
    assert all(reason in told for reason in IN_A_SITE.values())


def test_a_null_character_becomes_a_replacement_character():
    assert spec_html("a\x00b") == "<p>a\ufffdb</p>\n"
