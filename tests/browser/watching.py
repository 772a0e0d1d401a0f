"""What a page did behind the reader's back."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct, field
from playwright.sync_api import BrowserContext, Page, Request

# Before any script of the page: how far its parts moved about, and what its own policy had to refuse.
_COUNT = """
window.seen = {shift: 0, refused: []};
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
addEventListener("securitypolicyviolation", (event) => window.seen.refused.push(event.violatedDirective));
"""


class Watched(Struct):
    """A page and what came of it so far."""

    page: Page
    hosts: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def clear(self) -> None:
        """Forget what was seen."""
        self.hosts.clear()
        self.failed.clear()
        self.said.clear()


def watch(context: BrowserContext) -> Watched:
    """A page of `context` under watch. What it wants of other hosts is noted, and never fetched."""
    watched = Watched(context.new_page())
    context.add_init_script(_COUNT)

    def stay(route, request: Request) -> None:
        watched.hosts.add(urlsplit(request.url).hostname or "")
        if urlsplit(request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            route.fulfill(status=200, content_type="text/html", body="elsewhere")

    context.route("**/*", stay)
    page = watched.page
    page.on("console", lambda message: watched.said.append(message.text))
    page.on("pageerror", lambda error: watched.said.append(str(error)))
    page.on("requestfailed", lambda request: watched.failed.append(request.url) if _lost(request) else None)
    page.on("response", lambda answer: watched.failed.append(answer.url) if answer.status >= 400 else None)
    return watched


def _lost(request: Request) -> bool:
    """Whether a request came to nothing; one that the reader left behind on the last page did not."""
    return request.failure != "net::ERR_ABORTED"
