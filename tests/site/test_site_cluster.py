"""Builds by the workers of a Dask cluster: what one process makes, or one clear problem."""

import asyncio
import json
import pickle
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from threading import Thread

import pytest
from site_builder import SiteFolder, codes

from radblog.disk.tools import found_tools
from radblog.executors import cluster as seam
from radblog.executors.at_worker import Orders, UnlikeError, at_work, difference

pytest.importorskip("distributed")
POSTS = 24

# The command line; once the first pages are made, the scheduler is ended.
WITHOUT_SCHEDULER = """
import os, signal
import radblog.workers
from radblog.commands.timing import Stopwatch
radblog.workers.FEW = 1
def watch(self, stage, done=0, total=0, worked=0.0):
    if stage == "making pages" and 0 < done < 40:
        os.kill({pid}, getattr(signal, "SIGKILL", signal.SIGTERM))
Stopwatch.__call__ = watch
from radblog.executors import cluster
cluster.PATIENCE = 2.0
from radblog.cli import main
main()
"""


class Cluster:
    """A scheduler and workers, each a process of its own on this computer."""

    def __init__(self, folder):
        self._folder, self._file, self.workers = folder, folder / "scheduler.json", []
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(self._file))
        until = time.monotonic() + 120
        while not self._file.exists():
            assert time.monotonic() < until
            time.sleep(0.05)
        self.address = json.loads(self._file.read_text())["address"].replace("tcp://", "dask://")

    def staff(self, number):
        """Let there be so many workers."""
        self.workers = [one for one in self.workers if one.poll() is None]
        for surplus in self.workers[number:]:
            surplus.kill()
            surplus.wait()
        self.workers = self.workers[:number]
        while len(self.workers) < number:
            words = ("--scheduler-file", str(self._file), "--nthreads", "1", "--no-nanny")
            self.workers.append(self._start("worker", *words))
        self._wait_for(number)
        return self

    def _wait_for(self, number):
        from distributed import Client

        with Client(self.address.replace("dask://", "tcp://"), set_as_default=False) as client:
            until = time.monotonic() + 120
            while len(client.nthreads()) != number:
                assert time.monotonic() < until
                time.sleep(0.05)

    def _start(self, kind, *words):
        command = [
            sys.executable,
            "-m",
            f"distributed.cli.dask_{kind}",
            "--host",
            "127.0.0.1",
            "--no-dashboard",
        ]
        return subprocess.Popen(
            [*command, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self._folder
        )

    def end(self):
        for one in (*self.workers, self.scheduler):
            one.kill()
            one.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.end()


def whole_site(folder):
    made = SiteFolder(folder, "timezone: Europe/Zurich\npage_size: 9")
    for n in range(3):
        made.picture(f"posts/scan-{n}.png", (60, 40), seed=n)
    for n in range(POSTS):
        picture = f"![A scan](scan-{n}.png)\n\n" if n < 3 else ""
        made.post(f"p{n}", f"{picture}Words {n}. #hitrad #radres", date=f"2026-01-{n % 28 + 1:02}")
    made.case("head", "## Findings\n\nBlood. #hitrad")
    return made


@pytest.fixture
def site(tmp_path):
    return whole_site(tmp_path / "site")


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """What one process makes: the report, and the files."""
    made = whole_site(tmp_path_factory.mktemp("alone"))
    return made.build(jobs=1), made.files()


@pytest.fixture(autouse=True)
def _everything_travels(monkeypatch):
    monkeypatch.setattr("radblog.workers.FEW", 1)
    monkeypatch.setattr("radblog.workers.BATCH", 2)


def killing(when, *processes):
    """Somebody who ends processes when a stage has come half way."""

    def watch(stage, done=0, total=0, worked=0.0):
        if stage == when and total and done >= total // 2:
            for one in processes:
                one.kill()
                one.wait()

    return watch


def test_it_makes_the_same_bytes_as_one_process(site, cluster, alone):
    cluster.staff(2)
    worked = []

    def watch(stage, done=0, total=0, seconds=0.0):
        worked.extend([stage] if seconds else [])

    report = site.build(executor=cluster.address, watch=watch)
    assert not report.blocked
    assert (report, site.files()) == alone
    assert {"reading", "looking into pictures", "drawing pictures", "making pages"} == set(worked)
    assert not [path for path in site.kept() if path.startswith(("staging-", ".radblog-"))]


def test_a_worker_that_dies_is_done_without(site, cluster, alone):
    cluster.staff(2)
    report = site.build(executor=cluster.address, watch=killing("reading", cluster.workers[0]))
    assert (report, site.files()) == alone


def test_without_workers_left_nothing_is_published(site, cluster, monkeypatch):
    site.output.mkdir()
    cluster.staff(2)
    monkeypatch.setattr(seam, "PATIENCE", 2.0)
    report = site.build(executor=cluster.address, watch=killing("making pages", *cluster.workers))
    assert codes(report) == ["RAD794"]
    assert site.files() == {}


def test_it_can_be_asked_for_in_the_midst_of_asynchronous_work(site, cluster):
    cluster.staff(1)

    async def built():
        return site.build(executor=cluster.address)

    with ThreadPoolExecutor(1) as thread:
        assert not thread.submit(lambda: asyncio.run(built())).result().blocked


def test_a_scheduler_without_workers_is_told(site, cluster):
    cluster.staff(0)
    assert codes(site.build(executor=cluster.address)) == ["RAD792"]
    assert not site.output.exists()


def test_a_scheduler_that_is_gone_is_told_in_plain_words(site, tmp_path):
    other = Cluster(tmp_path).staff(1)
    command = [sys.executable, "-c", WITHOUT_SCHEDULER.format(pid=other.scheduler.pid)]
    words = ["build", "--site", str(site.root), "--executor", other.address, "--now", "2026-03-01"]
    done = subprocess.run([*command, *words], capture_output=True, text=True, check=False)
    other.end()
    lines = done.stderr.splitlines()
    assert (done.returncode, len(lines), done.stdout) == (1, 5, ""), done.stderr
    assert lines[0].startswith(". RAD794 ")
    assert lines[-1].startswith("Nothing was published")
    assert not site.output.exists()


@pytest.mark.parametrize(
    ("name", "instead"),
    [("found_tools", lambda: "of another version"), ("_witness", lambda kept: nullcontext("/not/shared"))],
    ids=["tools", "folder"],
)
def test_a_worker_that_would_do_something_else_does_nothing(site, cluster, monkeypatch, name, instead):
    cluster.staff(1)
    monkeypatch.setattr(seam, name, instead)
    assert codes(site.build(executor=cluster.address)) == ["RAD793"]
    assert not site.output.exists()


def test_a_worker_that_comes_later_is_looked_at_too(cluster):
    orders = Orders("1", pickle.dumps((print, ())), "of another version", __file__)
    with pytest.raises(UnlikeError):
        at_work(orders, b"")


def answer(server, words):
    """Say something to whoever comes first, until they go."""
    connection, _ = server.accept()
    with connection, suppress(OSError):
        connection.sendall(words)
        while connection.recv(1000):
            pass


def test_two_builds_share_a_worker_and_mix_nothing():
    orders = [Orders(name, pickle.dumps((_prepare, (name,))), found_tools(), __file__) for name in "ab"]
    task = pickle.dumps((_prepared_for, None))
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(at_work, orders * 20, [task] * 40))
    assert found == ["a", "b"] * 20


_ready = []


def _prepare(name):
    _ready[:] = [name]


def _prepared_for(_):
    name = _ready[0]
    time.sleep(0.001)
    return name if _ready == [name] else "mixed"


def test_a_worker_started_before_an_update_is_no_longer_fit(monkeypatch):
    before = found_tools()
    assert difference(before, __file__) == ""
    monkeypatch.setattr("radblog.executors.at_worker.found_tools", lambda: "updated")
    assert difference("updated", __file__) == "tools"
    assert difference(before, __file__ + "x") == "folder"


@pytest.mark.parametrize("speaks", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"], ids=["silent", "stranger"])
def test_something_else_that_listens_there_is_told(site, speaks, monkeypatch):
    monkeypatch.setattr(seam, "PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = Thread(target=answer, args=(server, speaks))
        answering.start()
        address = f"dask://127.0.0.1:{server.getsockname()[1]}"
        assert codes(site.build(executor=address)) == ["RAD792"]
        answering.join()
    assert not site.output.exists()


@pytest.mark.parametrize("address", ["dask://127.0.0.1:1", "dask://no-such-computer.invalid:8786"])
def test_nobody_at_the_address_is_told(site, address, monkeypatch):
    monkeypatch.setattr(seam, "PATIENCE", 0.3)
    assert codes(site.build(executor=address)) == ["RAD792"]


@pytest.mark.parametrize(
    "address", ["", "dask://", "dask://host", "tcp://host:8786", "host:8786", "dask://a b:1", "dask://h:1/x"]
)
def test_what_is_no_address_is_told(site, address):
    assert codes(site.build(executor=address)) == ["RAD790"]


def test_a_missing_extra_is_told(site, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert codes(site.build(executor="dask://127.0.0.1:1")) == ["RAD791"]
    assert not site.output.exists()
