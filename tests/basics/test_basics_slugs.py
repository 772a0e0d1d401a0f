import unicodedata

import pytest

from radblog.basics.slugs import slug_fault, slug_of_name, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Chest CT", "chest-ct"),
        ("chest-ct", "chest-ct"),
        ("CHEST  CT", "chest-ct"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("C", "c"),
        ("T1/T2", "t1-t2"),
        (".NET", "dot-net"),
        ("NET", "net"),
        ("β-amyloid", "β-amyloid"),
        ("Тестовый доклад", "тестовый-доклад"),
        ("胸部CT", "胸部ct"),
        ("🫁", "🫁"),
        ("Q&A", "q-and-a"),
    ],
)
def test_a_tag_or_title_becomes_a_slug_that_tells_it_from_others(text, slug):
    assert slugify(text) == slug


def test_composed_and_decomposed_letters_give_one_slug():
    assert slugify(unicodedata.normalize("NFD", "Übung")) == slugify("Übung") == "übung"
    assert slug_of_name(unicodedata.normalize("NFD", "Röntgen")) == "röntgen"


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Hip Pain", "hip-pain"), ("a:b?", "a-b"), ("x. ", "x"), ("v1.2", "v1.2"), ("a_b", "a_b")],
)
def test_a_name_on_disk_becomes_a_slug_that_every_system_can_store(name, slug):
    assert slug_of_name(name) == slug


@pytest.mark.parametrize(
    "slug",
    ["con", "nul", "aux", "com1", "lpt9", "nul.tar", "", "A", "a b", "a/b", "..", "x" * 101, "胸" * 90],
)
def test_a_slug_that_some_system_cannot_store_has_a_fault(slug):
    assert slug_fault(slug) is not None


@pytest.mark.parametrize("slug", ["contrast", "com10", "胸部ct", "übung", "2026-11-22", "007", "v1.2"])
def test_an_ordinary_slug_has_no_fault(slug):
    assert slug_fault(slug) is None
