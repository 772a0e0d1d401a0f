"""The file of a receipt: the same bytes for the same receipt, and nothing else is taken for one."""

from __future__ import annotations

import datetime as dt

import pytest

from radblog.privacy.approval.checklist import CHECKLIST
from radblog.privacy.approval.receipt import Receipt, Scan, Spot, read_receipt, receipt_path, receipt_text
from radblog.privacy.evidence import Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.sources import evidences_of

SIGNATURE = (
    "-----BEGIN SSH SIGNATURE-----\n"
    + "U1NIU0lH0123456" * 4
    + "U1NIU0lHAA\nAAAA+/==\n-----END SSH SIGNATURE-----"
)
WHOLE = Receipt(
    by="ben-example",
    at=dt.datetime(2026, 3, 1, 13, 5, 7, tzinfo=dt.timezone(dt.timedelta(hours=1))),
    checklist=tuple(CHECKLIST),
    text="0123456789abcdef" * 4,
    pictures=("a" * 64, "b" * 64),
    scan=Scan(2, "look-1 rapidocr-3.10.0", (Spot(1, "words", 3, 4, 50, 12), Spot(2, "face", 0, 0, 90, 120))),
    signature=SIGNATURE,
)
LEAST = Receipt(by="ada", at=WHOLE.at, checklist=("text",), text="f" * 64)
PATH = receipt_path("head")


@pytest.mark.parametrize("receipt", [WHOLE, LEAST], ids=["whole", "least"])
def test_what_is_written_is_read_back(receipt):
    found = read_receipt(receipt_text(receipt).encode(), PATH)
    assert found == receipt
    assert receipt_text(found) == receipt_text(receipt)


def test_line_ends_and_comments_of_an_editor_change_nothing():
    text = "# a note\r\n" + receipt_text(WHOLE).replace("\n", "\r\n")
    assert read_receipt(text.encode(), PATH) == WHOLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version: 1", "version: 2"),
        ("by: ben-example", "by: Ben Example was here"),
        ("by: ben-example", "by: [ben-example]"),
        ("13:05", "soon"),
        ("12:05:07", "noon"),
        ("0123456789abcdef", "0123"),
        ("kind: face", "kind: Erika Mustermann"),
        ("  - text", "  - The text is clean"),
        ("scan:", "remarks: fine\nscan:"),
        ("U1NIU0lH", "Erika Mustermann"),
        ("look-1 rapidocr-3.10.0", "look; rm"),
        ("text:", "words:"),
    ],
)
def test_what_radblog_cannot_have_written_is_no_receipt(old, new):
    text = receipt_text(WHOLE)
    changed = text.replace(old, new)
    assert (read_receipt(changed.encode(), PATH) is None) == (changed != text)


@pytest.mark.parametrize("data", [b"", b"- a\n", b"\xff\xfe", b"by: [", b"a: b\n"])
def test_any_bytes_are_no_receipt_and_no_fault(data):
    assert read_receipt(data, PATH) is None


def test_a_receipt_is_no_finding_of_the_lint():
    for receipt in (WHOLE, LEAST):
        assert lint_source(evidences_of(PATH, receipt_text(receipt), clinical=False), Vouched()) == ()


def test_a_name_that_somebody_noted_in_a_receipt_is_one():
    text = f"# seen with Mrs Erika Mustermann\n{receipt_text(WHOLE)}"
    assert [found.code for found in lint_source(evidences_of(PATH, text, clinical=False), Vouched())] == [
        "RAD151"
    ]
