"""Addresses as the parser leaves them, turned back into what the author meant."""

from __future__ import annotations

import re
from urllib.parse import unquote

_OTHER_SITE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
# Signs that would change their meaning when decoded: `#` and `?` end a path, `%` begins a code, and control
# signs are no part of any name.
_KEPT = re.compile(r"%(?=2[35]|3[Ff]|[01][0-9A-Fa-f]|7[Ff])")


def is_other_site(address: str) -> bool:
    """Whether an address leads to another host, or to a program such as e-mail."""
    return bool(_OTHER_SITE.match(address))


def as_written(address: str) -> str:
    """A path of the site, percent-decoded; an address of another site as it is, since there every code
    counts. `%23`, `%25`, `%3F` and codes of control signs stay codes.
    """
    if "%" not in address or is_other_site(address):
        return address
    return unquote(_KEPT.sub("%25", address))


def as_file(address: str) -> str:
    """Like `as_written`, for a picture or other file, where no anchor can follow: `%23` is a `#`."""
    if "%" not in address or is_other_site(address):
        return address
    return unquote(re.sub(r"%(?=[01][0-9A-Fa-f]|7[Ff])", "%25", address))
