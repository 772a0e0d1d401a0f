"""The page "From a PACS export to a case", typed line by line."""

from __future__ import annotations

import gzip
import re
import shlex
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image
from scan_builders import write_stack
from test_scans_frames import a_head, nifti

from radblog.commands.approve import command as approve
from radblog.commands.build import command as build
from radblog.commands.import_ import command as import_
from radblog.commands.new import command as new

PAGE = Path(__file__).parents[2] / "docs/content/pages/importing-scans.md"
COMMANDS = {"import": import_, "new": new, "build": build, "approve": approve}
# What fetches packages, waits for somebody, or is shown and tried elsewhere.
_NOT_RUN = ("pip ", "radblog serve", "radblog approve", "radblog build")


def lines():
    for block in re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        yield from (line for line in block.splitlines() if not line.startswith(_NOT_RUN))


def run(line):
    _, verb, *words = shlex.split(line)
    return CliRunner().invoke(COMMANDS[verb], words, standalone_mode=False)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A new site as the working folder, with an export beside it."""
    assert run(f"radblog new site {tmp_path / 'site'}").exit_code == 0
    monkeypatch.chdir(tmp_path / "site")
    write_stack(tmp_path / "export", 4)
    for name in ("sudden-headache", "tamponade", "atrophy"):
        assert run(f"radblog new case {name}").return_value == 0
    Path("shots").mkdir()
    for number in range(3):
        Image.fromarray(np.full((30, 40), number, np.uint8)).save(f"shots/{number}.png")
    frames = [Image.new("L", (40, 30), number * 50) for number in range(3)]
    frames[0].save("loop.gif", save_all=True, append_images=frames[1:], duration=50)
    Path("brain.nii.gz").write_bytes(gzip.compress(nifti(a_head())))
    return Path.cwd()


def test_every_line_of_the_page_works(here):
    done = 0
    for line in lines():
        result = run(line)
        beside = any(word in line for word in ("--mask", "--crop"))  # these are for larger frames
        assert result.return_value == (1 if beside else 0), (line, result.output)
        done += 1
    assert done >= 8


def test_a_case_made_by_the_page_is_published(here):
    case = here / "content/cases/belly/index.md"
    assert run("radblog new case Belly").return_value == 0
    assert run("radblog import dicom ../export --case belly").return_value == 0
    text = case.read_text().replace("status: draft", "status: published").replace("# date:", "date:")
    text = text.replace("diagnosis: TODO", "diagnosis: Appendicitis").replace(
        "rarity: rare", "rarity: common"
    )
    text = text.replace("ref: TODO", "ref: A7").replace('alt: "TODO: ', 'alt: "').replace("TODO", "Words")
    case.write_text(re.sub(r'description: "[^"]*"', 'description: "From the liver to the pelvis."', text))
    assert run('radblog new person "Ada Example"').return_value == 0
    assert run("radblog approve belly --by ada-example --yes").return_value == 0
    result = CliRunner().invoke(build, ["--jobs", "1"], standalone_mode=False)
    assert result.return_value == 0, result.stderr
    page = (here / "output/cases/belly/index.html").read_text()
    assert "rad-stack" in page
