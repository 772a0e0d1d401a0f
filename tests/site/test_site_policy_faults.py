"""Whatever breaks while a policy, a staged file or a carried file is read: never a success, nothing published."""

import signal
import subprocess

import pytest
from site_builder import SiteFolder, errors

SECRET = "qzxsecret"


def git(site, *words):
    subprocess.run(["git", "-C", str(site.root), *words], check=True, capture_output=True)


@pytest.fixture
def site(tmp_path):
    folder = SiteFolder(tmp_path / "site")
    folder.write("posts/film.mp4", b"\0\0\0\x18ftypisom")
    folder.post("film", "[a film](film.mp4)")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "-c", "user.name=Maria", "-c", "user.email=maria@example.org", "commit", "-qm", "Begin")
    return folder


def raising(fault):
    def fail(*_, **__):
        raise fault

    return fail


@pytest.mark.parametrize(
    "fail",
    [
        raising(subprocess.TimeoutExpired("git", 60, SECRET)),
        raising(FileNotFoundError(SECRET)),
        raising(PermissionError(SECRET)),
        lambda *_, **__: subprocess.CompletedProcess(
            "git", -signal.SIGKILL, SECRET.encode(), SECRET.encode()
        ),
    ],
    ids=["too slow", "no git", "not allowed", "killed"],
)
@pytest.mark.parametrize("words", [("build", "--policy-from", "main"), ("check", "--staged")])
def test_a_git_that_fails_lets_nothing_pass(site, monkeypatch, capsys, fail, words):
    monkeypatch.setattr("radblog.disk.git.subprocess.run", fail)
    assert site.run(*words) == 1
    said = capsys.readouterr()
    assert "RAD904" in said.err
    assert SECRET not in said.out + said.err
    assert not site.output.exists()


@pytest.mark.parametrize("fault", [MemoryError(), RuntimeError(SECRET), RecursionError()])
@pytest.mark.parametrize(
    "point",
    [
        "radblog.stages.make.carried_problems",
        "radblog.stages.gather.policy",
        "radblog.stages.settle.settled_elsewhere",
        "radblog.stages.settle.fit_to_show",
        "radblog.stages.foreign_files.may_be_dicom",
    ],
)
@pytest.mark.parametrize("words", [(), ("--hold-back",)])
def test_a_fault_at_a_check_is_no_success(site, monkeypatch, capsys, tmp_path, point, fault, words):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(point, raising(fault))
    assert site.run("build", "--jobs", "1", *words) == 3
    said = capsys.readouterr()
    assert SECRET not in said.out + said.err
    assert "Traceback" not in said.err
    assert not site.output.exists()


def test_an_allow_file_that_cannot_be_read_stops_the_build(site):
    (site.root / "content/privacy-allow.yaml").mkdir()
    assert errors(site.build()) != []
    (site.root / "content/privacy-allow.yaml").rmdir()
    (site.root / "content/privacy-allow.yaml").write_bytes(b"\xff\xfe\0")
    assert "content/privacy-allow.yaml" in {path for _, path, _ in errors(site.build())}
    assert not site.output.exists()
