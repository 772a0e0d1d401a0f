"""From case to case in a collection, with the answers hidden until somebody asks."""

from __future__ import annotations

from playwright.sync_api import expect

HIDDEN = "?answers=hidden"


def test_a_collection_leads_from_case_to_case_without_the_answers(demonstration, opened):
    page = opened(f"{demonstration.address}/first-nights-on-call/")
    page.get_by_role("link", name="Sudden headache in a young adult").click()
    page.wait_for_url(f"**/cases/sudden-headache/{HIDDEN}")
    expect(page.locator(".answer")).to_be_hidden()
    page.get_by_role("navigation", name="First nights on call").get_by_role("link", name="Next case").click()
    page.wait_for_url(f"**/cases/breathless-after-a-flight/{HIDDEN}")
    expect(page.locator(".answer")).to_be_hidden()
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".answer")).to_be_visible()


def test_the_case_itself_offers_its_answer_at_once(demonstration, opened):
    page = opened(f"{demonstration.address}/cases/sudden-headache/")
    expect(page.locator(".answer")).to_be_visible()
    expect(page.locator(".answers-hidden")).to_be_hidden()
    page = opened(f"{demonstration.address}/cases/scroll-through-a-brain/{HIDDEN}")  # in no such collection
    expect(page.locator(".answer")).to_be_visible()


def test_without_script_a_collection_is_a_list_in_order(demonstration, opened):
    page = opened(f"{demonstration.address}/first-nights-on-call/", java_script_enabled=False)
    expect(page.locator(".collection-cases > ol > li")).to_have_count(6)
    page.get_by_role("link", name="Thunderclap headache").click()
    expect(page.locator(".answer")).to_be_visible()
    expect(page.get_by_text("Case 1 of 6")).to_be_visible()
