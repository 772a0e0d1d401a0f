"""One browser, one build of each site and one server for all tests of this folder.

What follows an action is awaited, with `expect(...)` or `page.wait_for_function("() => ...")`, never read at
once. It must be a function: another expression would be evaluated at every look, which the policy of a site
refuses.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from kinds import Site, pages_of
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from sample_site import NOW, SHOWN, build_site, make_site
from site_server import served
from watching import Watched, watch

ROOT = Path(__file__).parents[2]
Need = Callable[[Path, str], Path]
CHROMIUM = Path("/usr/bin/chromium")
PATIENCE = 60_000  # milliseconds after which a test gives up: a busy machine may be slow, and is not at fault
expect.set_options(timeout=PATIENCE)
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests here need programs from outside."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def axe(node_modules: Path, needed: Need) -> str:
    return needed(node_modules / "axe-core" / "axe.min.js", "run `npm ci`").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of the sample site."""
    return make_site(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def sample(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample site, built and served."""
    with _site(folder, tmp_path_factory.mktemp("output")) as site:
        yield site


@pytest.fixture(scope="session")
def below(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample site under a folder of its host."""
    output = tmp_path_factory.mktemp("below")
    with _site(folder, output, base_url="https://sampler.example/deep/blog", prefix="/deep/blog") as site:
        yield site


@pytest.fixture(scope="session")
def demonstration(needed: Need, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site that this repository is."""
    needed(ROOT / "content", "the demonstration site lies there")
    with _copy(ROOT, tmp_path_factory) as site:
        yield site


@pytest.fixture(scope="session")
def manual(needed: Need, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The manual, a site with a theme of its own."""
    needed(ROOT / "docs" / "content", "the manual lies there")
    with _copy(ROOT / "docs", tmp_path_factory) as site:
        yield site


@contextmanager
def _copy(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("copy")
    for part in ("content", "themes"):
        if (source / part).is_dir():
            shutil.copytree(source / part, folder / part)
    with _site(folder, tmp_path_factory.mktemp("output"), now=SHOWN) as site:
        yield site


@contextmanager
def _site(
    folder: Path, output: Path, *, base_url: str | None = None, prefix: str = "", now: dt.datetime = NOW
) -> Iterator[Site]:
    report, plan = build_site(folder, output, base_url=base_url, now=now)
    assert not report.blocked, [problem.message for problem in report.problems]
    with served(output, prefix) as address:
        yield Site(output, address, pages_of(plan, output))


@pytest.fixture(scope="session")
def browser(needed: Need) -> Iterator[Browser]:
    needed(CHROMIUM, "install Debian's chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        yield chromium
        chromium.close()


Opener = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens an address in a fresh profile; closes all of them at the end of the test."""
    contexts: list[BrowserContext] = []

    def open_page(address: str, *, width: int = 1280, **more: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **more)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A page that remembers what a reader would not want: errors, foreign hosts, shifting layouts."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    context.set_default_timeout(PATIENCE)
    yield watch(context)
    context.close()
