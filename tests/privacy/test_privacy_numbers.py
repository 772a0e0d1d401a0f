import pytest
from privacy_helpers import CASE, POST, blocking, codes, lint

BAD = [
    ("MRN: 0012345", "RAD110"),
    ("MRN 4455667", "RAD110"),
    ("mrn#4455667", "RAD110"),
    ("patient #4829", "RAD110"),
    ("Patient: 4829", "RAD110"),
    ("Patient 48291734 was seen", "RAD110"),
    ("Medical record number is 4455667", "RAD110"),
    ("Hospital No: K553920", "RAD110"),
    ("Hospital number\n\nH2039481", "RAD110"),
    ("Patient ID = 99-887-66", "RAD110"),
    ("| MRN | 4455667 |", "RAD110"),
    ("**MRN:** `4455667`", "RAD110"),
    ("Patientennummer: 778899", "RAD110"),
    ("IPP 80012345", "RAD110"),
    ("NHC: 1234567", "RAD110"),
    ("NHS number 943 476 5918", "RAD110"),
    ("Accession no. A1234567", "RAD111"),
    ("Accession number: RAD20210603-112", "RAD111"),
    ("ACC# 88213345", "RAD111"),
    ("Order number: 7788123", "RAD111"),
    ("NHS number 943 476 5919", "RAD112"),
    ("NHS: 9434765919", "RAD112"),
    ("SSN 219-09-9999", "RAD113"),
    ("Her number is 219-09-9999.", "RAD113"),
    ("Social security number: 219 09 9999", "RAD113"),
    ("KVNR A123456780", "RAD114"),
    ("811228-9874", "RAD114"),
    ("811228+9874", "RAD114"),
    ("15070649C103", "RAD114"),
    ("Steuer-ID 86095742719", "RAD114"),
    ("1 60 05 75 116 001 23", "RAD114"),
    ("DNI 12345678Z", "RAD114"),
    ("NIE X1234567L", "RAD114"),
    ("RSSMRA85T10A562S", "RAD114"),
    ("BSN 111222333", "RAD114"),
    ("85.07.30-033.28", "RAD114"),
    ("756.9217.0769.85", "RAD114"),
    ("131052-308T", "RAD114"),
    ("PESEL 44051401359", "RAD114"),
    ("529.982.247-25", "RAD114"),
    ("Aadhaar 2341 2341 2346", "RAD114"),
    ("11010519491231002X", "RAD114"),
    ("1EG4-TE5-MK73", "RAD114"),
    ("Encounter: 900128837", "RAD115"),
    ("Account #: A-7788123", "RAD115"),
    ("Policy no. XK-99123-44", "RAD115"),
    ("Serial number: PX1234567", "RAD115"),
    ("Specimen no. S23-18827", "RAD115"),
    ("License plate: KJH 4821", "RAD115"),
    ("VIN 1HGCM82633A004352", "RAD115"),
    ("Fallnummer: 20231188", "RAD115"),
    ("1.2.840.113619.2.55.3.604688119.971.1268071029.320", "RAD116"),
    ("2.25.329800735698586629295641978511506172918", "RAD116"),
    ("https://pacs.example.org/view?PatientID=5539102", "RAD117"),
    ("[x](https://example.org/a?x=1&patient_name=Jane%20Roe)", "RAD117"),
    ("https://example.org/studies/1.2.840.113619.2.55.3.604688119.971.1268071029.320/", "RAD117"),
    ("https://example.org/patients/5539102", "RAD117"),
]
GOOD = [
    "ISBN 9434765919",
    "Order it by ISBN 9434765919 from the NHS.",
    "NHS hospitals read 9434765919 pixels",
    "A record number of 2,512 delegates",
    "Patient ID (0010,0020)",
    "The accession number (0008,0050) is an attribute.",
    "GenBank accession number MN908947",
    "GEO accession GSE12345",
    "MRN in 2019",
    "MRN: XXXXXXX",
    "MRN: 000000",
    "Case number 3",
    "patient number 12 of the series",
    "Account for 12345 patients",
    "the visit of 12 people",
    "1.2.840.10008.5.1.4.1.1.2",
    "2.16.840.1.113883.6.96",
    "section 2.1.4.6.1.1",
    "version 1.2.3.4",
    "10.1148/radiol.2020200432",
    "PMID: 31234567",
    "NCT01234567",
    "0000-0002-1825-0097",
    "978-3-16-148410-0",
    "CAS 7440-54-2",
    "000-12-3456 and 912-34-5678",
    "12345678A is no DNI",
    "https://example.org/viewer?patient=example",
    "https://example.org/patients/information",
    "https://example.org/?p=12345",
    "https://github.com/example/tool/issues/12345678",
]


@pytest.mark.parametrize(("text", "code"), BAD)
@pytest.mark.parametrize("path", [POST, CASE])
def test_a_number_is_found_by_its_label_or_its_check_digit(text, code, path):
    assert code in codes(text, path)


@pytest.mark.parametrize("text", GOOD)
@pytest.mark.parametrize("path", [POST, CASE])
def test_other_numbers_stay(text, path):
    assert blocking(text, path) == []


def test_a_long_number_in_a_case_is_a_warning():
    (finding,) = lint("Seen again under 10045678.")
    assert (finding.code, finding.severity) == ("RAD118", "warning")
    assert codes("Seen again under 10045678.", POST) == []


def test_columns_count_in_the_source_not_in_what_a_reader_sees():
    (finding,) = lint("a\n\n**M&#82;N:** 44*556*67 and more")
    place = finding.place
    assert (place.line, place.column, place.length) == (3, 14, 9)
