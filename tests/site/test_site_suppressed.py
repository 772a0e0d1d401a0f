import json
import subprocess

import pytest
from site_builder import SiteFolder

from radblog.cli import _run

NOW = "2026-03-01T12:00"
ROW = """\
- code: RAD110
  path: content/posts/phantom.md
  count: 1
  reason: {}
  by: maria
  approved_by: jo
  until: {}
"""


@pytest.fixture
def site(tmp_path):
    folder = SiteFolder(tmp_path)
    folder.post("phantom", "The phantom has MRN 45678912.")
    folder.write("privacy-allow.yaml", ROW.format("the number of a phantom", "2026-12-01"))
    folder.case(
        "sudden-headache",
        body='<!-- radblog: allow RAD118 because "a catalogue number" -->\nSeen under 10045678.\n',
    )
    return folder


def lines(site, capsys):
    assert _run(["privacy", "report", "--site", str(site.root), "--now", NOW]) == 0
    return capsys.readouterr().out.splitlines()


def test_every_suppression_is_listed_with_owner_and_reason(site, capsys):
    first, second, last = lines(site, capsys)
    assert first == (
        "content/privacy-allow.yaml:1 RAD110 x 1 in content/posts/phantom.md: the number of a phantom "
        "(maria, approved by jo; not committed, ends in 275 days)"
    )
    assert "content/cases/sudden-headache/index.md" in second
    assert "RAD118: a catalogue number (unknown; not committed)" in second
    assert last.startswith("2 suppressions in force.")


def test_git_tells_whose_and_how_old(site, capsys):
    environment = {"GIT_AUTHOR_DATE": "2026-02-19T12:00:00Z", "GIT_COMMITTER_DATE": "2026-02-19T12:00:00Z"}
    who = ["-c", "user.name=Maria Keller", "-c", "user.email=maria@example.org"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "Begin"]):
        subprocess.run(
            ["git", "-C", str(site.root), *words], check=True, env=environment, capture_output=True
        )
    first, second, _ = lines(site, capsys)
    assert "maria, approved by jo; for 10 days, ends" in first
    assert "(Maria Keller; for 10 days)" in second


def test_a_row_that_has_run_out_is_not_in_force(site, capsys):
    site.write("privacy-allow.yaml", ROW.format("the number of a phantom", "2026-01-01"))
    assert lines(site, capsys)[-1].startswith("1 suppressions in force.")


def test_a_reason_that_tells_what_it_hides_is_not_shown(site, capsys):
    site.write("privacy-allow.yaml", ROW.format("it is MRN 45678912", "2026-12-01"))
    assert "45678912" not in "\n".join(lines(site, capsys))


def test_the_report_comes_as_json_too(site, capsys):
    assert _run(["privacy", "report", "--site", str(site.root), "--now", NOW, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["suppressions"]
    assert [(one["code"], one["count"], one["until"]) for one in found] == [
        ("RAD110", 1, "2026-12-01"),
        ("RAD118", None, None),
    ]
