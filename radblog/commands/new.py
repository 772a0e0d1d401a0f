"""radblog new: a site, or a draft in one."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from radblog import __version__
from radblog.basics.slugs import slug_fault, slugify
from radblog.basics.zones import zone_or_utc
from radblog.commands.opening import open_in_editor
from radblog.commands.options import BaseUrl, called, same_site, site_option
from radblog.commands.starter_files import PAGES, PROFILES, draft_text, in_yaml, page_text, site_files

F = TypeVar("F", bound=Callable[..., Any])
_SITE = "content/site.yaml"
_TO_FILL_IN = {"TITLE_TEXT": "TODO: the name of this site", "AUTHOR_TEXT": "TODO: a person with an address"}
_SCHEMA = ".vscode/site.schema.json"


@click.group("new")
def command() -> None:
    """Start a site, or a draft in one."""


@command.command("site")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    default=PROFILES[0],
    show_default=True,
    help="What it is to be: articles of your own, teaching cases, or the pages of a department.",
)
@click.option("--title", default="Reading Room", show_default=True, help="The name of the site.")
@click.option("--author", default="Robin Example", show_default=True, help="Who writes it.")
@click.option(
    "--base-url", type=BaseUrl(), default="https://example.org", show_default=True, help="Its address."
)
def new_site(folder: Path, profile: str, title: str, author: str, base_url: str) -> int:
    """Start a site in the new or empty folder DIR.

    It builds at once, with one person, one post and the pages that most countries ask for. Read these pages
    and make them your own. For VS Code it brings tasks, checks of site.yaml, and a place for pasted pictures.
    """
    from radblog.documents.schema import schema_of

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
    names = {"author.md": f"{slug}.md", "first-post.md": f"{_today('UTC')}-first-post.md"}
    for path, text in site_files(profile, values, names):
        _write(folder / path, text)
    _write(folder / _SCHEMA, json.dumps(schema_of("site"), indent=2, ensure_ascii=False) + "\n")
    click.echo(_site_words(folder), err=True)
    return 0


def draft_options(function: F) -> F:
    """What all drafts have in common."""
    opened = click.option("--open", "open_it", is_flag=True, help="Open the new file in your editor.")
    return site_option(opened(function))


@command.command("post")
@click.argument("title")
@draft_options
def new_post(title: str, site: Path, *, open_it: bool) -> int:
    """Start a post of this title, dated today."""
    return _draft(
        site, f"posts/{_today(_zone(site))}-{_slug(title)}.md", _text(site, "post", title), open_it=open_it
    )


@command.command("case")
@click.argument("title")
@draft_options
def new_case(title: str, site: Path, *, open_it: bool) -> int:
    """Start a case of this title, in a folder of its own.

    Its pictures belong there, too. The title is what readers see first, such as Sudden headache: the
    diagnosis comes later. What is left to write says `TODO`, and `radblog check` lists it.
    """
    return _draft(site, f"cases/{_slug(title)}/index.md", _text(site, "case", title), open_it=open_it)


@command.command("page")
@click.argument("title")
@click.option(
    "--kind",
    type=click.Choice(sorted(PAGES)),
    help="A page that most countries ask for, with the text that a new site has for it.",
)
@draft_options
def new_page(title: str, kind: str | None, site: Path, *, open_it: bool) -> int:
    """Start a standing page of this title."""
    text = page_text(kind, title, _TO_FILL_IN) if kind else _text(site, "page", title)
    return _draft(site, f"pages/{_slug(title)}.md", text, open_it=open_it)


@command.command("person")
@click.argument("name")
@draft_options
def new_person(name: str, site: Path, *, open_it: bool) -> int:
    """Start the page of a person of this name."""
    return _draft(site, f"people/{_slug(name)}.md", _text(site, "person", name), open_it=open_it)


def _text(site: Path, kind: str, title: str) -> str:
    return draft_text(kind, title, {"TODAY": _today(_zone(site)), "SLUG": _slug(title)})


def _draft(site: Path, path: str, text: str, *, open_it: bool) -> int:
    """Write one draft that builds, and say where it is: its path alone on stdout, for other programs."""
    if not (site / _SITE).is_file():
        raise click.UsageError(f"there is no {_SITE} in this folder; make a site first: radblog new site DIR")
    target = site / "content" / path
    if target.exists() or target.parent.joinpath(target.stem).exists():
        raise click.UsageError(f"{target.as_posix()} is there already; nothing was written")
    _write(target, text)
    click.echo(target.as_posix())
    click.echo(f"This is a draft. To see it: {called()} serve{same_site(site)}", err=True)
    if open_it:
        open_in_editor(target)
    return 0


def _zone(site: Path) -> str:
    """The time zone of the site; UTC where its settings cannot be read, which `radblog check` tells."""
    from radblog.disk.sources import read_source
    from radblog.documents.vocabulary import vocabulary
    from radblog.settings.read import read_site

    if not (site / _SITE).is_file():
        return "UTC"
    outcome = read_site(read_source(site, _SITE).data, _SITE, shipped=vocabulary().hashtags)
    return outcome.value.settings.timezone if outcome.value is not None else "UTC"


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


def _today(zone: str) -> str:
    return dt.datetime.now(zone_or_utc(zone)).date().isoformat()


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
        f"disclaimer want to be read and made your own.\n"
        f"To see it: {called()} serve{same_site(folder)}\nTo build it: {called()} build{same_site(folder)}"
    )
