"""The rules on what can be seen in a picture, as opposed to what hides in its file."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

_EXPORT = (
    "Export the picture again without annotations (in most viewers: overlays off), or cover the place with a "
    "filled rectangle in a picture editor and save it as a new PNG."
)
IDENTIFIER_SHOWN = Rule(
    "RAD301", "text in a picture that looks like an identifier", ERROR,
    "Words in the pixels of a picture look like a name, a number, a day or an age. In a picture of a case "
    "less is needed than in prose: a bare day or a long number is enough.",
    "Burned-in text goes wherever the picture goes, and search machines read it.",
    "A name and a date of birth in the upper left corner of an ultrasound picture",
    "The same picture, exported without annotations", _EXPORT,
)  # fmt: skip
WORDS_SHOWN = Rule(
    "RAD302", "text in a picture", WARNING,
    "Words in the pixels of a case's picture are more than markers such as L, R, cm or kV.",
    "Names of hospitals, devices and people stand there, in spellings that no rule knows.",
    "CITY HOSPITAL ROOM 3  (in the margin of a radiograph)", "R  (a side marker)",
    _EXPORT + " If the words may stay, let somebody approve the case: an approval that counts settles it.",
)  # fmt: skip
CODE_SHOWN = Rule(
    "RAD303", "a bar code in a picture", ERROR,
    "A QR code or a bar code can be seen in a picture. Outside of cases one that holds nothing but a web "
    "address only warns.",
    "Wristbands, request forms and film labels carry the patient's number in it.",
    "A photograph of a hand with its wristband", "The same, cropped or covered", _EXPORT,
)  # fmt: skip
CROPPED_KEPT = Rule(
    "RAD304", "pixels cropped away but still in the file", ERROR,
    "The picture's file holds a second picture that shows something else: a thumbnail from before it was "
    "cropped, further pages, or what an editor left behind the end.",
    "What was cut away, such as a name or a face, is still there for everyone who has the file.",
    "A photograph cropped on a phone, with the whole one as its thumbnail",
    "The cropped picture, exported as a new PNG",
    "Open the picture, export it as a new PNG, and delete the old file. A public repository keeps the old "
    "file in its history.",
)  # fmt: skip
FACE_SHOWN = Rule(
    "RAD310", "a face in a picture", ERROR,
    "A face can be seen in a picture of a case whose consent does not allow it. In posts and pages it warns.",
    "A face is an identifier, and programs recognise faces.",
    "consent: {basis: written, scope: this site}  # with the whole face in rash.jpg",
    "consent: {basis: written, identifiable: true, shown_to_patient: true, scope: this site}",
    "Crop the picture to what teaches. If the face is what teaches, the patient must have seen the page and "
    "agreed in writing: put identifiable and shown_to_patient under consent. This rule cannot be suppressed.",
)  # fmt: skip
EYES_BARRED = Rule(
    "RAD311", "a bar over the eyes", ERROR,
    "A face in a picture has a bar over its eyes.",
    "Such a bar hides nobody from those who know the person, and journals have long ceased to accept it.",
    "A portrait with a black bar", "The lesion alone, cropped",
    "Crop the picture to what teaches, or get written consent for the face as it is.",
)  # fmt: skip
PHOTO_WITHOUT_CONSENT = Rule(
    "RAD313", "a photograph without written consent", ERROR,
    "A case shows a photograph of a patient, and its consent is not written.",
    "Skin, hands and clothes are recognised by those who know them, so a photograph needs their word.",
    "consent: institutional-policy\npictures: [{src: hand.jpg, kind: photo, label: Hand}]",
    "consent: {basis: written, scope: this site}\npictures: [{src: hand.jpg, kind: photo, label: Hand}]",
    "Get written consent, or leave the photograph out.",
)  # fmt: skip
RULES = (
    IDENTIFIER_SHOWN, WORDS_SHOWN, CODE_SHOWN, CROPPED_KEPT, FACE_SHOWN, EYES_BARRED, PHOTO_WITHOUT_CONSENT,
)  # fmt: skip
