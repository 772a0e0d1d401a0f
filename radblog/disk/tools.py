"""What builds: radblog, Python, and every library that has a part in the bytes."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from radblog.basics.digests import digest_of
from radblog.disk.stamps import Stamp, stamp_of
from radblog.disk.whole import MEMORY, write_whole

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_PACKAGE = Path(__file__).resolve().parent.parent


def built_in_themes() -> Path:
    """The folder of the themes that come with radblog: inside the package, or beside it in a checkout."""
    inside = _PACKAGE / "themes"
    return inside if inside.is_dir() else _PACKAGE.parent / "themes"


def tools_digest(kept: Path) -> str:
    """A digest of radblog's own files, of Python, and of the versions of all libraries it can use. What one
    set of tools kept is nothing to another. It takes longer than a small build, so the folder `kept` keeps it
    for tools that look the same from outside.
    """
    path, outside = kept / MEMORY / "tools", digest_of(tools_stamp(), sys.version)
    try:
        known, found = path.read_text("ascii").split()
        if known == outside:
            return found
    except (OSError, ValueError):
        pass
    found = found_tools()
    write_whole(path, f"{outside} {found}".encode("ascii"))
    return found


def found_tools() -> str:
    """The same digest, found out anew; it does not depend on where anything is installed."""
    own = [(name, (_PACKAGE / name).read_bytes()) for name in _own_files()]
    return digest_of(own, sys.version, sorted(_versions("radblog", {}).items()))


def tools_stamp() -> tuple[Stamp, ...]:
    """Stamps that differ after an update of radblog, or when any package is installed or removed."""
    libraries = {str(Path(entry)) for entry in sys.path if Path(entry).is_dir()}
    return tuple(stamp_of(path) for path in sorted(libraries)) + tuple(
        stamp_of(_PACKAGE / path) for path in _own_files()
    )


def _own_files() -> list[str]:
    """The files of the package, POSIX and relative to it, but for what Python compiled."""
    found = []
    for base, folders, names in os.walk(_PACKAGE):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [os.path.join(base, name) for name in names]  # noqa: PTH118  # half the time of Path
    return sorted(path.removeprefix(f"{_PACKAGE}{os.sep}").replace(os.sep, "/") for path in found)


def _versions(name: str, known: dict[str, str]) -> dict[str, str]:
    """The version of a package and of everything it needs or may use, by name; "" for what is not there."""
    from importlib import metadata  # takes as long as a whole build of nothing new

    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return {**known, name: ""}
    known = {**known, name: package.version}
    for requirement in package.requires or ():
        found = _NAME.match(requirement)
        if found is not None and found.group().lower() not in known:
            known = _versions(found.group().lower(), known)
    return known
