"""Reading and linting take time that grows with a text, whatever is written in it."""

import time

import pytest

from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file
from radblog.schema.text import LARGEST, LONGEST_LINE
from radblog.settings.site import SiteSettings

SITE = SiteSettings(title="Room", base_url="https://example.org")
HEAD = "---\ntitle: Title\nstatus: published\ndate: 2026-01-05\n---\n\n"
# What makes the careful rules look: a name, numbers, a date, code.
SAID = "Mrs. Anna Example (MRN 48291734), born 12.03.1950, aged 74, of 5 Main Street, says `so` & <b>.\n\n"
CODE = "```\nx\n```\n\n"
PARTS = [
    " ", "\t", "\n", " \n", "a", "A", "Aa", "A.", "A-", "O'", "Aa ", "1", "1.", "1-", "1 ", "a@", "a.", "Dr ",
    "MRN ", "born ", "*a **b ", "_a ", "`", "``a ", "~", "[", "[a](", "](", "![", "<", "<!--", "<!-- a\n\n",
    "<div>\n", "<iframe ", "# A\n", "## same\n\n", "> ", ">a\n", "- ", "$", "$$a\n", "{.a ", "[^1]", "^[", "[@a", "#a ",
    "|a", "::: callout\n", "&", "\\", "www.", "&#", "患者", "\u200b",
]  # fmt: skip
LENGTH = 5_000  # characters


def read_and_lint(text, path="content/cases/a/index.md"):
    source = SourceFile(path, (HEAD + text).encode())
    return read_document(source, SITE, {}), lint_file(source, clinical=True, vouched=Vouched())


def seconds(text):
    """Processor time, of which others take nothing."""
    before = time.process_time()
    read_and_lint(text)
    return time.process_time() - before


@pytest.mark.parametrize("part", PARTS)
def test_time_grows_no_faster_than_the_text(part):
    short, long = (SAID + CODE + part * (length // len(part)) for length in (LENGTH, 4 * LENGTH))
    assert seconds(long) < 0.5 + 10 * seconds(short)


def test_runs_of_backticks_that_never_close_are_looked_at_once():
    short, long = ("".join("`" * n + "a" for n in range(1, most)) for most in (120, 240))
    assert seconds(SAID + long) < 0.5 + 10 * seconds(SAID + short)


@pytest.mark.parametrize(
    ("text", "line"), [("a" * (LONGEST_LINE + 1), 7), ("word\n" * (LARGEST // 5), None)], ids=["line", "file"]
)
def test_a_text_as_long_as_a_shelf_of_books_is_refused_unread(text, line):
    read, linted = read_and_lint(text)
    assert read.value is None
    assert [(one.code, one.place.line) for one in read.problems] == [("RAD043", line)]
    assert linted.problems == ()


def test_a_long_text_of_many_lines_is_read():
    assert read_and_lint("Some words here.\n" * 2_000, "content/posts/a.md")[0].value is not None
