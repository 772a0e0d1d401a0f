"""A document as it stands in a list, and the people and hashtags beside it."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.zones import zone_or_utc
from radblog.documents.model import Case, Meta, Person
from radblog.plan.dates import date_view
from radblog.plan.series import all_series, still_of
from radblog.plan.shelf import Shelf
from radblog.plan.views import Card, PersonCard, PictureView, TagView
from radblog.sitemodel.site import Entry, Hashtag, Site

WORDS_A_MINUTE = 230  # silent reading of English prose; Brysbaert 2019 found 238 for non-fiction
_RIGHT_TO_LEFT = ("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


class Cards(Struct, frozen=True):
    """Makes cards for the entries of one site, or for some of them; equal entries give equal cards. A card is
    made once, however many lists it stands in.

    Whatever is asked of an entry that is not among them is a KeyError.
    """

    entries: Mapping[str, Entry]
    by_person: Mapping[str, str]
    hashtags: Mapping[str, TagView]
    shelf: Shelf
    zone: dt.tzinfo
    made: dict[str, Card]

    def only(self, urls: Iterable[str]) -> Cards:
        """Cards of the entries at the site paths `urls` alone, and of the people they name."""
        entries = {url: self.entries[url] for url in urls}
        for entry in tuple(entries.values()):
            for slug in named_people(entry):
                if url := self.by_person.get(slug):
                    entries[url] = self.entries[url]
        return replace(self, entries=entries)

    def entry(self, url: str) -> Entry:
        """The entry at a site path."""
        return self.entries[url]

    def __contains__(self, url: str) -> bool:
        """Whether there is an entry at a site path."""
        return url in self.entries

    def card(self, url: str) -> Card:
        """The card of the entry at a site path."""
        entry = self.entries[url]
        if url not in self.made:
            self.made[url] = self._card(entry)
        return self.made[url]

    def _card(self, entry: Entry) -> Card:
        meta, url = entry.document.meta, entry.url
        return Card(
            kind=meta.type,
            title=title_of(entry),
            url=url,
            summary=summary_of(entry),
            date=date_view(entry.date, self.zone, entry.lang) if entry.date else None,
            authors=tuple(self.person(slug, meta) for slug in meta.authors),
            hashtags=self.tags(entry),
            picture=self.picture(entry),
            minutes=minutes_of(entry),
            modalities=modalities_of(meta),
            systems=meta.system if isinstance(meta, Case) else (),
            level=(meta.level or "") if isinstance(meta, Case) else "",
            lang=entry.lang,
            dir=direction(entry.lang),
        )

    def tags(self, entry: Entry) -> tuple[TagView, ...]:
        """The hashtags of an entry that lead to a page."""
        return tuple(self.hashtags[tag] for tag in entry.hashtags if tag in self.hashtags)

    def person(self, slug: str, meta: Meta | None = None) -> PersonCard:
        """An author or reviewer; the role at the time of writing where the document states it."""
        url = self.by_person.get(slug, "")
        if not url:
            return PersonCard(name=slug)
        person = self.entries[url].document.meta
        if not isinstance(person, Person):  # by_person leads to people only
            return PersonCard(name=slug)
        role = (meta.role_at_publication.get(slug) if meta else None) or (
            person.role if "role" in person.public else None
        )
        credentials = ", ".join(person.credentials) if "credentials" in person.public else ""
        orcid = (person.orcid or "") if "orcid" in person.public else ""
        return PersonCard(person.name, url, role or "", credentials, orcid, self.photo(url))

    def photo(self, url: str) -> PictureView | None:
        """The portrait of a person, where it is public."""
        entry = self.entries[url]
        meta, source = entry.document.meta, portrait_source(entry)
        alt = meta.photo.alt if isinstance(meta, Person) and meta.photo else ""
        return self.shelf.view(source, "card", alt) if source else None

    def picture(self, entry: Entry) -> PictureView | None:
        """What a card shows: the cover, or a case's first picture under its neutral alt text."""
        for source, alt, credit in card_pictures(entry):
            return self.shelf.view(source, "card", alt, credit)
        return self.photo(entry.url)


def cards_of(site: Site, shelf: Shelf) -> Cards:
    """Cards of every entry of `site`; their pictures come from `shelf`."""
    tags = {hashtag.tag: tag_view(hashtag) for hashtag in site.hashtags}
    return Cards(site.entries, site.by_person, tags, shelf, zone_or_utc(site.settings.timezone), {})


def card_pictures(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Source path, alt text and credit of the pictures that may stand in a card, best first."""
    meta = entry.document.meta
    if meta.cover is not None and (target := entry.links.get(meta.cover.src)) and target.file:
        yield target.file, meta.cover.alt, meta.cover.credit
    if isinstance(meta, Case):
        for _, series in all_series(entry):
            if still := still_of(entry, series):
                yield still, series.alt or series.label, series.credit
    else:
        for picture in entry.document.facts.pictures:
            if (target := entry.links.get(picture.src)) and target.file and picture.alt:
                yield target.file, picture.alt, picture.credit


def portrait_source(entry: Entry) -> str:
    """The source path of a person's portrait, or "" where there is none, or none for the public."""
    meta = entry.document.meta
    if not isinstance(meta, Person) or meta.photo is None or "photo" not in meta.public:
        return ""
    target = entry.links.get(meta.photo.src)
    return target.file if target else ""


def named_people(entry: Entry) -> tuple[str, ...]:
    """The slugs of the people whose names stand with an entry."""
    meta = entry.document.meta
    return (*meta.authors, *(reviewer.person for reviewer in meta.reviewers))


def tag_view(hashtag: Hashtag) -> TagView:
    """A hashtag as templates see it; without documents it leads nowhere."""
    url = f"/hashtags/{hashtag.tag}/" if hashtag.entries else ""
    return TagView(hashtag.tag, hashtag.label, url, hashtag.meaning)


def title_of(entry: Entry) -> str:
    """The title readers see first: of a case its quiz title, where it has one."""
    meta = entry.document.meta
    return (meta.quiz_title if isinstance(meta, Case) else None) or entry.document.title


def summary_of(entry: Entry) -> str:
    """The written summary, or the first paragraph."""
    return entry.document.meta.summary or entry.document.facts.summary


def minutes_of(entry: Entry) -> int:
    """Reading time in whole minutes, at least one."""
    return max(1, math.ceil(entry.document.facts.words / WORDS_A_MINUTE))


def modalities_of(meta: Meta) -> tuple[str, ...]:
    """The DICOM modality codes of a case, each once, in the order of its studies."""
    if not isinstance(meta, Case):
        return ()
    return tuple(dict.fromkeys(code for study in meta.studies for code in study.modality))


def direction(lang: str) -> str:
    """The writing direction of a language, `ltr` or `rtl`."""
    return "rtl" if lang.partition("-")[0].casefold() in _RIGHT_TO_LEFT else "ltr"
