import jsonschema
import pytest
from msgspec import json

from radblog.documents.kinds import STRUCTS
from radblog.documents.model import KIND_KEY
from radblog.documents.schema import meanings_of, schema_of
from radblog.settings.site import SiteSettings

KINDS = ["post", "case", "page", "person", "site"]
POST = {"title": "When not to order a CT", "status": "published"}
CASE = {
    "title": "Sudden headache in a young adult",
    "diagnosis": "Ruptured aneurysm of the anterior communicating artery",
    "status": "published",
    "date": "2026-11-22",
    "patient": "30s female",
    "system": "neuro",
    "rarity": "common",
    "consent": "institutional-policy",
    "delay_months": 8,
    "pictures": [{"src": "ct.png", "label": "CT head, axial", "alt": "Axial CT of the head"}],
}


def sound(kind, document):
    return jsonschema.Draft202012Validator(schema_of(kind)).is_valid(document)


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_a_sound_one(kind):
    jsonschema.Draft202012Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("post", POST),
        ("post", POST | {"hashtags": ["neurorad"], "date": "2024-04-08 14:31 +0200", "authors": "amara"}),
        ("case", CASE),
        (
            "case",
            CASE
            | {"patient": {"age_band": "90+"}, "consent": {"basis": "phantom"}, "delay_months": {"value": 9}},
        ),
        (
            "case",
            CASE
            | {"studies": [{"modality": "CT", "series": [{"src": "a", "label": "b", "window": ["lung"]}]}]},
        ),
        ("page", {"title": "About", "kind": "about"}),
        ("person", {"name": "Amara Okafor"}),
        ("site", {"title": "x", "base_url": "https://example.org"}),
    ],
)
def test_what_builds_is_sound(kind, document):
    assert sound(kind, document)


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("post", {"status": "published"}),
        ("post", POST | {"tags": ["x"]}),
        ("post", POST | {"status": "publshed"}),
        ("post", POST | {"date": "31/12/2024"}),
        ("case", CASE | {"patient": "43-year-old"}),
        ("case", CASE | {"system": "brain"}),
        ("case", {key: value for key, value in CASE.items() if key != "consent"}),
        ("site", {"title": "x"}),
    ],
)
def test_what_does_not_build_is_not_sound(kind, document):
    assert not sound(kind, document)


def test_every_key_says_what_it_means():
    for struct in (*STRUCTS.values(), SiteSettings):
        for name, definition in json.schema(struct)["$defs"].items():
            assert set(definition["properties"]) - {KIND_KEY} == set(meanings_of(name)), name
