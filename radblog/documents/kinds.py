"""The four kinds of document and the type of each one's front matter."""

from __future__ import annotations

from radblog.documents.model import Case, Kind, Meta, Page, Person, Post

STRUCTS: dict[Kind, type[Meta]] = {"post": Post, "case": Case, "page": Page, "person": Person}
