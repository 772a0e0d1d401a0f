"""Language tags (BCP 47), in the part of their grammar that a site needs."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*",
    re.IGNORECASE | re.ASCII,
)


def is_language(tag: str) -> bool:
    """Whether `tag` is well-formed: language, then script, region and variants if any."""
    return _TAG.fullmatch(tag) is not None
