"""`content/site.yaml`: everything but title and base_url has a default."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field


class MenuItem(Struct, frozen=True, forbid_unknown_fields=True):
    """`url` is a file path relative to `content/` (pages/about.md) or an address (/cases/, https://...)."""

    label: str
    url: str


class Privacy(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The operator's own policy; radblog records and enforces it and gives no legal advice."""

    allowed_bases: tuple[str, ...] = (
        "written", "institutional-policy", "not-required-anonymised", "public-dataset", "synthetic",
        "veterinary", "phantom",
    )  # fmt: skip
    min_delay_months: int = 6
    approval: str = "two-person"  # two-person | cooling-off 14 days | none
    reviewers: tuple[str, ...] = ()
    keys: dict[str, str] = field(default_factory=dict)
    contacts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    known_names: tuple[str, ...] = ()


class Newsletter(Struct, frozen=True, forbid_unknown_fields=True):
    action: str
    frequency: str = ""


class Permalinks(Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns with {slug}, {year}, {month}, {day}; each starts and ends with a slash."""

    post: str = "/posts/{slug}/"
    case: str = "/cases/{slug}/"
    page: str = "/{slug}/"
    person: str = "/people/{slug}/"


class SiteSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the owner of a site decides once."""

    title: str
    base_url: str
    description: str = ""
    timezone: str = "UTC"
    lang: str = "en"
    theme: str = "lightbox"
    logo: str | None = None  # path of a picture relative to content/
    accent: str | None = None  # #rrggbb
    menu: tuple[MenuItem, ...] = ()
    footer: str = ""  # Markdown
    author: str | None = None
    page_size: int = 10
    feed_limit: int = 20
    permalinks: Permalinks = Permalinks()
    hashtags: dict[str, str] = field(default_factory=dict)
    share: tuple[str, ...] = ("email", "mastodon", "bluesky", "linkedin", "x", "facebook", "whatsapp")
    raw_html: bool = False
    search: bool = False
    newsletter: Newsletter | None = None
    comments: Literal["none", "mastodon"] = "none"
    privacy: Privacy = Privacy()
