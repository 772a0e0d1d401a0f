"""`radblog import dicom` and `radblog import frames`: examinations become frames of a case."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import click

from radblog.commands.extras import install_line
from radblog.commands.options import Moment, called, moment, same_site, site_option

F = TypeVar("F", bound=Callable[..., Any])


class Rectangle(click.ParamType[Any]):
    """`x,y,w,h` in pixels, from the upper left corner."""

    name = "X,Y,W,H"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The rectangle as a box."""
        from radblog.importers.frames_model import Box

        try:
            left, top, width, height = (int(part) for part in str(value).split(","))
        except ValueError:
            self.fail("write four whole numbers: left, top, width, height", param, ctx)
        if min(left, top) < 0 or min(width, height) < 1:
            self.fail("write numbers from 0 on, and sizes from 1 on", param, ctx)
        return Box(left, top, width, height)


class WindowName(click.ParamType[Any]):
    """A preset such as `lung`, or a window of one's own as `name=width/level`."""

    name = "NAME|NAME=W/L"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The window as a preset."""
        from radblog.basics.slugs import slug_fault
        from radblog.documents.vocabulary import vocabulary
        from radblog.documents.vocabulary.model import Preset

        name, given, numbers = str(value).partition("=")
        known = vocabulary().windows
        if not given and name in known:
            return known[name]
        try:
            width, level = (float(number) for number in numbers.split("/"))
        except ValueError:
            self.fail(
                f"write one of {', '.join(known)}, or a name with width and level: brain=90/35", param, ctx
            )
        if slug_fault(name) is not None or not 1 <= width < 1e6 or abs(level) > 1e6:
            self.fail("write a name in small letters, a width from 1 on and a level: brain=90/35", param, ctx)
        return Preset(name, width, level)


class Word(click.Choice[str]):
    """A word of the vocabulary of imaging: a modality, a plane, a region."""

    def __init__(self, kind: str) -> None:
        """Offer the words of `kind`."""
        from radblog.documents.vocabulary import vocabulary

        super().__init__(tuple(getattr(vocabulary(), kind)))


def scan_options(function: F) -> F:
    """What both imports have in common."""
    for option in (
        click.option(
            "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="How many processes work."
        ),
        click.option(
            "--mask", "masks", multiple=True, type=Rectangle(), help="Make this rectangle black, for good."
        ),
        click.option("--crop", type=Rectangle(), help="Keep only this rectangle of every frame."),
        click.option("--every", type=click.IntRange(1), default=1, help="Take only every so many frames."),
        click.option(
            "--window",
            "windows",
            multiple=True,
            type=WindowName(),
            help="Show it in this window; may be repeated.",
        ),
        click.option(
            "--region", type=Word("regions"), help="The part of the body, where the files have it wrong."
        ),
        click.option("--case", "name", metavar="CASE", help="The case that shows them."),
        site_option,
    ):
        function = option(function)
    return function


@click.command("dicom")
@click.argument("source", metavar="FOLDER", type=click.Path(path_type=Path, exists=True))
@scan_options
@click.option(
    "--series", "numbers", multiple=True, type=click.IntRange(1), help="Import only this series of --list."
)
@click.option("--list", "only_list", is_flag=True, help="Say which series there are, and write nothing.")
@click.option("--values", is_flag=True, help="Bring CT with its measured values, for readers to window it.")
@click.option("--localisers", is_flag=True, help="Take localisers (scouts, topograms) along.")
@click.option(
    "--margins", is_flag=True, help="Keep the margins where machines write names into their pictures."
)
@click.option("--leave-out-broken", is_flag=True, help="Import the rest when files are damaged.")
@click.option("--now", type=Moment(), help="Count the months since the examination up to this moment.")
def dicom(  # noqa: PLR0913  # options of a command
    source: Path, name: str | None, site: Path, windows: tuple[Any, ...], every: int, crop: Any,
    masks: tuple[Any, ...], jobs: int, region: str | None, numbers: tuple[int, ...], now: dt.datetime | None,
    *, values: bool, only_list: bool, localisers: bool, margins: bool, leave_out_broken: bool,
) -> int:  # fmt: skip
    """Import the DICOM files in FOLDER, or in a zip, into a case.

    FOLDER is what a PACS station exports: any depth of folders, any names. Series are found, sorted and drawn
    as frames. No header comes along, and nothing in FOLDER is changed. Keep it outside of the site.
    """
    _need_extra()
    from radblog.importers.dicom_choosing import Choice
    from radblog.importers.dicom_import import Asked, import_dicom, reels_in, survey
    from radblog.importers.dicom_reels import Wish
    from radblog.importers.frames_model import Cut

    asked = Asked(
        Choice(numbers, every, localisers, leave_out_broken),
        Wish(windows, region or "", Cut(crop, masks, margins), values),
        moment(now).date(),
        jobs,
    )
    keys: tuple[str, ...] = ()
    try:
        with _progress() as tell:
            if only_list:
                found = survey(source, asked, (), tell)
                reels = reels_in(found.value) if found.value else None
                problems = found.problems
            else:
                into = _into(site, name)
                written = import_dicom(source, into, asked, tell)
                reels = written.value.reels if written.value else None
                problems = written.problems
                keys = written.value.keys if written.value else ()
    except OSError as error:
        raise click.UsageError("a file or folder cannot be read or written") from error
    return report(problems, reels, keys, site, name or "", only_list=only_list)


@click.command("frames")
@click.argument("source", metavar="SRC", type=click.Path(path_type=Path, exists=True))
@scan_options
@click.option(
    "--modality", type=Word("modalities"), required=True, help="What made the frames, such as CT, MR, US."
)
@click.option(
    "--plane", type=Word("planes"), default=None, help="The plane; of a volume the one to cut it in."
)
@click.option("--cine", is_flag=True, help="The frames follow in time: play them as a loop.")
@click.option(
    "--frame-time", type=click.FloatRange(1, 10_000), default=None, help="How long a frame lasts, in ms."
)
def frames(  # noqa: PLR0913  # options of a command
    source: Path, name: str | None, site: Path, windows: tuple[Any, ...], every: int, crop: Any,
    masks: tuple[Any, ...], jobs: int, modality: str, region: str | None, plane: str | None,
    frame_time: float | None, *, cine: bool,
) -> int:  # fmt: skip
    """Import a folder of pictures, a GIF loop or a NIfTI volume into a case, as frames.

    Pictures go in the order of the numbers in their names and must be of one size. What their files hide does
    not come along, and nothing in SRC is changed. Films (MP4) must be taken apart first.
    """
    from radblog.importers.frames_import import Asked, import_frames
    from radblog.importers.frames_model import Cut

    if source.is_file() and find_spec("numpy") is None:
        _need_extra()
    del jobs  # one process is quick enough for pictures
    cut, looped = Cut(crop, masks), cine or frame_time is not None
    asked = Asked(modality, region or "", plane or "", cut, windows, every, looped, frame_time or 0.0)
    try:
        with _progress() as tell:
            written = import_frames(source, _into(site, name), asked, tell)
    except OSError as error:
        raise click.UsageError("a file or folder cannot be read or written") from error
    reels = written.value.reels if written.value else None
    keys = written.value.keys if written.value else ()
    return report(written.problems, reels, keys, site, name or "", only_list=False)


def report(  # noqa: PLR0913  # what there is to tell
    problems: Any, reels: Any, keys: tuple[str, ...], site: Path, name: str, *, only_list: bool
) -> int:
    """Tell what was found and written."""
    from radblog.build import Report
    from radblog.commands.printing import tell
    from radblog.importers.frames_naming import label_of

    if problems:
        tell(Report(problems), site, "text", 0)
    if reels is None:
        click.echo("Nothing was imported.", err=True)
        return 1
    for number, reel in enumerate(reels, 1):
        frames = f"{reel.count} frame{'' if reel.count == 1 else 's'}"
        where = f"{number:3}" if only_list else reel.views[0].folder.partition("/")[0]
        windows = ", ".join(view.name for view in reel.views if view.name)
        kind = "volume" if reel.deep else reel.kind
        told = (kind, frames, f"{reel.columns} x {reel.rows}", f"windows {windows}" if windows else "")
        click.echo(f"{where}  {label_of(reel.shown)}: {', '.join(filter(None, told))}")
    if not only_list:
        filled = f" Filled in: {', '.join(keys)}." if keys else ""
        where = same_site(site)
        click.echo(
            f"Written into {name}.{filled} What says TODO is for you: `{called()} check{where}` lists it. "
            f"To see it: {called()} serve{where}",
            err=True,
        )
    return 0


def _into(site: Path, name: str | None) -> Any:
    """The case named on the command line, ready to be written into."""
    from radblog.build import Report
    from radblog.commands.finding import found_document
    from radblog.commands.printing import tell
    from radblog.importers.frames_writing import Into
    from radblog.pixels.readers import readers
    from radblog.stages.add_picture import host_of
    from radblog.stages.gather import gather
    from radblog.stages.read import vouched_for

    if name is None:
        raise click.UsageError("name the case with --case; a new one starts with: radblog new case TITLE")
    gathered = gather(site)
    if gathered.value is None:
        tell(Report(gathered.problems), site, "text", 0)
        raise click.exceptions.Exit(1)
    known = gathered.value
    path = found_document(site, name)
    opened = host_of(site, path, known)
    if opened.value is None:
        tell(Report(opened.problems), site, "text", 0)
        raise click.exceptions.Exit(1)
    if not opened.value.is_case or not path.endswith("/index.md"):
        raise click.UsageError("frames go into a case with a folder of its own: cases/NAME/index.md")
    settings = known.site.settings
    vouched = vouched_for(site, settings, known.defaults, known.listing.documents)
    return Into(site, opened.value, known, vouched, readers())


def _need_extra() -> None:
    if find_spec("pydicom") is None or find_spec("numpy") is None:
        raise click.UsageError(f"this needs an extra; install it: {install_line('dicom')}")


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _doing, _done, _of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # No thread of its own: processes are forked meanwhile.
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(doing: str, done: int, of: int) -> None:
            bar.update(task, description=doing, completed=done, total=of)
            if done % 8 == 0 or done == of:
                bar.refresh()

        yield tell
