"""What templates write is what Jinja itself would write."""

from __future__ import annotations

from functools import partial

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from radblog.render.environment import PlainEnvironment

TEMPLATES = {
    "frame.html": "<title>{% block title %}none{% endblock %}</title>{% include 'foot.html' %}",
    "foot.html": "{{ word('end') }}{% for n in range(2) %}{{ word('n', count=n) }}{{ names.get('a') }}{% endfor %}",
    "page.html": "{% extends 'frame.html' %}{% from 'signs.html' import sign %}"
    "{% block title %}{{ value }}{{ sign(value) }}{{ value ~ '<' }}{% set kept %}{{ value }}{% endset %}{{ kept }}"
    "{% for one in names %}{{ word(one) }}{{ loop.index }}{{ super() }}{% endfor %}{% endblock %}",
    "signs.html": "{% macro sign(name) %}<b>{{ name }}</b>{{ caller is defined }}{% endmacro %}",
}


class _Ready:
    def __html__(self) -> str:
        return "<i>ready</i>"


@pytest.mark.parametrize(
    "value",
    ["plain", "", "a & b", "<b>", "\"'", Markup("<b>"), Markup("a &amp; b"), 3, None, True, ["<"], _Ready()],
)
def test_a_value_is_written_as_jinja_would(value: object) -> None:
    def word(key: str, **values: object) -> str:
        return f"{key} & {sorted(values.items())}"

    given = {"value": value, "names": {"a": "<a>", "b": "b"}, "word": partial(word)}
    written = [
        kind(loader=DictLoader(TEMPLATES), autoescape=True).get_template("page.html").render(given)
        for kind in (Environment, PlainEnvironment)
    ]
    assert written[0] == written[1]
    assert "&amp;" in written[1]
