"""What digests look like in addresses."""

import re

from radblog.basics.digests import in_letters


def test_a_digest_in_an_address_has_neither_digits_nor_vowels_and_keeps_its_bits():
    whole = "0123456789abcdef"
    assert len(set(in_letters(whole))) == 16
    assert re.fullmatch("[b-df-hj-np-t]{16}", in_letters(whole))
    assert len(in_letters(whole, 8)) == 8
