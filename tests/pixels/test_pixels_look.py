"""Words, codes and faces in pixels. All people in these pictures are invented, or drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pixel_pictures import face, needs_faces, needs_words, qr, saved, speckle, write

from radblog.pixels.look import look
from radblog.pixels.readers import Readers
from radblog.privacy.burned_in import spotted
from radblog.privacy.evidence import Vouched

WORDS, FACES = Readers(words=True, faces=False), Readers(words=False, faces=True)


def texts(picture, form="PNG", **options):
    seen = look("a.png", saved(picture, form, **options), WORDS).value
    return {one.text for one in seen}


def whats(picture, by=WORDS, *, clinical=True):
    seen = look("a.png", saved(picture), by).value
    return {one.what for one in spotted(seen, Vouched(), clinical=clinical)}


@needs_words
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_name_on_speckle_is_read_in_every_direction(turned):
    size = (320, 120) if turned in (0, 180) else (120, 320)
    picture = write(
        speckle(size), "MUSTERMANN, ERIKA", (40, 40) if size[0] == 320 else (50, 40), turned=turned
    )
    assert "MUSTERMANN, ERIKA" in texts(picture)
    assert whats(picture) == {"identifier"}


@needs_words
@pytest.mark.parametrize(("ground", "grey"), [(20, 30), (120, 129), (245, 234)])
def test_grey_words_on_nearly_the_same_grey_are_read(ground, grey):
    assert "DOB 12/03/1961" in texts(write(Image.new("L", (320, 120), ground), "DOB 12/03/1961", grey=grey))


@needs_words
def test_grey_words_that_drown_in_speckle_are_read():
    assert whats(write(speckle(), "MUSTERMANN, ERIKA", grey=130, size=20)) == {"identifier"}


@needs_words
def test_tissue_alone_says_nothing():
    assert whats(speckle()) == set()


@needs_words
def test_words_only_in_the_alpha_channel_are_read():
    picture = Image.new("RGBA", (320, 120), (90, 90, 90, 255))
    picture.putalpha(write(Image.new("L", (320, 120), 255), "Erika Mustermann", grey=0))
    assert "Erika Mustermann" in texts(picture)


@needs_words
def test_words_that_stand_in_one_frame_alone_are_read():
    still = Image.new("L", (320, 120), 40)
    frames = [still.copy(), still.copy(), write(still.copy(), "Erika Mustermann"), still.copy()]
    assert "Erika Mustermann" in texts(
        frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100
    )


@needs_words
def test_small_print_at_the_edge_of_a_large_radiograph_is_read():
    picture = write(Image.new("L", (2600, 300), 10), "MUSTERMANN, ERIKA", (2400, 270), size=14)
    assert any("ERIKA" in text for text in texts(picture))


@needs_words
def test_a_code_with_a_number_is_told_from_one_with_an_address():
    def shown(text):
        picture = Image.new("L", (220, 220), 90)
        picture.paste(qr(text), (60, 60))
        return whats(picture, clinical=False) & {"code", "code-identifier", "code-address"}

    assert shown("PAT 4711-0815") == {"code"}
    assert shown("MRN: 47110815") == {"code-identifier"}
    assert shown("https://example.org/cases/") == {"code-address"}


@needs_faces
def test_a_face_is_found_and_a_bar_over_its_eyes_does_not_hide_it():
    assert whats(face(), FACES) == {"face"}
    assert whats(face(bar=True), FACES) == {"barred-face"}


@needs_faces
def test_tissue_has_no_face():
    assert whats(speckle((300, 300)), FACES) == set()


def test_what_is_too_small_or_of_one_colour_is_not_read():
    loaded = Readers(words=True, faces=True)
    assert look("a.png", saved(Image.new("L", (24, 16), 3)), loaded).value == ()
    assert look("a.png", saved(Image.new("RGB", (400, 300), (9, 9, 9))), loaded).value == ()


def test_a_broken_picture_is_a_problem_and_no_pass():
    outcome = look("a.png", saved(speckle())[:200], Readers(words=True, faces=True))
    assert outcome.value is None
    assert [problem.code for problem in outcome.problems] == ["RAD390"]


BRAIN = Path(__file__).parents[2] / "content/cases/scroll-through-a-brain/axial"


@needs_faces
def test_a_face_in_grey_is_one_and_a_slice_through_a_brain_is_none():
    assert whats(face().convert("L"), FACES) == {"face"}
    for path in sorted(BRAIN.glob("*.webp")):
        assert look("a.webp", path.read_bytes(), FACES).value == (), path.name
