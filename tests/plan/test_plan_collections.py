"""Collections of cases: in the order of their page, from one case to the next, with an index and a feed."""

from plan_sites import document, plan, recipe, site

KEYS = "kind: collection\ncases: [b, a, c]\nhide_answers: true"


def documents():
    cases = [document(f"cases/{name}.md", f"date: 2026-01-0{day}") for day, name in enumerate("abc", 1)]
    return [*cases, document("pages/first.md", KEYS)]


def test_a_collection_shows_its_cases_in_the_order_of_its_author():
    view = recipe(plan(*documents()), "first/index.html").view
    assert [card.url for card in view.cards] == ["/cases/b/", "/cases/a/", "/cases/c/"]
    assert view.hide_answers
    assert view.feed == "/first/feed.xml"


def test_each_case_knows_the_one_before_and_the_one_after():
    planned = plan(*documents())
    parts = {name: recipe(planned, f"cases/{name}/index.html").view.collections for name in "abc"}
    told = {
        name: (part.number, part.total, part.previous and part.previous.url, part.next and part.next.url)
        for name, (part,) in parts.items()
    }
    assert told == {
        "b": (1, 3, None, "/cases/a/"),
        "a": (2, 3, "/cases/b/", "/cases/c/"),
        "c": (3, 3, "/cases/a/", None),
    }


def test_a_case_may_be_in_several_collections_and_stands_once_in_each():
    second = document("pages/second.md", "kind: collection\ncases: [a, a]")
    planned = plan(*documents(), second)
    assert [part.total for part in recipe(planned, "cases/a/index.html").view.collections] == [3, 1]


def test_there_is_an_index_and_a_feed_of_each_newest_first():
    planned = plan(*documents())
    assert [card.url for card in recipe(planned, "collections/index.html").view.cards] == ["/first/"]
    assert [entry.url for entry in recipe(planned, "first/feed.xml").entries] == [
        "/cases/c/", "/cases/b/", "/cases/a/",
    ]  # fmt: skip


def test_without_collections_nothing_is_said_of_them():
    planned = plan(document("cases/a.md"), document("pages/first.md"))
    assert "collections/index.html" not in {getattr(one, "path", "") for one in planned.recipes}
    assert recipe(planned, "cases/a/index.html").view.collections == ()
    assert recipe(planned, "first/index.html").view.cards == ()


def test_a_draft_is_in_no_collection():
    hidden = document("cases/a.md", "status: draft")
    made = site(hidden, document("cases/b.md"), document("pages/first.md", KEYS))
    assert made.collections[0].cases == ("/cases/b/",)
