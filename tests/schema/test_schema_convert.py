import datetime as dt
from typing import Literal

import pytest
from msgspec import Struct, field

from radblog.basics.places import Place
from radblog.basics.zones import zone
from radblog.problems import Outcome
from radblog.schema.convert import Forms, convert
from radblog.schema.nodes import MapNode, Scalar
from radblog.schema.yaml import parse_yaml


class Window(Struct, frozen=True):
    name: str
    w: float | None = None


class Thing(Struct, frozen=True, kw_only=True):
    title: str
    status: Literal["draft", "published"] = "draft"
    tags: tuple[str, ...] = ()
    count: int = 0
    ratio: float = 0.0
    flag: bool = False
    day: dt.date | None = None
    moment: dt.datetime | None = None
    windows: tuple[Window, ...] = ()
    links: dict[str, str] = field(default_factory=dict)
    best: Window | None = None
    from_: int | None = field(default=None, name="from")


START = Place("p", 1, 1, 3)


def read(text: str, forms: Forms | None = None) -> Outcome:
    return convert(parse_yaml(text, "p", first_line=2).value, Thing, forms=forms or Forms(), start=START)


def codes(outcome: Outcome) -> list[tuple[str, int | None, int | None]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in outcome.problems]


def test_a_whole_file_becomes_a_struct_with_places():
    outcome = read(
        "title: 2023\nstatus: published\ntags: [2023, no, 1.0, 0123]\ncount: 3\nratio: -0.5\nflag: true\n"
        "day: 2024-02-29\nwindows: [{name: lung, w: 1500}]\nlinks: {a: b}\nfrom: 1999"
    )
    assert outcome.problems == ()
    thing = outcome.value.value
    assert thing == Thing(
        title="2023", status="published", tags=("2023", "no", "1.0", "0123"), count=3, ratio=-0.5, flag=True,
        day=dt.date(2024, 2, 29), windows=(Window("lung", 1500.0),), links={"a": "b"}, from_=1999,
    )  # fmt: skip
    places = outcome.value.places
    assert places["tags[1]"] == Place("p", 4, 14, 2)
    assert places["windows[0].w"] == Place("p", 9, 27, 4)
    assert places["links.a"] == Place("p", 10, 12, 1)


@pytest.mark.parametrize("word", ["no", "on", "true", "12:30", "007", "2024-01-01"])
def test_a_text_keeps_the_words_as_written(word):
    assert read(f"title: {word}").value.value.title == word


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("flag: yes", ("RAD011", 3, 7)),
        ("flag: 'true'", ("RAD011", 3, 7)),
        ("count: 0123", ("RAD011", 3, 8)),
        ("count: 12:30", ("RAD011", 3, 8)),
        ("count: 1.5", ("RAD011", 3, 8)),
        ("ratio: x", ("RAD011", 3, 8)),
        ("status: publshed", ("RAD012", 3, 9)),
        ("day: 2023-02-29", ("RAD015", 3, 6)),
        ("moment: 31/12/2024", ("RAD015", 3, 9)),
        ("tags: {a: b}", ("RAD011", 3, 7)),
        ("tags: [a, null]", ("RAD011", 3, 11)),
        ("tags: #a", ("RAD008", 3, 7)),
        ("tags:\n  - #a", ("RAD008", 4, 5)),
        ("links: [a]", ("RAD011", 3, 8)),
        ("best: lung", ("RAD011", 3, 7)),
        ("best: {w: 3}", ("RAD013", 3, 7)),
        ("windows: [{name: a, q: 1}]", ("RAD010", 3, 21)),
        ("ttle: x", ("RAD010", 3, 1)),
        ("day:", ("RAD014", 3, 5)),
    ],
)
def test_each_fault_is_told_at_its_place(line, found):
    assert codes(read(f"title: x\n{line}")) == [found]


def test_all_faults_are_told_at_once_in_their_order():
    outcome = read("flag: yes\ncount: many\ntgs: 1")
    assert [problem.code for problem in outcome.problems] == ["RAD013", "RAD011", "RAD011", "RAD010"]
    assert outcome.value is None


def test_a_fault_in_an_optional_key_leaves_its_default_and_is_remembered():
    outcome = read("title: x\nstatus: publshed\ncount: 4")
    assert outcome.value.value == Thing(title="x", count=4)
    assert outcome.value.faulty == ("status",)


def test_a_missing_key_is_told_on_the_first_line_of_the_front_matter():
    assert codes(read("count: 1")) == [("RAD013", 1, 1)]
    assert codes(convert(None, Thing, forms=Forms(), start=START)) == [("RAD013", 1, 1)]


@pytest.mark.parametrize("text", ["title:", "title: null", "title: ~", "title: ''", "title: ' '"])
def test_a_required_key_without_value_is_missing(text):
    assert codes(read(text))[0][0] == "RAD013"


def test_an_unknown_key_is_named_only_where_it_is_near_one_of_ours():
    near, far = read("title: x\nstauts: draft"), read("title: x\nJohn-Smith: draft")
    assert near.problems[0].message == "unknown key 'stauts', did you mean 'status'?"
    assert "John" not in far.problems[0].message + far.problems[0].help


def test_keys_of_other_generators_come_with_what_to_write_instead():
    forms = Forms(instead={"draft": ("status", "write status: draft"), "layout": ("", "leave it out")})
    exact, near, none = read("title: x\ndraft: true\ndrfat: true\nlayout: wide", forms).problems
    assert exact.message == "unknown key 'draft', did you mean 'status'?"
    assert near.message == "unknown key 'drfat', did you mean 'status'?"
    assert near.help == "write status: draft"
    assert (none.message, none.help) == ("unknown key 'layout'", "leave it out")


def test_one_value_is_a_list_of_one():
    thing = read("title: x\ntags: a\nwindows: {name: lung}").value
    assert thing.value.tags == ("a",)
    assert thing.value.windows == (Window("lung"),)
    assert thing.places["tags[0]"] == Place("p", 3, 7, 1)


def test_a_short_form_is_rewritten_before_it_is_read():
    def by_name(node: Scalar) -> MapNode:
        return MapNode(((Scalar("name", node.place), node),), node.place)

    thing = read("title: x\nwindows: [lung]\nbest: bone", Forms(short={Window: by_name})).value
    assert thing.value.windows == (Window("lung"),)
    assert thing.value.best == Window("bone")
    assert thing.places["windows[0].name"] == Place("p", 3, 11, 4)


def test_a_time_without_offset_is_in_the_zone_of_the_site():
    thing = read("title: x\nmoment: 2024-01-04", Forms(zone=zone("Asia/Tokyo"))).value.value
    assert thing.moment.isoformat() == "2024-01-04T00:00:00+09:00"


@pytest.mark.parametrize("text", ["- a", "just text"])
def test_a_file_without_keys_is_told(text):
    assert codes(read(text)) == [("RAD011", 2, 1)]
