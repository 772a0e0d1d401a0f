"""The server on loopback: what it gives out, to whom, and what it never does."""

import json
import socket
import threading

import pytest
from preview_sites import PATIENCE, SiteFolder, shown

from radblog.build import Request, build
from radblog.serve.answers import Desk, is_loopback, may_ask
from radblog.serve.board import Board
from radblog.serve.server import NoPort, listen, running, shown_address


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = SiteFolder(tmp_path_factory.mktemp("served"))
    folder.post("gout")
    folder.post("idea", status="draft", body="A secret idea.")
    folder.post("later", date="2026-09-01", body="Comes later.")
    folder.write("static/notes.txt", "A file.\n")
    (folder.root / "secret.txt").write_text("nobody's business")
    return folder


@pytest.fixture(scope="module")
def preview(site):
    with shown(site) as running_preview:
        yield running_preview


def test_pages_come_with_the_script_and_the_policy_of_production(preview):
    status, headers, data = preview.get("/posts/gout/")
    assert status == 200
    assert b"@preview/live.js" in data
    policy = headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_drafts_and_future_posts_are_shown_with_a_banner(preview):
    assert 'class="banner"' in preview.text("/posts/idea/")
    assert 'class="banner"' in preview.text("/posts/later/")
    assert 'class="banner"' not in preview.text("/posts/gout/")


def test_an_address_without_a_page_has_the_sites_own_page_and_status_404(preview):
    status, headers, data = preview.get("/posts/nothing/")
    assert status == 404
    assert "Content-Security-Policy" in headers
    assert b"Reading Room" in data
    assert b"@preview/live.js" in data


@pytest.mark.parametrize(
    "path",
    [
        "/..%2fsecret.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt", "/....//secret.txt",
        "//secret.txt", "/static/../../secret.txt", "/content/posts/idea.md", "/.radblog/", "/_headers",
        "/%00", "/../../../../../../etc/passwd", "/..%252f..%252fetc/passwd", "/@preview/../../secret.txt",
        "/@preview/%2e%2e/server.py", "/@preview/", "/@preview/live.py", "/file:///etc/passwd",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_what_was_rendered(preview, path):
    status, _, data = preview.get(path)
    assert status == 404
    assert b"nobody's business" not in data
    assert b"root:" not in data
    assert b"status: draft" not in data


def test_an_address_that_is_no_text_is_refused(preview):
    assert preview.get("/%ff%fe")[0] == 400
    assert preview.get("/?page=%ff")[0] == 200


def test_a_folder_leads_on_and_never_to_another_host(preview):
    status, headers, _ = preview.get("/posts/gout?x=1")
    assert (status, headers["Location"]) == (301, "/posts/gout/?x=1")
    assert preview.get("//example.com/posts/gout")[0] == 404
    assert preview.get("//posts/gout")[1]["Location"] == "/posts/gout/"


def test_head_has_no_body_and_other_methods_are_refused(preview):
    status, headers, data = preview.get("/", method="HEAD")
    assert (status, data) == (200, b"")
    assert int(headers["Content-Length"]) > 100
    assert preview.get("/", method="POST")[0] == 501


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost@evil.example:80"])
def test_a_page_of_someone_else_cannot_ask_under_its_own_name(preview, host):
    status, _, data = preview.get("/posts/idea/", Host=host)
    assert status == 421
    assert b"secret" not in data


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1:8000", True), ("localhost", True), ("LOCALHOST:1", True), ("[::1]:8000", True),
        ("127.0.0.2", True), ("192.168.0.1", False), ("[::1", False), ("0.0.0.0", False),
    ],
)  # fmt: skip
def test_only_names_of_this_machine_may_be_asked_under(host, own):
    assert may_ask(host) is own


def test_the_stream_tells_the_number_now_and_after_each_rebuild(site):
    with (
        shown(site) as preview,
        socket.create_connection(("127.0.0.1", preview.server.port), PATIENCE) as line,
    ):
        line.sendall(b"GET /@preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        stream = line.makefile("rb")
        told = (int(text.split()[1]) for text in stream if text.startswith(b"data:"))
        assert next(told) == 1
        preview.rebuild()
        assert next(told) == 2


def test_the_end_of_the_preview_ends_the_stream(site):
    with shown(site) as preview:
        line = socket.create_connection(("127.0.0.1", preview.server.port), PATIENCE)
        line.sendall(b"GET /@preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        stream = line.makefile("rb")
        for text in stream:
            if text.startswith(b"data: 1"):
                break
    with line, stream:
        assert stream.read().strip() == b""


def test_a_browser_that_goes_away_leaves_no_trace(preview, capfd):
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", preview.server.port), PATIENCE) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert preview.get("/")[0] == 200
    assert capfd.readouterr().err == ""


def test_a_busy_port_moves_on():
    desk = Desk(lambda _: b"", private=True)
    first = listen("127.0.0.1", 0, Board(), desk)
    second = listen("127.0.0.1", first.port, Board(), desk)
    try:
        assert first.port < second.port < first.port + 100
        assert second.server_address[0] == "127.0.0.1"
    finally:
        first.server_close()
        second.server_close()


def test_a_host_that_is_not_this_machines_is_no_port():
    with pytest.raises(NoPort):
        listen("192.0.2.1", 0, Board(), Desk(lambda _: b"", private=False))


def test_the_address_to_type_is_one_that_works():
    assert shown_address("127.0.0.1", 80, "/deep") == "http://127.0.0.1:80/deep/"
    assert shown_address("0.0.0.0", 80, "") == "http://127.0.0.1:80/"
    assert shown_address("::1", 80, "") == "http://[::1]:80/"


@pytest.mark.parametrize(
    ("host", "own"), [("localhost", True), ("::1", True), ("0.0.0.0", False), ("::", False)]
)
def test_only_loopback_is_private(host, own):
    assert is_loopback(host) is own


def test_to_other_machines_nothing_unpublished_is_shown_and_no_problem_told(tmp_path):
    site = SiteFolder(tmp_path)
    good = site.post("gout").read_text()
    site.post("idea", status="draft")
    site.post("later", date="2026-09-01")
    with shown(site, private=False) as preview:
        assert preview.get("/posts/gout/", Host="radiology.example")[0] == 200
        assert preview.get("/posts/idea/")[0] == 404
        assert preview.get("/posts/later/")[0] == 404
        site.post("gout", keys="nonsense: 1\n")
        preview.rebuild()
        data = preview.get("/posts/gout/")[2]
        assert b"Some words" not in data
        assert "faults" not in preview.state("posts/gout/index.html")
        assert b"RAD" not in json.dumps(preview.state("index.html")).encode()
        site.write("site.yaml", "title: [\n")
        preview.rebuild()
        assert preview.get("/")[0] == 503
        assert b"RAD" not in preview.get("/")[2]
        site.write("site.yaml", "title: Reading Room\nbase_url: https://example.org\n")
        (site.root / "content/posts/gout.md").write_text(good)
        preview.rebuild()
        assert "Some words" in preview.text("/posts/gout/")


def test_a_site_below_a_folder_of_its_host_works_there(tmp_path):
    site = SiteFolder(tmp_path, base_url="https://example.org/deep/blog")
    site.post("gout")
    with shown(site) as preview:
        assert preview.get("/")[1]["Location"] == "/deep/blog/"
        text = preview.text("/deep/blog/posts/gout/")
        assert '<script src="/deep/blog/@preview/live.js"' in text
        assert preview.get("/deep/blog/@preview/live.js")[0] == 200
        assert preview.get("/posts/gout/")[0] == 404


def test_a_build_knows_nothing_of_previews(site, preview):
    output = site.root / "output"
    build(Request(site=site.root, output=output, now=preview.around.clock()))
    for path in (path for path in output.rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert b"@preview" not in data, path
        assert b"127.0.0.1" not in data, path
        assert b"localhost" not in data, path


def test_the_preview_leaves_the_output_and_the_lock_of_builds_alone(tmp_path):
    from radblog.disk.lock import locked

    site = SiteFolder(tmp_path)
    with locked(site.root), shown(site) as preview:
        assert preview.get("/")[0] == 200
    assert not (site.root / "output").exists()
    assert [path.name for path in (site.root / ".radblog").iterdir() if path.name != "lock"] == ["preview"]


def test_nobody_ever_meets_a_missing_or_half_page_while_it_is_rebuilt(tmp_path):
    site = SiteFolder(tmp_path)
    for number in range(6):
        site.post(f"post-{number}")
    over, faults, rounds = threading.Event(), [], 0
    with shown(site) as preview:

        def read():
            nonlocal rounds
            while not over.is_set():
                for number in range(6):
                    status, headers, data = preview.get(f"/posts/post-{number}/")
                    if status != 200 or not data.rstrip().endswith(b"</html>"):
                        faults.append((status, len(data), headers))
                rounds += 1

        threads = [threading.Thread(target=read) for _ in range(2)]
        for thread in threads:
            thread.start()
        try:
            for turn in range(4):
                for number in range(6):
                    site.post(f"post-{number}", body=f"Words of turn {turn}.")
                preview.rebuild()
        finally:
            over.set()
            for thread in threads:
                thread.join(PATIENCE)
    assert rounds > 1
    assert faults == []


def test_a_file_whose_bytes_are_gone_is_being_made_and_no_fault(tmp_path, capfd):
    site = SiteFolder(tmp_path)
    with shown(site) as preview:
        for path in (preview.around.workspace / "blobs").glob("*/*"):
            path.unlink()
        assert preview.get("/")[0] == 503
        preview.rebuild()
        assert preview.get("/")[0] == 200
    assert capfd.readouterr().err == ""


def test_two_servers_run_at_the_same_time(site):
    with shown(site) as one:
        board = Board()
        server = listen("127.0.0.1", one.server.port, board, Desk(lambda _: b"", private=True))
        with running(server):
            assert server.port != one.server.port
            assert one.get("/")[0] == 200
