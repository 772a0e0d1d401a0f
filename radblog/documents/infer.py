"""What nobody wrote but follows: slug and date from the name, the author from the site, ids from order.

Statements of a person (status, diagnosis, consent, alt texts...) are never inferred.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.dates import read_moment
from radblog.basics.places import Place
from radblog.basics.zones import zone_or_utc
from radblog.documents.document import Inferred
from radblog.documents.hashtags import settle_hashtags
from radblog.documents.model import Case, Meta
from radblog.documents.naming import Name
from radblog.documents.pictures import settle_pictures
from radblog.problems import Problem
from radblog.settings.site import SiteSettings


class Settled(Struct, frozen=True):
    """Front matter in its final form."""

    meta: Meta
    slug: str
    places: dict[str, Place]
    inferred: tuple[Inferred, ...]
    problems: tuple[Problem, ...]


def settle(meta: Meta, name: Name, site: SiteSettings, places: dict[str, Place], start: Place) -> Settled:
    """Fills in what follows from the name, the site and the order, and brings hashtags to their one form."""
    written = [(tag, places.get(f"hashtags[{i}]", start)) for i, tag in enumerate(meta.hashtags)]
    hashtags = settle_hashtags(written, site.hashtags)
    inferred = [Inferred("type", name.kind, "folder")]
    meta = replace(meta, hashtags=hashtags.value or ())
    slug = meta.slug
    if slug is None:
        slug = name.slug
        inferred.append(Inferred("slug", slug, name.origin))
    if meta.date is None and name.date is not None:
        meta = replace(meta, date=read_moment(name.date, zone_or_utc(site.timezone)))
        inferred.append(Inferred("date", name.date, name.origin))
    if not meta.authors and site.author and name.kind in ("post", "case"):
        meta = replace(meta, authors=(site.author,))
        inferred.append(Inferred("authors[0]", site.author, "author of site.yaml"))
    if isinstance(meta, Case):
        pictures = settle_pictures(meta.studies, meta.pictures, places)
        meta = replace(meta, studies=pictures.studies)
        places = places | pictures.places
        inferred.extend(pictures.inferred)
    return Settled(replace(meta, slug=slug), slug, places, tuple(inferred), hashtags.problems)
