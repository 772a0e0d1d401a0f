"""A picture as HTML, for prose, for templates and for feeds alike."""

from __future__ import annotations

from html import escape

from radblog.basics.urls import site_url
from radblog.plan.views import PictureView, SourceView


def page_picture(view: PictureView, *, prefix: str, lead: bool = False, attributes: str = "") -> str:
    """`<picture>` with all its sources. `lead` marks the first picture of a page, which is not to wait."""
    sources = "".join(_source(source, view.sizes, prefix) for source in view.sources)
    when = 'fetchpriority="high"' if lead else 'loading="lazy"'
    image = f'{_image(view, prefix)} decoding="async" {when}{attributes}>'
    return f"<picture>{sources}{image}</picture>" if sources else image


def feed_picture(view: PictureView, *, prefix: str) -> str:
    """One plain `<img>` with an absolute address, which is all that feed readers agree on."""
    return _image(view, prefix) + ">"


def _image(view: PictureView, prefix: str) -> str:
    size = f' width="{view.width}" height="{view.height}"' if view.width and view.height else ""
    return f'<img src="{escape(site_url(prefix, view.src))}"{size} alt="{escape(view.alt)}"'


def _source(source: SourceView, sizes: str, prefix: str) -> str:
    variants = ", ".join(f"{site_url(prefix, path)} {width}w" for path, width in source.variants)
    seen = f' sizes="{escape(sizes)}"' if sizes else ""
    return f'<source type="{escape(source.type)}" srcset="{escape(variants)}"{seen}>'
