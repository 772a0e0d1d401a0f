from __future__ import annotations

import pytest
from markdown_reading import html


@pytest.mark.parametrize(
    "text", ["{{ x }}", "{% y %}", "::: figure", ":::", "[^1]", "[@a]", "#ctrad", "<!-- a -->"]
)
def test_code_is_shown_verbatim(text):
    shown = text.replace("<", "&lt;").replace(">", "&gt;")
    assert f"<code>{shown}</code>" in html(f"`{text}`")
    assert f"<code>{shown}\n</code>" in html(f"```\n{text}\n```")
    assert f"<code>{shown}\n</code>" in html(f"    {text}")


def test_templates_in_prose_stay_text():
    assert html("{{ x }} {% y %}") == "<p>{{ x }} {% y %}</p>"


def test_code_is_coloured_by_classes():
    found = html("```python\nx = 1\n```")
    assert found.startswith('<pre tabindex="0" class="highlight" data-language="python"><code>')
    assert '<span class="n">x</span>' in found
    assert "style" not in found


def test_an_unknown_language_is_plain_code():
    assert html("```radlex\n<a>\n```") == (
        '<pre tabindex="0" class="highlight" data-language="radlex"><code>&lt;a&gt;\n</code></pre>'
    )


def test_a_language_that_is_no_word_is_no_attribute():
    assert "data-language" not in html('```"onclick=1\nx\n```')


def test_blank_lines_at_both_ends_are_kept():
    assert "\n\n" in html("```python\n\n\nx\n```")
