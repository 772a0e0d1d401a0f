"""Identifiers planted at random places of innocent prose are found, and at their places."""

from hypothesis import given, settings
from hypothesis import strategies as st
from innocent_sentences import IN_CASES, IN_POSTS
from privacy_helpers import CASE, POST

from radblog.privacy.evidence import Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.sources import evidences_of

PLANTS = {
    "MRN: 44{}": "RAD110",
    "Hospital number K7{}": "RAD110",
    "Accession no. RAD{}": "RAD111",
    "SSN 219-09-{:.4}": "RAD113",
    "Policy number: XK-{}": "RAD115",
    "DOB 12/03/19{:.2}": "RAD120",
    "Mrs Anna Whitfield (her card says {}) was seen.": "RAD101",
    "Patient name: Jane Whitfield": "RAD101",
    "Mobile 07700 9{:.5}": "RAD130",
    "jane{}@mailbox.net": "RAD131",
    "He was admitted on 3 March 20{:.2} after a fall.": "RAD121",
    "A 9{:.1}-year-old woman": "RAD123",
    "https://pacs.example.net/?PatientID={}": "RAD117",
    "1.2.840.113619.2.55.3.604688119.{}.1": "RAD116",
}
DIGITS = st.text("123456789", min_size=5, max_size=9)
DRESS = st.sampled_from(
    ["{}", "**{}**", "> {}", "- {}", "_{}_", "| a | {} |", "<!-- {} -->", "1. {}", "<p>{}</p>"]
)


@settings(deadline=None)
@given(
    st.sampled_from(sorted(PLANTS)),
    DIGITS,
    DRESS,
    st.lists(st.sampled_from(IN_POSTS + IN_CASES), max_size=6),
    st.integers(0, 6),
    st.sampled_from([POST, CASE]),
)
def test_a_planted_identifier_is_found_where_it_stands(plant, digits, dress, prose, position, path):
    if "12/03" in plant or "3 March" in plant:
        digits = "87654"
    planted = dress.format(plant.format(digits))
    paragraphs = [*prose[:position], planted, *prose[position:]]
    line = 1 + 2 * min(position, len(prose))
    text = "\n\n".join(paragraphs)
    findings = lint_source(evidences_of(path, text, path == CASE), Vouched())
    here = [finding for finding in findings if finding.place.line == line and finding.severity == "error"]
    assert PLANTS[plant] in {finding.beneath or finding.code for finding in here}
    for finding in here:
        assert finding.place.column + finding.place.length - 1 <= len(planted)
