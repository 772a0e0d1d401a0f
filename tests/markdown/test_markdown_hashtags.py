from __future__ import annotations

import pytest
from markdown_reading import TAGS, codes, html, read


def _tags(text: str) -> list[str]:
    return [found.tag for found in read(text, known_hashtags=TAGS)[1].hashtags]


@pytest.mark.parametrize(
    "text",
    [
        "#ctrad",
        "a #ctrad b",
        "(#ctrad)",
        "a, #CTrad.",
        "“#ctrad”",
        "*#ctrad*",
        "**#ctrad**",
        "a\n#ctrad",
        "- #ctrad",
        "#ctrad*",
        "#ctrad's",
        "> #ctrad",
        "| #ctrad | b |\n|---|---|",
        "x[^1]\n\n[^1]: #ctrad",
    ],
)
def test_a_known_hashtag_in_prose_is_found(text):
    assert _tags(text) == ["ctrad"]


@pytest.mark.parametrize(
    "text",
    [
        "`#ctrad`",
        "```\n#ctrad\n```",
        "    #ctrad",
        "x#ctrad",
        "https://a.org/#ctrad",
        "<https://a.org/#ctrad>",
        "a.org/#ctrad",
        "[a](b.md#ctrad)",
        "[#ctrad](b.md)",
        "![#ctrad](b.png)",
        '[a](b.md "#ctrad")',
        "\\#ctrad",
        "&#39;ctrad",
        "&#ctrad",
        "##ctrad",
        "# #ctrad",
        "## On #ctrad",
        '<b title="#ctrad">x</b>',
        "$#ctrad$",
        "#ctrad-like",
        "#ctrads",
        "<!-- #ctrad -->",
        "#fff",
        "#12",
        "[a]{#ctrad}",
    ],
)
def test_what_is_no_hashtag_in_prose_stays(text):
    assert _tags(text) == []


def test_a_hash_within_raw_html_is_no_hashtag():
    found = read('<b title="#ctrad">#ctrad</b> <a href="x.md">#ctrad</a>', known_hashtags=TAGS, raw_html=True)
    assert [tag.text for tag in found[1].hashtags] == ["#ctrad"]
    assert sum(str(part).count("#ctrad") for part in found[0].sections[0].parts if isinstance(part, str)) == 2


def test_a_hashtag_ends_before_a_star():
    assert html("#T2*", known_hashtags=frozenset({"t2"})) == "<p>{#T2}*</p>"


def test_both_unicode_forms_are_one_tag():
    assert _tags("#Übung and #U\u0308bung") == ["übung"]


def test_each_tag_is_noted_once_in_order():
    assert _tags("#neurorad #ctrad #NEURORAD") == ["neurorad", "ctrad"]


def test_a_tag_of_digits_is_none_even_if_known():
    assert html("#12", known_hashtags=frozenset({"12"})) == "<p>#12</p>"


def test_an_unknown_word_stays_text_in_silence():
    assert html("a #whatever", known_hashtags=TAGS) == "<p>a #whatever</p>"
    assert codes("a #whatever #fff #ct", known_hashtags=TAGS) == []


@pytest.mark.parametrize("word", ["neurrad", "neurorrad", "neurorat", "nuerorad", "neurora", "xneurorad"])
def test_one_slip_is_near(word):
    assert codes(f"#{word}", known_hashtags=TAGS) == ["RAD070"]


@pytest.mark.parametrize("word", ["neurology", "neurrat", "neuro", "ctra", "euroradiology"])
def test_more_than_a_slip_is_another_word(word):
    assert codes(f"#{word}", known_hashtags=frozenset({"neurorad", "ct"})) == []


def test_a_word_that_is_nearly_a_hashtag_gets_a_hint():
    problems = read("See #neuorad.", known_hashtags=TAGS)[2]
    assert [(one.code, one.severity) for one in problems] == [("RAD070", "warning")]
    assert "'#neurorad'" in problems[0].message
    assert (problems[0].place.column, problems[0].place.length) == (5, 8)
    assert html("See #neuorad.", known_hashtags=TAGS) == "<p>See #neuorad.</p>"
