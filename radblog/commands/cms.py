"""`radblog cms init`: a door for those who do not use git, through Sveltia CMS (https://sveltiacms.app).

The program itself is other people's, and large: it is fetched by whoever wants it, and lies in a folder of
its own that no build reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from radblog.settings.read import ReadSite

FOLDER = "cms"
BUNDLE = "sveltia-cms.js"
# What the browser of an editor may ask: where sources lie, where pictures of sources and people lie.
_HOSTS = {
    "github": {
        "connect-src": "https://api.github.com https://www.githubstatus.com",
        "img-src": "https://*.githubusercontent.com",
    },
    "gitlab": {
        "connect-src": "https://gitlab.com https://status-api.hostedstatus.com",
        "img-src": "https://gitlab.com https://secure.gravatar.com",
    },
}
_INDEX = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editing</title>
</head>
<body>
<noscript>Editing needs JavaScript.</noscript>
<script src="{BUNDLE}"></script>
</body>
</html>
"""
# Label, folder under content/, whether each document is a folder with its pictures, whether one may be added.
_COLLECTIONS = (
    ("post", "posts", "Posts", "posts", True, True),
    ("post", "post_files", "Posts in single files", "posts", False, False),
    ("case", "cases", "Cases", "cases", True, True),
    ("page", "pages", "Pages", "pages", False, True),
    ("page", "page_folders", "Pages with pictures", "pages", True, False),
    ("person", "people", "People", "people", False, True),
)


# Pictures lie beside the text, and are named by their file alone.
_BESIDE = {"path": "{{slug}}/index", "media_folder": "", "public_folder": ""}


@click.group("cms")
def command() -> None:
    """Let people write in the browser, without git."""


@command.command("init")
@click.option("--repo", required=True, help="The repository of the site, as OWNER/NAME.")
@click.option("--host", type=click.Choice(sorted(_HOSTS)), default="github", help="Where it lies.")
@click.option("--branch", default="main", show_default=True, help="The branch that is written to.")
@click.option(
    "--site", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path(), help="The site."
)
@click.option("--force", is_flag=True, help="Overwrite what somebody changed in these files.")
def init(repo: str, host: str, branch: str, site: Path, force: bool) -> int:  # noqa: FBT001  # click's way
    """Write the configuration of Sveltia CMS into the folder cms/ of a site.

    Its forms have the fields that front matter has in this version of radblog. Run it again after an update.
    """
    settings = _settings(site)
    try:
        for name, text in cms_files(settings, repo, host, branch).items():
            click.echo(f"{_put(site / FOLDER / name, text, force=force)} {FOLDER}/{name}")
    except OSError as error:
        raise click.UsageError("a folder or file cannot be read or written") from error
    click.echo(f"Put {BUNDLE} into {FOLDER}/admin/; the manual tells where it comes from.")
    return 0


def cms_files(settings: ReadSite, repo: str, host: str, branch: str) -> dict[str, str]:
    """The files to write, by their path in the folder."""
    import yaml

    config = yaml.safe_dump(
        _config(settings, repo, host, branch), sort_keys=False, allow_unicode=True, width=110
    )
    return {"admin/index.html": _INDEX, "admin/config.yml": config, "_headers": headers(host)}


def headers(host: str) -> str:
    """The headers of /admin/, and of nothing else, for hosts that read a `_headers` file. They stand behind
    those of the site, and hosts where the later ones count apply them.
    """
    asked = _HOSTS[host]
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self' https://cdn.jsdelivr.net",  # its letters and icons
        "img-src": f"'self' blob: data: {asked['img-src']}",
        "media-src": "'self' blob:",
        "connect-src": f"'self' blob: data: {asked['connect-src']}",
        "worker-src": "'self' blob:",
        "frame-src": "blob:",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    told = "; ".join(f"{name} {sources}" for name, sources in policy.items())
    return (
        f"/admin/*\n  Content-Security-Policy: {told}\n"
        "  Cross-Origin-Opener-Policy: same-origin-allow-popups\n"  # the window for signing in
        "  X-Robots-Tag: noindex\n"
    )


def _config(settings: ReadSite, repo: str, host: str, branch: str) -> dict[str, Any]:
    from radblog.documents.vocabulary import vocabulary

    known = {tag: about.meaning for tag, about in vocabulary().hashtags.items()}
    hashtags = {**known, **settings.settings.hashtags}
    return {
        "backend": {"name": host, "repo": repo, "branch": branch},
        "site_url": settings.settings.base_url,
        "media_folder": "content/pictures",
        "public_folder": "/pictures",  # a picture's path may start at content/
        "slug": {"encoding": "unicode"},
        "editor": {"preview": False},  # it would show plain text, and nothing of the site
        "output": {"omit_empty_optional_fields": True},  # an empty key says something else than none
        "collections": list(_collections(hashtags)),
    }


def _collections(hashtags: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    from radblog.documents.cms_fields import fields_of

    for kind, name, label, folder, bundled, create in _COLLECTIONS:
        fields = fields_of(kind, hashtags)
        yield {
            "name": name,
            "label": label,
            "folder": f"content/{folder}",
            **(_BESIDE if bundled else {}),
            "create": create,
            "extension": "md",
            "format": "yaml-frontmatter",
            "identifier_field": fields[0]["name"],
            "slug": "{{slug}}",
            "fields": fields,
        }


def _settings(site: Path) -> ReadSite:
    """The settings of a site, as far as they can be read."""
    from radblog.disk.sources import read_source
    from radblog.documents.vocabulary import vocabulary
    from radblog.settings.read import read_site
    from radblog.stages.gather import SITE

    try:
        read = read_site(read_source(site, SITE).data, SITE, shipped=vocabulary().hashtags).value
    except OSError:
        read = None
    if read is None:
        raise click.UsageError("there is no site here that can be read; `radblog check` tells more")
    return read


def _put(path: Path, text: str, *, force: bool) -> str:
    """Write a file, and say what became of it."""
    before = path.read_text(encoding="utf-8") if path.is_file() else None
    if before == text:
        return "as before:"
    if before is not None and not force:
        return "kept, since somebody changed it (--force overwrites):"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return "written:"
