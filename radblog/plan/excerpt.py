"""What one output may see of a site: some of its documents, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from radblog.plan.cards import Cards
from radblog.plan.share_targets import ShareTarget
from radblog.plan.shelf import Shelf
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Entry


class Excerpt(Struct, frozen=True):
    """What a recipe is made from: the settings, and the documents that are laid out for it. Since it can see
    no others, it needs not be made anew when only others changed.

    `words` are the interface texts of the site's language.
    """

    settings: SiteSettings
    cards: Cards
    shelf: Shelf
    targets: tuple[ShareTarget, ...]
    words: Mapping[str, str]

    def only(self, urls: Iterable[str]) -> Excerpt:
        """The same with no other documents than those at the site paths `urls`, and the people they name."""
        return replace(self, cards=self.cards.only(urls))

    def entry(self, url: str) -> Entry:
        """The entry at a site path.

        Raises:
            KeyError: it was not laid out.
        """
        return self.cards.entry(url)

    def sources(self, urls: Iterable[str]) -> tuple[str, ...]:
        """The source paths of the documents at site paths."""
        return tuple(self.entry(url).document.path for url in urls)
