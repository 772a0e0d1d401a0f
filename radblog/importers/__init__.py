"""Other people's sites become content files of radblog.

A reader for each format hands on `Arrivals`: `markdown_folder` those of a folder, `exports` those of a blog
system's export. `moving_in` tells the rest of the story, the same for all. Every other module here is a pure
function on values, and only `folder` meets the disk. Whatever has no place in radblog is left out and
reported, never guessed and never silent. What comes from scans has modules of its own, `dicom_` and
`frames_`.
"""
