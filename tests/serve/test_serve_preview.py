"""From a save to what is shown: every kind of change, every kind of mistake, and back again."""

import shutil

import pytest
from preview_sites import SiteFolder, severity, shown

from radblog.disk.themes import built_in_themes
from radblog.serve.run import Telling, rebuild_once
from radblog.stages.withdraw import withdraw

_PAGE = "posts/gout/index.html"


@pytest.fixture
def site(tmp_path):
    folder = SiteFolder(tmp_path / "site")
    folder.post("gout")
    folder.post("knee")
    return folder


def _own_theme(site):
    (site.root / "themes/mine/templates").mkdir(parents=True)
    (site.root / "themes/mine/assets").mkdir()
    (site.root / "themes/mine/theme.yaml").write_text(
        (built_in_themes() / "lightbox/theme.yaml").read_text() + "\nextends: lightbox\n"
    )
    (site.root / "themes/mine/assets/mine.css").write_text("h1 { letter-spacing: 0 }\n")
    site.write("site.yaml", "title: Reading Room\nbase_url: https://example.org\ntheme: mine\n")


def test_every_kind_of_change_is_picked_up(site):
    _own_theme(site)
    with shown(site, watch=True) as preview:
        preview.after(lambda: site.post("gout", body="Crystals, seen at last."))
        assert "Crystals, seen at last." in preview.text("/posts/gout/")
        preview.after(lambda: site.write("people/ada.md", "---\nname: Ada Example\n---\nA radiologist.\n"))
        assert "Ada Example" in preview.text("/people/ada/")
        preview.after(lambda: site.picture("posts/ct.png"))
        first = preview.after(lambda: site.post("gout", body="![A slice](ct.png)")).files
        own_card = {path for path in first if path.startswith("media/card-")}
        shown_first = {path for path in first if path.startswith("media/")} - own_card
        assert shown_first
        second = preview.after(lambda: site.picture("posts/ct.png", grey=200)).files
        assert {path for path in second if path.startswith("media/")}.isdisjoint(shown_first)
        settings = "title: Night Shift\nbase_url: https://example.org\ntheme: mine\n"
        preview.after(lambda: site.write("site.yaml", settings))
        assert "Night Shift" in preview.text("/")
        before = preview.state(_PAGE)
        style = site.root / "themes/mine/assets/mine.css"
        preview.after(lambda: style.write_text("h1 { letter-spacing: 1px }\n"))
        after = preview.state(_PAGE)
        assert after["shape"] == before["shape"]
        assert after["styles"]["assets/mine.css"] != before["styles"]["assets/mine.css"]
        template = site.root / "themes/mine/templates/post.html"
        preview.after(
            lambda: template.write_text(
                '{% extends "lightbox/post.html" %}{% block kind %}special{% endblock %}'
            )
        )
        assert 'class="special"' in preview.text("/posts/gout/")
        preview.after((site.root / "content/posts/knee.md").unlink)
        assert preview.board.current.notes.others == ()
        assert preview.get("/posts/knee/")[0] == 404
        assert "/posts/knee/" not in preview.text("/")


def test_lists_feeds_and_addresses_follow_a_draft_both_ways_and_a_rename(site):
    listed = '<a href="/posts/gout/"'
    with shown(site, watch=True) as preview:
        for _ in range(2):
            preview.after(lambda: site.post("gout", keys="hashtags: [mri]\n"))
            public = preview.text("/posts/gout/"), preview.text("/feed.xml"), preview.text("/hashtags/mri/")
            preview.after(lambda: site.post("gout", keys="hashtags: [mri]\n", status="draft"))
            assert "noindex" in preview.text("/posts/gout/")
            assert "noindex" not in public[0]
            assert "/posts/gout/" in public[1]
        path = site.root / "content/posts/gout.md"
        preview.after(lambda: path.rename(path.with_name("gout-renamed.md")))
        assert preview.get("/posts/gout/")[0] == 404
        assert preview.get("/posts/gout-renamed/")[0] == 200
        assert listed not in preview.text("/")


_MISTAKES = {
    "a key that is none": {"keys": "nonsense: 1\n"},
    "a value that is none": {"date": "yesterday"},
    "broken YAML": {"keys": "summary: [\n"},
    "a name of a patient": {"body": "My patient Anna Müller came again."},
    "a link that leads nowhere": {"body": "[there](missing.md)"},
}


@pytest.mark.parametrize("mistake", _MISTAKES.values(), ids=_MISTAKES)
@pytest.mark.parametrize("status", ["published", "draft"])
def test_a_mistake_shows_its_place_over_the_last_good_page_and_goes_when_mended(site, mistake, status):
    site.post("gout", status=status)
    with shown(site, watch=True) as preview:
        good = preview.text("/posts/gout/")
        assert preview.state(_PAGE)["faults"] == []
        preview.after(lambda: site.post("gout", status=status, **mistake))
        state = preview.state(_PAGE)
        fault = state["faults"][0]
        assert fault["where"].startswith("content/posts/gout.md:")
        assert fault["code"].startswith("RAD")
        assert fault["message"]
        assert fault["help"]
        assert fault["blocks"]
        assert "Anna" not in str(state)
        assert preview.text("/posts/gout/") == good
        assert preview.get("/posts/knee/")[0] == 200
        other = preview.state("posts/knee/index.html")
        assert other["faults"] == []
        assert [(one["path"], one["shown"], one["url"]) for one in other["elsewhere"]] == [
            ("content/posts/gout.md", False, "/posts/gout/")
        ]
        preview.after(lambda: site.post("gout", body="Mended.", status=status))
        assert preview.state(_PAGE)["faults"] == []
        assert "Mended." in preview.text("/posts/gout/")


def test_a_mistake_that_was_there_at_the_start_is_told_where_there_is_no_page_yet(site):
    site.post("gout", keys="nonsense: 1\n")
    with shown(site) as preview:
        assert preview.get("/posts/gout/")[0] == 404
        state = preview.state(_PAGE)
        assert state["lost"]
        assert state["elsewhere"][0]["notes"][0]["where"] == "content/posts/gout.md:5:1"


@pytest.mark.parametrize(
    ("path", "text", "where"),
    [
        ("content/site.yaml", "title: [\n", "content/site.yaml"),
        (
            "themes/mine/templates/post.html",
            '{% extends "lightbox/post.html" %}\n{% block main %}',
            "themes/mine",
        ),
        ("themes/mine/theme.yaml", "nonsense: 1\n", "themes/mine/theme.yaml"),
    ],
)
def test_what_breaks_the_whole_site_is_told_on_every_page_and_the_last_one_stays(site, path, text, where):
    _own_theme(site)
    target = site.root / path
    with shown(site, watch=True) as preview:
        good = preview.text("/posts/gout/")
        before = target.read_text() if target.exists() else None
        preview.after(lambda: target.write_text(text))
        for page in (_PAGE, "index.html"):
            state = preview.state(page)
            assert state["whole"]
            assert state["faults"][0]["where"].startswith(where)
        assert preview.text("/posts/gout/") == good
        preview.after(target.unlink if before is None else lambda: target.write_text(before))
        assert preview.state(_PAGE)["faults"] == []


def test_a_site_that_cannot_be_made_from_the_start_is_shown_when_it_is_mended(site):
    site.write("site.yaml", "title: [\n")
    with shown(site, watch=True) as preview:
        status, _, data = preview.get("/")
        assert status == 503
        assert b"@preview/live.js" in data
        before = preview.state("index.html")
        assert before["faults"]
        preview.after(lambda: site.write("site.yaml", "title: Night Shift\nbase_url: https://example.org\n"))
        assert "Night Shift" in preview.text("/")
        assert preview.state("index.html")["shape"] != before["shape"]


def test_what_the_lint_only_warns_of_stands_beside_its_page(site):
    site.post("gout", body="She was transferred to Invented Valley Hospital.")
    with shown(site) as preview:
        state = preview.state(_PAGE)
        assert [note["privacy"] for note in state["findings"]] == [True]
        assert state["faults"] == []
        assert preview.state("posts/knee/index.html")["findings"] == []


def test_a_problem_of_a_picture_stands_beside_the_page_that_shows_it(site):
    (site.root / "content/posts/ct.png").write_bytes(b"no picture at all")
    site.post("gout", body="![A slice](ct.png)")
    with shown(site) as preview:
        assert "content/posts/ct.png" in str(preview.state("index.html")["elsewhere"])
        assert preview.board.current.notes.left_out == ("content/posts/gout.md",)


def test_of_a_withdrawn_document_nothing_is_left_in_the_preview(site):
    site.picture("posts/ct.png")
    site.post("gout", body="![A slice](ct.png)\n\nUnmistakable words.")
    with shown(site, watch=True) as preview:
        picture = next(path for path in preview.board.current.files if path.startswith("media/"))
        assert preview.get(f"/{picture}")[0] == 200
        preview.after(lambda: withdraw(site.root, site.root / "output", "content/posts/gout.md"))
        preview.until(lambda: preview.get(f"/{picture}")[0] == 404)
        assert b"Unmistakable" not in preview.get("/posts/gout/")[2]
        kept = [path for path in preview.around.workspace.rglob("*") if path.is_file()]
        preview.rebuild()
        assert not [path for path in kept if path.exists() and b"Unmistakable" in path.read_bytes()]


def test_withdrawing_clears_what_an_ended_preview_left(site):
    site.post("gout", body="Unmistakable words.")
    with shown(site) as preview:
        workspace = preview.around.workspace
    withdraw(site.root, site.root / "output", "content/posts/gout.md")
    assert not [
        path for path in workspace.rglob("*") if path.is_file() and b"Unmistakable" in path.read_bytes()
    ]


def test_a_second_preview_starts_from_what_the_first_left(site):
    with shown(site):
        pass
    site.post("gout", body="Other words.")
    with shown(site) as preview:
        assert "Other words." in preview.text("/posts/gout/")
        digests = preview.board.current.digests()
        kept = {path.parent.name + path.name for path in (preview.around.workspace / "blobs").glob("*/*")}
        assert kept == digests


def test_the_disk_may_know_no_second_names(site, monkeypatch):
    def refuse(*_given):
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    with shown(site) as preview:
        site.post("gout", body="Other words.")
        preview.rebuild()
        assert "Other words." in preview.text("/posts/gout/")


def test_a_workspace_that_was_thrown_away_is_made_again(site):
    with shown(site) as preview:
        shutil.rmtree(preview.around.workspace)
        site.post("gout", body="Other words.")
        preview.rebuild()
        assert "Other words." in preview.text("/posts/gout/")


def test_a_fault_of_radblog_itself_is_told_and_the_last_page_stays(site, monkeypatch):
    with shown(site) as preview:
        faults = []
        telling = Telling(ready=None, built=lambda *_: None, failed=faults.append, weigh=severity)

        def fail(_request):
            raise RuntimeError("Anna Example")

        with monkeypatch.context() as patched:
            patched.setattr("radblog.serve.preview.build", fail)
            rebuild_once(preview.around, preview.board, telling)
        assert [str(fault) for fault in faults] == ["Anna Example"]
        state = preview.state(_PAGE)
        assert state["faults"]
        assert "Anna" not in str(state)
        assert preview.get("/posts/gout/")[0] == 200
        rebuild_once(preview.around, preview.board, telling)
        assert preview.state(_PAGE)["faults"] == []
