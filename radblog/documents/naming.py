"""What the path of a document says: its kind, its slug, and a date if its name begins with one."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from msgspec import Struct

from radblog.basics.dates import read_date
from radblog.basics.places import Place
from radblog.basics.slugs import slug_of_name
from radblog.documents.model import Kind
from radblog.documents.rules import MISPLACED
from radblog.problems import Outcome

KIND_OF_FOLDER: dict[str, Kind] = {"posts": "post", "cases": "case", "pages": "page", "people": "person"}
FOLDER_OF_KIND = {kind: folder for folder, kind in KIND_OF_FOLDER.items()}

_DATED = re.compile(r"(\d{4}-\d\d-\d\d)(?:[-_ ]+(.*))?", re.ASCII)


class Name(Struct, frozen=True):
    """`slug` is as the name gives it, perhaps unusable. `date` is ISO text or None. `origin` tells where
    the two come from: the name of the file or of its folder.
    """

    kind: Kind
    slug: str
    date: str | None
    origin: str


def name_of(path: str) -> Outcome[Name]:
    """Reads a path such as `content/posts/2026/2026-11-22-hip-pain/index.md`."""
    parts = PurePosixPath(path).parts
    kind = KIND_OF_FOLDER.get(parts[1]) if len(parts) > 2 and parts[0] == "content" else None
    if kind is None:
        message = "a document cannot lie in this folder"
        hint = "move it into content/posts, content/cases, content/pages or content/people"
        return Outcome(None, (MISPLACED.at(Place(path), message, hint),))
    name, origin = PurePosixPath(path).stem, "name of the file"
    if name == "index":
        if len(parts) < 4:
            message = "index.md has no folder of its own"
            hint = f"move it into a folder, such as content/{parts[1]}/hip-pain/index.md"
            return Outcome(None, (MISPLACED.at(Place(path), message, hint),))
        name, origin = parts[-2], "name of the folder"
    dated = _DATED.fullmatch(name) if kind in ("post", "case") else None
    if dated is not None and read_date(dated[1]) is not None:
        return Outcome(Name(kind, slug_of_name(dated[2] or name), dated[1], origin))
    return Outcome(Name(kind, slug_of_name(name), None, origin))
