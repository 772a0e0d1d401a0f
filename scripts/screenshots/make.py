"""Take the pictures of the README and the manual: builds `content/`, serves it, looks at it with Chromium.

Run `.venv/bin/python scripts/screenshots/make.py` after a change of the theme or of the pages shown; look at
what came out before it is committed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import http.server
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # this very tree, whatever is installed

from radblog.build import Request, build  # noqa: E402

# What is shown, as (name, address, what stands at the upper edge).
PAGES = (
    ("home", "/", "body"),
    ("case", "/cases/thunderclap-headache/", ".presentation"),
    ("post", "/posts/window-width-and-level/", "body"),
    ("stack", "/cases/scroll-through-a-brain/", "rad-series"),
    ("quiz", "/cases/tall-and-breathless/", ".quiz"),
    ("cases", "/cases/?system=chest", "body"),
    ("search", "/search/?q=blood", "body"),
)
# A desk and a telephone, as (what the file's name says of it, width, height) in pixels.
SCREENS = (("", 1280, 960), ("-phone", 390, 844))
SCHEMES = (("", "light"), ("-dark", "dark"))
_COLOURS = 128  # a palette: a quarter of the bytes, and no difference to be seen at this size


def main() -> None:
    """Make all pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--chromium", type=Path, default=Path("/usr/bin/chromium"))
    given = parser.parse_args()
    given.output.mkdir(parents=True, exist_ok=True)
    with _served_site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        )
        for name, data in _pictures(browser, address):
            path = given.output / f"{name}.png"
            path.write_bytes(data)
            print(f"{path.name}: {len(data) // 1024} KB")
        browser.close()


def _pictures(browser: Browser, address: str) -> Iterator[tuple[str, bytes]]:
    for screen, width, height in SCREENS:
        for suffix, scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            for name, path, top in PAGES:
                answer = page.goto(address + path, wait_until="networkidle")
                if answer is None or not answer.ok:
                    raise SystemExit(f"There is no page at {path}: change PAGES in this script.")
                page.locator(top).evaluate("(part) => part.scrollIntoView()")
                page.wait_for_load_state("networkidle")
                yield f"{name}{screen}{suffix}", _small(page.screenshot())
            context.close()


def _small(data: bytes) -> bytes:
    picture = Image.open(BytesIO(data)).convert("RGB")
    small = BytesIO()
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


@contextmanager
def _served_site() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        report = build(Request(site=ROOT, output=output, now=dt.datetime.now(dt.UTC), hold_back=True))
        if report.blocked:
            raise SystemExit("The site does not build: run `radblog build` and mend it first.")
        handler = functools.partial(_Silent, directory=str(output))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        server.server_close()


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_given: object) -> None:
        pass


if __name__ == "__main__":
    main()
