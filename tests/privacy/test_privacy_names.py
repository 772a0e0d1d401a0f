import pytest
from privacy_helpers import CASE, POST, blocking, codes, lint

from radblog.privacy.evidence import Vouched

IN_ANY_DOCUMENT = [
    "J. Whitmore, a 52-year-old plumber, fell.",
    "Mrs Anna Whitfield presented with headache.",
    "Mr. O'Hanlon was scanned.",
    "We saw Ms Okonkwo again.",
    "Mr\nJohn Whitfield came back.",
    "Mr and Mrs Tillman agreed.",
    "MR. SMITH WAS SEEN.",
    "mrs jones had pain.",
    "Frau Müller stellte sich vor.",
    "Herr Karl-Heinz Schmidt wurde operiert.",
    "Madame Dupont a été opérée.",
    "Señora García acude a urgencias.",
    "Patient name: Jane Roe",
    "Patient Name: ROE, JANE",
    "**Patient name:** Jane Roe",
    "Name of patient: Xi Zzyx",
    "| Patient name | Jane Roe |",
    "Patient: John Whitfield",
    "Patient name is Jane Roe.",
    "Next of kin: Roberto Garcia",
    "Nom du patient : Dupont",
    "Patientenname: Meier, Klaus",
    "Nombre y apellidos: María López",
    "A patient called Mary came in.",
    "A 9-month-old boy named Oliver coughed.",
    "the patient, Susan Boyd, was well",
    "The patient John Whitfield was well.",
    "John Whitfield, a 71-year-old man, fell.",
    "A 71-year-old farmer, John Whitfield, fell.",
    "Maria Lopez underwent MRI.",
    "John denies fever.",
    "The patient came with his wife, Agnes Whitfield.",
    "The patient's daughter Elena spoke for her.",
    "Elena's mother is the patient.",
    "WHITFIELD^JOHN^Q",
    "Thank you for referring Thomas Neill to the clinic.",
    "DOE, Jane 45F",
]
IN_CASES = [
    "I am the mother of Daniel Kowalczyk.",
    "Surname: Tregarrick",
    "Re: Thomas Neill",
    "I saw Thomas Neill today.",
    "His brother Steve drove him.",
    "Adaeze Okonkwo, 38, a teacher, and Mary Smith (44) came.",
    "Mary lives alone.",
]
NOBODY = [
    "In New Zealand, a 52-year-old plumber fell.",
    "Mr Jones, consultant surgeon, taught us.",
    "Mr Brown is our superintendent radiographer.",
    "Frau Professor Weber leads the course.",
    "Herr Kollege, what do you see?",
    "Mr Hounsfield built a scanner.",
    "Mr President, ladies and gentlemen",
    "MR SPINE and MRS of the brain",
    "MS lesions and MR imaging",
    "Patient: supine, arms up",
    "Patient name: Age: Sex:",
    "Patient Name: ____",
    "Patient: Adult Female",
    "patient Positioning is all",
    "The boy had Legg-Calvé-Perthes disease.",
    "A child named in the form is its owner.",
    "Anna Novak, a 34-year-old radiologist, joined us.",
    "Her husband Tom likes the sea.",
    "Sarah Miller lives in Vienna.",
    "Name: lung",
    "Surname and first name go on the form.",
    "Röntgen's wife Anna Bertha lent her hand.",
    "Wang DZ, Wintermark M. Stroke 2019.",
    "I met Sarah Miller at the congress.",
]


@pytest.mark.parametrize("text", IN_ANY_DOCUMENT)
@pytest.mark.parametrize("path", [POST, CASE])
def test_a_patients_name_is_found_by_what_stands_beside_it(text, path):
    assert "RAD101" in codes(text, path)


@pytest.mark.parametrize("text", IN_CASES)
def test_a_case_needs_less_to_make_a_name_a_patients(text):
    assert "RAD101" in codes(text)
    assert "RAD101" not in codes(text, POST)


@pytest.mark.parametrize("text", NOBODY)
def test_a_capitalised_word_is_no_patient(text):
    assert blocking(text, POST) == []


def test_the_whole_name_is_marked_and_nothing_else():
    (finding,) = lint("Then Mrs Anna Whitfield presented with headache.")
    assert (finding.place.line, finding.place.column, finding.place.length) == (1, 10, 14)
    assert finding.shape == "Xxxx Xxxxxxxxx"


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("Mrs Jane Roe took the picture.", POST, []),
        ("Mrs Roe took the picture.", POST, []),
        ("Mrs Roe took the picture.", CASE, ["RAD101"]),
        ("Mrs Joan Roe took the picture.", POST, ["RAD101"]),
    ],
)
def test_who_is_vouched_for_is_no_patient_but_a_family_name_vouches_for_nobody_in_a_case(
    text, path, expected
):
    assert codes(text, path, Vouched(frozenset({"Jane Roe"}))) == expected


@pytest.mark.parametrize(
    "again",
    [
        "![CT](ct_whitfield_john.png)",
        "![CT of John Whitfield](ct.png)",
        "![CT](whitfieldj.png)",
        "[x](john%20whitfield.pdf)",
        "See J. Whitfield below.",
        "See Whitfield below.",
        "{#whitfield-john}",
        "<img src='a.png' alt='john whitfield'>",
        "See Jöhn Whitfield below.",
    ],
)
def test_a_name_found_once_is_found_again_in_all_its_forms(again):
    found = [finding.place.line for finding in lint(f"Mr John Whitfield fell.\n\n{again}\n")]
    assert found[0] == 1
    assert 3 in found


def test_a_name_found_in_the_text_is_found_in_the_path():
    findings = lint("Mr John Whitfield fell.", "content/cases/whitfield-ct/index.md")
    assert (findings[0].code, findings[0].place.line) == ("RAD103", None)


def test_a_colleague_who_shares_a_part_of_the_name_is_not_the_patient():
    findings = lint("Mr Anna Whitfield fell.\n\nThanks to Dr. Anna Novak for the picture.\n")
    assert [finding.place.line for finding in findings] == [1]
