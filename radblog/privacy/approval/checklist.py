"""What a person who approves a case has looked at, item by item."""

from __future__ import annotations

CHECKLIST: dict[str, str] = {
    "text": "The text holds no name, initials, number, day, exact age or place of the patient or a relative.",
    "burned-in": "In every picture, at full size and corners first, no words or numbers stand but markers.",
    "marks": "No tattoo, piercing, jewellery, wristband, label or serial number can be seen.",
    "face": "No face can be recognised, and no bar over the eyes serves to hide one.",
    "story": "The story singles nobody out: disease, occupation, event, place and time taken together.",
    "consent": "The consent covers this text and these pictures.",
}
"""Item -> the statement that is confirmed. A new item makes old receipts incomplete."""
