"""Pictures in running text and on their own."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.documents.body import Picture
from radblog.documents.markdown.prose import plain_text
from radblog.documents.markdown.rules import ALT_IS_FILE_NAME, EMPTY_LINK, MISSING_ALT
from radblog.documents.markdown.syntax.comments import without_comments
from radblog.documents.markdown.writing.addresses import as_file
from radblog.documents.markdown.writing.links import in_caption
from radblog.documents.markdown.writing.writer import Writer, escaped


def image(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A picture within a line of text."""
    picture = picture_of(writer, tokens[index], figure=False)
    if picture:
        add_picture(writer, picture)


def picture_of(writer: Writer, token: Token, *, figure: bool) -> Picture | None:
    """The picture of an `image` token. As a figure it shows its title as caption."""
    place = writer.place(token, len(token.content) + 3)
    source = as_file(str(token.attrs.pop("src", "")))
    token.attrs.pop("alt", None)
    title = without_comments(str(token.attrs.pop("title", ""))).strip()
    decorative = bool(token.meta.get("decorative"))
    if title and not figure:
        token.attrs["title"] = title
    attributes = writer.attributes(token, inline=True)
    if not source:
        writer.report(EMPTY_LINK, place, "this picture has no address", "write `![what it shows](file.png)`")
        return None
    alt = " ".join(plain_text(token.children or ()).split())
    return Picture(
        src=source,
        place=place,
        alt=checked_alt(writer, source, alt, place, decorative=decorative),
        decorative=decorative,
        caption=escaped(title) if figure else "",
        figure=figure,
        attributes=attributes,
    )


def checked_alt(
    writer: Writer, source: str, alt: str | None, place: Place, *, decorative: bool
) -> str | None:
    """The description to be used; problems if it is forgotten or says nothing."""
    if decorative:
        return ""
    if not alt:
        writer.report(
            MISSING_ALT,
            place,
            "this picture has no description",
            "say what it shows, between the brackets or as `alt`; or mark it as decorative",
        )
        return None
    name = posixpath.basename(source).casefold()
    if alt.casefold() in {name, posixpath.splitext(name)[0], source.casefold()}:
        writer.report(
            ALT_IS_FILE_NAME,
            place,
            "the description of this picture is the name of its file",
            "say what is to be seen in the picture",
        )
    return alt


def add_picture(writer: Writer, picture: Picture) -> None:
    """Write a picture, unless it stands where none may be."""
    if writer.flat:
        in_caption(writer, picture.place, "a picture in a caption or transcript is not shown")
        return
    writer.facts.pictures.append(picture)
    writer.out.append(picture)
