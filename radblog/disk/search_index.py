"""Records -> an index that the reader's browser can search, by Pagefind: an extra, with a program of its own.

What it makes is kept beside the site under a digest of the records, and made anew only when they change.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from radblog.basics.digests import digest_of
from radblog.disk.whole import FOLDER
from radblog.render.search import SearchRecord

_FOLDER = "search"
# Ready-made pages of Pagefind's own, which would double what a reader loads. We have our own.
_NOT_OURS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


class SearchFailed(Exception):  # noqa: N818  # it says what happened
    """The program that makes the index could not be run, or did not finish."""


def can_index() -> bool:
    """Whether the extra is installed."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def search_files(kept: Path, records: Sequence[SearchRecord], lang: str) -> dict[str, bytes]:
    """The files of the index by their path in its folder. `lang` decides how words are taken apart; one index
    for all languages lets readers find a page whatever language it is in.

    Raises:
        SearchFailed: it could not be made.
        OSError: it cannot be kept.
    """
    folder = kept / FOLDER / _FOLDER / index_key(records, lang)
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="making-") as made:
            _run(records, lang, Path(made) / "index")
            (Path(made) / "index").replace(folder)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(_NOT_OURS)
    }


def index_key(records: Sequence[SearchRecord], lang: str) -> str:
    """The name under which the index of these records is kept."""
    from importlib.metadata import version

    return digest_of((version("pagefind"), version("pagefind_bin"), lang, tuple(records)))


def sweep_indexes(kept: Path, keep: str = "") -> None:
    """Forget all kept indexes but one."""
    base = kept / FOLDER / _FOLDER
    for folder in sorted(base.iterdir()) if base.is_dir() else ():
        if folder.name != keep:
            shutil.rmtree(folder, ignore_errors=True)


def _run(records: Sequence[SearchRecord], lang: str, folder: Path) -> None:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    def make() -> None:
        asyncio.run(_indexed(records, lang.partition("-")[0], folder))

    try:
        with ThreadPoolExecutor(1) as own:  # whoever calls us may have an event loop in this thread
            own.submit(make).result()
    except OSError:
        raise
    except Exception as error:  # whatever the other program says may quote what it was given
        raise SearchFailed from error


async def _indexed(records: Sequence[SearchRecord], lang: str, folder: Path) -> None:
    from pagefind.index import IndexConfig, PagefindIndex

    config = IndexConfig(output_path=str(folder), force_language=lang)
    async with PagefindIndex(config=config) as index:
        for record in records:
            await index.add_custom_record(
                url=record.url,
                content=record.content,
                language=lang,
                meta=record.meta,
                filters={name: list(values) for name, values in record.filters.items()},
            )
