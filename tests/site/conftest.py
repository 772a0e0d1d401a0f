"""Whole sites are built here without eyes: reading the pixels of a picture takes seconds, and has its own tests."""

import pytest
from site_builder import NO_READERS


@pytest.fixture(autouse=True, scope="module")
def _no_readers():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("radblog.stages.looking.readers", lambda: NO_READERS)
        yield
