"""Feeds to test with: invented posts and cases, and ways to read a feed back."""

import json
from typing import Any

import feedparser
from lxml import etree

from radblog.basics.places import Place
from radblog.documents.body import Body, Heading, Link, Part, Section
from radblog.documents.document import Content, Prose
from radblog.plan.recipes import FeedCase, FeedEntry, FeedPerson, FeedRecipe, FeedSite, Fill, ResolvedLink
from radblog.plan.views import PictureView, SeriesView, StudyView
from radblog.render.feeds import render_feed

FORMATS = ("rss", "atom", "json")
SITE = FeedSite("https://example.org/blog", "Grey Matters", "en", "The department", "/assets/feed.1a2b.css")
PLACE = Place("content/posts/a.md", 1, 1)
BODY = "body"


def picture(src: str = "/pictures/a.png", alt: str = "Axial CT") -> PictureView:
    return PictureView(src, 640, 480, alt)


def content(*parts: Part, **prose: tuple[Part, ...]) -> Content:
    return Content(Body((Section(None, (), parts),)), Prose(prose), {})


def fill(page: str = "/posts/a/", **links: str) -> Fill:
    return Fill(page, {key: ResolvedLink(url) for key, url in links.items()}, {}, {}, {}, {})


def entry(number: int = 1, **fields: Any) -> FeedEntry:
    moment = f"2024-03-{number % 28 + 1:02d}T{number // 28 % 24:02d}:{number // 672:02d}:00+01:00"
    given = {
        "id": f"tag:example.org,2024-03-01:post/{number}",
        "url": f"/posts/{number}/",
        "title": f"Post {number}",
        "summary": "In short.",
        "published": moment,
        "updated": moment,
        "authors": (FeedPerson("Ada Example", "/people/ada/"),),
        "tags": ("CTrad",),
        "lang": "en",
        "content": BODY,
        "fill": fill(f"/posts/{number}/"),
        "source": f"content/posts/{number}.md",
    }
    return FeedEntry(**(given | fields))


def feed(form: str, *entries: FeedEntry, **fields: Any) -> FeedRecipe:
    newest = max((item.updated for item in entries), default="")
    given = {
        "path": "feed.json" if form == "json" else "feed.xml",
        "format": form,
        "title": "Grey Matters",
        "description": "Radiology, plainly",
        "home": "/",
        "lang": "en",
        "updated": newest,
        "entries": entries,
    }
    return FeedRecipe(**(given | fields))


def rendered(form: str, *entries: FeedEntry, body: Content | None = None, **fields: Any) -> bytes:
    outcome = render_feed(feed(form, *entries, **fields), {BODY: body or content("<p>Text.</p>")}, SITE)
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value


def contents_read(form: str, data: bytes) -> list[str]:
    """The HTML of each entry, as a reader gets it."""
    if form == "json":
        return [item["content_html"] for item in json.loads(data)["items"]]
    tree = etree.fromstring(data)
    paths = {"rss": "//*[local-name()='encoded']", "atom": "//*[local-name()='content']"}
    return [element.text for element in tree.xpath(paths[form])]


def titles_read(form: str, data: bytes) -> list[str]:
    if form == "json":
        return [item["title"] for item in json.loads(data)["items"]]
    tree = etree.fromstring(data)
    name = {"rss": "item", "atom": "entry"}[form]
    return [str(text) for text in tree.xpath(f"//*[local-name()='{name}']/*[local-name()='title']/text()")]


def ids_read(form: str, data: bytes) -> list[str]:
    if form == "json":
        return [item["id"] for item in json.loads(data)["items"]]
    return [str(item.id) for item in feedparser.parse(data).entries]


def case_content() -> Content:
    heading = Heading(2, "aside", "An aside", PLACE)
    body = Body((Section(None, (), ()), Section(heading, ("An aside",), ("<p>More prose.</p>",))))
    prose = Prose(
        {
            "studies[0].series[0].caption": ("Thick blood in the cistern",),
            "studies[0].findings": ("<p>Blood in the basal cisterns.</p>",),
            "differential[0].for": ("sudden onset",),
            "differential[0].against": ("no stiff neck",),
            "teaching_points[0]": ("Look at the vessels.",),
        }
    )
    clinical: dict[str, tuple[Part, ...]] = {
        "presentation": ("<p>Worst headache ever.</p>",),
        "discussion": ("<p>Aneurysms rupture, see ", Link("x.md", PLACE), "this</a>.</p>"),
    }
    return Content(body, prose, clinical)


def case_entry() -> FeedEntry:
    series = SeriesView("CT head, axial", "studies[0].series[0]", picture(), "", ("CT",), "axial", "", "")
    return entry(
        case=FeedCase(
            diagnosis="Ruptured aneurysm",
            patient="adult in the thirties, female",
            studies=(StudyView("CT", "studies[0]", "day 0", "", "", (series,)),),
            differential=(("Migraine", "differential[0]"),),
            teaching_points=("teaching_points[0]",),
            labels={"presentation": "Presentation", "pictures": "Pictures", "differential": "Differential"},
        ),
        picture=picture(),
        fill=fill("/cases/a/", **{"x.md": "/posts/x/"}),
    )
