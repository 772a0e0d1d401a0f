"""The words of the interface, one table per language; English has every key, the others may lack some.

A language is added by one more file. Keys are flat; those of a controlled vocabulary read
`group.code` (`modality.CT`), those that depend on a number end in a plural category (`posts.one`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from radblog.plan.interface_texts.plurals import plural

LANGUAGES = ("ar", "de", "en", "es", "fr")
FALLBACK = "en"
Texts: TypeAlias = Mapping[str, Mapping[str, str]]


def interface_texts(languages: Iterable[str]) -> dict[str, dict[str, str]]:
    """The tables needed to show pages in `languages` (BCP 47), English always among them."""
    wanted = {_primary(language) for language in languages} | {FALLBACK}
    return {language: dict(table(language)) for language in LANGUAGES if language in wanted}


@cache
def table(language: str) -> Mapping[str, str]:
    """The table of one of LANGUAGES, as written in the package."""
    import yaml

    text = (files(__name__) / f"{language}.yaml").read_text(encoding="utf-8")
    # Every scalar stays text: a table must not turn `no` or `12` into something else.
    return MappingProxyType(yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader)))  # noqa: S506


def words_for(texts: Texts, language: str) -> Mapping[str, str]:
    """All texts for a page in `language`, with the English ones where it has none."""
    english = texts.get(FALLBACK, {})
    own = texts.get(_primary(language), english)
    return own if own is english else {**english, **own}


@cache
def words_in(language: str) -> Mapping[str, str]:
    """All texts in `language` (BCP 47), straight from the package."""
    return MappingProxyType(dict(words_for(interface_texts((language,)), language)))


def say(words: Mapping[str, str], language: str, key: str, **values: object) -> str:
    """The text for `key`, with `{name}` replaced by `values`; `count` picks the plural form.

    Raises:
        KeyError: there is no such text, not even in English.
    """
    count = values.get("count")
    if isinstance(count, int):
        chosen = words.get(f"{key}.{plural(_primary(language), count)}")
        text = chosen if chosen is not None else words[f"{key}.other"]
    else:
        text = words[key]
    return text.format_map(values) if values else text


def label(words: Mapping[str, str], group: str, code: str) -> str:
    """The reader's word for a code of a controlled vocabulary; the code itself where there is none."""
    return words.get(f"{group}.{code}", code.replace("-", " "))


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
