"""Feeds and the sitemap as readers' programs get them."""

import html
import io
import json
import re
import xml.etree.ElementTree as ET

import feedparser
import pytest
from site_builder import SiteFolder, errors

BODY = """The lead. [an anchor](#more), [a page](../pages/privacy.md), [the root](/cases/), [away](https://elsewhere.example/x?a=1&b=2)

![A scan](scan.png)

::: video url="https://www.youtube.com/watch?v=abcdefghijk" title="A film" poster="scan.png" duration="1:00"
Words of the film.
:::

## More

A note.[^1] And ]]> & &nbsp; 🫁 #hitrad

[^1]: Below.
"""
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = SiteFolder(
        tmp_path_factory.mktemp("feeds"), "author: maria\nfeed_limit: 3", base_url="https://example.org/blog"
    )
    made.person("maria", "Maria Sample")
    made.picture("posts/scan.png", (40, 30))
    made.post(
        "rich",
        BODY,
        "aliases: [/old/]\nupdated: 2026-02-03",
        title="'Signs: <b>&amp;</b> ]]> \U0001fac1'",
        date="2026-01-09T10:00:00+01:00",
    )
    made.case(
        "head",
        "## Presentation\n\nAche.\n\n## Teaching points\n\n- Look twice.",
        keys="hashtags: [hitrad]",
        date="2026-01-08",
    )
    made.post("third", date="2026-01-07")
    made.post("fourth", date="2026-01-06")
    made.post("hidden", "#hitrad", "feed: false", date="2026-02-09")
    made.post("secret", "Words.", "unlisted: true", date="2026-02-10")
    assert errors(made.build()) == []
    return made


def entries(site, path):
    if path.endswith(".json"):
        return [
            (item["id"], item["title"], item["content_html"]) for item in json.loads(site.read(path))["items"]
        ]
    parsed = feedparser.parse(
        io.BytesIO((site.output / path).read_bytes()), sanitize_html=False, resolve_relative_uris=False
    )
    assert not parsed.bozo
    return [(entry.id, entry.title, entry.content[0].value) for entry in parsed.entries]


FEEDS = ["feed.xml", "atom.xml", "feed.json"]


@pytest.mark.parametrize("path", FEEDS)
def test_the_newest_documents_are_in_every_format_with_one_identity(site, path):
    found = entries(site, path)
    assert len(found) == 3
    assert [identity for identity, *_ in found] == [identity for identity, *_ in entries(site, "feed.xml")]
    assert found[0][2].count("The lead.") == 1
    assert "third" in found[2][0]


@pytest.mark.parametrize("path", FEEDS)
def test_every_address_in_a_feed_is_whole(site, path):
    for _, _, content in entries(site, path):
        addresses = re.findall(r'(?:href|src|poster)="([^"]*)"', content)
        addresses += [
            part.split()[0] for found in re.findall(r'srcset="([^"]*)"', content) for part in found.split(",")
        ]
        assert [address for address in addresses if not address.startswith("https://")] == []
    rich = entries(site, path)[0][2]
    assert 'href="https://example.org/blog/posts/rich/#more"' in rich
    assert 'href="https://example.org/blog/privacy/"' in rich
    assert re.search(r'src="https://example.org/blog/media/[^"]+"', rich)


@pytest.mark.parametrize("path", FEEDS)
def test_signs_of_titles_come_out_as_written(site, path):
    title = entries(site, path)[0][1]
    assert title in {"Signs: <b>&amp;</b> ]]> \U0001fac1", html.escape("Signs: <b>&amp;</b> ]]> \U0001fac1")}


@pytest.mark.parametrize("path", FEEDS)
def test_nothing_in_a_feed_runs_or_is_only_for_our_own_page(site, path):
    ours = r"<(script|style|iframe|form|button|noscript)|\sclass=|\sonclick|\sdata-|role="
    for _, _, content in entries(site, path):
        assert not re.search(ours, content)


def test_feeds_name_their_own_address_and_language(site):
    for path in ("feed.xml", "atom.xml", "hashtags/hitrad/feed.xml"):
        assert f'href="https://example.org/blog/{path}" rel="self"' in site.read(path) or (
            f'rel="self" href="https://example.org/blog/{path}"' in site.read(path)
        )
    assert json.loads(site.read("feed.json"))["feed_url"] == "https://example.org/blog/feed.json"
    assert feedparser.parse(site.read("feed.xml")).feed.language == "en"


def test_authors_are_named_in_feeds(site):
    for path in ("feed.xml", "atom.xml"):
        assert {entry.author for entry in feedparser.parse(site.read(path)).entries} == {"Maria Sample"}


def test_a_feed_of_a_hashtag_holds_only_its_documents_and_is_linked_from_its_page(site):
    assert {title for _, title, _ in entries(site, "hashtags/hitrad/feed.xml")} == {
        entries(site, "feed.xml")[0][1], "Sudden headache in a young adult"}  # fmt: skip
    assert re.search(
        r'<link rel="alternate" type="application/rss\+xml"[^>]*href="/blog/hashtags/hitrad/feed.xml"',
        site.read("hashtags/hitrad/index.html"),
    )


def test_what_is_not_for_feeds_is_in_none(site):
    feeds = [path for path in site.files() if path.endswith(("feed.xml", "atom.xml", "feed.json"))]
    assert len(feeds) >= 5
    for path in feeds:
        assert "About hidden" not in site.read(path)
        assert "About secret" not in site.read(path)


def test_an_identity_stays_when_title_and_address_change(tmp_path):
    site = SiteFolder(tmp_path)
    site.post("one", keys="id: urn:uuid:7")
    site.post("two", date="2026-01-04")
    site.build()
    before = [identity for identity, *_ in entries(site, "atom.xml")]
    assert before[0] == "urn:uuid:7"
    site.settings("permalinks: {post: '/{year}/{slug}/'}")
    site.post("two", title="Other", date="2026-01-04")
    site.build()
    assert [identity for identity, *_ in entries(site, "atom.xml")] == before
    site.settings(base_url="https://elsewhere.example")
    site.post("one", title="Other too", keys="id: urn:uuid:7\nslug: uno")
    site.build()
    assert entries(site, "atom.xml")[0][0] == before[0]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("5", "urn:x-radblog:5"),
        ("a b", "urn:x-radblog:a%20b"),
        ("https://old.example/?p=12", "https://old.example/?p=12"),
    ],
)
def test_an_identity_is_an_absolute_address_as_atom_wants_it(tmp_path, written, told):
    site = SiteFolder(tmp_path)
    site.post("one", keys=f"id: '{written}'")
    site.build()
    assert {entries(site, path)[0][0] for path in FEEDS} == {told}


@pytest.mark.parametrize("number", [0, 1])
def test_a_site_of_hardly_anything_has_whole_feeds(tmp_path, number):
    site = SiteFolder(tmp_path)
    for _ in range(number):
        site.post("one")
    assert errors(site.build()) == []
    for path in (*FEEDS, "cases/feed.xml"):
        assert len(entries(site, path)) == (number if "cases" not in path else 0)
    assert feedparser.parse(site.read("atom.xml")).feed.updated


@pytest.mark.parametrize("text", ["A\x02B\ufffeC", "A &#2;B&#xFFFE;&#xD800;C"])
def test_signs_that_xml_forbids_are_in_no_file(tmp_path, text):
    site = SiteFolder(tmp_path)
    site.post("one", f"{text} ]]> end.")
    assert errors(site.build()) == []
    for path in FEEDS:
        assert "]]" in html.unescape(entries(site, path)[0][2])
    for path in (*FEEDS, "posts/one/index.html"):
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", site.read(path)), path


def test_an_escape_of_half_a_sign_is_told_where_it_stands(tmp_path):
    site = SiteFolder(tmp_path)
    site.post("one", keys='summary: "x\\uD800y"')
    assert errors(site.build()) == [("RAD005", "content/posts/one.md", 5)]


def test_the_sitemap_lists_what_search_engines_may_show_and_nothing_else(site):
    root = ET.fromstring(site.read("sitemap.xml"))
    urls = {url.find(f"{SITEMAP}loc").text: url.findtext(f"{SITEMAP}lastmod") for url in root}
    files = site.files()
    for url in urls:
        path = url.removeprefix("https://example.org/blog/")
        page = files[f"{path}index.html"].decode()
        assert f'<link rel="canonical" href="{url}">' in page
        assert "noindex" not in page
    paths = {url.removeprefix("https://example.org/blog/") for url in urls}
    assert {"", "posts/rich/", "cases/head/", "people/maria/", "hashtags/hitrad/"} <= paths
    assert not {"posts/secret/", "old/", "404.html"} & paths
    assert urls["https://example.org/blog/posts/rich/"] == "2026-02-03"
    assert "Sitemap: https://example.org/blog/sitemap.xml" in site.read("robots.txt")


def test_the_list_of_feeds_leads_to_feeds_that_exist(site):
    outlines = ET.fromstring(site.read("feeds.opml")).findall(".//outline[@xmlUrl]")
    paths = [outline.get("xmlUrl").removeprefix("https://example.org/blog/") for outline in outlines]
    assert {"feed.xml", "cases/feed.xml", "hashtags/hitrad/feed.xml", "people/maria/feed.xml"} <= set(paths)
    assert set(paths) <= set(site.files())
