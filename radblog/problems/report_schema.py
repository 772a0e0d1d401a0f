"""The JSON Schema of what `--format json` and `--json` print. Other programs may rely on it."""

from __future__ import annotations

from typing import Any

_COUNT = {"type": "integer", "minimum": 0}
_POSITION = {"type": ["integer", "null"], "minimum": 1}
_PROBLEM: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["code", "severity", "path", "line", "column", "length", "message", "help", "advice"],
    "properties": {
        "code": {
            "type": "string",
            "pattern": "^RAD[0-9]{3}$",
            "description": "`radblog explain` tells more.",
        },
        "severity": {"enum": ["error", "warning"]},
        "path": {
            "type": "string",
            "description": "POSIX, relative to the site; masked where the path may identify a patient.",
        },
        "line": {**_POSITION, "description": "From 1; null where the whole file is meant."},
        "column": {**_POSITION, "description": "From 1, in characters."},
        "length": {"type": ["integer", "null"], "minimum": 0, "description": "In characters."},
        "message": {"type": "string", "description": "What is wrong. Never a value from an author's file."},
        "help": {"type": "string", "description": "What to do, in a few words or in sentences."},
        "advice": {"type": "string", "description": "The same as sentences, as people are told it."},
    },
}


def report_schema() -> dict[str, Any]:
    """The schema of one report."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What radblog build or radblog check found",
        "type": "object",
        "additionalProperties": False,
        "required": [
            "blocked", "problems", "held_back", "counts", "written", "removed", "unchanged", "seconds",
        ],
        "properties": {
            "blocked": {"type": "boolean", "description": "Whether anything kept the site from publishing."},
            "problems": {"type": "array", "items": _PROBLEM},
            "held_back": {
                "type": "array",
                "items": {"type": "string"},
                "description": "Source paths of documents that were left out because of errors.",
            },
            "counts": {
                "type": "object",
                "required": ["errors", "warnings"],
                "additionalProperties": _COUNT,
                "description": "How many documents of each kind, and how many errors and warnings.",
            },
            "written": {**_COUNT, "description": "Files of the output that are new or changed."},
            "removed": {**_COUNT, "description": "Files of the output that went."},
            "unchanged": {**_COUNT, "description": "Files of the output that stayed."},
            "seconds": {"type": "number", "minimum": 0},
        },
    }  # fmt: skip
