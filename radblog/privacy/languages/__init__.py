"""How languages speak of patients: labels, titles, relations, months. A language is a file and a row here."""

from radblog.privacy.languages.de import GERMAN
from radblog.privacy.languages.en import ENGLISH
from radblog.privacy.languages.es import SPANISH
from radblog.privacy.languages.fr import FRENCH
from radblog.privacy.languages.model import Language, any_of

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH)

__all__ = ["LANGUAGES", "Language", "any_of", "gathered"]


def gathered(field: str) -> tuple[str, ...]:
    """The phrases that all languages have under `field`, longest first."""
    phrases = {phrase for language in LANGUAGES for phrase in getattr(language, field)}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
