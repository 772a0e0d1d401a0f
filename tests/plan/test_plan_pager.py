"""Long lists become pages, and something new at the beginning leaves the older ones as they are."""

import pytest

from radblog.plan.pager import pages_of


def parts(count, size=10):
    """The items on each page of a list of the numbers from `count` down to 1."""
    return [items for _, items, _ in pages_of(tuple(range(count, 0, -1)), size, "/")]


@pytest.mark.parametrize("count", range(45))
def test_every_item_is_on_one_page_in_order_and_no_page_is_too_long_or_empty(count):
    found = parts(count)
    assert [item for part in found for item in part] == list(range(count, 0, -1))
    assert len(found) == max(1, -(-count // 10))
    assert all(0 < len(part) <= 10 for part in found) or found == [()]


def test_the_first_page_is_full_and_the_second_is_the_short_one():
    assert [len(part) for part in parts(34)] == [10, 4, 10, 10]
    assert [len(part) for part in parts(11)] == [10, 1]


@pytest.mark.parametrize("count", [21, 25, 34, 99, 1_000 - 3])
def test_a_new_item_changes_two_pages(count):
    before, after = parts(count), parts(count + 1)
    assert len(before) == len(after)
    assert [new == old for new, old in zip(after, before, strict=True)] == [False, False] + [True] * (
        len(before) - 2
    )


def test_pages_lead_to_their_neighbours_and_show_the_ends_of_a_long_list():
    found = [(url, pager) for url, _, pager in pages_of(range(95), 10, "/cases/")]
    assert [url for url, _ in found[:2]] == ["/cases/", "/cases/page/2/"]
    _, middle = found[4]
    assert (middle.newer, middle.older) == ("/cases/page/4/", "/cases/page/6/")
    assert [link.label for link in middle.pages] == ["1", "3", "4", "5", "6", "7", "10"]
    assert [[link.label for link in pager.pages] for _, pager in (found[0], found[-1])] == [
        ["1", "2", "3", "10"],
        ["1", "8", "9", "10"],
    ]
    ((_, _, alone),) = pages_of((), 10, "/")
    assert [link.label for link in alone.pages] == ["1"]
