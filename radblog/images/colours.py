"""Pixels of any kind become 8 bits of grey, sRGB, or sRGB with transparency."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

from radblog.images.containers.icc import description
from radblog.images.faults import no_range
from radblog.images.rules import BAD_PROFILE, NEARLY_BLACK
from radblog.problems import Rule

SRGB = frozenset(("srgb", "srgb built-in", "srgb iec61966-2.1", "srgb2014", "c2"))
SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
SIXTEEN_BITS = 65_535
DARK = SIXTEEN_BITS // 8
SAMPLE_FORMAT, SIGNED = 339, 2  # TIFF 6.0, section 19


def shown(image: Image.Image) -> tuple[Image.Image, tuple[Rule, ...]]:
    """`image` as a screen shows it, in mode L, RGB or RGBA, and the rules it strains.

    What lies under fully transparent pixels is painted black: nobody sees it, and it could be a name.
    Raises `PictureError` for floating-point and 32-bit greys.
    """
    profile = image.info.get("icc_profile") or b""
    image, doubts = _eight_bits(image)
    base, alpha = _apart(image)
    base, fits = _srgb(base, profile)
    if not fits:
        doubts = (*doubts, BAD_PROFILE)
    return (base if alpha is None else _together(base, alpha)), doubts


def _eight_bits(image: Image.Image) -> tuple[Image.Image, tuple[Rule, ...]]:
    """16-bit greys by the full range of the format; all else unchanged."""
    if image.mode == "F":
        raise no_range()
    if image.mode != "I" and not image.mode.startswith("I;16"):
        return image, ()
    values = image.convert("I")
    tags: Any = getattr(image, "tag_v2", {})
    if tags.get(SAMPLE_FORMAT) in {SIGNED, (SIGNED,)}:
        values = values.point(lambda value: value + 32_768)
    darkest, brightest = values.getextrema()
    if not isinstance(darkest, int) or not isinstance(brightest, int):
        raise no_range()
    if darkest < 0 or brightest > SIXTEEN_BITS:
        raise no_range()
    # Half a step is added since the conversion to L cuts off.
    grey = values.point(lambda value: value * (1 / 257) + 0.5).convert("L")
    return grey, (NEARLY_BLACK,) if 0 < brightest < DARK else ()


def _apart(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The colours, and the transparency where there is any."""
    if image.mode in {"LA", "La", "PA", "RGBA", "RGBa"} or "transparency" in image.info:
        whole = image.convert("RGBA")
        alpha = whole.getchannel("A")
        base = whole.getchannel("R") if image.mode in {"LA", "La", "L", "1"} else whole.convert("RGB")
        return base, None if alpha.getextrema() == (255, 255) else alpha
    if image.mode == "1":
        return image.convert("L"), None
    return (image if image.mode in {"L", "RGB", "CMYK", "LAB"} else image.convert("RGB")), None


def _together(base: Image.Image, alpha: Image.Image) -> Image.Image:
    colours = base.convert("RGB")
    colours.paste((0, 0, 0), mask=alpha.point(lambda value: 255 if value == 0 else 0))
    colours.putalpha(alpha)
    return colours


def _srgb(base: Image.Image, profile: bytes) -> tuple[Image.Image, bool]:
    """`base` in sRGB or grey, and whether its profile, if any, was of use."""
    if base.mode == "LAB":
        return _apply(base, _transform(b"", "LAB")), True
    plain = base.convert("RGB") if base.mode == "CMYK" else base
    if not profile or (base.mode == "RGB" and description(profile).lower() in SRGB):
        return plain, True
    try:
        transform = _transform(profile, base.mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return plain, False
    if transform is None:
        # Grey pictures with a profile for colours are common, and harmless.
        return plain, base.mode == "L"
    changed = _apply(base, transform)
    return (changed.getchannel("G") if base.mode == "L" else changed), True


def _apply(base: Image.Image, transform: ImageCms.ImageCmsTransform | None) -> Image.Image:
    changed = ImageCms.applyTransform(base, transform) if transform else None
    return base.convert("RGB") if changed is None else changed


@lru_cache(maxsize=4)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """The way from a profile to sRGB; None where the profile is for pixels of another kind."""
    if mode == "LAB":
        source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    else:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if source.profile.xcolor_space.strip() != SPACES[mode]:
            return None
    return ImageCms.buildTransform(
        source,
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
        mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
