"""What a written name looks like, and how sure a word is one."""

from __future__ import annotations

from radblog.privacy.passages import Known
from radblog.privacy.patterns import regex
from radblog.privacy.words.eponyms import EPONYMS
from radblog.privacy.words.folding import folded
from radblog.privacy.words.given_names import AMBIGUOUS, GIVEN
from radblog.privacy.words.ordinary import ENDINGS, ORDINARY
from radblog.privacy.words.surnames import SURNAMES

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĦĪĮİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
WORD = rf"[{UPPER}](?:[^\W\d_]|['’-](?!s\b)(?=[^\W\d_])){{0,60}}"
_PARTICLE = (
    r"(?:van der|van den|van de|von der|van|von|der|den|dos|das|del|della|de la|de los|de|di|da|du|la|le|"
    r"bin|bint|ibn|"
    r"al|el|ten|ter|zu|y)"
)
GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
# Robert (Bob) Smith, Elizabeth "Betty" Jones.
_NICKNAME = rf"(?:[ \t][(\"“'‘]{WORD}[)\"”'’](?=[ \t][{UPPER}]))?"
NAME = (
    rf"(?:{_PARTICLE}[ \t]+)?(?:[{UPPER}]\.|{WORD}{_NICKNAME})"
    rf"(?:{GAP}(?:{_PARTICLE}[ \t]+)?(?:[{UPPER}]\.|{WORD})){{0,3}}"
)
# The same, letters between hyphens taken at once: for patterns in which no part of them could be the name.
WHOLE_NAME = NAME.replace(r"[^\W\d_]|", r"[^\W\d_]{1,60}+|")
# In forms and lists: surname, given names; or several names in a row, all on one line.
FORM_NAME = (
    rf"(?:{_PARTICLE}[ \t]+)?(?:[{UPPER}]\.|{WORD})(?:(?:,[ \t]*|"
    rf"[ \t]{{1,2}})(?:{_PARTICLE}[ \t]+)?(?:[{UPPER}]\.|{WORD})){{0,4}}"
)
_TOKEN = regex(rf"[{UPPER}]\.|[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")


def is_given(word: str) -> bool:
    """Whether `word`, folded, is a given name and hardly anything else."""
    return word in GIVEN or ("-" in word and word.split("-", maxsplit=1)[0] in GIVEN)


def is_ordinary(word: str) -> bool:
    """Whether `word`, in lower case, is no name by itself."""
    if word in GIVEN or word in SURNAMES:
        return False
    return word in ORDINARY or word.endswith(ENDINGS)


def trimmed(text: str, start: int, end: int, *, sure: bool = False) -> tuple[int, int]:
    """The part of a matched run of capitalised words that can be a name; empty if nothing can.

    `sure`: a title or a label says that a name follows, so the first word is taken unless it is a word
    of forms.
    Otherwise ordinary words before the name are passed over: in "Yesterday Jane Doe" the name is two words.
    """
    first, last = -1, start
    for token in _TOKEN.finditer(text, start, end):
        word = token[0].lower()
        if sure and first < 0:
            refused = word in ORDINARY and word not in SURNAMES
        else:
            refused = is_ordinary(word) or (word in ORDINARY and "\n" in text[last : token.start()])
        if refused and (first >= 0 or sure):
            break
        if not refused:
            first = token.start() if first < 0 else first
            last = token.end()
    return (first, last) if first >= 0 else (start, start)


def words_of(name: str) -> list[str]:
    """The words of a name, folded, without initials and particles' weight."""
    return [word for word in folded(name).translate(_BRACKETS).split() if len(word) > 1]


_BRACKETS = str.maketrans('()"“”‘', "      ")


def looks_like_name(name: str) -> bool:
    """Whether `name` would be taken for a person's without any hint: a known given name stands in it, or two
    words of which one is a known family name and none is ordinary or an eponym alone.
    """
    words = words_of(name)
    if not words or any(is_ordinary(word) for word in words):
        return False
    if "-" in name and " " not in name.strip() and words[0] not in GIVEN:
        return False  # Swyer-James: two founders, not a given name and a family name
    if any(word in GIVEN for word in words):
        return len(words) > 1 or words[0] not in EPONYMS
    if len(words) > 1:
        return (
            words[0] in AMBIGUOUS
            or (words[-1] in SURNAMES and words[0] not in EPONYMS)
            or words[0] in SURNAMES
        )
    return words[0] in SURNAMES and words[0] not in EPONYMS and words[0] not in ORDINARY


def may_be_name(name: str) -> bool:
    """Whether nothing speaks against `name` where the context already says that one follows."""
    words = words_of(name)
    return bool(words) and not any(is_ordinary(word) for word in words) and not all(map(is_founder, words))


def is_founder(word: str) -> bool:
    """Whether `word`, folded, is known as an eponym and hardly as anybody else's name."""
    return word in EPONYMS and word not in SURNAMES and word not in GIVEN


def is_vouched(name: str, known: Known, *, case_work: bool) -> bool:
    """Whether the site stands for `name`. In a case a family name alone is not enough: patients share it."""
    words = words_of(name)
    if not words:
        return True
    if " ".join(words) in known.names or any(set(words) == set(full.split()) for full in known.names):
        return True
    if len(words) > 1:
        return any(set(words) <= set(full.split()) for full in known.names)
    return not case_work and words[0] in known.surnames
