import pytest

from radblog.privacy.rules import checksums

# Published specimens of each country's scheme, or numbers made by it.
VALID = [
    (checksums.mod_11_10_weights, "9434765919"),
    (checksums.iso_7064_mod_11_10, "86095742719"),
    (checksums.kvnr, "A123456780"),
    (checksums.german_pension, "15070649C103"),
    (checksums.french_nir, "160057511600123"),
    (checksums.spanish_letter, "12345678Z"),
    (checksums.spanish_letter, "X1234567L"),
    (checksums.italian_code, "RSSMRA85T10A562S"),
    (checksums.dutch_bsn, "111222333"),
    (checksums.belgian_register, "85073003328"),
    (checksums.swiss_ahv, "7569217076985"),
    (checksums.austrian_svnr, "1237010180"),
    (checksums.swedish, "8112289874"),
    (checksums.norwegian, "01019012480"),
    (checksums.finnish, "131052-308T"),
    (checksums.polish, "44051401359"),
    (checksums.portuguese, "123456789"),
    (checksums.brazilian_cpf, "52998224725"),
    (checksums.luhn, "046454286"),
    (checksums.australian_medicare, "2123456701"),
    (checksums.verhoeff, "234123412346"),
    (checksums.chinese, "11010519491231002X"),
    (checksums.irish_pps, "1234567T"),
    (checksums.south_african, "8001015009087"),
    (checksums.turkish, "10000000146"),
]


@pytest.mark.parametrize(("valid", "number"), VALID)
def test_a_specimen_passes_and_no_other_last_sign_does(valid, number):
    assert valid(number)
    signs = "0123456789" if number[-1].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    others = [number[:-1] + sign for sign in signs if sign != number[-1]]
    if valid is checksums.australian_medicare:
        others = [number[:8] + sign + number[9:] for sign in signs if sign != number[8]]
    if valid is checksums.german_pension:
        others = [number[:11] + sign for sign in signs if sign != number[11]]
    assert not any(map(valid, others))
