import pytest
from innocent_sentences import IN_CASES, IN_POSTS
from privacy_helpers import CASE, POST, blocking, lint


def test_there_are_enough_innocent_sentences():
    assert len(set(IN_POSTS)) == len(IN_POSTS)
    assert len(set(IN_CASES)) == len(IN_CASES) >= 40
    assert len(IN_POSTS) + len(IN_CASES) >= 300


@pytest.mark.parametrize("text", IN_POSTS)
def test_an_innocent_sentence_of_the_field_blocks_no_post(text):
    assert blocking(text, POST) == []


@pytest.mark.parametrize("text", IN_CASES)
def test_an_innocent_sentence_of_a_case_blocks_nothing(text):
    assert blocking(text, CASE) == []


@pytest.mark.parametrize("gap", ["\n\n", "  \n", " "])
def test_innocent_sentences_stay_innocent_side_by_side(gap):
    assert [f.code for f in lint(gap.join(IN_POSTS), POST) if f.severity == "error"] == []
    assert [f.code for f in lint(gap.join(IN_CASES), CASE) if f.severity == "error"] == []
