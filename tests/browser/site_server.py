"""Serves a built site on loopback as a host would that reads `_headers`."""

from __future__ import annotations

import fnmatch
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

Headers = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def read_headers(text: str) -> Headers:
    """(pattern of paths, headers) of every block of a `_headers` file."""
    blocks: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            blocks[-1] = (blocks[-1][0], (*blocks[-1][1], (name, value)))
        elif line.strip():
            blocks.append((line.strip(), ()))
    return tuple(blocks)


@contextmanager
def served(output: Path, prefix: str = "") -> Iterator[str]:
    """Serve the folder `output` under the path `prefix`; yields the address of the site, without a slash."""
    headers = read_headers((output / "_headers").read_text(encoding="utf-8"))
    handler = partial(_Handler, output=output, prefix=prefix, headers=headers)
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *given) -> None:
        """A browser that goes on to the next page hangs up in the middle of an answer; that is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*given)


class _Handler(SimpleHTTPRequestHandler):
    """A path without a file is answered with 404.html; no listing of a folder is ever shown."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given, output: Path, prefix: str, headers: Headers) -> None:
        self.output, self.prefix, self.blocks = output, prefix, headers
        super().__init__(*given, directory=str(output))

    def do_GET(self) -> None:
        """Answer with a file below the prefix, or with the page for lost readers."""
        path = urlsplit(self.path).path
        if path.startswith(f"{self.prefix}/"):
            self.path = path.removeprefix(self.prefix)
            wanted = Path(self.translate_path(self.path))
            if wanted.is_file() or (self.path.endswith("/") and (wanted / "index.html").is_file()):
                super().do_GET()
                return
        lost = (self.output / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(lost)))
        self.end_headers()
        self.wfile.write(lost)

    def guess_type(self, path):
        """With the character set, as hosts send it; what `_headers` names wins."""
        if any(name == "Content-Type" for name, _ in self._wanted()):
            return next(value for name, value in self._wanted() if name == "Content-Type")
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def end_headers(self) -> None:
        """Add what `_headers` says about this path."""
        for name, value in self._wanted():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def _wanted(self) -> list[tuple[str, str]]:
        return [
            header
            for pattern, headers in self.blocks
            if fnmatch.fnmatch(self.path, pattern)
            for header in headers
        ]

    def log_message(self, *_given) -> None:
        """Say nothing: a test that fails shows what it asked for."""
