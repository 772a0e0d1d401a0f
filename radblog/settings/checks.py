"""What the types of site.yaml cannot say: addresses, zones, patterns, ranges, colours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

import msgspec

from radblog.basics.languages import is_language
from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.basics.slugs import slugify
from radblog.basics.zones import zone_names
from radblog.problems import Problem
from radblog.settings.rules import (
    BAD_ACCENT,
    BAD_BASE_URL,
    BAD_LANGUAGE,
    BAD_PERMALINK,
    BAD_POLICY,
    OUT_OF_RANGE,
    OWN_HASHTAG,
    UNKNOWN_TIMEZONE,
)
from radblog.settings.site import Privacy, SiteSettings

_SLOT = re.compile(r"\{([^{}]*)\}")
_DATED = {"slug", "year", "month", "day"}
_SLOTS = {"post": _DATED, "case": _DATED, "page": {"slug"}, "person": {"slug"}}
_PATTERN = re.compile(r"/|(/[\w.~-]+)+/")
_APPROVAL = re.compile(r"two-person|none|cooling-off( [1-9][0-9]{0,2} days)?")
_KEY = re.compile(r"(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w@.-]+ [A-Za-z0-9+/]+={0,3}(?: [^\r\n]*)?")
_TAG = re.compile(r"(?=.*[^\W\d_])[\w-]+")
_LEAST = {"page_size": 1, "feed_limit": 1, "privacy.min_delay_months": 0}
_MOST = 1000


def check_site(settings: SiteSettings, places: dict[str, Place], start: Place) -> Iterator[Problem]:
    """All problems of the settings but those of hashtags. `start` is where a missing key is reported."""

    def at(key: str) -> Place:
        return places.get(key, start)

    yield from _base_url(settings.base_url, at("base_url"))
    if settings.timezone not in zone_names():
        near = nearest(settings.timezone, zone_names())
        asked = f", did you mean '{near}'?" if near else ""
        hint = f"write {near}" if near else "write a name such as Europe/Zurich or America/Chicago"
        yield UNKNOWN_TIMEZONE.at(at("timezone"), f"there is no such time zone{asked}", hint)
    if not is_language(settings.lang):
        yield BAD_LANGUAGE.at(at("lang"), "this is no language tag", "write en, de, pt-BR or the like")
    if settings.accent is not None and not is_colour(settings.accent):
        yield BAD_ACCENT.at(at("accent"), "this is no colour", 'write # and six digits: "#1f4e79"')
    numbers = {
        "page_size": settings.page_size,
        "feed_limit": settings.feed_limit,
        "privacy.min_delay_months": settings.privacy.min_delay_months,
    }
    for key, number in numbers.items():
        if not _LEAST[key] <= number <= _MOST:
            hint = f"write a number from {_LEAST[key]} to {_MOST}"
            yield OUT_OF_RANGE.at(at(key), f"{key} is out of range", hint)
    for kind, pattern in msgspec.structs.asdict(settings.permalinks).items():
        yield from _permalink(kind, pattern, at(f"permalinks.{kind}"))
    yield from _privacy(settings.privacy, places, start)


def is_colour(text: str) -> bool:
    """Whether `text` is a colour such as `#1f4e79`."""
    return re.fullmatch(r"#[0-9a-fA-F]{6}", text) is not None


def is_base_url(url: str) -> bool:
    """Whether `url` can be the address of a site: whole, and no more than scheme, host and folders."""
    try:
        parts = urlsplit(url)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and not (parts.query or parts.fragment or parts.username or parts.password)
            and (parts.port or 1) > 0
            and re.search(r"[\s\\<>\"{}|^`%]|/\.\.?(/|$)|//", url.partition("://")[2]) is None
            and not url.endswith(("?", "#"))
        )
    except ValueError:
        return False


def _base_url(url: str, place: Place) -> Iterator[Problem]:
    if not is_base_url(url):
        yield BAD_BASE_URL.at(place, "this is no absolute address", "write it as in https://example.org/blog")


def _permalink(kind: str, pattern: str, place: Place) -> Iterator[Problem]:
    slots = _SLOT.findall(pattern)
    filled = _SLOT.sub("x", pattern)
    if not pattern.startswith("/") or not pattern.endswith("/"):
        yield BAD_PERMALINK.at(
            place, "the pattern does not begin and end with a slash", "write /posts/{slug}/"
        )
    elif "slug" not in slots:
        yield BAD_PERMALINK.at(place, "the pattern has no {slug}", "write /posts/{slug}/")
    elif not set(slots) <= _SLOTS[kind]:
        allowed = ", ".join(f"{{{slot}}}" for slot in sorted(_SLOTS[kind]))
        yield BAD_PERMALINK.at(place, "the pattern has an unknown part in braces", f"write only {allowed}")
    elif not _PATTERN.fullmatch(filled) or re.search(r"/\.+/", filled):
        hint = "use letters, digits, -, _ and single slashes"
        yield BAD_PERMALINK.at(place, "the pattern has signs that do not belong in an address", hint)


def check_hashtags(
    tags: dict[str, str], places: dict[str, Place], start: Place, shipped: Collection[str]
) -> Iterator[Problem]:
    """Problems of the site's own hashtags, as written. `shipped` are those of the ontology."""
    taken = {slugify(tag) for tag in shipped}
    seen: set[str] = set()
    for tag in tags:
        place = places.get(f"hashtags.{tag}", start)
        slug = slugify(tag.lstrip("#"))
        if not _TAG.fullmatch(tag.lstrip("#")):
            hint = "use letters, digits, - and _, with a letter among them"
            yield OWN_HASHTAG.at(place, "this hashtag is not a single word", hint)
        elif slug in taken:
            yield OWN_HASHTAG.at(place, f"#{slug} is a shipped hashtag already", "delete the line")
        elif slug in seen:
            yield OWN_HASHTAG.at(place, "this hashtag is declared twice", "keep one of the two")
        seen.add(slug)


def _privacy(privacy: Privacy, places: dict[str, Place], start: Place) -> Iterator[Problem]:
    known = Privacy().allowed_bases
    for index, basis in enumerate(privacy.allowed_bases):
        if basis not in known:
            near = nearest(basis, known)
            asked = f", did you mean '{near}'?" if near else ""
            place = places.get(f"privacy.allowed_bases[{index}]", start)
            yield BAD_POLICY.at(place, f"there is no such basis{asked}", f"write some of: {', '.join(known)}")
    for person, key in privacy.keys.items():
        if not _KEY.fullmatch(key.strip()):
            place = places.get(f"privacy.keys.{person}", start)
            hint = "write the line in the person's .pub file, such as ssh-ed25519 AAAA..."
            yield BAD_POLICY.at(place, "this is no public SSH key", hint)
    if not _APPROVAL.fullmatch(privacy.approval):
        place = places.get("privacy.approval", start)
        hint = "write two-person, cooling-off 14 days, or none"
        yield BAD_POLICY.at(place, "there is no such way of approval", hint)
