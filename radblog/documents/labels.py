"""What the label of a picture says of it: `CT head, axial` is a CT in the axial plane."""

from __future__ import annotations

import re
from functools import cache

from radblog.documents.vocabulary import vocabulary

# Two of these make one hybrid examination; any other second word only tells how it was done (CT angiography).
_NUCLEAR, _ANATOMICAL = frozenset({"PT", "NM"}), frozenset({"CT", "MR"})


def modality_of(label: str) -> tuple[str, ...]:
    """The DICOM codes of the modalities that a label names, one, or two of a hybrid; else none."""
    words, codes = vocabulary().modality_words, vocabulary().modalities
    found: list[str] = []
    for match in _modalities().finditer(label):
        code = match[0] if match[0] in codes else words.get(match[0].casefold())
        if code is not None and code not in found:
            found.append(code)
    if not found:
        return ()
    nuclear = next((code for code in found if code in _NUCLEAR), None)
    anatomical = next((code for code in found if code in _ANATOMICAL), None)
    if nuclear and anatomical and found[0] in _NUCLEAR | _ANATOMICAL:
        return (nuclear, anatomical)
    return (found[0],)


def plane_of(label: str) -> str | None:
    """The plane that a label names, or None."""
    words = vocabulary().plane_words
    for match in re.finditer(r"\w+(?:-\w+)*", label):
        name = words.get(match[0].casefold())
        if name is None or name == "none" or (name.isupper() and match[0] != name):
            continue  # AP, PA, CC and MLO count in capitals only
        return name
    return None


@cache
def _modalities() -> re.Pattern[str]:
    """Codes in capitals (OT names nothing) or words in any case, whole words only."""
    codes = "|".join(
        sorted((code for code in vocabulary().modalities if code != "OT"), key=len, reverse=True)
    )
    words = "|".join(map(re.escape, sorted(vocabulary().modality_words, key=len, reverse=True)))
    return re.compile(rf"(?<![^\W_])(?:{codes}|(?i:{words}))(?![^\W_])")
