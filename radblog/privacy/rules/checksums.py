"""Check digits of national numbers. Each takes the number without separators, letters in upper case."""

from __future__ import annotations

import datetime as dt


def _digits(number: str) -> list[int]:
    return [int(character) for character in number]


def mod_11_10_weights(number: str) -> bool:
    """NHS and CHI: weights 10 to 2, remainder from 11, 11 counts as 0, 10 never issued."""
    digits = _digits(number)
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check % 11 == digits[9] and check != 10


def iso_7064_mod_11_10(number: str) -> bool:
    """German tax number and others: ISO 7064, pure system mod 11,10."""
    product = 10
    for digit in _digits(number[:-1]):
        total = (digit + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == int(number[-1])


def luhn(number: str) -> bool:
    """Every second digit from the right doubled, cross sums, a multiple of ten."""
    total = 0
    for index, digit in enumerate(reversed(_digits(number))):
        doubled = digit * 2 if index % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def kvnr(number: str) -> bool:
    """German health insurance number: letter as two digits, weights 1 and 2, cross sums, last digit
    checks.
    """
    digits = _digits(f"{ord(number[0]) - 64:02d}{number[1:9]}")
    total = sum(sum(divmod(digit * (1 + index % 2), 10)) for index, digit in enumerate(digits))
    return total % 10 == int(number[9])


def german_pension(number: str) -> bool:
    """German pension insurance number: area, birth date, letter as two digits, weights, cross sums."""
    digits = _digits(f"{number[:8]}{ord(number[8]) - 64:02d}{number[9:11]}")
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    total = sum(sum(divmod(digit * weight, 10)) for digit, weight in zip(digits, weights, strict=True))
    return total % 10 == int(number[11])


def french_nir(number: str) -> bool:
    """French social security number: 97 minus the rest of 13 digits; Corsica's letters count 19 and 18."""
    body = number[:13].replace("2A", "19").replace("2B", "18")
    return body.isdigit() and 97 - int(body) % 97 == int(number[13:15])


def spanish_letter(number: str) -> bool:
    """Spanish DNI and NIE: the rest by 23 chooses the letter; X, Y, Z in front count 0, 1, 2."""
    body = number[:-1].translate(str.maketrans("XYZ", "012"))
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(body) % 23] == number[-1]


def italian_code(number: str) -> bool:
    """Italian codice fiscale: odd and even places have values of their own; the rest by 26 is the letter."""
    odd = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)
    total = 0
    for index, character in enumerate(number[:15]):
        value = int(character) if character.isdigit() else ord(character) - 65
        total += odd[value] if index % 2 == 0 else value
    return chr(65 + total % 26) == number[15]


def dutch_bsn(number: str) -> bool:
    """Dutch citizen number: weights 9 to 2 and minus 1, a multiple of 11."""
    digits = _digits(number.zfill(9))
    total = sum(digit * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total > 0 and total % 11 == 0


def belgian_register(number: str) -> bool:
    """Belgian national register number: 97 minus the rest; a 2 in front for those born since 2000."""
    check = int(number[9:])
    return any(97 - int(prefix + number[:9]) % 97 == check for prefix in ("", "2"))


def swiss_ahv(number: str) -> bool:
    """Swiss AHV number: an EAN-13 that starts with 756."""
    digits = _digits(number)
    return sum(digit * (1 + 2 * (index % 2)) for index, digit in enumerate(digits)) % 10 == 0


def austrian_svnr(number: str) -> bool:
    """Austrian insurance number: the fourth digit checks the others; the last six are a birth date."""
    digits = _digits(number)
    weights = (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)
    total = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    return total == digits[3] and _is_date(number[4:6], number[6:8])


def swedish(number: str) -> bool:
    """Swedish personal number, ten digits with or without the sign of the century: a date and Luhn."""
    return _is_date(number[4:6], number[2:4]) and luhn(number.replace("-", "").replace("+", ""))


def danish(number: str) -> bool:
    """Danish CPR number: day, month, year, four more; new numbers have no check digit."""
    return _is_date(number[:2], number[2:4])


def norwegian(number: str) -> bool:
    """Norwegian birth number: a date and two check digits mod 11."""
    digits = _digits(number)
    first = -sum(d * w for d, w in zip(digits, (3, 7, 6, 1, 8, 9, 4, 5, 2), strict=False)) % 11
    second = -sum(d * w for d, w in zip(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=False)) % 11
    return _is_date(number[:2], number[2:4]) and first == digits[9] and second == digits[10]


def finnish(number: str) -> bool:
    """Finnish personal code: a date, a sign of the century, three digits, a letter by the rest of 31."""
    plain = number[:6] + number[7:10]
    return (
        _is_date(number[:2], number[2:4]) and "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(plain) % 31] == number[10]
    )


def polish(number: str) -> bool:
    """PESEL: a date with the century in the month, weights 1 3 7 9."""
    digits = _digits(number)
    total = sum(digit * weight for digit, weight in zip(digits, (1, 3, 7, 9) * 3, strict=False) if weight)
    month = int(number[2:4]) % 20
    weighted = total - digits[10] * 7 + digits[10]
    return _is_date(number[4:6], f"{month:02d}") and weighted % 10 == 0


def brazilian_cpf(number: str) -> bool:
    """CPF: two check digits mod 11; all digits alike is never issued."""
    digits = _digits(number)
    for length in (9, 10):
        rest = sum(digit * (length + 1 - index) for index, digit in enumerate(digits[:length])) * 10 % 11 % 10
        if rest != digits[length]:
            return False
    return len(set(digits)) > 1


def verhoeff(number: str) -> bool:
    """Aadhaar: Verhoeff's scheme over the dihedral group of order ten."""
    permutation = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
    check = 0
    for index, digit in enumerate(reversed(_digits(number))):
        value = digit
        for _ in range(index % 8):
            value = permutation[value]
        check = _dihedral(check, value)
    return check == 0


def _dihedral(a: int, b: int) -> int:
    if a < 5:
        return (a + b) % 5 if b < 5 else 5 + (a + b) % 5
    return 5 + (a - b) % 5 if b < 5 else (a - b) % 5


def chinese(number: str) -> bool:
    """Chinese resident number: 17 digits with a birth date, weights powers of 2, a check of 11 signs."""
    total = sum(int(digit) * pow(2, 17 - index, 11) for index, digit in enumerate(number[:17]))
    return _is_date(number[12:14], number[10:12]) and "10X98765432"[total % 11] == number[17]


def australian_medicare(number: str) -> bool:
    """Australian Medicare: weights 1 3 7 9 over eight digits, ninth checks, first is 2 to 6."""
    digits = _digits(number[:9])
    total = sum(digit * weight for digit, weight in zip(digits, (1, 3, 7, 9) * 2, strict=False))
    return digits[0] in range(2, 7) and total % 10 == digits[8]


def irish_pps(number: str) -> bool:
    """Irish PPS: weights 8 to 2, a second letter counts nine times, the rest by 23 is the letter."""
    extra = (ord(number[8]) - 64) * 9 if len(number) > 8 and number[8] != "W" else 0
    total = sum(int(digit) * weight for digit, weight in zip(number, range(8, 1, -1), strict=False)) + extra
    return "WABCDEFGHIJKLMNOPQRSTUV"[total % 23] == number[7]


def south_african(number: str) -> bool:
    """South African identity number: a date in front and Luhn."""
    return _is_date(number[4:6], number[2:4]) and luhn(number)


def turkish(number: str) -> bool:
    """Turkish identity number: two check digits over odd and even places."""
    d = _digits(number)
    return d[0] > 0 and (sum(d[0:9:2]) * 7 - sum(d[1:8:2])) % 10 == d[9] and sum(d[:10]) % 10 == d[10]


def portuguese(number: str) -> bool:
    """Portuguese NIF: weights 9 to 2, mod 11."""
    check = 11 - sum(int(digit) * weight for digit, weight in zip(number, range(9, 1, -1), strict=False)) % 11
    return (0 if check > 9 else check) == int(number[8])


def mbi(number: str) -> bool:
    """US Medicare beneficiary identifier has no check digit; its pattern of letters is strict."""
    return len(number) == 11


def _is_date(day: str, month: str) -> bool:
    try:
        dt.date(2000, int(month), int(day))
    except ValueError:
        return False
    return True
