from collections import Counter

import pytest

from radblog.basics.places import Place
from radblog.basics.slugs import slug_fault, slugify
from radblog.documents.hashtags import settle_hashtags
from radblog.documents.labels import modality_of, plane_of
from radblog.documents.model import Case
from radblog.documents.sections import section_of
from radblog.documents.vocabulary import vocabulary
from radblog.schema.shapes import shape_of

HERE = Place("p", 1, 1)


def test_the_ontology_has_its_hashtags_in_five_groups():
    groups = Counter(hashtag.group for hashtag in vocabulary().hashtags.values())
    assert groups == {"subspecialty": 13, "method": 7, "practice": 10, "education": 4, "general": 1}


def test_hashtags_are_addresses_that_differ():
    slugs = [slugify(tag) for tag in vocabulary().hashtags]
    assert len(set(slugs)) == len(slugs)
    assert not any(map(slug_fault, slugs))


def test_hashtags_of_systems_are_of_the_ontology():
    for system in vocabulary().systems.values():
        assert set(system.hashtags) <= set(vocabulary().hashtags)


def test_words_that_are_no_code_lead_to_codes():
    words = vocabulary()
    for wrong, right in words.not_modalities.items():
        assert wrong not in words.modalities
        assert set(right) <= set(words.modalities)
    for wrong, right in words.not_systems.items():
        assert wrong not in words.systems
        assert right in words.systems


def test_the_levels_of_a_case_are_those_of_the_vocabulary():
    assert set(shape_of(Case).keys["level"].type.values) == set(vocabulary().levels)


@pytest.mark.parametrize(
    ("label", "modality", "plane"),
    [
        ("CT head, axial", ("CT",), "axial"),
        ("Sagittal T1 MRI of the knee", ("MR",), "sagittal"),
        ("PET/CT, coronal", ("PT", "CT"), "coronal"),
        ("CT/PET", ("PT", "CT"), None),
        ("SPECT-CT of the pelvis", ("NM", "CT"), None),
        ("CT angiography, 3D", ("CT",), "3d"),
        ("Chest radiograph, PA", ("DX",), "PA"),
        ("Chest X-ray, pa view", ("DX",), None),
        ("Doppler ultrasound", ("US",), None),
        ("Mammogram, MLO", ("MG",), "MLO"),
        ("Tell us more", (), None),
        ("Röntgen Thorax, seitlich", ("DX",), "lateral"),
        ("IRM cérébrale, plan coronal", ("MR",), "coronal"),
        ("Doctor's sketch", (), None),
        ("Oblique-view of the foot", (), "oblique-view"),
    ],
)
def test_a_label_tells_modality_and_plane(label, modality, plane):
    assert (modality_of(label), plane_of(label)) == (modality, plane)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Findings", "findings"),
        ("Teaching points:", "teaching_points"),
        ("Befund", "findings"),
        ("Differenzialdiagnosen", "differential"),
        ("Présentation clinique", "presentation"),
        ("Points d’enseignement", "teaching_points"),
        ("Hallazgos", "findings"),
        ("HISTORY", "history"),
        ("What the findings mean", None),
    ],
)
def test_headings_of_four_languages_name_sections(heading, name):
    assert section_of(heading) == name


def test_all_ways_to_write_a_hashtag_give_one():
    written = [
        (tag, HERE)
        for tag in ("NeuroRad", "#neurorad", "neurorad", " neurorad ", "Chest CT", "chest-ct", "CHEST  CT")
    ]
    outcome = settle_hashtags(written, {"chest-ct"})
    assert outcome.value == ("neurorad", "chest-ct")
    assert outcome.problems == ()


def test_an_unknown_hashtag_comes_with_the_nearest():
    outcome = settle_hashtags([("mskrd", HERE), ("johnsmith", HERE)], ())
    assert outcome.value == ()
    near, far = outcome.problems
    assert near.message == "unknown hashtag, did you mean 'mskrad'?"
    assert "smith" not in far.message + far.help
