"""What authors type: front matter with its slips, and Markdown with its traps, as it comes out on pages."""

import html
import json
import re

import pytest
from site_builder import SiteFolder, at, errors, told

# What stands in a published post, and the line of its file where the fault is told.
FAULTY = {
    "not closed": ("title: [", 2),
    "a colon in the title": ("title: CT: chest", 2),
    "a tab": ("title: x\n\tstatus: published", 3),
    "an unknown key": ("title: x\ntgas: [x]", 3),
    "another generator's key": ("title: x\ntags: [chest]", 3),
    "draft as a key": ("title: x\ndraft: true", 3),
    "a key twice": ("title: x\ntitle: y", 3),
    "a list for a text": ("title: [x]", 2),
    "an unknown hashtag": ("title: x\nhashtags: [chset]", 3),
    "a state that is none": ("title: x\nstatus: publish", 3),
    "an anchor of YAML": ("title: &a x\nsummary: *a", 2),
}


@pytest.fixture
def site(tmp_path):
    return SiteFolder(tmp_path)


def test_slips_of_all_files_are_told_in_one_run_each_at_its_line(site):
    lines = {}
    for number, (slip, line) in enumerate(FAULTY.values()):
        status = "" if "status" in slip else "status: published\n"
        path = site.write(f"posts/2026-01-05-p{number}.md", f"---\n{slip}\n{status}---\nWords.\n")
        lines[path] = line
    report = site.build()
    found = {}
    for _, path, line in errors(report):
        found.setdefault(path, line)
    assert found == lines
    assert all(problem.place.column for problem in report.problems)
    assert not site.output.exists()


ODD = {
    "title: true": None, "title: 1.0": None, "title: 007": None, "slug: 007": None, "slug: true": None, "slug: 2024-01-01": None,
    "keywords: [2023, no, on, 1.0]": None, "series: 2023": None, "lang: no": None, "id: 5": None,
    "title: null": "RAD013", "title: []": "RAD011", "slug: a/b": "RAD018", "slug: ''": "RAD018", "hashtags: [2023]": "RAD020",
    "hashtags: [null]": "RAD011", "series: '!!!'": "RAD018", "feed: maybe": "RAD011", "aliases: ['/a/../b']": "RAD023",
    "permalink: a/": "RAD023", "expires: never": "RAD015", "status: true": "RAD012", "lang: xx-": "RAD038",
}  # fmt: skip


@pytest.mark.parametrize(("line", "code"), ODD.items(), ids=ODD)
def test_values_that_YAML_takes_for_something_else_are_text_or_a_clear_error(site, line, code):  # noqa: N802
    key = line.split(":")[0]
    others = [f"{name}: {value}" for name, value in (("title", "x"), ("status", "published")) if name != key]
    path = site.write("posts/2026-01-05-x.md", "\n".join(["---", line, *others, "---", "Words. #hitrad"]))
    assert errors(site.build()) == ([(code, path, 2)] if code else [])


HINTS = {
    "title: CT: chest": "quote", "tgas: [x]": "hashtags", "draft: true": "status", "tags: [x]": "hashtags",
    "stauts: draft": "status", "hashtags: [hitrda]": "hitrad", "status: publish": "published",
}  # fmt: skip


@pytest.mark.parametrize(("slip", "hint"), HINTS.items(), ids=HINTS)
def test_a_slip_comes_with_the_way_out(site, slip, hint):
    first = "" if slip.startswith("title") else "title: x\n"
    site.write("posts/2026-01-01-x.md", f"---\n{first}{slip}\n---\nWords.\n")
    assert hint in told(site.build()).lower()


FILES = {
    "empty": b"",
    "without front matter": b"Words.\n",
    "UTF-16": "---\ntitle: x\n---\n".encode("utf-16"),
    "Latin-1": "---\ntitle: R\xf6ntgen\n---\n".encode("latin-1"),
    "never closed": b"---\ntitle: x\n",
    "zero bytes": b"---\ntitle: x\nstatus: published\n---\n\0\n",
}


def test_files_that_cannot_be_read_are_clear_errors(site):
    paths = {
        site.write(f"posts/2026-01-01-{name.replace(' ', '-').lower()}.md", data)
        for name, data in FILES.items()
    }
    assert {path for _, path, _ in errors(site.build())} == paths


def test_lists_of_one_may_be_written_without_brackets(site):
    site.post("a", keys="hashtags: hitrad\nkeywords: [chest, chest]\nauthors: maria")
    site.person("maria", "Maria Sample")
    assert errors(site.build()) == []
    assert "About a" in site.read("hashtags/hitrad/index.html")
    assert "About a" in site.read("people/maria/index.html")


TITLE = 'T<sub>1</sub> & "A" *b* </script>'
BODIES = {
    "braces": "`{{ x }}` and {{ y }} and {% z %}\n\n```\n{{ x }}\n::: case\n{% y %}\n```\n",
    "dollars": "This costs $5 and $10, or a_b_c.",
    "tags": "See #chest here, `#chest` there, #fff, #12, \\#chest, a&#39;b, https://elsewhere.example/#chest",
    "line": "Before.\n\n---\n\nAfter.",
    "code": "```python\nif x:\n\n\n    y  =  1\n```\n",
    "signs": "Words.",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    made = SiteFolder(tmp_path_factory.mktemp("pages"), "raw_html: true\nhashtags: {chest: The chest}")
    for name, body in BODIES.items():
        made.post(name, body, title=f"'{TITLE}'" if name == "signs" else None)
    made.post("bom", "Windows words.")
    path = made.root / "content/posts/bom.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").rstrip())
    made.post("numbers", title="2023", keys="slug: '007'\nkeywords: [2023, no, on, 1.0]")
    assert errors(made.build()) == []
    return made


def prose(site, name):
    page = site.read(f"posts/{name}/index.html")
    return re.search(r'e-content">(.*?)</div>', page, re.DOTALL)[1]


def test_braces_of_templates_are_text(pages):
    shown = html.unescape(re.sub("<[^>]+>", "", prose(pages, "braces")))
    assert " ".join(shown.split()) == "{{ x }} and {{ y }} and {% z %} {{ x }} ::: case {% y %}"


def test_prices_are_no_mathematics(pages):
    assert "<p>This costs $5 and $10, or a_b_c.</p>" in prose(pages, "dollars")


def test_only_a_hashtag_in_prose_is_a_link_to_its_page(pages):
    text = prose(pages, "tags")
    assert text.count('href="/hashtags/chest/"') == 1
    assert "<code>#chest</code> there, #fff, #12, #chest, a" in text


def test_a_line_across_the_page_does_not_end_the_document(pages):
    assert re.search(r"Before\..*<hr>.*After\.", prose(pages, "line"), re.DOTALL)


def test_spaces_and_empty_lines_of_code_stay(pages):
    assert "if x:\n\n\n    y  =  1\n" in html.unescape(re.sub("<[^>]+>", "", prose(pages, "code")))


def test_a_file_from_windows_reads_like_any_other(pages):
    assert "Windows words." in prose(pages, "bom")


def test_a_title_is_text_in_every_place(pages):
    page = pages.read("posts/signs/index.html")
    (data,) = re.findall(r"<script type=.application/ld\+json.>(.*?)</script>", page, re.DOTALL)
    assert json.loads(data)["headline"] == TITLE
    (title,) = re.findall(r"<title>(.*?)</title>", page)
    assert html.unescape(title) == f"{TITLE} · Reading Room"
    assert "<sub>1</sub>" not in page
    assert json.loads(pages.read("feed.json"))["items"]
    assert TITLE in {item["title"] for item in json.loads(pages.read("feed.json"))["items"]}


def test_a_number_may_be_a_title_or_a_slug(pages):
    assert "<h1" in pages.read("posts/007/index.html")
    assert "2023" in pages.read("posts/007/index.html")


DANGERS = [
    "<script>alert(1)</script>",
    '<p onclick="x()">Hi</p>',
    '<iframe src="https://elsewhere.example/"></iframe>',
    '<a href="java&#10;script:x()">y</a>',
    '<img src="x.png" onerror="x()" alt="y">',
    "<style>body{display:none}</style>",
    '<form action="https://elsewhere.example/"></form>',
    "<svg onload=alert(1)>",
    '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
]


def test_html_that_runs_or_embeds_something_is_told_and_never_published(tmp_path):
    site = SiteFolder(tmp_path, "raw_html: true")
    paths = {site.post(f"p{number}", f"Before.\n\n{danger}") for number, danger in enumerate(DANGERS)}
    report = site.build()
    assert {(path, line) for _, path, line in errors(report)} == {(path, 9) for path in paths}


def test_without_leave_html_is_told(site):
    site.post("a", "Before.\n\n<p>Hi</p>")
    assert at(site.build(), "RAD050")[:1] == [("content/posts/a.md", 9, 1)]


ALTS = {"![](ct.png)": 7, "![ct.png](ct.png)": 7, "![A scan](ct.png)\n\n![ ](ct.png)": 9}


@pytest.mark.parametrize(("body", "line"), ALTS.items())
def test_a_picture_without_words_is_an_error_where_it_stands(site, body, line):
    site.picture("posts/ct.png")
    site.post("a", body)
    assert {(path, found) for _, path, found in errors(site.build())} == {("content/posts/a.md", line)}


def test_a_summary_is_cut_from_the_prose_without_its_marks(site):
    site.post(
        "a", "The *first* paragraph[^1] with [a link](#x) and `code`.\n\n## X\n\nMore.\n\n[^1]: A note."
    )
    assert errors(site.build()) == []
    (item,) = json.loads(site.read("feed.json"))["items"]
    assert item["summary"] == "The first paragraph with a link and code."


def test_todo_blocks_what_is_published_and_is_a_reminder_in_a_draft(site):
    site.post("a", "TODO: more.", status="draft")
    assert errors(site.build()) == []
    site.post("a", "TODO: more.")
    assert [(path, line) for _, path, line in errors(site.build())] == [("content/posts/a.md", 7)]
