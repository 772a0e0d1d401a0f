"""Whole folders, on disk: what comes in, under which name and address, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from radblog.commands.import_ import import_markdown, summary
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.settings.site import SiteSettings

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def bring(tmp_path):
    """Writes a source folder, imports it, and gives the site folder and the report."""

    def run(files, into="site"):
        source = tmp_path / "source"
        for path, data in files.items():
            target = source / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data if isinstance(data, bytes) else data.encode())
        return tmp_path / into, import_markdown(source, tmp_path / into)

    return run


def head(site, path):
    return yaml.safe_load((site / "content" / path).read_text("utf-8").split("---\n")[1])


def prose(site, path):
    return (site / "content" / path).read_text("utf-8").split("---\n", 2)[2].strip()


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def problems_of(site):
    """What radblog itself finds wrong in the imported documents."""
    own = yaml.safe_load((site / "content/site.yaml").read_text("utf-8"))
    settings = SiteSettings(title="T", base_url="https://x.org/", hashtags=own.get("hashtags", {}))
    found = []
    for path in sorted((site / "content").rglob("*.md")):
        name = path.relative_to(site).as_posix()
        found += read_document(SourceFile(name, path.read_bytes()), settings).problems
    return [(problem.code, problem.place.path, problem.place.line) for problem in found]


JEKYLL = {
    "_config.yml": "title: Reading room\nurl: https://old.example.org\ntimezone: Europe/Zurich\n",
    "_posts/2019-06-01-Intro.md": "---\nlayout: post\nauthor: kd\ntitle: Intro\ntags: ct teaching\n---\n"
    "See [about]({{ site.baseurl }}/about.html) and [next]({% post_url 2019-07-01-next %}).\n\n"
    '<img src="/images/ct.png">\n',
    "_posts/2019-07-01-next.md": "---\ntitle: Next\nauthor: kd\ntags: teaching\n---\n"
    "[back](/2019/06/01/Intro.html) [gone](/gone.html) [draft](/2020/01/01/later.html)\n",
    "_posts/2020-01-01-later.md": "---\ntitle: Later\npublished: false\n---\nText\n",
    "_drafts/idea.md": "---\ntitle: Idea\n---\nText\n",
    "_authors/kim.md": "---\nshort_name: kd\nname: Kim Doe\nposition: Editor\n---\nBio\n",
    "about.md": "---\ntitle: About\n---\n# About\n\nUs\n",
    "index.md": "---\n---\n# Welcome\n\nHi\n",
    "README.md": "# The repository\n",
    "images/ct.png": PNG,
}


def test_a_jekyll_site_comes_in(bring):
    site, report = bring(JEKYLL)
    assert head(site, "posts/intro/index.md") == {
        "title": "Intro",
        "status": "published",
        "id": "https://old.example.org/2019/06/01/Intro",
        "date": __import__("datetime").date(2019, 6, 1),
        "authors": ["kd"],
        "hashtags": ["teaching"],
        "keywords": ["ct"],
        "aliases": ["/2019/06/01/Intro.html"],
    }
    assert prose(site, "posts/intro/index.md") == (
        "See [about](../../pages/about.md) and [next](../next.md).\n\n![Picture: Intro](ct.png)"
    )
    assert (site / "content/posts/intro/ct.png").read_bytes() == PNG
    assert prose(site, "posts/next.md") == "[back](intro/index.md) gone draft"
    assert head(site, "people/kd.md") == {"name": "Kim Doe", "status": "published"}
    assert head(site, "pages/about.md")["kind"] == "about"
    assert prose(site, "pages/home.md") == "Hi"
    assert head(site, "pages/home.md")["title"] == "Welcome"
    counts = report.counts
    assert (counts.posts, counts.pages, counts.people, counts.drafts, counts.skipped) == (4, 2, 1, 2, 1)
    assert yaml.safe_load((site / "content/site.yaml").read_text()) == {
        "title": "Reading room",
        "base_url": "https://old.example.org/",
        "timezone": "Europe/Zurich",
        "hashtags": {"teaching": "teaching"},
    }
    assert problems_of(site) == []


def test_what_was_not_public_is_a_draft(bring):
    site, report = bring(
        {
            "_config.yml": "title: x\n",
            "_drafts/b.md": "---\ntitle: B\nauthor: Kim Doe\n---\nText\n",
            "_notes/c.md": "---\ntitle: C\n---\nText\n",
        }
    )
    for path in ("posts/b.md", "pages/c.md", "people/kim-doe.md"):
        assert head(site, path)["status"] == "draft"
    assert {note.code for note in report.notes} >= {"RAD764"}


@pytest.mark.parametrize("key", ["private: true", "password: x", "status: private", "visibility: members"])
def test_what_was_for_few_stays_where_it_was_and_is_told(bring, key):
    site, report = bring({"a.md": f"---\ntitle: Canary\n{key}\n---\nText\n"})
    assert not list((site / "content").rglob("a*"))
    assert [(note.code, note.place.path) for note in report.notes if note.code == "RAD740"] == [
        ("RAD740", "a.md")
    ]
    assert report.counts.skipped == 1


def test_what_the_lint_finds_something_in_comes_in_as_a_draft_and_nothing_links_to_it(bring):
    born = "---\ntitle: A\n---\nMrs. Anna Example, born 12 March 1961, came with a lump.\n"
    site, report = bring({"a.md": born, "b.md": "---\ntitle: B\n---\n[a](a.md)\n"})
    assert head(site, "pages/a.md")["status"] == "draft"
    assert head(site, "pages/b.md")["status"] == "published"
    assert prose(site, "pages/b.md") == "a"
    assert ("RAD742", "a.md") in [(note.code, note.place.path) for note in report.notes]
    assert report.counts.drafts == 1


def test_a_draft_list_page_makes_drafts_of_all_below_it(bring):
    site, _ = bring(
        {
            "content/private/_index.md": "---\ntitle: P\ncascade:\n  draft: true\n---\n",
            "content/private/deep/a.md": "---\ntitle: A\ndate: 2020-01-01\n---\nText\n",
            "content/open/b.md": "---\ntitle: B\ndate: 2020-01-01\n---\nText\n",
        }
    )
    assert head(site, "posts/a.md")["status"] == "draft"
    assert head(site, "posts/b.md")["status"] == "published"


def test_a_hugo_site_comes_in_with_its_bundles(bring):
    site, report = bring(
        {
            "hugo.toml": 'title = "X"\nbaseURL = "https://x.org/"\nlanguageCode = "de-CH"\n',
            "content/post/_index.md": "---\ntitle: Posts\n---\n",
            "content/post/v1-ct/index.md": '+++\ntitle = "CT"\nslug = "ct-first"\ndate = 2026-02-17T10:00:00+03:00\n'
            'image = "cover.png"\ncategories = ["Ünder"]\n+++\n## Start\n\n[b](/post/b/#tief-unten) ![](cover.png "Cap")\n',
            "content/post/v1-ct/cover.png": PNG,
            "content/post/b.md": "---\ntitle: B\ndate: 2026-01-01\ncategories: [Ünder]\n---\n## Tief unten\n\n[c](../v1-ct/)\n",
            "content/page/about/index.md": "---\ntitle: About\nslug: about\nmenu:\n  main:\n    weight: 2\n---\nText\n",
            "content/page/search/index.md": "---\ntitle: Find\nlayout: search\n---\n",
            "static/unused.png": PNG,
        }
    )
    assert head(site, "posts/ct-first/index.md")["cover"] == {"src": "cover.png", "alt": "Picture: CT"}
    assert head(site, "posts/ct-first/index.md")["aliases"] == ["/post/ct-first/"]
    assert "date: 2026-02-17T10:00:00+03:00\n" in (site / "content/posts/ct-first/index.md").read_text(
        "utf-8"
    )
    assert prose(site, "posts/ct-first/index.md") == (
        '## Start\n\n[b](../b.md#tief-unten) ![Picture: Start](cover.png "Cap")'
    )
    assert "## Tief unten {#tief-unten}" in prose(site, "posts/b.md")
    assert head(site, "pages/about.md")["nav"] == {"order": 2}
    found = head(site, "pages/search-page.md")
    assert found["unlisted"] is True
    assert prose(site, "pages/search-page.md") == "[Find](/archive/)"
    assert yaml.safe_load((site / "content/site.yaml").read_text("utf-8"))["lang"] == "de-CH"
    assert [note.place.path for note in report.notes if note.code == "RAD754"] == ["content/post/_index.md"]
    assert problems_of(site) == []


def test_a_plain_folder_with_one_card_in_each_folder(bring):
    site, _ = bring(
        {
            "cards/red-eye/card.md": "---\ntitle: Red Eye\ncreated: 2014/09/13\nupdates:\n  - 2017/2/24\nauthors:\n"
            "  - Kim Doe, MD\n---\n# Red Eye\n\n[other](/cards/gout) ![Eye](image-1.png)\n",
            "cards/red-eye/image-1.png": PNG,
            "cards/gout/card.md": "---\ntitle: Gout\ncreated: 2014/09/14\nupdates:\n---\nText TODO\n",
        }
    )
    assert prose(site, "posts/red-eye/index.md") == "[other](../gout.md) ![Eye](image-1.png)"
    assert head(site, "posts/red-eye/index.md")["updated"].isoformat() == "2017-02-24"
    assert head(site, "people/kim-doe.md") == {
        "name": "Kim Doe",
        "credentials": ["MD"],
        "status": "published",
    }
    assert prose(site, "posts/gout.md") == "Text To do"
    assert problems_of(site) == []


def test_addresses_of_front_matter_are_kept_or_lead_here(bring):
    site, _ = bring(
        {
            "content/a.md": '+++\npath = "2014/12/12/1.0-Plan"\ntitle = "A"\naliases = ["2014/12/12/1.0-Plan.html", "old/1.9"]\n+++\nx\n',
            "content/b.md": '+++\npath = "blog/b.html"\ntitle = "B"\n+++\n[a](/2014/12/12/1.0-Plan.html) [a](@/a.md)\n',
        }
    )
    assert head(site, "posts/a.md")["permalink"] == "/2014/12/12/1.0-Plan/"
    assert head(site, "posts/a.md")["aliases"] == ["/2014/12/12/1.0-Plan.html", "/old/1.9/"]
    assert head(site, "pages/b.md")["aliases"] == ["/blog/b.html"]
    assert prose(site, "pages/b.md") == "[a](../posts/a.md) [a](../posts/a.md)"
    assert problems_of(site) == []


def test_two_documents_of_one_name_both_come_in(bring):
    site, report = bring(
        {
            "a/x.md": "---\ntitle: 1\n---\n",
            "b/x.md": "---\ntitle: 2\n---\n",
            "posts.md": "---\ntitle: 3\n---\n",
        }
    )
    assert [head(site, f"pages/{name}.md")["title"] for name in ("x", "x-2", "posts-page")] == ["1", "2", "3"]
    assert [note.code for note in report.notes].count("RAD761") == 2


def test_a_file_written_by_hand_is_kept_and_reported(bring):
    site, _ = bring(JEKYLL)
    by_hand = site / "content/posts/next.md"
    by_hand.write_text("mine", "utf-8")
    _, report = bring({})
    assert by_hand.read_text("utf-8") == "mine"
    assert report.kept == ("content/posts/next.md",)
    assert [(note.code, note.place.path) for note in report.notes if note.code == "RAD760"] == [
        ("RAD760", "content/posts/next.md")
    ]


def test_a_second_import_changes_nothing_and_two_imports_are_equal(bring, tmp_path):
    site, first = bring(JEKYLL)
    source, before = tree(tmp_path / "source"), tree(site)
    _, second = bring({})
    other, _ = bring({}, into="other")
    assert tree(site) == before == tree(other)
    assert (second.written, second.kept) == ((), ())
    assert second.unchanged == len(first.written) - 1  # site.yaml is read, not written
    assert tree(tmp_path / "source") == source


def test_an_existing_site_yaml_is_read_and_left_alone(bring, tmp_path):
    settings = tmp_path / "site/content/site.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        "title: Mine\nbase_url: https://me.org/\nhashtags:\n  teaching: how to teach\n", "utf-8"
    )
    site, _ = bring(JEKYLL)
    assert settings.read_text("utf-8").startswith("title: Mine")
    assert head(site, "posts/next.md")["hashtags"] == ["teaching"]


def test_a_picture_that_is_not_there_and_one_of_another_host(bring):
    site, report = bring(
        {
            "a.md": '---\ntitle: A\n---\n![x](gone.png) ![CT](https://other.org/ct.png) <img src="data:image/png;base64,AA">\n'
            "<figure><img src='lost.png'><figcaption>What *it* showed</figcaption></figure>\n"
        }
    )
    assert prose(site, "pages/a/index.md") == "[CT](https://other.org/ct.png)\n\n*What \\*it\\* showed*"
    told = [(note.place.line, note.message) for note in report.notes if note.code == "RAD758"]
    assert told == [
        (4, "a picture of another host was not fetched; it became a link"),
        (4, "this picture was not found and was left out (3 times in this file)"),
    ]


def test_the_report_counts_its_notes_by_what_they_are_about(bring):
    _, report = bring({"a.md": "---\ntitle: A\nlayout: x\n---\n![x](a.png)\n![y](b.png) [z](c.md)\n"})
    assert "Notes: RAD752 key dropped (1), RAD757 broken link (1), RAD758 missing picture (1)" in summary(
        report
    )


def test_long_numbers_in_the_names_of_pictures_do_not_come_along(bring):
    files = {"a/index.md": "---\ntitle: A\n---\n![one](IMG_20190601_123456.png) ![two](1234567890.png)\n"}
    site, _ = bring({**files, "a/IMG_20190601_123456.png": PNG, "a/1234567890.png": PNG})
    assert head(site, "pages/a/index.md")["status"] == "published"
    assert prose(site, "pages/a/index.md") == "![one](img_123456.png) ![two](picture.png)"


def test_files_beside_a_document_that_are_no_pictures_are_not_copied(bring):
    site, report = bring({"a/index.md": "---\ntitle: A\n---\n[slides](talk.pptx)\n", "a/talk.pptx": b"x"})
    assert prose(site, "pages/a.md") == "slides"
    assert not list(site.rglob("*.pptx"))
    assert "RAD763" in {note.code for note in report.notes}


def test_a_link_that_leads_out_of_the_folder_reads_nothing_there(bring, tmp_path):
    (tmp_path / "secret.png").write_bytes(PNG)
    site, _ = bring({"a.md": "---\ntitle: A\n---\n![x](../secret.png) ![y](../../etc/passwd.png)\n"})
    assert prose(site, "pages/a/index.md") == ""


def test_a_symbolic_link_out_of_the_source_is_not_followed(bring, tmp_path):
    (tmp_path / "outside.md").write_text("---\ntitle: Outside\n---\n", "utf-8")
    (tmp_path / "source").mkdir()
    (tmp_path / "source/a.md").symlink_to(tmp_path / "outside.md")
    site, report = bring({"b.md": "---\ntitle: B\n---\n"})
    assert report.counts.documents == 1
    assert not (site / "content/pages/a.md").exists()


def test_the_language_is_guessed_from_the_script(bring):
    site, report = bring({"a.md": "---\ntitle: م\n---\nهذا نص عربي مع CT و MRI\n"})
    assert yaml.safe_load((site / "content/site.yaml").read_text("utf-8"))["lang"] == "ar"
    assert "RAD765" in {note.code for note in report.notes}


TAGGED = {f"{name}.md": f"---\ntitle: {name}\ntags: [Hip pain, ct]\n---\nText\n" for name in "ab"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hashtags_are_declared_in_a_site_that_has_none(bring, tmp_path, end):
    settings = tmp_path / "site/content/site.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(f"# mine{end}title: T{end}base_url: https://x.org/{end}".encode())
    site, report = bring(TAGGED)
    text = settings.read_bytes().decode()
    assert text == end.join(
        [
            "# mine",
            "title: T",
            "base_url: https://x.org/",
            "hashtags:",
            "  ct: ct",
            "  hip-pain: Hip pain",
            "",
        ]
    )
    assert head(site, "pages/a.md")["hashtags"] == ["hip-pain", "ct"]
    assert [note.code for note in report.notes if note.place.path == "content/site.yaml"] == ["RAD765"]
    before = tree(site)
    _, again = bring({})
    assert (again.written, again.kept) == ((), ())
    assert tree(site) == before


@pytest.mark.parametrize(
    "text", ["{title: T, base_url: 'https://x.org/'}", "title: T\n...\n", "title: [", ""]
)
def test_a_site_file_that_cannot_take_hashtags_stays_as_it_is(bring, tmp_path, text):
    settings = tmp_path / "site/content/site.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(text)
    _, report = bring(TAGGED)
    assert settings.read_text() == text or "hashtags" in yaml.safe_load(settings.read_text())
    assert report.counts.pages == 2


def test_a_list_of_hashtags_that_the_author_made_stays_as_it_is(bring, tmp_path):
    settings = tmp_path / "site/content/site.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("title: T\nbase_url: https://x.org/\nhashtags:\n  ct: Slices\n")
    site, report = bring(TAGGED)
    assert settings.read_text() == "title: T\nbase_url: https://x.org/\nhashtags:\n  ct: Slices\n"
    assert head(site, "pages/a.md")["hashtags"] == ["ct"]
    assert head(site, "pages/a.md")["keywords"] == ["Hip pain"]
    assert report.kept == ()


def test_mail_addresses_on_pages_become_contacts_those_of_posts_do_not(bring):
    site, report = bring(
        {
            "about.md": "---\ntitle: About\n---\n[mail](mailto:Desk@example.org?subject=x)\n",
            "hidden.md": "---\ntitle: Hidden\ndraft: true\n---\n[mail](mailto:private@example.org)\n",
            "2020-01-01-post.md": "---\ntitle: Post\n---\n[mail](mailto:reader@example.org)\n",
        }
    )
    settings = yaml.safe_load((site / "content/site.yaml").read_text("utf-8"))
    assert settings["privacy"] == {"contacts": ["desk@example.org"]}
    assert "RAD769" in {note.code for note in report.notes}


def test_links_of_a_wiki_find_pages_by_their_name(bring):
    site, _ = bring(
        {
            "notes/Hip Pain.md": "---\ntitle: Hip pain\n---\n[[Knee]] ![[mri.png]]\n",
            "other/Knee.md": "---\ntitle: Knee\n---\n[[Hip Pain|hip]] [[Elbow]]\n",
            "attachments/mri.png": PNG,
        }
    )
    assert prose(site, "pages/hip-pain/index.md") == "[Knee](../knee.md) ![Picture: Hip pain](mri.png)"
    assert prose(site, "pages/knee.md") == "[hip](hip-pain/index.md) Elbow"


def test_an_empty_folder_gives_an_empty_site(bring, tmp_path):
    (tmp_path / "source").mkdir()
    site, report = bring({})
    assert report.written == ("content/site.yaml",)
    assert "0 documents read" in summary(report)
    assert Path(site).is_dir()
