"""Every output path once: pictures, static files, clashes."""

import unicodedata

import pytest
from plan_sites import THEME, document, picture, plan, recipe

from radblog.plan.clashes import bad_names, clashes
from radblog.plan.recipes import PictureFile, StaticFile, TextRecipe
from radblog.plan.sheets import ready
from radblog.plan.shelf import Shelf


def shelf(*pictures):
    return Shelf({facts.path: facts for facts in pictures}, THEME.settings)


def test_a_picture_in_text_is_offered_in_the_widths_of_the_theme():
    view = shelf(picture("a.png", 1000, 500)).view("content/a.png", "text", "Words", "Me")
    (webp, png) = view.sources
    assert (webp.type, [width for _, width in webp.variants]) == ("image/webp", [400, 800])
    assert png.type == "image/png"
    assert (view.width, view.height) == (800, 400)
    assert (view.alt, view.credit) == ("Words", "Me")
    assert view.full in {path for path, width in webp.variants if width == 800} | {
        path for path, _ in png.variants
    }


def test_no_picture_is_offered_wider_than_it_is():
    view = shelf(picture("a.png", 300, 200)).view("content/a.png", "text")
    assert {width for source in view.sources for _, width in source.variants} == {300}
    assert (view.width, view.height) == (300, 200)


def test_a_picture_that_could_not_be_read_has_no_view():
    assert shelf().view("content/a.png", "text") is None
    assert "content/a.png" not in shelf()


def test_the_name_of_a_picture_says_nothing_of_its_source():
    view = shelf(picture("jane-doe.png")).view("content/jane-doe.png", "card")
    assert "jane" not in view.src


def test_each_variant_is_made_once_however_often_it_is_used():
    one, same = picture("one.png", pixels="p"), picture("two.png", pixels="p")
    uses = [
        (one.path, "text"),
        (one.path, "text"),
        (one.path, "card"),
        (same.path, "text"),
        ("content/gone.png", "text"),
    ]
    files = shelf(one, same).files(uses)
    paths = [path for file in files for path, _ in file.outputs]
    assert len(paths) == len(set(paths))
    assert [file.source for file in files] == [one.path]


def test_a_page_names_only_pictures_that_are_made():
    pictures = (picture("posts/a.png"), picture("cases/head/ct.png", 150, 100))
    keys = 'pictures: [{src: ct.png, label: "CT, axial", alt: Head}]'
    made = plan(
        document("posts/p.md", "cover: {src: a.png, alt: A}", "![A](a.png) [large](a.png)"),
        document("cases/head/index.md", keys),
        pictures=pictures,
    )
    outputs = {"/" + path for one in made.recipes if isinstance(one, PictureFile) for path, _ in one.outputs}
    views = [
        recipe(made, "posts/p/index.html").view.cover,
        recipe(made, "cases/head/index.html").view.studies[0].series[0].picture,
    ]
    views += [
        card.picture
        for card in (*recipe(made, "index.html").view.cards, *recipe(made, "cases/index.html").view.cards)
    ]
    for view in views:
        assert {
            view.src,
            view.full,
            *(path for source in view.sources for path, _ in source.variants),
        } <= outputs
    assert recipe(made, "posts/p/index.html").fill.links["a.png"].url in outputs


def test_files_are_published_where_links_lead():
    files = ("static/notes.txt", "posts/bundle/rows.txt", "posts/bundle/unused.txt", "posts/secret/x.txt")
    made = plan(
        document("posts/bundle/index.md", "", "[a](rows.txt) [b](../../static/notes.txt) [c](/notes.txt)"),
        document("posts/secret/index.md", "status: draft", "[x](x.txt)"), files=files,
    )  # fmt: skip
    assert {one.path for one in made.recipes if isinstance(one, StaticFile)} == {
        "notes.txt",
        "posts/bundle/rows.txt",
    }
    links = recipe(made, "posts/bundle/index.html").fill.links
    assert {href: link.url for href, link in links.items()} == {
        "rows.txt": "/posts/bundle/rows.txt", "../../static/notes.txt": "/notes.txt", "/notes.txt": "/notes.txt"}  # fmt: skip


def test_a_file_stored_decomposed_is_published_composed():
    stored = unicodedata.normalize("NFD", "static/Übung.txt")
    made = plan(files=(stored,))
    (static,) = [one for one in made.recipes if isinstance(one, StaticFile)]
    assert (static.path, static.source) == (unicodedata.normalize("NFC", "Übung.txt"), f"content/{stored}")


def text(path, *sources):
    return ready(TextRecipe(path, "", sources))


def sources(sheet):
    return sheet.given[0].sources


CLASHES = {
    "the same path": ("a/index.html", "a/index.html"),
    "other capitals": ("A/index.html", "a/index.html"),
    "another Unicode form": (unicodedata.normalize("NFD", "ü.txt"), unicodedata.normalize("NFC", "ü.txt")),
}


@pytest.mark.parametrize(("one", "other"), CLASHES.values(), ids=CLASHES)
def test_two_outputs_on_one_path_are_told_at_both_sources(one, other):
    found = clashes(
        [text(one, "content/x.md"), text(other, "content/y.md"), text("b.txt", "content/z.md")], sources
    )
    assert [(problem.code, problem.place.path) for problem in found] == [
        ("RAD774", "content/x.md"),
        ("RAD774", "content/y.md"),
    ]
    assert "content/y.md" in found[0].message


def test_a_clash_with_a_page_that_radblog_makes_is_told_at_the_file():
    (problem,) = clashes([text("feed.xml"), text("feed.xml", "content/static/feed.xml")], sources)
    assert (problem.place.path, "radblog" in problem.message) == ("content/static/feed.xml", True)


NAMES = [
    "con.txt",
    "a/NUL/b.txt",
    "lpt1",
    "a:b.txt",
    "a?.txt",
    "dot./a.txt",
    "space /a.txt",
    "a\\b.txt",
    "ü" * 120 + ".txt",
]


@pytest.mark.parametrize("path", NAMES)
def test_a_name_that_some_computer_cannot_keep_is_told(path):
    (problem,) = bad_names([text(path, "content/x.md")], sources)
    assert (problem.code, problem.place.path) == ("RAD738", "content/x.md")


@pytest.mark.parametrize(
    "path", ["console.txt", "a.con", ".well-known/x.txt", "a b/c&d.txt", "胸部/ct.txt", "_headers"]
)
def test_a_name_that_every_computer_keeps_is_fine(path):
    assert list(bad_names([text(path, "content/x.md")], sources)) == []


def test_an_alias_onto_a_list_is_told_where_it_is_written():
    made = plan(document("posts/a.md", "aliases: [/fine/, /cases/]"))
    assert [(p.code, p.place.path, p.place.line) for p in made.problems] == [
        ("RAD731", "content/posts/a.md", 5)
    ]
