"""The same sources give the same bytes: in any folder, zone, language, order and number of workers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from site_builder import COMMAND_LINE, VOLUME, SiteFolder, deep_picture, errors

ROOT = Path(__file__).parents[2]
HIRED = "import radblog.workers\nradblog.workers.FEW = 1\n"  # other processes are worth it at once
PLACES = [
    {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1", "jobs": "1", "umask": 0o022},
    {
        "TZ": "America/Los_Angeles",
        "LC_ALL": "fr_FR.UTF-8",
        "PYTHONHASHSEED": "77",
        "jobs": "3",
        "umask": 0o077,
    },
]


def whole_site(folder, *, backwards=False):
    """The same files, written in either order."""
    site = SiteFolder(
        folder, "timezone: Europe/Zurich\nauthor: maria\npage_size: 3\nmenu: [{label: Cases, url: /cases/}]"
    )
    steps = [
        lambda: site.person("maria", "Maria Sample", "hashtags: [radres]"),
        lambda: site.case("head", "## Findings\n\nBlood. #hitrad"),
        lambda: site.picture("posts/scan.png", (40, 30), form="PNG"),
        lambda: site.post("pictures", "![A scan](scan.png) $x^2$\n\n```python\nx = 1\n```", "series: Parts"),
        *(lambda n=n: site.post(f"p{n}", f"Words {n}. #hitrad #radres #foamrad", "series: Parts\nkeywords: [b, a]", date=f"2026-01-{n % 3 + 1:02}") for n in range(7)),
        lambda: site.write("static/notes.txt", "Notes."),
        *(lambda n=n: site.write(f"cases/deep/deep/{n}.png", deep_picture(n)) for n in range(3)),
        lambda: site.case("deep", pictures="[]", keys=f"studies: {VOLUME}", picture="deep/0.png"),
    ]  # fmt: skip
    for step in reversed(steps) if backwards else steps:
        step()
    return site


def built(site, place, *options):
    umask, jobs = place["umask"], place["jobs"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    environment |= {key: value for key, value in place.items() if key not in {"umask", "jobs"}}
    command = [
        sys.executable, "-c", HIRED + COMMAND_LINE, "build", "--site", str(site.root), "--now", "2026-03-01T12:00Z",
        "--jobs", jobs, *options,
    ]  # fmt: skip
    done = subprocess.run(
        command, env=environment, umask=umask, capture_output=True, text=True, check=False, cwd=site.root
    )
    assert done.returncode == 0, done.stderr
    return done


def test_two_places_give_one_tree(tmp_path):
    one, other = whole_site(tmp_path / "one"), whole_site(tmp_path / "elsewhere/other", backwards=True)
    for site, place in zip((one, other), PLACES, strict=True):
        built(site, place)
    before, after = one.files(), other.files()
    assert before.keys() == after.keys()
    assert [path for path in before if path.endswith(".vol")]  # they are packed, with a header of their own
    assert [path for path in before if before[path] != after[path]] == []
    modes = [{p.relative_to(s.output): p.stat().st_mode for p in s.output.rglob("*")} for s in (one, other)]
    assert modes[0] == modes[1]


def test_many_workers_give_what_one_gives(tmp_path, monkeypatch):
    monkeypatch.setattr("radblog.workers.FEW", 1)
    site = whole_site(tmp_path)
    site.post("broken", "[x](nowhere.md)", status="draft")
    reports = [site.build(jobs=jobs, output=tmp_path / f"by-{jobs}") for jobs in (1, 2)]
    assert errors(reports[0]) == []
    assert reports[0].problems == reports[1].problems
    assert site.files(tmp_path / "by-1") == site.files(tmp_path / "by-2")


def test_a_cold_and_a_warm_build_give_the_same(tmp_path):
    site = whole_site(tmp_path)
    site.post("p0", "Other words. #hitrad")
    site.build(output=tmp_path / "cold")
    whole_site(tmp_path)
    site.build()
    site.post("p0", "Other words. #hitrad")
    site.build()
    assert site.files() == site.files(tmp_path / "cold")


def test_piped_output_has_no_colours_and_nothing_turns(tmp_path):
    site = whole_site(tmp_path)
    site.post("warned", keys="summary: " + "long words " * 40)
    done = built(site, PLACES[0], "--json")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr
    assert done.stdout.startswith("{")


@pytest.mark.parametrize("secret", ["root", "home"])
def test_no_path_of_the_building_computer_is_published_or_kept(tmp_path, secret):
    site = whole_site(tmp_path)
    site.build()
    needle = {"root": str(tmp_path), "home": str(ROOT)}[secret].encode()
    assert [path for path, data in (site.files() | site.kept()).items() if needle in data] == []
