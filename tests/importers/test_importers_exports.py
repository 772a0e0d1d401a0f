"""Exports of blog systems: what comes in, what stays out, and what is told."""

from __future__ import annotations

import datetime as dt
import re
import socket

import pytest
import yaml
from import_tools import EXPORTS, bring_export, head, notes, picture, prose, published, tree

UPLOADS = {"uploads/2019/07/hip.png": picture(60), "uploads/2020/01/shoulder.png": picture(90)}


@pytest.fixture
def wordpress(tmp_path):
    return bring_export(tmp_path, "wordpress", "wordpress", UPLOADS, "blog.xml")


# ---- WordPress --------------------------------------------------------------------------------------


def test_a_post_of_wordpress_keeps_slug_moment_author_tags_and_feed_id(wordpress):
    site, _ = wordpress
    found = head(site, "posts/hip-pain/index.md")
    moment = found.pop("date")
    assert moment == dt.datetime(2019, 7, 2, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert found == {
        "title": "Hip pain & what to order",
        "status": "published",
        "id": "https://reading.example.org/?p=11",
        "authors": ["kim-doe"],
        "summary": "Which film first.",
        "hashtags": ["msk", "hip-joint"],
        "cover": {"src": "shoulder.png", "alt": "Grashey view of a shoulder"},
        "aliases": ["/2019/07/hip-pain/", "/2019/07/sore-hip/"],
    }
    assert head(site, "people/kim-doe.md") == {
        "name": "Kim Doe",
        "credentials": ["MD", "FRCR"],
        "status": "published",
    }


def test_the_settings_of_the_site_come_from_the_export(wordpress):
    site, _ = wordpress
    assert yaml.safe_load((site / "content/site.yaml").read_text("utf-8")) == {
        "title": "The reading room",
        "description": "Notes from the dark",
        "base_url": "https://reading.example.org/",
        "lang": "en-GB",
        "timezone": "Europe/Berlin",
        "hashtags": {"hip-joint": "Hip joint", "msk": "MSK"},
    }


def test_the_text_of_the_old_editor_is_whole(wordpress):
    site, _ = wordpress
    assert prose(site, "posts/hip-pain/index.md") == (
        "First line of the old editor\\\nand a second one.\n\n"
        "A new paragraph with **bold**, H₂O and a [link to the shoulder](../shoulder/index.md#anatomy), one to "
        "[the same by number](../shoulder/index.md) and one to a draft.\n\n"
        '![Radiograph of a hip](hip.png "The joint space is narrow.")\n\n'
        '```python\nif width < 3:\n    print("narrow")\n```\n\n'
        "> Look at the other side.\n>\n> Always.\n\n"
        "A claim[^1] with a note, and text in brackets \\[sic\\].\n\n"
        '![Grashey view of a shoulder](shoulder.png "A shoulder from the front")\n\n'
        "[https://www.youtube.com/watch?v=abc123DEF](https://www.youtube.com/watch?v=abc123DEF)\n\n"
        "Mind the child.\n\n"
        "[^1]: Doe K. A paper. 2018, see [here](https://doi.org/10.1000/182)."
    )


def test_the_text_of_the_block_editor_is_whole(wordpress):
    site, _ = wordpress
    assert prose(site, "posts/shoulder/index.md") == (
        "## Anatomy {#anatomy}\n\n"
        "A paragraph of blocks\\\nwith a break[^1].\n\n"
        '![Picture: Anatomy](shoulder.png "Grashey view")\n\n'
        '![One](shoulder.png "First")\n\n*Second*\n\n'
        '```python\na = [1]\n\nb = "{% raw %}"\n```\n\n'
        "| Sign | Meaning |\n| --- | --- |\n| a \\| b | H₂O |\n\nSigns\n\n"
        "> See twice.\n>\n> *A teacher*\n\n"
        "[https://vimeo.com/123456](https://vimeo.com/123456)\n\n"
        "For teaching only.\n\n"
        "[Embedded page](https://maps.example.net/x)\n\npress\n\n"
        "[^1]: Roe B. *Another* paper."
    )


def test_pictures_come_from_the_folder_beside_the_export(wordpress):
    site, report = wordpress
    assert (site / "content/posts/hip-pain/hip.png").read_bytes() == UPLOADS["uploads/2019/07/hip.png"]
    assert (site / "content/posts/shoulder/shoulder.png").read_bytes() == UPLOADS[
        "uploads/2020/01/shoulder.png"
    ]
    assert report.counts.pictures == 3


def test_a_link_to_a_picture_leads_to_the_file_beside_the_export(tmp_path):
    item = (
        "<item><title>A</title><content:encoded>See &lt;a href='https://x.org/wp-content/uploads/2019/07/hip.png'&gt;"
        "it&lt;/a&gt;.</content:encoded><wp:post_id>7</wp:post_id><wp:post_name>a</wp:post_name>"
        "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
    )
    (tmp_path / "source").mkdir()
    site, _ = bring_export(tmp_path, "wordpress", "", {"a.xml": item.encode(), **UPLOADS})
    assert prose(site, "posts/a/index.md") == "See [it](hip.png)."
    assert (site / "content/posts/a/hip.png").is_file()


def test_what_could_not_come_along_is_told(wordpress):
    _, report = wordpress
    told = notes(report)
    for code, path in (
        ("RAD740", "blog.xml"),
        ("RAD741", "blog.xml"),
        ("RAD756", "content/posts/hip-pain/index.md"),
        ("RAD757", "content/posts/hip-pain/index.md"),
        ("RAD755", "content/posts/shoulder/index.md"),
        ("RAD758", "content/posts/shoulder/index.md"),
        ("RAD759", "content/posts/shoulder/index.md"),
        ("RAD742", "content/posts/lump.md"),
        ("RAD764", "content/posts/half-written.md"),
        ("RAD764", "content/posts/next-year.md"),
    ):
        assert (code, path) in told
    assert {note.message for note in report.notes if note.code == "RAD741"} == {
        "left out: comments of readers (1)",
        "left out: entries of menus (1)",
        "left out: items in the bin, unsaved or earlier versions (1)",
    }
    counts = report.counts
    assert (counts.documents, counts.posts, counts.pages, counts.drafts, counts.skipped) == (8, 5, 1, 3, 2)


def test_private_posts_posts_behind_a_password_comments_and_the_bin_stay_out(wordpress):
    site, _ = wordpress
    everything = b"".join(tree(site).values()) + "".join(tree(site)).encode()
    for canary in (b"canary-private", b"canary-password", b"canary-comment", b"canary-bin", b"Canary Comm"):
        assert canary not in everything


def test_drafts_and_posts_planned_for_later_stay_drafts(wordpress):
    site, _ = wordpress
    assert head(site, "posts/half-written.md")["status"] == "draft"
    assert head(site, "posts/next-year.md")["status"] == "draft"


def test_a_post_in_which_the_lint_finds_a_patient_is_a_draft_until_it_is_mended(wordpress):
    site, _ = wordpress
    found = head(site, "posts/lump.md")
    assert (found["status"], found["id"]) == ("draft", "https://reading.example.org/?p=26")


def test_what_was_imported_builds_redirects_and_names_no_draft(wordpress):
    output = published(wordpress[0])
    assert b"Radiograph of a hip" in output["posts/hip-pain/index.html"]
    assert b"/2019/07/hip-pain/ /posts/hip-pain/" in re.sub(rb" +", b" ", output["_redirects"])
    assert b"https://reading.example.org/?p=11" in output["atom.xml"]
    for path, data in output.items():
        for canary in (b"canary", b"Anna Example", b"evil.example", b"javascript:"):
            assert canary not in data, path


def test_the_feed_id_outlives_a_new_title_and_another_address(wordpress):
    site, _ = wordpress
    before = published(site)["atom.xml"]
    settings, post = site / "content/site.yaml", site / "content/posts/hip-pain/index.md"
    settings.write_text(settings.read_text("utf-8").replace("reading.example", "new.example"), "utf-8")
    post.write_text(post.read_text("utf-8").replace("title: Hip pain", "title: Hips"), "utf-8")
    post.parent.rename(post.parent.with_name("hips"))
    assert b"<id>https://reading.example.org/?p=11</id>" in before
    assert b"<id>https://reading.example.org/?p=11</id>" in published(site)["atom.xml"]


def test_an_export_in_several_files_and_in_two_languages_is_one_blog(tmp_path):
    item = (
        "<item><title><!--:fr-->Sous le ciel<!--:--><!--:en-->Under heaven<!--:--></title>"
        "<link>https://x.example.org/b/sky/</link><guid>g1</guid><content:encoded><![CDATA[[:fr]Bleu.[:en]Blue.[:]]]>"
        "</content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2014-05-03 14:20:32</wp:post_date>"
        "<wp:post_name>sky</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
    )
    second = item.replace(">7<", ">8<").replace("sky", "sea").replace("[:fr]Bleu.[:en]Blue.[:]", "Sea.")
    second = re.sub(r"<title>.*</title>", "<title>Sea</title>", second)
    site, report = bring_export(
        tmp_path, "wordpress", "wordpress", {"blog.xml": item.encode(), "blog.001.xml": second.encode()}
    )
    assert report.counts.posts == 3
    assert (head(site, "posts/sky.md")["title"], prose(site, "posts/sky.md")) == ("Sous le ciel", "Bleu.")
    assert (head(site, "posts/sky-en.md")["lang"], prose(site, "posts/sky-en.md")) == ("en", "Blue.")
    assert "id" not in head(site, "posts/sky-en.md")
    assert prose(site, "posts/sea.md") == "Sea."


@pytest.mark.parametrize(
    ("html", "ours"),
    [
        (
            "a &lt;table&gt; and {{ x }} {% y %} [[z]] `c`",
            "a \\<table> and {{ x }} {% y %} \\[\\[z\\]\\] \\`c\\`",
        ),
        ("5 * 3 # x_y", "5 \\* 3 # x_y"),
        ("::: note", "\\::: note"),
        ("# no heading", "\\# no heading"),
        ("one\n\n\n\ntwo", "one\n\ntwo"),
        ("<pre>a\n\n  &lt;b&gt;\n</pre>", "```\na\n\n  <b>\n```"),
        ("<code>{{&lt; x &gt;}}</code>", "`{{< x >}}`"),
        ('[code lang="r"]x &lt;- 1[/code]', "```r\nx <- 1\n```"),
        ("see [sic] and [1] and [/b]", "see \\[sic\\] and \\[1\\] and"),
        ('[tabs][tab title="A"]in[/tab][/tabs]', "in"),
        ("[embed]https://x.org/v[/embed]", "[https://x.org/v](https://x.org/v)"),
        ("[youtube=https://youtu.be/abc123DEF]", "[YouTube](https://youtu.be/abc123DEF)"),
        ("<b>bold</b><i>soft</i> <del>gone</del>", "**bold***soft* ~~gone~~"),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", "1. a\n2. b\n   - c"),
        ("<h1>T</h1>text", "## T\n\ntext"),
        ("a&nbsp;b &amp; &eacute;", "a b & é"),
        ('<h2 id="why-so">Why</h2>', "## Why {#why-so}"),
        ("<!--more-->text<!--nextpage-->more", "textmore"),
    ],
)
def test_a_piece_of_a_post_reads_as_before(tmp_path, html, ours):
    item = (
        f"<item><title>A</title><content:encoded><![CDATA[{html}]]></content:encoded><wp:post_id>7</wp:post_id>"
        "<wp:post_name>a</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
    )
    (tmp_path / "source").mkdir()
    site, _ = bring_export(tmp_path, "wordpress", "", {"a.xml": item.encode()})
    assert prose(site, "posts/a.md") == ours


def test_two_posts_of_one_number_and_a_post_without_title_come_in(tmp_path):
    item = (
        "<item><title>{title}</title><content:encoded>Some words. {title}</content:encoded><wp:post_id>7</wp:post_id>"
        "<wp:post_name>{name}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
    )
    pieces = (
        item.format(title="A", name="a"),
        item.format(title="B", name="b"),
        item.format(title="", name=""),
    )
    (tmp_path / "source").mkdir()
    text = f"<rss><channel>{''.join(pieces)}</channel></rss>"
    site, report = bring_export(tmp_path, "wordpress", "", {"a.xml": text.encode()})
    assert (prose(site, "posts/a.md"), prose(site, "posts/b.md")) == ("Some words. A", "Some words. B")
    assert [head(site, path)["title"] for path in ("posts/a.md", "posts/b.md", "posts/some-words.md")] == [
        "A",
        "B",
        "Some words.",
    ]
    assert report.kept == ()


# ---- Blogger ----------------------------------------------------------------------------------------


def test_a_blog_of_blogger_comes_in(tmp_path):
    site, report = bring_export(tmp_path, "blogger", "blogger", {"pics/chest film.png": picture()})
    found = head(site, "posts/a-film-at-night/index.md")
    assert found.pop("date").isoformat() == "2014-07-01T23:30:00+02:00"
    assert found == {
        "title": "A film at night",
        "status": "published",
        "id": "tag:blogger.com,1999:blog-777.post-1001",
        "authors": ["kim-doe"],
        "hashtags": ["chest"],
        "keywords": ["Night shift"],
        "aliases": ["/2014/07/a-film-at-night.html"],
    }
    assert prose(site, "posts/a-film-at-night/index.md") == (
        "The first line.\n\nA second paragraph, see [the morning](../morning.md).\n\n"
        '![Picture: A film at night](chest-film.png "A chest film")\n\n'
        "[Elsewhere](https://1.bp.blogspot.com/-a/b/s320/elsewhere.png)\n\nThe end."
    )
    assert head(site, "posts/half-written.md")["status"] == "draft"
    assert head(site, "pages/about-me.md")["aliases"] == ["/p/about-me.html"]
    assert ("RAD741", "blog.xml") in notes(report)
    output = b"".join(published(site).values())
    assert b"canary" not in output
    assert b"canary-comment" not in b"".join(tree(site / "content").values())


def test_a_google_takeout_of_blogger_comes_in(tmp_path):
    album = {"Albums/radiology/IMG_0001.jpg": picture(), "Albums/radiology/IMG_0001.jpg.json": b"{}"}
    site, report = bring_export(tmp_path, "blogger", "takeout", album)
    assert head(site, "posts/wrist/index.md") == {
        "title": "Wrist",
        "status": "published",
        "id": "tag:blogger.com,1999:blog-888.post-1",
        "date": dt.datetime(2021, 5, 1, 10, 0, tzinfo=dt.UTC),
        "authors": ["kim-doe"],
        "summary": "How to read a wrist.",
        "hashtags": ["msk"],
        "aliases": ["/2021/05/wrist.html"],
    }
    assert prose(site, "posts/wrist/index.md") == "See [the ankle](../ankle.md).\n\n![A wrist](img_0001.jpg)"
    assert head(site, "posts/elbow.md")["status"] == "draft"
    assert yaml.safe_load((site / "content/site.yaml").read_text())["base_url"] == "https://day.example.org/"
    assert report.counts.drafts == 1
    assert b"canary-bin" not in b"".join(tree(site).values())


# ---- Tumblr -----------------------------------------------------------------------------------------


def test_posts_of_tumblr_in_json_come_in(tmp_path):
    media = {
        "media/tumblr_xyz1_1280.png": picture(1),
        "media/602_1.png": picture(2),
        "field-large.png": picture(3),
    }
    site, report = bring_export(tmp_path, "tumblr", "tumblr-json", media)
    assert head(site, "posts/a-first-text.md") == {
        "title": "A first text",
        "status": "published",
        "id": "https://coils.tumblr.com/post/601",
        "date": dt.datetime(2013, 3, 1, 21, 30, tzinfo=dt.UTC),
        "hashtags": ["mri", "physics"],
        "aliases": ["/post/601/a-first-text/", "/post/601/"],
    }
    assert prose(site, "posts/a-first-text.md") == "Larmor, **again**. See [the film](two-coils/index.md)."
    assert head(site, "posts/two-coils/index.md")["title"] == "Two coils."
    assert prose(site, "posts/two-coils/index.md") == (
        '![Picture: Two coils.](tumblr_xyz1_1280.png "The old one")\n\n'
        "![Picture: Two coils.](602_1.png)\n\nTwo coils."
    )
    assert prose(site, "posts/a-chat.md") == "**A:** Tesla?\n\n**B:** Three."
    assert prose(site, "posts/in-blocks/index.md") == (
        "**Bold** and [*lin*ked](https://example.org/) text\n\n- one\n- two\n\n"
        '![A field map](field-large.png "The field")\n\n'
        "[Video](https://www.youtube.com/watch?v=abc123DEF)\n\npress"
    )
    assert yaml.safe_load((site / "content/site.yaml").read_text())["title"] == "Coils & gradients"
    assert {code for code, _ in notes(report)} >= {"RAD740", "RAD741", "RAD756", "RAD757"}
    everything = b"".join(tree(site / "content").values())
    assert b"canary-private" not in everything
    assert b"canary-reblog" not in everything
    assert b"canary" not in b"".join(published(site).values())


def test_the_long_numbers_of_tumblr_are_no_patient_s(tmp_path):
    row = '{"id": 185312345601, "type": "text", "state": "published", "slug": "", "date": "2019-06-03 10:00:00 GMT", '
    row += '"post_url": "https://coils.tumblr.com/post/185312345601", "title": "Coils", "body": "Text."}'
    (tmp_path / "source").mkdir()
    site, _ = bring_export(tmp_path, "tumblr", "", {"posts.json": f"[{row}]".encode()})
    found = head(site, "posts/coils.md")
    assert (found["status"], found["aliases"]) == ("published", ["/post/185312345601/"])
    assert found["id"] == "https://coils.tumblr.com/post/185312345601"
    assert b"/post/185312345601/ /posts/coils/" in re.sub(rb" +", b" ", published(site)["_redirects"])


def test_the_long_numbers_of_blogger_are_no_patient_s(tmp_path):
    (tmp_path / "source").mkdir()
    number = "6303278419262689239.post-1858599377741856733"
    text = (EXPORTS / "blogger/blog.xml").read_text("utf-8").replace("777.post-1002", number)
    site, _ = bring_export(tmp_path, "blogger", "", {"blog.xml": text.encode()})
    found = head(site, "posts/morning.md")
    assert (found["status"], found["id"]) == ("published", f"tag:blogger.com,1999:blog-{number}")
    assert number.encode() in published(site)["atom.xml"]


def test_what_a_reader_asked_comes_in_as_a_draft(tmp_path):
    site, _ = bring_export(tmp_path, "tumblr", "tumblr-json")
    assert head(site, "posts/asked.md")["status"] == "draft"
    assert prose(site, "posts/asked.md") == "> Is it canary-asked?\n\nIt is."


def test_the_pages_of_the_export_of_tumblr_come_in(tmp_path):
    site, _ = bring_export(tmp_path, "tumblr", "tumblr-html", {"media/70123_0.png": picture()})
    assert head(site, "posts/gradients/index.md") == {
        "title": "Gradients",
        "status": "published",
        "date": dt.datetime(2014, 4, 10, 20, 53),  # noqa: DTZ001  # the export does not say the zone
        "hashtags": ["mri"],
        "keywords": ["physics"],
        "aliases": ["/post/70123/"],
    }
    assert prose(site, "posts/gradients/index.md") == "They are *loud*.\n\n![Picture: Gradients](70123_0.png)"
    title = head(site, "posts/a-text-without-a-title-that-is-long-enough-to-be-cut.md")["title"]
    assert title == "A text without a title that is long enough to be cut…"


# ---- whatever the export ----------------------------------------------------------------------------

ALL = [("wordpress", "wordpress"), ("blogger", "blogger"), ("blogger", "takeout"), ("tumblr", "tumblr-json"),
       ("tumblr", "tumblr-html")]  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_a_second_import_changes_nothing_and_the_source_stays_as_it_is(tmp_path, kind, name):
    site, first = bring_export(tmp_path, kind, name, UPLOADS)
    source, before = tree(tmp_path / "source"), tree(site)
    _, second = bring_export(tmp_path, kind, name)
    assert tree(site) == before
    assert (second.written, second.kept, second.unchanged) == ((), (), len(first.written) - 1)  # site.yaml
    assert tree(tmp_path / "source") == source


@pytest.mark.parametrize(("kind", "name"), ALL)
def test_nothing_is_fetched(tmp_path, kind, name, monkeypatch):
    def refused(*_):
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    _, report = bring_export(tmp_path, kind, name)
    assert report.written


def test_what_the_author_changed_is_kept_and_told(wordpress, tmp_path):
    site, _ = wordpress
    mine = site / "content/posts/hip-pain/index.md"
    mine.write_text("mine", "utf-8")
    _, report = bring_export(tmp_path, "wordpress", "wordpress", {}, "blog.xml")
    assert mine.read_text("utf-8") == "mine"
    assert ("RAD760", "content/posts/hip-pain/index.md") in notes(report)


def test_an_export_without_its_pictures_is_told_in_one_sentence(tmp_path):
    _, report = bring_export(tmp_path, "wordpress", "wordpress")
    told = [note.message for note in report.notes if (note.code, note.place.path) == ("RAD758", "blog.xml")]
    assert told == ["no picture lies beside this export; its documents show 5"]


@pytest.mark.parametrize("kind", ["wordpress", "blogger", "tumblr"])
def test_what_is_no_such_export_is_refused(tmp_path, kind):
    (tmp_path / "source").mkdir()
    for data in (
        b"",
        b"PK\x03\x04",
        b"<rss><channel/></rss>",
        b"<",
        b"{}",
        b'[1, {"id": {}}]',
        b"\xff\xfe\x00",
    ):
        files = {"a.xml": data, "a.atom": data, "a.json": data, "12345678.txt": data}
        with pytest.raises(ValueError, match="no such export"):
            bring_export(tmp_path, kind, "", files)


def test_a_site_inside_the_source_is_refused(tmp_path):
    from radblog.commands.import_ import import_site

    (tmp_path / "old").mkdir()
    with pytest.raises(ValueError, match="inside"):
        import_site("markdown", tmp_path / "old", tmp_path / "old/new")
