from hypothesis import given
from hypothesis import strategies as st

from radblog.privacy.sources import evidences_of


def roles(text, path="content/posts/a.md"):
    return {evidence.role: evidence for evidence in evidences_of(path, text, clinical=False)}


def test_a_document_is_cut_into_its_parts():
    text = "---\nslug: a-b\ntitle: T\n---\nProse <!-- note -->\n\n```\ncode\n```\n<img alt='x y'>\n"
    parts = roles(text)
    assert parts["path"].text == "content/posts/a.md"
    assert parts["front-matter"].text == "slug: a-b\ntitle: T\n"
    assert (parts["front-matter"].place.line, parts["body"].place.line) == (2, 4)
    assert parts["comment"].text == " note "
    assert "code" in parts["code"].text
    assert "code" not in parts["body"].text
    assert parts["attribute"].text == "alt='x y'"
    assert parts["address"].text == "a-b"


def test_a_settings_file_is_front_matter_from_end_to_end():
    assert roles("title: x\n", "content/site.yaml")["front-matter"].text == "title: x\n"


def test_front_matter_that_never_ends_is_still_read():
    assert roles("---\ntitle: x\nMRN: 1\n")["front-matter"].text == "title: x\nMRN: 1\n"


MARKS = st.lists(
    st.sampled_from(
        ["---\n", "```\n", "~~~\n", "<!--", "-->", "<b ", ">", "a: b\n", "Jane Roe\n", "#", "\n", "MARK"]
    )
)


@given(MARKS)
def test_no_part_of_a_text_is_left_out_and_every_part_stands_where_it_says(pieces):
    text = "".join(pieces)
    lines = text.split("\n")
    evidences = [e for e in evidences_of("content/posts/a.md", text, clinical=False) if e.role != "path"]
    covered = 0
    for evidence in evidences:
        first = evidence.text.split("\n")[0]
        place = evidence.place
        where = lines[place.line - 1][place.column - 1 : place.column - 1 + len(first)]
        assert where == first or (not first.strip() and evidence.role == "body")
        if evidence.role in {"front-matter", "body", "code"}:
            covered += evidence.text.count("MARK")
    assert covered == text.count("MARK")
