"""What people ask for before anything else comes at once: nothing is imported that it does not need."""

import subprocess
import sys

import pytest

LOADED = """
import sys
from radblog.cli import _run
code = _run(sys.argv[1:])
print("\\n", code, *sorted(name for name in sys.modules if name.partition(".")[0] in {roots}))
"""
ROOTS = {"radblog", "rich", "distributed", "msgspec", "yaml", "jinja2", "PIL", "multiprocessing", "asyncio"}


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["-h"]])
def test_the_version_and_the_help_load_the_command_line_alone(words):
    command = [sys.executable, "-c", LOADED.format(roots=ROOTS), *words]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.splitlines()[-1].split() == ["0", "radblog", "radblog.cli"]


def test_the_help_of_a_command_loads_nothing_that_works():
    command = [sys.executable, "-c", LOADED.format(roots=ROOTS - {"radblog", "msgspec"}), "build", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.splitlines()[-1].split() == ["0"]
