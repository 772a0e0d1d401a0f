"""Feeds read back by parsers that are not ours."""

import json
import re
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from feed_samples import (
    FORMATS,
    SITE,
    case_content,
    case_entry,
    content,
    contents_read,
    entry,
    feed,
    fill,
    ids_read,
    picture,
    rendered,
    titles_read,
)
from lxml import etree

from radblog.plan.recipes import Enclosure, FeedPerson
from radblog.render.feeds import render_feed

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("count", [0, 1, 1000])
def test_a_feed_of_any_length_is_read_back_whole_and_in_order(form, count):
    data = rendered(form, *(entry(number) for number in range(count)))
    assert titles_read(form, data) == [f"Post {number}" for number in range(count)]
    assert len(set(ids_read(form, data))) == count
    if form != "json":
        assert not feedparser.parse(data).bozo


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_recipe_gives_the_same_bytes(form):
    assert rendered(form, entry(1), entry(2)) == rendered(form, entry(1), entry(2))
    assert rendered(form) == rendered(form)


def test_rss_dates_are_those_of_the_newest_entry_in_english():
    data = rendered("rss", entry(updated="2024-01-04T09:30:00+01:00", published="2024-01-03T00:00:00Z"))
    channel = etree.fromstring(data).find("channel")
    assert channel.findtext("lastBuildDate") == "Thu, 04 Jan 2024 09:30:00 +0100"
    assert channel.findtext("item/pubDate") == "Wed, 03 Jan 2024 00:00:00 +0000"


def test_atom_dates_are_those_of_the_recipe():
    data = rendered("atom", entry(updated="2024-01-04T09:30:00+01:00", published="2024-01-03T00:00:00+00:00"))
    tree = etree.fromstring(data)
    assert tree.findtext(f"{ATOM}updated") == "2024-01-04T09:30:00+01:00"
    assert tree.findtext(f"{ATOM}entry/{ATOM}updated") == "2024-01-04T09:30:00+01:00"
    assert tree.findtext(f"{ATOM}entry/{ATOM}published") == "2024-01-03T00:00:00+00:00"


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_an_empty_feed_names_a_fixed_moment(form):
    tree = etree.fromstring(rendered(form))
    found = tree.findtext("channel/lastBuildDate") or tree.findtext(f"{ATOM}updated")
    assert "2000" in found


def test_entries_of_one_day_differ_in_their_moment_of_change_and_keep_it_when_another_joins():
    day = {"published": "2024-01-04T00:00:00+00:00", "updated": "2024-01-04T00:00:00+00:00"}
    older = [entry(number, **day) for number in range(50)]

    def moments(data):
        tree = etree.fromstring(data)
        return [item.findtext(f"{ATOM}updated") for item in tree.iter(f"{ATOM}entry")]

    before = moments(rendered("atom", *older))
    assert len(set(before)) == 50
    assert moments(rendered("atom", entry(99, **day), *older))[1:] == before
    tree = etree.fromstring(rendered("atom", *older))
    assert tree.findtext(f"{ATOM}updated") == max(before)


def test_rss_names_the_site_as_channel_link_and_itself_as_self():
    channel = etree.fromstring(rendered("rss", entry())).find("channel")
    assert channel.findtext("link") == "https://example.org/blog/"
    own = channel.find(f"{ATOM}link")
    assert (own.get("rel"), own.get("href")) == ("self", "https://example.org/blog/feed.xml")
    assert own.get("type") == "application/rss+xml"


def test_atom_links_say_what_they_are():
    held = Enclosure("/files/talk 1.m4a", 1234, "audio/mp4")
    tree = etree.fromstring(rendered("atom", entry(enclosure=held)))
    links = [(link.get("rel"), link.get("href")) for link in tree.findall(f"{ATOM}link")]
    assert links == [
        ("self", "https://example.org/blog/feed.xml"),
        ("alternate", "https://example.org/blog/"),
    ]
    alternate, enclosure = tree.findall(f"{ATOM}entry/{ATOM}link")
    assert alternate.attrib == {
        "href": "https://example.org/blog/posts/1/", "rel": "alternate", "type": "text/html",
    }  # fmt: skip
    assert enclosure.attrib == {
        "rel": "enclosure", "href": "https://example.org/blog/files/talk%201.m4a", "length": "1234",
        "type": "audio/mp4",
    }  # fmt: skip


def test_rss_and_json_tell_length_and_type_of_what_is_attached():
    held = Enclosure("/files/talk.webp", 77, "image/webp")
    item = feedparser.parse(rendered("rss", entry(enclosure=held))).entries[0]
    assert [(e.href, e.length, e.type) for e in item.enclosures] == [
        ("https://example.org/blog/files/talk.webp", "77", "image/webp")
    ]
    assert item.link == "https://example.org/blog/posts/1/"
    attached = json.loads(rendered("json", entry(enclosure=held)))["items"][0]["attachments"]
    assert attached == [
        {"url": "https://example.org/blog/files/talk.webp", "mime_type": "image/webp", "size_in_bytes": 77}
    ]


NASTY = 'T<sub>1</sub> & "A" *b* ]]> \x02\ufffe\ud800🫁'


@pytest.mark.parametrize("form", FORMATS)
def test_forbidden_signs_are_dropped_and_all_others_survive(form):
    html = f"<p>]]> &nbsp;&lt;b&gt; \x02\ufffe\ud800🫁 {'é'}</p>"
    data = rendered(form, entry(title=NASTY, summary=NASTY), body=content(html), title=NASTY)
    assert titles_read(form, data) == ['T<sub>1</sub> & "A" *b* ]]> 🫁']
    assert contents_read(form, data) == ["<p>]]> &nbsp;&lt;b&gt; 🫁 é</p>"]


def test_rss_content_is_cdata_and_its_summary_is_html():
    data = rendered("rss", entry(summary="a < b & c")).decode()
    assert "<content:encoded><![CDATA[<p>Text.</p>]]></content:encoded>" in data
    assert "<description>a &amp;lt; b &amp;amp; c</description>" in data


def test_atom_content_and_summary_are_html():
    tree = etree.fromstring(rendered("atom", entry(summary="a < b & c")))
    assert tree.find(f"{ATOM}entry/{ATOM}content").get("type") == "html"
    summary = tree.find(f"{ATOM}entry/{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("html", "a &lt; b &amp; c")


@pytest.mark.parametrize("form", FORMATS)
def test_every_author_has_a_name(form):
    people = (FeedPerson("  ", "/people/x/"), FeedPerson("Ada Example", "/people/ada/"), FeedPerson("Bo"))
    data = rendered(form, entry(authors=people), entry(2, authors=()))
    if form == "json":
        first, second = json.loads(data)["items"]
        assert first["authors"] == [
            {"name": "Ada Example", "url": "https://example.org/blog/people/ada/"}, {"name": "Bo"},
        ]  # fmt: skip
        assert "authors" not in second
        return
    first, second = feedparser.parse(data).entries
    assert [author.name for author in first.authors] == ["Ada Example", "Bo"]
    tree = etree.fromstring(data)
    assert all(
        name.text.strip() for name in tree.iter(f"{ATOM}name", "{http://purl.org/dc/elements/1.1/}creator")
    )


def test_an_atom_feed_names_an_author_for_entries_without_one():
    tree = etree.fromstring(rendered("atom", entry(authors=())))
    assert tree.findtext(f"{ATOM}author/{ATOM}name") == "The department"


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("https://old.example.org/?p=12", "https://old.example.org/?p=12"),
        ("tag:example.org,2024-01-04:post/gout", "tag:example.org,2024-01-04:post/gout"),
        ("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"),
    ],
)
@pytest.mark.parametrize("form", FORMATS)
def test_an_id_that_is_an_address_stays_as_written(form, written, uri):
    assert ids_read(form, rendered(form, entry(id=written, url="/moved/elsewhere/"))) == [uri]


def test_an_id_that_is_a_plain_word_becomes_a_lasting_urn_in_atom_alone():
    (first,) = ids_read("atom", rendered("atom", entry(id="post 12")))
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", first)
    assert ids_read("atom", rendered("atom", entry(id="post 12", title="New", url="/new/"))) == [first]
    assert ids_read("rss", rendered("rss", entry(id="post 12"))) == ["post 12"]


def test_an_id_is_never_called_a_permalink():
    guid = etree.fromstring(rendered("rss", entry())).find("channel/item/guid")
    assert guid.get("isPermaLink") == "false"


def test_languages_of_feed_and_entry_are_told():
    entries = (entry(1), entry(2, lang="ar"))
    body = contents_read("rss", rendered("rss", *entries))
    assert body[0] == "<p>Text.</p>"
    assert body[1] == '<div lang="ar" dir="rtl"><p>Text.</p></div>'
    tree = etree.fromstring(rendered("atom", *entries))
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [tree.get(lang), *(item.get(lang) for item in tree.iter(f"{ATOM}entry"))] == ["en", None, "ar"]
    assert [item["language"] for item in json.loads(rendered("json", *entries))["items"]] == ["en", "ar"]


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_a_browser_finds_the_stylesheet_before_the_feed(form):
    lines = rendered(form, entry()).decode().splitlines()
    assert lines[0].startswith("<?xml version=")
    assert lines[1] == ('<?xml-stylesheet type="text/css" href="/blog/assets/feed.1a2b.css"?>')


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_a_feed_without_stylesheet_names_none(form):
    site = type(SITE)(SITE.base_url, SITE.title, SITE.lang)
    value = render_feed(feed(form, entry()), {}, site).value
    assert b"xml-stylesheet" not in value


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_the_generator_is_named_without_a_version(form):
    tree = etree.fromstring(rendered(form, entry()))
    generator = next(tree.iter("generator", f"{ATOM}generator"))
    assert (generator.text, dict(generator.attrib)) == ("radblog", {})


def test_a_feed_without_description_has_its_title_there():
    assert (
        etree.fromstring(rendered("rss", description=" ")).findtext("channel/description") == "Grey Matters"
    )


def test_a_json_feed_has_what_version_1_1_asks_for():
    value = json.loads(rendered("json", entry(picture=picture())))
    assert value["version"] == "https://jsonfeed.org/version/1.1"
    assert value["home_page_url"] == "https://example.org/blog/"
    assert value["feed_url"] == "https://example.org/blog/feed.json"
    (item,) = value["items"]
    assert item["image"] == "https://example.org/blog/pictures/a.png"
    assert item["tags"] == ["CTrad"]
    assert item["date_published"] == entry().published


def test_dates_survive_a_round_through_mail_format():
    data = rendered("rss", entry(published="2024-02-29T23:59:58-07:30"))
    text = etree.fromstring(data).findtext("channel/item/pubDate")
    assert parsedate_to_datetime(text).isoformat() == "2024-02-29T23:59:58-07:30"


@pytest.mark.parametrize("form", FORMATS)
def test_a_case_is_told_in_reading_order_with_its_pictures(form):
    (html,) = contents_read(form, rendered(form, case_entry(), body=case_content()))
    wanted = [
        "adult in the thirties", "<h2>Presentation</h2>", "Worst headache", "<h2>Pictures</h2>",
        '<img src="https://example.org/blog/pictures/a.png"', "CT head, axial", "Thick blood",
        "Blood in the basal", "<h2>Differential</h2>", "Migraine", "sudden onset", "no stiff neck",
        "Ruptured aneurysm", "Aneurysms rupture", "https://example.org/blog/posts/x/", "Look at the vessels",
        "<h2>An aside</h2>", "More prose",
    ]  # fmt: skip
    found = [html.find(text) for text in wanted]
    assert -1 not in found
    assert found == sorted(found)
    assert html.count("<img ") == 1  # the cover is one of the pictures and not shown twice


@pytest.mark.parametrize("form", FORMATS)
def test_a_cover_comes_before_the_text(form):
    (html,) = contents_read(form, rendered(form, entry(picture=picture())))
    assert html.index("<img ") < html.index("Text.")


def test_teaching_points_are_told_once():
    told = case_content()
    told.clinical["teaching_points"] = told.prose.fields["teaching_points[0]"]
    (html,) = contents_read("rss", rendered("rss", case_entry(), body=told))
    assert html.count("Look at the vessels") == 1


def test_an_entry_without_prose_is_valid():
    data = render_feed(feed("atom", entry(content="")), {}, SITE).value
    assert not feedparser.parse(data).bozo
    assert fill().page == "/posts/a/"
