"""What kind of site a folder holds, and what its own settings say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from radblog.importers import pelican
from radblog.importers.foreign_front_matter import read_mapping
from radblog.importers.foreign_people import Author, author
from radblog.importers.foreign_text import decode
from radblog.importers.model import Source, Value

Generator = Literal["jekyll", "hugo", "zola", "pelican", "plain", "export"]
_SETTINGS = (
    "_config.yml", "_config.yaml", "_config.toml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json",
    "config.toml", "config.yaml", "config.yml", "config/_default/hugo.toml", "config/_default/config.toml",
    "config/_default/hugo.yaml", "config/_default/config.yaml",
)  # fmt: skip
_AUTHOR_DATA = (
    "_data/authors.yml",
    "_data/authors.yaml",
    "_data/people.yml",
    "data/authors.yml",
    "data/authors.yaml",
)


class Origin(Struct, frozen=True):
    """`root` is the folder of the documents below the source folder, such as `content`, or empty.
    `permalink` is the pattern of Jekyll and Pelican for posts, `page_permalink` that for pages; `outputs` are
    Jekyll's collections that have pages. `author` wrote what names nobody. `patterns` are Hugo's, by section,
    and `languages` those it has folders for.
    """

    generator: Generator
    root: str = ""
    title: str = ""
    description: str = ""
    base_url: str = ""
    base_path: str = ""
    timezone: str = ""
    lang: str = ""
    permalink: str = ""
    page_permalink: str = ""
    outputs: frozenset[str] = frozenset()
    authors: Mapping[str, Author] = {}
    author: str = ""
    patterns: Mapping[str, str] = {}
    languages: frozenset[str] = frozenset()


def origin_of(source: Source, generator: Generator | None = None) -> Origin:
    """Recognise the generator, unless it is given, and read the few settings that matter."""
    texts = {file.path: file for file in source.texts}
    values: dict[str, Value] = {}
    name = next((path for path in _SETTINGS if path in texts), "")
    if name:
        values = read_mapping(name, decode(texts[name].data)[0]).values
    generator = generator or _generator(source, name, values)
    if generator == "pelican":
        return _pelican(source)
    root = "content" if generator in {"hugo", "zola"} and _has(source, "content/") else ""
    languages = values.get("languages")
    url = _text(values, "baseURL", "baseurl_full", "base_url", "url")
    return Origin(
        generator=generator,
        root=root,
        title=_text(values, "title", "name"),
        description=_text(values, "description"),
        base_url=url if url.startswith(("http://", "https://")) else "",
        base_path=_text(values, "baseurl").rstrip("/") if generator == "jekyll" else "",
        timezone=_text(values, "timezone", "timeZone"),
        lang=_text(values, "lang", "languageCode", "defaultContentLanguage", "default_language", "locale"),
        permalink=_text(values, "permalink"),
        outputs=_outputs(values.get("collections")),
        authors=_authors(texts),
        patterns=_patterns(values.get("permalinks")),
        languages=frozenset(languages if isinstance(languages, dict) else ()),
    )


def _pelican(source: Source) -> Origin:
    """Pelican's settings are a program; what stands in it as plain values is read."""
    texts = {file.path: decode(file.data)[0] for file in source.texts if file.path in pelican.SETTINGS}
    values = pelican.settings_of(texts)
    root = _text(values, "PATH") or "content"
    url = _text(values, "SITEURL")
    return Origin(
        generator="pelican",
        root=root if _has(source, root + "/") else "",
        title=_text(values, "SITENAME"),
        description=_text(values, "SITESUBTITLE", "SITEDESCRIPTION"),
        base_url=url if url.startswith(("http://", "https://")) else "",
        timezone=_text(values, "TIMEZONE"),
        lang=_text(values, "DEFAULT_LANG"),
        permalink=_text(values, "ARTICLE_URL", "ARTICLE_SAVE_AS") or pelican.ARTICLE,
        page_permalink=_text(values, "PAGE_URL", "PAGE_SAVE_AS") or pelican.PAGE,
        author=_text(values, "AUTHOR"),
    )


def _generator(source: Source, settings: str, values: Mapping[str, Value]) -> Generator:
    if settings.startswith("_config") or _has(source, "_posts/") or _has(source, "/_posts/"):
        return "jekyll"
    if any(file.path in pelican.SETTINGS for file in source.texts):
        return "pelican"
    if _is_zola(source, settings, values):
        return "zola"
    if settings or _has(source, "content/"):
        return "hugo"
    return "plain"


def _is_zola(source: Source, settings: str, values: Mapping[str, Value]) -> bool:
    """Zola's settings are named `base_url`; its documents may name their `path`."""
    if settings == "config.toml" and "base_url" in values:
        return True
    heads = (file.data[:2000] for file in source.texts if file.path.startswith("content/"))
    return not settings and any(head.lstrip().startswith(b"+++\npath") for head in heads)


def _has(source: Source, part: str) -> bool:
    paths = (file.path for file in source.texts)
    return any(path.startswith(part) or (part.startswith("/") and part in path) for path in paths)


def _outputs(collections: Value) -> frozenset[str]:
    if not isinstance(collections, dict):
        return frozenset()
    return frozenset(
        name
        for name, about in collections.items()
        if isinstance(about, dict) and about.get("output") == "true"
    )


def _authors(texts: Mapping[str, object]) -> dict[str, Author]:
    found: dict[str, Author] = {}
    for path in _AUTHOR_DATA:
        file = texts.get(path)
        data = getattr(file, "data", None)
        if data is None:
            continue
        for key, about in read_mapping(path, decode(data)[0]).values.items():
            name = about.get("name") if isinstance(about, dict) else about
            person = (
                author(name, about if isinstance(about, dict) else None) if isinstance(name, str) else None
            )
            if person:
                found[key] = person
    return found


def _patterns(setting: Value) -> dict[str, str]:
    """Patterns by section, from the table `permalinks` of the settings, in its old and its new form."""
    if not isinstance(setting, dict):
        return {}
    pages = setting.get("page")
    found = pages if isinstance(pages, dict) else setting
    return {section: pattern for section, pattern in found.items() if isinstance(pattern, str)}


def _text(values: Mapping[str, Value], *keys: str) -> str:
    return next(
        (text.strip() for key in keys if isinstance(text := values.get(key), str) and text.strip()), ""
    )
