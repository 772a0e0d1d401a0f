from site_documents import document, problems, site

from radblog.sitemodel.related import NEIGHBOURS, SHOWN


def related(*documents):
    return {
        url.split("/")[2]: tuple(other.split("/")[2] for other in others)
        for url, others in site(*documents).related.items()
    }


def test_those_with_most_tags_in_common_come_first():
    found = related(
        document("posts/a.md", "hashtags: [chest, neck]"), document("posts/b.md", "hashtags: [chest]"), document("posts/c.md", "hashtags: [chest, neck]"),
        document("posts/d.md"),
    )  # fmt: skip
    assert found["a"] == ("c", "b")
    assert found["d"] == ()


def test_a_rare_tag_counts_more_than_a_common_one():
    common = [document(f"posts/p{number}.md", "hashtags: [chest]") for number in range(6)]
    found = related(
        document("posts/x.md", "hashtags: [chest, neck]"), document("posts/z.md", "hashtags: [neck]"), *common
    )
    assert found["x"][0] == "z"


def test_what_an_author_chose_comes_before_everything():
    found = related(
        document("posts/a.md", "hashtags: [chest]\nrelated: [z, nowhere]"),
        document("posts/b.md", "hashtags: [chest]"),
        document("posts/z.md"),
    )
    assert found["a"] == ("z", "b")


def test_equal_ones_are_ordered_by_system_then_address():
    def case(name, system):
        return document(f"cases/{name}/index.md", "hashtags: [chest]", system=system)

    assert related(case("a", "neuro"), case("b", "chest"), case("c", "neuro"), case("d", "chest"))["a"] == (
        "c",
        "b",
        "d",
    )


def test_no_more_than_a_few_are_shown_and_only_neighbours_in_time_are_weighed():
    days = [f"2025-{1 + number // 28:02}-{1 + number % 28:02}" for number in range(2 * NEIGHBOURS + 3)]
    posts = [document(f"posts/p{n:02}.md", "hashtags: [chest]", date=day) for n, day in enumerate(days)]
    posts[-1] = document(f"posts/p{len(days) - 1:02}.md", "hashtags: [chest, neck]", date=days[-1])
    far = document("posts/p00.md", "hashtags: [chest, neck]", date=days[0])
    found = related(far, *posts[1:])
    assert all(len(others) == SHOWN for others in found.values())
    assert found["p12"] == tuple(sorted(found["p12"]))


def test_a_collection_names_cases_that_are_there():
    page = document("pages/first.md", "kind: collection\ncases: [known, knwon]")
    found = problems(document("cases/known.md"), page)
    assert found == [("RAD779", "error", "pages/first.md", 5)]
