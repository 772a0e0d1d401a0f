"""radblog new: a site, or a draft in one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from radblog import __version__
from radblog.basics.slugs import slug_fault, slugify
from radblog.commands.options import site_option
from radblog.commands.starter_files import draft_text, in_yaml, site_files

_SITE = "content/site.yaml"


@click.group("new")
def command() -> None:
    """Start a site, or a draft in one."""


@command.command("site")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="Reading Room", show_default=True, help="The name of the site.")
@click.option("--author", default="Robin Example", show_default=True, help="Who writes it.")
@click.option("--base-url", default="https://example.org", show_default=True, help="Its address.")
def new_site(folder: Path, title: str, author: str, base_url: str) -> int:
    """Start a site in the new or empty folder DIR.

    It builds at once, with one person, one post and the pages that most countries ask for. Read these pages
    and make them your own.
    """
    _refuse_occupied(folder)
    slug = _slug(author)
    values = {
        "TITLE": in_yaml(title),
        "TITLE_TEXT": _as_text(title),
        "AUTHOR": in_yaml(author),
        "AUTHOR_TEXT": _as_text(author),
        "AUTHOR_SLUG": slug,
        "BASE_URL": in_yaml(base_url),
        "VERSION": __version__,
    }
    names = {"author.md": f"{slug}.md", "first-post.md": f"{_today()}-first-post.md"}
    for path, text in site_files(values, names):
        _write(folder / path, text)
    click.echo(_site_words(folder), err=True)
    return 0


def _draft(site: Path, kind: str, title: str, path: str) -> int:
    """Write one draft that builds, and say where it is."""
    if not (site / _SITE).is_file():
        raise click.UsageError(f"there is no {_SITE} in this folder; make a site first: radblog new site DIR")
    target = site / "content" / path
    if target.exists() or target.parent.joinpath(target.stem).exists():
        raise click.UsageError(f"{target.as_posix()} is there already; nothing was written")
    _write(target, draft_text(kind, title))
    click.echo(
        f"{target.as_posix()} is a draft. To see it: radblog build --drafts --output preview", err=True
    )
    return 0


@command.command("post")
@click.argument("title")
@site_option
def new_post(title: str, site: Path) -> int:
    """Start a post of this title, dated today."""
    return _draft(site, "post", title, f"posts/{_today()}-{_slug(title)}.md")


@command.command("case")
@click.argument("title")
@site_option
def new_case(title: str, site: Path) -> int:
    """Start a case of this title, in a folder of its own for its pictures."""
    return _draft(site, "case", title, f"cases/{_slug(title)}/index.md")


@command.command("page")
@click.argument("title")
@site_option
def new_page(title: str, site: Path) -> int:
    """Start a standing page of this title."""
    return _draft(site, "page", title, f"pages/{_slug(title)}.md")


@command.command("person")
@click.argument("name")
@site_option
def new_person(name: str, site: Path) -> int:
    """Start the page of a person of this name."""
    return _draft(site, "person", name, f"people/{_slug(name)}.md")


def _refuse_occupied(folder: Path) -> None:
    """A new site goes into a folder that is not there or holds nothing but version control's own."""
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder.as_posix()} is a file; name a new or empty folder")
    if folder.is_dir() and any(entry.name != ".git" for entry in folder.iterdir()):
        raise click.UsageError(f"{folder.as_posix()} is not empty; name a new or empty folder")


def _slug(text: str) -> str:
    slug = slugify(text)
    fault = slug_fault(slug)
    if fault is not None:
        raise click.UsageError(f"a file cannot be named after this text: the name {fault}")
    return slug


def _as_text(text: str) -> str:
    """A text as Markdown that shows just these signs."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#$&!{}|~" else sign for sign in text)


def _today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{path.as_posix()} cannot be written") from error


def _site_words(folder: Path) -> str:
    shown = folder.as_posix()
    return (
        f"A new site is in {shown}. Its settings are in {shown}/{_SITE}; the pages privacy, imprint and "
        f"disclaimer want to be read and made your own.\nTo build it: radblog build --site {shown}"
    )
