"""How soon a save is seen: from the write of one post to the page with its new words, over HTTP.

Run it from the repository: `python -m benchmarks.saves [POSTS ...]`; it takes 1,000 if not told otherwise.
`radblog serve` shows the site of `benchmarks.builds`, and words at the end of one post change again and
again. With the path of a Hugo binary in the variable HUGO, `hugo server` does the same with the same posts
in the same run. Everything stays on this machine. Times mean something on a quiet machine only, so compare
their ratios.
"""

from __future__ import annotations

import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from benchmarks.builds import write_hugo, write_radblog

SAVES = 9
PAGE = "post-0"
_PAUSE = 1.0  # seconds between two saves, as nobody writes faster
_LOOK = 0.01  # seconds between two looks at the page
_PATIENCE = 600.0  # seconds after which something must be wrong


def radblog(folder: Path, posts: int, port: int) -> list[str]:
    """A site of radblog, and the command that serves it."""
    write_radblog(folder, posts)
    return [sys.executable, "-m", "radblog", "serve", "--site", str(folder), "--port", str(port)]


def hugo(folder: Path, posts: int, port: int) -> list[str]:
    """A site of Hugo with the same posts, and the command that serves it."""
    command = write_hugo(folder, posts)
    return [command[0], "server", "--source", str(folder), "--bind", "127.0.0.1", "--port", str(port)]


def measure(serve: Callable[[Path, int, int], list[str]], posts: int) -> list[float]:
    """Seconds from each save until it is seen."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        port = _free_port()
        with _running(serve(folder, posts, port)):
            post = folder / f"content/posts/{PAGE}.md"
            text = post.read_text()
            _wait_for(port, b"<h1")
            return [_save(post, text, number, port) for number in range(SAVES + 1)][
                1:
            ]  # the first one warms up


def _save(post: Path, text: str, number: int, port: int) -> float:
    time.sleep(_PAUSE)
    words = f"Saved for the {number}th time."
    started = time.perf_counter()
    post.write_text(f"{text}\n{words}\n")
    _wait_for(port, words.encode())
    return time.perf_counter() - started


def _wait_for(port: int, words: bytes) -> None:
    """Return when the page holds these words.

    Raises:
        SystemExit: it never did.
    """
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if words in _page(port):
            return
        time.sleep(_LOOK)
    raise SystemExit("the page did not change")


def _page(port: int) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", f"/posts/{PAGE}/")
        return connection.getresponse().read()
    except (OSError, HTTPException):
        return b""  # nobody listens yet
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def _running(command: list[str]) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def main(sizes: list[int]) -> None:
    """Print a table: the middle of all saves, and the slowest."""
    servers = {"radblog": radblog} | ({"Hugo": hugo} if os.environ.get("HUGO") else {})
    print("| posts | " + " | ".join(f"{name}: s middle / s slowest" for name in servers) + " | ratio |")
    print("|---:|" + "---|" * (len(servers) + 1))
    for posts in sizes:
        found = [measure(serve, posts) for serve in servers.values()]
        middles = [statistics.median(seconds) for seconds in found]
        cells = [f"{middle:.2f} / {max(all_):.2f}" for middle, all_ in zip(middles, found, strict=True)]
        print(f"| {posts} | {' | '.join(cells)} | {middles[0] / middles[-1]:.1f} |", flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1000])
