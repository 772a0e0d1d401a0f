"""Picture bytes become facts: the whole picture is decoded, and every part of its file is looked at."""

from __future__ import annotations

import hashlib

from radblog.basics.digests import digest
from radblog.basics.places import Place
from radblog.images.containers.formats import BMP, GIF, PNG, TIFF, WEBP, container_of, hidden_kinds
from radblog.images.deep import is_deep, values_of, weight
from radblog.images.model import Format, PictureFacts
from radblog.images.opening import Opened, frames_of, with_picture
from radblog.images.rules import BAD_PROFILE, NEARLY_BLACK, SEVERAL_PAGES, WRONG_SUFFIX
from radblog.problems import Outcome, Problem, Rule

MESSAGES = {
    WRONG_SUFFIX: ("the end of the file name does not fit the picture's format", "rename the file"),
    SEVERAL_PAGES: ("of several pages only the first is shown", "export the pages as single pictures"),
    NEARLY_BLACK: ("the picture will look nearly black", "set a window and export as 8-bit PNG"),
    BAD_PROFILE: ("the colour profile is of no use, colours are taken as sRGB", "save the picture as sRGB"),
}


def examine(path: str, data: bytes) -> Outcome[PictureFacts]:
    """The facts of the picture at `path`, or why it cannot be read (RAD390, RAD082). Never raises."""
    outcome = with_picture(path, data, lambda opened: _facts(path, opened))
    if outcome.value is None:
        return Outcome(None, outcome.problems)
    facts, doubts = outcome.value
    return Outcome(facts, tuple(_warning(rule, path) for rule in (*_by_name(path, data), *doubts)))


def _facts(path: str, opened: Opened) -> tuple[PictureFacts, tuple[Rule, ...]]:
    # First the walk: it finds a file cut short even where the decoder would make do.
    hidden = hidden_kinds(opened.data)
    doubts: dict[Rule, None] = {}
    if opened.container is TIFF and getattr(opened.image, "n_frames", 1) > 1:
        doubts[SEVERAL_PAGES] = None
    pixels, size, transparent, deep = hashlib.sha256(), (0, 0), False, 0
    for frame in frames_of(opened):
        size, image = frame.image.size, frame.image
        if image.mode == "RGBA":
            transparent = transparent or image.getchannel("A").getextrema() != (255, 255)
        pixels.update(repr((image.mode, size, frame.duration if opened.frames > 1 else 0)).encode())
        pixels.update(image.tobytes())
        doubts.update(dict.fromkeys(frame.doubts))
    if opened.frames > 1:
        pixels.update(repr((opened.frames, opened.loop)).encode())
    if is_deep(opened.image):
        values = values_of(opened)
        pixels.update(values)  # eight bits may be alike where sixteen are not
        deep = weight(values, *size)
    facts = PictureFacts(
        path=path,
        source=digest(opened.data),
        pixels=pixels.hexdigest(),
        width=size[0],
        height=size[1],
        frames=opened.frames,
        fallback=_fallback(opened, transparent=transparent),
        transparent=transparent,
        deep=deep,
        hidden=hidden,
    )
    return facts, tuple(doubts)


def _fallback(opened: Opened, *, transparent: bool) -> Format:
    if opened.frames > 1:
        return "gif"
    return "png" if transparent or _lossless(opened) else "jpeg"


def _lossless(opened: Opened) -> bool:
    if opened.container is WEBP:
        return any(part.name == "VP8L" for part in WEBP.walk(opened.data))
    if opened.container is TIFF:
        return "jpeg" not in str(opened.image.info.get("compression", ""))
    return opened.container in {PNG, GIF, BMP}


def _by_name(path: str, data: bytes) -> tuple[Rule, ...]:
    container = container_of(data)
    fits = container is not None and path.lower().endswith(container.suffixes)
    return () if fits else (WRONG_SUFFIX,)


def _warning(rule: Rule, path: str) -> Problem:
    return rule.at(Place(path), *MESSAGES[rule])
