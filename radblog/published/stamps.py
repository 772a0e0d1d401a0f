"""Times that a format demands: when a page was published or changed, and nothing a person wrote."""

from __future__ import annotations

import re

FIELDS = frozenset({
    "pubDate", "lastBuildDate", "updated", "published", "date", "lastmod", "dateCreated", "dateModified",
    "datePublished", "date_published", "date_modified", "uploadDate",
})  # fmt: skip
_RFC_822 = r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{1,3})"
_ISO_8601 = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
_STAMP = re.compile(rf"\s*(?:{_RFC_822}|{_ISO_8601})\s*", re.ASCII)


def is_stamp(field: str, text: str) -> bool:
    """Whether `text` is a bare point in time in a field made for one. The privacy lint has no use for
    those: a date is a finding beside a patient's course, and here it stands beside whatever comes next.
    """
    return field in FIELDS and _STAMP.fullmatch(text) is not None
