"""Lists and their pages, cards in them, and the sitemap of all."""

import pytest
from plan_sites import document, picture, plan, recipe, settings

from radblog.plan.cards import direction
from radblog.plan.lists import list_page
from radblog.plan.pager import pages_of
from radblog.plan.recipes import PageRecipe, SitemapUrl
from radblog.plan.sheets import Sheet
from radblog.plan.sitemap import MOST_URLS, sitemaps

PAGES = [
    (0, 10, [("/x/", 0)]),
    (1, 10, [("/x/", 1)]),
    (10, 10, [("/x/", 10)]),
    (11, 10, [("/x/", 10), ("/x/page/2/", 1)]),
    (3, 1, [("/x/", 1), ("/x/page/2/", 1), ("/x/page/3/", 1)]),
]


@pytest.mark.parametrize(("number", "size", "expected"), PAGES)
def test_a_long_list_becomes_pages(number, size, expected):
    made = list(pages_of(list(range(number)), size, "/x/"))
    assert [(url, len(items)) for url, items, _ in made] == expected
    assert [item for _, items, _ in made for item in items] == list(range(number))
    assert [pager.newer for *_, pager in made] == ["", *(url for url, _ in expected[:-1])]
    assert [pager.older for *_, pager in made] == [*(url for url, _ in expected[1:]), ""]


@pytest.mark.parametrize(
    ("at", "shown"), [(1, "1 2 3 20"), (2, "1 2 3 4 20"), (10, "1 8 9 10 11 12 20"), (20, "1 18 19 20")]
)
def test_a_pager_shows_the_ends_and_what_is_near(at, shown):
    pager = list(pages_of(list(range(20)), 1, "/"))[at - 1][2]
    assert " ".join(link.label for link in pager.pages) == shown
    assert [link.label for link in pager.pages if link.current] == [str(at)]


def paths(made):
    return {one.path for one in made.recipes if isinstance(one, PageRecipe)}


def test_every_page_is_planned_before_any_exists():
    made = plan(
        document("posts/a.md", "hashtags: [chest]\nseries: Parts\nauthors: [maria]\naliases: [/old/]"), document("cases/head/index.md"),
        document("people/maria.md"), document("pages/about.md"), document("posts/w.md", "status: withdrawn"),
    )  # fmt: skip
    assert made.problems == ()
    assert paths(made) == {
        "index.html", "404.html", "about/index.html", "archive/2026/index.html", "archive/index.html", "cases/head/index.html",
        "cases/index.html", "cases/all/index.html", "cases/system/neuro/index.html", "hashtags/chest/index.html", "hashtags/index.html", "old/index.html", "people/index.html",
        "people/maria/index.html", "posts/a/index.html", "posts/w/index.html", "series/parts/index.html", "subscribe/index.html",
    }  # fmt: skip


def test_a_list_knows_the_sources_of_its_page_alone():
    documents = [document(f"posts/{name}.md", f"date: 2026-01-0{n}") for n, name in enumerate("abc", 1)]
    made = plan(*documents, given=settings(page_size=2))
    assert recipe(made, "index.html").sources == ("content/posts/c.md", "content/posts/b.md")
    assert recipe(made, "page/2/index.html").sources == ("content/posts/a.md",)


def test_neighbours_are_of_the_same_kind():
    documents = [document(f"posts/{name}.md", f"date: 2026-01-0{n}") for n, name in enumerate("abc", 1)]
    made = plan(*documents, document("cases/head/index.md", "date: 2026-01-02"))
    view = recipe(made, "posts/b/index.html").view.document
    assert (view.newer.url, view.older.url) == ("/posts/c/", "/posts/a/")
    alone = recipe(made, "cases/head/index.html").view.document
    assert (alone.newer, alone.older) == (None, None)


def test_a_card_shows_the_cover_before_pictures_of_the_prose():
    pictures = (picture("posts/one.png", pixels="1"), picture("posts/two.png", pixels="2"))
    body = "![In the text](one.png)"
    with_cover = plan(
        document("posts/a.md", "cover: {src: two.png, alt: The cover}", body), pictures=pictures
    )
    without = plan(document("posts/a.md", "", body), pictures=pictures)
    assert recipe(with_cover, "index.html").view.cards[0].picture.alt == "The cover"
    assert recipe(without, "index.html").view.cards[0].picture.alt == "In the text"


def test_a_case_shows_its_quiz_title_and_neutral_words_for_its_picture():
    keys = 'quiz_title: What is this?\npictures: [{src: ct.png, label: "CT, axial", alt: Head, alt_revealed: Bleeding}]'
    made = plan(document("cases/head/index.md", keys), pictures=(picture("cases/head/ct.png"),))
    card = recipe(made, "cases/index.html").view.cards[0]
    assert (card.title, card.picture.alt, card.modalities) == ("What is this?", "Head", ("CT",))


@pytest.mark.parametrize(("public", "shown"), [("[name, photo]", 1), ("[name]", 0)])
def test_a_portrait_is_made_only_for_who_shows_it(public, shown):
    person = document("people/maria.md", f"photo: {{src: m.png, alt: Maria}}\npublic: {public}")
    made = plan(person, pictures=(picture("people/m.png"),))
    assert len([one for one in made.recipes if getattr(one, "source", "") == "content/people/m.png"]) == shown
    assert (recipe(made, "people/maria/index.html").view.photo is not None) == bool(shown)


def test_a_person_with_many_works_shows_the_newest_and_leads_to_all():
    posts = [document(f"posts/p{n}.md", f"authors: [maria]\ndate: 2026-01-{n:02}") for n in range(1, 15)]
    cases = [document("cases/head/index.md", "authors: [maria]")]
    made = plan(document("people/maria.md"), *posts, *cases)
    own = recipe(made, "people/maria/index.html").view
    assert [card.url for card in own.posts] == [f"/posts/p{n}/" for n in range(14, 2, -1)]
    assert (own.all_posts, own.all_cases) == ("/people/maria/posts/", "")
    every = [
        recipe(made, path).view
        for path in ("people/maria/posts/index.html", "people/maria/posts/page/2/index.html")
    ]
    assert [card.url for view in every for card in view.cards] == [f"/posts/p{n}/" for n in range(14, 0, -1)]
    assert not any(path.startswith("people/maria/cases") for path in paths(made))
    feed = recipe(made, "people/maria/feed.xml")
    assert len(feed.entries) == 15


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (230, 1), (231, 2), (1000, 5)])
def test_reading_takes_whole_minutes(words, minutes):
    made = plan(document("posts/a.md", "", "word " * words))
    assert recipe(made, "index.html").view.cards[0].minutes == minutes


@pytest.mark.parametrize(
    ("lang", "expected"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("AR", "rtl"), ("art", "ltr")]
)
def test_a_language_has_a_direction(lang, expected):
    assert direction(lang) == expected


def test_a_closed_job_and_an_unlisted_page_are_not_for_search_engines():
    made = plan(
        document("posts/job.md", "kind: job\ncloses: 2026-02-01"),
        document("pages/x.md", "unlisted: true"),
        document("posts/a.md"),
    )
    urls = {url.url: url.modified for url in recipe(made, "sitemap.xml").urls}
    assert not {"/posts/job/", "/x/", "/404.html"} & urls.keys()
    assert urls["/posts/a/"] == "2026-01-05"
    assert urls["/"] == ""
    assert recipe(made, "posts/job/index.html").view.head.noindex


def test_a_great_site_has_a_sitemap_of_sitemaps():
    pages = [Sheet((f"p{number}/index.html",), list_page, modified="") for number in range(MOST_URLS + 1)]
    index, first, second = sitemaps(pages)
    assert index.sitemaps == ("/sitemap-1.xml", "/sitemap-2.xml")
    assert (len(first.urls), len(second.urls)) == (MOST_URLS, 1)
    assert first.urls[0] == SitemapUrl("/p0/", "")
