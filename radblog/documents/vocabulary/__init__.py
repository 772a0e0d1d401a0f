"""The controlled words of radiology: modalities, windows, systems, hashtags, headings. Data, with origins."""

from radblog.documents.vocabulary.load import vocabulary
from radblog.documents.vocabulary.model import (
    Hashtag,
    HashtagGroup,
    Level,
    Method,
    Modality,
    Preset,
    SectionName,
    System,
    Vocabulary,
)

__all__ = [
    "Hashtag",
    "HashtagGroup",
    "Level",
    "Method",
    "Modality",
    "Preset",
    "SectionName",
    "System",
    "Vocabulary",
    "vocabulary",
]
