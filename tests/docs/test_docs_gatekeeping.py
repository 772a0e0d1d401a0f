"""The examples that guard a repository: they do what the manual says, and the manual shows them as they are."""

import tomllib

import pytest
import yaml
from docs_text import MANUAL, ROOT

from radblog.privacy.allow import read_rows
from radblog.privacy.rules.suppressing import UNSUPPRESSIBLE
from radblog.privacy.suppressions import notes_of

EXAMPLES = ROOT / "docs/examples"
PAGE = (MANUAL / "pull-requests.md").read_text(encoding="utf-8")
ALLOWING = (MANUAL / "allowing-findings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "github-pull-request.yml",
        "netlify.toml",
        "pre-commit-config.yaml",
        "hooks/pre-commit",
        "hooks/commit-msg",
    ],
)
def test_the_manual_shows_the_example_as_it_is(name):
    assert f"\n{(EXAMPLES / name).read_text(encoding='utf-8').rstrip()}\n```" in PAGE


def test_the_check_of_a_pull_request_has_nothing_to_lose():
    text = (EXAMPLES / "github-pull-request.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert list(workflow[True]) == ["pull_request"]  # YAML 1.1 reads the key `on` as true
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["privacy"]["steps"]
    assert steps[0]["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert "radblog check --policy-from" in steps[-1]["run"]
    for word in ("secrets.", "cache", "--drafts", "pull_request_target", "${{"):
        assert word not in text


def test_no_deploy_on_netlify_shows_drafts_or_loosens_the_rules():
    settings = tomllib.loads((EXAMPLES / "netlify.toml").read_text(encoding="utf-8"))
    commands = [settings["build"]["command"], settings["context"]["deploy-preview"]["command"]]
    assert all("--drafts" not in command for command in commands)
    assert "--hold-back" in commands[0]
    assert "--policy-from" in commands[1]


def test_the_row_of_the_manual_is_a_row():
    example = ALLOWING.partition("content/privacy-allow.yaml`:\n\n```yaml\n")[2].partition("```")[0]
    outcome = read_rows(example.encode())
    assert outcome.problems == ()
    assert len(outcome.value or ()) == 1


def test_the_notes_of_the_manual_are_notes():
    found = [note for block in ALLOWING.split("```") for note in notes_of("a.md", block)]
    assert [note.codes for note in found] == [("RAD104",), ("RAD102",)]
    assert all(note.reason for note in found)


def test_the_manual_names_every_rule_that_cannot_be_suppressed():
    told = ALLOWING.partition("Some findings cannot be settled")[2]
    for code in UNSUPPRESSIBLE:
        assert code in told or code in {"RAD402", "RAD403"}  # within RAD401 to RAD404
