"""Dates, people, tags and addresses of other generators."""

from __future__ import annotations

import pytest

from radblog.importers import hugo
from radblog.importers.addresses import clean_address, default_address, feed_id, is_possible_address
from radblog.importers.foreign_dates import date_in_address, date_in_name, read_foreign_date
from radblog.importers.foreign_keys import is_public, is_unlisted, nav_order, summary, when
from radblog.importers.foreign_people import Author, authors_of
from radblog.importers.origin import Origin
from radblog.importers.standing import Stand
from radblog.importers.tags import hashtags_and_keywords, tags_of, vocabulary


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2014/09/13", "2014-09-13"),
        ("2017/2/4", "2017-02-04"),
        ("20140913", "2014-09-13"),
        ("September 13, 2014", "2014-09-13"),
        ("Sat, 13 Sep 2014 10:00:00 GMT", "2014-09-13T10:00:00Z"),
        ("13. September 2014", "2014-09-13"),
        ("13.09.2014", "2014-09-13"),
        ("13/09/2014", "2014-09-13"),
        ("2024-04-08 14:31 +0200", "2024-04-08T14:31:00+02:00"),
        ("2024-04-08T14:31", "2024-04-08T14:31:00"),
        ("2024-04-08T14:31:05.123Z", "2024-04-08T14:31:05Z"),
        ("2024-04-08 2:31 PM", "2024-04-08T14:31:00"),
    ],
)
def test_dates_are_read_as_people_write_them(written, meant):
    assert read_foreign_date(written).text == meant


@pytest.mark.parametrize(
    "written", ["soon", "2024-13-01", "31/31/2024", "2014", "", "12:30", "Smarch 1, 2014"]
)
def test_what_is_no_date_is_none(written):
    assert read_foreign_date(written) is None


def test_a_date_that_can_be_read_in_two_ways_is_marked():
    assert read_foreign_date("05/04/2019").guessed
    assert not read_foreign_date("04/04/2019").guessed
    assert not read_foreign_date("5.4.2019").guessed


def test_a_file_name_gives_its_date_and_keeps_its_rest():
    assert date_in_name("2019-06-01-intro") == ("2019-06-01", "intro")
    assert date_in_name("2019-13-01-intro") == (None, "2019-13-01-intro")
    assert date_in_name("2019-06-01") == (None, "2019-06-01")
    assert date_in_address("2014/12/12/plans") == "2014-12-12"


def test_dates_come_from_any_of_the_usual_keys():
    found = when({"created": "2014/09/13", "updates": ["2016/1/2", "2017/2/24"], "published": "true"})
    assert (found.date, found.updated, found.unread) == ("2014-09-13", "2017-02-24", ())
    assert when({"date": "tomorrow"}).unread == ("date",)


@pytest.mark.parametrize(
    "values",
    [
        {"draft": "true"},
        {"draft": "Yes"},
        {"published": "false"},
        {"private": "true"},
        {"status": "private"},
        {"visibility": "members"},
        {"password": "x"},
        {"headless": "true"},
        {"build": {"render": "never"}},
    ],
)
def test_what_was_not_public_stays_so(values):
    assert not is_public(values)


@pytest.mark.parametrize(
    "values", [{}, {"draft": "false"}, {"published": "2019-01-01"}, {"status": "publish"}, {"status": None}]
)
def test_what_was_public_is_public(values):
    assert is_public(values)


def test_hidden_from_lists_is_unlisted():
    assert is_unlisted({"hidden": "true"})
    assert is_unlisted({"build": {"list": "never"}})
    assert not is_unlisted({})


def test_a_long_summary_is_cut_at_a_word():
    text, cut = summary({"description": "word " * 80})
    assert cut
    assert len(text) <= 300
    assert text.endswith("word…")
    assert summary({"excerpt": "A **bold** &amp; [linked](x) one"}) == ("A bold & linked one", False)


def test_a_menu_entry_gives_order_and_label():
    assert nav_order({"menu": {"main": {"weight": "3", "name": "Us"}}}) == (3, "Us")
    assert nav_order({"nav_order": "2"}) == (2, "")
    assert nav_order({"title": "x"}) is None


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Kim Doe, MD, FRCR", [Author("kim-doe", "Kim Doe", ("MD", "FRCR"))]),
        ("Kim Doe, PharmD BCPS", [Author("kim-doe", "Kim Doe", ("PharmD", "BCPS"))]),
        ("DOE, KIM", [Author("doe-kim", "DOE, KIM")]),
        ("M. Lee Roe, Jr.", [Author("m-lee-roe-jr", "M. Lee Roe, Jr.")]),
        (["Kim Doe, MD", "Kim Doe"], [Author("kim-doe", "Kim Doe", ("MD",))]),
        ("Kim Doe and Lee Roe", [Author("kim-doe", "Kim Doe"), Author("lee-roe", "Lee Roe")]),
        (
            ["Kim Doe, Lee Roe, and Max Poe"],
            [Author("kim-doe", "Kim Doe"), Author("lee-roe", "Lee Roe"), Author("max-poe", "Max Poe")],
        ),
        (
            "Department of Radiology and Imaging",
            [Author("department-of-radiology-and-imaging", "Department of Radiology and Imaging")],
        ),
        ({"name": "Kim Doe", "email": "x"}, [Author("kim-doe", "Kim Doe", (), facts_dropped=True)]),
        ("kd", [Author("kim-doe", "Kim Doe")]),
        (None, []),
    ],
)
def test_authors_are_named_in_many_ways(written, people):
    known = {"kd": Author("kim-doe", "Kim Doe")}
    assert list(authors_of({"author": written}, known)) == people


def test_tags_are_read_from_texts_lists_and_taxonomies():
    assert [tag.slug for tag in tags_of({"tags": "chest, CT chest"})] == ["chest", "ct-chest"]
    assert [tag.slug for tag in tags_of({"tags": "chest ct"}, by_space=True)] == ["chest", "ct"]
    assert [tag.slug for tag in tags_of({"category": "Critical Care"}, by_space=True)] == ["critical-care"]
    assert [tag.slug for tag in tags_of({"taxonomies": {"tags": ["A", "a"]}})] == ["a"]


def test_a_tag_becomes_a_shipped_hashtag_a_declared_one_or_a_keyword():
    tagged = [
        tags_of({"tags": ["Neuro Rad", "Teaching", "once"]}),
        tags_of({"tags": ["teaching", "emergency radiology"]}),
    ]
    words = vocabulary(tagged, {"neurorad": "neuroradiology", "emrad": "emergency radiology"}, None)
    assert words.declared == {"teaching": "Teaching"}
    assert hashtags_and_keywords(tagged[0], words) == (("neurorad", "teaching"), ("once",))
    assert hashtags_and_keywords(tagged[1], words) == (("teaching", "emrad"), ())


def test_beside_an_existing_site_only_its_hashtags_are_used():
    tagged = [tags_of({"tags": ["Teaching", "Errors"]})] * 2
    words = vocabulary(tagged, {}, {"teaching": "how to teach"})
    assert words.declared == {}
    assert hashtags_and_keywords(tagged[0], words) == (("teaching",), ("Errors",))


@pytest.mark.parametrize(
    ("generator", "permalink", "stand", "address"),
    [
        (
            "jekyll",
            "",
            Stand("intro", (), "2019-06-01", ("cli",), dated_post=True),
            "/cli/2019/06/01/intro.html",
        ),
        ("jekyll", "pretty", Stand("intro", (), "2019-06-01", (), dated_post=True), "/2019/06/01/intro/"),
        (
            "jekyll",
            "/b/:year/:title",
            Stand("intro", (), "2019-06-01", (), dated_post=True),
            "/b/2019/intro/",
        ),
        ("jekyll", "", Stand("about", ()), "/about.html"),
        ("hugo", "", Stand("My Post", ("post",)), "/post/my-post/"),
        ("plain", "", Stand("angioedema", ("cards",)), "/cards/angioedema/"),
    ],
)
def test_each_generator_has_its_usual_addresses(generator, permalink, stand, address):
    assert default_address(stand, Origin(generator=generator, permalink=permalink)) == address


def test_addresses_lose_host_query_and_double_slashes():
    assert clean_address("https://x.org/a//b/?c#d") == "/a/b/"
    assert clean_address("http://[broken") == "/http:/[broken"
    assert is_possible_address("/a/b.html")
    assert not any(map(is_possible_address, ["/", "/a b/", "/../a/", "/:title/"[:0] or "/a|b/"]))


# What Hugo 0.168 itself made of these, by its `public/` folder.
@pytest.mark.parametrize(
    ("stand", "address"),
    [
        (Stand("v1-ct", ("post",)), "/post/v1-ct/"),
        (Stand("second", ("post",), slug="second"), "/post/second/"),
        (Stand("Über Röntgen", ("post",)), "/post/über-röntgen/"),
        (Stand("Deep_File.name", ("docs", "deep")), "/docs/deep/deep_file.name/"),
        (Stand("hips", ("note",), "2024-05-04", title="A note on hips"), "/notes/2024/05/a-note-on-hips/"),
        (Stand("dated", ("post",), date_in_name="2024-06-07"), "/post/2024-06-07-dated/"),
        (Stand("thing", ("post",), lang="de"), "/post/thing.de/"),
        (Stand("thing", ("post",), lang="fr"), "/fr/post/thing/"),
        (Stand("thing", ("post",), lang="en"), "/post/thing/"),
    ],
)
def test_addresses_are_those_that_hugo_gives(stand, address):
    patterns = {"note": "/notes/:year/:month/:slug/"}
    origin = Origin("hugo", lang="en", patterns=patterns, languages=frozenset({"en", "fr"}))
    assert hugo.address(stand, origin) == address


def test_feed_ids_are_those_of_the_feeds_of_each_generator():
    def origin(generator, path=""):
        return Origin(generator, base_url="https://x.org", base_path=path)

    assert feed_id("/post/ü/", "2024-01-01", origin("hugo")) == "https://x.org/post/%C3%BC/"
    assert (
        feed_id("/2024/01/01/a.html", "2024-01-01", origin("jekyll", "/b")) == "https://x.org/b/2024/01/01/a"
    )
    assert feed_id("/a.html", "2024-01-01T10:00:00", origin("pelican")) == "tag:x.org,2024-01-01:/a.html"
    assert feed_id("/a/", "2024-01-01", origin("plain")) == ""
    assert feed_id("/a/", "2024-01-01", Origin("hugo")) == ""
