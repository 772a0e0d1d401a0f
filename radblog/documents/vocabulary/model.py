"""The vocabularies as types."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

HashtagGroup = Literal["subspecialty", "method", "practice", "education", "general"]
SectionName = Literal["presentation", "history", "findings", "differential", "discussion", "teaching_points"]


class Hashtag(Struct, frozen=True):
    tag: str
    meaning: str
    group: HashtagGroup


class Modality(Struct, frozen=True):
    """`code` of DICOM, what a patient calls it, and what labels of pictures call it."""

    code: str
    patient: str
    words: tuple[str, ...] = ()


class Plane(Struct, frozen=True):
    name: str
    words: tuple[str, ...] = ()


class Preset(Struct, frozen=True):
    """A display window of CT: width and level in Hounsfield units."""

    name: str
    w: float
    l: float  # noqa: E741  # the field's own letters


class Method(Struct, frozen=True):
    """A way of de-identification. `refused`: it keeps what may not be public."""

    code: str
    meaning: str
    refused: bool = False


class Imaging(Struct, frozen=True):
    modalities: tuple[Modality, ...]
    not_modalities: dict[str, tuple[str, ...]]
    planes: tuple[Plane, ...]
    phases: tuple[str, ...]
    sequences: tuple[str, ...]
    windows: tuple[Preset, ...]
    regions: tuple[str, ...]
    deidentification: tuple[Method, ...]


class System(Struct, frozen=True):
    name: str
    label: str
    tce: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()


class Level(Struct, frozen=True):
    name: str
    tce: str | None = None


class Systems(Struct, frozen=True):
    systems: tuple[System, ...]
    not_systems: dict[str, str]
    levels: tuple[Level, ...]


class Sections(Struct, frozen=True):
    """Headings of each section, one list for each language."""

    presentation: tuple[tuple[str, ...], ...]
    history: tuple[tuple[str, ...], ...]
    findings: tuple[tuple[str, ...], ...]
    differential: tuple[tuple[str, ...], ...]
    discussion: tuple[tuple[str, ...], ...]
    teaching_points: tuple[tuple[str, ...], ...]


class Vocabulary(Struct, frozen=True):
    """All words that radblog knows. Dictionaries are in the order of the data files.

    `modality_words` and `plane_words` lead from a word of a label, in small letters, to the code or name;
    `headings` from a heading in small letters to the section.
    """

    hashtags: dict[str, Hashtag]
    modalities: dict[str, Modality]
    not_modalities: dict[str, tuple[str, ...]]
    planes: tuple[str, ...]
    phases: tuple[str, ...]
    sequences: tuple[str, ...]
    windows: dict[str, Preset]
    regions: tuple[str, ...]
    systems: dict[str, System]
    not_systems: dict[str, str]
    levels: dict[str, Level]
    methods: dict[str, Method]
    modality_words: dict[str, str] = field(default_factory=dict)
    plane_words: dict[str, str] = field(default_factory=dict)
    headings: dict[str, SectionName] = field(default_factory=dict)
