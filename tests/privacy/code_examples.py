"""A table of bad and good examples for every code of privacy and conduct. Every patient here is invented.

The bad ones must be told under the code, the good ones must not. What stands beside a text is what the code
needs to be told of: the path of a case or of a post, the bytes of a file, a case's front matter.
"""

from __future__ import annotations

import datetime as dt
import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from privacy_helpers import CASE, POST

from radblog.basics.places import Place
from radblog.documents.body import BodyFacts, Picture
from radblog.documents.document import Document
from radblog.documents.model import Case, Consent, Delay, Patient, Post, Series, Study
from radblog.documents.source import SourceFile
from radblog.images.examine import examine
from radblog.pixels.cropped import hides_pixels
from radblog.pixels.model import Box, Seen
from radblog.privacy.approval.checklist import CHECKLIST
from radblog.privacy.approval.judge import Approval, Shown, lint_approval
from radblog.privacy.approval.receipt import Receipt
from radblog.privacy.burned_in import Spotted, spotted
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import carried_problems, lint_file, picture_problems
from radblog.privacy.masking import problems_of
from radblog.privacy.rules.consent import lint_consent
from radblog.privacy.rules.picture_credits import lint_credits
from radblog.privacy.seen import Showing, cropped_problem, failed_problem, lint_seen
from radblog.problems import Problem
from radblog.settings.site import Privacy, SiteSettings

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
SETTINGS = SiteSettings(
    title="t", base_url="https://example.org", privacy=Privacy(allowed_bases=("written",))
)
OPEN = SiteSettings(title="t", base_url="https://example.org")
VOUCHED = Vouched(
    frozenset({"Maria Keller"}), frozenset({"office@example.org"}), frozenset({"Rivermouth Hospital"})
)


class Table(Struct, frozen=True):
    """How the code of a rule is reached, what it tells, and what it lets pass."""

    told: Callable[[Any], tuple[Problem, ...]]
    bad: tuple[Any, ...]
    good: tuple[Any, ...]


def in_case(text: str) -> tuple[Problem, ...]:
    """Gate 1 on the text of a case."""
    return lint_file(SourceFile(CASE, text.encode()), clinical=True, vouched=VOUCHED).problems


def in_post(text: str) -> tuple[Problem, ...]:
    """Gate 1 on the text of a post."""
    return lint_file(SourceFile(POST, text.encode()), clinical=False, vouched=VOUCHED).problems


def at_path(path: str) -> tuple[Problem, ...]:
    """Gate 1 on a file whose name is the example."""
    clinical = path.startswith("content/cases/")
    return lint_file(SourceFile(path, b"Words."), clinical=clinical, vouched=VOUCHED).problems


def carried(named: tuple[str, bytes]) -> tuple[Problem, ...]:
    """A file that is to be published as it is."""
    return carried_problems(f"content/posts/{named[0]}", named[1])


def picture(named: tuple[str, bytes]) -> tuple[Problem, ...]:
    """A source picture, by what its very bytes hide."""
    outcome = examine(*named)
    return picture_problems(outcome.value) if outcome.value else outcome.problems


def crop(named: tuple[str, bytes]) -> tuple[Problem, ...]:
    """A picture whose file may hold another one."""
    return (cropped_problem(named[0]),) if hides_pixels(*named) else ()


def seen(example: tuple[str, str, Showing]) -> tuple[Problem, ...]:
    """What a reader saw (its kind and its words), and who shows the picture."""
    kind, words, by = example
    box = Box(10, 20, 100, 16)
    found = (
        (Spotted(kind, box),)  # type: ignore[arg-type]  # a kind without words
        if not words
        else spotted((Seen(kind, box, words),), VOUCHED, clinical=by.case or by.patient)  # type: ignore[arg-type]
    )
    return lint_seen("content/cases/a/ct.png", found, by)


def failed(path: str) -> tuple[Problem, ...]:
    """A reader that failed on a picture; no path, no failure."""
    return (failed_problem(path),) if path else ()


def case(consent: Consent | None = None, **changes: Any) -> Document:
    """A case with nothing to say against it but what `changes`."""
    values = {
        "type": "case", "title": "A", "diagnosis": "B", "patient": Patient("30s"), "system": ("neuro",),
        "rarity": "common", "consent": consent or written(), "status": "published", "delay_months": Delay(8),
        "authors": ("ada",),
    }  # fmt: skip
    return Document(CASE, Case(**(values | changes)), "a", "A", BodyFacts(), "", {"status": Place(CASE, 3)})


def written(**more: Any) -> Consent:
    """A consent in writing."""
    return Consent("written", **({"scope": "this site"} | more))


def consented(document: Document) -> tuple[Problem, ...]:
    """A case against a site that accepts written consent alone."""
    return lint_consent(document, SETTINGS, NOW)


def approved(changes: dict[str, Any]) -> tuple[Problem, ...]:
    """A case with its receipt, in which something is changed; `none` for a case without."""
    values = {
        "by": "ben",
        "at": NOW - dt.timedelta(days=1),
        "checklist": tuple(CHECKLIST),
        "text": "a" * 64,
        "pictures": (),
    }
    receipt = None if "none" in changes else Receipt(**(values | changes))
    return lint_approval(
        case(), Shown("a" * 64, ()), Approval(receipt), Privacy(), frozenset({"ada", "ben"}), NOW
    )


def credited(keys: dict[str, Any]) -> tuple[Problem, ...]:
    """A post that shows one picture."""
    meta = Post(type="post", title="A", license=keys.get("license", ""))
    facts = BodyFacts(pictures=(Picture("a.png", Place(POST, 5), "A", credit=keys.get("credit", "")),))
    return problems_of(
        lint_credits(Document(POST, meta, "a", "A", facts, "", {}), keys.get("text", ""), OPEN)
    )


def saved(form: str = "PNG", **options: Any) -> bytes:
    """A small grey picture."""
    data = io.BytesIO()
    Image.linear_gradient("L").resize((24, 16)).save(data, form, **options)
    return data.getvalue()


def exif(tags: dict[int, str], *, gps: bool = False) -> Image.Exif:
    """EXIF data with some tags."""
    found = Image.Exif()
    for tag, value in tags.items():
        found[tag] = value
    if gps:
        found.get_ifd(0x8825)[1] = "N"
    return found


def segment(marker: int, content: bytes) -> bytes:
    """A JPEG with one more segment behind its start."""
    jpeg = saved("JPEG")
    return jpeg[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + jpeg[2:]


def noted() -> PngInfo:
    """A text chunk."""
    info = PngInfo()
    info.add_text("Title", "Words")
    return info


def avif(content: bytes) -> bytes:
    """An AVIF with one more box."""
    return saved("AVIF") + struct.pack(">I", len(content) + 24) + b"uuid" + b"0123456789abcdef" + content


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def exif_with_thumbnail(jpeg: bytes, maker: bytes = b"") -> bytes:
    """EXIF data whose second directory holds a picture, or whose first a maker note."""
    if maker:
        first = struct.pack("<HHHIII", 1, 0x8769, 4, 1, 26, 0)
        private = struct.pack("<HHHIII", 1, 0x927C, 7, len(maker), 44, 0)
        return b"Exif\0\0" + b"II*\0\x08\0\0\0" + first + private + maker
    first = struct.pack("<HI", 0, 14)
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 44, 0x0202, 4, 1, len(jpeg), 0)
    return b"Exif\0\0" + (b"II*\0\x08\0\0\0" + first + second).ljust(44, b"\0") + jpeg


def other_picture() -> bytes:
    """A picture of something else, of the same size as a whole it is hidden behind."""
    data = io.BytesIO()
    Image.radial_gradient("L").resize((240, 160)).save(data, "PNG")
    return data.getvalue()


CLEAN = ("a.png", saved())
PATIENT = Showing(case=True, patient=True)
PHOTO = (Study(series=(Series(src="hand.jpg", label="Hand", kind="photo"),)),)
PDF = b"%PDF-1.7\n1 0 obj << /Author (Words) >> endobj\n%%EOF\n"
ZIP = b"PK\3\4" + b"\0" * 40
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><metadata>Words</metadata><script>1</script></svg>"
SHAPES = b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/></svg>"
VTT = b"WEBVTT\n\n00:00.000 --> 00:02.000\nThe aorta comes into view.\n"
FTYP = struct.pack(">I", 20) + b"ftypisom\0\0\2\0isom"
FILM = FTYP + struct.pack(">I", 24) + b"udta" + b"Words of someone"

TABLES: dict[str, Table] = {
    "RAD100": Table(failed, ("content/cases/a/ct.png",), ("",)),
    "RAD101": Table(
        in_post,
        ("Mrs Anna Whitfield presented with headache.", "Patient name: Xi Zzyx", "J. Whitmore, a 52-year-old plumber, fell."),
        ("The patient presented with headache.", "Patient name: ____", "A Whitfield sign is no sign."),
    ),
    "RAD102": Table(
        in_case,
        ("CT of the head. Walter Jimenez.", "![Axial CT, Tamika Robinson](ct.png)", "So much for Priscilla Hernandez."),
        ("Maria Keller read the scans.", "Photo by Priscilla Hernandez.", "A Colles fracture beside a Galeazzi fracture."),
    ),
    "RAD103": Table(
        in_case,
        ("Mr John Whitfield fell.\n\n![CT](ct_whitfield.png)", "Mr John Whitfield fell.\n\nSee J. Whitfield below."),
        ("Mr John Whitfield fell.\n\n![CT](ct-head.png)", "See the white field below."),
    ),
    "RAD104": Table(
        in_case,
        ("She was seen by Dr Hernandez in clinic.", "Reported by: Walter Jimenez", "Referring physician: Dr. Tamika Robinson"),
        ("She was seen by the surgeon in clinic.", "Dr Keller read the scan.", "Dr Dandy's operation was new then."),
    ),
    "RAD110": Table(
        in_post,
        ("MRN: 0012345", "Hospital number 4471920", "Patient ID: AB-99812", "NHC 3381204"),
        ("The MRN is the patient's number.", "A record number of 2,500 delegates came.", "Number 12 of 40 images"),
    ),
    "RAD111": Table(
        in_post,
        ("Accession no. A1234567", "Order number: 88120043", "Study ID: CT-2211908"),
        ("GenBank accession number MN908947", "The accession number links image and report.", "Study 3 of 4"),
    ),
    "RAD112": Table(
        in_post,
        ("NHS number 943 476 5919", "The patient, 943 476 5919, was seen."),
        ("NHS number 943 476 5918", "ISBN 9434765919", "Order 943 476 5919 widgets"),
    ),
    "RAD113": Table(
        in_post,
        ("SSN 219-09-9999", "social security number 219 09 9999"),
        ("Call 219-0999", "The score was 219-09 at half time.", "The SSN is a number of nine digits."),
    ),
    "RAD114": Table(
        in_post,
        ("DNI 12345678Z", "Versichertennummer M310928479", "NIR 2 49 03 29 019 077 94"),
        ("DNI 12345678A", "Grant 12345678Z", "Part number 310928471"),
    ),
    "RAD115": Table(
        in_post,
        ("Serial number: PX1234567", "Account no. 5512980", "Policy number AX-4471-22", "Fallnummer 2024-118830"),
        ("A dual-chamber pacemaker", "Serial sections of 5 mm", "The account of 1895 is short."),
    ),
    "RAD116": Table(
        in_post,
        ("1.2.840.113619.2.55.3.2831868886.123.1600000000.467", "2.25.329800735698586629295641978511506172918"),
        ("1.2.840.10008.5.1.4.1.1.2", "Version 1.2.3.4", "Section 2.16.840.1.113883.6.96"),
    ),
    "RAD117": Table(
        in_post,
        ("[x](https://pacs.example.org/viewer?PatientID=0012345)", "https://ris.example.org/mrn/4471920/ct"),
        ("[x](https://example.org/?page=2)", "https://example.org/patient-information", "https://example.org/api?patient_id={id}"),
    ),
    "RAD118": Table(
        in_case,
        ("Seen again under 10045678.", "The film 44712398 was lost."),
        ("PMID 31234567", "Seen again a year later.", "doi:10.1148/radiol.2020200432"),
    ),
    "RAD120": Table(
        in_post,
        ("DOB 12/03/1961", "geb. am 8.5.1963", "né le 3 mars 1984", "The patient was born on 12 March 1961."),
        ("Wilhelm Conrad Röntgen was born on 27 March 1845.", "A man in his 60s", "DOB is short for date of birth."),
    ),
    "RAD121": Table(
        in_post,
        ("She was admitted on 3 March 2024.", "The patient was operated on 2024-02-11.", "Die Patientin wurde am 3. März 2024 aufgenommen."),
        ("The course takes place on 12 May 2026.", "Published on 4 April 2025.", "Accessed on 2024-05-03."),
    ),
    "RAD122": Table(
        in_case,
        ("She came on Christmas Eve.", "The scan in March 2024 was normal.", "He was admitted last Monday."),
        ("She came two weeks later.", "Published in March 2024.", "On day 3 the scan was normal."),
    ),
    "RAD123": Table(
        in_post,
        ("A 93-year-old woman fell.", "The patient, aged 101, lives alone.", "une femme âgée de 94 ans"),
        ("A woman over 89 fell.", "The 90-year-old debate about the thymus", "Participants were 18 to 92 years old."),
    ),
    "RAD124": Table(
        in_case,
        ("A 45-year-old man", "a 3-month-old girl", "She is 52 years old.", "54M with cough"),
        ("A man in his 40s", "over 45 years", "The peak is at 45 years.", "A 3-week-old haematoma"),
    ),
    "RAD130": Table(
        in_post,
        ("Mobile 07700 900123", "Call (617) 555-0142.", "Tel. +49 30 1234567"),
        ("Hotline 0800 123 4567", "TR 500, TE 12, 256 x 256", "Radiology 2019;292(1):60-66"),
    ),
    "RAD131": Table(
        in_post,
        ("jane.whitfield@mailbox.net", "jane (at) mailbox (dot) net"),
        ("office@example.org", "noreply@example.com", "@radiology_daily on Mastodon"),
    ),
    "RAD132": Table(
        in_case,
        ("She lives at 12 Invented Road.", "wohnhaft Lindenweg 14, 79100 Freiburg", "14 Willow Lane, YO31 7AB"),
        ("She lives in the country.", "12 Segments Of Lung", "The course is at the conference hotel, 5 Park Road."),
    ),
    "RAD133": Table(
        in_post,
        ("The visit came from 81.2.69.142.", "MAC a4:83:e7:12:9b:0c", "2a00:1450:4001:82a::200e"),
        ("The archive is at 192.168.1.10.", "Section 6.1.2.3 of the standard", "resolver 8.8.8.8"),
    ),
    "RAD134": Table(
        in_post,
        ("The patient posts as @invented_handle.", "Her Instagram is @invented.girl"),
        ("Follow @radiology_daily.", "Thanks to our colleague @leftright for the case."),
    ),
    "RAD140": Table(
        in_case,
        ("She was transferred to Invented Valley Hospital.", "He lay on ward 7B.", "Elle est hospitalisée à l'Hôpital Inventé."),
        ("She was transferred to a tertiary hospital.", "She came to Rivermouth Hospital.", "the emergency ward"),
    ),
    "RAD141": Table(
        in_case,
        ("A farmer from Inventedham came.", "She lives in Nether Wickham."),
        ("A farmer from a rural area came.", "A woman from Brazil came.", "She was seen in March."),
    ),
    "RAD142": Table(
        in_case,
        ("The patient, mayor of a town, fell.", "She was hurt in the train crash.", "The patient is the only survivor of the fire."),
        ("The patient, an office worker, fell.", "the only sign of it", "Prime movers of the shoulder"),
    ),
    "RAD150": Table(
        at_path,
        ("content/cases/mrn-1234567/index.md", "content/cases/mr-whitfield/index.md", "content/posts/patient-4471920.md"),
        ("content/cases/sudden-headache/index.md", "content/posts/2026-11-22-when-not-to-ct.md", "content/posts/colles-fracture.md"),
    ),
    "RAD151": Table(
        in_post,
        ("<!-- MRN 1234567 -->", "```\nPatient name: Jane Roe\n```", '<span title="MRN 1234567">x</span>'),
        ("<!-- picture from the teaching file -->", "```\nprint(12)\n```", '<span title="axial">x</span>'),
    ),
    "RAD152": Table(
        in_post,
        ("M\u200bRN 1234567", "\u041cRN 1234567", "MRN \uff11\uff12\uff13\uff14\uff15\uff16\uff17"),
        ("β-amyloid and T\u2082*", "soft\u00adware", "\u041c\u043e\u0441\u043a\u0432\u0430"),
    ),
    "RAD201": Table(picture, (("a.jpg", saved("JPEG", exif=exif({0x010E: "Words"}))),), (CLEAN, ("a.jpg", saved("JPEG")))),
    "RAD202": Table(picture, (("a.jpg", saved("JPEG", exif=exif({}, gps=True))),), (CLEAN, ("a.jpg", saved("JPEG")))),
    "RAD203": Table(picture, (("a.jpg", saved("JPEG", exif=exif_with_thumbnail(b"", b"Words of a maker"))),), (CLEAN,)),
    "RAD204": Table(picture, (("a.jpg", saved("JPEG", exif=exif_with_thumbnail(saved("JPEG")))),), (CLEAN,)),
    "RAD205": Table(picture, (("a.jpg", segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>Words</x>")),), (CLEAN,)),
    "RAD206": Table(picture, (("a.jpg", segment(0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x05Words")),), (CLEAN,)),
    "RAD207": Table(picture, (("a.png", saved("PNG", icc_profile=b"\0" * 128 + b"Words")),), (CLEAN,)),
    "RAD208": Table(picture, (("a.png", saved("PNG", pnginfo=noted())),), (CLEAN,)),
    "RAD209": Table(picture, (("a.jpg", saved("JPEG", comment=b"Words")), ("a.jpg", segment(0xEA, b"Words"))), (CLEAN,)),
    "RAD210": Table(picture, (("a.png", saved() + b"Words"), ("a.jpg", saved("JPEG") + b"Words")), (CLEAN,)),
    "RAD211": Table(picture, (("a.avif", avif(b"Words.")),), (("a.avif", saved("AVIF")),)),
    "RAD220": Table(carried, (("a.pdf", PDF),), (("a.txt", b"Words."), ("a.svg", SHAPES))),
    "RAD221": Table(carried, (("a.docx", ZIP), ("a.pptx", ZIP)), (("a.txt", b"Words."),)),
    "RAD222": Table(carried, (("a.svg", SVG),), (("a.svg", SHAPES),)),
    "RAD223": Table(carried, (("a.mp4", FILM),), (("a.vtt", VTT),)),
    "RAD224": Table(carried, (("a.zip", ZIP), ("a.csv", b"MRN,Name\n1234567,Roe\n")), (("a.txt", b"Words."), ("a.vtt", VTT))),
    "RAD225": Table(carried, (("a.xyz", b"\0\1\2"),), (("a.txt", b"Words."), ("a.vtt", VTT))),
    "RAD226": Table(
        carried,
        (("a.csv", b"1,2\n" * 2_500_001), ("a.json", b" " * 10_000_001)),
        (("a.csv", b"1,2\n" * 2_500_000), ("a.png", b"\0" * 10_000_001)),
    ),
    "RAD301": Table(
        seen,
        (("words", "MUSTERMANN, ERIKA", PATIENT), ("words", "MRN 4711-0815", PATIENT), ("words", "Mrs Jane Sample", Showing())),
        (("words", "L", PATIENT), ("words", "120 kV", PATIENT), ("words", "Figure 3", Showing())),
    ),
    "RAD302": Table(
        seen,
        (("words", "see arrow here", PATIENT),),
        (("words", "5 cm", PATIENT), ("words", "see arrow here", Showing()), ("words", "see arrow", Showing(case=True, patient=True, approved=True))),
    ),
    "RAD303": Table(seen, (("code", "", Showing()), ("code-address", "", PATIENT)), (("words", "R", PATIENT),)),
    "RAD304": Table(crop, (("a.png", saved() + other_picture()),), (CLEAN, ("a.jpg", saved("JPEG")))),
    "RAD310": Table(
        seen,
        (("face", "", PATIENT), ("face", "", Showing())),
        (("face", "", Showing(portrait=True)), ("face", "", Showing(case=True, patient=True, consented=True))),
    ),
    "RAD311": Table(seen, (("barred-face", "", PATIENT),), (("face", "", PATIENT), ("barred-face", "", Showing(portrait=True)))),
    "RAD312": Table(approved, ({"checklist": ()}, {"checklist": tuple(CHECKLIST)[1:]}), ({}, {"none": True})),
    "RAD313": Table(
        lambda document: lint_consent(document, OPEN, NOW),
        (case(Consent("institutional-policy"), studies=PHOTO),),
        (case(studies=PHOTO), case(Consent("institutional-policy"))),
    ),
    "RAD390": Table(picture, (("a.png", b"\x89PNG torn"), ("a.jpg", saved("JPEG")[:80]), ("a.gif", b"")), (CLEAN,)),
    "RAD501": Table(consented, (case(Consent("institutional-policy")),), (case(),)),
    "RAD502": Table(
        consented,
        (case(Consent("institutional-policy"), rarity="rare"), case(written(identifiable=True))),
        (case(rarity="rare"), case(written(identifiable=True, shown_to_patient=True))),
    ),
    "RAD503": Table(
        consented,
        (case(written(scope="")), case(written(expires=dt.date(2026, 2, 28)))),
        (case(), case(written(expires=dt.date(2026, 3, 1)))),
    ),
    "RAD504": Table(consented, (case(delay_months=Delay(5)), case(delay_months=None)), (case(delay_months=Delay(6)),)),
    "RAD505": Table(
        approved,
        ({"none": True}, {"by": "ada"}, {"text": "c" * 64}, {"pictures": ("b" * 64,)}, {"by": "stranger"}),
        ({}, {"checklist": ()}),
    ),
    "RAD506": Table(
        consented,
        (case(written(withdrawn=dt.date(2026, 3, 1))),),
        (case(), case(written(withdrawn=dt.date(2026, 3, 1)), status="withdrawn")),
    ),
    "RAD601": Table(
        in_post,
        ("Another frequent flyer with belly pain.", "The patient was an idiot."),
        ("A patient with recurrent pain.", "There is no stupid question.", "An idiot-proof workflow"),
    ),
    "RAD602": Table(
        in_post,
        ("You should stop taking your anticoagulant before the biopsy.", "Stop taking your tablets."),
        ("You should stop scrolling and look at the corners.", "The team decides whether to pause anticoagulants."),
    ),
    "RAD603": Table(
        in_post,
        ('<iframe src="https://www.youtube.com/embed/x"></iframe>', "<script>gtag('config', 'G-1')</script>"),
        ("A [plain link](https://www.youtube.com/watch?v=x)", '`<iframe src="https://example.org/"></iframe>`'),
    ),
    "RAD604": Table(
        in_case,
        ("[as reported](https://www.example-gazette.com/news/local/crash)", "https://www.legacy.com/obituaries/x"),
        ("[the paper](https://doi.org/10.1148/radiol.2020200432)", "https://www.rsna.org/news/2026/ai"),
    ),
    "RAD605": Table(
        credited,
        ({}, {"text": "A fine picture."}),
        ({"license": "CC-BY-4.0"}, {"credit": "Ada Example"}, {"text": "Source: own work"}),
    ),
    "RAD606": Table(
        in_post,
        ('<form><textarea name="comment"></textarea></form>', '<div id="disqus_thread"></div>'),
        ("`<textarea>`", "Discuss it with your colleagues."),
    ),
    "RAD901": Table(
        in_case,
        ("<!-- radblog: allow RAD122 -->\nShe came on Christmas Eve.", '<!-- radblog: allow RAD122 because "" -->\nIn March 2024 the scan was normal.'),
        ('<!-- radblog: allow RAD122 because "an invented patient" -->\nShe came on Christmas Eve.',),
    ),
    "RAD902": Table(
        in_case,
        ('<!-- radblog: allow RAD999 because "x" -->\nWords.', '<!-- radblog: allow RAD110 because "x" -->\nWords.'),
        ('<!-- radblog: allow RAD122 because "an invented patient" -->\nShe came on Christmas Eve.',),
    ),
    "RAD903": Table(
        in_case,
        ('<!-- radblog: allow RAD122 because "x" -->\nWords.',),
        ('<!-- radblog: allow RAD122 because "an invented patient" -->\nShe came on Christmas Eve.',),
    ),
}  # fmt: skip
