from __future__ import annotations

import gzip
import re
from itertools import pairwise

import msgspec
import pytest
from render_samples import (
    ROOT,
    builtin_theme,
    card,
    case,
    case_content,
    chrome,
    content,
    date,
    document,
    fill,
    head,
    home,
    listing,
    pager,
    picture,
    post,
    recipes,
    standing,
)
from selectolax.lexbor import LexborHTMLParser

from radblog.plan import views as v
from radblog.plan.recipes import PageRecipe
from radblog.published.read import read_artifact
from radblog.render.pages import render_page
from radblog.render.templates import make_environment
from radblog.render.theme_check import theme_problems

CONTEXT = make_environment(builtin_theme(), chrome())
BLOG = make_environment(builtin_theme(), chrome(prefix="/blog"))
PAGES = recipes()
IDS = [recipe.path for recipe, _ in PAGES]


def html(recipe, text=None, context=CONTEXT) -> str:
    outcome = render_page(recipe, text, context)
    assert outcome.problems == ()
    return outcome.value.decode()


def view_html(view, template: str, text=None, context=CONTEXT) -> str:
    return html(PageRecipe("x.html", template, view, content="x" if text else "", fill=fill()), text, context)


@pytest.fixture(params=PAGES, ids=IDS)
def tree(request):
    return LexborHTMLParser(html(*request.param))


def test_the_builtin_theme_is_whole():
    assert theme_problems(CONTEXT) == ()


@pytest.mark.parametrize(("recipe", "text"), PAGES, ids=IDS)
def test_the_same_recipe_gives_the_same_bytes(recipe, text):
    again = make_environment(builtin_theme(), chrome())
    assert html(recipe, text) == html(recipe, text, again)


def test_there_is_one_h1_and_no_heading_level_is_left_out(tree):
    levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_no_id_is_there_twice_and_every_jump_has_its_target(tree):
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for link in tree.css('a[href^="#"]'):
        assert link.attributes["href"][1:] in ids
    for node in tree.css("[aria-labelledby]"):
        assert node.attributes["aria-labelledby"] in ids


def test_nothing_needs_more_than_a_strict_policy(tree):
    assert not tree.css("style, [style], iframe, object, embed, link[rel=preconnect]")
    for script in tree.css("script"):
        assert script.attributes.get("type") == "application/ld+json" or not script.text().strip()
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on")]


def test_nothing_is_loaded_from_elsewhere(tree):
    loaded = [node.attributes.get("src") for node in tree.css("img, script[src], source[src], video")]
    loaded += [node.attributes.get("href") for node in tree.css("link[rel=stylesheet], link[rel=icon]")]
    loaded += [
        url
        for node in tree.css("[srcset]")
        for url in re.split(r"\s\d+w(?:, )?", node.attributes["srcset"])
        if url
    ]
    assert loaded
    assert all(url.startswith("/") and not url.startswith("//") for url in loaded)


def test_every_picture_has_an_alt_and_a_size(tree):
    for image in tree.css("img"):
        assert {"alt", "width", "height"} <= set(image.attributes)


def test_every_control_has_a_name(tree):
    for node in tree.css("a, button"):
        alts = [image.attributes.get("alt") for image in node.css("img")]
        assert node.text(strip=True) or node.attributes.get("aria-label") or any(alts)


def test_at_most_one_picture_of_a_page_does_not_wait(tree):
    eager = [image for image in tree.css("main img") if image.attributes.get("loading") != "lazy"]
    assert len(eager) <= 1


@pytest.mark.parametrize(("recipe", "text"), PAGES, ids=IDS)
def test_every_address_of_the_site_stands_under_its_base_path(recipe, text):
    page = LexborHTMLParser(html(recipe, text, BLOG))
    for node in page.css("[href], [src], [poster], [data-copy]"):
        for name in ("href", "src", "poster"):
            url = node.attributes.get(name) or ""
            assert not url.startswith("/") or url.startswith("/blog/")
    for node in page.css("[srcset]"):
        assert all(part.strip().startswith("/blog/") for part in node.attributes["srcset"].split(","))


@pytest.mark.parametrize("path", ["404.html", "gone/index.html", "old/index.html"])
def test_a_page_that_is_no_content_is_not_indexed(path):
    recipe, text = next(page for page in PAGES if page[0].path == path)
    page = LexborHTMLParser(html(recipe, text))
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"


def test_a_redirect_works_with_and_without_a_script():
    page = LexborHTMLParser(
        html(
            PageRecipe("old/index.html", "redirect.html", v.RedirectPage(head("New"), "/posts/röntgen/")),
            None,
            BLOG,
        )
    )
    target = "/blog/posts/r%C3%B6ntgen/"
    assert page.css_first("meta[http-equiv=refresh]").attributes["content"] == f"0; url={target}"
    assert page.css_first("link[rel=canonical]").attributes["href"] == "https://radiology.example" + target
    assert page.css_first("main a").attributes["href"] == target


NASTY = 'T<sub>1</sub> & "A" *b* </script>'


@pytest.mark.parametrize(
    ("template", "view"),
    [
        ("post.html", post(head=head(NASTY), document=document(title=NASTY, summary=NASTY, cite=NASTY))),
        ("case.html", case(head=head(NASTY), document=document(title=NASTY), diagnosis=NASTY, patient=NASTY)),
        ("home.html", v.HomePage(head(NASTY), (card(title=NASTY, summary=NASTY),), (), pager())),
        ("list.html", listing(head=head(NASTY), heading=NASTY, intro=NASTY)),
    ],
)
def test_what_authors_write_is_text_and_never_markup(template, view):
    text = view_html(view, template, content())
    assert "<sub>1" not in text
    page = LexborHTMLParser(text)
    assert page.css_first("title").text().startswith(NASTY)
    assert page.css_first('meta[property="og:title"]').attributes["content"] == NASTY


def test_json_ld_is_printed_as_given():
    ready = '{"name":"a \\u003c/script> b"}'
    page = LexborHTMLParser(view_html(post(head=head("A", json_ld=ready)), "post.html", content()))
    assert page.css_first("script[type='application/ld+json']").text() == ready


def test_nothing_of_the_answer_stands_before_the_reader_asks():
    page = LexborHTMLParser(view_html(case(), "case.html", case_content()))
    steps = page.css("details.reveal")
    assert len(steps) == 3
    answer = "".join(step.text() for step in steps)
    for step in steps:
        step.decompose()
    before = page.html
    for words in ("aneurysm", "basal cisterns", "Perimesencephalic", "Blood and where it comes from", "most"):
        assert words in answer
        assert words not in before


def test_the_pictures_of_a_case_come_before_its_answer_and_after_its_presentation():
    text = view_html(case(), "case.html", case_content()).partition("<body")[2]
    order = [text.index(mark) for mark in ("worst headache ever", "ct-head.jpg", '<details class="reveal"')]
    assert order == sorted(order)


def test_a_recognised_section_keeps_the_anchor_of_its_heading():
    text = msgspec.structs.replace(case_content(), anchors={"findings": "befunde"})
    page = LexborHTMLParser(view_html(case(), "case.html", text))
    assert page.css_first("#befunde").text() == "Findings"
    assert not page.css("#findings")


def test_teaching_points_are_told_once():
    told = msgspec.structs.replace(
        case_content(), clinical=case_content().clinical | {"teaching_points": ("<ul><li>most</li></ul>",)}
    )
    points = [
        LexborHTMLParser(view_html(case(), "case.html", text)).css_first(".points").text()
        for text in (told, case_content())
    ]
    assert [text.count("most") for text in points] == [1, 1]


def test_a_bare_case_needs_nothing_that_it_may_lack():
    bare = case(
        studies=(), differential=(), teaching_points=(), certainty="", confirmed_by=(), level="", pathology="",
        anatomy=(), consent="", deidentification="", patient="", modalities=(), systems=(),
        document=document(authors=(), reviewers=(), hashtags=(), share=(), related=(), date=None, updated=None,
                          newer=None, older=None, series=None, corrections=(), translations=(), license="", cite=""),
    )  # fmt: skip
    assert "Diagnosis" in view_html(bare, "case.html")


def test_the_body_leads_with_its_picture_only_where_there_is_no_cover():
    def first(view):
        page = LexborHTMLParser(view_html(view, "post.html", content()))
        return page.css_first(".e-content img").attributes

    assert "fetchpriority" in first(post(cover=None))
    assert "fetchpriority" not in first(post())


def test_a_page_speaks_the_language_of_its_document():
    german = post(head=head("Wann kein CT", lang="de"), document=document(lang="de", date=date(lang="de")))
    arabic = post(head=head("متى", lang="ar", dir="rtl"), document=document(lang="ar", dir="rtl"))
    odd = post(head=head("Kiam ne", lang="eo"), document=document(lang="eo"))
    assert "Zum Inhalt" in view_html(german, "post.html", content())
    page = LexborHTMLParser(view_html(arabic, "post.html", content()))
    assert page.css_first("html").attributes == {"lang": "ar", "dir": "rtl"}
    assert "Skip to the content" in view_html(odd, "post.html", content())


def test_a_card_in_another_language_says_so():
    page = LexborHTMLParser(view_html(home(), "home.html"))
    assert [node.text() for node in page.css(".card-title[lang=de]")] == ["Befund in einfacher Sprache"]
    assert len(page.css(".card-title[lang]")) == 1


def test_unused_hashtags_are_shown_but_lead_nowhere():
    recipe, text = next(page for page in PAGES if page[0].template == "hashtags.html")
    page = LexborHTMLParser(html(recipe, text))
    unused = [node.css_first(".hashtag") for node in page.css("li.unused")]
    assert [node.text() for node in unused] == ["#abdrad", "#MRI"]
    assert all(node.tag == "span" for node in unused)


def test_a_draft_is_marked_on_its_page():
    page = LexborHTMLParser(
        view_html(post(head=head("A", banner="draft", noindex=True)), "post.html", content())
    )
    assert "Draft" in page.css_first(".banner").text()
    assert not page.css('link[rel=canonical], meta[property="og:title"]')


def test_feeds_of_the_page_come_before_those_of_the_site():
    page = LexborHTMLParser(view_html(listing(), "list.html"))
    feeds = [node.attributes["href"] for node in page.css('link[rel=alternate][type="application/rss+xml"]')]
    assert feeds == ["/hashtags/neurorad/feed.xml", "/feed.xml"]


def test_the_preview_picture_is_absolute():
    page = LexborHTMLParser(view_html(post(head=head("A", image=picture())), "post.html", content(), BLOG))
    image = page.css_first('meta[property="og:image"]').attributes["content"]
    assert image == "https://radiology.example/blog/pictures/ct-head.jpg"


def test_a_standing_page_has_its_prose():
    assert "Three rules" in view_html(standing(), "page.html", content())


def test_no_comment_of_a_template_is_published():
    assert not [recipe.path for recipe, text in PAGES if "<!--" in html(recipe, text)]


# A page loads what is for all pages, and at most one of those that are for a kind of page.
_OF_ONE_KIND = ("rad-stack.js", "filter.js", "search.js")


@pytest.mark.parametrize(("suffix", "most"), [(".css", 20 * 1024), (".js", 10 * 1024)])
def test_the_theme_stays_light(suffix, most):
    """As every host sends them: compressed."""
    sizes = {
        path.name: len(gzip.compress(path.read_bytes(), 6, mtime=0))
        for path in (ROOT / "assets").glob(f"*{suffix}")
    }
    special = max((size for name, size in sizes.items() if name in _OF_ONE_KIND), default=0)
    assert special + sum(size for name, size in sizes.items() if name not in _OF_ONE_KIND) <= most


def test_what_stands_side_by_side_is_not_glued_together_where_only_text_is_read():
    page = read_artifact("posts/a/index.html", view_html(post(), "post.html").encode())
    texts = "\n".join(run.text for run in page.runs if run.kind == "text")
    assert "The first hour Newer Reading the chest film" in texts
    assert not re.search(r"\d min readHashtags|20\d\d[A-Z]|[a-z]Radiologist", texts)
