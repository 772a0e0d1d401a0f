"""The prose of a document as templates see it: HTML, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct

from radblog.documents.body import Part, Section
from radblog.documents.document import Content
from radblog.plan.recipes import Fill
from radblog.render.fill import fill, has_picture


class SectionView(Struct, frozen=True):
    """The prose up to the next heading of level 2. `id` and `heading` are empty for one without heading."""

    id: str
    heading: Markup
    html: Markup


class PartsByName(dict[str, Markup]):
    """Parts of a text by name. A part that a document lacks is empty, so that templates may just ask."""

    def __missing__(self, name: str) -> Markup:
        return Markup()


class BodyView(Struct, frozen=True):
    """All prose of a document. `clinical` has the recognised sections of a case by name, `prose` the
    Markdown of the front matter by key path (`studies[0].series[1].caption`), `anchors` the ids of the
    recognised sections.
    """

    sections: tuple[SectionView, ...]
    footnotes: Markup
    references: Markup
    clinical: PartsByName
    prose: PartsByName
    anchors: PartsByName


NO_BODY = BodyView((), Markup(), Markup(), PartsByName(), PartsByName(), PartsByName())


def body_view(
    content: Content, places: Fill, *, prefix: str, words: Mapping[str, str], lead: bool
) -> BodyView:
    """The prose, filled. `lead`: nothing above the prose has a picture, so that its first does not wait."""

    def filled(parts: Iterable[Part], *, first: bool = False) -> Markup:
        done = fill(parts, places, prefix=prefix, style="page", words=words, lead=first)
        return Markup(done)  # noqa: S704  # parts are ready HTML, values in them are escaped by `fill`

    sections = []
    for section in content.body.sections:
        sections.append(_section(section, filled(section.heading_parts), filled(section.parts, first=lead)))
        lead = lead and not has_picture(section.parts)
    return BodyView(
        sections=tuple(sections),
        footnotes=filled(content.body.footnotes),
        references=filled(content.body.references),
        clinical=PartsByName((name, filled(parts)) for name, parts in content.clinical.items()),
        prose=PartsByName((key, filled(parts)) for key, parts in content.prose.fields.items()),
        anchors=PartsByName((name, Markup.escape(anchor)) for name, anchor in content.anchors.items()),
    )


def _section(section: Section, heading: Markup, html: Markup) -> SectionView:
    return SectionView(section.heading.id if section.heading else "", heading, html)
