"""Exports made to do harm, and pieces of exports that are merely broken."""

from __future__ import annotations

import json

import pytest
from import_tools import bring_export, head, prose, published, tree

ITEM = (
    "<item><title>{title}</title><link>https://x.example.org/a/</link><content:encoded><![CDATA[{text}]]>"
    "</content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2014-05-03 14:20:32</wp:post_date>"
    "<wp:post_name>a</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
)
SCRIPTS = (
    "<script>steal()</script>",
    "<p onclick='steal()'>press</p>",
    "<a href='javascript:steal()'>press</a>",
    "<a href='&#106;avascript:steal()'>press</a>",
    "<a href=' java\tscript:steal()'>press</a>",
    "<a href='data:text/html,steal()'>press</a>",
    "<img src=x onerror='steal()'>",
    "<iframe srcdoc='<script>steal()</script>'></iframe>",
    "<svg onload='steal()'><script>steal()</script></svg>",
    "<object data='steal()'></object>",
    "<form action='https://evil.example.net/steal()'><input></form>",
    "<style>@import 'https://evil.example.net/steal()'</style>",
    "&lt;script&gt;steal()&lt;/script&gt;",
    "<p>[x](javascript:steal())</p>",
    "<p>![x](https://evil.example.net/steal().png)</p>",
    "<<script>script>steal()<</script>/script>",
    "<figure><img src='a.png' alt='\"><script>steal()</script>'></figure>",
    "\ue0009\ue001\ue0029\ue003<code>[code]steal()[/code]</code>",
    "[caption]<img src='a.png'>](javascript:steal())[/caption]",
)


def wordpress(tmp_path, text, title="A"):
    return bring_export(tmp_path, "wordpress", "", {"a.xml": ITEM.format(title=title, text=text).encode()})


@pytest.mark.parametrize("text", SCRIPTS)
def test_nothing_of_an_export_runs_in_a_reader_s_browser(tmp_path, text):
    from selectolax.lexbor import LexborHTMLParser

    (tmp_path / "source").mkdir()
    site, _ = wordpress(tmp_path, f"<p>Before.</p>{text}<p>After.</p>")
    page = LexborHTMLParser(published(site)["posts/a/index.html"].decode())
    main = page.css_first(".e-content")
    assert main is not None
    assert "Before." in main.text()
    assert "After." in main.text()
    for node in main.traverse():
        attributes = node.attributes if node.tag != "-text" else {}
        assert node.tag not in {"iframe", "object", "embed", "form", "style", "base", "meta"}
        assert not (node.tag == "script" and "steal" in (node.text() or ""))
        assert not any(name.startswith("on") for name in attributes)
        for value in attributes.values():
            folded = "".join((value or "").split()).lower()
            assert not folded.startswith(("javascript:", "data:text", "vbscript:"))
        assert not (node.tag == "img" and "evil" in (attributes.get("src") or ""))


def test_entities_of_an_export_are_never_unfolded(tmp_path):
    (tmp_path / "source").mkdir()
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    text = (
        f'<!DOCTYPE rss [<!ENTITY l0 "lol">{bomb}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
        "<rss><channel>" + ITEM.format(title="Caf&eacute; &l11; &file;", text="Text.") + "</channel></rss>"
    )
    site, _ = bring_export(tmp_path, "wordpress", "", {"a.xml": text.encode()})
    assert head(site, "posts/a.md")["title"].startswith("Café")
    everything = b"".join(tree(site).values())
    assert b"root:" not in everything
    assert b"lol" not in everything
    assert len(everything) < 2000


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 3000,
        "<ul><li>" * 1500,
        "[" * 3000,
        "[code]" * 2000,
        "[caption]" * 2000,
        "<table>" * 500,
        "<p" * 3000,
    ],
)
def test_a_text_nested_beyond_all_measure_does_no_harm(tmp_path, text):
    (tmp_path / "source").mkdir()
    site, report = wordpress(tmp_path, "Before. " + text)
    assert report.counts.posts == 1
    assert list((site / "content/posts").rglob("*.md"))


def test_elements_nested_beyond_all_measure_do_no_harm(tmp_path):
    (tmp_path / "source").mkdir()
    text = "<rss><channel>" + ITEM.format(title="A", text="Text.") + "<a>" * 5000
    site, _ = bring_export(tmp_path, "wordpress", "", {"a.xml": text.encode()})
    assert prose(site, "posts/a.md") == "Text."


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "con", "a/b", "..", "x" * 500, "\u202egnp", ""])
def test_no_name_in_an_export_leads_out_of_the_site(tmp_path, name):
    (tmp_path / "source").mkdir()
    item = ITEM.replace("<wp:post_name>a<", f"<wp:post_name>{name}<").format(title="A", text="Text.")
    before = set(tree(tmp_path))
    site, report = bring_export(tmp_path, "wordpress", "", {"a.xml": item.encode()})
    made = set(tree(tmp_path)) - before - {"source/a.xml"}
    assert all(path.startswith("site/content/") for path in made)
    assert len(list((site / "content/posts").rglob("*.md"))) == report.counts.posts == 1


def test_a_picture_address_leads_to_no_file_outside_the_folder(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    site, _ = wordpress(
        tmp_path, '<img src="../secret.png"><img src="/../secret.png"><img src="file:///secret.png">'
    )
    assert not list(site.rglob("*.png"))


@pytest.mark.parametrize(
    "row",
    [
        {"id": 1, "type": "photo", "photos": "x"},
        {"id": 1, "type": "photo", "photos": [{"original_size": []}]},
        {"id": 1, "type": "text", "body": None, "tags": "x", "date": 5},
        {"id": 1, "type": "blocks", "content": [{"type": "text"}, 7, {"type": "image", "media": {}}]},
        {
            "id": 1,
            "type": "blocks",
            "content": [{"type": "text", "text": "ab", "formatting": [{"start": 9, "end": -1}]}],
        },
        {"id": 1, "type": "chat", "dialogue": [5]},
        {"id": 1, "state": "published"},
    ],
)
def test_a_broken_post_of_tumblr_comes_in_as_far_as_it_goes(tmp_path, row):
    (tmp_path / "source").mkdir()
    site, report = bring_export(tmp_path, "tumblr", "", {"posts.json": json.dumps([row]).encode()})
    assert report.counts.posts == 1
    assert list((site / "content/posts").rglob("*.md"))
