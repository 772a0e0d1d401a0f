"""The HTML of one feed entry: a document's whole content, in reading order, for any feed reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from typing import NamedTuple
from urllib.parse import urljoin

from radblog.basics.urls import site_url
from radblog.documents.body import Body, Part
from radblog.documents.document import Content, Prose
from radblog.plan.cards import direction
from radblog.plan.recipes import FeedCase, FeedEntry
from radblog.plan.views import OptionView, PictureView, SeriesView, StudyView
from radblog.render.fill import fill
from radblog.render.pictures import feed_picture

# A tag, quoted values whole, so that a > inside one does not end it.
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(r"\s+([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
_ADDRESSES = frozenset({"href", "src", "poster", "cite"})
# What only works on our own pages: a reader shows many entries on one page (ids would clash), has other
# stylesheets, runs no scripts and offers one size of each picture.
_OURS = re.compile(
    r"(?:id|class|style|srcset|sizes|loading|decoding|fetchpriority|tabindex|rel|role|aria-.*|data-.*|on\w+)",
    re.IGNORECASE,
)
_EMPTY = Content(Body(()), Prose({}), {})
_UNWANTED = re.compile(
    r"<(script|style|button|iframe|form|object)\b.*?</\1\s*>|<source\b[^>]*>|</?picture\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)


class _Page(NamedTuple):
    """One entry being written: its prose and the site it belongs to."""

    entry: FeedEntry
    content: Content
    base_url: str

    def html(self, parts: Iterable[Part]) -> str:
        """Parts of the prose as HTML with absolute addresses."""
        return fill(parts, self.entry.fill, prefix=self.base_url, style="feed")

    def prose(self, key: str) -> str:
        """A field of the front matter that is Markdown, or nothing."""
        return self.html(self.content.prose.fields.get(key, ()))

    def section(self, name: str) -> str:
        """A section of a case, written in the body or in the front matter."""
        return self.html(self.content.clinical.get(name) or self.content.prose.fields.get(name, ()))


def entry_html(entry: FeedEntry, content: Content | None, *, base_url: str, lang: str) -> str:
    """The content of `entry`. Every address is absolute; `lang` is the language of the whole feed.

    `content` None: an entry without prose of its own.
    """
    page = _Page(entry, content or _EMPTY, base_url)
    written = [_cover(page)]
    if entry.case:
        written += _case(page, entry.case)
    written += _body(page)
    html = portable("\n".join(part for part in written if part), site_url(base_url, entry.url), base_url)
    if entry.lang == lang or not html:
        return html
    return f'<div lang="{escape(entry.lang)}" dir="{direction(entry.lang)}">{html}</div>'


def portable(html: str, page_url: str, base_url: str) -> str:
    """`html` for other people's pages: no relative address is left, nor what needs our styles or scripts.

    A path from the root belongs to the site (`/a/` of a site at /blog is /blog/a/); any other relative
    address is taken against `page_url`.
    """
    rewrite = partial(_tag, page_url=page_url, base_url=base_url)
    return _TAG.sub(lambda match: rewrite(match[0]), _UNWANTED.sub("", html))


def _cover(page: _Page) -> str:
    """The cover; of a case only where it is none of the pictures that follow anyway."""
    picture, case = page.entry.picture, page.entry.case
    if picture is None or (case and picture.src in {view.src for view in _pictures(case)}):
        return ""
    return _figure(page, picture, picture.caption)


def _pictures(case: FeedCase) -> Iterator[PictureView]:
    return (series.picture for study in case.studies for series in study.series)


def _case(page: _Page, case: FeedCase) -> Iterator[str]:
    """What a reader of the page meets, in the same order: history, pictures, findings, then the answer."""
    labels = case.labels
    if case.patient:
        yield f"<p>{escape(case.patient)}</p>"
    for name in ("presentation", "history"):
        yield _headed(labels.get(name, ""), page.section(name))
    studies = "\n".join(_study(page, study) for study in case.studies)
    yield _headed(labels.get("pictures", ""), studies)
    yield _headed(labels.get("quiz", ""), _quiz(page, case))
    yield _headed(labels.get("findings", ""), page.section("findings"))
    differential = page.section("differential") + _differential(page, case)
    yield _headed(labels.get("differential", ""), differential)
    diagnosis = f"<p><strong>{escape(case.diagnosis)}</strong></p>" if case.diagnosis else ""
    yield _headed(labels.get("diagnosis", ""), diagnosis)
    yield _headed(labels.get("discussion", ""), page.section("discussion"))
    points = "".join(f"<li>{page.prose(key)}</li>" for key in case.teaching_points)
    points = page.section("teaching_points") or (f"<ul>{points}</ul>" if points else "")
    yield _headed(labels.get("teaching_points", ""), points)


def _quiz(page: _Page, case: FeedCase) -> str:
    """The questions; with each option, once that may be seen, the reply to it."""
    written = [f"<p>{escape(case.promise)}</p>"] if case.promise else []
    for question in case.quiz.questions if case.quiz else ():
        options = (f"<li>{_option(one)} {page.prose(one.key)}</li>" for one in question.options)
        listed = f"<ul>{''.join(options)}</ul>" if question.options else ""
        keys = (f"{question.key}.answer", f"{question.key}.explanation")
        written.append(page.prose(f"{question.key}.prompt") + listed + "".join(map(page.prose, keys)))
    return "\n".join(written)


def _option(option: OptionView) -> str:
    return f"<strong>{escape(option.text)}</strong>" if option.correct else escape(option.text)


def _headed(heading: str, html: str) -> str:
    if not html.strip():
        return ""
    return f"<h2>{escape(heading)}</h2>\n{html}" if heading else html


def _study(page: _Page, study: StudyView) -> str:
    about = " · ".join(text for text in (study.title, study.offset) if text)
    heading = f"<h3>{escape(about)}</h3>\n" if about else ""
    figures = "\n".join(_series(page, series) for series in study.series)
    return f"{heading}{figures}{page.prose(study.key + '.findings')}"


def _series(page: _Page, series: SeriesView) -> str:
    label = f"<strong>{escape(series.label)}</strong>" if series.label else ""
    caption = page.prose(series.key + ".caption") or escape(series.picture.caption)
    description = page.prose(series.key + ".description")
    return _figure(page, series.picture, " ".join(text for text in (label, caption) if text)) + description


def _figure(page: _Page, picture: PictureView, caption: str) -> str:
    """`caption` is ready HTML."""
    words = " ".join(text for text in (caption, escape(picture.credit)) if text)
    words = f"<figcaption>{words}</figcaption>" if words else ""
    return f"<figure>{feed_picture(picture, prefix=page.base_url)}{words}</figure>"


def _differential(page: _Page, case: FeedCase) -> str:
    rows = []
    for name, key in case.differential:
        reasons = page.prose(key + ".for") + page.prose(key + ".against")
        rows.append(f"<li><strong>{escape(name)}</strong> {reasons}</li>")
    return f"<ul>{''.join(rows)}</ul>" if rows else ""


def _body(page: _Page) -> Iterator[str]:
    body = page.content.body
    for section in body.sections:
        if section.heading:
            yield f"<h2>{page.html(section.heading_parts)}</h2>"
        yield page.html(section.parts)
    yield page.html(body.footnotes)
    yield page.html(body.references)


def _tag(tag: str, page_url: str, base_url: str) -> str:
    if len(tag) < 5 or not _ATTRIBUTE.search(tag):
        return tag

    def attribute(match: re.Match[str]) -> str:
        name = match[1].lower()
        if _OURS.fullmatch(name):
            return ""
        value = next((found for found in match.groups()[1:] if found is not None), None)
        if name not in _ADDRESSES or value is None:
            return match[0]
        return f' {name}="{_absolute(value, page_url, base_url)}"'

    return _ATTRIBUTE.sub(attribute, tag)


def _absolute(address: str, page_url: str, base_url: str) -> str:
    if address.startswith("/") and not address.startswith("//"):
        return base_url + address
    try:
        return urljoin(page_url, address)
    except ValueError:  # what is no address at all stays as its author wrote it
        return address
