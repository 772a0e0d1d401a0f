"""Where addresses lead."""

from itertools import product

import pytest

from radblog.published.targets import Target, target_of

HOSTS = (
    "",
    "https://a.example",
    "http://www.b-c.example",
    "HTTPS://A.example",
    "https://a.example:443",
    "//a.example",
)
PATHS = (
    "",
    "/",
    "/a",
    "/a/",
    "/a.b/c~d_e-f.html",
    "/a//b/",
    "/./a",
    "/a/../b/",
    "/.well-known/x",
    "/a%20b/",
    "/\u00e4/",
    "a/b",
    "..",
)


ADDRESSES = [host + path for host, path in product(HOSTS, PATHS) if not host or path[:1] in {"", "/"}]


@pytest.mark.parametrize("url", ADDRESSES)
def test_an_address_leads_where_it_leads_with_an_empty_query(url):
    # Plain addresses take a shorter way, on which one with a query is not.
    assert target_of(url, "/page/") == target_of(url + "?", "/page/")


def test_plain_addresses():
    assert target_of("https://a.example", "/") == Target(host="a.example", path="/")
    assert target_of("/posts/a/", "/x/") == Target(path="/posts/a/")
    assert target_of("", "/x/") == Target(path="/x/")
