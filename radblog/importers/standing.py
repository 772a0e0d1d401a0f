"""Where a document stood at its source, as far as its address depends on it."""

from __future__ import annotations

from msgspec import Struct


class Stand(Struct, frozen=True):
    """What of a document decides its old address. `name` is without date and ending; `folders` lead to
    it (for a bundle: to the folder of its parent); `date` is ISO 8601, and `date_in_name` that of the file
    name. `lang` is the language that the file name tells; `slug` the name that the front matter gives.
    """

    name: str
    folders: tuple[str, ...]
    date: str = ""
    categories: tuple[str, ...] = ()
    dated_post: bool = False
    title: str = ""
    slug: str = ""
    date_in_name: str = ""
    lang: str = ""
