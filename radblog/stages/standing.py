"""What the last build wrote into the output, and this one need not write again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from radblog.disk.keep import Keep
from radblog.disk.manifest import Artifact, Manifest, name_of
from radblog.disk.memory import Memory
from radblog.disk.output import size_and_time
from radblog.plan.search import INDEX
from radblog.plan.sheets import Sheet
from radblog.published.links import as_destination
from radblog.stages.make import Made


class PageFacts(Struct, frozen=True, array_like=True):
    """What the check of links needs to know of an artifact: its anchors (None for what is no page), and where
    its links lead within the site, as numbers.
    """

    digest: str
    anchors: frozenset[str] | None
    leads_to: frozenset[int]


class ForgottenError(Exception):
    """The record of the output is there, but not what goes with it: somebody deleted or damaged that."""


class Standing(Mapping[str, frozenset[str] | None]):
    """The artifacts of the last build that are as they were left. As a mapping: those taken over, by output
    path, with their anchors; what is known of them is read when it is asked for, which may end in a
    ForgottenError.
    """

    def __init__(self, last: Manifest | None, output: Path, facts: Keep[PageFacts]) -> None:
        """Hold the record of the folder `output`; one of a build that did not end well counts for nothing."""
        self._last = last if last is not None and last.complete else Manifest()
        self._output, self._facts = output, facts
        self._taken: set[str] = set()
        self._known: dict[str, PageFacts] | None = None

    def take(self, sheet: Sheet, fingerprint: str) -> tuple[Made, ...]:
        """The artifacts of a sheet, if the last build planned them from the same; else none."""
        files = self._last.files
        for path in sheet.paths:
            left = files.get(path)
            if left is None or left.fingerprint != fingerprint or not self._untouched(path, left):
                return ()
        return self.take_over(sheet)

    def take_over(self, sheet: Sheet) -> tuple[Made, ...]:
        """The artifacts of a sheet as the last build left them."""
        self._taken.update(sheet.paths)
        return tuple(self._as_left(path) for path in sheet.paths)

    def recipe(self, sheet: Sheet, common: str) -> str:
        """The digest of the recipe that the artifact of a sheet was made from, if that is as it was left, was
        made without a warning (which may tell a line that has moved), and what all sheets have in `common` is
        the same; else "".
        """
        path = sheet.paths[0]
        left = self._last.files.get(path)
        if left is None or self._last.common != common or not left.fingerprint or left.warnings:
            return ""
        return left.recipe if self._untouched(path, left) else ""

    def _as_left(self, path: str) -> Made:
        left = self._last.files[path]
        return Made(
            path, left.digest, left.sources, size=left.size, recipe=left.recipe, problems=left.warnings
        )

    def leave(self, paths: Iterable[str]) -> None:
        """Take artifacts over no longer."""
        self._taken.difference_update(paths)

    def lost_links(self, fresh: Mapping[str, frozenset[str] | None]) -> frozenset[str]:
        """Those taken over that lead to something that is there no more. `fresh` are the other artifacts of
        the site, with their anchors.
        """
        last = self._last
        # The search index is made when the pages are, and no page links to its files.
        paths = {
            as_destination(path)
            for path in last.files
            if path not in fresh and path not in self._taken and not path.startswith(INDEX.lstrip("/"))
        }
        again = [path for path in fresh if path in last.files and last.files[path].fingerprint]
        changed = self._facts.some(again)
        if len(changed) < len(again):
            raise ForgottenError
        anchors = {
            as_destination(path, anchor)
            for path, facts in changed.items()
            for anchor in (facts.anchors or frozenset()) - (fresh[path] or frozenset())
        }
        gone = paths | anchors
        if not gone:
            return frozenset()
        return frozenset(path for path in self._taken if not self._fact(path).leads_to.isdisjoint(gone))

    def __getitem__(self, path: str) -> frozenset[str] | None:
        """The anchors of an artifact that was taken over."""
        if path not in self._taken:
            raise KeyError(path)
        return self._fact(path).anchors

    def __iter__(self) -> Iterator[str]:
        """The output paths that were taken over, in no certain order."""
        return iter(self._taken)

    def __len__(self) -> int:
        """How many were taken over."""
        return len(self._taken)

    def __contains__(self, path: object) -> bool:
        """Whether an output path was taken over."""
        return path in self._taken

    def _untouched(self, path: str, left: Artifact) -> bool:
        return (left.size, left.time) == size_and_time(self._output, path)

    def _fact(self, path: str) -> PageFacts:
        if self._known is None:
            self._known = dict(self._facts.items())
        if path not in self._known or self._known[path].digest != self._last.files[path].digest:
            raise ForgottenError
        return self._known[path]


def page_facts(memory: Memory, output: Path) -> Keep[PageFacts]:
    """What is kept of the artifacts in the folder `output`."""
    return memory.keep(f"pages-{name_of(output)}", PageFacts)
