"""Documents read from a few words, and sites resolved from them."""

import datetime as dt

from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.settings.site import SiteSettings
from radblog.sitemodel.collections import TagMeaning
from radblog.sitemodel.resolve import SiteInput, resolve_site

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
SETTINGS = SiteSettings(
    title="Reading Room", base_url="https://example.org/blog", hashtags={"chest": "x", "neck": "y"}
)
MEANINGS = (TagMeaning("chest", "chest", "", "own"), TagMeaning("neck", "neck", "", "own"))
HEADS = {
    "posts": "title: {name}\nstatus: published\ndate: {date}\n",
    "pages": "title: {name}\nstatus: published\n",
    "people": "name: {name}\n",
    "cases": (
        "title: {name}\ndiagnosis: x\nstatus: published\ndate: {date}\npatient: 30s female\nsystem: {system}\n"
        "rarity: common\nconsent: synthetic\n"
    ),
}


def document(path, keys="", body="", date="2026-01-05", system="neuro"):
    """The document at a path below content/; `keys` take the place of those that every document has."""
    kind, name = path.split("/")[0], path.removesuffix(".md").removesuffix("/index").rsplit("/", 1)[-1]
    own = {line.split(":")[0] for line in keys.splitlines()}
    head = HEADS[kind].format(name=name, date=date, system=system).splitlines()
    front = "\n".join([line for line in head if line.split(":")[0] not in own] + keys.splitlines())
    outcome = read_document(SourceFile(f"content/{path}", f"---\n{front}\n---\n{body}\n".encode()), SETTINGS)
    assert outcome.value is not None, outcome.problems
    return outcome.value.document


def resolved(*documents, files=(), **given):
    """The outcome of resolving a site."""
    values = {"settings": SETTINGS, "meanings": MEANINGS, "now": NOW} | given
    return resolve_site(
        SiteInput(documents=documents, files=tuple(f"content/{path}" for path in files), **values)
    )


def site(*documents, **given):
    """The site alone."""
    return resolved(*documents, **given).value


def problems(*documents, **given):
    """Code, severity, path below content/ and line of each problem, but for pages the law asks for."""
    return [
        (p.code, p.severity, p.place.path.removeprefix("content/"), p.place.line)
        for p in resolved(*documents, **given).problems
        if p.code != "RAD777"
    ]
