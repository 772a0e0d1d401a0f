"""Links, anchors, ids and hosts of a finished site."""

from __future__ import annotations

import pytest

from radblog.published.facts import OutLink
from radblog.published.links import check_links, worth_checking
from radblog.published.read import read_artifact

PAGE = '<h1 id="top-heading">A</h1><h2 id="übung">B</h2>'


def check(files, base="https://example.org/", **hosts):
    facts = {path: read_artifact(path, text.encode()) for path, text in files.items()}
    faults = check_links(facts, base, **{name: frozenset(value) for name, value in hosts.items()})
    return [(fault.rule.code, fault.path) for fault in faults]


def check_one(html, base="https://example.org/", **hosts):
    """The codes for one page at /posts/a/ of a small site."""
    files = {
        "index.html": PAGE,
        "posts/a/index.html": html,
        "posts/b/index.html": PAGE,
        "media/x y%z.png": "",
        "media/x.webp": "",
        "feed.xml": "<rss/>",
        "404.html": PAGE,
    }
    return [code for code, path in check(files, base, **hosts) if path == "posts/a/index.html"]


SOUND = [
    "/", "/posts/b/", "/posts/b", "/posts/b/index.html", "../b/", "../../", "./", "", "#", "#top", "?page=2",
    "https://example.org/posts/b/", "https://EXAMPLE.org:443/posts/b/", "//example.org/posts/b/", "http://example.org/",
    "/posts/b/#top-heading", "/posts/b/#%C3%BCbung", "/posts/b/#übung", "/posts/b/#:~:text=word", "/404.html",
    "/media/x%20y%25z.png", "/feed.xml", "/posts/../posts/./b/", "/feed.xml#item", "https://elsewhere.example/x#y",
    "mailto:a@example.org", "tel:+123", " /posts/b/ ",
]  # fmt: skip
FAULTY = [
    ("/posts/c/", "RAD700"),
    ("../c/", "RAD700"),
    ("c.png", "RAD700"),
    ("https://example.org/nothing", "RAD700"),
    ("//example.org/nothing", "RAD700"),
    ("/posts/b/#nothing", "RAD701"),
    ("#nothing", "RAD701"),
    ("/posts/b/#Top-Heading", "RAD701"),
    ("/Posts/b/", "RAD702"),
    ("/media/X.webp", "RAD702"),
    ("javascript:alert(1)", "RAD707"),
    ("java\nscript:alert(1)", "RAD707"),
    ("http://localhost:8000/x", "RAD708"),
    ("https://127.0.0.1/", "RAD708"),
]


@pytest.mark.parametrize("url", SOUND)
def test_a_sound_link_is_no_fault(url):
    assert check_one(f'<a href="{url}">x</a>') == []


@pytest.mark.parametrize(("url", "code"), FAULTY)
def test_a_faulty_link_is_one_fault(url, code):
    assert check_one(f'<a href="{url}">x</a>') == [code]


@pytest.mark.parametrize(
    "url", ["/blog/", "/blog/posts/b/", "../b/", "https://example.org/blog/posts/b/#top-heading", "/blog"]
)
@pytest.mark.parametrize("base", ["https://example.org/blog", "https://example.org/blog/"])
def test_under_a_base_path_sound_links_carry_it(url, base):
    assert check_one(f'<a href="{url}">x</a>', base) == []


@pytest.mark.parametrize(
    ("url", "codes"),
    [
        ("/posts/b/", ["RAD709"]),
        ("/blogger/", ["RAD709"]),
        ("../../../posts/b/", ["RAD709"]),
        ("/blog/nothing/", ["RAD700"]),
        ("https://example.org/other-site/", []),
    ],
)
def test_under_a_base_path_other_links_are_told_apart(url, codes):
    assert check_one(f'<a href="{url}">x</a>', "https://example.org/blog") == codes


@pytest.mark.parametrize(
    "html",
    [
        '<img src="//cdn.example/a.png">',
        '<img src="\\\\cdn.example/a.png">',
        '<img srcset="/media/x.webp 1x, https://cdn.example/a.png 2x">',
        "<p style=\"background:url('https://cdn.example/a.png?x=1')\">",
        '<svg><image href="https://cdn.example/a.png"/></svg>',
        '<link rel="preconnect" href="https://cdn.example">',
        '<link rel="stylesheet" href="//fonts.example/css?family=x">',
        "<script>import('https://cdn.example/a.js')</script>",
        '<script src="https://cdn.example/a.js"></script>',
    ],
)
def test_a_resource_of_another_host_is_a_fault_unless_allowed(html):
    assert check_one(html) == ["RAD704"]
    assert check_one(html, resource_hosts=["cdn.example", "fonts.example"]) == []


def test_a_frame_of_another_host_is_a_fault_unless_declared():
    html = '<iframe src="https://video.example/1"></iframe>'
    assert check_one(html) == ["RAD705"]
    assert check_one(html, frame_hosts=["video.example"]) == []


def test_a_missing_picture_is_found_in_every_kind_of_file():
    files = {
        "index.html": '<img src="/a.png">',
        "css/a.css": "a{b:url(../media/no.png)}",
        "feed.xml": "<rss><link>https://example.org/no/</link></rss>",
        "a.webmanifest": '{"icons":[{"src":"no.png"}]}',
        "_redirects": "/old /no/ 301",
    }
    assert check(files) == [("RAD700", path) for path in files]


def test_a_stylesheet_loads_relative_to_itself():
    assert check({"css/a.css": "a{b:url(../media/a.png)}", "media/a.png": ""}) == []


def test_equal_ids_on_one_page_are_a_fault():
    assert check({"index.html": '<p id="a"><p id="a"><p id="b"><p id="b">'}) == [("RAD703", "index.html")]
    assert check({"a.html": '<p id="a">', "b.html": '<p id="a">'}) == []


def test_paths_that_differ_by_case_only_are_a_fault():
    assert check({"Foo/index.html": "", "foo/index.html": ""}) == [("RAD706", "foo/index.html")]


def test_an_address_that_occurs_twice_on_a_page_is_told_once():
    assert check_one('<a href="/no/">a</a><a href="/no/">b</a><img src="/no/">') == ["RAD700", "RAD700"]


def test_a_problem_names_the_artifact_and_never_the_address():
    facts = {"index.html": read_artifact("index.html", b'<a href="/jane-doe/">x</a>')}
    (fault,) = check_links(facts, "https://example.org")
    problem = fault.problem()
    assert fault.link.url == "/jane-doe/"
    assert problem.place.path == "output/index.html"
    assert "jane" not in problem.message + problem.help


@pytest.mark.parametrize(
    ("url", "kind", "stays"),
    [
        ("https://elsewhere.example/share?text=a", "link", False),
        ("https://example.org/posts/a/", "link", True),
        ("/posts/a/", "link", True),
        ("#place", "link", True),
        ("http://elsewhere.example/", "link", True),
        ("https://localhost:8000/a", "link", True),
        ("https://elsewhere.example/a.js", "resource", True),
        ("https://elsewhere.example/a", "frame", True),
        ("mailto:nobody@example.org", "link", True),
    ],
)
def test_links_to_pages_of_other_hosts_need_no_check(url, kind, stays):
    link = OutLink(url, kind)
    assert worth_checking((link,), "https://example.org/") == ((link,) if stays else ())
