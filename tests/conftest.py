"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def needed() -> Callable[[Path, str], Path]:
    """A path that must be there, or no test: on a build server a missing program is a fault, elsewhere not."""

    def check(path: Path, advice: str) -> Path:
        if not path.exists():
            (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{path.name} is missing: {advice}")
        return path

    return check


@pytest.fixture(scope="session")
def node_modules(needed: Callable[[Path, str], Path]) -> Path:
    """What npm installed: the checkers and the specification that the tests need."""
    return needed(Path(__file__).parents[1] / "node_modules", "run `npm ci --ignore-scripts`")
