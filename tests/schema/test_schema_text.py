import pytest

from radblog.basics.places import Place
from radblog.schema.text import decode


def test_a_byte_order_mark_and_carriage_returns_are_taken_off():
    assert decode(b"\xef\xbb\xbfa\r\nb\rc", "p").value == "a\nb\nc"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("a".encode("utf-16"), Place("p")),
        ("a".encode("utf-32"), Place("p")),
        (b"ab\ncd\xe4f", Place("p", 2, 3, 1)),
        (b"\xef\xbb\xbfab\xff", Place("p", 1, 3, 1)),
        (b"a\0b", Place("p", 1, 2, 1)),
    ],
)
def test_other_encodings_are_refused_where_they_show(data, place):
    outcome = decode(data, "p")
    assert outcome.value is None
    [problem] = outcome.problems
    assert (problem.code, problem.place) == ("RAD001", place)
