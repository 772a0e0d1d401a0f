import datetime as dt

import pytest
from msgspec.structs import replace
from site_documents import SETTINGS, document

from radblog.settings.site import Permalinks
from radblog.sitemodel.permalinks import as_site_path, output_path, permalink

AUCKLAND = dt.timezone(dt.timedelta(hours=13))

ADDRESSES = [
    ("posts/gout.md", "", "/posts/gout/"),
    ("posts/2024/sub/2024-02-03-gout.md", "", "/posts/gout/"),
    ("posts/Gout/index.md", "", "/posts/gout/"),
    ("posts/gout.md", "slug: other", "/posts/other/"),
    ("posts/gout.md", "permalink: /a/b/", "/a/b/"),
    ("cases/gout/index.md", "", "/cases/gout/"),
    ("pages/about.md", "", "/about/"),
    ("people/maria.md", "", "/people/maria/"),
]


@pytest.mark.parametrize(("path", "keys", "address"), ADDRESSES)
def test_an_address_follows_from_kind_and_name(path, keys, address):
    assert permalink(document(path, keys), SETTINGS, dt.UTC) == address


def test_a_pattern_takes_the_day_in_the_zone_of_the_site():
    settings = replace(SETTINGS, permalinks=Permalinks(post="/{year}/{month}/{day}/{slug}/"))
    post = document("posts/gout.md", date="2025-12-31T23:00:00Z")
    assert permalink(post, settings, AUCKLAND) == "/2026/01/01/gout/"
    assert permalink(post, settings, dt.UTC) == "/2025/12/31/gout/"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("old", "/old/"),
        ("/old", "/old/"),
        ("/old/", "/old/"),
        ("old.html", "/old.html"),
        ("/a.b/c", "/a.b/c/"),
        ("/", "/"),
        ("//a", "/a/"),
    ],
)
def test_an_address_is_completed(written, path):
    assert as_site_path(written) == path


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/posts/a/", "posts/a/index.html"),
        ("/feed.xml", "feed.xml"),
        ("/posts/a/#why", "posts/a/index.html"),
        ("/a/b.html#x", "a/b.html"),
    ],
)
def test_an_address_has_one_file(address, path):
    assert output_path(address) == path
