"""Why a picture cannot be read, in our own words: the decoder's may quote the file."""

from __future__ import annotations

from radblog.images.rules import NO_GREY_RANGE, NOT_MADE, UNREADABLE
from radblog.problems.fault import FaultError


class PictureError(FaultError):
    """A picture cannot be read."""


def empty() -> PictureError:
    """No bytes at all."""
    return PictureError(UNREADABLE, "the picture file is empty", "export the picture again")


def broken() -> PictureError:
    """The file breaks its own format, or ends too soon."""
    return PictureError(UNREADABLE, "the picture is damaged or cut short", "export the picture again")


def unknown() -> PictureError:
    """No format that we know."""
    return PictureError(
        UNREADABLE, "this is no picture of a kind that can be read", "export it as PNG or JPEG"
    )


def undecodable() -> PictureError:
    """HEIC: patents keep its decoder out of most libraries."""
    return PictureError(UNREADABLE, "HEIC pictures cannot be read here", "export it as JPEG or PNG")


def too_large() -> PictureError:
    """Beyond a limit of size or frames."""
    return PictureError(
        UNREADABLE, "the picture is too large to examine", "scale it down, or keep fewer frames"
    )


def no_range() -> PictureError:
    """Floating-point or 32-bit greys."""
    message = "grey values of this kind have no agreed black and white"
    return PictureError(NO_GREY_RANGE, message, "set a window and export as 8-bit PNG")


def not_deep() -> PictureError:
    """A frame of a volume in 8 bits."""
    return PictureError(NOT_MADE, "a frame of a volume has no greys of 16 bits", "export it as 16-bit PNG")


def too_small() -> PictureError:
    """A variant above the source's size."""
    message = "more pixels were asked for than the picture has"
    return PictureError(NOT_MADE, message, "give a larger picture")
