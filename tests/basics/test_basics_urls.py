from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radblog.basics.urls import absolute, base_path, encode_path, host, other_url, site_url


@pytest.mark.parametrize(
    ("prefix", "path", "address"),
    [
        ("", "/", "/"),
        ("/blog", "/", "/blog/"),
        ("/blog", "/posts/a/#why not", "/blog/posts/a/#why%20not"),
        ("/blog", "/#top", "/blog/#top"),
        ("/blog", "/files/C#.pdf", "/blog/files/C%23.pdf"),
        ("/blog", "#why", "#why"),
        ("/blog", "https://a.example/b c", "https://a.example/b%20c"),
        ("/blog", "//a.example/b", "//a.example/b"),
        ("/blog", "mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_site_path_gets_the_base_path_and_nothing_else_does(prefix, path, address):
    assert site_url(prefix, path) == address


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_encoded_path_is_decoded_to_itself(path):
    encoded = encode_path(path)
    assert unquote(encoded) == path
    assert encoded.isascii()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_address_made_legal_stays_as_it_is(address):
    assert other_url(other_url(address)) == other_url(address)


def test_a_base_url_may_end_in_a_slash_or_not():
    for base in ("https://x.org/blog", "https://x.org/blog/"):
        assert absolute(base, "/posts/ä/") == "https://x.org/blog/posts/%C3%A4/"
        assert base_path(base) == "/blog"
    assert base_path("https://x.org") == ""


def test_a_host_is_compared_in_small_letters():
    assert (host("https://WHO.int/x"), host("/posts/")) == ("who.int", "")
