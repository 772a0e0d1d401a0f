"""The web server of the preview: sockets and threads; what it answers is decided in `answers`."""

from __future__ import annotations

import errno
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from radblog.serve.answers import EVENTS, Answer, Desk, answer, corner_of, is_loopback, may_ask
from radblog.serve.board import Board
from radblog.serve.headers import content_type

PORTS = 100  # busy ones that are passed over
_HEARTBEAT = 15.0  # seconds; a browser that went away is noticed when it is told something
_IDLE = 60.0  # seconds that a connection may stay open without a request


class NoPort(Exception):  # noqa: N818  # it is no error of the program
    """No port can be had, or the host is not this machine's."""


class PreviewServer(ThreadingHTTPServer):
    """One thread for each connection; none of them keeps the program from ending."""

    daemon_threads = True
    block_on_close = False
    # On Windows this would let two servers share one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: tuple[str, int], board: Board, desk: Desk) -> None:
        """Listen at `address`."""
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.board, self.desk = board, desk
        super().__init__(address, _Handler)

    @property
    def port(self) -> int:
        """The port it listens at."""
        return int(self.server_address[1])

    def server_bind(self) -> None:
        """Bind without looking up the machine's name, which can take seconds."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(self.allow_reuse_address))
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), self.port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is no matter."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def listen(host: str, port: int, board: Board, desk: Desk) -> PreviewServer:
    """A server at the first free port from `port` on; port 0 means any.

    Raises:
        NoPort: none can be had.
    """
    for candidate in range(port, port + PORTS if port else 1):
        try:
            return PreviewServer((host.strip("[]"), candidate), board, desk)
        except OverflowError:
            break
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEADDRINUSE", None)}:
                raise NoPort from error
    raise NoPort


@contextmanager
def running(server: PreviewServer) -> Iterator[None]:
    """Answer requests until the block ends."""
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), name="radblog-preview", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.board.close()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "radblog", ""
    timeout = _IDLE

    def do_GET(self) -> None:
        """Answer, unless the one who asks is not on this machine though he should be."""
        board, desk = self.server.board, self.server.desk
        if desk.private and not may_ask(self.headers.get("Host", "")):
            self._send(Answer(421, (("Content-Type", content_type("a.txt")),), b"This is a private preview."))
            return
        if corner_of(board.current, self.path) == EVENTS and self.command == "GET":
            self._stream(board)
            return
        try:
            self._send(answer(board.current, self.path, desk))
        except OSError:
            if self.wfile.closed:
                raise
            self._send(Answer(503, (("Retry-After", "1"),), b"This file is being made."))

    def do_HEAD(self) -> None:
        """The same without the bytes."""
        self.do_GET()

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _stream(self, board: Board) -> None:
        """Tell the number of the generation now, and of each that follows, as server-sent events."""
        self.close_connection = True
        self.send_response(200)
        for name, value in (
            ("Content-Type", "text/event-stream"),
            ("Cache-Control", "no-store"),
            ("Connection", "close"),
        ):
            self.send_header(name, value)
        self.end_headers()
        number = -1
        while True:
            current = board.wait(number, _HEARTBEAT).number
            if board.closed:
                break
            word = f"data: {current}\n\n" if current != number else ": still here\n\n"
            number = current
            self.wfile.write(word.encode())
            self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the parent's name
        """Say nothing: what is asked for may be the name of a draft, and nobody wants to read it."""


def shown_address(host: str, port: int, prefix: str) -> str:
    """The address to type into a browser on this machine."""
    name = host.strip("[]")
    if name in {"0.0.0.0", "::"}:  # noqa: S104  # compared, not bound
        name = "127.0.0.1"
    bracketed = f"[{name}]" if ":" in name else name
    return f"http://{bracketed}:{port}{prefix}/"


__all__ = ["NoPort", "PreviewServer", "is_loopback", "listen", "running", "shown_address"]
