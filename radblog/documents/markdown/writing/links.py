"""Links, and hashtags in prose."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.documents.body import HashtagLink, Link
from radblog.documents.markdown.rules import EMPTY_LINK, NEAR_HASHTAG, PLACE_IN_CAPTION
from radblog.documents.markdown.syntax.comments import without_comments
from radblog.documents.markdown.writing.addresses import as_written
from radblog.documents.markdown.writing.writer import Writer, escaped


def link_open(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """Open a link; a link to nowhere stays text."""
    token = tokens[index]
    start, length = _extent(writer.block.content, tokens, index)
    place = writer.positions.within(writer.block, start, length)
    href = as_written(str(token.attrs.pop("href")))
    if "title" in token.attrs:
        token.attrs["title"] = without_comments(str(token.attrs["title"]))
    if not href or tokens[index + 1].type == "link_close":
        what = "text" if href else "address"
        writer.report(EMPTY_LINK, place, f"this link has no {what}", "write `[text](address)`")
    if not href:
        writer.open_links.append(False)
        return
    open_link(writer, Link(href, place, writer.attributes(token, inline=True)))


def open_link(writer: Writer, link: Link) -> None:
    """Write the opening of a link, unless it stands where no link may be."""
    within = any(writer.open_links)  # a link within a link would be no HTML
    writer.open_links.append(not writer.flat and not within)
    if within:
        return
    if writer.flat:
        in_caption(writer, link.place, "a link in a caption or transcript is shown as its text alone")
        return
    writer.facts.links.append(link)
    writer.out.append(link)


def link_close(writer: Writer, _tokens: Sequence[Token], _index: int) -> None:
    """Close a link, if its opening was written."""
    if writer.open_links and writer.open_links.pop():
        writer.out.append("</a>")


def in_caption(writer: Writer, place: Place, message: str) -> None:
    """Report what a caption cannot hold."""
    writer.report(PLACE_IN_CAPTION, place, message, "put it into the text around the figure or video")


def hashtag(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A hashtag of the site."""
    token = tokens[index]
    link = HashtagLink(token.info, token.content, writer.place(token, len(token.content)))
    writer.facts.hashtags.setdefault(link.tag, link)
    writer.out.append(escaped(token.content) if writer.flat else link)


def near_hashtag(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A word that is nearly a hashtag of the site."""
    token = tokens[index]
    writer.report(
        NEAR_HASHTAG,
        writer.place(token, len(token.content)),
        f"this is no hashtag of the site, did you mean '#{token.info}'?",
        "correct the spelling, or write a backslash before the # if no hashtag is meant",
    )
    writer.out.append(escaped(token.content))


def _extent(content: str, tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """Where a link begins in its block, and how long it is: up to the end of its text."""
    token, after = tokens[index], tokens[index + 1]
    at = token.map[0] if token.map else 0
    if token.info != "auto":
        end = next(
            (found.map[0] for found in tokens[index + 1 :] if found.type == "link_close" and found.map), at
        )
        return at - 1, end - at + 2
    if content[at] == "<":
        return at, len(after.content) + 2
    # A bare address is noticed at its `:` or `@`, in the middle.
    back = after.content.find(content[at]) if content[at] in ":@" else 0
    return at - max(back, 0), len(after.content)
