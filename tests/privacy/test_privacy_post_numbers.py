"""Numbers that blog systems gave posts are no patient's; the same digits elsewhere still may be."""

from __future__ import annotations

import pytest

from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import shown_path


def is_found(path: str) -> bool:
    return shown_path(path, clinical=False, vouched=Vouched()) != path


@pytest.mark.parametrize(
    "path",
    [
        "tag:blogger.com,1999:blog-6303278419262689239.post-1858599377741856733",
        "https://coils.tumblr.com/post/185312345601/a-coil",
        "/post/185312345601/",
        "post/185312345601/index.html",
    ],
)
def test_a_post_number_of_a_blog_system_is_no_finding(path):
    assert not is_found(path)


@pytest.mark.parametrize(
    "path",
    [
        "/posts/185312345601/",
        "/post/1853123456/",
        "/mypost/185312345601/",
        "/post/185312345601-doe/",
        "cases/185312345601/index.md",
        "tag:example.org,1999:blog-6303278419262689239.post-1858599377741856733",
        "tag:blogger.com,1999:mrn-6303278419262689239",
    ],
)
def test_the_same_digits_elsewhere_are_still_found(path):
    assert is_found(path)
