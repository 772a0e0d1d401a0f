"""Small sites and previews of them, run in this process and waited for with an end in sight."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from radblog.commands.rulebook import all_rules
from radblog.serve.answers import Desk
from radblog.serve.blobs import Blobs
from radblog.serve.board import Board
from radblog.serve.preview import Surroundings, rebuild
from radblog.serve.server import listen, running
from radblog.serve.snapshot import snapshot
from radblog.serve.watching import follow, watching

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
PATIENCE = 60.0  # seconds after which a test gives up; no test is about time


class SiteFolder:
    """The few files that every site has, and more at a test's wish."""

    def __init__(self, root, settings="", base_url="https://example.org"):
        self.root = Path(root)
        self.write("site.yaml", f"title: Reading Room\nbase_url: {base_url}\n{settings}")
        for kind in ("privacy", "imprint", "disclaimer"):
            self.write(
                f"pages/{kind}.md",
                f"---\ntitle: {kind.title()}\nkind: {kind}\nstatus: published\n---\nWords.\n",
            )

    def write(self, path, text):
        target = self.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def post(self, name="gout", body="Some words.", status="published", date="2026-01-05", keys=""):
        head = f"---\ntitle: About {name}\nstatus: {status}\ndate: {date}\n{keys}---\n"
        return self.write(f"posts/{name}.md", f"{head}\n{body}\n")

    def picture(self, path, grey=90):
        target = self.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (64, 48), grey).save(target)
        return target


def severity(code):
    return all_rules()[code].severity


class Shown:
    """A preview that is being served."""

    def __init__(self, around, board, server):
        self.around, self.board, self.server = around, board, server
        self.builds = 0

    def rebuild(self):
        report = rebuild(self.around, self.board)
        self.builds += 1
        return report

    def get(self, path, method="GET", **headers):
        """Status, headers and bytes; the path goes over the wire as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def text(self, path):
        status, _, data = self.get(path)
        assert status == 200, (path, status)
        return data.decode()

    def state(self, page):
        return json.loads(self.get(f"/@preview/state?page={page}")[2])

    def until(self, true):
        """Wait until a function says yes; the preview rebuilds meanwhile in its own thread."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, "it never happened"
            time.sleep(0.02)

    def after(self, change):
        """What is shown after a change was seen and built."""
        number = self.board.current.number
        change()
        return self.board.wait(number, PATIENCE)


@contextmanager
def shown(site, *, private=True, watch=False):
    """Serve `site` on loopback, built once; with `watch` it is rebuilt as it changes."""
    workspace = site.root / ".radblog/preview/0"
    around, board = Surroundings(site.root.resolve(), workspace, private, severity, lambda: NOW), Board()
    server = listen("127.0.0.1", 0, board, Desk(Blobs(workspace).read, private))
    preview = Shown(around, board, server)
    seen = snapshot(site.root)
    preview.rebuild()
    with running(server):
        if not watch:
            yield preview
            return
        with following(site, seen, preview.rebuild):
            yield preview


class _EndError(Exception):
    pass


@contextmanager
def following(site, seen, action):
    """Call `action` whenever the files of the site changed, until the block ends."""
    over, begun, faults = threading.Event(), threading.Event(), []

    def run():
        with watching(site.root) as wait:

            def wait_or_end():
                begun.set()
                wait()
                if over.is_set():
                    raise _EndError

            try:
                follow(site.root, seen, wait_or_end, action)
            except _EndError:
                return
            except Exception as fault:  # noqa: BLE001  # told in the test's own thread
                faults.append(fault)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert begun.wait(PATIENCE)
    try:
        yield
    finally:
        over.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()
        assert not faults, faults
