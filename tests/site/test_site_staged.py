"""What git is about to commit, as a hook sees it. All names and numbers are invented."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from site_builder import SiteFolder, picture_bytes

NUMBER = "45678912"
ROOT = Path(__file__).parents[2]


def git(folder, *words):
    who = ["-c", "user.name=Maria", "-c", "user.email=maria@example.org"]
    return subprocess.run(
        ["git", "-C", str(folder), *who, *words], check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture(params=["", "docs"], ids=["at-the-top", "in-a-folder"])
def site(request, tmp_path):
    folder = SiteFolder(tmp_path / request.param)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Begin")
    return folder


def check(site, capsys, *words):
    code = site.run("check", *words)
    said = capsys.readouterr()
    assert NUMBER not in said.out + said.err
    assert "Exampleton" not in said.out + said.err
    return code, said.err + said.out


def test_nothing_staged_is_nothing_wrong(site, capsys):
    assert check(site, capsys, "--staged") == (0, "")


def test_a_staged_finding_stops_the_commit(site, capsys):
    site.post("a", f"MRN {NUMBER}", status="draft")
    git(site.root, "add", ".")
    code, said = check(site, capsys, "--staged")
    assert code == 1
    assert "content/posts/a.md:7:5 RAD110" in said


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("posts/a.md", f"MRN {NUMBER} {{}}", "RAD043"),
        ("static/a.txt", f"MRN {NUMBER} {{}}", "RAD110"),
        ("static/a.json", f'["{{}}", "MRN {NUMBER}"]', "RAD110"),
        ("static/a.json", '["{}"]', ""),
    ],
)
def test_a_very_long_line_hides_nothing(site, capsys, path, text, code):
    site.write(path, text.format("lobe " * 12_000))
    git(site.root, "add", ".")
    found, said = check(site, capsys, "--staged")
    assert (found, code in said) == (int(bool(code)), True)


def test_what_is_staged_counts_and_not_what_lies_there(site, capsys):
    site.post("a", f"MRN {NUMBER}")
    git(site.root, "add", ".")
    site.post("a", "Fine words.")
    assert check(site, capsys, "--staged")[0] == 1
    git(site.root, "add", ".")
    site.post("a", f"MRN {NUMBER}")
    assert check(site, capsys, "--staged")[0] == 0


def test_a_file_that_was_committed_before_is_not_looked_at(site, capsys):
    site.post("a", f"MRN {NUMBER}")
    git(site.root, "add", ".")
    git(site.root, "commit", "-qm", "Slip")
    site.post("b", "Fine words.")
    git(site.root, "add", ".")
    assert check(site, capsys, "--staged")[0] == 0


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("cases/a/ct.jpg", picture_bytes(form="JPEG", comment=b"Jane Exampleton"), "RAD209"),
        ("cases/a/IM1.dcm", b"x", "RAD401"),
        ("cases/a/letter.pdf", b"%PDF-1.7\n%%EOF\n", "RAD220"),
        (f"cases/a/mrn-{NUMBER}.png", picture_bytes(), "RAD150"),
        ("posts/a.vtt", b"WEBVTT\n\nPatient name: Jane Exampleton\n", "RAD101"),
        ("cases/a/ct.png", b"\x89PNG torn", "RAD390"),
        ("_defaults.yaml", f"# MRN {NUMBER}\n".encode(), "RAD"),
        ("site.yaml", f"title: MRN {NUMBER}\nbase_url: https://example.org\n".encode(), "RAD110"),
    ],
)
def test_every_kind_of_staged_file_is_read(site, capsys, path, data, code):
    site.write(path, data)
    git(site.root, "add", ".")
    exit_code, said = check(site, capsys, "--staged")
    assert exit_code == 1
    assert code in said


def test_clean_staged_files_pass(site, capsys):
    site.case("sudden-headache")
    site.post("a", "Write to office@example.org.")
    site.write("posts/a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nThe liver.\n")
    git(site.root, "add", ".")
    assert check(site, capsys, "--staged") == (0, "")


def test_people_and_rows_that_are_staged_vouch(site, capsys):
    site.person("ada-exampleton", "Ada Exampleton", "email: ada@mailbox.net")
    site.post("a", "Mrs Ada Exampleton wrote from ada@mailbox.net. The phantom has MRN 45678913.")
    site.write(
        "privacy-allow.yaml",
        "- {code: RAD110, path: content/posts/a.md, count: 1, reason: a phantom, by: maria, approved_by: jo, "
        "until: 2026-12-01}\n",
    )
    git(site.root, "add", ".")
    assert check(site, capsys, "--staged", "--now", "2026-03-01")[0] == 0


def test_outside_of_a_repository_nothing_passes(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    code, said = check(SiteFolder(tmp_path / "site"), capsys, "--staged")
    assert code == 1
    assert "RAD904" in said


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("Add the case of the ruptured aneurysm", 0),
        (
            "Add a case\n\nCo-authored-by: Maria Keller <maria@mailbox.net>\nSigned-off-by: Jo <jo@mailbox.net>\n",
            0,
        ),
        (f"Add a case\n# MRN {NUMBER}\n", 0),
        (f"Add a case\n# ------------------------ >8 ------------------------\n+MRN {NUMBER}\n", 0),
        (f"Add the case of MRN {NUMBER}", 1),
        ("Add the case of Mrs Jane Exampleton", 1),
    ],
)
def test_a_commit_message_is_read_like_a_case(site, capsys, tmp_path, message, code):
    (tmp_path / "message").write_text(message)
    found, said = check(site, capsys, "--message", str(tmp_path / "message"))
    assert found == code
    assert ("commit message:1:" in said) == bool(code)


def test_the_hooks_work_in_a_commit(site, capsys):
    top = Path(git(site.root, "rev-parse", "--show-toplevel").strip())
    here = site.root.relative_to(top).as_posix()
    program = f"PYTHONPATH={ROOT} {sys.executable} -m radblog check --site {here}"
    for name, word in (("pre-commit", "--staged"), ("commit-msg", '--message "$1"')):
        hook = top / ".git/hooks" / name
        hook.write_text(f"#!/bin/sh\n{program} {word}\n")
        hook.chmod(0o755)
    site.post("a", f"MRN {NUMBER}")
    git(site.root, "add", ".")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(site.root, "commit", "-qm", "Slip")
    assert NUMBER not in refused.value.stderr
    site.post("a", "Fine words.")
    with pytest.raises(subprocess.CalledProcessError):
        git(site.root, "commit", "-qam", "The case of Mrs Jane Exampleton")
    git(site.root, "commit", "-qam", "Add a post")
    assert git(site.root, "log", "-1", "--format=%s") == "Add a post\n"


def test_the_hooks_we_publish_are_commands_there_are(capsys):
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["entry"] for hook in hooks] == ["radblog check --staged", "radblog check --message"]
    assert {stage for hook in hooks for stage in hook["stages"]} == {"pre-commit", "commit-msg"}
