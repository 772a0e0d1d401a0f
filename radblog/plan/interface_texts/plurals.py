"""Plural categories, by the rules of Unicode CLDR for the languages that have a table."""

from __future__ import annotations


def plural(language: str, count: int) -> str:
    """The category of `count`: zero, one, two, few, many or other. `language` is its primary subtag."""
    if language == "ar":
        return _arabic(count)
    if language == "fr":
        return "one" if count in {0, 1} else "other"
    return "one" if count == 1 else "other"


def _arabic(count: int) -> str:
    if count < 3:
        return ("zero", "one", "two")[count]
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if count % 100 >= 11 else "other"
