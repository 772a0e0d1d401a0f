"""Sites of Pelican: heads without a fence, settings that are a program, addresses in braces, two languages of text."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml
from import_tools import bring_export, head, notes, prose, published, tree

from radblog.importers import pelican, restructured

KNEE = """\
Knee
####

:date: 2019-08-01
:tags: hip,
       joint

Text with *emphasis*, a `link <{filename}hip.md>`_ and a note [1]_.

.. code-block:: python

   x = "{filename}"

.. figure:: {static}/images/hip.png
   :alt: A knee

   The caption

.. raw:: html

   <script>steal()</script>

.. include:: /etc/passwd

Section
=======

More.

.. [1] The *note*.
"""
SITE = {
    "pelicanconf.py": "import os\nAUTHOR = 'Kim Doe'\nSITENAME = 'Reading room'\nTIMEZONE = 'Europe/Zurich'\n"
    "DEFAULT_LANG = 'en'\nPATH = 'content'\nos.abort()\n",
    "publishconf.py": "from pelicanconf import *\nSITEURL = 'https://room.example.org'\n",
    "content/msk/hip.md": "Title: Hip *pain*\nDate: 2019-07-01 22:30\nTags: hip, film\nSlug: hip-pain\n"
    "Authors: Kim Doe; Ben Roe\nSummary: Which film\n    to order first.\n\n"
    "See [knee]({filename}knee.rst), [about](|filename|/pages/about.md#us), [tag]({tag}hip).\n\n"
    "![Hip]({static}/images/hip.png)\n\n```\n{filename}x\n```\n",
    "content/msk/knee.rst": KNEE,
    "content/pages/about.md": "Title: About\n\n## Us\n\nWe.\n",
    "content/2018-05-05_hip-fr.md": "Title: Hip *pain*\nSlug: hip-pain\nLang: fr\nStatus: hidden\n\nTexte.\n",
    "content/unready.md": "Title: Unready\nDate: 2019-01-01\nStatus: draft\n\nText.\n",
    "content/Fenced.md": "---\ntitle: Fenced\ndate: 2019-01-02\n---\nText.\n",
}


def bring(tmp_path, files):
    (tmp_path / "source").mkdir(exist_ok=True)
    from import_tools import picture

    more = {"content/images/hip.png": picture()} | {path: text.encode() for path, text in files.items()}
    return bring_export(tmp_path, "pelican", "", more)


def test_a_site_of_pelican_comes_in(tmp_path):
    site, report = bring(tmp_path, SITE)
    found = head(site, "posts/hip-pain/index.md")
    assert found == {
        "title": "Hip pain",
        "status": "published",
        "id": "tag:room.example.org,2019-07-01:/hip-pain.html",
        "date": dt.datetime(2019, 7, 1, 22, 30),  # noqa: DTZ001  # it is in the zone of the site
        "authors": ["kim-doe", "ben-roe"],
        "summary": "Which film to order first.",
        "hashtags": ["msk", "hip"],
        "keywords": ["film"],
        "aliases": ["/hip-pain.html"],
    }
    assert prose(site, "posts/hip-pain/index.md") == (
        "See [knee](../knee/index.md), [about](../../pages/about.md#us), tag.\n\n"
        "![Picture: Hip pain](hip.png)\n\n```\n{filename}x\n```"
    )
    assert head(site, "posts/unready.md")["status"] == "draft"
    french = head(site, "posts/hip-pain-fr.md")
    assert (french["lang"], french["unlisted"], french["status"]) == ("fr", True, "published")
    assert french["id"] == "tag:room.example.org,2018-05-05:/hip-pain-fr.html"
    assert head(site, "posts/fenced.md")["authors"] == ["kim-doe"]
    assert head(site, "pages/about.md")["aliases"] == ["/pages/about.html"]
    assert yaml.safe_load((site / "content/site.yaml").read_text("utf-8")) == {
        "title": "Reading room",
        "base_url": "https://room.example.org/",
        "timezone": "Europe/Zurich",
        "hashtags": {"hip": "hip", "msk": "msk"},
    }
    assert report.counts.documents == 6
    assert b"Which film" in published(site)["posts/hip-pain/index.html"]


def test_restructured_text_comes_in_and_reads_no_other_file(tmp_path):
    site, _ = bring(tmp_path, SITE)
    assert head(site, "posts/knee/index.md")["hashtags"] == ["msk", "hip"]
    assert head(site, "posts/knee/index.md")["keywords"] == ["joint"]
    assert prose(site, "posts/knee/index.md") == (
        "Text with *emphasis*, a [link](../hip-pain/index.md) and a note [^1].\n\n"
        '```python\nx = "{filename}"\n```\n\n'
        '![A knee](hip.png "The caption")\n\n## Section\n\nMore.\n\n[^1]: The *note*.'
    )
    everything = b"".join(tree(site).values())
    assert b"root:" not in everything
    assert b"steal" not in everything


def test_restructured_text_without_its_reader_stays_where_it_is_and_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(restructured, "find_spec", lambda _: None)
    site, report = bring(tmp_path, SITE)
    assert not (site / "content/posts/knee").exists()
    assert ("RAD754", "content/msk/knee.rst") in notes(report)


def test_pelican_is_recognised_by_its_settings(tmp_path):
    from radblog.commands.import_ import import_site

    bring(tmp_path, SITE)
    import_site("markdown", tmp_path / "source", tmp_path / "other")
    kept = {path: data for path, data in tree(tmp_path / "site").items() if not path.startswith("output")}
    assert tree(tmp_path / "other") == kept


@pytest.mark.parametrize(
    ("pattern", "address"),
    [
        ("{slug}.html", "/a-b.html"),
        ("posts/{date:%Y}/{date:%-m}/{slug}/", "/posts/2019/7/a-b/"),
        ("{category}/{slug}", "/ct-head/a-b"),
        ("{author}/{slug}", ""),
        ("{slug}{", ""),
    ],
)
def test_addresses_follow_the_pattern_of_the_settings(pattern, address):
    assert pelican.address(pattern, "a-b", "2019-07-01", "CT head") == address


def test_names_are_made_as_pelican_makes_them():
    assert (
        pelican.name_of("FILENAME_METADATA  example: Über-Röntgen!")
        == "filename_metadata-example-uber-rontgen"
    )


def test_settings_are_read_and_never_run():
    assert pelican.settings_of(
        {"pelicanconf.py": "A = 'x'\nB = 1/0\nC = open('/')\nD: str = 'y'\nE = True"}
    ) == {
        "A": "x",
        "E": "true",
    }
    assert pelican.settings_of({"pelicanconf.py": "A = ("}) == {}
