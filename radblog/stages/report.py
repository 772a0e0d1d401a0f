"""What a build is asked for, and what it did."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from radblog.disk.output import Moved
from radblog.problems import ERROR, Problem
from radblog.workers import Watch, nobody


class Request(Struct, frozen=True, kw_only=True):
    """What a build is asked for. With `publish` False everything is done but the writing.

    `workspace` is the folder in which `.radblog/` is kept, with lock, store and records; the site's own if
    not given. Builds with different workspaces do not know each other. `policy_from` is a branch or commit
    whose privacy settings and allow rows judge, instead of those in the folder. Without `search` no search
    index is made, whatever the site wants. `executor` is the address of a cluster that works instead of
    `jobs` processes; `watch` is told how far the build is.
    """

    site: Path
    output: Path
    now: dt.datetime
    base_url: str | None = None
    drafts: bool = False
    hold_back: bool = False
    strict: bool = False
    force: bool = False
    publish: bool = True
    jobs: int = 1
    executor: str | None = None
    watch: Watch = nobody
    workspace: Path | None = None
    policy_from: str | None = None
    search: bool = True

    @property
    def anchored(self) -> Request:
        """The same with whole paths: another computer has another current folder."""
        return replace(
            self, site=self.site.absolute(), output=self.output.absolute(), workspace=self.kept_in.absolute()
        )

    @property
    def kept_in(self) -> Path:
        """The folder that holds `.radblog/`."""
        return self.workspace or self.site


class Report(Struct, frozen=True):
    """What a build did. `live` are addresses that stay public although their documents have errors.

    `left_out` are source paths of all documents, public or not, that could not be shown for their errors.
    `concerning` maps the path that a problem names to the documents it speaks of. Neither is for printing:
    a path may itself be a finding, and problems name it masked. `completeness` are the cases, by paths that
    may be printed, with what each lacks.
    """

    problems: tuple[Problem, ...]
    held_back: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    moved: Moved = Moved(0, 0, 0)
    live: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    concerning: dict[str, tuple[str, ...]] = field(default_factory=dict)
    completeness: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether any problem kept the site from being published."""
        return any(problem.severity == ERROR for problem in self.problems)
