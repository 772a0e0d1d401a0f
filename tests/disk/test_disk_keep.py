"""What earlier builds found out: kept whole, forgotten rather than believed."""

import pytest

from radblog.disk.keep import Keep


def keep(folder, tools="these", kind="numbers"):
    return Keep(folder, kind, tuple[int, ...], tools)


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_is_kept_is_found_again(tmp_path):
    values = {f"name {number}": (number, number + 1) for number in range(300)}
    keep(tmp_path).renew(values, ())
    assert dict(keep(tmp_path).items()) == values
    assert keep(tmp_path).some(("name 7", "name 8", "nobody")) == {"name 7": (7, 8), "name 8": (8, 9)}


def test_new_values_take_the_place_of_old_ones_and_what_is_gone_goes(tmp_path):
    keep(tmp_path).renew({"a": (1,), "b": (2,), "c": (3,)}, ())
    keep(tmp_path).renew({"a": (4,)}, ("b", "nobody"))
    assert dict(keep(tmp_path).items()) == {"a": (4,), "c": (3,)}


def test_what_other_tools_kept_is_neither_believed_nor_left(tmp_path):
    keep(tmp_path, "older").renew({"a": (1,)}, ())
    assert dict(keep(tmp_path).items()) == {}
    (old,) = files(tmp_path)
    keep(tmp_path).renew({"b": (2,)}, ())
    assert not old.exists()
    assert dict(keep(tmp_path, "older").items()) == {}


def test_kinds_do_not_know_each_other(tmp_path):
    keep(tmp_path, kind="one").renew({"a": (1,)}, ())
    keep(tmp_path, kind="other").renew({"a": (2,)}, ())
    assert dict(keep(tmp_path, kind="one").items()) == {"a": (1,)}


DAMAGE = {
    "cut": lambda data: data[:-1],
    "empty": lambda data: b"",
    "one bit": lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
    "another sum": lambda data: bytes(32) + data[32:],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_as_good_as_nothing(tmp_path, damage):
    keep(tmp_path).renew({"a": (1, 2, 3, 4, 5, 6, 7, 8, 9)}, ())
    (path,) = files(tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    assert dict(keep(tmp_path).items()) == {}
    keep(tmp_path).renew({"b": (1,)}, ())
    assert dict(keep(tmp_path).items())["b"] == (1,)
