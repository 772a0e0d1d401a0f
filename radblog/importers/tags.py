"""Tags and categories of other generators become hashtags of ours, or keywords."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from radblog.basics.slugs import slugify
from radblog.importers.model import Value

_LISTS = ("categories", "category", "tags", "tag", "topics", "hashtags", "subjects")


class Tag(Struct, frozen=True):
    """A tag as one document writes it; equal tags have equal slugs."""

    slug: str
    label: str


class Vocabulary(Struct, frozen=True):
    """What a tag may become: `known` maps slugs to hashtags of the ontology or declared before,
    `declared` holds the new ones with their meaning.
    """

    known: Mapping[str, str]
    declared: Mapping[str, str]


def tags_of(values: Mapping[str, Value], *, by_space: bool = False) -> tuple[Tag, ...]:
    """All tags of a front matter, each once. `by_space`: a text without commas is cut at its spaces,
    as Jekyll does for `tags` and `categories`.
    """
    found: dict[str, Tag] = {}
    nested = values.get("taxonomies")
    for source in (values, nested if isinstance(nested, dict) else {}):
        for key in _LISTS:
            for label in labels(source.get(key), by_space=by_space and key in {"tags", "categories"}):
                slug = slugify(label)
                if slug:
                    found.setdefault(slug, Tag(slug, label))
    return tuple(found.values())


def labels(value: Value, *, by_space: bool = False) -> list[str]:
    """The texts of a value that may be one text, a text with commas, or a list."""
    if isinstance(value, list):
        return [text for item in value if isinstance(item, str) and (text := _clean(item))]
    if not isinstance(value, str):
        return []
    parts = re.split(r"\s*[,;]\s*", value) if "," in value or ";" in value else [value]
    if by_space and len(parts) == 1:
        parts = value.split()
    return [text for part in parts if (text := _clean(part))]


def vocabulary(
    tagged: Sequence[Sequence[Tag]], ontology: Mapping[str, str], declared: Mapping[str, str] | None
) -> Vocabulary:
    """Decide for the whole site. `ontology` maps hashtags to meanings; `declared` are the hashtags of an
    existing site.yaml, or None where it is to be made and new ones may be declared: those of two
    documents at least.
    """
    known = {_solid(tag): tag for tag in ontology}
    for tag, meaning in ontology.items():
        known.setdefault(_solid(slugify(meaning)), tag)
    if declared is not None:
        return Vocabulary({**known, **{_solid(tag): tag for tag in declared}}, {})
    counted = Counter(tag.slug for tags in tagged for tag in tags)
    spelled: dict[str, Counter[str]] = {}
    for one in (one for tags in tagged for one in tags):
        spelled.setdefault(one.slug, Counter())[one.label] += 1
    new = {
        slug: min(spelled[slug], key=lambda label: (-spelled[slug][label], label))
        for slug in sorted(counted)
        if counted[slug] > 1 and _solid(slug) not in known and as_hashtag(slug)
    }
    return Vocabulary(known, {as_hashtag(slug): label for slug, label in new.items()})


def as_hashtag(slug: str) -> str:
    """The hashtag of a slug: what may stand behind `#` in prose; empty where that needs a letter."""
    tag = slug.replace(".", "-")
    return tag if re.search(r"[^\W\d_]", tag) else ""


def hashtags_and_keywords(
    tags: Sequence[Tag], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The hashtags of a document, and the labels that are left as keywords."""
    hashtags: dict[str, None] = {}
    keywords: list[str] = []
    for tag in tags:
        if (solid := _solid(tag.slug)) in vocabulary.known:
            hashtags.setdefault(vocabulary.known[solid])
        elif as_hashtag(tag.slug) in vocabulary.declared:
            hashtags.setdefault(as_hashtag(tag.slug))
        else:
            keywords.append(tag.label)
    return tuple(hashtags), tuple(keywords)


def _solid(slug: str) -> str:
    return slug.replace("-", "")


def _clean(text: str) -> str:
    return " ".join(text.split()).strip("# ").strip()
