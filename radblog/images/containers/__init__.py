"""The files pictures come in, walked part by part, so that nothing in them goes unseen.

One file a format. A walker yields every part of a file with what it is; it decodes no pixels and trusts no
length. The same walk tells what a source hides and whether a picture we wrote is clean.
"""

from radblog.images.containers.formats import Container, container_of, foreign_parts, hidden_kinds

__all__ = ["Container", "container_of", "foreign_parts", "hidden_kinds"]
