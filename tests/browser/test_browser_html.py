"""The Nu HTML checker has no objection to any page, stylesheet or drawing of a built site."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

# Messages of the checker that we do not follow, as (part of the message, why). None so far.
_NOT_FOLLOWED: tuple[tuple[str, str], ...] = ()
_CHECKED = {".html", ".css", ".svg"}


@pytest.fixture(scope="session")
def objections(node_modules, needed, sample, demonstration, manual, tmp_path_factory):
    """All objections, as (file, line, message), from one start: starting Java takes longer than reading pages."""
    java = needed(Path(shutil.which("java") or "java"), "install a Java runtime, version 17 or later")
    jar = needed(node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar", "run `npm ci --ignore-scripts`")
    faulty = tmp_path_factory.mktemp("faulty")
    (faulty / "page.html").write_text("<!doctype html><title>a</title><p><div></p>", encoding="utf-8")
    (faulty / "sheet.css").write_text("p { colour: red }", encoding="utf-8")
    sites = [site.output for site in (sample, demonstration, manual)]
    files = [file for folder in (*sites, faulty) for file in _files(folder)]
    # Nested parts of a page need a deeper stack than Java gives by itself.
    command = [str(java), "-Xss1m", "-jar", str(jar), "--errors-only", "--stdout", "--format", "json"]
    done = subprocess.run(
        [*command, "--also-check-css", "--also-check-svg", *map(str, files)],
        capture_output=True, encoding="utf-8", timeout=900, check=False,
    )  # fmt: skip
    return [
        (Path(unquote(urlsplit(message["url"]).path)), message.get("lastLine"), message["message"])
        for message in json.loads(done.stdout)["messages"]
        if not any(part in message["message"] for part, _ in _NOT_FOLLOWED)
    ]


def _files(output):
    return sorted(path for path in output.rglob("*") if path.suffix in _CHECKED)


def test_the_checker_finds_faults_where_there_are_some(objections):
    found = {path.name for path, _, _ in objections}
    assert {"page.html", "sheet.css"} <= found


@pytest.mark.parametrize("name", ["sample", "demonstration", "manual"])
def test_a_site_is_valid(name, objections, request):
    output = request.getfixturevalue(name).output
    assert [one for one in objections if output in one[0].parents] == []
