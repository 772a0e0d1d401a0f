import unicodedata

import pytest

from radblog.basics.places import Place
from radblog.sitemodel.links import Wanted, make_map, resolve
from radblog.sitemodel.site import Target

SOURCE = "content/posts/2026/mine.md"
PLACE = Place(SOURCE, 7, 3, 9)
WORLD = make_map(
    documents={SOURCE: "/posts/mine/", "content/posts/other.md": "/posts/other/", "content/cases/head/index.md": "/cases/head/", "content/posts/übung.md": "/posts/übung/"},
    hidden={"content/posts/draft.md": "draft", "content/cases/gone/index.md": "withdrawn", "content/cases/held/index.md": "held-back"},
    files=("content/posts/2026/ct.png", "content/static/hand out.txt", "content/cases/gone/ct.png", "content/posts/2026/50%.txt", unicodedata.normalize("NFD", "content/posts/2026/Röntgen.png")),
    base_url="https://example.org/blog",
    graves={"content/cases/gone/index.md": "/cases/gone/", "content/cases/held/index.md": ""},
)  # fmt: skip


def found(href, kind="link"):
    return resolve(Wanted(href, PLACE, kind), SOURCE, WORLD)


TARGETS = {
    "../other.md": Target("/posts/other/", document="content/posts/other.md"),
    "../other.md#why": Target("/posts/other/#why", document="content/posts/other.md"),
    "../other": Target("/posts/other/", document="content/posts/other.md"),
    "/posts/other.md": Target("/posts/other/", document="content/posts/other.md"),
    "../../cases/head/index.md": Target("/cases/head/", document="content/cases/head/index.md"),
    "../../cases/head/": Target("/cases/head/", document="content/cases/head/index.md"),
    "../../cases/head": Target("/cases/head/", document="content/cases/head/index.md"),
    "mine.md": Target("/posts/mine/", document=SOURCE),
    "#why": Target("/posts/mine/#why"),
    "/cases/": Target("/cases/"),
    "/cases/head/#x": Target("/cases/head/#x"),
    "https://example.org/blog": Target("/"),
    "https://example.org/blog/cases/": Target("/cases/"),
    "https://example.org/blogs/": Target("https://example.org/blogs/", external=True),
    "https://elsewhere.example/a": Target("https://elsewhere.example/a", external=True),
    "//elsewhere.example/a": Target("//elsewhere.example/a", external=True),
    "mailto:office@example.org": Target("mailto:office@example.org", external=True),
    "ct.png": Target(file="content/posts/2026/ct.png"),
    "./ct.png": Target(file="content/posts/2026/ct.png"),
    " ct.png ": Target(file="content/posts/2026/ct.png"),
    "50%25.txt": Target(file="content/posts/2026/50%.txt"),
    "../../static/hand out.txt": Target(file="content/static/hand out.txt"),
    "Röntgen.png": Target(file=unicodedata.normalize("NFD", "content/posts/2026/Röntgen.png")),
    unicodedata.normalize("NFD", "../übung.md"): Target("/posts/übung/", document="content/posts/übung.md"),
}


@pytest.mark.parametrize(("href", "target"), TARGETS.items())
def test_an_address_leads_where_its_author_meant(href, target):
    assert found(href) == (target, ())


FAULTS = {
    "nowhere.md": "RAD770", "/posts/nowhere.md": "RAD770", "../../../etc/passwd": "RAD773", "..": "RAD770",
    "../Other.md": "RAD771", "CT.png": "RAD771", "../draft.md": "RAD772", "../draft": "RAD772",
}  # fmt: skip


@pytest.mark.parametrize(("href", "code"), FAULTS.items())
def test_an_address_that_leads_nowhere_is_told_where_it_stands(href, code):
    target, (problem,) = found(href)
    assert (target, problem.code, problem.severity, problem.place) == (None, code, "error", PLACE)


@pytest.mark.parametrize("href", FAULTS)
def test_no_message_repeats_what_an_author_typed(href):
    _, (problem,) = found(href)
    assert href not in problem.message + problem.help


@pytest.mark.parametrize(
    ("href", "similar"), [("../othr.md", True), ("ctt.png", True), ("../nowhere.md", False)]
)
def test_a_slip_of_one_letter_is_told_from_a_file_that_is_not_there(href, similar):
    _, (problem,) = found(href)
    assert ("similar name" in problem.message) is similar


def test_a_link_to_a_withdrawn_document_leads_to_its_tombstone_with_a_warning():
    target, (problem,) = found("../../cases/gone/index.md#why")
    assert target == Target("/cases/gone/", document="content/cases/gone/index.md")
    assert (problem.code, problem.severity) == ("RAD772", "warning")


def test_a_link_to_what_was_held_back_without_a_tombstone_leads_nowhere_with_a_warning():
    target, (problem,) = found("../../cases/held/index.md")
    assert (target, problem.code, problem.severity) == (None, "RAD772", "warning")


def test_a_picture_of_a_withdrawn_document_is_shown_by_no_other():
    target, (problem,) = found("../../cases/gone/ct.png", "picture")
    assert (target, problem.code, problem.severity) == (None, "RAD772", "warning")


@pytest.mark.parametrize("kind", ["picture", "file", "case"])
def test_only_a_link_may_lead_to_another_host(kind):
    target, (problem,) = found("https://elsewhere.example/x.png", kind)
    assert (target, problem.code, problem.severity, problem.place) == (None, "RAD704", "error", PLACE)


def test_a_picture_from_the_root_is_a_file_below_content():
    assert found("/posts/2026/ct.png", "picture")[0] == Target(file="content/posts/2026/ct.png")
    assert found("/nowhere.png", "picture")[1][0].code == "RAD770"
