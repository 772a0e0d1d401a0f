"""Feeds, data, stylesheets, scripts, plain texts, drawings, pictures, fonts, and what has no handler."""

from __future__ import annotations

import base64
import gzip
from io import BytesIO

import pytest
from PIL import Image

from radblog.published.facts import OutLink, TextRun
from radblog.published.read import read_artifact


def texts(facts, kind="text"):
    return [run.text for run in facts.runs if run.kind == kind]


def urls(facts, kind=None):
    return [link.url for link in facts.links if kind in (None, link.kind)]


RSS = """<?xml version="1.0"?><?xml-stylesheet href="/feed.css" type="text/css"?>
<!-- secret --><rss xmlns:content="c" xmlns:dc="d"><channel><title>Chest &amp; co</title>
<item><title>T&lt;sub&gt;1</title><link>https://example.org/a/</link><guid isPermaLink="false">tag:1</guid>
<dc:creator>Ann Lee</dc:creator><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/>
<description>Plain words</description>
<content:encoded><![CDATA[<p><b>Jane</b> Doe &amp; co<img src="https://example.org/a.png" alt="inside" id="x"></p>]]></content:encoded>
</item></channel></rss>"""


def test_rss_is_read_with_the_html_inside():
    facts = read_artifact("feed.xml", RSS.encode())
    assert facts.media == "application/xml"
    assert TextRun("Chest & co", "text", "channel/title") in facts.runs
    assert TextRun("T<sub>1", "text", "item/title") in facts.runs
    assert TextRun("Ann Lee", "text", "item/creator") in facts.runs
    assert TextRun("Plain words", "text", "item/description") in facts.runs
    assert TextRun("Jane Doe & co", "text", "item/encoded/p") in facts.runs
    assert TextRun("inside", "attribute", "item/encoded/img@alt") in facts.runs
    assert texts(facts, "comment") == ["secret"]
    assert urls(facts, "link") == ["https://example.org/a/", "https://example.org/a.mp3"]
    assert urls(facts, "resource") == ["/feed.css", "https://example.org/a.png"]
    assert facts.ids == ()


def test_atom_is_read_with_xhtml_inside():
    facts = read_artifact(
        "atom.xml",
        b'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://example.org/atom.xml"/>'
        b'<entry><summary type="html">a &amp;lt; b</summary><content type="xhtml"><div><p><b>Jane</b> Doe</p></div></content>'
        b"</entry></feed>",
    )
    assert texts(facts) == ["Jane Doe", "a < b"]
    assert urls(facts) == ["https://example.org/atom.xml"]


def test_sitemap_and_opml_lead_where_they_say():
    sitemap = b"<urlset><url><loc>https://example.org/a/</loc><lastmod>2026-01-01</lastmod></url></urlset>"
    assert urls(read_artifact("sitemap.xml", sitemap)) == ["https://example.org/a/"]
    opml = b'<opml><body><outline text="Chest" xmlUrl="https://example.org/feed.xml"/></body></opml>'
    facts = read_artifact("feeds.opml", opml)
    assert urls(facts) == ["https://example.org/feed.xml"]
    assert TextRun("Chest", "attribute", "body/outline@text") in facts.runs


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>', "XML that declares entities"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "XML that declares entities"),
        (b"<a><b></a>", "not well-formed XML"),
        (b"", "not well-formed XML"),
        (b"<a>\xff</a>", "not well-formed XML"),
    ],
)
@pytest.mark.parametrize("path", ["feed.xml", "a.svg"])
def test_xml_that_cannot_be_trusted_is_unreadable(path, data, why):
    facts = read_artifact(path, data)
    assert facts.unreadable == why


def test_a_json_feed_is_read_with_the_html_inside():
    facts = read_artifact(
        "feed.json",
        b'{"title":"Chest","items":[{"id":"tag:1","url":"https://example.org/a/","content_html":"<p><b>Jane</b> Doe</p>",'
        b'"tags":["x-ray"],"mrn":12345678,"mrn":"twice"}]}',
    )
    assert texts(facts) == ["Chest", "tag:1", "x-ray", "12345678", "twice", "Jane Doe"]
    assert TextRun("x-ray", "text", "items/tags") in facts.runs
    assert "content_html" in texts(facts, "name")
    assert urls(facts) == ["https://example.org/a/"]


def test_icons_of_a_manifest_are_loaded():
    facts = read_artifact("a.webmanifest", b'{"start_url":"/","icons":[{"src":"/icon.png","sizes":"1x1"}]}')
    assert [(link.url, link.kind) for link in facts.links] == [("/", "link"), ("/icon.png", "resource")]


@pytest.mark.parametrize("data", [b"{", b"", b"[" * 100_000, b'{"a": \xff}'])
def test_broken_json_is_unreadable(data):
    assert read_artifact("a.json", data).unreadable


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a{b:url(c.png)}", ["c.png"]),
        ("a{b:url( 'c d.png' )}", ["c d.png"]),
        ('a{b:URL("c.png")}', ["c.png"]),
        ("@import url(a.css);", ["a.css"]),
        ("@import 'a.css' screen;", ["a.css"]),
        ("a{b:image-set('//cdn.example/a.png' 1x)}", ["//cdn.example/a.png"]),
        (r"a{b:\75rl(c.png)}", ["c.png"]),
        ("@namespace svg url(http://www.w3.org/2000/svg);", []),
        ("a{b:url(#local)}", []),
        ("/* url(c.png) */", []),
        ("a{b:url(unclosed", ["unclosed"]),
        ("@font-face{src:url(a.woff2) format('woff2')}", ["a.woff2"]),
    ],
)
def test_what_a_stylesheet_loads_is_found(css, expected):
    assert urls(read_artifact("a.css", css.encode()), "resource") == expected


def test_a_stylesheet_says_what_it_writes_on_the_page():
    facts = read_artifact(
        "a.css", b"a::before{content:'Jane \\2014  Doe'} b{font-family:'Gill Sans'}/* note */"
    )
    assert texts(facts) == ["Jane — Doe"]
    assert texts(facts, "comment") == ["note"]


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("fetch('https://cdn.example/a')", ["https://cdn.example/a"]),
        ('x = "//cdn.example/a.js"', ["//cdn.example/a.js"]),
        ("x = `https://cdn.example/${a}`", ["https://cdn.example/${a}"]),
        (r"x = 'https:\/\/cdn.example\/a'", ["https://cdn.example/a"]),
        ("new WebSocket('wss://live.example/')", ["wss://live.example/"]),
        ("x = `https://${host}/share`", []),
        ("createElementNS('http://www.w3.org/2000/svg', 'g')", []),
        ("a // 'comment", []),
        ("x = '/local/path'", []),
    ],
)
def test_foreign_addresses_in_scripts_are_resources(script, expected):
    facts = read_artifact("a.js", script.encode())
    assert urls(facts, "resource") == expected
    assert texts(facts, "script") == [" ".join(script.split())]


def test_plain_texts_are_read_by_their_kind():
    redirects = read_artifact(
        "_redirects", b"# moved\n/old/ /new/ 301\n/x/* /y/:splat 301\n/z https://example.org/ 301\n"
    )
    assert urls(redirects) == ["/new/", "https://example.org/"]
    assert texts(redirects)[0] == "# moved"
    robots = read_artifact("robots.txt", b"User-agent: *\nSitemap: https://example.org/sitemap.xml\n")
    assert urls(robots) == ["https://example.org/sitemap.xml"]
    calendar = read_artifact("a.ics", b"BEGIN:VCALENDAR\r\nSUMMARY:Jane D\r\n oe\\, MD\r\n")
    assert "SUMMARY:Jane Doe, MD" in texts(calendar)
    assert texts(read_artifact("a.txt", b"Jane\nDoe\n\nnext\n")) == ["Jane Doe", "next"]
    assert texts(read_artifact("_headers", b"/*\n  X-Name: Jane\n")) == ["/*", "X-Name: Jane"]


def test_binary_under_the_name_of_a_text_is_unreadable():
    assert read_artifact("a.txt", b"a\0b").unreadable == "not UTF-8 text"


SVG = b"""<?xml version="1.0"?><!-- secret --><svg xmlns="http://www.w3.org/2000/svg"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="i" inkscape:export-filename="/home/jane/ct.png">
<title>Lobes</title><metadata><RDF><Agent><title>Jane Doe</title></Agent></RDF></metadata>
<style>a{b:url(c.png)}</style><script>alert(1)</script>
<a xlink:href="/x/"><text id="t">Upper <tspan>lobe</tspan></text></a>
<image href="d.png"/><use href="#t"/><rect onload="go()" fill="url(e.svg#g)" d="M0 0" aria-label="box"/></svg>"""


def test_a_drawing_tells_texts_from_metadata_and_scripts():
    facts = read_artifact("a.svg", SVG)
    assert facts.media == "image/svg+xml"
    assert texts(facts) == ["Lobes", "Upper lobe"]
    assert texts(facts, "metadata") == ["/home/jane/ct.png", "Jane Doe"]
    assert texts(facts, "script") == ["alert(1)", "go()"]
    assert texts(facts, "comment") == ["secret"]
    assert TextRun("box", "attribute", "rect@aria-label") in facts.runs
    assert facts.ids == ("t",)
    assert urls(facts, "resource") == ["c.png", "d.png", "e.svg#g"]
    assert urls(facts, "link") == ["/x/"]


def picture(fmt="PNG", **options):
    buffer = BytesIO()
    Image.new("L", (4, 4)).save(buffer, fmt, **options)
    return buffer.getvalue()


def test_a_picture_is_clean_or_names_what_it_hides():
    assert read_artifact("a.png", picture()).hidden == ()
    assert read_artifact("a.jpg", picture("JPEG", comment=b"secret")).hidden == ("comment",)
    assert read_artifact("a.png", picture()[:-20]).unreadable == "a damaged picture"
    assert read_artifact("a.png", b"<html>").unreadable == "a damaged picture"


def test_a_picture_inside_a_data_address_is_held_against_the_same_list():
    dirty = base64.b64encode(picture("JPEG", comment=b"secret")).decode()
    page = f'<img src="data:image/jpeg;base64,{dirty}">'
    assert read_artifact("a.html", page.encode()).hidden == ("comment",)
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,{dirty}"/></svg>'
    assert read_artifact("a.svg", drawing.encode()).hidden == ("comment",)
    inside = f"a{{b:url(data:image/jpeg;base64,{dirty})}}"
    assert read_artifact("a.css", inside.encode()).hidden == ("comment",)


def test_a_page_disguised_as_a_picture_is_read_as_what_its_name_says():
    facts = read_artifact("a.html", b"GIF89a<p>Jane Doe</p>")
    assert "Jane Doe" in texts(facts)


def test_fonts_and_icons_have_a_handler():
    facts = read_artifact("a.woff2", b"wOF2" + b"\0" * 40)
    assert (facts.media, facts.unreadable) == ("font/woff2", "")
    assert read_artifact("a.woff2", b"<html>").unreadable
    buffer = BytesIO()
    Image.new("RGBA", (16, 16)).save(buffer, "ICO")
    icon = read_artifact("favicon.ico", buffer.getvalue())
    assert (icon.media, icon.unreadable, icon.hidden) == ("image/x-icon", "", ())


@pytest.mark.parametrize(
    ("path", "data", "media"),
    [
        ("a.pdf", b"%PDF-1.7", "application/pdf"),
        ("a.docx", b"PK\3\4", "application/zip"),
        ("a.dcm", b"\0" * 128 + b"DICM", "application/dicom"),
        ("a.mkv", b"\x1aE\xdf\xa3", "video/webm"),
        ("a.ogg", b"OggS", "audio/ogg"),
        ("a.unknown", b"hello", "application/octet-stream"),
        ("a", b"", "application/octet-stream"),
    ],
)
def test_what_has_no_handler_is_never_taken_for_clean(path, data, media):
    facts = read_artifact(path, data)
    assert (facts.media, facts.unreadable) == (media, "no handler for this kind of file")


@pytest.mark.parametrize(
    ("path", "data"), [("a.mp4", b"\0\0\0\x18ftypisom"), ("a.mp3", b"ID3\4"), ("a.wav", b"")]
)
def test_a_torn_film_or_sound_is_never_taken_for_clean(path, data):
    assert read_artifact(path, data).unreadable


def test_compressed_files_are_unpacked():
    facts = read_artifact("a.json.gz", gzip.compress(b'{"a":"Jane Doe"}'))
    assert texts(facts) == ["Jane Doe"]
    search = read_artifact("pagefind/x.pf_fragment", gzip.compress(b'pagefind_dcd{"content":"Jane Doe"}'))
    assert texts(search) == ["Jane Doe"]
    assert read_artifact("pagefind/x.pf_fragment", gzip.compress(b"{}")).unreadable
    assert read_artifact("a.json.gz", gzip.compress(b"{}") + b"more").unreadable
    assert read_artifact("a.json.gz", gzip.compress(b"{}")[:-4]).unreadable


def test_nothing_about_the_data_is_in_the_reason():
    for path in ("a.html", "a.xml", "a.json", "a.svg", "a.json.gz", "a.png"):
        assert "secret" not in read_artifact(path, b"<secret secret \xff {secret").unreadable


def test_links_keep_where_they_stand():
    assert read_artifact("a.html", b'<a href="/x/">x</a>').links == (OutLink("/x/", "link", "a@href"),)


@pytest.mark.parametrize(
    ("path", "data", "kept"),
    [
        (
            "feed.xml",
            b"<rss><channel><pubDate>Sat, 15 Oct 2014 00:00:00 +0000</pubDate></channel></rss>",
            False,
        ),
        ("feed.xml", b"<rss><channel><pubDate>seen on 3 March 2024</pubDate></channel></rss>", True),
        ("feed.xml", b"<rss><channel><title>2014-10-15</title></channel></rss>", True),
        ("feed.json", b'{"date_published": "2014-10-15T00:00:00+00:00"}', False),
        ("feed.json", b'{"title": "2014-10-15T00:00:00+00:00"}', True),
    ],
)
def test_a_bare_time_in_a_field_made_for_it_is_no_text(path, data, kept):
    runs = read_artifact(path, data).runs
    assert any("2014" in run.text or "2024" in run.text for run in runs) is kept
