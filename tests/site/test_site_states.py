"""Who sees what, and when: drafts, dates, expiry, unlisted pages. A token stands in every part of a document;
where it isn't public, not one byte of the output may hold it.
"""

import datetime as dt

import pytest
from site_builder import NOW, SiteFolder, at, codes, errors, holders

TOKEN = "qzxcanary"


def seeded(site, **wanted):
    """A post with the token in every part of it."""
    site.picture(f"posts/{TOKEN}/{TOKEN}-ct.png", seed=3)
    keys = (
        f"summary: The {TOKEN} in short.\nhashtags: [{TOKEN}tag]\nkeywords: [{TOKEN}]\nseries: {TOKEN} parts\n"
        f"aliases: [/old/{TOKEN}/]\nauthors: [only]\ncover: {{src: {TOKEN}-ct.png, alt: {TOKEN} cover}}\n"
    )
    body = f"The {TOKEN} stands here. #{TOKEN}tag\n\n## A {TOKEN} heading\n\n![An {TOKEN} picture]({TOKEN}-ct.png)\n"
    return site.post(f"{TOKEN}/index.md", body, keys + wanted.pop("keys", ""), title=f"On {TOKEN}", **wanted)


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path, f"hashtags: {{{TOKEN}tag: A tag of one document}}")
    made.person("only", f"Only {TOKEN}", "status: draft")
    made.post("plain", "Words for everyone. #hitrad", date="2026-01-05")
    return made


def publish_author(site):
    site.person("only", f"Only {TOKEN}")


def unseen(site):
    """The files that hold the token, but for the list of all hashtags, where the site declares it."""
    return [path for path in holders(site.files(), TOKEN) if path != "hashtags/index.html"]


HIDDEN = {
    "a draft": {"status": "draft"},
    "in review": {"status": "review"},
    "tomorrow's": {"date": "2026-03-02"},
    "an expired one": {"keys": "expires: 2026-02-01"},
}


@pytest.mark.parametrize("wanted", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_public_is_in_no_byte_of_the_output(site, wanted):
    seeded(site, **wanted)
    report = site.build()
    assert errors(report) == []
    assert unseen(site) == []
    (own_card,) = (path for path in site.files() if path.startswith("media/"))
    assert own_card in site.read("index.html")


@pytest.mark.parametrize("wanted", HIDDEN.values(), ids=HIDDEN)
def test_what_is_no_longer_public_leaves_nothing_of_the_earlier_build(site, wanted):
    publish_author(site)
    seeded(site)
    assert errors(site.build()) == []
    before = unseen(site)
    assert {
        f"posts/{TOKEN}/index.html",
        f"old/{TOKEN}/index.html",
        "feed.xml",
        "feed.json",
        "sitemap.xml",
    } <= set(before)
    site.person("only", f"Only {TOKEN}", "status: draft")
    seeded(site, **wanted)
    report = site.build()
    assert errors(report) == []
    assert unseen(site) == []
    assert report.moved.removed >= 4


def test_a_post_comes_out_when_its_moment_has_come(site):
    publish_author(site)
    seeded(site, date="2026-03-02T08:00:00+01:00")
    moment = dt.datetime(2026, 3, 2, 7, 0, tzinfo=dt.UTC)
    site.build(now=moment - dt.timedelta(seconds=1))
    assert f"posts/{TOKEN}/index.html" not in site.files()
    site.build(now=moment)
    assert {
        "index.html",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "sitemap.xml",
        f"posts/{TOKEN}/index.html",
    } <= set(unseen(site))


def test_a_post_goes_when_it_expires(site):
    publish_author(site)
    seeded(site, keys="expires: 2026-03-02")
    site.build(now=dt.datetime(2026, 3, 1, 23, 59, tzinfo=dt.UTC))
    assert f"posts/{TOKEN}/index.html" in site.files()
    site.person("only", f"Only {TOKEN}", "status: draft")
    site.build(now=dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    assert unseen(site) == []


def test_a_post_that_comes_and_goes_is_followed_each_time(site, tmp_path):
    publish_author(site)
    for turn in range(4):
        seeded(site, status="published" if turn % 2 else "draft")
        assert errors(site.build()) == []
        site.build(output=tmp_path / f"clean-{turn}", workspace=tmp_path / f"kept-{turn}")
        assert site.files() == site.files(tmp_path / f"clean-{turn}")
        wanted = (
            {"index.html", "feed.xml", "feed.json", f"hashtags/{TOKEN}tag/index.html"} if turn % 2 else set()
        )
        assert wanted <= set(unseen(site))


def test_feeds_are_not_dated_by_posts_that_are_still_to_come(site):
    site.post("later", date="2026-04-01")
    site.build()
    assert "2026-04" not in site.read("atom.xml") + site.read("feed.xml") + site.read("sitemap.xml")


def test_a_hashtag_or_author_of_drafts_alone_has_no_page_and_no_feed(site):
    publish_author(site)
    seeded(site, status="draft")
    site.build()
    assert [path for path in site.files() if path.startswith((f"hashtags/{TOKEN}", f"series/{TOKEN}"))] == []
    assert "people/only/feed.xml" not in site.files()
    assert f"/hashtags/{TOKEN}tag/" not in site.read("hashtags/index.html")


def test_a_renamed_post_leaves_its_old_address_with_a_warning(site):
    site.post("before")
    site.build()
    site.delete("posts/before.md")
    site.post("after")
    report = site.build()
    assert at(report, "RAD776") == [("content/posts/before.md", None, None)]
    assert "posts/before/index.html" not in site.files()
    assert "posts/after/index.html" in site.files()


def test_a_renamed_post_with_an_alias_leads_on(site):
    site.post("before")
    site.build()
    site.delete("posts/before.md")
    site.post("after", keys="aliases: [/posts/before/]")
    assert "RAD776" not in codes(site.build())
    assert 'href="https://example.org/posts/after/"' in site.read("posts/before/index.html")


def test_a_deleted_post_takes_its_hashtag_page_and_the_last_page_of_the_list_along(tmp_path):
    site = SiteFolder(tmp_path, "page_size: 2")
    for number in range(3):
        site.post(f"post-{number}", "#hitrad" if number == 0 else "Words.", date=f"2026-01-0{number + 1}")
    site.build()
    assert {"page/2/index.html", "hashtags/hitrad/index.html", "hashtags/hitrad/feed.xml"} <= set(
        site.files()
    )
    site.delete("posts/post-0.md")
    site.build()
    assert not {"page/2/index.html", "hashtags/hitrad/index.html", "hashtags/hitrad/feed.xml"} & set(
        site.files()
    )
    assert not (site.output / "page").exists()


def test_the_first_page_of_a_list_has_one_address_only(tmp_path):
    site = SiteFolder(tmp_path, "page_size: 1")
    site.post("a", date="2026-01-01")
    site.post("b", date="2026-01-02")
    site.build()
    files = site.files()
    assert "page/1/index.html" not in files
    assert holders(files, "/page/1/") == []


def test_an_unlisted_page_exists_for_who_knows_its_address_alone(site):
    publish_author(site)
    seeded(site, keys="unlisted: true")
    assert errors(site.build()) == []
    page = f"posts/{TOKEN}/index.html"
    assert 'name="robots" content="noindex' in site.read(page)
    # The author's own name holds the token as well; an alias leads to what has an address.
    assert unseen(site) == [
        "_redirects",
        f"old/{TOKEN}/index.html",
        "people/index.html",
        "people/only/index.html",
        page,
    ]
    assert f"On {TOKEN}" not in site.read("people/only/index.html")


def test_a_post_without_feed_is_in_no_feed_of_any_format(site):
    publish_author(site)
    seeded(site, keys="feed: false")
    site.build()
    feeds = [path for path in unseen(site) if path.endswith(("feed.xml", "atom.xml", "feed.json"))]
    assert [path for path in feeds if f"On {TOKEN}" in site.read(path)] == []
    assert f"On {TOKEN}" in site.read("index.html")


def test_previews_show_drafts_marked_and_closed_to_search_engines(site):
    publish_author(site)
    seeded(site, status="draft")
    site.post("tomorrow", date="2026-03-02")
    report = site.build(drafts=True)
    assert errors(report) == []
    for path in (f"posts/{TOKEN}/index.html", "posts/tomorrow/index.html"):
        assert 'name="robots" content="noindex' in site.read(path)
        assert "banner" in site.read(path)
    assert "Disallow: /\n" in site.read("robots.txt")


def test_after_a_preview_a_build_clears_the_drafts_away(site):
    publish_author(site)
    seeded(site, status="draft")
    site.build(drafts=True)
    site.person("only", f"Only {TOKEN}", "status: draft")
    report = site.build()
    assert unseen(site) == []
    assert "RAD776" not in codes(report)


def test_a_broken_draft_never_blocks(site):
    site.post("broken", "[nowhere](nowhere.md) ![](x.png)", "tgas: [x]", status="draft")
    site.write("posts/worse.md", "---\ntitle: [\nstatus: draft\n---\n")
    report = site.build()
    assert errors(report) == []
    assert report.moved.written > 0
    assert {p.place.path for p in report.problems} == {"content/posts/broken.md", "content/posts/worse.md"}


def test_a_broken_draft_is_an_error_for_check(site):
    site.post("broken", keys="tgas: [x]", status="draft")
    assert errors(site.build(publish=False)) != []
    assert not site.output.exists()


def test_a_broken_draft_is_left_out_of_a_preview(site):
    site.delete("people/only.md")
    site.post("broken", f"{TOKEN} [nowhere](nowhere.md)", status="draft")
    report = site.build(drafts=True)
    assert errors(report) == []
    assert [p.place.path for p in report.problems if p.code == "RAD770"] == ["content/posts/broken.md"]
    assert unseen(site) == []


def test_comments_and_front_matter_never_reach_a_reader(site):
    site.post("noted", f"Before <!-- {TOKEN} --> after.", f"# {TOKEN}")
    site.build()
    assert unseen(site) == []


def test_what_editors_and_systems_leave_behind_is_not_published(site):
    for name in ("README.md", ".DS_Store", "a.md.bak", "~a.md", ".git/config", "Thumbs.db", "notes.swp"):
        site.write(f"static/{name}", TOKEN)
        site.write(f"posts/{name}", TOKEN)
    assert errors(site.build()) == []
    assert unseen(site) == []


def test_a_file_beside_a_document_that_nobody_uses_is_told_and_not_published(site):
    site.post("bundle/index.md")
    path = site.write("posts/bundle/export.zip", TOKEN)
    report = site.build()
    assert at(report, "RAD778") == [(path, None, None)]
    assert unseen(site) == []


def test_the_moment_of_the_build_is_nowhere_in_the_output(site):
    site.build(now=NOW)
    before = site.files()
    report = site.build(now=NOW + dt.timedelta(hours=7))
    assert site.files() == before
    assert (report.moved.written, report.moved.removed) == (0, 0)


def test_a_preview_shows_a_draft_of_a_case_before_anyone_could_approve_it(site):
    site.case("headache", status="draft", consent="written", rarity="rare")
    report = site.build(drafts=True)
    assert {"RAD504", "RAD505"} <= set(codes(report))
    assert errors(report) == []
    assert report.left_out == ()
    assert "Sudden headache" in site.read("cases/headache/index.html")


def test_a_preview_hides_a_draft_in_which_somebody_can_be_recognised(site):
    site.case("headache", body="## Findings\n\nThe patient Anna Müller was seen again.", status="draft")
    report = site.build(drafts=True)
    assert report.left_out == ("content/cases/headache/index.md",)
    assert not (site.output / "cases/headache/index.html").exists()
    assert holders(site.files(), "Anna") == []
