"""OPML 2.0 (http://opml.org/spec2.opml): all feeds of a site in one file that feed readers import."""

from __future__ import annotations

from radblog.basics.urls import site_url
from radblog.basics.xml import escaped
from radblog.plan.recipes import OpmlRecipe, OutlineFeed


def render_opml(recipe: OpmlRecipe, base_url: str) -> bytes:
    """The bytes of the list, grouped as the recipe groups them; feeds without a group come first."""
    groups: dict[str, list[OutlineFeed]] = {"": []}
    for feed in recipe.feeds:
        groups.setdefault(feed.group, []).append(feed)
    body = "".join(_group(name, feeds, base_url) for name, feeds in groups.items())
    title = escaped(recipe.title)
    head = f"<head>\n<title>{title}</title>\n</head>"
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">'
    return f"{start}\n{head}\n<body>\n{body}</body>\n</opml>\n".encode()


def _group(name: str, feeds: list[OutlineFeed], base_url: str) -> str:
    lines = "".join(_feed(feed, base_url) for feed in feeds)
    if not name:
        return lines
    return f'<outline text="{escaped(name)}">\n{lines}</outline>\n'


def _feed(feed: OutlineFeed, base_url: str) -> str:
    title = escaped(feed.title)
    xml_url = escaped(site_url(base_url, feed.xml_url))
    html_url = escaped(site_url(base_url, feed.html_url))
    return f'<outline type="rss" text="{title}" title="{title}" xmlUrl="{xml_url}" htmlUrl="{html_url}"/>\n'
