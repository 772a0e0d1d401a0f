"""The front matter of the four kinds of document, as types. JSON Schema is made from these.

Only what a machine cannot infer is required here; `complete` documents have more (`check` counts it).
Text fields are plain text unless their comment says Markdown.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from msgspec import Struct, field

from radblog.documents.model_frames import Annotation, Compare, KeyFrame, Values

Kind: TypeAlias = Literal["post", "case", "page", "person"]
Status: TypeAlias = Literal["draft", "review", "published", "withdrawn"]
Audience: TypeAlias = Literal["professional", "trainee", "student", "patient", "public"]
KIND_KEY = "@kind"  # tells the four kinds apart where documents are kept; no key of the front matter


class Reviewer(Struct, frozen=True, forbid_unknown_fields=True):
    person: str
    date: dt.date
    kind: Literal["clinical", "privacy", "patient", "language"]


class Reference(Struct, frozen=True, forbid_unknown_fields=True):
    """A work cited by `[@id]`; one of doi, pmid, url, text at least."""

    id: str
    doi: str | None = None
    pmid: str | None = None
    url: str | None = None
    text: str | None = None
    csl: dict[str, str] = field(default_factory=dict)


class Correction(Struct, frozen=True, forbid_unknown_fields=True):
    date: dt.date
    text: str


class Cover(Struct, frozen=True, forbid_unknown_fields=True):
    src: str
    alt: str
    credit: str = ""


class Common(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Keys that every kind of document may have."""

    type: Kind
    status: Status = "draft"
    slug: str | None = None
    id: str | None = None
    date: dt.datetime | None = None
    updated: dt.date | None = None
    lang: str | None = None
    translations: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    role_at_publication: dict[str, str] = field(default_factory=dict)
    reviewers: tuple[Reviewer, ...] = ()
    review_by: dt.date | None = None
    audience: Audience | None = None
    summary: str | None = None
    hashtags: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    event: str | None = None
    disclosure: str | None = None
    license: str | None = None
    doi: str | None = None
    references: tuple[Reference, ...] = ()
    corrections: tuple[Correction, ...] = ()
    discuss: str | None = None
    aliases: tuple[str, ...] = ()
    permalink: str | None = None
    expires: dt.datetime | None = None
    unlisted: bool = False
    feed: bool = True
    series: str | None = None
    cover: Cover | None = None


class Post(Common, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field=KIND_KEY, tag="post"):
    title: str
    kind: Literal[
        "article", "news", "opinion", "journal-club", "case-series", "job", "meeting-report", "policy"
    ] = "article"
    about_doi: str | None = None
    closes: dt.date | None = None
    related: tuple[str, ...] = ()


class Differential(Struct, frozen=True, forbid_unknown_fields=True):
    """`for` and `against` are Markdown."""

    name: str
    for_: str = field(default="", name="for")
    against: str = ""


AgeBand: TypeAlias = Literal[
    "neonate", "infant", "1-4", "5-9", "10-14", "15-19", "20s", "30s", "40s", "50s", "60s", "70s", "80s",
    "90+", "adult", "withheld",
]  # fmt: skip


class Patient(Struct, frozen=True, forbid_unknown_fields=True):
    """Written as a mapping, or in short as `30s female`."""

    age_band: AgeBand
    sex: Literal["female", "male", "other", "withheld"] | None = None
    ethnicity_reason: str | None = None


class Window(Struct, frozen=True, forbid_unknown_fields=True):
    """A display window: width and level in Hounsfield units for CT, raw units elsewhere. `src` are the
    frames of a stack in this window; those of the first window are the stack's own.
    """

    name: str
    w: float | None = None
    l: float | None = None  # noqa: E741  # the field's own letters
    src: str | None = None


class Series(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One picture of a study, or the frames of a stack, a volume or a cine loop. `caption` and `description`
    are Markdown. `src` is then a folder, a pattern such as `ax/*.png`, or left out for a list of `frames`.
    Frames count from 1; `start` is the one shown first, `frame_time` that of a loop in milliseconds.
    """

    label: str
    src: str = ""
    frames: tuple[str, ...] = ()
    id: str | None = None
    kind: Literal["image", "stack", "volume", "cine", "photo"] = "image"
    plane: str | None = None
    sequence: str | None = None
    window: tuple[Window, ...] = ()
    alt: str | None = None
    alt_revealed: str | None = None
    caption: str = ""
    description: str = ""
    credit: str = ""
    start: int | None = None
    frame_time: float | None = None
    key_frames: tuple[KeyFrame, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    values: Values | None = None
    crop_checked: bool | None = None
    defaced: bool | None = None
    source_dims: tuple[int, ...] = ()


class Study(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One examination. `findings` is Markdown. `modality` is one or more DICOM codes."""

    modality: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    id: str | None = None
    region: str | None = None
    laterality: Literal["left", "right", "bilateral", "midline"] | None = None
    offset: str | None = None
    contrast: Literal["none", "iv", "oral", "rectal", "intra-articular", "multiple"] | None = None
    phase: str | None = None
    findings: str = ""


class CasePicture(Series, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The short form under `pictures:`: a series that names its own modality."""

    modality: tuple[str, ...] = ()
    region: str | None = None


class Dataset(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    url: str
    license: str


class Consent(Struct, frozen=True, forbid_unknown_fields=True):
    """Written as a mapping, or in short as the basis alone."""

    basis: Literal[
        "written", "institutional-policy", "not-required-anonymised", "public-dataset", "synthetic",
        "veterinary", "phantom",
    ]  # fmt: skip
    ref: str | None = None
    statement: str | None = None
    scope: str | None = None
    expires: dt.date | None = None
    shown_to_patient: bool | None = None
    identifiable: bool = False
    dataset: Dataset | None = None
    withdrawn: dt.date | None = None


class Deidentification(Struct, frozen=True, forbid_unknown_fields=True):
    method: tuple[str, ...] = ()
    tool: str | None = None
    statement: str | None = None
    changed_details: bool = False


class Delay(Struct, frozen=True, forbid_unknown_fields=True):
    """Months between study and publication. Written as a mapping, or in short as the number."""

    value: int
    verified: Literal["import", "author"] = "author"


class QuizOption(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer to choose. `why` is Markdown: the reply to whoever chose it."""

    text: str
    correct: bool = False
    why: str = ""


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """`prompt`, `answer` and `explanation` are Markdown. A free question has no options but an answer."""

    prompt: str
    options: tuple[QuizOption, ...] = ()
    kind: Literal["single", "multiple", "free"] = "single"
    id: str | None = None
    answer: str = ""
    explanation: str = ""


class Quiz(Struct, frozen=True, forbid_unknown_fields=True):
    """Questions beside a case. Before `reveal` nothing that answers them is published; without it readers
    open the answers themselves. `answer_file` is relative to the site folder.
    """

    questions: tuple[Question, ...] = ()
    reveal: dt.datetime | None = None
    answer_file: str | None = None


class Case(Common, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field=KIND_KEY, tag="case"):
    """presentation, history, findings, discussion and teaching_points are Markdown; each may stand as a
    section of the body instead.
    """

    title: str
    patient: Patient
    system: tuple[str, ...]
    rarity: Literal["common", "uncommon", "rare"]
    consent: Consent
    diagnosis: str = ""  # may stand in the answer file of a quiz instead, and must stand in one of the two
    quiz_title: str | None = None
    quiz: Quiz | None = None
    diagnostic_certainty: Literal["certain", "almost-certain", "possible"] | None = None
    confirmed_by: tuple[
        Literal[
            "histology", "surgery", "follow-up", "laboratory", "imaging-criteria", "genetics", "consensus"
        ],
        ...,
    ] = ()
    differential: tuple[Differential, ...] = ()
    presentation: str | None = None
    history: str | None = None
    findings: str | None = None
    discussion: str | None = None
    teaching_points: tuple[str, ...] = ()
    pathology: str | None = None
    anatomy: tuple[str, ...] = ()
    level: Literal["student", "primary", "intermediate", "advanced"] | None = None
    unique_feature: bool = False
    pictures: tuple[CasePicture, ...] = ()
    studies: tuple[Study, ...] = ()
    compare: tuple[Compare, ...] = ()
    deidentification: Deidentification | None = None
    delay_months: Delay | None = None
    show_institution: bool = False
    courtesy: str | None = None


class Nav(Struct, frozen=True, forbid_unknown_fields=True):
    order: int = 0
    label: str | None = None


class Page(Common, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field=KIND_KEY, tag="page"):
    title: str
    kind: (
        Literal[
            "about", "privacy", "imprint", "disclaimer", "contribute", "policy", "trial", "landing",
            "accessibility", "collection",
        ]
        | None
    ) = None  # fmt: skip
    nav: Nav | None = None
    cases: tuple[str, ...] = ()
    hide_answers: bool = False
    registry_id: str | None = None
    ethics_id: str | None = None
    recruiting_until: dt.date | None = None
    contact: str | None = None
    who_can_join: str | None = None
    what_happens: str | None = None
    risks: str | None = None


class Affiliation(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    org: str
    kind: Literal["staff", "resident", "fellow", "student"] = "staff"
    from_: int | None = None
    to: int | None = None
    now: str | None = None


class Photo(Struct, frozen=True, forbid_unknown_fields=True):
    src: str
    alt: str
    credit: str = ""


class Mentoring(Struct, frozen=True, forbid_unknown_fields=True):
    offers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    capacity: int | None = None


class Person(Common, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field=KIND_KEY, tag="person"):
    """Only the fields named in `public` are shown; a person is public unless `status` says otherwise."""

    name: str
    status: Status = "published"
    honorific: str | None = None
    credentials: tuple[str, ...] = ()
    role: (
        Literal[
            "radiologist", "resident", "fellow", "student", "radiographer", "physicist", "nurse",
            "patient-advocate", "guest",
        ]
        | None
    ) = None  # fmt: skip
    guest: bool = False
    specialties: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    orcid: str | None = None
    links: dict[str, str] = field(default_factory=dict)
    societies: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    education: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    photo: Photo | None = None
    mentoring: Mentoring | None = None
    public: tuple[str, ...] = (
        "name", "honorific", "credentials", "role", "specialties", "expertise", "orcid", "photo",
        "affiliations",
    )  # fmt: skip
    alumni: bool = False
    email: str | None = None
    email_display: Literal["none", "mailto", "text"] = "none"


Meta: TypeAlias = Post | Case | Page | Person
