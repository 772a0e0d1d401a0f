"""Values written into front matter, every other sign left alone."""

import pytest

from radblog.documents.insertion_values import with_items, with_value

HEAD = "---\ntitle: A  # a comment\npatient: withheld  # a band\n"
ITEM = "modality: [CT]\nseries:\n  - label: One"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "studies:\n  - modality: [CT]\n    series:\n      - label: One\n"),
        ("studies:\n", "studies:\n  - modality: [CT]\n    series:\n      - label: One\n"),
        (
            "studies:\n- modality: [MR]\n\n# a note\n",
            "studies:\n- modality: [MR]\n- modality: [CT]\n  series:\n    - label: One\n\n# a note\n",
        ),
        (
            "studies:\n    - modality: [MR]\nrarity: rare\n",
            "studies:\n    - modality: [MR]\n    - modality: [CT]\n      series:\n        - label: One\nrarity: rare\n",
        ),
    ],
)
def test_an_item_goes_to_the_end_of_its_list(before, after):
    assert with_items(f"{HEAD}{before}---\nBody.\n", "studies", [ITEM]) == f"{HEAD}{after}---\nBody.\n"


@pytest.mark.parametrize("there", ["studies: {}\n", "studies: [{modality: CT}]\n", "studies: word\n"])
def test_what_is_no_list_of_lines_is_left_alone(there):
    assert with_items(f"{HEAD}{there}---\nBody.\n", "studies", [ITEM]) is None


@pytest.mark.parametrize("text", ["Body.", "---\ntitle: [\n---\n", "---\n{title: A}\n---\n"])
def test_broken_front_matter_is_left_alone(text):
    assert with_items(text, "studies", [ITEM]) is None
    assert with_value(text, "patient", "30s") is None


def test_a_value_takes_the_place_of_another_and_keeps_its_comment():
    changed = with_value(f"{HEAD}---\nBody.\n", "patient", "30s female")
    assert changed == "---\ntitle: A  # a comment\npatient: 30s female  # a band\n---\nBody.\n"


@pytest.mark.parametrize(
    ("there", "after"), [("delay_months:\n", "delay_months: 8\n"), ("", "delay_months: 8\n")]
)
def test_a_key_without_a_value_gets_one(there, after):
    assert with_value(f"{HEAD}{there}---\n", "delay_months", "8") == f"{HEAD}{after}---\n"


def test_a_value_of_several_lines_is_not_replaced():
    assert with_value("---\npatient:\n  age_band: 30s\n---\n", "patient", "40s") is None


def test_line_ends_and_the_mark_of_the_file_stay():
    text = "\ufeff---\r\ntitle: A\r\n---\r\nBody.\r\n"
    assert with_value(text, "rarity", "rare") == "\ufeff---\r\ntitle: A\r\nrarity: rare\r\n---\r\nBody.\r\n"


@pytest.mark.parametrize(
    "example", ["# rarity: rare", "#rarity:", "# rarity: rare  # common, uncommon or rare"]
)
def test_a_value_takes_the_place_of_the_comment_that_shows_how_to_write_it(example):
    text = f"---\ntitle: A\n{example}\n# rarity is explained below\nsystem: neuro\n---\nBody.\n"
    assert with_value(text, "rarity", "common") == text.replace(example, "rarity: common")
