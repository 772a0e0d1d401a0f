"""Readers walk: from home to a case, through its questions and its answer, to the next; they choose and they search."""

from __future__ import annotations

import datetime as dt
import io
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from sample_site import build_site
from site_server import served

from radblog.problems import ERROR

ASKED, RIDDLE = "/cases/asked/", "/cases/riddle/"
AFTER = dt.datetime(2026, 6, 20, 9, tzinfo=dt.UTC)


def wait_for_query(page, **wanted):
    page.wait_for_url(
        lambda url: {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()} == wanted
    )


def cards(page, list_=".shelf .cards"):
    return page.locator(f"{list_} .card-title")


def expect_in_any_order(cards, *titles):
    expect(cards).to_have_count(len(titles))
    for title in titles:
        expect(cards.filter(has_text=title)).to_have_count(1)


def test_from_home_to_a_case_through_its_answer_to_the_next(sample, opened):
    page = opened(f"{sample.address}/")
    page.get_by_role("link", name="All cases").click()
    page.wait_for_url("**/cases/")
    page.get_by_role("link", name="Pain in the wrist").click()
    page.wait_for_url(f"**{ASKED}")
    steps = page.locator("details.reveal")
    expect(steps).to_have_count(3)
    expect(page.locator("#diagnosis")).to_be_hidden()
    for number, shown in enumerate(("#findings", "#diagnosis", "#discussion")):
        steps.nth(number).locator("summary").click()
        page.locator(shown).wait_for()
    page.locator(".neighbours a[rel=next]").click()
    page.wait_for_url(lambda url: "/cases/" in url and ASKED not in url)


def test_every_option_of_a_question_has_its_reply(sample, opened):
    page = opened(sample.address + ASKED, java_script_enabled=False)
    one, many, free = (page.locator(".question").nth(number) for number in range(3))
    wrong, right = one.locator("details").nth(0), one.locator("details").nth(1)
    wrong.locator("summary").click()
    expect(wrong.get_by_text("Not quite.")).to_be_visible()
    right.locator("summary").click()
    expect(right).to_contain_text("Right. The line crosses its waist.", use_inner_text=True)
    expect(one.locator("details[open]")).to_have_count(1)  # one answer only: the other closes
    for number in range(2):
        many.locator("summary").nth(number).click()
    expect(many.locator("details[open]")).to_have_count(2)
    free.locator("summary").click()
    expect(free.get_by_text("another film in ten days")).to_be_visible()


def test_before_its_day_a_case_asks_and_after_it_tells(sample, folder, opened, tmp_path):
    page = opened(sample.address + RIDDLE)
    expect(page.locator("h1")).to_have_text("Tall and suddenly breathless")
    expect(page.locator(".promise").get_by_text("20 June 2026")).to_be_visible()
    assert "pneumothorax" not in page.content().casefold()
    assert page.locator("details.reveal, .option summary").count() == 0
    report, _ = build_site(folder, tmp_path / "after", now=AFTER)
    assert [problem for problem in report.problems if problem.severity == ERROR] == []
    with served(tmp_path / "after") as address:
        page.goto(address + RIDDLE)
        page.locator(".option summary").first.click()
        expect(page.get_by_text("You saw the edge of the lung.").first).to_be_visible()
        page.locator("details.reveal summary").nth(1).click()
        expect(page.locator(".diagnosis")).to_be_visible()
        expect(page.locator(".diagnosis")).to_have_text("Spontaneous pneumothorax")
        page.goto(f"{address}/feed.xml")
        assert "Answer: Tall and suddenly breathless" in page.content()


def test_a_choice_among_cases_stands_in_the_address_and_comes_back(sample, opened):
    page = opened(f"{sample.address}/cases/")
    everything = cards(page).count()
    assert everything > 2
    page.locator("[data-facet=system]", has_text="Musculoskeletal").click()
    wait_for_query(page, system="musculoskeletal")
    expect_in_any_order(cards(page), "Pain in the wrist", "A limping child")
    page.locator("[data-facet=modality]", has_text="Ultrasound").click()
    wait_for_query(page, system="musculoskeletal", modality="US")
    expect(cards(page)).to_have_text(["A limping child"])
    expect(page.locator(".filter-said")).to_have_text("1 case")
    page.reload()
    expect(page.locator(".filter-said")).to_have_text("1 case")
    expect(cards(page)).to_have_text(["A limping child"])
    expect(page.locator(".filter [aria-current]")).to_have_count(2)
    page.go_back()
    expect(cards(page)).to_have_count(2)
    page.locator("[data-facet=level]", has_text="Intermediate").click()
    expect(page.get_by_text("No case has all of these")).to_be_visible()
    page.locator(".filter-reset").click()
    expect(cards(page)).to_have_count(everything)
    wait_for_query(page)


def test_a_plain_list_takes_on_another_choice(sample, opened):
    page = opened(f"{sample.address}/cases/system/musculoskeletal/")
    page.locator("[data-facet=level]", has_text="Student").click()
    wait_for_query(page, system="musculoskeletal", level="student")
    expect(page.locator(".filter-said")).not_to_be_empty()


def test_without_script_every_choice_is_a_list(sample, opened):
    page = opened(f"{sample.address}/cases/", java_script_enabled=False)
    page.locator("[data-facet=modality]", has_text="Ultrasound").click()
    page.wait_for_url("**/cases/modality/us/")
    expect(cards(page).filter(has_text="A limping child")).to_be_visible()
    expect(page.locator(".filter [aria-current]")).to_have_text(re.compile(r"^\s*Ultrasound"))


def test_a_search_finds_by_word_and_narrows_by_kind_with_the_keyboard_alone(sample, watched):
    page = watched.page
    page.goto(f"{sample.address}/search/")
    page.locator("select[name=kind]:enabled").wait_for()
    page.get_by_role("searchbox").focus()
    page.keyboard.type("snuffbox")
    expect(page.get_by_text("1 result")).to_be_visible()
    expect(cards(page, ".search-results")).to_have_text(["Pain in the wrist"])
    wait_for_query(page, q="snuffbox")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Pain in the wrist")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{ASKED}")
    page.goto(f"{sample.address}/search/?kind=Case&system=Musculoskeletal")
    expect_in_any_order(cards(page, ".search-results"), "Pain in the wrist", "A limping child")
    page.locator("select[name=level]").select_option(label="Student (2)")
    assert watched.hosts == {"127.0.0.1"}
    assert watched.failed == []
    assert watched.said == []


def test_a_search_never_finds_an_answer_before_its_day(sample, opened):
    page = opened(f"{sample.address}/search/?q=pneumothorax")
    expect(page.locator(".search-said")).to_contain_text("Nothing found")
    expect(cards(page, ".search-results")).to_have_count(0)


def test_without_script_the_search_page_leads_to_lists(sample, opened):
    page = opened(f"{sample.address}/search/", java_script_enabled=False)
    expect(page.locator(".search-form")).to_be_hidden()
    page.get_by_role("navigation").filter(has_text="needs JavaScript").get_by_role(
        "link", name="Archive"
    ).click()
    page.wait_for_url("**/archive/")


def test_a_search_works_below_a_folder(below, opened):
    page = opened(f"{below.address}/search/?q=snuffbox")
    page.get_by_role("link", name="Pain in the wrist").click()
    page.wait_for_url(f"{below.address}{ASKED}")


def test_a_case_on_paper_has_its_answers_at_the_end_with_address_and_version(sample, opened):
    page = opened(sample.address + ASKED)
    text = " ".join(
        " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages).split()
    )
    order = [
        "outstretched hand",
        "Which bone is it?",
        "Answer",
        "across the waist",
        "Fracture of the scaphoid",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "It keeps its place" not in text
    assert "sampler.example/cases/asked/" in text
    assert "Version of 2 May 2026" in text


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_a_feed_opened_in_a_browser_can_be_read(name, sample, opened):
    page = opened(f"{sample.address}/{name}")
    shown = """() => {
      const root = document.documentElement;
      const title = root.querySelector("title");
      const about = root.querySelector("channel > description, feed > subtitle");
      return [getComputedStyle(title).display, getComputedStyle(about, "::after").content];
    }"""
    display, hint = page.evaluate(shown)
    assert display == "block"
    assert "feed reader" in hint


def test_a_hashtag_shows_its_activity_in_words_too(sample, opened):
    page = opened(f"{sample.address}/hashtags/mskrad/")
    assert page.locator("svg.activity rect").count() >= 1
    assert "2026" in page.locator(".activity-figure figcaption").inner_text()


def test_citations_can_be_downloaded_and_copied(sample, opened):
    page = opened("about:blank", permissions=["clipboard-read", "clipboard-write"])
    page.clock.install()
    page.goto(sample.address + ASKED)
    with page.expect_download() as download:
        page.get_by_role("link", name="RIS", exact=True).click()
    assert download.value.suggested_filename == "cite.ris"
    page.clock.pause_at(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))  # or "Copied" would soon be gone
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "Pain in the wrist" in page.evaluate("navigator.clipboard.readText()")


def test_mastodon_is_asked_for_at_the_readers_own_server(sample, opened):
    page = opened(sample.address + ASKED)
    page.context.route("https://radiology.social/**", lambda route: route.fulfill(body="elsewhere"))
    page.locator(".share-text > summary").click()
    page.get_by_label("Your server").fill("radiology.social")
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Share there").click()
    popup.value.wait_for_url("https://radiology.social/**")
    address = urlsplit(popup.value.url)
    assert (address.scheme, address.netloc, address.path) == ("https", "radiology.social", "/share")
    [text] = parse_qs(address.query)["text"]
    assert text == "Pain in the wrist #mskrad\n\nhttps://sampler.example/cases/asked/"
    page.reload()
    page.locator(".share-text > summary").click()
    expect(page.get_by_label("Your server")).to_have_value("radiology.social")


def test_without_script_the_text_for_mastodon_can_be_copied(sample, opened):
    page = opened(sample.address + ASKED, java_script_enabled=False)
    page.locator(".share-text > summary").click()
    text = page.locator(".share-text pre")
    expect(text).to_be_visible()
    expect(text).to_have_text(re.compile(r"https://sampler\.example/cases/asked/$"))
    expect(page.get_by_label("Your server")).to_be_hidden()
