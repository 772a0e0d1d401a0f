"""What of a case a person approves: all that tells of the patient, and nothing that only says when and where.

One digest over all of it. Single fields have none of their own: every age band could be tried out on it.
"""

from __future__ import annotations

from typing import Any

import msgspec

from radblog.basics.digests import digest_of
from radblog.documents.model import Case, Meta

# These may change after an approval: the state of publication, its days, and how the case is found.
_FREE = frozenset(
    {
        "type", "status", "slug", "id", "date", "updated", "review_by", "expires", "aliases", "permalink",
        "unlisted", "feed", "hashtags", "authors", "reviewers", "translations", "corrections", "discuss",
        "doi",
    }
)  # fmt: skip


def approvable_text(meta: Meta, body: str) -> str:
    """The digest of the clinical text of a case, as its author wrote it; "" for any other document.

    Keys without a value count as keys that are not there, so that a new key of a later version takes no
    approval away.
    """
    if not isinstance(meta, Case):
        return ""
    said = {key: value for key, value in msgspec.to_builtins(meta).items() if key not in _FREE}
    if meta.quiz is not None:  # when an answer appears is one of the free days
        said["quiz"] = {key: said["quiz"][key] for key in ("questions",)}
    return digest_of(_said(said), body.strip())


def _said(value: Any) -> Any:
    """`value` without what is empty, mappings in the order of their keys."""
    if isinstance(value, dict):
        kept = {key: _said(one) for key, one in sorted(value.items())}
        return {key: one for key, one in kept.items() if one not in (None, "", [], {}, False)}
    if isinstance(value, list | tuple):
        return [_said(one) for one in value]
    return value
