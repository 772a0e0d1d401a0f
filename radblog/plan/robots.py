"""robots.txt (RFC 9309)."""

from __future__ import annotations

from radblog.basics.urls import absolute


def robots_text(base_url: str, *, preview: bool = False) -> str:
    """`robots.txt`: everything may be read and the sitemap is named, or nothing in a build with drafts."""
    if preview:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nDisallow:\n\nSitemap: {absolute(base_url, '/sitemap.xml')}\n"
