"""When a browser has to load a page anew, and what the server adds to it."""

from radblog.serve.generation import Generation
from radblog.serve.shape import shape_of, styles, with_script

_OLD = Generation(files={"index.html": "1", "assets/a.bbbbbbbb.css": "2", "scan.pdf": "3", "feed.xml": "4"})
_PAGE = b'<html><head><link href="/assets/a.bbbbbbbb.css"></head><body>Words</body></html>'


def _with(**files):
    return Generation(
        files={**_OLD.files, **{name.replace("_", "."): value for name, value in files.items()}}
    )


def test_another_stylesheet_is_no_other_shape_and_other_words_are():
    new = Generation(
        files={"index.html": "9", "assets/a.cccccccc.css": "8", "scan.pdf": "3", "feed.xml": "7"}
    )
    same = _PAGE.replace(b"bbbbbbbb", b"cccccccc")
    assert shape_of(new, "index.html", same) == shape_of(_OLD, "index.html", _PAGE)
    assert shape_of(new, "index.html", same + b"!") != shape_of(_OLD, "index.html", _PAGE)
    assert styles(new) == {"assets/a.css": "assets/a.cccccccc.css"}


def test_a_file_under_a_name_of_its_own_counts_and_a_feed_does_not():
    before = shape_of(_OLD, "index.html", _PAGE)
    assert shape_of(_with(scan_pdf="x"), "index.html", _PAGE) != before
    assert shape_of(_with(feed_xml="x"), "index.html", _PAGE) == before


def test_a_page_that_is_lost_has_another_shape_than_one_that_looks_like_it():
    assert shape_of(_OLD, "posts/index.html", _PAGE) != shape_of(_OLD, "index.html", _PAGE)


def test_the_script_stands_last_in_the_body_and_changes_nothing_else():
    sent = with_script(_PAGE, _OLD, "index.html").decode()
    start, end = sent.index("<script"), sent.index("</script>") + len("</script>")
    assert sent[:start] + sent[end:] == _PAGE.decode()
    assert sent[end:] == "</body></html>"
    assert f'data-shape="{shape_of(_OLD, "index.html", _PAGE)}"' in sent


def test_an_address_cannot_break_out_of_the_script_element():
    sent = with_script(_PAGE, _OLD, '"><script>alert(1)</script>').decode()
    assert sent.count("<script") == 1


def test_a_page_without_a_body_still_follows():
    assert with_script(b"<p>Words", _OLD, "index.html").startswith(b"<p>Words<script")
