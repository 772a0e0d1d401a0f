from __future__ import annotations

import pytest
from markdown_reading import codes, html, read


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("a.md", "a.md"),
        ("../cases/a%20b/index.md#findings", "../cases/a b/index.md#findings"),
        ("R%C3%B6ntgen.md", "Röntgen.md"),
        ("50%25.md", "50%25.md"),
        ("a%23b.md#c", "a%23b.md#c"),
        ("a%3Fb.md", "a%3Fb.md"),
        ("#why", "#why"),
        ("https://a.org/?q=a%26b%20c", "https://a.org/?q=a%26b%20c"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("tel:+431234", "tel:+431234"),
        ("//a.org/b", "//a.org/b"),
        ("a%00b.md", "a%00b.md"),
        ("a%2.md", "a%252.md"),
    ],
)
def test_every_link_is_a_typed_place(written, href):
    _, facts, problems = read(f"[text]({written})")
    assert [link.href for link in facts.links] == [href]
    assert not problems


def test_a_reference_link_is_resolved():
    assert html("[a][b]\n\n[b]: c.md 'T & <t>'") == '<p><a href="c.md" title="T &amp; &lt;t&gt;">a</a></p>'


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))",
        "[a](JAVASCRIPT:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](<javascript:alert(1)>)",
        "[a](vbscript:x)",
        "[a](data:text/html,x)",
        "[a](data:image/png;base64,AAAA)",
        "[a](file:///etc/passwd)",
        "![a](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[a]\n\n[a]: javascript:alert(1)",
        "![a](data:image/svg+xml,x)",
    ],
)
def test_a_link_that_runs_something_is_text_and_an_error(text):
    _, facts, problems = read(text)
    assert facts.links == ()
    assert facts.pictures == ()
    assert {one.code for one in problems} == {"RAD053"}


def test_the_place_of_a_refused_link_is_that_of_its_scheme():
    problems = read("a\n\nb [c](javascript:x)")[2]
    assert (problems[0].place.line, problems[0].place.column) == (3, 7)


@pytest.mark.parametrize("text", ["[](a.md)", "[a]()", "[a](<>)"])
def test_a_link_needs_text_and_address(text):
    assert codes(text) == ["RAD073"]


def test_attributes_of_a_link():
    assert html("[a](b.md){.x lang=de target=_blank}") == '<p><a href="b.md" class="x" lang="de">a</a></p>'
    assert codes("[a](b.md){target=_blank}") == ["RAD052"]
