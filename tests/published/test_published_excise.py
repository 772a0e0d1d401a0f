"""Mentions of a withdrawn document, cut out of pages, feeds and lists of addresses."""

import json

import pytest

from radblog.published.excise import Mention, excised

URL, TITLE, PICTURE = "/cases/bad/", "Ruptured aneurysm", "media/0123-24.png"
MENTION = Mention(URL, (TITLE, PICTURE))


def page(body, head=""):
    return f"<!DOCTYPE html>\n<html><head>{head}</head><body><p>Kept before.</p>{body}<p>Kept after.</p></body></html>".encode()


HTML = {
    "a card": f'<article><a href="{URL}"><img src="/{PICTURE}"></a><h2><a href="{URL}">{TITLE}</a></h2></article>',
    "a list item": f'<ul><li><a href="{URL}">x</a></li><li>Kept between.</li></ul>',
    "a link in prose": f'<p>Kept <a href="{URL}#why">this case</a> between.</p>',
    "under a folder": f'<p>Kept <a href="/blog{URL}">this</a> between.</p>',
    "a whole address": f'<p>Kept <a href="https://example.org{URL}">this</a> between.</p>',
    "escaped": '<p>Kept <a href="/cases/b%61d/">this</a> between.</p>',
    "a picture": f'<figure><picture><source srcset="/{PICTURE} 24w"><img src="/{PICTURE}" alt="x"></picture><figcaption>Told</figcaption></figure>',
    "a directive": f'<aside><p><a href="{URL}">x</a></p><p>Told of it.</p></aside>',
    "data for search engines": f'<script type="application/ld+json">{{"image":"https://example.org/{PICTURE}"}}</script>',
    "words for the eyes of machines": f'<img src="/x.png" alt="{TITLE}">',
}


@pytest.mark.parametrize("body", HTML.values(), ids=HTML)
def test_a_mention_in_a_page_is_cut_and_the_rest_stays(body):
    cut = excised("index.html", page(body), MENTION).decode()
    assert "Kept before." in cut
    assert "Kept after." in cut
    assert ("Kept" in body) == ("between." in cut)
    for told in (URL, TITLE, PICTURE, "Told"):
        assert told not in cut
    assert cut.startswith("<!DOCTYPE html>\n<html>")


def test_an_address_in_the_head_of_a_page_is_cut():
    cut = excised(
        "index.html",
        page("", f'<link rel="next" href="{URL}"><meta property="og:image" content="https://x/{PICTURE}">'),
        MENTION,
    )
    assert URL.encode() not in cut
    assert PICTURE.encode() not in cut


def test_what_stands_in_words_alone_takes_the_page_with_it():
    assert excised("index.html", page(f"<p>As in {TITLE}.</p>"), MENTION) is None


def test_another_address_that_begins_alike_stays():
    body = '<ul><li><a href="/cases/badly/">Kept</a></li></ul>'
    assert b"/cases/badly/" in excised("index.html", page(body), MENTION)


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Kept</title><link>https://example.org/</link>
<item><title>{TITLE}</title><link>https://example.org{URL}</link></item>
<item><title>Another</title><link>https://example.org/posts/a/</link><description>Nothing</description></item>
<item><title>Tells</title><link>https://example.org/posts/b/</link><description>&lt;a href="{URL}"&gt;see&lt;/a&gt;</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Kept</title><id>x</id>
<entry><title>{TITLE}</title><link href="https://example.org{URL}"/></entry>
<entry><title>Another</title><link href="https://example.org/posts/a/"/></entry></feed>"""
SITEMAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org{URL}</loc></url>
<url><loc>https://example.org/posts/a/</loc></url></urlset>"""
OPML = f"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><body><outline text="x" htmlUrl="https://example.org{URL}"/><outline text="Another" htmlUrl="https://example.org/posts/a/"/></body></opml>"""
FEED = json.dumps({"title": "Kept", "items": [
    {"url": f"https://example.org{URL}", "title": TITLE}, {"url": "https://example.org/posts/a/", "title": "Another"},
    {"url": "https://example.org/posts/b/", "content_html": f'<a href="{URL}">see</a>'}]})  # fmt: skip
LISTS = {
    "feed.xml": RSS, "atom.xml": ATOM, "sitemap.xml": SITEMAP, "feeds.opml": OPML, "feed.json": FEED,
    "_redirects": f"/old/ {URL} 301!\n/older/ /posts/a/ 301!\n",
}  # fmt: skip


@pytest.mark.parametrize(("path", "text"), LISTS.items(), ids=LISTS)
def test_entries_of_a_document_are_cut_from_lists_for_machines(path, text):
    cut = excised(path, text.encode(), MENTION).decode()
    assert URL not in cut
    assert TITLE not in cut
    assert "/posts/a/" in cut
    if path.endswith(".json"):
        assert [item["url"] for item in json.loads(cut)["items"]] == ["https://example.org/posts/a/"]


BROKEN = {
    "index.html": b"\xff\xfe<p>",
    "feed.xml": b"<rss><item>",
    "feed.json": b"{",
    "data.json": b'{"cases": ["/cases/bad/"]}',
}


@pytest.mark.parametrize(("path", "data"), BROKEN.items(), ids=BROKEN)
def test_what_cannot_be_understood_goes_as_a_whole(path, data):
    assert excised(path, data + URL.encode() if path != "data.json" else data, MENTION) is None


def test_entities_of_a_feed_are_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("qzxsecret")
    feed = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><rss><item><link>{URL}</link></item><a>&e;</a></rss>'
    assert b"qzxsecret" not in (excised("feed.xml", feed.encode(), MENTION) or b"")
