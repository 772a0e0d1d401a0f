import pytest
from site_documents import document, problems, resolved, site

POST, CASE = "posts/a.md", "cases/head/index.md"


def test_lists_are_newest_first_and_equal_moments_by_address():
    made = site(
        document("posts/b.md", date="2026-01-01"), document("posts/c.md", date="2026-01-03"),
        document("posts/a.md", date="2026-01-01"), document(CASE, date="2026-01-02"),
    )  # fmt: skip
    assert made.posts == ("/posts/c/", "/posts/a/", "/posts/b/")
    assert made.cases == ("/cases/head/",)


def test_moments_are_compared_and_not_their_texts():
    made = site(
        document("posts/early.md", date="2026-01-02T00:30:00+10:00"),
        document("posts/late.md", date="2026-01-01T23:00:00-05:00"),
    )
    assert made.posts == ("/posts/late/", "/posts/early/")


def test_pages_are_in_the_order_of_the_menu_and_people_by_name():
    made = site(
        document("pages/z.md", "nav: {order: 1}"), document("pages/b.md", "nav: {order: 2}"), document("pages/a.md", "nav: {order: 2}"),
        document("people/x.md", "name: Zoe Sample"), document("people/y.md", "name: adam Sample"),
    )  # fmt: skip
    assert made.pages == ("/z/", "/a/", "/b/")
    assert made.people == ("/people/y/", "/people/x/")


@pytest.mark.parametrize("keys", ["unlisted: true", "kind: job\ncloses: 2026-02-01"])
def test_what_is_not_listed_is_in_no_list_but_has_its_page(keys):
    made = site(document(POST, f"{keys}\nhashtags: [chest]\nseries: Parts"), document("posts/b.md"))
    assert "/posts/a/" in made.entries
    assert not made.entries["/posts/a/"].in_feeds
    assert made.posts == ("/posts/b/",)
    assert made.series == ()
    assert [tag.entries for tag in made.hashtags] == [(), ()]


@pytest.mark.parametrize(
    ("path", "keys", "fed"),
    [
        (POST, "", True),
        (CASE, "", True),
        (POST, "feed: false", False),
        ("pages/a.md", "", False),
        ("people/a.md", "", False),
    ],
)
def test_posts_and_cases_are_in_feeds_unless_they_say_no(path, keys, fed):
    (entry,) = site(document(path, keys)).entries.values()
    assert entry.in_feeds is fed


def test_hashtags_come_from_front_matter_and_prose_each_once():
    made = site(document(POST, "hashtags: [neck]", "Of #chest and #neck and #chest."))
    assert made.entries["/posts/a/"].hashtags == ("neck", "chest")
    assert {tag.tag: tag.entries for tag in made.hashtags} == {
        "chest": ("/posts/a/",),
        "neck": ("/posts/a/",),
    }


def test_a_series_is_oldest_first_whatever_the_spelling_of_its_name():
    made = site(
        document("posts/a.md", "series: Chest CT", date="2026-01-02"), document("posts/b.md", "series: chest-ct", date="2026-01-01"),
    )  # fmt: skip
    (series,) = made.series
    assert (series.slug, series.entries) == ("chest-ct", ("/posts/b/", "/posts/a/"))


def test_updated_is_the_written_day_or_the_date():
    made = site(document("posts/a.md", "updated: 2026-02-03"), document("posts/b.md"))
    assert made.entries["/posts/a/"].updated.date().isoformat() == "2026-02-03"
    assert made.entries["/posts/b/"].updated == made.entries["/posts/b/"].date


def test_two_documents_at_one_address_are_told_at_both():
    found = problems(document("posts/2024/a.md"), document("posts/2025/a.md"))
    assert [(code, path) for code, _, path, _ in found] == [
        ("RAD774", "posts/2024/a.md"),
        ("RAD774", "posts/2025/a.md"),
    ]


PEOPLE = [
    ("authors: [maria]", (), "RAD775", "error"),
    ("authors: [draft]", ("people/draft.md", "status: draft"), "RAD775", "error"),
    ("authors: [gone]", ("people/gone.md", "status: withdrawn"), "RAD775", "warning"),
    ("reviewers: [{person: maria, date: 2026-01-01, kind: clinical}]", (), "RAD775", "error"),
]


@pytest.mark.parametrize(("keys", "person", "code", "severity"), PEOPLE)
def test_who_is_named_needs_a_public_page(keys, person, code, severity):
    people = [document(*person)] if person else []
    assert problems(document(POST, keys), *people) == [(code, severity, POST, 5)]


def test_a_name_that_is_one_letter_off_is_shown_the_right_one():
    outcome = resolved(document(POST, "authors: [mria]"), document("people/maria.md"))
    assert "did you mean maria?" in {problem.help for problem in outcome.problems}


def test_an_unlisted_person_may_be_an_author():
    made = resolved(document(POST, "authors: [maria]"), document("people/maria.md", "unlisted: true"))
    assert made.value.by_person == {"maria": "/people/maria/"}
    assert made.value.people == ()
    assert [p for p in made.problems if p.code == "RAD775"] == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ((), "error"),
        (("posts/b.md", "status: draft"), "error"),
        (("posts/b.md", "status: withdrawn"), "warning"),
        (("posts/b.md",), None),
    ],
)
def test_what_is_related_must_be_public(other, found):
    documents = [document(*other)] if other else []
    told = problems(document(POST, "related: [b]"), *documents)
    assert told == ([("RAD779", found, POST, 5)] if found else [])


def test_drafts_are_shown_in_a_preview_alone():
    documents = (
        document(POST, "status: draft"),
        document("posts/b.md", date="2027-01-01"),
        document("posts/c.md", "expires: 2026-01-01"),
        document("posts/d.md", "status: withdrawn"),
    )
    assert site(*documents).entries == {}
    previewed = site(*documents, drafts=True).entries
    assert {url: entry.state for url, entry in previewed.items()} == {
        "/posts/a/": "draft",
        "/posts/b/": "future",
    }
    assert all(entry.preview for entry in previewed.values())


def graves(*documents, **given):
    return [(grave.url, grave.reason) for grave in site(*documents, **given).tombstones]


def test_a_withdrawn_document_leaves_a_tombstone_at_its_address():
    assert graves(document(POST, "status: withdrawn")) == [("/posts/a/", "withdrawn")]


def test_a_held_back_document_leaves_one_only_where_it_was_public():
    left_out = {f"content/{POST}": "held-back"}
    assert graves(document(POST), left_out=left_out) == []
    assert graves(document(POST), left_out=left_out, was_public={f"content/{POST}": "/old/a/"}) == [
        ("/old/a/", "held-back")
    ]


@pytest.mark.parametrize(
    ("state", "expected"), [("draft", []), ("expired", []), ("withdrawn", [("/posts/a/", "withdrawn")])]
)
def test_an_unreadable_document_leaves_what_its_state_says(state, expected):
    assert (
        graves(left_out={f"content/{POST}": state}, was_public={f"content/{POST}": "/posts/a/"}) == expected
    )


def test_no_tombstone_stands_where_something_new_is_published():
    gone = document("posts/old.md", "status: withdrawn\npermalink: /here/")
    assert graves(gone, document("posts/new.md", "permalink: /here/")) == []


def test_broken_links_of_drafts_and_of_held_back_documents_are_told_too():
    draft = document("posts/draft.md", "status: draft", "[x](nowhere.md) [y](other.md)")
    held = document("posts/held.md", "", "[x](nowhere.md)")
    other = document("posts/other.md", "status: draft")
    found = problems(draft, held, other, left_out={"content/posts/held.md": "held-back"})
    assert found == [("RAD770", "error", "posts/draft.md", 6), ("RAD770", "error", "posts/held.md", 6)]


FILES = (
    "posts/bundle/used.png",
    "posts/bundle/forgotten.png",
    "posts/loose.png",
    "static/notes.txt",
    "static/logo.png",
)


def test_pictures_are_those_that_something_public_shows_and_the_static_ones():
    made = site(
        document("posts/bundle/index.md", "", "![x](used.png)"),
        document("posts/d.md", "status: draft", "![x](loose.png)"),
        files=FILES,
    )
    assert made.pictures == ("content/posts/bundle/used.png", "content/static/logo.png")
    assert [static.url for static in made.statics] == ["/logo.png", "/notes.txt"]


def test_a_file_beside_a_document_that_none_uses_is_told():
    found = problems(document("posts/bundle/index.md", "", "![x](used.png)"), files=FILES)
    assert found == [("RAD778", "warning", "posts/bundle/forgotten.png", None)]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_a_file_of_a_document_that_is_not_public_is_not_forgotten(status):
    used = document("posts/bundle/index.md", f"status: {status}", "![x](used.png) ![x](forgotten.png)")
    assert problems(used, files=FILES) == []


def test_the_law_asks_for_pages_which_are_told_when_missing():
    codes = [p.code for p in resolved(document("pages/privacy.md", "kind: privacy")).problems]
    assert codes == ["RAD777", "RAD777"]


def test_an_alias_leads_to_its_document():
    assert site(document(POST, "aliases: [/old, /x.html]")).aliases == {
        "/old/": "/posts/a/",
        "/x.html": "/posts/a/",
    }
