"""The typed places of a body, filled with what the site knows."""

from __future__ import annotations

from radblog.documents.body import Picture, Video
from radblog.plan.cards import Cards
from radblog.plan.recipes import Fill, ResolvedLink
from radblog.plan.shelf import Shelf
from radblog.plan.views import PictureView
from radblog.sitemodel.files import published_name
from radblog.sitemodel.frames import is_picture
from radblog.sitemodel.site import Entry, Target


def fill_of(entry: Entry, shelf: Shelf, cards: Cards) -> Fill:
    """Resolve every address in the prose of `entry` for its own page and for feeds."""
    facts = entry.document.facts
    return Fill(
        page=entry.url,
        links={
            link.href: _link(entry.links[link.href], shelf)
            for link in facts.links
            if link.href in entry.links
        },
        pictures=_pictures(entry, shelf),
        hashtags={
            tag: f"/hashtags/{tag}/"
            for tag in dict.fromkeys(link.tag for link in facts.hashtags)
            if tag in entry.hashtags and entry.listed
        },
        cards={
            card.src: cards.card(target.url)
            for card in facts.case_cards
            if (target := entry.links.get(card.src)) and target.url in cards
        },
        files={
            video.captions: file_path(target)
            for video in facts.videos
            if video.captions and (target := entry.links.get(video.captions))
        },
    )


def carded(entry: Entry) -> tuple[str, ...]:
    """Where the cards in the prose of `entry` lead, as far as that is a page of the site."""
    cards = (entry.links.get(card.src) for card in entry.document.facts.case_cards)
    return tuple(target.url for target in cards if target is not None and target.document)


def text_pictures(entry: Entry) -> dict[str, str]:
    """Every picture in the prose, posters included: address as written -> source path."""
    wanted = [picture.src for picture in entry.document.facts.pictures if isinstance(picture, Picture)]
    wanted += [
        video.poster
        for video in entry.document.facts.videos
        if isinstance(video, Video) and video.poster is not None
    ]
    return {
        src: target.file for src in wanted if (target := entry.links.get(src)) is not None and target.file
    }


def file_path(target: Target) -> str:
    """Where a file that a document links to is published: beside the pictures, under its own name."""
    return published_name(target.file)


def _pictures(entry: Entry, shelf: Shelf) -> dict[str, PictureView]:
    views = {src: shelf.view(source, "text") for src, source in text_pictures(entry).items()}
    return {src: view for src, view in views.items() if view is not None}


def _link(target: Target, shelf: Shelf) -> ResolvedLink:
    """A link to a picture leads to its largest clean variant, never to the source."""
    if target.file and is_picture(target.file):
        view = shelf.view(target.file, "text")
        return ResolvedLink(view.full if view else "")
    return ResolvedLink(target.url if target.url and not target.file else file_path(target), target.external)
