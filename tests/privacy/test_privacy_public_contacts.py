import pytest
from privacy_helpers import CASE, POST, blocking


@pytest.mark.parametrize(
    "office", ["security", "press", "info", "contact", "office", "editors", "reach", "radiology"]
)
@pytest.mark.parametrize("path", [POST, CASE])
def test_the_mailbox_of_an_office_is_nobodys(office, path):
    assert blocking(f"Write to {office}@society.net today.", path) == []


@pytest.mark.parametrize(
    "address",
    ["jane.invented@mailbox.net", "it.invented@mailbox.net", "infante@mailbox.net", "hiram@mailbox.net"],
)
@pytest.mark.parametrize("path", [POST, CASE])
def test_the_mailbox_of_a_person_is_found(address, path):
    assert blocking(f"Her address is {address}.", path) == ["RAD131"]


@pytest.mark.parametrize(
    "text",
    [
        "This site is maintained by [W. Invented, MD, PhD](mailto:w.invented@college.edu).",
        "Please contact the organisers at jane.invented@college.edu.",
    ],
)
def test_an_address_to_which_all_are_invited_is_free_in_posts_alone(text):
    assert blocking(text, POST) == []
    assert blocking(text, CASE) == ["RAD131"]


def test_an_invitation_beside_a_patient_frees_nothing():
    assert blocking("Please contact the patient at jane.invented@mailbox.net.", POST) == ["RAD131"]


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "9.9.9.9", "86.54.11.100", "2606:4700:4700::1111"])
def test_the_address_of_a_public_resolver_is_no_patients(address):
    assert blocking(f"- `{address}`", POST) == []


@pytest.mark.parametrize("address", ["81.2.69.142", "2a02:1210:3c5e:aa00::1"])
def test_another_public_address_is_found(address):
    assert blocking(f"login from {address} at night", POST) == ["RAD133"]
