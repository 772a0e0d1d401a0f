"""Which card stands for which page on social networks: a case's, a post's with a cover, or the site's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from radblog.basics.digests import digest_of, in_letters
from radblog.basics.zones import zone_or_utc
from radblog.documents.model import Case
from radblog.images.social import HEIGHT, VERSION, WIDTH, CardRecipe
from radblog.plan.accent import DARK_GROUND, Colour, read_colour, readable
from radblog.plan.cards import card_pictures, modalities_of, title_of
from radblog.plan.dates import date_view
from radblog.plan.interface_texts import label, words_in
from radblog.plan.recipes import CardFile
from radblog.plan.shelf import FOLDER, Shelf
from radblog.plan.views import PictureView
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Entry

_ACCENT: Colour = (0x7C, 0xC9, 0xE0)
_WHITE: Colour = (255, 255, 255)


class Social:
    """Plans the cards of one site."""

    def __init__(self, settings: SiteSettings, shelf: Shelf) -> None:
        """Hold what cards are drawn from; pictures come from `shelf`."""
        self._settings, self._shelf = settings, shelf
        self._zone = zone_or_utc(settings.timezone)
        colour = read_colour(settings.accent) if settings.accent else None
        self._accent = readable(colour, DARK_GROUND, _WHITE) if colour else _ACCENT

    def files(self, entries: Iterable[Entry]) -> Iterator[CardFile]:
        """Every card that a page names, each once."""
        made = {(card := self._of_site()).path: card}
        for entry in entries:
            if (one := self._of_entry(entry)) is not None:
                made.setdefault(one.path, one)
        yield from made.values()

    def of_site(self) -> PictureView:
        """The site's own card, for every page that has none."""
        return _view(self._of_site(), self._settings.title)

    def of_entry(self, entry: Entry) -> PictureView | None:
        """The card of a case, or of a post with a cover."""
        card = self._of_entry(entry)
        if card is None:
            return None
        alt = next((alt for _, alt, _ in card_pictures(entry)), "")
        return _view(card, ". ".join(part.rstrip(".") for part in (title_of(entry), alt) if part))

    def _of_site(self) -> CardFile:
        settings = self._settings
        recipe = CardRecipe(settings.title, "", "", _host(settings), self._accent)
        return _file(recipe, "", ("content/site.yaml",))

    def _of_entry(self, entry: Entry) -> CardFile | None:
        meta = entry.document.meta
        if not entry.listed or entry.preview or not (isinstance(meta, Case) or meta.cover):
            return None
        for source, _, _ in card_pictures(entry):
            if source not in self._shelf or self._shelf.facts(source).deep:
                return None
            facts = self._shelf.facts(source)
            recipe = CardRecipe(
                title=title_of(entry),
                kicker=self._kicker(entry),
                site=self._settings.title,
                foot=date_view(entry.date, self._zone, entry.lang).text if entry.date else "",
                accent=self._accent,
                pixels=facts.pixels,
                width=facts.width,
                height=facts.height,
            )
            return _file(recipe, source, (source, entry.document.path))
        return None

    def _kicker(self, entry: Entry) -> str:
        words, meta = words_in(entry.lang), entry.document.meta
        codes = (label(words, "modality", code) for code in modalities_of(meta))
        return " · ".join((words["case"], *codes)) if isinstance(meta, Case) else words["post"]


def _host(settings: SiteSettings) -> str:
    return settings.base_url.partition("://")[2].rstrip("/")


def _file(recipe: CardRecipe, source: str, sources: tuple[str, ...]) -> CardFile:
    """The name is made from all that shapes the drawing, so it need not be drawn twice."""
    name = in_letters(digest_of((VERSION, recipe)))
    return CardFile(f"{FOLDER}card-{name}.jpg", recipe, source, sources)


def _view(card: CardFile, alt: str) -> PictureView:
    return PictureView(f"/{card.path}", WIDTH, HEIGHT, alt)
