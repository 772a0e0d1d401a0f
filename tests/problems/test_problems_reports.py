"""Problems for other programs: JSON, SARIF, GitHub's workflow commands."""

import json
import re

import pytest

from radblog.basics.places import Place
from radblog.problems import ERROR, WARNING, Problem, Rule
from radblog.problems.github import render_github
from radblog.problems.json_report import Report, render_json
from radblog.problems.sarif import render_sarif

RULE = Rule(
    "RAD012",
    "bare-colon",
    ERROR,
    "A colon in a value.",
    "YAML reads a key.",
    "a: b: c",
    'a: "b: c"',
    "Quote it.",
)
OTHER = Rule("RAD104", "staff-named", WARNING, "A name.", "Why.", "bad", "good", "Mend.")
SPOT = Problem(Place("content/posts/ä b.md", 4, 8, 2), "RAD012", ERROR, "a colon, 100%", "quote it")
WHOLE = Problem(Place("content/a.md"), "RAD104", WARNING, "a name")


def test_the_json_object_has_the_documented_keys():
    report = Report(
        blocked=True,
        problems=(SPOT, WHOLE, SPOT),
        held_back=("content/b.md",),
        counts={"posts": 3},
        written=5,
        removed=1,
        unchanged=7,
        seconds=0.12345,
    )
    value = json.loads(render_json(report))
    assert value == {
        "blocked": True,
        "problems": [
            {
                "code": "RAD104", "severity": "warning", "path": "content/a.md", "line": None, "column": None,
                "length": None, "message": "a name", "help": "", "advice": "",
            },
            {
                "code": "RAD012", "severity": "error", "path": "content/posts/ä b.md", "line": 4, "column": 8,
                "length": 2, "message": "a colon, 100%", "help": "quote it",
                "advice": "Quote it.",
            },
        ],
        "held_back": ["content/b.md"],
        "counts": {"posts": 3, "errors": 1, "warnings": 1},
        "written": 5,
        "removed": 1,
        "unchanged": 7,
        "seconds": 0.123,
    }  # fmt: skip


@pytest.mark.parametrize("path", ["content/胸.md", "content/\udcff.md", "content/a\nb.md"])
def test_any_file_name_fits_into_a_pipe(path):
    problem = Problem(Place(path, 1, 1), "RAD001", ERROR, "m")
    text = render_json(Report(blocked=True, problems=(problem,)))
    assert json.loads(text)["problems"][0]["path"] == path
    assert text.isascii()
    assert render_sarif([problem], (), "1.0").isascii()
    assert render_github([problem]).encode().count(b"\n") == 1


def test_sarif_tells_rules_places_and_levels():
    log = json.loads(render_sarif([SPOT, WHOLE], [OTHER, RULE], "1.2.3"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("radblog", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["RAD012", "RAD104"]
    assert [rule["defaultConfiguration"]["level"] for rule in driver["rules"]] == ["error", "warning"]
    whole, spot = run["results"]
    assert (whole["ruleId"], whole["ruleIndex"], whole["level"]) == ("RAD104", 1, "warning")
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert spot["message"]["text"] == "a colon, 100%. Quote it."
    assert spot["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/posts/%C3%A4%20b.md"},
        "region": {"startLine": 4, "startColumn": 8, "endColumn": 10},
    }
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_holds_what_the_standard_asks_of_every_part():
    log = json.loads(render_sarif([SPOT, WHOLE], [OTHER, RULE], "1"))
    (run,) = log["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert re.fullmatch(r"[A-Z]\w+", rule["name"])
    for result in run["results"]:
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]
    assert not {"snippet", "fingerprints", "partialFingerprints"} & set(
        re.findall(r'"(\w+)":', json.dumps(log))
    )


def test_a_clean_run_is_a_whole_sarif_log():
    assert json.loads(render_sarif([], [RULE], "1"))["runs"][0]["results"] == []


def test_github_shows_errors_first_and_escapes():
    first, second = render_github([WHOLE, SPOT]).splitlines()
    properties = "file=content/posts/ä b.md,line=4,endLine=4,col=8,endColumn=9,title=RAD012"
    assert first == f"::error {properties}::a colon, 100%25%0AQuote it."
    assert second == "::warning file=content/a.md,title=RAD104::a name"


def test_a_file_name_cannot_forge_a_command():
    problem = Problem(Place("content/a,line=9::x\n::error ::y.md", 1, 1), "RAD001", ERROR, "m")
    (line,) = render_github([problem]).splitlines()
    assert line.startswith("::error file=content/a%2Cline=9%3A%3Ax%0A%3A%3Aerror %3A%3Ay.md,line=1,")
