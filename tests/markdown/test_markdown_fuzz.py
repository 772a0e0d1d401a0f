"""Whatever is typed: no traceback, and HTML that closes what it opens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_reading import TAGS

from radblog.basics.places import Place
from radblog.documents.body import Link, Part
from radblog.documents.markdown import MarkdownOptions, parse, parse_field, spec_html

_VOID = {"br", "hr", "img", "input", "wbr", "col"}
_PIECES = [
    "# ", "## ", "### ", "- ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "* ", "*", "**", "_", "__", "`", "```", "~~~",
    "~", "~~", "[", "]", "(", ")", "![", "](a.md)", "](b.png)", "](javascript:x)", "<", ">", "<!--", "-->", "<b>",
    "</b>", "<div>", "</div>", "<a href='x'>", "</a>", "<script>", "$", "$$", "\\", "\\frac{1}{2}", "{", "}", "{#x}",
    "{.y}", "{style='z'}", "#ctrad", "#neuorad", "[^1]", "[^1]: ", "^[", "[@a]", "[@b; @a]", ":::", "::: ", "::::",
    "::: callout", "::: figure src=a.png alt='b c'", "::: video url=a.mp4 title=b", "::: case src=a", "!!! ", "!!! note",
    "??? tip", "|", "|---|", "| a | b |\n|---|---|\n| c |", "- [ ] ", "- [x] ", "\n: ", "&amp;", "&#12;", "&#0;",
    "https://a.org", "www.a.org", "a@b.org", "<https://a.org>", "[x]: y.md", "word", " ", "é", "放", "🫁", "\x00", "\x0c",
    "\r", "\ud800", "---", "===", "+++",
]  # fmt: skip
_TEXT = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=25).map("".join),
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=20).map("".join),
)
_REFERENCES = (("a", "A."), ("c", "C."))


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        assert tag != "a" or "a" not in self.open, "a link within a link"
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """MathML may close itself."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def _check(parts: Iterable[Part]) -> list[str]:
    """The ids in `parts`, whose links stand for their opening tags and whose other places for nothing."""
    balance = _Balance()
    opened = (f"<a{part.attributes}>" if isinstance(part, Link) else part for part in parts)
    balance.feed("".join(part for part in opened if isinstance(part, str)))
    balance.close()
    assert balance.open == []
    return balance.ids


@settings(max_examples=300, deadline=None)
@given(_TEXT)
@example("[a[^1]](b)\n\n[^1]: ^[x[^1]]")
@example("> " * 80 + "a")
@example("[" * 80 + "a" + "](b)" * 80)
@example("- " * 80 + "a")
@example("*a **b " * 60)
def test_any_text_becomes_balanced_html_with_unique_ids(text):
    options = MarkdownOptions(known_hashtags=TAGS, references=_REFERENCES)
    outcome = parse(text, path="content/a.md", first_line=1, options=options)
    assert outcome.value is not None
    body, facts = outcome.value
    ids: list[str] = [section.heading.id for section in body.sections if section.heading]
    for parts in [
        *(section.heading_parts for section in body.sections),
        *(section.parts for section in body.sections),
        body.footnotes,
        body.references,
    ]:
        ids += _check(parts)
    for ready in [*(one.caption for one in facts.pictures), *(one.transcript for one in facts.videos)]:
        assert _check([ready]) == []
    ids += re.findall(r' id="([^"]+)"', "".join(picture.attributes for picture in facts.pictures))
    assert sorted(ids) == sorted(facts.ids)
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for problem in outcome.problems:
        assert problem.place.line is not None
        assert 1 <= problem.place.line <= lines
        assert (problem.place.column or 0) >= 1


@settings(max_examples=150, deadline=None)
@given(_TEXT)
def test_raw_html_lets_nothing_run(text):
    options = MarkdownOptions(raw_html=True, known_hashtags=TAGS, references=_REFERENCES)
    value = parse(text, path="content/a.md", first_line=1, options=options).value
    assert value is not None
    parts = [part for section in value[0].sections for part in section.parts if isinstance(part, str)]
    parts += [picture.caption for picture in value[1].pictures]
    parts += [video.transcript for video in value[1].videos]
    html = "".join(parts).lower()
    assert not re.search(r"<(script|iframe|style|object|embed|svg|form)\b|<!|<\?", html)
    assert not re.search(r"<[a-z][^>]*\s(on\w+|style)\s*=", html)


@settings(max_examples=150, deadline=None)
@given(_TEXT)
def test_a_field_becomes_balanced_html_without_ids(text):
    options = MarkdownOptions(known_hashtags=TAGS, references=_REFERENCES)
    value = parse_field(text, place=Place("content/a.md", 3), options=options).value
    assert value is not None
    assert _check(value) == []


@settings(max_examples=100, deadline=None)
@given(_TEXT)
def test_the_same_text_gives_the_same_value(text):
    options = MarkdownOptions(known_hashtags=TAGS, references=_REFERENCES)
    first = parse(text, path="content/a.md", first_line=1, options=options)
    assert first == parse(text, path="content/a.md", first_line=1, options=options)


@pytest.mark.parametrize(
    "text", ["*" * 3000, "[" * 2000, "`" * 3001, "<" * 2000, "a@" * 1000, "$" * 999, "{" * 999]
)
def test_long_runs_of_one_sign_end(text):
    assert spec_html(text)
    assert parse(text, path="a.md", first_line=1, options=MarkdownOptions()).value
