"""Files beside the pages: pictures and where they are used, static files, small texts for hosts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from radblog.images.model import Format, PictureFacts, PictureRecipe
from radblog.plan.bodies import file_path, text_pictures
from radblog.plan.cards import card_pictures, portrait_source
from radblog.plan.cases import series_sources
from radblog.plan.chrome import logo_source
from radblog.plan.headers import Uses, headers_text
from radblog.plan.recipes import PictureFile, Recipe, StaticFile, TextRecipe
from radblog.plan.redirects import redirects_text
from radblog.plan.robots import robots_text
from radblog.plan.shelf import Role
from radblog.plan.stacks import frame_uses
from radblog.sitemodel.frames import is_picture
from radblog.sitemodel.site import Entry, Site, Target

_KEPT_FORMATS: dict[str, Format] = {
    "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp",
}  # fmt: skip


def picture_uses(site: Site) -> Iterator[tuple[str, Role]]:
    """Every picture that a page shows, with the role it plays there."""
    if logo := logo_source(site):
        yield logo, "card"
    for entry in site.entries.values():
        if not any(target.file for target in entry.links.values()):
            continue
        yield from ((source, "text") for source in text_pictures(entry).values())
        yield from ((source, "text") for source in series_sources(entry))
        yield from ((source, "frame") for source in frame_uses(entry))
        yield from ((target.file, "text") for target in _linked(entry) if is_picture(target.file))
        if (cover := entry.document.meta.cover) and (target := entry.links.get(cover.src)):
            yield target.file, "text"
        for source, _, _ in card_pictures(entry):
            yield source, "card"
            break
        if portrait := portrait_source(entry):
            yield portrait, "card"


def files_of(
    site: Site, pictures: Mapping[str, PictureFacts], digest: Callable[[str], str]
) -> Iterator[Recipe]:
    """Static files under their own names, pictures among them made anew; files that documents link to.
    `digest` gives that of a file by its source path.
    """
    for static in site.statics:
        facts = pictures.get(static.path)
        suffix = static.path.rpartition(".")[2].casefold()
        if facts is not None and suffix in _KEPT_FORMATS:
            recipe = PictureRecipe(facts.pixels, facts.width, facts.height, _KEPT_FORMATS[suffix])
            yield PictureFile(static.path, ((static.url.lstrip("/"), recipe),), (static.path,))
        elif not is_picture(static.path) or facts is not None:
            yield StaticFile(static.url.lstrip("/"), static.path, digest(static.path), (static.path,))
    linked = {
        target.file: file_path(target).lstrip("/")
        for entry in site.entries.values()
        for target in entry.links.values()
        if target.file and not is_picture(target.file)
    }
    static_paths = {static.path for static in site.statics}
    for source, path in sorted(linked.items()):
        if source not in static_paths:
            yield StaticFile(path, source, digest(source), (source,))


def small_texts(site: Site, *, search: bool = False) -> Iterator[TextRecipe]:
    """robots.txt, _redirects and _headers. `search`: there is an index to search."""
    preview = any(entry.preview for entry in site.entries.values())
    uses = Uses(
        frame_hosts=site.frame_hosts,
        form_action=site.settings.newsletter.action if site.settings.newsletter else "",
        search=search,
        preview=preview,
    )
    yield TextRecipe("robots.txt", robots_text(site.settings.base_url, preview=preview))
    yield TextRecipe("_redirects", redirects_text(site.aliases, site.settings.base_url))
    yield TextRecipe("_headers", headers_text(site.settings.base_url, uses))


def _linked(entry: Entry) -> Iterator[Target]:
    for link in entry.document.facts.links:
        target = entry.links.get(link.href)
        if target is not None and target.file:
            yield target
