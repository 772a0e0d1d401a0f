"""The privacy lint over what is about to be committed: staged files as git has them, and commit messages.

A repository shows its sources too, so drafts count like everything else, and what a picture's file hides is
an error here: nothing makes a committed picture anew.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.disk.git import GitError, export, in_index, staged
from radblog.disk.rules import NO_SITE
from radblog.disk.sources import read_source
from radblog.documents.source import SourceFile
from radblog.documents.vocabulary import vocabulary
from radblog.images.examine import examine
from radblog.privacy.allow import PlacedRow, live, settled
from radblog.privacy.evidence import Evidence, Vouched
from radblog.privacy.gate import carried_problems, lint_file, lint_published, picture_problems
from radblog.privacy.lint import lint_source
from radblog.privacy.masking import problems_of
from radblog.privacy.rules.suppressing import NO_POLICY
from radblog.privacy.sources import path_evidence
from radblog.problems import ERROR, Outcome, Problem
from radblog.problems.tally import in_order
from radblog.published.read import read_artifact
from radblog.schema.text import decode, is_too_long
from radblog.settings.read import ReadSite, read_site
from radblog.sitemodel.frames import is_picture
from radblog.stages.policy import SITE, policy
from radblog.stages.read import vouched_for
from radblog.stages.shown import fit_to_show

MESSAGE = "commit message"
_CONTENT = "content/"
_TEXTS = (".md", ".yaml", ".yml", ".txt", ".csv", ".tsv", ".vtt", ".srt", ".bib", ".html", ".json", ".svg")
_READ_BY_LINE = (".md", ".yaml", ".yml")
# Lines that git itself, or a tool, adds under a message: they name colleagues, and their addresses.
_TRAILER = re.compile(r"^[A-Z][\w-]*-(?:by|to|with):[^\n]*$|^Change-Id:[^\n]*$", re.MULTILINE)
_SCISSORS = re.compile(r"^# -+ >8 -+$.*", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"^#[^\n]*$", re.MULTILINE)


class _Judge(Struct, frozen=True):
    folder: Path
    vouched: Vouched
    allow: tuple[PlacedRow, ...]


def lint_staged(site: Path, now: dt.datetime) -> tuple[Problem, ...]:
    """All privacy problems of the staged files under `content/`, by the settings as they are staged.

    Raises:
        OSError: a file cannot be written or read.
    """
    try:
        paths = tuple(path for path in staged(site) if path.startswith(_CONTENT))
        if not paths:
            return ()
        rules = tuple(path for path in in_index(site) if _rules(path))
        with TemporaryDirectory(prefix="radblog-staged-") as name:
            folder = Path(name).resolve()
            export(site, (*paths, *rules), folder)
            return _lint(folder, paths, rules, now)
    except GitError:
        return (NO_POLICY.at(Place(SITE), "git cannot tell what is staged", "run this inside a repository"),)


def _rules(path: str) -> bool:
    return path in {SITE, "content/privacy-allow.yaml"} or path.startswith("content/people/")


def _lint(
    folder: Path, paths: tuple[str, ...], rules: tuple[str, ...], now: dt.datetime
) -> tuple[Problem, ...]:
    judge = _judge(folder, rules, now)
    if judge.value is None:
        return judge.problems
    found = tuple(problem for path in paths for problem in _of_file(path, judge.value))
    shown = fit_to_show(found, (), judge.value.vouched)
    return in_order((*judge.problems, *shown))


def _judge(folder: Path, rules: tuple[str, ...], now: dt.datetime) -> Outcome[_Judge]:
    if not (folder / SITE).is_file():
        return Outcome(None, (NO_SITE.at(Place(SITE), "there is no such file", NO_SITE.mend),))
    read: Outcome[ReadSite] = read_site(read_source(folder, SITE).data, SITE, shipped=vocabulary().hashtags)
    if read.value is None:
        return Outcome(None, read.problems)
    ruled = policy(folder, read.value, None)
    rows = ruled.value.rows if ruled.value is not None else ()
    people = tuple(path for path in rules if path.endswith(".md"))
    vouched = vouched_for(folder, read.value.settings, {}, people)
    return Outcome(_Judge(folder, vouched, live(rows, now.date())), ruled.problems)


def _of_file(path: str, judge: _Judge) -> Iterator[Problem]:
    """The problems of one staged file. A link is none: git stores where it leads, not what is there."""
    if (judge.folder / path).is_symlink():
        return
    source, clinical = read_source(judge.folder, path), path.startswith("content/cases/")
    found: tuple[Problem, ...]
    shown = path
    if is_picture(path):
        found = _of_picture(path, source.data, judge.vouched, clinical=clinical)
    elif path.endswith(_TEXTS):
        allowed = frozenset(one.row.code for one in judge.allow if one.row.path == path)
        linted = lint_file(source, clinical=clinical, vouched=judge.vouched, allowed=allowed)
        carried = carried_problems(path, source.data)
        found = (*linted.problems, *carried, *(() if carried else _of_long(source, judge.vouched)))
        shown = linted.shown
    else:
        found = (*_of_path(path, judge.vouched, clinical=clinical), *carried_problems(path, source.data))
    yield from settled(found, judge.allow, path, shown)[0]


def _of_long(source: SourceFile, vouched: Vouched) -> tuple[Problem, ...]:
    """What speaks against a text so long that nobody reads it line by line: a document is refused, another
    file is looked through as it is when it is published.
    """
    if not is_too_long(source.data.decode("utf-8", "replace")):
        return ()
    if source.path.endswith(_READ_BY_LINE):
        return decode(source.data, source.path).problems
    return lint_published(read_artifact(source.path, source.data), source.path, vouched)


def _of_picture(path: str, data: bytes, vouched: Vouched, *, clinical: bool) -> tuple[Problem, ...]:
    outcome = examine(path, data)
    hidden = picture_problems(outcome.value) if outcome.value is not None else ()
    firm = (replace(problem, severity=ERROR) for problem in hidden)
    return (*_of_path(path, vouched, clinical=clinical), *outcome.problems, *firm)


def _of_path(path: str, vouched: Vouched, *, clinical: bool) -> tuple[Problem, ...]:
    return problems_of(lint_source((path_evidence(path, clinical=clinical),), vouched))


def lint_message(site: Path, message: bytes) -> tuple[Problem, ...]:
    """The privacy problems of a commit message, as far as the site's settings can be read.

    Raises:
        OSError: the settings cannot be read.
    """
    text = message.decode("utf-8", "replace")
    for left_out in (_SCISSORS, _COMMENT, _TRAILER):
        text = left_out.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    evidence = Evidence(text, Place(MESSAGE, 1, 1), "body", clinical=True)
    return problems_of(lint_source((evidence,), _vouched(site)))


def _vouched(site: Path) -> Vouched:
    if not (site / SITE).is_file():
        return Vouched()
    read = read_site(read_source(site, SITE).data, SITE, shipped=vocabulary().hashtags)
    if read.value is None:
        return Vouched()
    people = sorted((site / "content/people").rglob("*.md"))
    return vouched_for(site, read.value.settings, {}, tuple(p.relative_to(site).as_posix() for p in people))
