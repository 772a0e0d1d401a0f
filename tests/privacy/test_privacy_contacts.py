import pytest
from privacy_helpers import CASE, POST, blocking, codes

from radblog.privacy.evidence import Vouched

BAD = [
    ("Mobile 07700 900123", "RAD130"),
    ("Tel.: 0221 4710 223", "RAD130"),
    ("phone (937) 555-0134", "RAD130"),
    ("call 415-555-2671", "RAD130"),
    ("415.555.2671", "RAD130"),
    ("+44 20 7946 0958", "RAD130"),
    ("+1 617 555 0147", "RAD130"),
    ("Téléphone : 04 72 11 22 33", "RAD130"),
    ("Teléfono 612 345 678", "RAD130"),
    ("Fax: 555 0199 22", "RAD130"),
    ("jane.whitfield58@mailbox.net", "RAD131"),
    ("jane (at) mailbox (dot) net", "RAD131"),
    ("<jane@mailbox.net>", "RAD131"),
    ("[write](mailto:jane@mailbox.net)", "RAD131"),
    ("81.2.69.142", "RAD133"),
    ("IP 81.2.69.142", "RAD133"),
    ("00:1B:44:11:3A:B7", "RAD133"),
    ("2a02:8109:b6c0:5d10:1c2d:3e4f:5a6b:7c8d", "RAD133"),
    ("Her Instagram is @invented.handle", "RAD134"),
    ("The patient posts as @invented_handle.", "RAD134"),
    ("She lives at 12 Invented Road.", "RAD132"),
    ("The patient is a resident of 482 Juniper Hollow Road, Dayton, OH 45402.", "RAD132"),
    ("wohnhaft Lindenstraße 14", "RAD132"),
    ("Elle demeurant 12 rue des Lilas", "RAD132"),
    ("Con domicilio en calle Mayor, 12", "RAD132"),
]
IN_CASES = [
    "14 Beech Grove, Harrogate",
    "HG1 4PX",
    "Dayton, OH 45402",
    "P.O. Box 4412",
    "Address: 12 Oak Lane",
]
GOOD = [
    "info@example.org",
    "git@github.com:example/tool.git",
    "ct@2x.png",
    "numpy@1.26",
    "@RSNA and @myESR",
    "Thanks to @radiology_fan",
    "192.168.1.20",
    "10.0.0.5",
    "127.0.0.1",
    "203.0.113.7",
    "version 81.2.69.142",
    "see section 11.12.13.14",
    "12:30:45",
    "matrix 512 512 1024",
    "Call 112",
    "1-800-555-0199 is free of charge",
    "pH = 7.30 - 7.45",
    "2010-2015 and 2016-2020",
    "T2 at L4 5TH",
    "1 Western Gateway, London, is the venue of the congress",
    "We address 3 Questions.",
    "Her Instagram followers learn radiology.",
]


@pytest.mark.parametrize(("text", "code"), BAD)
@pytest.mark.parametrize("path", [POST, CASE])
def test_a_way_to_reach_somebody_is_found(text, code, path):
    assert code in codes(text, path)


@pytest.mark.parametrize("text", IN_CASES)
def test_in_a_case_any_address_is_somebodys(text):
    assert "RAD132" in codes(text)
    assert codes(text, POST) == []


@pytest.mark.parametrize("text", GOOD)
def test_what_reaches_nobody_stays(text):
    assert blocking(text, POST) == []


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        ("desk@mailbox.net", "Write to desk@mailbox.net."),
        ("mailbox.net", "Write to anna@mailbox.net."),
        ("+44 20 7946 0958", "Phone 020 7946 0958 or +44 20 7946 0958."),
    ],
)
@pytest.mark.parametrize("path", [POST, CASE])
def test_the_sites_own_contacts_are_free(contact, text, path):
    assert codes(text, path) != []
    assert codes(text, path, Vouched(contacts=frozenset({contact}))) == []


def test_the_sites_own_places_are_free():
    text = "Come to 12 Invented Road."
    assert codes(text) == ["RAD132"]
    assert codes(text, vouched=Vouched(places=frozenset({"12 Invented Road, Leeds"}))) == []
