"""Slug, permalink, aliases, links and language tags of the front matter, by their form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.languages import is_language
from radblog.basics.slugs import slug_fault, slugify
from radblog.documents.checks.spot import Spots
from radblog.documents.model import Case, Meta, Person
from radblog.documents.rules import BAD_ADDRESS, BAD_SLUG
from radblog.problems import Problem
from radblog.settings.rules import BAD_LANGUAGE

_WEB = re.compile(r"https?://[^\s/?#<>\"\\]+[^\s<>\"\\]*", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s<>\"\\]+@[^\s<>\"\\]+", re.IGNORECASE)
_SITE_PATH = re.compile(r"/(?!/)[^\s?#<>\"\\%|^`{}:*]*")
_DOTS = re.compile(r"(^|/)\.{1,2}(/|$)|//")


def check_addresses(meta: Meta, slug: str, spots: Spots) -> Iterator[Problem]:
    """Whatever could not be, or not lead to, an address."""
    fault = slug_fault(slug)
    if fault is not None:
        hint = "write slug: in small letters, digits and hyphens, or rename the file"
        yield BAD_SLUG.at(spots.at("slug"), f"the slug {fault}", hint)
    series_fault = slug_fault(slugify(meta.series)) if meta.series else None
    if series_fault is not None:
        hint = "give the series a name with letters or digits, and not too long a one"
        yield BAD_SLUG.at(spots.at("series"), f"the address made of this name {series_fault}", hint)
    for key, path in _paths(meta):
        if not _SITE_PATH.fullmatch(path) or _DOTS.search(path):
            hint = "write the path from the home page on, as in /old/hip-pain/"
            yield BAD_ADDRESS.at(spots.at(key), "this is no path of an address of this site", hint)
    if meta.permalink is not None and not meta.permalink.endswith("/"):
        yield BAD_ADDRESS.at(spots.at("permalink"), "a permalink ends with a slash", "write /hip-pain/")
    for key, url, mail in _links(meta):
        if not _WEB.fullmatch(url) and not (mail and _MAIL.fullmatch(url)):
            yield BAD_ADDRESS.at(spots.at(key), "this is no whole address", "write it from https:// on")
    for key, tag in _languages(meta):
        if not is_language(tag):
            yield BAD_LANGUAGE.at(spots.at(key), "this is no language tag", "write en, de, pt-BR or the like")


def _paths(meta: Meta) -> Iterator[tuple[str, str]]:
    if meta.permalink is not None:
        yield "permalink", meta.permalink
    yield from ((f"aliases[{index}]", alias) for index, alias in enumerate(meta.aliases))


def _links(meta: Meta) -> Iterator[tuple[str, str, bool]]:
    """Key, address, and whether a mail address will do."""
    if meta.discuss is not None:
        yield "discuss", meta.discuss, True
    for index, reference in enumerate(meta.references):
        if reference.url is not None:
            yield f"references[{index}].url", reference.url, False
    if isinstance(meta, Case) and meta.consent.dataset is not None:
        yield "consent.dataset.url", meta.consent.dataset.url, False
    if isinstance(meta, Person):
        yield from ((f"links.{name}", url, False) for name, url in meta.links.items())


def _languages(meta: Meta) -> Iterator[tuple[str, str]]:
    if meta.lang is not None:
        yield "lang", meta.lang
    yield from ((f"translations.{tag}", tag) for tag in meta.translations)
