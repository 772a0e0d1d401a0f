"""What can be wrong with a picture file, apart from what it hides."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

UNREADABLE = Rule(
    code="RAD390",
    name="unreadable-picture",
    severity=ERROR,
    what=(
        "A picture is empty, cut short, damaged, of a kind that cannot be read, or too large to examine: "
        "above 100 megapixels, 12,000 pixels a side, 300 frames or 150 megapixels in all frames together."
    ),
    why=(
        "What cannot be read cannot be examined for names or hidden data, so it is never published. "
        "Half a picture would mislead readers too."
    ),
    bad="![Axial CT](ct.png)  <!-- the upload of ct.png broke off in the middle -->",
    good="![Axial CT](ct.png)  <!-- exported again as PNG or JPEG; it opens in a picture viewer -->",
    mend=(
        "Export the picture again as PNG or JPEG. For HEIC from a phone, choose 'most compatible' "
        "or export as JPEG. Scale down what is too large; of a long loop keep the frames that teach."
    ),
)
WRONG_SUFFIX = Rule(
    code="RAD080",
    name="picture-under-a-wrong-suffix",
    severity=WARNING,
    what="The end of the file's name says one picture format, its content is another.",
    why="radblog goes by the content; other programs go by the name and may refuse the file.",
    bad="ct.jpg  (a PNG picture that was only renamed)",
    good="ct.png",
    mend="Rename the file so that its end fits its content, and mend the links to it.",
)
SEVERAL_PAGES = Rule(
    code="RAD081",
    name="picture-of-several-pages",
    severity=WARNING,
    what="A TIFF file holds several pages. Only the first is shown.",
    why="The other pages would be missing without anyone noticing, and nobody looks at what they show.",
    bad="series.tif  (forty slices in one file)",
    good="slice-12.png, slice-20.png",
    mend="Export the slices that teach as single pictures, or as an animated WebP or GIF.",
)
NO_GREY_RANGE = Rule(
    code="RAD082",
    name="grey-values-without-a-range",
    severity=ERROR,
    what="A picture has floating-point or 32-bit grey values, for which no black and white are agreed.",
    why="Any choice of black and white made here would be a window that no radiologist chose.",
    bad="map.tif  (32-bit floating point, as exported from a research program)",
    good="map.png  (8 bits, windowed)",
    mend="Set the window in your viewer and export as 8-bit PNG.",
)
NEARLY_BLACK = Rule(
    code="RAD083",
    name="unwindowed-picture",
    severity=WARNING,
    what="A 16-bit picture uses less than an eighth of its grey levels and looks nearly black.",
    why="It was probably exported without a window: 12-bit values in a 16-bit file.",
    bad="ct.png  (16 bits, brightest value 4,095 of 65,535)",
    good="ct.png  (8 bits, lung window)",
    mend="Set the window in your viewer and export as 8-bit PNG.",
)
BAD_PROFILE = Rule(
    code="RAD084",
    name="unusable-colour-profile",
    severity=WARNING,
    what="The colour profile inside a picture cannot be read or does not fit the picture.",
    why="The colours are taken as sRGB, the colours of the web, and may look different from the original.",
    bad="pet.jpg  (a damaged profile)",
    good="pet.jpg  (saved as sRGB)",
    mend="Open the picture, convert it to sRGB and save it again.",
)
NOT_MADE = Rule(
    code="RAD088",
    name="picture-variant-not-made",
    severity=ERROR,
    what="A copy of a picture could not be made: it was asked for larger than the source, or in more greys.",
    why="Pictures are never scaled up: that would show detail that was never there.",
    bad="A theme or extension that asks for 1600 pixels of a picture 900 pixels wide.",
    good="Ask for widths up to that of the source.",
    mend="Give a larger picture, or report the theme or extension that asks for too much.",
)
NOT_CLEAN = Rule(
    code="RAD089",
    name="picture-not-clean-after-writing",
    severity=ERROR,
    what="A picture that radblog wrote holds something besides pixels.",
    why="Every picture is written from bare pixels, then checked. This one failed, so it stays out.",
    bad="A newer imaging library that adds a note to the files it writes.",
    good="A file of pixels and nothing else.",
    mend="Report this with the output of `radblog doctor`; a different version of Pillow may help meanwhile.",
)
RULES = (
    UNREADABLE, WRONG_SUFFIX, SEVERAL_PAGES, NO_GREY_RANGE, NEARLY_BLACK, BAD_PROFILE, NOT_MADE, NOT_CLEAN,
)  # fmt: skip
