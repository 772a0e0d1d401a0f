"""A reader of pixels that hangs, fails or runs out of memory keeps its picture's documents offline."""

import threading

import pytest
from site_builder_for_pixels import clean_site, told_by

from radblog.pixels.readers import Readers
from radblog.stages import looking
from radblog.stages.within import within

FOREVER = threading.Event()


def hanging(*_, **__):
    FOREVER.wait()


def raising(fault):
    def fail(*_, **__):
        raise fault

    return fail


FAULTS = {
    "words hang": ("radblog.pixels.look.find_words", hanging),
    "faces hang": ("radblog.pixels.look.find_faces", hanging),
    "decoding hangs": ("radblog.pixels.look.with_picture", hanging),
    "words fail": ("radblog.pixels.look.find_words", raising(RuntimeError("qzxsecret"))),
    "faces fail": ("radblog.pixels.look.find_faces", raising(ValueError("qzxsecret"))),
    "no memory": ("radblog.pixels.look.find_codes", raising(MemoryError())),
    "no file": ("radblog.stages.looking.read_source", raising(OSError("qzxsecret"))),
}


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.setattr(looking, "readers", lambda: Readers(words=True, faces=True, name="test"))
    monkeypatch.setattr("radblog.pixels.look.find_words", lambda _: ())
    monkeypatch.setattr("radblog.pixels.look.find_codes", lambda _: ())
    monkeypatch.setattr("radblog.pixels.look.find_faces", lambda _: ())
    monkeypatch.setattr(looking, "SECONDS_AT_LEAST", 0.2)
    monkeypatch.setattr(looking, "SECONDS_A_FRAME", 0.0)
    return clean_site(tmp_path)


def test_a_site_whose_readers_answer_is_published(site):
    assert told_by(site) == []
    assert (site / "output/posts/scan/index.html").is_file()


@pytest.mark.parametrize(("point", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_reader_that_fails_or_hangs_keeps_its_document_back(site, monkeypatch, point, fault):
    monkeypatch.setattr(point, fault)
    assert told_by(site) == [("RAD100", "content/posts/scan.png")]
    assert not (site / "output").exists()
    assert told_by(site, hold_back=True) == [("RAD100", "content/posts/scan.png")]
    assert not (site / "output/posts/scan").exists()
    assert (site / "output/index.html").is_file()


def test_what_answers_in_time_is_the_answer():
    assert within(5, len, "abc") == 3
    with pytest.raises(ZeroDivisionError):
        within(5, lambda number: 1 // number, 0)
    with pytest.raises(TimeoutError):
        within(0.05, hanging, 0)
