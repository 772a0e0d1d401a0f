"""A picture is written into a document as its author would, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radblog.documents.insertion import NewPicture, with_body_picture, with_case_picture
from radblog.schema.yaml import parse_yaml

_NEW = NewPicture("b.png", "MR, coronal", "Grey")
_LINE = '{src: "b.png", label: "MR, coronal", alt: "Grey"}'


def _case(keys):
    return f"---\n{keys}\n---\n## Findings\n\nA --- line.\n---\nEnd.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A", f"title: A\npictures:\n  - {_LINE}"),
        ("title: A\n\n# The end.", f"title: A\n\n# The end.\npictures:\n  - {_LINE}"),
        ("pictures:\ntitle: A", f"pictures:\n  - {_LINE}\ntitle: A"),
        ("pictures:  # none yet\ntitle: A", f"pictures:  # none yet\n  - {_LINE}\ntitle: A"),
        ("title: A\npictures:", f"title: A\npictures:\n  - {_LINE}"),
        ("pictures: []\ntitle: A", f"pictures: [{_LINE}]\ntitle: A"),
        ("pictures: [{src: a.png, label: CT}]", f"pictures: [{{src: a.png, label: CT}}, {_LINE}]"),
        (
            "pictures: [\n  {src: a.png, label: CT},\n]\nx: 1",
            f"pictures: [\n  {{src: a.png, label: CT}}, {_LINE}]\nx: 1",
        ),
        (
            "pictures:\n  - {src: a.png, label: CT}  # the first\n\n# Rare?\nrarity: common",
            f"pictures:\n  - {{src: a.png, label: CT}}  # the first\n  - {_LINE}\n\n# Rare?\nrarity: common",
        ),
        (
            "pictures:\n- src: a.png\n  label: CT\n  caption: |\n    One.\n\n    Two.\n\ntitle: A",
            f"pictures:\n- src: a.png\n  label: CT\n  caption: |\n    One.\n\n    Two.\n- {_LINE}\n\ntitle: A",
        ),
        ('title: "pictures: [x]"', f'title: "pictures: [x]"\npictures:\n  - {_LINE}'),
    ],
)
def test_the_new_picture_stands_last_and_every_other_sign_stays(before, after):
    assert with_case_picture(_case(before), _NEW) == _case(after)


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        "---\ntitle: A\n",
        _case("title: ["),
        _case("pictures: a.png"),
        _case("- a list"),
        "",
    ],
)
def test_what_cannot_take_a_picture_is_left_alone(text):
    assert with_case_picture(text, _NEW) is None


def test_windows_line_ends_and_the_byte_order_mark_stay():
    text = "\ufeff" + _case("title: A").replace("\n", "\r\n")
    changed = with_case_picture(text, _NEW)
    assert changed == "\ufeff" + _case(f"title: A\npictures:\n  - {_LINE}").replace("\n", "\r\n")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"])))
def test_any_words_come_out_of_the_yaml_as_they_went_in(words):
    changed = with_case_picture(_case("title: A"), NewPicture("b.png", words, ""))
    outcome = parse_yaml(changed.split("---\n")[1], "a.md")
    (item,) = outcome.value.get("pictures").items
    label = item.get("label")
    assert (label.text if label else "") == words


def test_an_empty_alternative_text_is_not_written():
    assert "alt" not in with_case_picture(_case("title: A"), NewPicture("b.png", "CT", ""))


def test_a_post_gets_the_picture_at_its_end():
    changed = with_body_picture("---\ntitle: A\n---\nWords.\n\n\n", NewPicture("b.png", 'A "B"', "[x] \\ y"))
    assert changed == '---\ntitle: A\n---\nWords.\n\n![\\[x\\] \\\\ y](b.png "A \\"B\\"")\n'
