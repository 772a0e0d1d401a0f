"""The hashtags a site knows: the Radiology Tag Ontology and those the site declares."""

from __future__ import annotations

from radblog.documents.vocabulary import vocabulary
from radblog.settings.site import SiteSettings
from radblog.sitemodel.collections import TagMeaning

OWN = "own"  # the group of tags that a site declares


def meanings(settings: SiteSettings) -> tuple[TagMeaning, ...]:
    """All known tags in their order: the ontology's, then the site's own by name."""
    shipped = [TagMeaning(t.tag, t.tag, t.meaning, t.group) for t in vocabulary().hashtags.values()]
    own = [
        TagMeaning(tag.casefold(), tag, meaning, OWN)
        for tag, meaning in sorted(settings.hashtags.items(), key=lambda pair: pair[0].casefold())
    ]
    return (*shipped, *own)
