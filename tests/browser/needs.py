"""What tests need from outside of Python."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def needed(path: Path, advice: str) -> Path:
    """`path`, or no test: on a build server a program that is missing is a fault, elsewhere a reason to skip."""
    if not path.exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{path.name} is missing: {advice}")
    return path
