"""What a build is made under: everything its stages have to know beside what they hand on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct, field

from radblog.disk.manifest import Manifest
from radblog.disk.memory import Memory
from radblog.executors.staff import Staff
from radblog.privacy.allow import PlacedRow, live
from radblog.privacy.evidence import Vouched
from radblog.stages.make import Made
from radblog.stages.pictures import Pictures
from radblog.workers import Watch


class Circumstances(Struct, frozen=True, kw_only=True):
    """What a build is made under: the moment, what to show, how strictly to judge, and what the last build
    published. `staging` is None where nothing is to be published, which is `checking`.
    """

    site: Path
    output: Path
    memory: Memory
    now: dt.datetime
    vouched: Vouched
    last: Manifest | None
    pictures: Pictures
    staging: Path | None
    staff: Staff
    watch: Watch
    drafts: bool = False
    hold_back: bool = False
    strict: bool = False
    allow: tuple[PlacedRow, ...] = ()
    search: bool = False
    made: dict[str, tuple[Made, ...]] = field(default_factory=dict)  # by fingerprint, in earlier attempts

    @property
    def checking(self) -> bool:
        """Whether nothing will be published."""
        return self.staging is None

    @property
    def was_public(self) -> dict[str, str]:
        """Source path -> site path of what the last builds published, or left a tombstone for."""
        return {**self.last.buried, **self.last.public} if self.last else {}

    @property
    def let_pass(self) -> frozenset[tuple[str, str]]:
        """Code and source path of what rows of the allow file let pass today."""
        return frozenset((one.row.code, one.row.path) for one in live(self.allow, self.now.date()))
