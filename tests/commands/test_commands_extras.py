"""What a person types to install an extra."""

from __future__ import annotations

import shlex
import sys

import pytest

from radblog.commands.extras import install_line, mend_line


@pytest.fixture
def python(tmp_path, monkeypatch):
    path = tmp_path / "my radblog" / "bin" / "python"
    monkeypatch.setattr(sys, "executable", str(path))
    monkeypatch.setattr(sys, "platform", "linux")
    return path


def test_the_line_names_this_python_whatever_pip_the_shell_finds(python):
    words = shlex.split(install_line("ocr", "faces"))
    assert words == [str(python), "-m", "pip", "install", "radblog[ocr,faces]"]


def test_below_the_working_folder_the_path_is_short(python, monkeypatch):
    python.parent.mkdir(parents=True)
    monkeypatch.chdir(python.parent.parent)
    assert install_line("dicom") == 'bin/python -m pip install "radblog[dicom]"'


def test_what_does_not_work_is_installed_anew_and_radblog_itself_is_not(python):
    words = shlex.split(mend_line("rapidocr", "zxing-cpp"))
    assert words == [str(python), "-m", "pip", "install", "--force-reinstall", "rapidocr", "zxing-cpp"]
