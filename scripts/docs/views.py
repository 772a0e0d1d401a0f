"""The view contract, read from the file that defines it."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

from radblog.plan import views
from scripts.docs.tables import code, page, table

_OPENING = f"""\
This is version {views.CONTRACT} of the view contract: everything that a template may see. A field that is
named here always exists; text without a value is empty, a list without members is empty, a picture or date
that is not there is `None`. `theme.yaml` says for which version a theme was written.

Besides `page`, which is one of the views that follow, a template sees:

| Name | What it is |
| --- | --- |
| `site` | the [Chrome](#chrome): what stands on every page |
| `body.sections` | the prose, up to each heading of the second level: `id`, `heading`, `html` |
| `body.footnotes`, `body.references` | what stands below the prose |
| `body.clinical` | the recognised sections of a case: `body.clinical["findings"]` |
| `body.anchors` | the ids of those sections |
| `body.prose` | Markdown of the front matter, by the key it stands under |
| `t("key", name=value)` | an interface text in the language of the page |
| `label("group", "word")` | a word of a vocabulary in the language of the page |
| `path \\| url` | an address of this site as a page has to write it |
| `path \\| absolute` | the same address in full |
| `view \\| picture` | a picture with all its sizes |

What a document or field lacks in `body.clinical`, `body.anchors` and `body.prose` is empty, so that a
template may just ask.
"""
_TEMPLATES = {
    "PostPage": "post.html", "CasePage": "case.html", "StandingPage": "page.html",
    "PersonPage": "person.html", "HomePage": "home.html", "ListPage": "list.html",
    "HashtagsPage": "hashtags.html", "ArchivePage": "archive.html", "SubscribePage": "subscribe.html",
    "NotFoundPage": "404.html", "TombstonePage": "tombstone.html", "RedirectPage": "redirect.html",
}  # fmt: skip


def views_page() -> tuple[str, str]:
    """File name and text."""
    source = Path(views.__file__).read_text(encoding="utf-8")
    comments = _comments(source)
    body = [_OPENING]
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    names = {node.name for node in classes}
    for node in sorted(classes, key=lambda node: node.name not in _TEMPLATES):
        body += _section(node, comments, names)
    return "view-contract.md", page("View contract", "What the templates of a theme may see.", body)


def _section(node: ast.ClassDef, comments: dict[int, str], names: set[str]) -> Iterator[str]:
    yield f"## {node.name}\n"
    if node.name in _TEMPLATES:
        yield f"`page` in {code(_TEMPLATES[node.name])}.\n"
    docstring = ast.get_docstring(node)
    if docstring:
        yield " ".join(docstring.split()).replace("`<source>`", "`source` element") + "\n"
    rows = [
        (code(field.target.id), _kind(field.annotation, names), comments.get(field.lineno, ""))
        for field in node.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    ]
    yield table(("Field", "Type", "Note"), rows)


def _kind(annotation: ast.expr, names: set[str]) -> str:
    """The type as written, with the way to each view it names."""
    text = ast.unparse(annotation)
    if text in names:
        return f"[{text}](#{text.lower()})"
    links = [f"[{name}](#{name.lower()})" for name in sorted(names) if name in _words(annotation)]
    return code(text) + (f" ({', '.join(links)})" if links else "")


def _words(annotation: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}


def _comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}
