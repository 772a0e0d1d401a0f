"""What the tests of the lint share. Every patient in these tests is invented."""

from __future__ import annotations

from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.sources import evidences_of

CASE = "content/cases/sudden-headache/index.md"
POST = "content/posts/when-not-to-ct.md"


def lint(text: str, path: str = CASE, vouched: Vouched | None = None) -> tuple[Finding, ...]:
    return lint_source(evidences_of(path, text, path.startswith("content/cases/")), vouched or Vouched())


def codes(text: str, path: str = CASE, vouched: Vouched | None = None) -> list[str]:
    return sorted({finding.code for finding in lint(text, path, vouched)})


def blocking(text: str, path: str = CASE, vouched: Vouched | None = None) -> list[str]:
    return sorted({finding.code for finding in lint(text, path, vouched) if finding.severity == "error"})
