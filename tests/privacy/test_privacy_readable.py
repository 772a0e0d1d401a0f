import pytest
from hypothesis import given
from hypothesis import strategies as st

from radblog.privacy.readable import readable

PIECES = st.lists(
    st.sampled_from(
        ["Jane", " ", "Roe", "\n", "**", "_", "`", "<b>", "</b>", "<!-- x -->", "<br>", "&amp;", "&#82;", "\\*", "\u200b",
         "\u00a0", "é", "e\u0301", "Мr", "＃１", "٤", "~~", "> ", "\\u0041", "x&y", "<", ">", "ß", "𝐉", "—", "&#8203;"]
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain text", "plain text"),
        ("**Jane** Roe", "Jane Roe"),
        ("J*a*ne", "Jane"),
        ("snake_case stays", "snake_case stays"),
        ("_Jane_ Roe", "Jane Roe"),
        ("`MRN` 12", "MRN 12"),
        ("J&#97;ne &amp; co", "Jane & co"),
        ("Ja<!-- hidden -->ne", "Jane"),
        ("<b>Ja</b>ne", "Jane"),
        ("a<br>b", "a\nb"),
        ("a < b and c > d", "a < b and c > d"),
        ("1\\. x \\u0041", "1. x A"),
        ("> quoted\n> text", "quoted\ntext"),
        ("> > deep", "deep"),
        ("a > b", "a > b"),
        ("Ja\u200bne", "Jane"),
        ("Jаne", "Jane"),  # Cyrillic a
        ("Анна Иванова", "Анна Иванова"),
        ("β-amyloid, 5 μSv, ΔT", "β-amyloid, 5 μSv, ΔT"),
        ("x² and H₂O and №", "x² and H₂O and №"),
        ("Ja\u00adne\u00a0Roe", "Jane Roe"),
        ("١٢٣", "123"),
        ("𝐉𝐚𝐧𝐞", "Jane"),
        ("Ｊａｎｅ", "Jane"),
        ("Re\u0301ne", "Réne"),
    ],
)
def test_a_reader_gets_the_text_without_its_marks(source, text):
    assert readable(source).text == text


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("x **Jane** y", "Jane"),
        ("x J*a*ne y", "J*a*ne"),
        ("&amp;&amp; J&#97;ne", "J&#97;ne"),
        ("a<!-- --><b>Jane</b>", "Jane"),
        ("\u00a0Ja\u200bne", "Ja\u200bne"),
        ("é **&#74;ane** e\u0301", "&#74;ane"),
    ],
)
def test_a_place_leads_back_to_the_source(source, word):
    text = readable(source)
    start = text.text.index("Jane")
    assert source[slice(*text.span(start, start + 4))] == word


def test_what_misleads_is_known_by_its_place():
    text = readable("plain Ja\u200bne")
    assert text.is_hidden(0, 12)
    assert not text.is_hidden(0, 5)
    assert not readable("**plain** &amp; nbsp\u00a0").is_hidden(0, 99)


@given(PIECES)
def test_every_letter_that_stays_is_found_at_its_place(pieces):
    source = "".join(pieces)
    text = readable(source)
    last = 0
    for offset, sign in enumerate(text.text):
        start, end = text.span(offset, offset + 1)
        assert last <= start < end <= len(source)
        last = start
        if sign in "JanRo":
            assert sign in readable(source[start:end]).text or sign == source[start]
