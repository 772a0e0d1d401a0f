import pytest
from privacy_helpers import CASE, POST, codes, lint

from radblog.basics.digests import digest, in_letters
from radblog.basics.places import Place
from radblog.privacy.evidence import Evidence, Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.sources import path_evidence

BAD_PATHS = [
    "content/cases/mrn-1234567/index.md",
    "content/cases/headache/patient_john_whitfield.png",
    "content/cases/headache/Mr John Smith.png",
    "content/cases/headache/smith_anna.png",
    "content/cases/headache/anna-smith-ct.png",
    "content/cases/headache/Smith^Anna.png",
    "content/cases/headache/1.2.840.113619.2.55.3.604688119.971.png",
    "content/cases/headache/IMG_2024-03-05.png",
    "content/cases/headache/20240305.png",
    "content/cases/headache/00123456.png",
    "content/posts/accession-77881234.md",
    "content/posts/nhs_943_476_5919.md",
]
GOOD_PATHS = [
    "content/cases/2026-11-22-sudden-headache/index.md",
    "content/posts/2026-11-22-when-not-to-ct.md",
    "content/cases/headache/IM-0001-0012.png",
    "content/cases/headache/ct-axial-12.png",
    "content/cases/salter-harris-fracture/index.md",
    "content/cases/legg-calve-perthes/index.md",
    "content/people/anna-smith.md",
    "content/people/anna-smith.jpg",
    "content/posts/john-hopkins-visit.md",
    "content/static/0c9d1a5e77f2b3c4.png",
    "content/posts/2026/11/22/patient-safety.md",
    "content/posts/patient-information.md",
    "content/cases/t2-dark-l4-lesion/index.md",
]


@pytest.mark.parametrize("path", BAD_PATHS)
def test_an_identifier_in_a_path_is_found(path):
    evidence = path_evidence(path, clinical=path.startswith("content/cases/"))
    found = lint_source((evidence,), Vouched())
    assert {finding.code for finding in found} == {"RAD150"}
    assert all(finding.place.line is None for finding in found)


@pytest.mark.parametrize("path", GOOD_PATHS)
def test_an_ordinary_path_is_clean(path):
    evidence = path_evidence(path, clinical=path.startswith("content/cases/"))
    assert lint_source((evidence,), Vouched()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "---\nslug: mrn-1234567\n---\n",
        "---\naliases: [/old/mrn-1234567/]\n---\n",
        "---\nhashtags:\n- chestrad\n- mrn-1234567\n---\n",
        "---\npictures: [{src: mrn-1234567.png, label: CT}]\n---\n",
        "## Heading {#mrn-1234567}\n",
        "![CT](mrn-1234567.png)\n",
    ],
)
def test_an_identifier_in_a_slug_an_anchor_a_tag_or_a_reference_is_told_as_one(text):
    assert codes(text, POST) == ["RAD150"]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- MRN: 4455667 -->",
        "text <!--\nMRN: 4455667\n--> text",
        "<!-- never closed, MRN: 4455667",
        "```\nMRN: 4455667\n```",
        "~~~ yaml\nMRN: 4455667\n~~~",
        "> ```\n> MRN: 4455667\n> ```",
        "<div data-note='MRN: 4455667'>text</div>",
        "---\ntitle: x\n# MRN: 4455667\n---\n",
        "---\ntitle: x # MRN: 4455667\n---\n",
    ],
)
@pytest.mark.parametrize("path", [POST, CASE])
def test_an_identifier_in_hidden_text_is_told_as_one(text, path):
    (finding,) = lint(text, path)
    assert (finding.code, finding.beneath) == ("RAD151", "RAD110")


@pytest.mark.parametrize(
    "text",
    [
        "M\u200bRN: 4455667",
        "MRN: 445\u200d5667",
        "MRN: 44\u00ad55667",
        "МRN: 4455667",  # Cyrillic Em
        "MRΝ: 4455667",  # Greek Nu
        "ＭＲＮ： ４４５５６６７".replace("：", ":"),
        "MRN: ٤٤٥٥٦٦٧",
        "MRN: 𝟒𝟒𝟓𝟓𝟔𝟔𝟕",
        "MRN&#8203;: 4455667",
    ],
)
def test_a_disguised_identifier_is_told_as_one(text):
    (finding,) = lint(text)
    assert (finding.code, finding.beneath) == ("RAD152", "RAD110")


@pytest.mark.parametrize(
    "text",
    [
        "**MRN**: 44**556**67",
        "M*R*N: 4455667",
        "MRN: <b>4455</b>667",
        "M&#82;N: 4455667",
        "MRN&colon; 4455667",
        "MRN: 4455<!-- -->667",
        "MRN\\: 4455667",
        "MRN:\u00a04455667",
        "MRN: 4455667".replace("-", "\u2011"),
        "> MRN:\n> 4455667",
        "| MRN | 4455667 |",
    ],
)
def test_markup_hides_nothing(text):
    assert codes(text) == ["RAD110"]


def test_a_firm_rule_keeps_its_code_wherever_it_matches():
    assert codes("<!-- SSN 219-09-9999 -->") == ["RAD113"]
    assert codes("SSN 219-09-\u200b9999") == ["RAD113"]


def test_the_same_text_is_told_once():
    assert len(lint("---\nslug: mrn-1234567\n---\n")) == 1
    assert len(lint("```\nMRN: 4455667\n```\n")) == 1


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("assets/search.pknhcdfg.js", []),
        ("media/cdfghjklcdfghjkl-480.webp", []),
        ("media/card-cdfghjklcdfghjkl.jpg", []),
        ("pagefind/pagefind.en_1234567890.pf_meta", []),
        ("pagefind/fragment/en_1234567.pf_fragment", []),
        ("assets/mrn-1234567.pknhcdfg.js", ["RAD150"]),
        ("media/1234567812345678-480.webp", ["RAD150"]),
        ("files/84651234.txt", ["RAD150"]),
        ("content/static/assets/search.84651234.js", ["RAD150"]),
    ],
)
def test_a_digest_in_a_name_that_a_build_gives_is_no_number(path, expected):
    assert [
        finding.code for finding in lint_source((path_evidence(path, clinical=False),), Vouched())
    ] == expected


def test_no_address_that_a_build_makes_is_taken_for_a_number_of_a_patient():
    # In hexadecimal digits one in some ten thousand is: /media/acc768861659f12d-640.png stopped a whole site.
    names = [in_letters(digest(str(number).encode())) for number in range(20_000)]
    addresses = "\n\n".join(f"/media/{name}-640.png" for name in names)
    assert lint_source((Evidence(addresses, Place("a", 1, 1), "link"),), Vouched()) == ()
    paths = (path_evidence(f"media/{name}-640.png", clinical=True) for name in names[:2000])
    assert not any(lint_source((path,), Vouched()) for path in paths)
