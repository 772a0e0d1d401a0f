"""What builds of a growing blog cost: from nothing, without a change, after one edit, with one new post.

Run it from the repository: `python benchmarks/builds.py [POSTS ...]`; it takes 200 and 1,000 if not told
otherwise. Every build runs as a command of its own, as authors run it. Time is that of the processors (user
and system, all processes) and of the clock; memory is that of the largest process. Times of the clock mean
something on a quiet machine only, so compare the ratios of one run. With the path of a Hugo binary in the
variable HUGO, Hugo builds the same posts with small templates in the same run. Linux and macOS only.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

WORDS = (
    "contrast", "window", "slice", "signal", "margin", "artefact", "phase", "level", "series", "lobe",
    "vessel", "nodule", "cortex", "marrow", "effusion", "density", "protocol", "sequence", "plane",
)  # fmt: skip
TAGS = ("chestrad", "neurorad", "mri", "ctrad", "hitrad", "mskrad", "emrad", "radsafety", "usrad", "irad")
SITE = "title: Bench\nbase_url: https://bench.example\nauthor: sample\n"
PERSON = "---\nname: Sample Author\n---\n\nInvented for this benchmark.\n"
HUGO_SITE = """baseURL = "https://bench.example/"
title = "Bench"
[pagination]
pagerSize = 10
[taxonomies]
tag = "tags"
"""
HUGO_PAGE = "<!doctype html><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main>\n"
HUGO_LIST = (
    "<!doctype html><title>{{ .Title }}</title>{{ range (.Paginate .RegularPages).Pages }}"
    "<article><h2><a href='{{ .RelPermalink }}'>{{ .Title }}</a></h2>{{ .Summary }}</article>{{ end }}\n"
)


def prose(dice: random.Random) -> str:
    """Some 4 KB of Markdown: paragraphs, headings, a list, a table, a link."""

    def sentence() -> str:
        return " ".join(dice.choices(WORDS, k=14)).capitalize() + "."

    paragraphs = [" ".join(sentence() for _ in range(5)) for _ in range(6)]
    items = "\n".join(f"- {sentence()}" for _ in range(5))
    rows = "\n".join(f"| {' | '.join(dice.choices(WORDS, k=3))} |" for _ in range(5))
    table = f"| Structure | Phase | Comment |\n|---|---|---|\n{rows}"
    parts = (
        paragraphs[0], "## Findings", *paragraphs[1:3], items, "## Measurements", paragraphs[3], table,
        "## Discussion", *paragraphs[4:], "See the [reference](https://example.org/reference).",
    )  # fmt: skip
    return "\n\n".join(parts)


def corpus(posts: int) -> Iterator[tuple[str, str, str]]:
    """File name, front matter and prose of each post, the same in every run."""
    dice = random.Random(7)  # no secret, the same words in every run
    for number in range(posts):
        day = f"{2006 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        tags = ", ".join(dice.sample(TAGS, 3))
        yield f"post-{number}.md", f"title: Post {number}\ndate: {day}\nTAGS: [{tags}]\n", prose(dice)


def write_radblog(folder: Path, posts: int) -> list[str]:
    """A site of radblog, and the command that builds it."""
    for kind in ("posts", "people", "pages"):
        (folder / "content" / kind).mkdir(parents=True)
    (folder / "content/site.yaml").write_text(SITE)
    (folder / "content/people/sample.md").write_text(PERSON)
    for kind in ("privacy", "imprint", "disclaimer"):
        page = f"---\ntitle: {kind}\nkind: {kind}\nstatus: published\n---\n\nSome words.\n"
        (folder / f"content/pages/{kind}.md").write_text(page)
    for name, head, text in corpus(posts):
        front = head.replace("TAGS", "hashtags") + "status: published\nauthors: [sample]\n"
        (folder / "content/posts" / name).write_text(f"---\n{front}---\n\n{text}\n")
    return [sys.executable, "-m", "radblog", "build", "--site", str(folder)]


def write_hugo(folder: Path, posts: int) -> list[str]:
    """A site of Hugo with the same posts, and the command that builds it."""
    (folder / "content/posts").mkdir(parents=True)
    (folder / "layouts").mkdir()
    (folder / "hugo.toml").write_text(HUGO_SITE)
    for name, text in (("single", HUGO_PAGE), ("list", HUGO_LIST), ("home", HUGO_LIST)):
        (folder / f"layouts/{name}.html").write_text(text)
    for name, head, text in corpus(posts):
        (folder / "content/posts" / name).write_text(f"---\n{head.replace('TAGS', 'tags')}---\n\n{text}\n")
    return [os.environ["HUGO"], "--quiet", "--noBuildLock", "--source", str(folder)]


def run(command: list[str]) -> tuple[float, float, float]:
    """Seconds of the clock, seconds of the processors, and MiB of the largest process of one build.

    Raises:
        SystemExit: the build failed.
    """
    before, started = os.times(), time.perf_counter()
    process = spawn(command)
    _, status, used = os.wait4(process, 0)
    wall, after = time.perf_counter() - started, os.times()
    if status:
        raise SystemExit(f"{Path(command[0]).name} failed: {' '.join(command[1:])}")
    children = (after.children_user + after.children_system) - (before.children_user + before.children_system)
    return wall, max(children, used.ru_utime + used.ru_stime), used.ru_maxrss / 1024


def spawn(command: list[str], said: str = os.devnull) -> int:
    """Start a command that nobody hears, and tell its process. What it says of problems goes to the file
    `said`.
    """
    new = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    quiet = [(os.POSIX_SPAWN_OPEN, stream, name, new, 0o644) for stream, name in ((1, os.devnull), (2, said))]
    return os.posix_spawn(command[0], command, os.environ, file_actions=quiet)


def edit(folder: Path) -> None:
    """One more line in one post."""
    with next((folder / "content/posts").glob("*.md")).open("a") as file:
        file.write("\nOne more line.\n")


def add(folder: Path) -> None:
    """One new post, the newest, and of the past: every list moves on by one."""
    text = next((folder / "content/posts").glob("post-*.md")).read_text()
    lines = ["date: 2026-01-01" if line.startswith("date:") else line for line in text.splitlines()]
    (folder / "content/posts/the-newest.md").write_text("\n".join(lines))


# Each kind of build, and what is done to the site before it.
BUILDS: tuple[tuple[str, Callable[[Path], None] | None], ...] = (
    ("from nothing", None),
    ("nothing changed", None),
    ("one edit", edit),
    ("one new post", add),
)


def measure(write: Callable[[Path, int], list[str]], posts: int) -> Iterator[tuple[str, float, float, float]]:
    """Each kind of build with what it cost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        command = write(folder, posts)
        time.sleep(2.5)  # files written a moment ago are read again
        for label, change in BUILDS:
            if change is not None:
                change(folder)
            yield label, *run(command)
        shutil.rmtree(folder)


def main(sizes: list[int]) -> None:
    """Print a table for each size."""
    makers = {"radblog": write_radblog} | ({"Hugo": write_hugo} if os.environ.get("HUGO") else {})
    print("| posts | build | " + " | ".join(f"{name}: s wall / s CPU / MiB" for name in makers) + " |")
    print("|---:|---|" + "---|" * len(makers))
    for posts in sizes:
        found = [list(measure(write, posts)) for write in makers.values()]
        for row in zip(*found, strict=True):
            cells = (f"{wall:.2f} / {cpu:.2f} / {memory:.0f}" for _, wall, cpu, memory in row)
            print(f"| {posts} | {row[0][0]} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [200, 1000])
