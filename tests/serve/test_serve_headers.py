"""The preview sends what production sends, and what only a preview must."""

import pytest

from radblog.plan.headers import Uses, headers_text, security_headers
from radblog.serve.headers import content_type, headers_for, read_headers

_USES = Uses(frame_hosts=("www.youtube-nocookie.com",))
_BLOCKS = read_headers(headers_text("https://example.org", _USES))
_NOT_HERE = {"Strict-Transport-Security", "Access-Control-Allow-Origin"}


@pytest.mark.parametrize("path", ["index.html", "posts/gout/index.html", "assets/a.css", "feed.xml"])
def test_the_headers_of_production_are_sent(path):
    sent = dict(headers_for(path, _BLOCKS))
    for name, value in security_headers("https://example.org", _USES):
        if name not in _NOT_HERE:
            assert sent[name] == value


@pytest.mark.parametrize("path", ["index.html", "media/1.webp", "feed.xml"])
def test_no_cache_keeps_a_draft_and_no_other_site_reads_one(path):
    sent = dict(headers_for(path, _BLOCKS))
    assert sent["Cache-Control"] == "no-store"
    assert sent["X-Robots-Tag"] == "noindex"
    assert sent["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not _NOT_HERE & set(sent)


def test_a_type_of_the_headers_file_wins():
    assert dict(headers_for("feed.xml", _BLOCKS))["Content-Type"].startswith("application/xml")
    names = [name for name, _ in headers_for("feed.xml", _BLOCKS)]
    assert names.count("Content-Type") == 1


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.CSS", "text/css; charset=utf-8"),
        ("a.webp", "image/webp"),
        ("a.svg", "image/svg+xml"),
        ("a.unknown", "application/octet-stream"),
        ("no-ending", "application/octet-stream"),
    ],
)
def test_types_do_not_depend_on_the_machine(path, wanted):
    assert content_type(path) == wanted


def test_headers_belong_to_the_path_above_them():
    assert read_headers("  Lost: value\n\n/a\n  X: y\n/b\n") == (("/a", (("X", "y"),)), ("/b", ()))
