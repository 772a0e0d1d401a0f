"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_ONE_BROWSER = "tests/browser/"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """One worker runs all tests that share a browser, and the sites built for it; the others take the rest.

    pytest-xdist 3.8 has a mark for that, which writes into a field that pytest 9.2 no longer reads.
    """
    if config.getvalue("dist") != "loadgroup":
        return None
    from xdist.scheduler import LoadGroupScheduling

    class Scheduling(LoadGroupScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return _ONE_BROWSER if nodeid.startswith(_ONE_BROWSER) else super()._split_scope(nodeid)

    return Scheduling(config, log)


@pytest.fixture(scope="session", autouse=True)
def _caches(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests keep nothing in the home of who runs them."""
    os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = str(tmp_path_factory.mktemp("caches"))


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
