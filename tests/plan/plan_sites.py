"""Whole plans made from a few words, without any disk."""

import datetime as dt

from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.images.model import PictureFacts
from radblog.plan.plan import PlanInput, make_plan
from radblog.settings.site import SiteSettings
from radblog.settings.theme import Theme, ThemeFile, ThemeSettings
from radblog.sitemodel.collections import TagMeaning
from radblog.sitemodel.resolve import SiteInput, resolve_site

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
THEME = Theme(
    settings=ThemeSettings(name="plain", widths=(400, 800), card_widths=(200,)),
    chain=("plain",),
    templates={},
    assets={
        "plain.css": ThemeFile("plain.css", "plain/assets/plain.css", b"p{}"),
        "feed.css": ThemeFile("feed.css", "x", b""),
    },
    digest="",
)
HEADS = {
    "posts": "title: {name}\nstatus: published\ndate: 2026-01-05\n",
    "pages": "title: {name}\nstatus: published\n",
    "people": "name: {name} Sample\n",
    "cases": (
        "title: {name}\ndiagnosis: Stroke\nstatus: published\ndate: 2026-01-06\npatient: 30s female\nsystem: neuro\n"
        "rarity: common\nconsent: synthetic\n"
    ),
}


def settings(**wanted):
    return SiteSettings(
        **(
            {"title": "Reading Room", "base_url": "https://example.org/blog", "hashtags": {"chest": "x"}}
            | wanted
        )
    )


def document(path, keys="", body="", given=None):
    kind, name = path.split("/")[0], path.removesuffix(".md").removesuffix("/index").rsplit("/", 1)[-1]
    own = {line.split(":")[0] for line in keys.splitlines()}
    head = HEADS[kind].format(name=name).splitlines()
    front = "\n".join([line for line in head if line.split(":")[0] not in own] + keys.splitlines())
    source = SourceFile(f"content/{path}", f"---\n{front}\n---\n{body}\n".encode())
    outcome = read_document(source, given or settings())
    assert outcome.value is not None, outcome.problems
    return outcome.value.document


def picture(path, width=1000, height=500, pixels="", frames=1, fallback="png"):
    return PictureFacts(f"content/{path}", "", pixels or path, width, height, frames, fallback)


def site(*documents, pictures=(), files=(), given=None, **more):
    """The site of some documents; files are paths below content/."""
    paths = (*(facts.path for facts in pictures), *(f"content/{path}" for path in files))
    wanted = {
        "settings": given or settings(),
        "meanings": (TagMeaning("chest", "Chest", "The chest", "own"),),
        "now": NOW,
    }
    return resolve_site(SiteInput(documents=documents, files=paths, **(wanted | more))).value


def plan(*documents, pictures=(), targets=(), **more):
    made = site(*documents, pictures=pictures, **more)
    return make_plan(made, PlanInput(THEME, {facts.path: facts for facts in pictures}, targets, ""))


def recipe(made, path):
    (found,) = [one for one in made.recipes if getattr(one, "path", "") == path]
    return found
