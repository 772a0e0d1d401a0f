"""Where a site's text is meant to differ from CommonMark 0.31.2, by the numbers of its examples.

`python tests/conformance/commonmark_differences.py` prints the list in Markdown, for the manual.
"""

from __future__ import annotations

from types import MappingProxyType

# With CommonMark alone, as `spec_html` renders it, none of the 652 examples differs.
IN_COMMONMARK: MappingProxyType[int, str] = MappingProxyType({})

_COMMENT = "A comment is taken out: it is a note among authors, and may name a patient."
_ADDRESS = "A bare address becomes a link, as in GitHub's Markdown: readers can follow it."

# In the text of a site, raw HTML allowed. Without `raw_html: true` in site.yaml, tags are shown as text.
IN_A_SITE: MappingProxyType[int, str] = MappingProxyType(
    {
        179: _COMMENT,
        183: _COMMENT,
        308: _COMMENT,
        309: _COMMENT,
        625: _COMMENT,
        626: _COMMENT,
        608: _ADDRESS,
        611: _ADDRESS,
        612: _ADDRESS,
    }
)


def in_markdown() -> str:
    """A list of the reasons, each with its examples."""
    reasons = dict.fromkeys(IN_A_SITE.values())
    return "\n".join(
        f"- {reason} Examples {', '.join(str(number) for number in sorted(_of(reason)))}."
        for reason in reasons
    )


def _of(reason: str) -> list[int]:
    return [number for number, why in IN_A_SITE.items() if why == reason]


if __name__ == "__main__":
    print(in_markdown())  # noqa: T201  # that is its purpose
