"""Colour profiles: which ones are so common that they tell nothing. Source: ICC.1:2022, sections 7 and 9."""

from __future__ import annotations

from radblog.images.containers.part import Part

# Descriptions of profiles that come with systems, cameras and browsers.
COMMON = frozenset(
    (
        "srgb", "srgb built-in", "srgb iec61966-2.1", "srgb iec61966-2-1 black scaled", "srgb2014", "c2",
        "display p3", "adobe rgb (1998)", "adobergb1998", "prophoto rgb", "romm rgb: iso 22028-2:2013",
        "apple rgb", "rec. itu-r bt.2020-1", "rec. itu-r bt.709-5", "rec.709", "dot gain 20%",
        "gray gamma 2.2", "generic gray gamma 2.2 profile", "generic gray profile", "generic rgb profile",
    )
)  # fmt: skip
# Tags of the standard that hold numbers, and the two that name the profile and its owner.
STANDARD_TAGS = frozenset(
    (
        b"desc", b"cprt", b"wtpt", b"bkpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC",
        b"chad", b"chrm", b"lumi", b"meas", b"view", b"tech", b"vued", b"dmnd", b"dmdd", b"A2B0", b"A2B1",
        b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"gamt", b"cicp", b"ndin", b"vcgt", b"aarg", b"aagg", b"aabg",
        b"mmod", b"dscm", b"para",
    )
)  # fmt: skip
LARGEST_COMMON = 64 * 1024


def icc_part(profile: bytes) -> Part:
    """The profile as a part: ordinary where it is one of the common ones, with no private tags."""
    return Part("ICC", "icc", ordinary=description(profile).lower() in COMMON and _is_plain(profile))


def description(profile: bytes) -> str:
    """What the profile calls itself, or nothing; for comparing only, never for a message."""
    for tag, value in _tags(profile):
        if tag == b"desc" and value[:4] == b"desc":
            size = int.from_bytes(value[8:12])
            return value[12 : 12 + size].decode("latin-1").strip("\0 ")
        if tag == b"desc" and value[:4] == b"mluc":
            size, offset = int.from_bytes(value[20:24]), int.from_bytes(value[24:28])
            return value[offset : offset + size].decode("utf-16-be", "replace").strip("\0 ")
    return ""


def _is_plain(profile: bytes) -> bool:
    tags = _tags(profile)
    return len(profile) <= LARGEST_COMMON and all(tag in STANDARD_TAGS for tag, _ in tags)


def _tags(profile: bytes) -> list[tuple[bytes, bytes]]:
    """The tag table: signature and value; nothing of a table that runs out of the profile."""
    count = int.from_bytes(profile[128:132])
    if count > 200 or len(profile) < 132 + 12 * count:
        return []
    tags = []
    for at in range(132, 132 + 12 * count, 12):
        offset, size = int.from_bytes(profile[at + 4 : at + 8]), int.from_bytes(profile[at + 8 : at + 12])
        tags.append((profile[at : at + 4], profile[offset : offset + size]))
    return tags
