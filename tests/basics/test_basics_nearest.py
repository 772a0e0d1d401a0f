import pytest

from radblog.basics.languages import is_language
from radblog.basics.nearest import nearest


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("tgas", ["tags", "title"], "tags"),
        ("mskrd", ["mskrad", "mskus"], "mskrad"),
        ("publshed", ["draft", "published"], "published"),
        ("Published", ["draft", "published"], "published"),
        ("#neurorad", ["neurorad"], "neurorad"),
        ("portal venous", ["portal-venous"], "portal-venous"),
        ("Meier", ["draft", "published", "review"], None),
        ("x", ["w", "l"], None),
        ("", ["a"], None),
    ],
)
def test_only_a_slip_away_is_near(word, known, meant):
    assert nearest(word, known) == meant


def test_a_tie_goes_to_the_first_in_the_alphabet():
    assert nearest("cat", ["mat", "bat"]) == "bat"


@pytest.mark.parametrize(
    ("tag", "sound"),
    [("en", True), ("de-CH", True), ("zh-Hant-TW", True), ("english", False), ("en_GB", False), ("", False)],
)
def test_language_tags_are_told_by_their_form(tag, sound):
    assert is_language(tag) is sound
