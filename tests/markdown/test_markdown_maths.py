from __future__ import annotations

import pytest
from markdown_reading import codes, html, read


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and $10",
        "between $5 and 10 million US$ a year",
        "\\$x\\$",
        "`$x$`",
        "US$ 5",
        "a $ b $ c",
        "$5",
        "$",
    ],
)
def test_money_is_not_mathematics(text):
    assert not read(text)[1].has_math
    assert "<math" not in html(text)


def test_a_formula_is_mathml_with_its_source_for_those_who_listen():
    found = html("$a_b$")
    assert found == (
        '<p><math display="inline" alttext="a_b"><mrow><msub><mi>a</mi><mi>b</mi></msub></mrow></math></p>'
    )
    assert read("$a_b$")[1].has_math


def test_underscores_stars_and_backslashes_are_the_formulas_own():
    assert 'alttext="a_b * c_d * e \\\\ f"' in html("$a_b * c_d * e \\\\ f$")
    assert "<em>" not in html("$a_b * c_d * e$")


def test_formulas_stand_on_lines_of_their_own():
    for text in ("$$\n\\frac{1}{2}\n$$", "```math\n\\frac{1}{2}\n```"):
        assert html(text).startswith('<div class="math" tabindex="0"><math display="block"')


def test_text_within_a_formula_cannot_become_a_tag():
    found = html("$\\text{<script>alert(1)</script>}$")
    assert "<script" not in found
    assert "&lt;script&gt;" in found


def test_signs_that_the_library_writes_as_codes_are_signs():
    assert "&amp;#x" not in html("$\\argmax_x$")


@pytest.mark.parametrize(
    "formula", ["\\foo{1}", "\\frac{1}{2", "\\left( 1", "\\ce{H2O}", "}{", "\\begin{matrix} 1"]
)
def test_what_cannot_be_set_is_an_error_and_shown_as_its_source(formula):
    assert codes(f"${formula}$") == ["RAD069"]
    assert html(f"${formula}$") == f"<p><code>{formula}</code></p>"
