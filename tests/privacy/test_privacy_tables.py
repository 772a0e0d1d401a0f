import pytest
from privacy_helpers import CASE, POST, codes, lint

TABLE = "text\n\n| Name | MRN | DOB | Note |\n|:-----|----:|-----|------|\n| Olivia Brandt | 5538821 | 1988-07-30 | none |\n"


def test_the_heading_of_a_column_labels_what_stands_below_it():
    found = {
        (finding.code, finding.place.line, finding.place.column, finding.place.length)
        for finding in lint(TABLE)
    }
    assert found == {("RAD101", 5, 3, 13), ("RAD110", 5, 19, 7), ("RAD120", 5, 29, 10)}


@pytest.mark.parametrize("path", [POST, CASE])
def test_a_table_without_leading_bars_is_a_table_too(path):
    assert codes("MRN | CT\n--- | ---\n5538821 | normal\n", path) == ["RAD110"]


@pytest.mark.parametrize(
    "table",
    [
        "| Sign | Seen in |\n|---|---|\n| 12345678 | 12 of 20 |\n",
        "| Name | Window |\n|---|---|\n| lung | 1500/-600 |\n| bone | 1800/400 |\n",
        "| Sequence | TR | TE |\n|---|---|---|\n| FLAIR | 9000 | 120 |\n",
        "| Patient | Finding |\n|---|---|\n| 1 | effusion |\n| 2 | none |\n",
    ],
)
def test_an_ordinary_table_is_clean(table):
    assert codes(table, POST) == []


def test_a_column_is_over_when_the_table_is():
    assert codes("| MRN |\n|---|\n\n| 5538821 |\n", POST) == []
