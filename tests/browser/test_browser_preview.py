"""An author saves, and sees: `radblog serve` with a browser before it."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0  # seconds after which a test gives up
_MS = _PATIENCE * 1000
_HEAD = "---\ntitle: About gout\nstatus: published\ndate: 2026-01-05\n---\n"


class Desk:
    """A site on disk, the command that shows it, and what the command says."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("content/site.yaml", "title: Reading Room\nbase_url: https://example.org\ntheme: mine\n")
        for kind in ("privacy", "imprint", "disclaimer"):
            head = f"---\ntitle: {kind.title()}\nkind: {kind}\nstatus: published\n---\n"
            self.write(f"content/pages/{kind}.md", head + "Words.\n")
        settings = (_ROOT / "themes/lightbox/theme.yaml").read_text()
        self.write("themes/mine/theme.yaml", f"{settings}\nextends: lightbox\n")
        self.write("themes/mine/assets/mine.css", "h1 { letter-spacing: 1px }\n")
        self.post("Some words.")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "radblog", "serve", "--site", str(root), "--port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = self.hear(r"(http://\S+)/ shows the site")[1]

    def write(self, path: str, text: str) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def post(self, body: str, head: str = _HEAD) -> Path:
        return self.write("content/posts/gout.md", f"{head}\n{body}\n")

    def _read(self) -> None:
        with self.process.stderr as said:
            for line in said:
                self._lines.put(line)

    def hear(self, pattern: str) -> re.Match[str]:
        """The next line that matches."""
        while True:
            if found := re.search(pattern, self._lines.get(timeout=_PATIENCE)):
                return found

    def heard(self) -> list[str]:
        """What was said since somebody listened."""
        return [self._lines.get() for _ in range(self._lines.qsize())]

    def end(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(_PATIENCE)
        finally:
            self.process.kill()  # one that would not end must not outlive its test
        self._reader.join(_PATIENCE)


@pytest.fixture
def desk(tmp_path):
    one = Desk(tmp_path / "site")
    yield one
    one.end()


@pytest.fixture
def page(desk, watched):
    """The post in a browser. A mark on the window is gone when the page is loaded anew."""
    watched.page.set_default_timeout(_MS)
    watched.page.set_viewport_size({"width": 1280, "height": 800})
    _go(watched.page, f"{desk.address}/posts/gout/")
    yield watched.page
    assert not [text for text in watched.said if "Content Security Policy" in text]
    assert watched.hosts <= {"127.0.0.1"}


def _go(page, address: str) -> None:
    """Open a page and wait until its script follows."""
    with page.expect_response(lambda answer: "/@preview/state" in answer.url):
        page.goto(address)
    page.evaluate("window.mark = 1")


def _marked(page) -> bool:
    return bool(page.evaluate("window.mark === 1"))


def test_a_save_is_seen_where_the_author_was(desk, page):
    desk.post("\n\n".join(f"Paragraph {number}." for number in range(200)))
    expect(page.get_by_text("Paragraph 199.")).to_be_attached(timeout=_MS)
    page.wait_for_load_state("load")  # the page goes back to where it was once more when it is loaded
    middle = page.get_by_text("Paragraph 120.")
    middle.evaluate("(one) => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    before = page.evaluate("scrollY")
    assert before > 500
    desk.post("\n\n".join(f"Sentence {number}." for number in range(200)))
    expect(page.get_by_text("Sentence 120.")).to_be_attached(timeout=_MS)
    page.wait_for_function("before => Math.abs(scrollY - before) < 3", arg=before)


def test_broken_front_matter_is_shown_over_the_last_good_page_until_it_is_mended(desk, page):
    desk.post("Some words.", head=_HEAD.replace("published", "publishd"))
    overlay = page.get_by_role("alert")
    expect(overlay).to_be_visible(timeout=_MS)
    expect(overlay).to_contain_text("This page cannot be shown as it is now")
    expect(overlay).to_contain_text("content/posts/gout.md:3:9")
    expect(overlay).to_contain_text("What to do: Write one of: draft, published")
    expect(page.get_by_text("Some words.", exact=True)).to_be_visible()
    assert _marked(page)
    page.get_by_role("button", name="Look at the last good version").click()
    expect(overlay).to_be_hidden()
    page.get_by_role("button", name="1 on this page").click()
    expect(overlay).to_be_visible()
    desk.post("Mended words.")
    expect(page.get_by_text("Mended words.", exact=True)).to_be_visible(timeout=_MS)
    expect(overlay).to_be_hidden()


def test_a_mistake_elsewhere_does_not_cover_the_page(desk, page):
    desk.write("content/posts/knee.md", "---\ntitle: Knee\nstatus: publishd\n---\nWords.\n")
    badge = page.get_by_role("button", name="1 elsewhere not shown")
    badge.click()
    expect(page.get_by_text("content/posts/knee.md cannot be shown")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()
    assert _marked(page)


def test_a_name_of_a_patient_stands_beside_the_page_as_it_was_before(desk, page):
    desk.post("My patient Anna Müller came again.")
    beside = page.get_by_role("alert")
    expect(beside).to_be_visible(timeout=_MS)
    expect(beside).to_contain_text("RAD101")
    expect(beside).to_contain_text("content/posts/gout.md:7:")
    expect(page.get_by_text("Some words.", exact=True)).to_be_visible()
    assert "Anna" not in page.content()
    assert "Anna" not in beside.inner_text()
    desk.post("The patient came again.")
    expect(page.get_by_text("The patient came again.", exact=True)).to_be_visible(timeout=_MS)
    expect(beside).to_be_hidden()


def test_a_stylesheet_is_exchanged_without_loading_the_page_anew(desk, page):
    heading = page.get_by_role("heading", name="About gout")
    expect(heading).to_have_css("letter-spacing", "1px")
    desk.write("themes/mine/assets/mine.css", "h1 { letter-spacing: 3px }\n")
    expect(heading).to_have_css("letter-spacing", "3px", timeout=_MS)
    assert _marked(page)
    expect(page.locator('link[rel="stylesheet"][href*="mine."]')).to_have_count(1)


def test_what_others_save_elsewhere_does_not_disturb_the_page(desk, page):
    head = _HEAD.replace("About gout", "About knees").replace("2026-01-05", "2020-01-05")
    other = desk.write("content/pages/knee.md", head.replace("date: 2020-01-05\n", "") + "\nKnees.\n")
    desk.hear("built:")
    expect(page.get_by_role("heading", name="About gout")).to_be_visible()
    with page.expect_response(lambda answer: "/@preview/state" in answer.url):
        other.write_text(other.read_text().replace("Knees.", "More knees."))
    assert _marked(page)


def test_a_burst_of_fifty_saves_is_no_fifty_rebuilds_and_ends_with_the_last_words(desk, page):
    desk.heard()
    for number in range(50):
        desk.post(f"Version {number} of it.")
    expect(page.get_by_text("Version 49 of it.")).to_be_visible(timeout=_MS)
    desk.write("content/posts/knee.md", _HEAD.replace("gout", "knees") + "\nKnees.\n")
    expect(page.get_by_text("About knees").first).to_be_attached(timeout=_MS)
    desk.hear("built:")
    desk.hear("built:")
    more = [line for line in desk.heard() if "built:" in line]
    assert len(more) < 3, more  # a machine with much to do may halt between two of the saves


def test_a_picture_a_person_the_settings_and_a_deletion_are_picked_up(desk, page):
    picture = desk.root / "content/posts/ct.png"
    Image.new("L", (64, 48), 40).save(picture)
    desk.post("![A dark slice](ct.png)")
    shown = page.get_by_role("img", name="A dark slice")
    expect(shown).to_be_visible(timeout=_MS)
    first = shown.get_attribute("src")
    Image.new("L", (64, 48), 220).save(picture)
    expect(shown).not_to_have_attribute("src", first, timeout=_MS)
    desk.write("content/people/ada-example.md", "---\nname: Ada Example\n---\nA radiologist.\n")
    desk.post("By her.", head=_HEAD.replace("---\n", "---\nauthors: [ada-example]\n", 1))
    expect(page.get_by_role("link", name="Ada Example").first).to_be_visible(timeout=_MS)
    desk.write("content/site.yaml", "title: Night Shift\nbase_url: https://example.org\ntheme: mine\n")
    expect(page).to_have_title(re.compile("Night Shift"), timeout=_MS)
    (desk.root / "content/posts/gout.md").unlink()
    expect(page).to_have_title(re.compile("not found"), timeout=_MS)
    desk.post("Back again.")
    expect(page.get_by_text("Back again.", exact=True)).to_be_visible(timeout=_MS)


def test_a_template_with_a_fault_covers_every_page_until_it_is_mended(desk, page):
    template = desk.write(
        "themes/mine/templates/post.html", '{% extends "lightbox/post.html" %}{% block main %}'
    )
    overlay = page.get_by_role("alert")
    expect(overlay).to_contain_text("The site cannot be made as it is now", timeout=_MS)
    expect(overlay).to_contain_text("themes/mine/templates/post.html:1")
    template.unlink()
    expect(overlay).to_be_hidden(timeout=_MS)


def test_a_draft_has_its_banner(desk, page):
    desk.post("Some words.", head=_HEAD.replace("published", "draft"))
    expect(page.locator(".banner")).to_be_visible(timeout=_MS)


def test_when_the_server_ends_the_page_says_so(desk, page):
    desk.process.send_signal(signal.SIGINT)
    expect(page.get_by_role("button", name="The preview server does not answer")).to_be_visible(timeout=_MS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_preview_tells_can_be_read_by_everybody(desk, page, watched, axe, scheme):
    page.emulate_media(color_scheme=scheme)
    page.evaluate(axe)
    run = "axe.run(document.querySelector('radblog-preview')).then((found) => found.violations)"
    desk.post("My patient Anna Müller came again.")
    expect(page.get_by_role("alert")).to_be_visible(timeout=_MS)
    assert page.evaluate(run) == []
    desk.post("Some words.", head=_HEAD.replace("published", "publishd"))
    expect(page.get_by_role("button", name="Look at the last good version")).to_be_visible(timeout=_MS)
    assert page.evaluate(run) == []
    page.get_by_role("button", name="Look at the last good version").press("Enter")
    expect(page.get_by_role("button", name="1 on this page")).to_be_focused()
    watched.clear()  # axe tries a style of its own, which the policy refuses
