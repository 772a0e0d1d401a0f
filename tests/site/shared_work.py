"""Work that all builds of one process share: answers of pure functions, kept under everything they were given.

A build beside another one and a clean build are still two builds, with their own memories and folders; only what
comes out the same for the same arguments is worked out once. Nothing of the engine's own keys takes part in it.
"""

import tempfile
from functools import lru_cache
from pathlib import Path

from site_builder import NO_READERS

import radblog.disk.memory
import radblog.privacy.lint
import radblog.stages.looking
import radblog.stages.make
import radblog.stages.theme

MOST = 4000  # answers of one function: those of some thirty builds


def share():
    """Let all builds of this process share their work, from now on."""
    with tempfile.TemporaryDirectory() as folder:
        tools = radblog.disk.memory.tools_digest(Path(folder))
    radblog.disk.memory.tools_digest = lambda _: tools  # no edit changes the versions of libraries
    radblog.stages.looking.readers = lambda: NO_READERS
    radblog.stages.theme.make_environment = _quick(radblog.stages.theme.make_environment)
    for room, name in (
        (radblog.stages.make, "read_artifact"),
        (radblog.stages.make, "draw_card"),
        (radblog.stages.make, "encode_all"),
        (radblog.privacy.lint, "_examine"),
    ):
        setattr(room, name, lru_cache(MOST)(getattr(room, name)))


def _quick(make_environment):
    """Environments that parse and compile each text of a template once."""
    done = {}

    def kept(step, *circumstances):
        def work(*given):
            key = (step.__name__, *circumstances, *given)
            if key not in done:
                done[key] = step(*given)
            return done[key]

        return work

    def made(*given):
        context, chrome = make_environment(*given), given[1]
        inner = context.environment
        # Filters write these addresses, and may be worked out as soon as a template is compiled.
        inner.parse = kept(inner.parse, chrome.prefix, chrome.base_url)
        inner.compile = kept(inner.compile, chrome.prefix, chrome.base_url)
        return context

    return made
