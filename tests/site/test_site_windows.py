"""A site that was written on Windows is the same site."""

from __future__ import annotations

import pytest
from site_builder import SiteFolder, codes

TEXT = """A line
and the next, with `code` and a [link](other.md).[^1] #chestrad

## A table {#table}

| Sign | Side |
|------|------|
| air  | left |

```python
if x:

    y = 1
```

> A quote
> of two lines.

- one
  more of it
- two

::: callout kind=pearl
Look at the edges.
:::

<!-- not for readers
in two lines -->

$$
a + b
$$

[^1]: A note
    of two lines.
"""
QUIZ = """quiz:
  questions:
    - prompt: |
        Where
        is it?
      options:
        - {text: Left}
        - {text: Right, correct: true}"""
CASE = "## Presentation\n\nA headache.\n\n## Findings\n\nBlood.\n\n## Teaching points\n\n- Look again.\n"


def _written(root, ends):
    site = SiteFolder(root, "hashtags:\n  strokeclub: our weekly meeting\nfooter: |\n  Two\n  lines.\n")
    site.write("posts/_defaults.yaml", "audience: trainee\nlicense: CC-BY-4.0\n")
    site.post("text", TEXT, "summary: >\n  Of several\n  lines.\nhashtags:\n  - strokeclub\n")
    site.post("other", "Words.")
    site.person("ada", "Ada Example")
    site.case("head", CASE, QUIZ)
    for path in (root / "content").rglob("*"):
        if path.suffix in {".md", ".yaml"}:
            path.write_bytes(path.read_bytes().replace(b"\n", ends.encode()))
    return site


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    site = _written(tmp_path_factory.mktemp("usual"), "\n")
    return codes(site.build()), site.files()


def test_windows_line_ends_change_no_byte_of_what_is_published(tmp_path, usual):
    site = _written(tmp_path, "\r\n")
    assert codes(site.build()) == usual[0]
    assert site.files() == usual[1]
    assert any(path.startswith("cases/head/") for path in usual[1])


@pytest.mark.parametrize(
    "path", ["content/posts/other.md", "content/site.yaml", "content/posts/_defaults.yaml"]
)
def test_the_mark_that_editors_on_windows_put_first_changes_nothing(tmp_path, usual, path):
    site = _written(tmp_path, "\n")
    file = tmp_path / path
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert codes(site.build()) == usual[0]
    assert site.files() == usual[1]


def test_a_name_with_a_backslash_is_no_way_out_of_the_site(tmp_path):
    site = SiteFolder(tmp_path)
    site.write("static/words.txt", "Words.")
    site.post("a", r"[up](..\..\..\etc\passwd) [down](..\static\words.txt)")
    assert "content/posts/a.md" in {problem.place.path for problem in site.build().problems}
    assert not site.output.exists()
