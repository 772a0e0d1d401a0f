"""The examples of CommonMark's own specification, from the npm package `commonmark-spec`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from radblog.documents.markdown import spec_html

_SPEC = Path(__file__).parents[2] / "node_modules" / "commonmark-spec" / "spec.txt"
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


def _examples() -> list[tuple[str, str]]:
    if not _SPEC.exists():
        return []
    text = _SPEC.read_text(encoding="utf-8")
    return [(one[1].replace("→", "\t"), one[2].replace("→", "\t")) for one in _EXAMPLE.finditer(text)]


@pytest.mark.skipif(not _SPEC.exists(), reason="the specification is installed by `npm ci`")
def test_all_652_examples_are_there():
    assert len(_examples()) == 652


@pytest.mark.parametrize(("number", "example"), list(enumerate(_examples(), 1)))
def test_every_example_of_commonmark_is_rendered_as_specified(number, example):
    text, expected = example
    assert spec_html(text).replace(" />", ">") == expected.replace(" />", ">"), f"example {number}"


# Where a site's text is meant to differ from CommonMark, by number of the example.
_COMMENTS_ARE_TAKEN_OUT = {179, 183, 308, 309, 625, 626}
_BARE_ADDRESSES_ARE_LINKS = {608, 611, 612}


@pytest.mark.skipif(not _SPEC.exists(), reason="the specification is installed by `npm ci`")
def test_a_sites_text_differs_from_commonmark_only_where_it_is_meant_to():
    differing = {
        number
        for number, (text, expected) in enumerate(_examples(), 1)
        if spec_html(text, as_site=True).replace(" />", ">") != expected.replace(" />", ">")
    }
    assert differing == _COMMENTS_ARE_TAKEN_OUT | _BARE_ADDRESSES_ARE_LINKS


def test_a_null_character_becomes_a_replacement_character():
    assert spec_html("a\x00b") == "<p>a\ufffdb</p>\n"
