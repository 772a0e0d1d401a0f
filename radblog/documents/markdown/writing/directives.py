"""The directives figure, video, case and callout."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from markdown_it.token import Token

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.basics.videos import player
from radblog.documents.body import CaseCard, Picture, Video
from radblog.documents.markdown.rules import (
    FOREIGN_VIDEO,
    SILENT_VIDEO,
    UNCLOSED_DIRECTIVE,
    UNKNOWN_DIRECTIVE,
    WRONG_DIRECTIVE_KEY,
)
from radblog.documents.markdown.writing.addresses import as_file, as_written, is_other_site
from radblog.documents.markdown.writing.callouts import KINDS, close_callout, open_callout
from radblog.documents.markdown.writing.directive_keys import Directive, is_complete, keys_of
from radblog.documents.markdown.writing.links import in_caption
from radblog.documents.markdown.writing.pictures import add_picture, checked_alt
from radblog.documents.markdown.writing.writer import Writer, closing, escaped

_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!<p>).)*)</p>\n?", re.DOTALL)


def directive(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A whole directive, from its opening to its end."""
    token, end = tokens[index], closing(tokens, index)
    place = writer.positions.block(token)
    if not token.meta["closed"]:
        writer.report(
            UNCLOSED_DIRECTIVE,
            place,
            "this directive has no closing line",
            "put a line with the same number of colons behind its last line",
        )
    name, _, rest = token.info.partition(" ")
    write = _WRITERS.get(name)
    if write is None:
        _report_unknown(writer, name, place)
        writer.write(tokens, index + 1, end)
        return end + 1
    read = Directive(name, keys_of(writer, name, rest, place), place, index + 1, end)
    if is_complete(writer, read):
        write(writer, tokens, read)
    return end + 1


def stray_colons(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A closing line without a directive."""
    writer.report(
        UNCLOSED_DIRECTIVE,
        writer.positions.block(tokens[index]),
        "this line closes no directive",
        "take it out, or give the outer directive more colons than the inner one",
    )
    return index + 1


def _report_unknown(writer: Writer, name: str, place: Place) -> None:
    near = nearest(name, _WRITERS)
    kind = name if name in KINDS else None
    writer.report(
        UNKNOWN_DIRECTIVE,
        place,
        "there is no directive of this name" + (f", did you mean '{near}'?" if near and not kind else ""),
        f"write `::: callout kind={kind}`" if kind else f"the directives are {', '.join(sorted(_WRITERS))}",
    )


def _figure(writer: Writer, tokens: Sequence[Token], read: Directive) -> None:
    source = as_file(read.keys["src"].strip())
    decorative = read.keys.get("decorative", "false").lower() not in {"false", "no", "0"}
    caption = writer.flattened(tokens, read.start, read.end).strip()
    alone = _ONE_PARAGRAPH.fullmatch(caption)
    add_picture(
        writer,
        Picture(
            src=source,
            place=read.place,
            alt=checked_alt(
                writer, source, read.keys.get("alt", "").strip(), read.place, decorative=decorative
            ),
            decorative=decorative,
            caption=alone[1] if alone else caption,
            credit=read.keys.get("credit", "").strip(),
            figure=True,
            attributes=_identity(writer, read),
        ),
    )


def _video(writer: Writer, tokens: Sequence[Token], read: Directive) -> None:
    transcript = writer.flattened(tokens, read.start, read.end).strip()
    captions = read.keys.get("captions", "").strip()
    if not transcript and not captions:
        writer.report(
            SILENT_VIDEO,
            read.place,
            "this video has neither captions nor a transcript",
            "write what is said and shown inside the directive, or name a .vtt file as `captions`",
        )
    url = as_written(read.keys["url"].strip())
    kind = player(url)
    if not kind.embed and not kind.file:
        writer.report(
            FOREIGN_VIDEO,
            read.place,
            "this video can only be linked to, not played on the page",
            "use a video of YouTube or Vimeo, or a video file beside the document",
        )
    poster = read.keys.get("poster", "").strip()
    video = Video(
        url=url,
        place=read.place,
        title=" ".join(read.keys["title"].split()),
        poster=as_file(poster) if poster else None,
        duration=read.keys.get("duration", "").strip(),
        captions=as_file(captions) if captions else None,
        transcript=transcript,
    )
    if _may_stand(writer, read):
        writer.facts.videos.append(video)
        writer.out.append(video)


def _case(writer: Writer, tokens: Sequence[Token], read: Directive) -> None:
    source = as_file(read.keys["src"].strip())
    if is_other_site(source):
        writer.report(
            WRONG_DIRECTIVE_KEY,
            read.place,
            "this directive shows a case of this site only",
            "give the path of the case's file, or write a link",
        )
        return
    if read.start < read.end:
        writer.report(
            WRONG_DIRECTIVE_KEY,
            read.place,
            "the directive 'case' takes no text: the card is made of the case itself",
            "put the text before or behind it",
        )
        writer.write(tokens, read.start, read.end)
    if _may_stand(writer, read):
        card = CaseCard(source, read.place)
        writer.facts.case_cards.append(card)
        writer.out.append(card)


def _callout(writer: Writer, tokens: Sequence[Token], read: Directive) -> None:
    kind = read.keys.get("kind", "note").strip().lower()
    if kind not in KINDS:
        near = nearest(kind, KINDS)
        writer.report(
            WRONG_DIRECTIVE_KEY,
            read.place,
            "this kind of callout is not known" + (f", did you mean '{near}'?" if near else ""),
            f"the kinds are {', '.join(KINDS)}",
        )
        kind = near or "note"
    anchor = read.keys.get("id", "")
    open_callout(
        writer,
        kind,
        escaped(read.keys.get("title", "").strip()),
        anchor if anchor and writer.claim(anchor, read.place) else "",
    )
    writer.write(tokens, read.start, read.end)
    close_callout(writer)


def _identity(writer: Writer, read: Directive) -> str:
    anchor = "-".join(read.keys.get("id", "").split())
    return f' id="{escaped(anchor)}"' if anchor and writer.claim(anchor, read.place) else ""


def _may_stand(writer: Writer, read: Directive) -> bool:
    if writer.flat:
        in_caption(writer, read.place, "a directive in a caption or transcript is not shown")
    return not writer.flat


_WRITERS: Mapping[str, Callable[[Writer, Sequence[Token], Directive], None]] = MappingProxyType(
    {"figure": _figure, "video": _video, "case": _case, "callout": _callout}
)
