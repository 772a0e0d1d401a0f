"""The short way to tell that each sign is a cluster of its own says what the long way says."""

from __future__ import annotations

import pytest

from radblog.basics.clusters import all_alone, clusters


@pytest.mark.parametrize("text", ["", "Axial CT", "Übung", "a\nb", "ʰ"])
def test_signs_below_the_first_combining_mark_are_clusters(text: str) -> None:
    assert all_alone(text)
    assert clusters(text) == list(text)


@pytest.mark.parametrize("text", ["a\r\nb", "e\u0301", "👍🏽", "🇩🇪", "각"])
def test_signs_that_join_are_not_alone(text: str) -> None:
    assert not all_alone(text)
    assert len(clusters(text)) < len(text) or len(text) == 1


def test_no_sign_below_the_first_combining_mark_joins_another() -> None:
    signs = [chr(code) for code in range(0x300) if chr(code) != "\r"]
    assert all(clusters(one + "\u4e2d" + one)[-1] == one for one in signs)
