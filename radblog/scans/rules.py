"""What can be wrong with the files of scanners."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

UNREADABLE_SCAN = Rule(
    "RAD090", "unreadable-scan", ERROR,
    "A DICOM or NIfTI file is damaged or cut short, tells sizes that cannot be, or unpacks without end.",
    "Half a slice would mislead readers, and what cannot be read cannot be examined.",
    "An export that broke off in the middle", "The same export, whole",
    "Export the study again. `--leave-out-broken` imports the rest; see that no slice you teach with is "
    "missing.",
)  # fmt: skip
NO_PIXELS = Rule(
    "RAD091", "scan-without-pictures", WARNING,
    "A DICOM file holds no picture: a report, a plan, a curve, an index, a document.",
    "Reports and documents are full of names. They are left out.",
    "A structured report of the dose between the slices", "A folder of slices",
    "Nothing to do.",
)  # fmt: skip
NOT_DECODED = Rule(
    "RAD092", "compressed-pixels-not-decoded", ERROR,
    "The pixels of a DICOM file are compressed in a way that no installed decoder reads.",
    "There is nothing to show, and what cannot be seen cannot be examined.",
    "MPEG-4 film in a DICOM file", "The same loop exported uncompressed, or as GIF",
    "Export the series uncompressed (in most viewers: 'original', 'explicit little endian'), or install what"
    " the "
    "message names. `--leave-out-broken` imports the rest.",
)  # fmt: skip
SEVERAL_PATIENTS = Rule(
    "RAD093", "several-patients-in-one-folder", ERROR,
    "The files to import are of more than one patient.",
    "One case shows one patient. Mixed by mistake, pictures of a stranger would be published with the wrong "
    "story.",
    "A folder into which two exports were saved", "A folder for each export",
    "Export each patient into a folder of its own and import one of them.",
)  # fmt: skip
SERIES_DIVIDED = Rule(
    "RAD094", "several-series-under-one-number", WARNING,
    "Files that say they are one series differ in size, direction or kind. They were taken as several.",
    "Slices of different sizes or directions are no stack one can scroll.",
    "An axial stack with its coronal reconstruction under one UID", "Each stack as a series of its own",
    "Look at the frames of each, and give each a label.",
)  # fmt: skip
LEFT_OUT = Rule(
    "RAD095", "scan-left-out", WARNING,
    "Files were not imported: localisers, dose sheets, duplicates, files that are no scans.",
    "They do not belong into a stack, and dose sheets carry names in their pixels.",
    "A scout view before the slices", "The slices",
    "Nothing to do. To import localisers too, give `--localisers`.",
)  # fmt: skip
ORDER_UNSURE = Rule(
    "RAD096", "slices-not-in-one-row", WARNING,
    "The slices of a series do not lie one behind the other at even distances, or do not say where they lie.",
    "A slice may be missing, or the order may be wrong, and a reader who scrolls would not notice.",
    "Slices at 0, 5 and 15 mm", "Slices at 0, 5 and 10 mm",
    "Scroll through the stack once and compare it with your viewer.",
)  # fmt: skip
UNUSUAL_PIXELS = Rule(
    "RAD097", "pixels-of-unusual-form", ERROR,
    "The pixels are of a form for which no look is agreed, such as spectra or more than 16 bits of colour.",
    "Any choice made here would be one that no radiologist made.",
    "An MR spectrum", "The picture of it, as PNG",
    "Export what you want to show as PNG and use `radblog import frames`.",
)  # fmt: skip
NO_LOOP = Rule(
    "RAD098", "film-not-read", ERROR,
    "A film (MP4, MOV, AVI, WebM) cannot be taken apart into frames here.",
    "radblog brings no decoder for films.",
    "radblog import frames loop.mp4 --case CASE", "radblog import frames loop.gif --case CASE",
    "Export the loop as GIF or as single pictures: `ffmpeg -i loop.mp4 frames/%04d.png`, then `radblog "
    "import "
    "frames frames --case CASE --cine`.",
)  # fmt: skip
NOTHING_FOUND = Rule(
    "RAD099", "nothing-to-import", ERROR,
    "The folder holds nothing that could be shown.",
    "An empty import is more likely a wrong folder than a wish.",
    "A folder of reports", "A folder with DICOM files in any depth, or a zip of one",
    "Look at the folder, and at what the messages before this one say.",
)  # fmt: skip
RULES = (
    UNREADABLE_SCAN, NO_PIXELS, NOT_DECODED, SEVERAL_PATIENTS, SERIES_DIVIDED, LEFT_OUT, ORDER_UNSURE,
    UNUSUAL_PIXELS, NO_LOOP, NOTHING_FOUND,
)  # fmt: skip
