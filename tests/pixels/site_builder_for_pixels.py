"""A small site with one picture, for tests of what readers see and what becomes of it."""

import datetime as dt

from pixel_pictures import saved, speckle

from radblog.build import Request, build

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def clean_site(root):
    """A site on disk: a post with a picture, and what every site has."""
    for folder in ("pages", "posts"):
        (root / "content" / folder).mkdir(parents=True)
    for kind in ("privacy", "imprint", "disclaimer"):
        (root / f"content/pages/{kind}.md").write_text(
            f"---\ntitle: {kind}\nkind: {kind}\nstatus: published\n---\nWords.\n"
        )
    (root / "content/site.yaml").write_text("title: Reading Room\nbase_url: https://example.org\n")
    (root / "content/posts/scan.md").write_text(
        "---\ntitle: A scan\nstatus: published\ndate: 2026-01-05\nlicense: CC-BY-4.0\n---\n![A "
        "scan](scan.png)\n"
    )
    (root / "content/posts/scan.png").write_bytes(saved(speckle((320, 120))))
    return root


def told_by(site, **options):
    """Code and path of every problem of a build."""
    report = build(Request(site=site, output=site / "output", now=NOW, jobs=1, **options))
    return sorted((problem.code, problem.place.path) for problem in report.problems)
