"""The addresses that Hugo gives documents: by their folders and names, or by patterns in its settings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from radblog.importers.origin import Origin
from radblog.importers.standing import Stand

_PART = re.compile(r":(\w+)(?:\[[^\]]*\])?")


def address(stand: Stand, origin: Origin) -> str:
    """The address of a document. A date in a file name is part of it; so is the language, where the site has
    only one.
    """
    several = stand.lang and stand.lang in origin.languages
    name = stand.slug or _file_name(stand) + (f".{stand.lang}" if stand.lang and not several else "")
    pattern = origin.patterns.get(stand.folders[0] if stand.folders else "", "")
    path = _filled(pattern, stand, name) if pattern else "/".join(("", *stand.folders, name))
    prefix = f"/{stand.lang}" if several and stand.lang != origin.lang else ""
    return f"{prefix}/{path.strip('/')}/"


def url_name(text: str) -> str:
    """A name or title as Hugo writes it in addresses."""
    kept = re.sub(r"[^\w\s.+~-]", "", text)
    return re.sub(r"\s+", "-", kept.strip()).lower()


def _file_name(stand: Stand) -> str:
    name = f"{stand.date_in_name}-{stand.name}" if stand.date_in_name else stand.name
    return url_name(name)


def _filled(pattern: str, stand: Stand, name: str) -> str:
    year, month, day = (stand.date[:10] or "0001-01-01").split("-")
    parts: Mapping[str, str] = {
        "year": year,
        "month": month,
        "day": day,
        "slug": stand.slug or url_name(stand.title),
        "title": url_name(stand.title),
        "filename": name,
        "contentbasename": name,
        "slugorfilename": name,
        "slugorcontentbasename": name,
        "section": stand.folders[0] if stand.folders else "",
        "sections": "/".join(stand.folders),
    }
    return re.sub(r"/{2,}", "/", _PART.sub(lambda match: parts.get(match[1], ""), pattern))
