"""A first `content/site.yaml` for an imported site; an existing one is read and never changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from radblog.basics.languages import is_language
from radblog.basics.places import Place
from radblog.basics.zones import zone_names
from radblog.importers.content_files import yaml_text
from radblog.importers.foreign_front_matter import read_mapping
from radblog.importers.origin import Origin
from radblog.importers.rules import CONTACTS_TAKEN, SITE_GUESSED
from radblog.problems import Problem

SITE_YAML = "content/site.yaml"
_EXAMPLE = "https://example.org/"
# Scripts that tell a language by themselves, by their block in Unicode. Arabic letters also write Persian
# and Urdu, so each of these is a guess, and reported as one.
_SCRIPTS = (
    ("ar", "\u0600", "\u06ff"), ("he", "\u0590", "\u05ff"), ("el", "\u0370", "\u03ff"),
    ("ru", "\u0400", "\u04ff"), ("ja", "\u3040", "\u30ff"), ("ko", "\uac00", "\ud7af"),
    ("th", "\u0e00", "\u0e7f"),
    ("hi", "\u0900", "\u097f"), ("zh", "\u4e00", "\u9fff"),
)  # fmt: skip


def declared_hashtags(site_yaml: str) -> Mapping[str, str]:
    """The hashtags that an existing site.yaml declares."""
    found = read_mapping(SITE_YAML, site_yaml).values.get("hashtags")
    return {key.strip("#"): str(meaning) for key, meaning in found.items()} if isinstance(found, dict) else {}


def has_hashtags(site_yaml: str) -> bool:
    """Whether an existing site.yaml has a list of hashtags, which is its author's and stays as it is."""
    return "hashtags" in read_mapping(SITE_YAML, site_yaml).values


def with_hashtags(site_yaml: str, hashtags: Mapping[str, str]) -> str | None:
    """An existing site.yaml without hashtags, with those of the import at its end; None where it is not
    written in a way that allows it.
    """
    end = "\r\n" if "\r\n" in site_yaml else "\n"
    added = yaml_text({"hashtags": dict(sorted(hashtags.items()))})
    text = site_yaml.rstrip() + end + added.replace("\n", end)
    before, after = read_mapping(SITE_YAML, site_yaml).values, read_mapping(SITE_YAML, text).values
    return text if after == {**before, "hashtags": dict(hashtags)} and "\ufffd" not in text else None


def declared(count: int) -> Problem:
    """What to tell of hashtags that an import declared in an existing site.yaml."""
    message = f"{count} hashtags of the imported documents were declared at the end"
    return SITE_GUESSED.at(
        Place(SITE_YAML), message, "write what each gathers, and delete what you do not want"
    )


def contacts_of(pages: Iterable[str]) -> tuple[str, ...]:
    """The mail addresses that the prose of the site's public pages invites readers to write to."""
    found = (match[1] for text in pages for match in re.finditer(r"\]\(mailto:([^)?\s]+@[^)?\s]+)", text))
    return tuple(sorted({address.lower() for address in found}))


def site_yaml(
    origin: Origin, name: str, lang: str, hashtags: Mapping[str, str], contacts: Sequence[str]
) -> tuple[str, tuple[Problem, ...]]:
    """The settings that could be known, and a note on those that had to be guessed."""
    language = origin.lang.replace("_", "-") if is_language(origin.lang.replace("_", "-")) else lang
    values = {
        "title": origin.title or _from_name(name),
        "description": origin.description,
        "base_url": _base_url(origin) or _EXAMPLE,
        "lang": language if language != "en" else "",
        "timezone": origin.timezone if origin.timezone in zone_names() and origin.timezone != "UTC" else "",
        "hashtags": dict(sorted(hashtags.items())),
        "privacy": {"contacts": list(contacts)} if contacts else {},
    }
    guessed = [
        what
        for what, known in (("title", origin.title), ("base_url", _base_url(origin)), ("lang", origin.lang))
        if not known
    ]
    notes: list[Problem] = []
    if guessed:
        message = f"the source does not say the site's {', '.join(guessed)}; what stands here is a guess"
        notes.append(SITE_GUESSED.at(Place(SITE_YAML), message, "correct it before you publish"))
    if contacts:
        message = f"{len(contacts)} mail addresses of the site's pages became its contacts"
        notes.append(CONTACTS_TAKEN.at(Place(SITE_YAML), message, "delete those that are none"))
    return yaml_text(values), tuple(notes)


def language_of(texts: Iterable[str]) -> str:
    """The language that the script of most letters tells; English where none does."""
    letters = 0
    found: Counter[str] = Counter()
    for text in texts:
        words = re.sub(r"`[^`]*`|\(\S+\)|<[^>]*>", "", text)
        letters += sum(map(str.isalpha, words))
        for lang, first, last in _SCRIPTS:
            found[lang] += sum(first <= sign <= last for sign in words)
    if found["ja"] * 5 > found["zh"] > 0:
        return "ja" if (found["ja"] + found["zh"]) * 2 > letters else "en"
    best = max(found, key=lambda lang: (found[lang], lang), default="en")
    return best if found[best] * 2 > letters else "en"


def _base_url(origin: Origin) -> str:
    if not re.fullmatch(r"https?://[\w.:-]+(?:/[\w./~-]*)?", origin.base_url):
        return ""
    return origin.base_url.rstrip("/") + origin.base_path + "/"


def _from_name(name: str) -> str:
    words = re.sub(r"[-_.\s]+", " ", name).strip()
    return words[:1].upper() + words[1:] if words else "Imported site"
