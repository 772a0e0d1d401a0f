from __future__ import annotations

import pytest

from radblog.importers.foreign_front_matter import read_document, read_mapping
from radblog.importers.foreign_text import decode


def read(text):
    outcome = read_document("a.md", text)
    return outcome.value, [problem.code for problem in outcome.problems]


def test_dates_and_words_that_yaml_would_convert_stay_text():
    document, codes = read("---\ntitle: 2023\ndate: 2014-09-13\ndraft: no\nslug: 007\n---\nText\n")
    assert document.matter.values == {"title": "2023", "date": "2014-09-13", "draft": "no", "slug": "007"}
    assert codes == []
    assert document.body == "Text\n"
    assert document.body_line == 7


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ('+++\ntitle = "A"\n[extra]\nx = 1\n+++\nB\n', "A", "B\n"),
        ('{"title": "A"}\nB\n', "A", "\nB\n"),
        ("---\n\ntitle: A\n...\nB\n", "A", "B\n"),
        ("\n---\ntitle: A\n---\nB\n", "A", "B\n"),
    ],
)
def test_every_kind_of_front_matter_is_read(text, title, body):
    document, codes = read(text)
    assert document.matter.values["title"] == title
    assert document.body == body
    assert codes == []


def test_a_file_without_front_matter_is_all_body():
    document, codes = read("# Title\n\n---\n\nText\n")
    assert document.matter.values == {}
    assert document.body.startswith("# Title")
    assert codes == []


def test_front_matter_that_is_never_closed_ends_at_the_first_prose():
    document, codes = read("---\ntitle: Hips\ntags:\n  - a\n\nThe hip is a joint.\n")
    assert codes == ["RAD750"]
    assert document.matter.values == {"title": "Hips", "tags": ["a"]}
    assert "The hip is a joint." in document.body


def test_broken_yaml_is_saved_line_by_line():
    document, codes = read("---\ntitle: CT: when not\ntags:\n- a\n- b\n---\nText\n")
    assert codes == ["RAD750"]
    assert document.matter.values == {"title": "CT: when not", "tags": ["a", "b"]}


def test_of_a_key_written_twice_the_later_counts():
    outcome = read_document("a.md", "---\ntitle: A\ntitle: B\n---\n")
    assert outcome.value.matter.values["title"] == "B"
    [problem] = outcome.problems
    assert (problem.code, problem.place.line) == ("RAD751", 3)


def test_a_chain_of_aliases_does_not_unfold_without_end():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 10)}]" for a, b in zip("abcdefg", "bcdefgh", strict=True)]
    document, codes = read("---\n" + "\n".join(lines) + "\n---\n")
    assert codes == ["RAD750"]
    assert document is not None


def test_no_value_stands_in_a_message():
    for text in (
        "---\ntitle: Jane Roe: x\ntitle: Jane Roe\n---\n",
        "---\nname: Jane Roe\n",
        "+++\nJane Roe\n+++\n",
    ):
        for problem in read_document("a.md", text).problems:
            assert "Jane" not in problem.message + problem.help


def test_settings_are_read_by_their_ending():
    assert read_mapping("hugo.toml", 'title = "A"').values == {"title": "A"}
    assert read_mapping("_config.yml", "title: A").values == {"title": "A"}
    assert read_mapping("hugo.json", '{"title": "A"}').values == {"title": "A"}


@pytest.mark.parametrize(
    ("data", "text", "guessed"),
    [
        ("\ufeffä\r\nb".encode(), "ä\nb", False),
        ("\ufeffä".encode("utf-16-le"), "ä", False),
        ("5 µg".encode("cp1252"), "5 µg", True),
    ],
)
def test_text_is_decoded_and_a_guess_is_told(data, text, guessed):
    assert decode(data) == (text, guessed)
