import pytest
from privacy_helpers import CASE, POST, blocking, codes, lint

BIRTHS = [
    "DOB 12/03/1961",
    "DOB: 4/17/58",
    "D.O.B. 1961-03-12",
    "Date of birth: 3 April 1966",
    "Date of birth is March 4th, 1979.",
    "She was born on 12 Aug 1949.",
    "born 12-MAR-1961",
    "geb. 03.04.1951",
    "Geburtsdatum: 3. April 1951",
    "née le 12/05/1960",
    "né le 3 mars 1960",
    "Fecha de nacimiento: 3 de abril de 1966",
    "DOB 19610312",
    "12/03/1961 (DOB)",
]
EVENTS = [
    "The patient was admitted on 3 March 2024.",
    "She was discharged on 3/27/23.",
    "He underwent CT on March 3rd, 2024.",
    "Date of admission: 2024-03-03",
    "His MRI on 03.03.2024 was normal; the patient was referred.",
    "Die Patientin wurde am 12.03.2023 entlassen, aufgenommen am 1. März 2023.",
    "La patiente a été hospitalisée le 3 mars 2023.",
    "La paciente fue ingresada el 12 de mayo de 2023.",
]
IN_CASES = ["CT 3 March 2024: normal.", "Biopsy on\n12 April\n2023", "Seen in clinic 12/03/2024."]
NO_DATES = [
    "The course is on 12 May 2026.",
    "Registration closes on 3 March 2026.",
    "Published on 3 March 2020 in a journal.",
    "Accessed 12 May 2024.",
    "The first patient was scanned on 1 October 1971.",
    "Röntgen was born on 27 March 1845.",
    "The inventor of the scanner was born on 28 August 1919.",
    "N Engl J Med. 1995 Dec 14;333(24):1581-7. A CT study of patients",
    "2/3 of patients, 1/2 dose, 24/7 service",
    "Version 1.2.2023 of the software",
    "10. August, P. Management of pain in clinic",
    "---\ntitle: x\ndate: 2026-11-22\nupdated: 2026-12-01\nreviewers: [{person: maria, date: 2026-02-01, kind: clinical}]\n---\nCT of the patient.",
]
AGES = [
    ("A 93-year-old woman", "RAD123", POST),
    ("The patient, aged 94, fell.", "RAD123", POST),
    ("a ninety-three-year-old man", "RAD123", POST),
    ("Die 93-jährige Patientin", "RAD123", POST),
    ("Patiente âgée de 93 ans", "RAD123", POST),
    ("A 101 year old patient", "RAD123", CASE),
    ("A 93-year-old woman with a fracture", "RAD123", POST),
    ("A 91-year-old woman\n\nThe lesion is dark.", "RAD123", POST),
    ("A 91-year-old woman\n\nProfessor Jones gave the lecture.", "RAD123", POST),
    ("- A 93-year-old woman", "RAD123", POST),
    ("A 45-year-old man", "RAD124", CASE),
    ("and a 45-year-old man", "RAD124", CASE),
    ("Referral from a 45-year-old man", "RAD124", CASE),
    ("45-year-old male CT of the chest", "RAD124", CASE),
    ("a 45 year\nold man", "RAD124", CASE),
    ("a forty-five-year-old man", "RAD124", CASE),
    ("45M with trauma", "RAD124", CASE),
    ("45 y/o male", "RAD124", CASE),
    ("45yo F", "RAD124", CASE),
    ("Age: 52", "RAD124", CASE),
    ("She was 45 years of age.", "RAD124", CASE),
    ("A 9-month-old boy", "RAD124", CASE),
    ("a 3-week-old infant", "RAD124", CASE),
    ("Ein 67-jähriger Patient", "RAD124", CASE),
    ("patient de 67 ans", "RAD124", CASE),
    ("Varón de 67 años", "RAD124", CASE),
]
NO_AGES = [
    "20 to 45-year-old men",
    "20- and 45-year-old men",
    "a typical 45-year-old man",
    "at least 45 years old",
    "a 3-week-old left parietal haematoma",
    "over 45 years old",
    "in patients older than 60 years",
    "peak at 45 years",
    "aged 40 to 60",
    "children aged 5 to 8",
    "women aged 50-70",
    "20- to 40-year-old women",
    "under 5 years of age",
    "a man in his 40s",
    "a woman over 89",
    "90+",
    "aged 90 and over",
    "a 3-week-old haematoma",
    "a 10-year-old scar",
    "a 100-year-old hospital",
    "the technique is 50 years old",
    "45 mL and 45 mm and 45 MHz",
    "TE 45 ms",
    "the mean age was 63",
    "range 18-92 years",
]


@pytest.mark.parametrize("text", BIRTHS)
@pytest.mark.parametrize("path", [POST, CASE])
def test_a_birth_date_is_found_by_its_label(text, path):
    assert "RAD120" in codes(text, path)


@pytest.mark.parametrize("text", EVENTS)
@pytest.mark.parametrize("path", [POST, CASE])
def test_a_day_of_a_patients_course_is_found(text, path):
    assert "RAD121" in codes(text, path)


@pytest.mark.parametrize("text", IN_CASES)
def test_in_a_case_a_clinical_word_beside_the_date_is_enough(text):
    assert "RAD121" in codes(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_dates_of_publications_courses_and_history_stay(text):
    assert blocking(text, POST) == []


@pytest.mark.parametrize(
    "text", ["She came in March 2021 with pain; CT was normal.", "The patient fell on Christmas Eve."]
)
def test_a_month_or_a_holiday_in_a_case_is_a_warning(text):
    assert [(f.code, f.severity) for f in lint(text)] == [("RAD122", "warning")]
    assert codes(text, POST) == []


@pytest.mark.parametrize(("text", "code", "path"), AGES)
def test_a_patients_age_is_found(text, code, path):
    assert code in codes(text, path)


@pytest.mark.parametrize("text", NO_AGES)
@pytest.mark.parametrize("path", [POST, CASE])
def test_ranges_peaks_bands_and_things_have_no_age(text, path):
    assert blocking(text, path) == []


def test_an_exact_age_below_ninety_is_free_outside_of_cases():
    assert codes("A 45-year-old man", POST) == []
