"""The reference of front matter and of site.yaml, from the JSON Schema that radblog prints itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from radblog.documents.kinds import STRUCTS
from radblog.documents.schema import schema_of
from radblog.documents.vocabulary import vocabulary
from scripts.docs.tables import block, code, page, table

_FOLDERS = {"post": "posts", "case": "cases", "page": "pages", "person": "people"}
_LEAST = {
    "post": "title: When not to order a CT\nstatus: published",
    "case": (
        "title: Sudden headache in a young adult\n"
        "diagnosis: Ruptured aneurysm of the anterior communicating artery\n"
        "status: published\ndate: 2026-11-22\npatient: 30s female\nsystem: neuro\nrarity: common\n"
        "consent: institutional-policy\ndelay_months: 8\n"
        'pictures: [{src: ct.png, label: "CT head, axial", alt: "Axial CT of the head"}]'
    ),
    "page": "title: About\nkind: about\nstatus: published",
    "person": "name: Ada Example",
    "site": "title: Reading Room\nbase_url: https://example.org",
}
_MANY = 14  # words; beyond that a list has a place of its own


def front_matter_pages() -> Iterator[tuple[str, str]]:
    """A page for each kind of document: file name and text."""
    for kind in STRUCTS:
        name = f"front-matter-{kind}"
        title = f"Front matter of a {kind}"
        summary = f"Every key that the front matter of a {kind} may have, and what it takes."
        opening = (
            f"A {kind} lies in `content/{_FOLDERS[kind]}/`. This is all that one must say:\n",
            block(f"---\n{_LEAST[kind]}\n---", "yaml"),
            "Keys not in the tables are errors, so that no slip of the hand is lost in silence.\n",
        )
        yield f"{name}.md", page(title, summary, (*opening, *_schema(schema_of(kind))))


def settings_page() -> tuple[str, str]:
    """The page of site.yaml: file name and text."""
    opening = (
        "`content/site.yaml` says what the owner of a site decides once. Two keys are needed:\n",
        block(_LEAST["site"], "yaml"),
    )
    summary = "Every key of site.yaml, and what it takes."
    return "site-yaml.md", page("site.yaml", summary, (*opening, *_schema(schema_of("site"))))


def words_page() -> tuple[str, str]:
    """The vocabularies that several keys take their words from."""
    words = vocabulary()
    body = ["These words are radblog's own; anything else is an error that names the nearest of them.\n"]
    body += ["## Systems\n", _pairs((name, one.label) for name, one in words.systems.items())]
    body += ["## Modalities\n", _pairs((name, one.patient) for name, one in words.modalities.items())]
    for title, names in (
        ("Regions", words.regions),
        ("Planes", words.planes),
        ("Phases of contrast", words.phases),
        ("Sequences", words.sequences),
    ):
        body += [f"## {title}\n", "".join(f"- {code(name)}\n" for name in names)]
    windows = ((code(name), f"{one.w:g}", f"{one.l:g}") for name, one in words.windows.items())
    body += ["## Windows\n", table(("Word", "Width", "Level"), windows)]
    methods = ((name, one.meaning + _refused(refused=one.refused)) for name, one in words.methods.items())
    body += ["## Methods of de-identification\n", _pairs(methods)]
    tags = ((f"#{tag}", about.meaning) for tag, about in words.hashtags.items())
    body += ["## Hashtags\n", _pairs(tags)]
    return "words.md", page("Words of the vocabularies", "The words that keys of front matter take.", body)


def _pairs(rows: Iterable[tuple[str, str]]) -> str:
    return table(("Word", "Meaning"), ((code(word), meaning) for word, meaning in rows))


def _refused(*, refused: bool) -> str:
    return " (refused: what it keeps has no place in public)" if refused else ""


def _schema(schema: Mapping[str, Any]) -> Iterator[str]:
    definitions = schema["$defs"]
    yield "## Keys\n"
    yield _table(schema)
    for name in sorted(definitions):
        yield f"## {name}\n"
        if "description" in definitions[name]:
            yield definitions[name]["description"] + "\n"
        yield _table(definitions[name])


def _table(schema: Mapping[str, Any]) -> str:
    required = schema.get("required", ())
    rows = [
        (
            code(key),
            _plain(about["description"]),
            _takes(about),
            "needed" if key in required else _default(about),
        )
        for key, about in sorted(schema["properties"].items(), key=lambda item: item[0] not in required)
        if key != "type"
    ]
    return table(("Key", "What it says", "What it takes", "Without it"), rows)


def _plain(text: str) -> str:
    """Plain text as Markdown: what begins a link or a citation is escaped."""
    return text.replace("[", "\\[").replace("#", "\\#")


def _default(about: Mapping[str, Any]) -> str:
    value = about.get("default")
    if value is None or value == "" or (isinstance(value, list | tuple | dict) and not value):
        return ""
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "see below"
    return code(shown)


def _takes(about: Mapping[str, Any]) -> str:
    if "$ref" in about:
        name = about["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in about:
        return _either([one for one in about["anyOf"] if one.get("type") != "null"])
    if "enum" in about:
        return _words(about["enum"])
    if about.get("type") == "array":
        return f"a list: {_takes(about['items'])}"
    if about.get("type") == "object":
        return "words, each with its value"
    return _simple(about)


def _either(choices: list[Mapping[str, Any]]) -> str:
    if len(choices) == 2 and choices[0].get("type") == "array" and choices[0]["items"] == choices[1]:
        return f"one or a list: {_takes(choices[1])}"
    return " or ".join(dict.fromkeys(_takes(one) for one in choices))


def _words(words: list[str]) -> str:
    if len(words) > _MANY:
        return "a [word of the vocabulary](words.md)"
    return ", ".join(code(str(word)) for word in words)


def _simple(about: Mapping[str, Any]) -> str:
    pattern = about.get("pattern", "")
    if "T " in pattern:
        return "a day, or a day with a time"
    if pattern.startswith(r"^\d{4}-"):
        return "a day"
    if pattern:
        return "a band and a sex, such as `30s female`"
    names = {
        "string": "text",
        "integer": "a whole number",
        "number": "a number",
        "boolean": "`true` or `false`",
    }
    return names.get(about.get("type", ""), "text")
