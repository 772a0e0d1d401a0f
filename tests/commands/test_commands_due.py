"""`radblog due`: what is to come, in order of time, and how to have it built."""

from __future__ import annotations

import subprocess

import pytest
from click.testing import CliRunner

from radblog.commands.due import command
from radblog.commands.new import command as new

_NOW = "2026-03-01T12:00:00+00:00"


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    assert CliRunner().invoke(new, ["site", str(folder)]).exit_code == 0
    settings = folder / "content/site.yaml"
    settings.write_text(settings.read_text().replace("timezone: UTC", "timezone: Europe/Zurich"))
    (folder / "content/posts").joinpath(next((folder / "content/posts").iterdir()).name).unlink()
    return folder


def _write(site, path, keys, status="published"):
    target = site / "content" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\ntitle: A\nstatus: {status}\n{keys}\n---\nWords.\n")


def _due(site, *words, now=_NOW):
    return CliRunner().invoke(command, ["--site", str(site), "--now", now, *words], standalone_mode=False)


_CASE = "diagnosis: B\npatient: withheld\nsystem: other\nrarity: common"
_EVENTS = {
    "a post that appears": (
        "posts/a.md", "date: 2026-04-01 08:00", "2026-04-01 08:00  content/posts/a.md  appears",
    ),
    "a page that expires": (
        "pages/a.md", "expires: 2026-04-02", "2026-04-02 00:00  content/pages/a.md  goes offline",
    ),
    "a job that closes": (
        "posts/a.md", "date: 2026-01-01\nkind: job\ncloses: 2026-04-03",
        "2026-04-03        content/posts/a.md  closes, at the end of the day",
    ),
    "a page to be reviewed": (
        "pages/a.md", "review_by: 2026-04-04", "2026-04-04        content/pages/a.md  is to be reviewed",
    ),
    "a review that is overdue": (
        "pages/a.md", "review_by: 2026-02-04",
        "2026-02-04        content/pages/a.md  overdue: is to be reviewed",
    ),
    "a consent that ends": (
        "cases/a/index.md",
        "date: 2026-01-01\nconsent: {basis: written, expires: 2026-04-05}\n" + _CASE,
        "2026-04-05        content/cases/a/index.md  its consent ends: it goes offline after this day",
    ),
    "a trial that stops recruiting": (
        "pages/a.md", "kind: trial\nrecruiting_until: 2026-04-06",
        "2026-04-06        content/pages/a.md  stops recruiting, at the end of the day",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("path", "keys", "line"), _EVENTS.values(), ids=_EVENTS)
def test_every_kind_of_event_is_told_with_its_day(site, path, keys, line):
    _write(site, path, keys)
    assert _due(site).stdout == f"{line}\n"


@pytest.mark.parametrize(
    ("path", "keys", "status"),
    [
        ("posts/a.md", "date: 2026-02-01", "published"),
        ("posts/a.md", "date: 2026-04-01", "draft"),
        ("pages/a.md", "expires: 2026-02-01", "published"),
        ("posts/a.md", "date: 2026-01-01\ncloses: 2026-02-28", "published"),
        ("pages/a.md", "review_by: 2026-02-01", "withdrawn"),
    ],
)
def test_what_is_past_or_not_public_is_not_due(site, path, keys, status):
    _write(site, path, keys, status)
    result = _due(site)
    assert result.stdout == ""
    assert "Nothing is due." in result.stderr


def test_events_are_in_order_of_time_and_can_be_cut(site):
    _write(site, "posts/b.md", "date: 2026-03-20")
    _write(site, "posts/a.md", "date: 2026-05-20")
    _write(site, "pages/c.md", "review_by: 2026-01-20")
    assert [line.split()[0] for line in _due(site).stdout.splitlines()] == [
        "2026-01-20", "2026-03-20", "2026-05-20",
    ]  # fmt: skip
    assert len(_due(site, "--within", "30").stdout.splitlines()) == 2


def test_a_job_closes_at_the_end_of_its_day_where_the_site_is(site):
    _write(site, "posts/a.md", "date: 2026-01-01\nkind: job\ncloses: 2026-04-03")
    assert _due(site, now="2026-04-03T21:59:00+00:00").stdout
    assert not _due(site, now="2026-04-03T22:01:00+00:00").stdout


def test_a_document_that_cannot_be_read_is_counted(site):
    _write(site, "posts/a.md", "date: [")
    assert "1 document cannot be read" in _due(site).stderr


def test_a_name_in_a_path_is_masked(site):
    _write(site, "posts/patient-anna-mueller.md", "date: 2026-04-01")
    result = _due(site)
    assert "appears" in result.stdout
    assert "mueller" not in result.output


def test_the_line_for_cron_is_one_that_a_shell_understands(tmp_path):
    folder = tmp_path / "my 100 % 'own' site"
    assert CliRunner().invoke(new, ["site", str(folder)]).exit_code == 0
    line = _due(folder).stderr.splitlines()[-1]
    assert line.startswith("0 6 * * * cd ")
    assert line.endswith(" build --hold-back")
    assert "%" not in line.replace(r"\%", "")
    change = line.removeprefix("0 6 * * * ").replace(r"\%", "%").partition(" && ")[0]
    done = subprocess.run(["sh", "-c", f"{change} && pwd"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(folder.resolve())


@pytest.mark.parametrize(
    ("when", "line"),
    [("2026-04-01", "0 6 * * * cd "), ("2026-04-01 08:00", "0 * * * * cd ")],
)
def test_what_appears_at_an_hour_is_built_soon_after_it(site, when, line):
    _write(site, "posts/a.md", f"date: {when}")
    assert _due(site).stderr.splitlines()[-1].startswith(line)


def test_settings_that_cannot_be_read_are_told(site):
    (site / "content/site.yaml").write_text("title: [")
    result = _due(site)
    assert result.return_value == 1
    assert "content/site.yaml" in result.stderr
