"""One broken document must neither keep the others from being published nor stay online itself."""

import json

import pytest
from site_builder import SiteFolder, at, codes, errors, holders, told

TOKEN = "qzxcanary"
BROKEN = "tgas: [x]"


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path)
    made.post("good")
    made.case("bad", f"## Findings\n\n{TOKEN}", title=f"Case {TOKEN}")
    return made


def fail(site, **changed):
    site.case("bad", f"## Findings\n\n{TOKEN}", BROKEN, title=f"Case {TOKEN}", **changed)


def test_an_error_blocks_and_leaves_the_output_as_it_was(site):
    site.build()
    before = site.files()
    fail(site)
    site.post("another")
    report = site.build()
    assert [path for _, path, _ in errors(report)] == ["content/cases/bad/index.md"]
    assert report.live == ("/cases/bad/",)
    assert site.files() == before


def test_hold_back_publishes_the_rest_and_leaves_a_tombstone(site):
    site.build()
    fail(site)
    site.post("another")
    report = site.build(hold_back=True)
    assert not report.blocked
    assert report.held_back == ("content/cases/bad/index.md",)
    assert [(p.code, p.severity) for p in report.problems] == [("RAD010", "warning")]
    assert holders(site.files(), TOKEN) == []
    assert "posts/another/index.html" in site.files()
    assert "noindex" in site.read("cases/bad/index.html")
    assert not [path for path in site.files() if path.startswith("media/") and "card-" not in path]


def test_the_tombstone_of_a_held_back_document_stays(site):
    site.build()
    fail(site)
    for _ in range(3):
        site.build(hold_back=True)
        assert "noindex" in site.read("cases/bad/index.html")
    site.case("bad")
    assert not site.build(hold_back=True).held_back
    assert "noindex" not in site.read("cases/bad/index.html")


def test_what_was_never_public_gets_no_tombstone(site):
    fail(site)
    report = site.build(hold_back=True)
    assert report.held_back == ("content/cases/bad/index.md",)
    assert [path for path in site.files() if path.startswith("cases/bad")] == []


def test_a_broken_draft_gets_no_tombstone(site):
    site.build()
    fail(site, status="draft")
    report = site.build(hold_back=True)
    assert report.held_back == ()
    assert [path for path in site.files() if path.startswith("cases/bad")] == []


@pytest.mark.parametrize("before", [True, False], ids=["with a tombstone", "never public"])
def test_what_leads_to_a_held_back_document_stays_online(site, before):
    if before:
        site.build()
    fail(site)
    site.person("maria", "Maria Sample", BROKEN)
    site.post(
        "links", '[see](../cases/bad/index.md#x) and\n\n::: case src="../cases/bad/index.md"\n:::',
        "related: [bad]\nauthors: [maria]",
    )  # fmt: skip
    report = site.build(hold_back=True)
    assert not report.blocked
    assert report.held_back == ("content/cases/bad/index.md", "content/people/maria.md")
    page = site.read("posts/links/index.html")
    assert ('href="/cases/bad/"' in page) == before
    assert holders(site.files(), TOKEN) == []


def test_the_picture_of_a_held_back_document_is_shown_by_no_other(site):
    site.build()
    fail(site)
    site.post("shows", "![The same head](../cases/bad/ct.png)")
    report = site.build(hold_back=True)
    assert not report.blocked
    assert [path for path in site.files() if path.startswith("media/") and "card-" not in path] == []
    assert "The same head" in site.read("posts/shows/index.html")


def test_a_fault_found_late_holds_back_as_well(site):
    site.post("dead", "[nowhere](#nowhere)")
    site.post("missing", "![A picture](gone.png)")
    site.post("hidden", "[draft](draft.md)")
    site.post("draft", status="draft")
    report = site.build(hold_back=True)
    assert not report.blocked
    assert report.held_back == (
        "content/posts/dead.md",
        "content/posts/hidden.md",
        "content/posts/missing.md",
    )
    assert {"RAD701", "RAD770", "RAD772"} <= set(codes(report))
    assert "posts/dead/index.html" not in site.files()


def test_a_lapsed_consent_goes_offline_whatever_else_is_broken(site):
    site.build()
    consent = "{basis: written, ref: form 12, scope: web, expires: 2026-02-01}"
    site.case("bad", f"## Findings\n\n{TOKEN}", title=f"Case {TOKEN}", consent=consent, delay_months="8")
    site.post("broken", "[nowhere](nowhere.md)")
    report = site.build(hold_back=True)
    assert not report.blocked
    assert report.held_back == ("content/cases/bad/index.md", "content/posts/broken.md")
    assert "RAD503" in codes(report)
    assert holders(site.files() | site.kept(), TOKEN) == []


def test_what_is_wrong_with_the_whole_site_blocks_even_then(site):
    site.settings("page_size: many")
    report = site.build(hold_back=True)
    assert report.blocked
    assert not site.output.exists()


def test_a_broken_picture_holds_back_the_documents_that_show_it(site):
    site.write("cases/bad/ct.png", b"\x89PNG\r\n\x1a\n torn")
    report = site.build()
    assert [path for _, path, _ in errors(report)] == ["content/cases/bad/ct.png"]
    report = site.build(hold_back=True)
    assert not report.blocked
    assert report.held_back == ("content/cases/bad/index.md",)
    assert "content/cases/bad/ct.png" in told(report)
    assert holders(site.files(), TOKEN) == []


def test_the_list_of_what_was_held_back_is_in_the_json(site, capsys):
    fail(site)
    assert site.run("build", "--hold-back", "--json", "--jobs", "1") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["blocked"], answer["held_back"]) == (False, ["content/cases/bad/index.md"])


def test_a_document_with_errors_leaves_nothing_in_the_store(site):
    site.build()
    assert holders(site.kept(), TOKEN) != []
    fail(site)
    site.build(hold_back=True)
    assert holders(site.kept(), TOKEN) == []


def test_a_document_whose_error_shows_late_leaves_nothing_in_the_store(site):
    site.post("dead", f"{TOKEN} [nowhere](#nowhere)")
    site.delete("cases/bad/index.md")
    assert errors(site.build()) != []
    assert holders(site.kept(), TOKEN) == []
    assert at(site.build(publish=False), "RAD701") != []
    assert holders(site.kept(), TOKEN) == []
