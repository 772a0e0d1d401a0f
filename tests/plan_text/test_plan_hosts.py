"""What hosts read: _headers, _redirects, robots.txt; and what can be wrong with an alias."""

import pytest

from radblog.basics.places import Place
from radblog.plan.headers import (
    Uses,
    content_security_policy,
    headers_text,
    newsletter_problems,
    security_headers,
)
from radblog.plan.redirects import Alias, alias_problems, redirects_text
from radblog.plan.robots import robots_text

BASE = "https://example.org"


def policy(**uses):
    parts = content_security_policy(Uses(**uses)).split("; ")
    return {name: sources for name, _, sources in (part.partition(" ") for part in parts)}


def blocks(text):
    """The headers of each path, as a host reads them."""
    read, path = {}, ""
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            read[path][name] = value
        elif line:
            path = line
            read[path] = {}
    return read


def test_a_site_that_uses_nothing_allows_only_itself():
    found = policy()
    assert found["default-src"] == "'none'"
    assert found["script-src"] == found["style-src"] == found["form-action"] == "'self'"
    assert found["frame-ancestors"] == found["base-uri"] == "'none'"
    assert not {"frame-src", "worker-src"} & set(found)
    assert "unsafe" not in content_security_policy(Uses())
    assert "http" not in content_security_policy(Uses())


@pytest.mark.parametrize(
    ("uses", "name", "sources"),
    [
        ({"frame_hosts": ("www.youtube-nocookie.com",)}, "frame-src", "https://www.youtube-nocookie.com"),
        (
            {"frame_hosts": ("player.vimeo.com", "www.youtube-nocookie.com", "player.vimeo.com")},
            "frame-src",
            "https://player.vimeo.com https://www.youtube-nocookie.com",
        ),
        ({"frame_hosts": ("media.example.net",)}, "media-src", "'self' https://media.example.net"),
        ({"frame_hosts": ("evil.example; script-src *",)}, "media-src", "'self'"),
        ({"frame_hosts": ("a.example\n  X-Bad: 1",)}, "media-src", "'self'"),
        (
            {"form_action": "https://news.example.net/x?y=1;z"},
            "form-action",
            "'self' https://news.example.net",
        ),
        ({"form_action": "http://news.example.net/"}, "form-action", "'self'"),
        ({"form_action": "/thanks/"}, "form-action", "'self'"),
        ({"form_action": "https://[broken"}, "form-action", "'self'"),
        ({"search": True}, "script-src", "'self' 'wasm-unsafe-eval'"),
        ({"search": True}, "worker-src", "'self'"),
        ({"connect_hosts": ("social.example.net",)}, "connect-src", "'self' https://social.example.net"),
    ],
)
def test_the_policy_allows_what_the_site_uses_and_no_more(uses, name, sources):
    assert policy(**uses)[name] == sources


def test_every_answer_carries_the_safe_headers():
    headers = blocks(headers_text(BASE, Uses()))["/*"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(headers["Permissions-Policy"].split(", "))
    assert "clipboard-write" not in headers["Permissions-Policy"]
    assert "X-Robots-Tag" not in headers
    assert dict(security_headers(BASE, Uses())) == headers


def test_a_site_without_https_is_not_pinned_to_it():
    assert "Strict-Transport-Security" not in headers_text("http://intranet.example", Uses())


def test_a_build_with_drafts_is_not_to_be_indexed():
    assert dict(security_headers(BASE, Uses(preview=True)))["X-Robots-Tag"] == "noindex"


def test_what_is_named_by_its_content_is_kept_for_ever_and_pages_are_not():
    read = blocks(headers_text(BASE, Uses()))
    assert "immutable" in read["/assets/*"]["Cache-Control"]
    assert "immutable" in read["/media/*"]["Cache-Control"]
    assert "Cache-Control" not in read["/*"]


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("/feed.xml", "application/xml"), ("/atom.xml", "application/xml"),
        ("/feed.json", "application/feed+json"), ("/feeds.opml", "text/x-opml"),
    ],
)  # fmt: skip
def test_feeds_say_what_they_are(path, media):
    assert blocks(headers_text(BASE, Uses()))[path]["Content-Type"] == f"{media}; charset=utf-8"


def test_aliases_redirect_for_good_sorted_and_encoded():
    text = redirects_text({"/b b/": "/posts/ü/", "/a:*/": "/posts/a/#why", "/50%/": "/p/"}, BASE)
    assert text.splitlines() == [
        "/50%25/ /p/ 301!",
        "/a%3A%2A/ /posts/a/#why 301!",
        "/b%20b/ /posts/%C3%BC/ 301!",
    ]


def test_a_redirect_leads_to_the_address_behind_the_base_path():
    assert (
        redirects_text({"/old/": "/posts/a/"}, "https://example.org/blog/") == "/old/ /blog/posts/a/ 301!\n"
    )
    assert redirects_text({}, BASE) == ""


def test_robots_are_told_of_the_sitemap():
    assert robots_text("https://example.org/blog").splitlines() == [
        "User-agent: *", "Disallow:", "", "Sitemap: https://example.org/blog/sitemap.xml",
    ]  # fmt: skip


def test_robots_are_kept_out_of_a_build_with_drafts():
    assert robots_text(BASE, preview=True) == "User-agent: *\nDisallow: /\n"


def alias(address, target, line=1, path="content/posts/a.md"):
    return Alias(address, target, Place(path, line, 3))


@pytest.mark.parametrize(
    ("aliases", "taken", "codes"),
    [
        ([alias("/old/", "/posts/a/")], {"/posts/a/"}, []),
        ([alias("/posts/a/", "/posts/a/")], {"/posts/a/"}, ["RAD730"]),
        ([alias("/posts/A", "/posts/a/")], {"/posts/a/"}, ["RAD730"]),
        ([alias("/posts/a/index.html", "/posts/a/")], {"/posts/a/"}, ["RAD730"]),
        ([alias("/cases/", "/posts/a/")], {"/posts/a/", "/cases/"}, ["RAD731"]),
        ([alias("/Cases", "/posts/a/")], {"/posts/a/", "/cases/"}, ["RAD731"]),
        ([alias("/feed.xml", "/posts/a/")], {"/feed.xml"}, ["RAD731"]),
        ([alias("/", "/posts/a/")], {"/"}, ["RAD731"]),
        (
            [alias("/old/", "/a/"), alias("/old", "/b/", path="content/posts/b.md")],
            set(),
            ["RAD732", "RAD732"],
        ),
        ([alias("/old/", "/a/"), alias("/old/", "/a/", 2)], set(), []),
        ([alias("/a/", "/b/"), alias("/b/", "/c/", 2), alias("/c/", "/a/", 3)], set(), ["RAD733"] * 3),
        ([alias("/a/", "/b/"), alias("/b/", "/c/", 2)], set(), []),
        ([alias("https://old.example.org/a", "/a/")], set(), ["RAD734"]),
        ([alias("//old.example.org/a", "/a/")], set(), ["RAD734"]),
        ([alias("/a?lang=en", "/a/")], set(), ["RAD734"]),
        ([alias("/../a/", "/a/")], set(), ["RAD734"]),
        ([alias("old", "/a/")], set(), ["RAD734"]),
    ],
)
def test_an_alias_is_held_against_all_that_is_published(aliases, taken, codes):
    assert [problem.code for problem in alias_problems(aliases, taken)] == codes


def test_an_alias_is_told_at_its_place_and_never_quoted():
    (problem,) = alias_problems([alias("/jane-example/", "/jane-example/", 7)], ())
    assert problem.place == Place("content/posts/a.md", 7, 3)
    assert "jane" not in problem.message + problem.help


@pytest.mark.parametrize(
    ("action", "codes"),
    [
        ("https://news.example.org/x", []), ("/subscribe/", []), ("", []), ("http://news.example.org/", ["RAD737"]),
        ("javascript:x()", ["RAD737"]), ("news", ["RAD737"]),
    ],
)  # fmt: skip
def test_a_newsletter_form_needs_a_safe_address(action, codes):
    assert [problem.code for problem in newsletter_problems(action, Place("content/site.yaml", 3))] == codes
