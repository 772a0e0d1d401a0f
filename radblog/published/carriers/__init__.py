"""Files that carry more than they show: films, sounds, PDFs, Office files, archives, drawings.

One file a format. A reader tells, in words of ours, what a file holds beside its content; it trusts no
length, and repeats nothing of what it read. A file that breaks its own format raises `BrokenError`.
"""

from radblog.published.carriers.broken import BrokenError
from radblog.published.carriers.films import film_parts
from radblog.published.carriers.kinds import carrier_of, parts_of
from radblog.published.carriers.sounds import sound_parts

__all__ = ["BrokenError", "carrier_of", "film_parts", "parts_of", "sound_parts"]
