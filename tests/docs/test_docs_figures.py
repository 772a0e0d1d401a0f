"""What the tables of the privacy lint may not fall below. The goals are higher; these are a floor."""

import pytest

from benchmarks.privacy_tables import FIRM, alarms, read, scores


def recall(folder):
    by_kind, _, (told, right) = scores(read(folder))
    firm = [one for one in by_kind if one.kind in FIRM]
    return sum(one.blocking for one in firm) / sum(one.labels for one in firm), right / told


def test_letters_in_full_sentences_are_read_nearly_whole():
    found, right = recall("letters")
    assert found >= 0.97
    assert right >= 0.97


@pytest.mark.parametrize(
    ("folder", "least"), [("notes", 0.97), ("dictated", 0.97), ("charts", 0.85)]
)  # nobody tunes a rule on `charts`
def test_terse_notes_are_never_read_worse_than_they_were(folder, least):
    found, right = recall(folder)
    assert found >= least
    assert right >= 0.97


@pytest.mark.parametrize(("clinical", "most"), [(False, 1.0), (True, 3.0)])
def test_clean_prose_is_left_in_peace(clinical, most):
    found = alarms(read("prose"), clinical=clinical)
    assert found.blocking == 0
    assert 1000 * found.warnings / found.words <= most


def test_every_label_stands_in_its_text():
    for folder in ("letters", "notes", "dictated", "charts"):
        for text in read(folder):
            assert text.labels
            assert "|" not in "".join(text.text[label.start : label.end] for label in text.labels)
    assert all(text.labels == () for text in read("prose"))
