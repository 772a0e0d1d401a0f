"""`radblog serve` as people start and end it."""

import http.client
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from preview_sites import PATIENCE, SiteFolder

_ROOT = Path(__file__).resolve().parents[2]


class Command:
    """The command in a process of its own, and what it says."""

    def __init__(self, site, *words):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "radblog", "serve", "--site", str(site), *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
        )
        self.said, self._lines = [], queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        with self.process.stdout as said:
            for line in said:
                self._lines.put(line)
        self._lines.put(None)

    def until(self, pattern):
        """The first line from now on that matches."""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            assert line is not None, self.said
            self.said.append(line)
            if found := re.search(pattern, line):
                return found

    def end(self, word=signal.SIGINT):
        self.process.send_signal(word)
        code = self.process.wait(PATIENCE)
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.said.append(line)
        return code


@pytest.fixture
def started(tmp_path):
    site, commands = SiteFolder(tmp_path / "site"), []
    site.post("gout")

    def start(*words):
        commands.append(Command(site.root, *words))
        return commands[-1]

    start.site = site
    yield start
    for command in commands:
        if command.process.poll() is None:
            command.end(signal.SIGKILL)


def _status(port, path="/"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize("word", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_told_to(started, word):
    command = started("--port", "0")
    port = int(command.until(r"http://127\.0\.0\.1:(\d+)/ shows the site with drafts")[1])
    assert _status(port) == 200
    assert command.end(word) == 130
    assert "Traceback" not in "".join(command.said)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    assert not list((started.site.root / ".radblog/preview").rglob("staging-*"))


def test_problems_are_told_once_and_not_after_each_save(started):
    command = started("--port", "0")
    command.until("Ctrl-C ends it")
    started.site.post("gout", keys="nonsense: 1\n")
    command.until(r"^content/posts/gout\.md:5:1 RAD\d+ (?!warning)")
    command.until("built:")
    started.site.post("knee")
    command.until("built:")
    started.site.post("gout")
    command.until("built:")
    assert command.end() == 130
    assert len([line for line in command.said if line.startswith("content/posts/gout.md")]) == 1


def test_no_other_machine_can_ask_unless_a_host_is_named(started):
    port = int(started("--port", "0").until(r"127\.0\.0\.1:(\d+)/")[1])
    assert _status(port) == 200
    with socket.socket() as other:
        other.settimeout(5)
        assert other.connect_ex(("127.0.0.2", port)) != 0  # open, if it listened to everybody


def test_a_build_runs_beside_it(started):
    command = started("--port", "0")
    command.until("Ctrl-C ends it")
    build = [sys.executable, "-m", "radblog", "build", "--site", str(started.site.root)]
    done = subprocess.run(
        build, env={**os.environ, "PYTHONPATH": str(_ROOT)}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert command.end() == 130


def test_two_of_them_show_one_site_at_two_ports(started):
    first, second = started("--port", "0"), started("--port", "0")
    ports = {int(command.until(r"127\.0\.0\.1:(\d+)/")[1]) for command in (first, second)}
    assert {_status(port) for port in ports} == {200}
    assert len(ports) == 2
    workspaces = {path.name for path in (started.site.root / ".radblog/preview").iterdir()}
    assert workspaces == {"0", "1"}
    assert first.end() == second.end() == 130


def test_outside_of_a_site_it_says_what_to_do(tmp_path):
    words = [sys.executable, "-m", "radblog", "serve"]
    surroundings = {**os.environ, "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(
        words, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 2
    assert "radblog new site DIR" in done.stderr
