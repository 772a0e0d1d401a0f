"""Warnings about people and places beside a patient. Every patient here is invented."""

import pytest
from privacy_helpers import CASE, POST, codes

from radblog.privacy.evidence import Vouched

VOUCHED = Vouched(
    names=frozenset({"Maria Keller"}), places=frozenset({"Invented Valley Hospital", "Inventedham"})
)


@pytest.mark.parametrize(
    "text",
    [
        "Priscilla Hernandez did well after the operation.",
        "CT of the head. Walter Jimenez.",
        "![Axial CT, Tamika Robinson](ct.png)",
        "Kowalski, Zofia was not seen again.",
        "Yesterday Priscilla Hernandez went home.",
    ],
)
def test_a_name_nobody_vouched_for_is_a_warning(text):
    assert {"RAD101", "RAD102"} & set(codes(text, CASE))


@pytest.mark.parametrize(
    "text",
    [
        "Maria Keller read the scans.",
        "Photo by Priscilla Hernandez.",
        "We thank Priscilla Hernandez for the drawing.",
        "Hernandez P, Robinson T. Cysts of the pineal. Radiology 2019;290:1-9.",
        "Priscilla Hernandez et al. reported nine of them.",
        "The Monteggia fracture, the Lisfranc joint, the Charcot foot and the Baker cyst.",
        "The Florence Nightingale Hospital trained her.",
        "A Colles fracture beside a Galeazzi fracture.",
        "T2 and FLAIR, Flow Void, Signal Loss, Virginia Beach.",
        "The Carol Davila University opened a course.",
    ],
)
@pytest.mark.parametrize("path", [CASE, POST])
def test_a_name_somebody_vouches_for_is_no_finding(text, path):
    assert "RAD102" not in codes(text, path, VOUCHED)


@pytest.mark.parametrize(
    "text",
    [
        "Godfrey Hounsfield built the first scanner in 1971.",
        "Ask [Priscilla Hernandez](https://example.org/people) for the protocol.",
        "The keynote by Walter Jimenez was about contrast media.",
        "Our speaker, Tamika Robinson, works on cartilage.",
    ],
)
def test_a_public_person_in_a_post_is_no_finding(text):
    assert codes(text, POST) == []


@pytest.mark.parametrize(
    "text",
    [
        "She was seen by Dr Hernandez in clinic.",
        "Reported by: Walter Jimenez",
        "Referring physician: Dr. Tamika Robinson",
        "Prof. Kowalski operated on her the same night.",
    ],
)
def test_staff_in_the_story_of_a_patient_is_a_warning(text):
    assert "RAD104" in codes(text, CASE)


@pytest.mark.parametrize(
    "text",
    [
        "Dr Keller read the scans.",
        "Reviewed by Dr Hernandez.",
        "We thank Dr Hernandez for the picture.",
        "Dr Hernandez et al. described it first.",
        "A Dr Roentgen would have smiled.",
        "The doctor explained the scan.",
    ],
)
def test_staff_as_author_reviewer_or_reference_is_no_finding(text):
    assert "RAD104" not in codes(text, CASE, VOUCHED)


def test_a_speaker_with_a_title_in_a_post_is_no_finding():
    assert codes("Prof. Hernandez speaks about cartilage on the second day.", POST) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The patient was transferred to Elmhollow Hospital.", "RAD140"),
        ("She was admitted to Saint Inventus Infirmary.", "RAD140"),
        ("The patient lay on ward 7B.", "RAD140"),
        ("She was moved to room 412.", "RAD140"),
        ("A farmer from Elmhollow came with fever.", "RAD141"),
        ("The patient lives in Elmhollow.", "RAD141"),
        ("A woman from the village of Elmhollow", "RAD141"),
        ("The patient, mayor of a small town, fell from a ladder.", "RAD142"),
        ("He was the only survivor of the fire.", "RAD142"),
        ("The patient was hurt in the train crash.", "RAD142"),
        ("It was reported in the local newspaper that the patient had fallen.", "RAD142"),
        ("A retired footballer. The patient, a professional footballer, limped.", "RAD142"),
        ("The patient: see https://www.elmhollow-gazette.example/news/local/fall", "RAD604"),
        ("Her family wrote: https://www.legacy.com/us/obituaries/x", "RAD604"),
    ],
)
def test_what_singles_a_patient_out_is_a_warning(text, code):
    assert code in codes(text, CASE)


@pytest.mark.parametrize(
    "text",
    [
        "The patient was transferred to a tertiary hospital.",
        "She was admitted to the University Hospital.",
        "The patient came to Invented Valley Hospital.",
        "A man from India came with fever.",
        "The patient lives in Inventedham.",
        "A woman from East Africa",
        "The patient was diagnosed with Crohn disease in Phase II.",
        "The patient fell from a ladder.",
        "It was the only lesion, and the first of its kind in the liver.",
        "The patient with the largest lesion had the best outcome.",
        "See https://www.nature.com/news/article for the guideline on the patient pathway.",
        "The minister of the fracture is the periosteum.",
    ],
)
def test_what_many_share_is_no_finding(text):
    found = set(codes(text, CASE, VOUCHED))
    assert not found & {"RAD140", "RAD141", "RAD142", "RAD604"}


@pytest.mark.parametrize(
    "text",
    [
        "The course takes place at Elmhollow Hospital, room 412.",
        "Our department at Elmhollow Infirmary bought a scanner.",
        "The first woman to chair the society spoke last.",
        "The mayor of the town opened the congress.",
        "Read the news: https://www.elmhollow-gazette.example/news/scanner",
    ],
)
def test_without_a_patient_places_and_offices_are_free(text):
    assert codes(text, POST) == []
