"""Blocking findings that two people let pass, on whole sites. All numbers are invented."""

import subprocess

import pytest
from site_builder import SiteFolder, errors, holders

NUMBER = "MRN 45678912"
ROW = """\
- code: RAD110
  path: content/posts/phantom.md
  count: 1
  reason: the number of a phantom in our catalogue
  by: maria
  approved_by: jo
  until: 2026-12-01
"""


@pytest.fixture
def site(tmp_path):
    folder = SiteFolder(tmp_path)
    folder.post("phantom", f"The phantom has {NUMBER}.")
    return folder


def test_without_a_row_the_finding_blocks(site):
    assert ("RAD110", "content/posts/phantom.md", 7) in errors(site.build())


def test_with_a_row_the_document_is_published(site):
    site.write("privacy-allow.yaml", ROW)
    assert errors(site.build()) == []
    assert NUMBER in site.read("posts/phantom/index.html")


@pytest.mark.parametrize(
    ("old", "new"),
    [("count: 1", "count: 2"), ("2026-12-01", "2026-02-01"), ("approved_by: jo", "approved_by: maria")],
)
def test_a_faulty_row_lets_nothing_pass_and_holds_nothing_else_back(site, old, new):
    site.write("privacy-allow.yaml", ROW.replace(old, new))
    site.post("other", "Other words.")
    found = {code for code, _, _ in errors(site.build())}
    assert "RAD110" in found
    assert found & {"RAD901", "RAD903"}
    report = site.build(hold_back=True)
    assert errors(report) == []
    assert report.held_back == ("content/posts/phantom.md",)
    assert holders(site.files(), "45678912") == []
    assert "Other words" in site.read("posts/other/index.html")


def test_a_row_that_suppresses_nothing_is_told(site):
    site.post("phantom", "The phantom has no number.")
    site.write("privacy-allow.yaml", ROW)
    assert errors(site.build()) == [("RAD903", "content/privacy-allow.yaml", 1)]


def test_a_reason_in_a_row_is_linted_like_any_text(site):
    site.write(
        "privacy-allow.yaml", ROW.replace("the number of a phantom in our catalogue", "as MRN 45678913")
    )
    assert "RAD110" in {
        code for code, path, _ in errors(site.build()) if path == "content/privacy-allow.yaml"
    }


def test_a_second_finding_in_the_same_file_is_not_let_pass(site):
    site.write("privacy-allow.yaml", ROW)
    site.post("phantom", f"The phantom has {NUMBER}. Call 07700 900123.")
    assert [code for code, _, _ in errors(site.build())] == ["RAD130"]


def git(site, *words):
    subprocess.run(
        ["git", "-C", str(site.root), "-c", "user.name=Maria", "-c", "user.email=maria@example.org", *words],
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(site):
    git(site, "init", "-q", "-b", "main")
    git(site, "add", ".")
    git(site, "commit", "-qm", "Begin")
    return site


def test_a_pull_request_cannot_allow_its_own_findings(repository):
    repository.write("privacy-allow.yaml", ROW)
    assert errors(repository.build()) == []
    assert "RAD110" in {code for code, _, _ in errors(repository.build(policy_from="main"))}


def test_a_pull_request_cannot_vouch_for_its_own_contacts(repository):
    repository.post("phantom", "Call 07700 900123.")
    repository.settings('privacy: {contacts: ["07700 900123"]}')
    assert errors(repository.build()) == []
    assert "RAD130" in {code for code, _, _ in errors(repository.build(policy_from="main"))}


def test_rows_of_the_base_branch_hold_for_a_pull_request(repository):
    repository.write("privacy-allow.yaml", ROW)
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Allow")
    repository.delete("privacy-allow.yaml")
    assert errors(repository.build(policy_from="HEAD")) == []


@pytest.mark.parametrize("ref", ["nothing", "--help", "", "main:content"])
def test_a_policy_that_cannot_be_read_blocks(repository, ref):
    report = repository.build(policy_from=ref)
    assert "RAD904" in {code for code, _, _ in errors(report)}
    assert not repository.output.exists()


def test_without_a_repository_a_policy_from_git_blocks(site):
    assert "RAD904" in {code for code, _, _ in errors(site.build(policy_from="main"))}


def test_a_broken_policy_in_the_base_branch_blocks(repository):
    repository.settings("privacy: {min_delay_months: many}")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Break")
    repository.settings()
    assert "RAD904" in {code for code, _, _ in errors(repository.build(policy_from="HEAD"))}
