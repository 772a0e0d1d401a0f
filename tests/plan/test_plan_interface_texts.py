from __future__ import annotations

import string

import pytest

from radblog.plan.interface_texts import LANGUAGES, interface_texts, label, say, table, words_for, words_in
from radblog.plan.interface_texts.plurals import plural

PLURALS = {"zero", "one", "two", "few", "many", "other"}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def is_plural(key: str) -> bool:
    return key.rpartition(".")[2] in PLURALS and key.rpartition(".")[0] + ".other" in table("en")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_language_says_all_that_english_says(language):
    english, own = table("en"), table(language)
    # A language's own name for itself stands once, in the English table.
    wanted = {key for key in english if not is_plural(key) and not key.startswith("language.")}
    assert sorted(wanted - set(own)) == []
    assert (
        sorted(key for key in own if key not in english and not is_plural(key) and key != "date.first") == []
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_the_same_values(language):
    for key, text in table(language).items():
        reference = (
            table("en").get(key) or table("en").get(key.rpartition(".")[0] + ".other") or table("en")["date"]
        )
        assert fields(text) <= fields(reference), key
        assert fields(reference) - fields(text) <= {"count", "day"}, key


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("en", {"one": (1,), "other": (0, 2, 11, 101)}),
        ("de", {"one": (1,), "other": (0, 2, 21)}),
        ("fr", {"one": (0, 1), "other": (2, 11)}),
        (
            "ar",
            {
                "zero": (0,),
                "one": (1,),
                "two": (2,),
                "few": (3, 10, 103),
                "many": (11, 99, 111),
                "other": (100, 102),
            },
        ),
    ],
)
def test_plurals_follow_the_language(language, numbers):
    for category, counts in numbers.items():
        assert {plural(language, count) for count in counts} == {category}


def test_a_text_missing_in_a_language_is_english():
    words = words_for({"en": {"a": "A", "b": "B"}, "de": {"a": "Ä"}}, "de-AT")
    assert (say(words, "de-AT", "a"), say(words, "de-AT", "b")) == ("Ä", "B")


def test_a_count_picks_its_form():
    words = words_in("en")
    assert [say(words, "en", "documents", count=count) for count in (1, 2)] == ["1 entry", "2 entries"]


def test_a_text_that_nobody_wrote_is_an_error():
    with pytest.raises(KeyError):
        say(words_in("en"), "en", "no such text")


def test_a_code_without_a_word_is_shown_as_it_is():
    assert label(words_in("en"), "modality", "MR") == "MRI"
    assert label(words_in("en"), "plane", "oblique-view") == "oblique view"


def test_only_the_languages_of_a_site_are_loaded():
    assert set(interface_texts(("de-CH",))) == {"de", "en"}
    assert set(interface_texts(("eo",))) == {"en"}
