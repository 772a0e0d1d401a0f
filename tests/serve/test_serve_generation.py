"""Which file an address leads to, and what of an old generation goes on."""

import pytest

from radblog.serve.generation import Built, Generation, Spot, locate, stopped, successor
from radblog.serve.notes import Notes

_FILES = {
    "index.html": "h",
    "404.html": "l",
    "posts/gout/index.html": "g",
    "assets/a.bcdfghjk.css": "c",
    "media/1-20.webp": "m",
    "_headers": "x",
    "_redirects": "y",
    "cases/胸/index.html": "k",
}


@pytest.mark.parametrize(
    ("path", "kind", "where"),
    [
        ("/", "file", "index.html"),
        ("/posts/gout/", "file", "posts/gout/index.html"),
        ("/posts/gout/index.html", "file", "posts/gout/index.html"),
        ("/posts/gout", "move", "/posts/gout/"),
        ("/cases/胸", "move", "/cases/%E8%83%B8/"),
        ("/assets/a.bcdfghjk.css", "file", "assets/a.bcdfghjk.css"),
        ("/posts/", "nowhere", "posts/index.html"),
        ("/_headers", "nowhere", "_headers"),
        ("/_redirects", "nowhere", "_redirects"),
        ("/../secret", "nowhere", "../secret"),
        ("//etc/passwd", "nowhere", "/etc/passwd"),
        ("//posts/gout", "nowhere", "/posts/gout"),
        ("/posts/../index.html", "nowhere", "posts/../index.html"),
        ("/./index.html", "nowhere", "./index.html"),
        ("\\index.html", "nowhere", "\\index.html"),
        ("/index.html\0", "nowhere", "index.html\0"),
        ("", "nowhere", ""),
    ],
)
def test_only_names_of_the_generation_lead_to_files(path, kind, where):
    assert locate(Generation(files=_FILES), path) == Spot(kind, where)


@pytest.mark.parametrize(
    ("path", "kind", "where"),
    [
        ("/", "move", "/deep/blog/"),
        ("/deep/blog", "move", "/deep/blog/"),
        ("/deep/blog/", "file", "index.html"),
        ("/deep/blog/posts/gout", "move", "/deep/blog/posts/gout/"),
        ("/posts/gout/", "nowhere", "posts/gout/"),
        ("/deep/blogs/", "nowhere", "deep/blogs/"),
    ],
)
def test_a_site_below_a_folder_of_its_host_is_shown_there(path, kind, where):
    assert locate(Generation(files=_FILES, prefix="/deep/blog"), path) == Spot(kind, where)


_FIRST = Generation(
    number=1,
    files=_FILES,
    addresses={"content/posts/gout.md": "/posts/gout/", "content/cases/chest.md": "/cases/胸/"},
)
_LEFT = {"index.html": "h2", "404.html": "l", "cases/胸/index.html": "k"}
_CHEST = {"content/cases/chest.md": "/cases/胸/"}


def test_the_last_good_page_of_a_document_with_errors_stays_with_its_files():
    second = successor(_FIRST, Built(_LEFT, _CHEST), Notes(left_out=("content/posts/gout.md",)))
    assert second.digest_of("posts/gout/index.html") == "g"
    assert second.digest_of("media/1-20.webp") == "m"
    assert second.addresses["content/posts/gout.md"] == "/posts/gout/"
    third = successor(second, Built(_LEFT, _CHEST), second.notes)
    assert third.digest_of("posts/gout/index.html") == "g"
    assert third.digest_of("media/1-20.webp") == "m"
    assert third.digest_of("index.html") == "h2"


def test_a_tombstone_does_not_hide_the_last_good_page():
    files = {**_LEFT, "posts/gout/index.html": "tombstone"}
    second = successor(_FIRST, Built(files, _CHEST), Notes(left_out=("content/posts/gout.md",)))
    assert second.digest_of("posts/gout/index.html") == "g"
    mended = successor(second, Built(_FILES, _FIRST.addresses), Notes())
    assert mended.kept == {}
    assert mended.digest_of("posts/gout/index.html") == "g"


def test_of_a_document_that_is_gone_nothing_stays():
    second = successor(_FIRST, Built(_LEFT, _CHEST), Notes())
    assert second.digest_of("posts/gout/index.html") == ""
    assert second.digest_of("media/1-20.webp") == ""
    assert second.digest_of("assets/a.bcdfghjk.css") == "c"


def test_a_page_on_its_way_still_finds_the_files_of_the_generation_before_and_no_older_ones():
    second = successor(_FIRST, Built({**_LEFT, "assets/a.tttttttt.css": "d"}, _FIRST.addresses), Notes())
    assert second.digest_of("media/1-20.webp") == "m"
    third = successor(second, Built(second.files, _FIRST.addresses), Notes())
    assert third.former == {}


def test_what_blocks_the_site_leaves_the_last_generation_up_and_says_so():
    again = stopped(_FIRST, Notes())
    assert (again.files, again.blocked, again.number) == (_FILES, True, 2)
    assert successor(again, Built(_FILES, {}), Notes()).blocked is False
