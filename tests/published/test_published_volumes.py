"""A volume is numbers in one bare gzip stream; whatever else could travel with it is a fault."""

import gzip
import io

import pytest

from radblog.privacy.rules.files import lint_media
from radblog.published.read import read_artifact

NUMBERS = bytes(range(256)) * 8


def packed(data=NUMBERS, **more):
    buffer = io.BytesIO()
    with gzip.GzipFile(
        **{"filename": "", "mtime": 0} | more, mode="wb", fileobj=buffer, compresslevel=9
    ) as stream:
        stream.write(data)
    return buffer.getvalue()


def test_bare_numbers_are_clean():
    facts = read_artifact("media/a.vol", packed())
    assert not facts.unreadable
    assert lint_media("media/a.vol", facts.media) == ()


@pytest.mark.parametrize(
    "data",
    [
        packed(filename="jane-doe.raw"),
        packed(mtime=1_700_000_000),
        packed() + b"and more",
        packed()[:-9],
        packed(NUMBERS[:-1]),
        NUMBERS,
        b"",
    ],
    ids=["name", "time", "tail", "cut short", "half a number", "not packed", "empty"],
)
def test_anything_else_is_a_fault(data):
    assert read_artifact("media/a.vol", data).unreadable


def test_only_what_the_site_has_packed_is_a_volume():
    assert [finding.code for finding in lint_media("downloads/a.vol", "application/x-radblog-volume")]
