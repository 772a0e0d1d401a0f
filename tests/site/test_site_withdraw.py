"""A patient withdraws consent: the case goes offline at once, whatever else is broken."""

import fcntl
import json

import pytest
from site_builder import SiteFolder, at, errors, holders

TOKEN = "qzxcanary"
PAGE = "cases/bad/index.html"


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path)
    made.picture(f"cases/bad/{TOKEN}.png", seed=5)
    made.case(
        "bad", f"## Findings\n\nThe {TOKEN} bleeds. #hitrad\n\n## Discussion\n\nMore {TOKEN}.",
        f"summary: Short {TOKEN}\naliases: [/old/bad/]\nseries: Heads\n", picture=f"{TOKEN}.png",
        title=f"Case {TOKEN}", diagnosis=f"Morbus {TOKEN}",
    )  # fmt: skip
    made.post(
        "links",
        'Look at [this](../cases/bad/index.md).\n\n::: case src="../cases/bad/index.md"\n:::\n\nThe end. #hitrad',
        "series: Heads\nrelated: [bad]",
    )
    made.post("other", "Nothing to see. #hitrad")
    made.build()
    return made


def pictures(site):
    """Every picture published but the site's own card."""
    own = site.read("index.html").partition('og:image" content="https://example.org/')[2].partition('"')[0]
    return [path for path in site.files() if path.startswith("media/") and path != own]


def withdraw(site, name="bad"):
    return site.run("withdraw", name)


def test_a_withdrawn_case_is_mentioned_nowhere(site):
    assert {PAGE, "index.html", "feed.xml", "posts/links/index.html"} <= set(holders(site.files(), TOKEN))
    assert withdraw(site) == 0
    assert holders(site.files(), TOKEN) == []
    assert holders(site.kept(), TOKEN) == []
    assert pictures(site) == []
    assert "noindex" in site.read(PAGE)
    assert (site.root / "content/cases/bad/index.md").read_text().splitlines()[3] == "status: withdrawn"


def test_the_rest_of_the_site_stays(site):
    before = set(site.files())
    withdraw(site)
    gone = before - set(site.files())
    assert {path for path in gone if not path.startswith(("media/", "old/", "cases/bad/cite."))} <= {
        "hashtags/hitrad/feed.xml"
    }
    for path in ("index.html", "posts/links/index.html", "posts/other/index.html", "feed.xml", "atom.xml"):
        assert "About other" in site.read(path), path
    assert "/cases/bad/" not in site.read("sitemap.xml") + site.read("posts/links/index.html") + site.read(
        "_redirects"
    )


def test_the_next_build_keeps_the_tombstone(site):
    withdraw(site)
    for _ in range(2):
        report = site.build()
        assert errors(report) == []
        assert "noindex" in site.read(PAGE)
        assert holders(site.files(), TOKEN) == []
    assert 'href="/cases/bad/"' in site.read("posts/links/index.html")
    assert [path for path, *_ in at(report, "RAD772")] == ["content/posts/links.md"] * len(
        at(report, "RAD772")
    )


BROKEN = {
    "another document": lambda site: site.post("other", "[nowhere](nowhere.md)", "tgas: [x]"),
    "site.yaml": lambda site: site.write("site.yaml", "title: [\n"),
    "no site.yaml": lambda site: site.delete("site.yaml"),
    "its own front matter": lambda site: site.write(
        "cases/bad/index.md", f"---\ntitle: Case {TOKEN}: [\nstatus: published\n---\n{TOKEN}\n"),
    "its picture": lambda site: site.write(f"cases/bad/{TOKEN}.png", "no picture"),
    "the store": lambda site: [path.write_bytes(b"?") for path in (site.root / ".radblog/objects").rglob("*/*")],
    "a file that leads nowhere": lambda site: (site.root / "content/posts/gone.md").symlink_to("nothing.md"),
    "the published home page": lambda site: (site.output / "index.html").write_bytes(b"\xff<" + TOKEN.encode()),
}  # fmt: skip


@pytest.mark.parametrize("breaking", BROKEN.values(), ids=BROKEN)
def test_it_works_whatever_else_is_broken(site, breaking):
    breaking(site)
    assert withdraw(site) == 0
    assert holders({k: v for k, v in site.files().items() if k != "index.html"}, TOKEN) == []
    assert holders(site.kept(), TOKEN) == []
    assert "noindex" in site.read(PAGE)
    assert b"status: withdrawn" in (site.root / "content/cases/bad/index.md").read_bytes()


@pytest.mark.parametrize("breaking", [BROKEN["its own front matter"], BROKEN["its picture"]])
def test_a_broken_withdrawn_case_keeps_its_tombstone(site, breaking):
    breaking(site)
    withdraw(site)
    for _ in range(2):
        report = site.build()
        assert errors(report) == []
        assert "noindex" in site.read(PAGE)
        assert holders(site.files(), TOKEN) == []


def test_a_case_whose_file_is_gone_is_withdrawn_by_its_address(site):
    site.delete("cases/bad/index.md")
    site.write("site.yaml", "title: [\n")
    assert site.build().blocked
    assert withdraw(site, "/cases/bad/") == 0
    assert holders(site.files(), TOKEN) == []


@pytest.mark.parametrize("name", ["bad", "content/cases/bad", "content/cases/bad/index.md", "/cases/bad/"])
def test_a_case_has_many_names(site, name):
    assert withdraw(site, name) == 0
    assert "noindex" in site.read(PAGE)


def test_an_unknown_name_is_wrong_usage(site):
    assert withdraw(site, "no-such-case") == 2


def test_a_picture_that_another_document_owns_stays(site):
    site.picture("posts/shared.png", seed=9)
    site.post("owner", "![Ours](shared.png)")
    site.case(
        "bad",
        f"## Findings\n\n![Theirs](../../posts/shared.png) {TOKEN}",
        picture=f"{TOKEN}.png",
        title=f"Case {TOKEN}",
    )
    site.build()
    withdraw(site)
    assert holders(site.files(), TOKEN) == []
    (name,) = [path for path in site.files() if path.startswith("media/") and path.endswith(".png")]
    assert name in site.read("posts/owner/index.html")
    assert errors(site.build()) == []


def test_a_picture_of_the_case_goes_from_other_documents_too(site):
    site.post("shows", f"Before.\n\n![A head](../cases/bad/{TOKEN}.png)\n\nAfter.")
    site.build()
    withdraw(site)
    assert "media/" not in site.read("posts/shows/index.html").replace("media/card-", "")
    assert "After." in site.read("posts/shows/index.html")
    assert errors(site.build()) == []
    assert pictures(site) == []


def test_a_previewed_draft_is_cleared_as_well(site):
    site.case("bad", f"## Findings\n\n{TOKEN}", status="draft", picture=f"{TOKEN}.png", title=f"Case {TOKEN}")
    site.build(drafts=True)
    assert PAGE in holders(site.files(), TOKEN)
    withdraw(site)
    assert holders(site.files(), TOKEN) == []


def in_objects(files):
    """The record as versions up to 3 wrote it: sources beside the digests, not in rows with them."""
    return {
        "files": {path: row[0] for path, row in files.items()},
        "sources": {path: row[1] for path, row in files.items() if row[1:] and row[1]},
    }


def in_longer_rows(files):
    return {"files": {path: [*row[:2], 0, 0, "", "", [], "something new"] for path, row in files.items()}}


@pytest.mark.parametrize("written", [in_objects, in_longer_rows])
def test_a_record_of_another_version_tells_what_goes_with_the_case(site, written):
    (manifest,) = (site.root / ".radblog").glob("manifest-*.json")
    kept = json.loads(manifest.read_text())
    manifest.write_text(json.dumps({**kept, "version": 999, **written(kept["files"])}))
    assert withdraw(site) == 0
    assert holders(site.files(), TOKEN) == []
    assert pictures(site) == []
    assert "old/bad/index.html" not in site.files()


@pytest.mark.parametrize("change", ["status: draft", "status: published\npermalink: /moved/"])
@pytest.mark.parametrize("last", ["_move", "_remove"])
def test_what_a_killed_build_was_about_to_take_away_is_cleared(site, change, last, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    path = site.root / "content/cases/bad/index.md"
    path.write_text(path.read_text().replace("status: published", change))
    site.delete("posts/links.md")  # it leads there
    monkeypatch.setattr(f"radblog.disk.output.{last}", killed)
    with pytest.raises(KeyboardInterrupt):
        site.build()
    monkeypatch.undo()
    assert holders(site.files(), TOKEN)
    assert withdraw(site, "content/cases/bad") == 0
    assert holders(site.files(), TOKEN) == []
    assert len([path for path in site.files() if path.startswith("media/")]) == 1  # the site's own card


def test_nothing_is_kept_of_a_document_withdrawn_by_hand_while_others_block(site):
    path = site.root / "content/cases/bad/index.md"
    path.write_text(path.read_text().replace("status: published", "status: withdrawn"))
    site.post("links", "[Nowhere](nowhere.md)")
    assert site.build().blocked
    assert holders(site.files(site.root / ".radblog/objects"), TOKEN) == []


def test_while_a_build_is_running_the_status_is_set_and_the_command_says_so(site, monkeypatch, capsys):
    monkeypatch.setattr("radblog.stages.withdraw.PATIENCE", 0.0)
    with (site.root / ".radblog/lock").open("a+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert withdraw(site) == 1
    assert "run this command again" in capsys.readouterr().err
    assert "status: withdrawn" in (site.root / "content/cases/bad/index.md").read_text()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"---\ntitle: x\nstatus: published\n---\nbody", b"---\ntitle: x\nstatus: withdrawn\n---\nbody"),
        (b"---\r\nstatus: draft\r\ntitle: x\r\n---\r\n", b"---\r\nstatus: withdrawn\r\ntitle: x\r\n---\r\n"),
        (b"---\ntitle: x\n---\nstatus: mine\n", b"---\nstatus: withdrawn\ntitle: x\n---\nstatus: mine\n"),
        (b"no front matter\n", b"---\nstatus: withdrawn\n---\nno front matter\n"),
        (b"\xef\xbb\xbf---\ntitle: x\n---\n", b"\xef\xbb\xbf---\nstatus: withdrawn\ntitle: x\n---\n"),
        (b"", b"---\nstatus: withdrawn\n---\n"),
    ],
)
def test_only_the_status_is_changed_in_the_file(tmp_path, before, after):
    site = SiteFolder(tmp_path)
    site.write("cases/x.md", before)
    assert withdraw(site, "x") == 0
    assert (tmp_path / "content/cases/x.md").read_bytes() == after


def test_a_post_is_found_by_its_slug_before_it_was_ever_built(tmp_path):
    site = SiteFolder(tmp_path)
    site.post("2026-01-05-gout", date="")
    assert withdraw(site, "gout") == 0
    assert "status: withdrawn" in (site.root / "content/posts/2026-01-05-gout.md").read_text()
