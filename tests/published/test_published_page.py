"""HTML as a reader, a search engine or a scraper gets it."""

from __future__ import annotations

import pytest

from radblog.published.facts import OutLink, TextRun
from radblog.published.read import read_artifact


def read(html, path="posts/a/index.html"):
    facts = read_artifact(path, html.encode())
    assert facts.unreadable == ""
    return facts


def texts(facts, kind="text"):
    return [run.text for run in facts.runs if run.kind == kind]


def urls(facts, kind=None):
    return [link.url for link in facts.links if kind in (None, link.kind)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p><b>Jane</b> Doe</p>", ["Jane Doe"]),
        ("<p>Jane<br>Doe</p>", ["Jane Doe"]),
        ("<p>J<span>a</span>ne&#32;D&ouml;e &amp; co</p>", ["Jane Döe & co"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<table><tr><td>Name</td><td>Jane</td></tr></table>", ["Name", "Jane"]),
        ("<p>a <img src=x.png alt=b> c</p>", ["a c"]),
        ("<title>T &lt;1&gt;</title>", ["T <1>"]),
        ("<textarea>kept</textarea>", ["kept"]),
        ("<unknown-element>kept</unknown-element>", ["kept"]),
        ("<p hidden>kept</p>", ["kept"]),
        ("<noscript><p>kept</p></noscript>", ["kept"]),
        ("<template><p>kept <b>too</b></p></template>", ["kept too"]),
        ("<template><template>kept</template></template>", ["kept"]),
        ("<svg><text>Jane <tspan>Doe</tspan></text></svg>", ["Jane Doe"]),
        ("<math><mi>x</mi><mo>=</mo><mn>1</mn></math>", ["x=1"]),
        ("</html>behind the end", ["behind the end"]),
        ('<script type="text/x-template"><p>kept</p></script>', ["kept"]),
        ('<iframe srcdoc="&lt;p&gt;kept&lt;/p&gt;"></iframe>', ["kept"]),
    ],
)
def test_text_comes_in_whole_blocks_unescaped(html, expected):
    assert texts(read(html)) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<!-- secret --><!doctype html><p>a",
        "<p>a<!-- secret --></p>",
        "<html></html><!-- secret -->",
        "<style>/* secret */</style>",
        "<template><!-- secret --></template>",
    ],
)
def test_comments_are_found_everywhere(html):
    assert texts(read(html), "comment") == ["secret"]


def test_a_processing_instruction_is_a_comment():
    assert "secret" in texts(read("<p><?php secret ?></p>"), "comment")[0]


@pytest.mark.parametrize(
    ("html", "where"),
    [
        ('<img src="a.png" alt="secret">', "img@alt"),
        ('<p title="secret">', "p@title"),
        ('<button aria-label="secret">', "button@aria-label"),
        ('<meta name="description" content="secret">', "meta@content"),
        ('<input value="secret">', "input@value"),
        ('<input placeholder="secret">', "input@placeholder"),
        ('<div data-case="secret">', "div@data-case"),
        ('<a href="a.pdf" download="secret">', "a@download"),
        ('<p made-up="secret">', "p@made-up"),
    ],
)
def test_attributes_that_say_something_are_runs(html, where):
    assert TextRun("secret", "attribute", where) in read(html).runs


def test_technical_attributes_say_nothing():
    facts = read('<img src="a.png" width="4711" loading="lazy" sizes="100vw"><a rel="me" href="/">x</a>')
    assert [run.text for run in facts.runs] == ["x"]


def test_scripts_are_runs_of_their_own():
    facts = read("<script>const a = 'b < c'</script><p onclick=\"go('x')\">text</p>")
    assert texts(facts, "script") == ["const a = 'b < c'", "go('x')"]
    assert texts(facts) == ["text"]


def test_json_ld_is_read_as_data():
    facts = read(
        '<script type="application/ld+json">{"@type":"Person","name":"Ann \\u0026 co","n":12345678,'
        '"url":"https://example.org/people/ann/","@id":"https://example.org/#me"}</script>'
    )
    assert TextRun("Ann & co", "metadata", "json-ld/name") in facts.runs
    assert TextRun("12345678", "metadata", "json-ld/n") in facts.runs
    assert OutLink("https://example.org/people/ann/", "link", "json-ld/url") in facts.links


def test_broken_json_ld_cannot_pass():
    assert read_artifact("a.html", b'<script type="application/ld+json">{"a": </script>').unreadable


def test_ids_come_in_order_with_repeats():
    assert read('<h2 id="b"><a name="a"></a><p id="b">').ids == ("b", "a", "b")


@pytest.mark.parametrize(
    ("html", "kind", "expected"),
    [
        ('<a href="/x/">x</a>', "link", ["/x/"]),
        ('<area href="/x/">', "link", ["/x/"]),
        ('<link rel="canonical" href="/x/">', "link", ["/x/"]),
        ('<link rel="alternate" href="/feed.xml">', "link", ["/feed.xml"]),
        ('<link rel="me" href="https://social.example/@a">', "link", ["https://social.example/@a"]),
        ('<meta http-equiv="refresh" content="0; url=/new/">', "link", ["/new/"]),
        (
            '<meta property="og:image" content="https://example.org/a.png">',
            "link",
            ["https://example.org/a.png"],
        ),
        ('<blockquote cite="/x/">', "link", ["/x/"]),
        ('<link rel="stylesheet" href="a.css">', "resource", ["a.css"]),
        ('<link rel="preconnect" href="//fonts.example">', "resource", ["//fonts.example"]),
        ('<link rel="icon" href="a.png">', "resource", ["a.png"]),
        ('<link rel="manifest" href="a.webmanifest">', "resource", ["a.webmanifest"]),
        ('<img src=" a.png ">', "resource", ["a.png"]),
        ('<img srcset="a.png 1x, b,c.png 2x,d.png">', "resource", ["a.png", "b,c.png", "d.png"]),
        ('<source srcset="a.webp 480w, b.webp 800w">', "resource", ["a.webp", "b.webp"]),
        ('<link rel="preload" as="image" imagesrcset="a.webp 1x">', "resource", ["a.webp"]),
        (
            '<video src="a.mp4" poster="a.png"><track src="a.vtt"></video>',
            "resource",
            ["a.mp4", "a.png", "a.vtt"],
        ),
        ('<audio src="a.mp3">', "resource", ["a.mp3"]),
        ('<script src="a.js"></script>', "resource", ["a.js"]),
        ('<embed src="a.pdf">', "resource", ["a.pdf"]),
        ('<object data="a.pdf">', "resource", ["a.pdf"]),
        ('<input type="image" src="a.png">', "resource", ["a.png"]),
        (
            '<svg><image href="a.png"/><use xlink:href="b.svg#x"/><use href="#local"/></svg>',
            "resource",
            ["a.png", "b.svg#x"],
        ),
        ('<svg><a xlink:href="/x/"><text>x</text></a></svg>', "link", ["/x/"]),
        ("<p style=\"background:url('a.png')\">", "resource", ["a.png"]),
        (
            "<style>@import '//cdn.example/a.css'; b{c:url(d.png)}</style>",
            "resource",
            ["//cdn.example/a.css", "d.png"],
        ),
        ('<body background="a.png">', "resource", ["a.png"]),
        ("<script>load('https://cdn.example/a.js')</script>", "resource", ["https://cdn.example/a.js"]),
        ('<a ping="https://spy.example/" href="/">', "resource", ["https://spy.example/"]),
        ('<iframe src="https://video.example/1"></iframe>', "frame", ["https://video.example/1"]),
        ('<form action="/search/">', "form", ["/search/"]),
        ('<button formaction="/x/">', "form", ["/x/"]),
    ],
)
def test_every_way_to_lead_or_load_is_a_link(html, kind, expected):
    assert urls(read(html), kind) == expected


def test_noindex_is_seen():
    assert read('<meta name="robots" content="noindex, follow">').noindex
    assert not read('<meta name="robots" content="index">').noindex


def test_what_a_data_address_holds_is_read_too():
    facts = read(
        "<img src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"><text>secret</text></svg>'>"
    )
    assert texts(facts) == ["secret"]
    assert urls(facts) == ["data:"]


def test_a_page_that_is_not_utf_8_is_unreadable():
    assert read_artifact("a.html", "<p>Müller".encode("latin-1")).unreadable == "not UTF-8 text"


def test_frames_inside_frames_come_to_an_end():
    html = "x"
    for _ in range(9):
        html = '<iframe srcdoc="' + html.replace("&", "&amp;").replace('"', "&quot;") + '"></iframe>'
    assert read_artifact("a.html", html.encode()).unreadable == "documents nested too deep"


@pytest.mark.parametrize("html", ["<div>" * 30_000, "<ul><li>" * 30_000, "<b>" * 30_000 + "</b>" * 30_000])
def test_elements_nested_beyond_all_measure_are_not_even_read(html):
    assert read_artifact("a.html", html.encode()).unreadable == "elements nested too deep"


def test_a_long_page_is_read_whatever_ends_are_left_out():
    assert (
        texts(read("<p>a<br>" * 15_000 + "<ul>" + "<li>b" * 15_000 + "<i>c</i>" * 15_000)).count("a")
        == 15_000
    )


def test_deep_nesting_is_no_fault_of_the_reader():
    facts = read("<div>" * 5000 + "<b>" * 300 + "kept")
    assert texts(facts) == ["kept"]
