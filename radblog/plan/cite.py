"""How to cite a document of this site: as a line of text, as BibTeX and as RIS."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from radblog.basics.urls import absolute
from radblog.documents.model import Case, Post
from radblog.plan.cards import title_of
from radblog.plan.recipes import TextRecipe
from radblog.plan.views import LinkView, PersonCard
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Entry

_PARTICLES = frozenset({
    "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "ter", "van", "vom",
    "von", "zu", "zum", "zur",
})  # fmt: skip
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
        "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip


class Work(Struct, frozen=True):
    """What a citation tells. `authors` are names as people write them, `url` is absolute."""

    key: str
    title: str
    authors: tuple[str, ...]
    site: str
    published: dt.date
    url: str
    doi: str = ""
    lang: str = ""
    summary: str = ""


def citation(entry: Entry, authors: tuple[PersonCard, ...], settings: SiteSettings) -> str:
    """One line in the manner of the AMA style, for a web page: authors, title, site, date, address."""
    meta = entry.document.meta
    names = ", ".join(author.name for author in authors)
    day = entry.date.strftime("%Y-%m-%d") if entry.date else ""
    where = f"https://doi.org/{meta.doi}" if meta.doi else absolute(settings.base_url, entry.url)
    parts = [names, title_of(entry), settings.title, f"Published {day}" if day else "", where]
    return ". ".join(part.rstrip(".") for part in parts if part)


def citation_tags(
    entry: Entry, authors: tuple[PersonCard, ...], settings: SiteSettings
) -> tuple[tuple[str, str], ...]:
    """The `citation_*` tags by which reference managers and Google Scholar know a document."""
    if entry.date is None or not isinstance(entry.document.meta, Post | Case):
        return ()
    address = absolute(settings.base_url, entry.url)
    tags = [("citation_title", title_of(entry))]
    tags += [("citation_author", inverted(author.name)) for author in authors]
    tags += [
        ("citation_publication_date", entry.date.strftime("%Y/%m/%d")),
        ("citation_journal_title", settings.title),
        ("citation_language", entry.lang),
        ("citation_doi", entry.document.meta.doi or ""),
        ("citation_public_url", address),
        ("citation_fulltext_html_url", address),
    ]
    return tuple((name, value) for name, value in tags if value)


def cite_links(entry: Entry) -> tuple[LinkView, ...]:
    """Where the citations of a case are, by the name of their format. Reference managers read a post from
    the tags of its page; two files more for each would make a blog three times as large.
    """
    if entry.date is None or not isinstance(entry.document.meta, Case):
        return ()
    return (LinkView("bibtex", f"{entry.url}cite.bib"), LinkView("ris", f"{entry.url}cite.ris"))


def cite_file(entry: Entry, authors: tuple[PersonCard, ...], settings: SiteSettings, form: str) -> TextRecipe:
    """The file behind one of the `cite_links`."""
    meta = entry.document.meta
    work = Work(
        key=f"{meta.type}-{entry.document.slug}",
        title=title_of(entry),
        authors=tuple(author.name for author in authors),
        site=settings.title,
        published=entry.date.date() if entry.date else dt.date.min,
        url=absolute(settings.base_url, entry.url),
        doi=meta.doi or "",
        lang=entry.lang,
    )
    text = bibtex(work) if form == "bibtex" else ris(work, "WEB")
    (link,) = (link for link in cite_links(entry) if link.label == form)
    return TextRecipe(link.url.lstrip("/"), text, (entry.document.path,))


def bibtex(work: Work) -> str:
    """An `@online` entry of biblatex; older styles take what they do not know for `@misc`."""
    fields = {
        "title": f"{{{_tex(work.title)}}}",
        "author": " and ".join(_tex_name(name) for name in work.authors),
        "organization": _tex(work.site),
        "date": work.published.isoformat(),
        "year": str(work.published.year),
        "langid": work.lang,
        "doi": work.doi,
        "url": work.url,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    key = re.sub(r"[^A-Za-z0-9:._/-]", "", work.key) or "web"
    return f"@online{{{key},\n{lines}}}\n"


def ris(work: Work, kind: str = "WEB") -> str:
    """A record in the format of reference managers; its lines end as that format wants them."""
    fields = [("TY", kind), ("TI", work.title)]
    fields += [("AU", inverted(name)) for name in work.authors]
    fields += [
        ("T2", work.site),
        ("PY", str(work.published.year)),
        ("DA", work.published.strftime("%Y/%m/%d")),
        ("LA", work.lang),
        ("DO", work.doi),
        ("UR", work.url),
        ("ID", work.key),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join((*lines, "ER  - ", ""))


def inverted(name: str) -> str:
    """`Mira van der Berg` as lists of authors sort it: `van der Berg, Mira`. One word stays one word."""
    words = name.split()
    if len(words) < 2 or "," in name:
        return " ".join(words)
    begin = next((n for n, word in enumerate(words) if n and word in _PARTICLES), len(words) - 1)
    return f"{' '.join(words[begin:])}, {' '.join(words[:begin])}"


def _tex_name(name: str) -> str:
    inverse = _tex(inverted(name))
    return inverse if "," in inverse else f"{{{inverse}}}"


def _tex(text: str) -> str:
    return " ".join(text.translate(_TEX).split())
