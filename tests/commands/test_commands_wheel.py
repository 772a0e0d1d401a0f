"""The wheel alone is enough: starter, vocabularies, texts and the built-in theme are inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

_ROOT = Path(__file__).resolve().parents[2]


def test_a_site_is_made_and_built_by_the_wheel_alone(tmp_path):
    (wheel,) = WheelBuilder(str(_ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    surroundings = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}

    def radblog(*words: str) -> str:
        command = [sys.executable, "-m", "radblog", *words]
        done = subprocess.run(
            command, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    for name in ("live.js", "live.css"):
        assert (tmp_path / "installed/radblog/serve/client" / name).is_file()
    radblog("new", "site", "other", "--profile", "department")
    assert (tmp_path / "other/.vscode/tasks.json").is_file()
    radblog("new", "site", "site")
    assert "warning" not in radblog("build", "--strict", "--site", "site")
    assert list((tmp_path / "site/output/assets").glob("lightbox.*.css"))
