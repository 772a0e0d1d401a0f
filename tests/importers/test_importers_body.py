"""The prose of other generators, written as radblog's Markdown."""

from __future__ import annotations

import pytest

from radblog.importers.foreign_body import adapt
from radblog.importers.foreign_html import Surroundings
from radblog.importers.foreign_prose import Task

AROUND = Surroundings(
    link=lambda href, line: None if "nowhere" in href else href,
    picture=lambda src, alt, caption, line: (
        f"![{alt or 'Picture: here'}]({src}{f' {caption!r}' if caption else ''})"
    ),
    dropped=lambda tag, line: None,
)


def body(text, title="The title", anchors=()):
    return adapt(Task("a.md", text, 1, title, AROUND, frozenset(anchors))).text


def codes(text):
    return [note.code for note in adapt(Task("a.md", text, 10, "The title", AROUND)).notes]


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        ("a <b>bold</b> and <em>soft</em> word", "a **bold** and *soft* word"),
        ("<strong> wide </strong>x", " **wide** x"),
        ("H<sub>2</sub>O, 10<sup>-6</sup>, 5<sup>th</sup>, 90<sup>o</sup>", "H₂O, 10⁻⁶, 5th, 90°"),
        ("P<sub>CO₂</sub>", "PCO₂"),
        ('<span class="drug">heparin</span> 5 U', "heparin 5 U"),
        ("one<br>two", "one\\\ntwo"),
        ("one<br />\ntwo", "one\\\ntwo"),
        ("- one<br>two", "- one\\\n  two"),
        ("last<br>", "last"),
        ("one<br><br>two", "one\n\ntwo"),
        ("press <kbd>Ctrl</kbd>", "press `Ctrl`"),
        ("a <code>x &lt; y</code>", "a `x < y`"),
        ('see <a href="b.md">there</a>', "see [there](b.md)"),
        ('see <a href="nowhere">there</a>', "see there"),
        ("text<hr>more", "text\n\n---\n\nmore"),
        ("a list of <T> and Vec<i32>", "a list of \\<T> and Vec\\<i32>"),
        ("GCS &lt;14 and a<b", "GCS &lt;14 and a<b"),
        ("a \\<table> and \\<script>x", "a \\<table> and \\<script>x"),
        ("before <!-- secret --> after", "before  after"),
        ("text <script>run()</script> more", "text  more"),
        ("<noscript>kept</noscript>", "kept"),
        ("<https://x.org> and `<b>code</b>`", "<https://x.org> and `<b>code</b>`"),
    ],
)
def test_html_within_a_paragraph_becomes_markdown(foreign, ours):
    assert body(foreign).strip() == ours.strip()


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td><ul><li>x</li><li>y.</li><li>z</li></ul></td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 \\| 2 | x; y. z |",
        ),
        (
            '<table><tr><td colspan="2">wide</td></tr><tr><td>a<br>b</td><td>c</td></tr></table>',
            "|   |   |\n| --- | --- |\n| wide |   |\n| a; b | c |",
        ),
        (
            '<table><tr><td rowspan="2">tall</td><td>1</td></tr><tr><td>2</td></tr></table>',
            "|   |   |\n| --- | --- |\n| tall | 1 |\n|   | 2 |",
        ),
        ("<ul><li>a<ol><li>b</li></ol></li>\n<li>c</li></ul>", "- a\n  1. b\n- c"),
        ("<dl>\n<dt>T</dt>\n<dd>what\nit is</dd>\n</dl>", "T\n: what it is"),
        (
            '<figure>\n<img src="a.png" alt="A">\n<figcaption>The cap</figcaption></figure>',
            "![A](a.png 'The cap')",
        ),
        ('<pre><code class="language-python">x = 1\n\n# y</code></pre>', "```python\nx = 1\n\n# y\n```"),
        ("<blockquote>said *so*</blockquote>", "> said \\*so\\*"),
        (
            '<iframe src="https://www.youtube.com/embed/abc123DEF" title="Talk"></iframe>',
            "[Talk](https://www.youtube.com/watch?v=abc123DEF)",
        ),
        ("- item\n  <ul><li>x</li></ul>", "- item\n\n  - x"),
        ("<div>\n\n**kept**\n\n</div>", "**kept**"),
        ("<details><summary>More</summary>\n\ninside\n\n</details>", "**More**\n\ninside"),
    ],
)
def test_blocks_of_html_become_markdown(foreign, ours):
    assert body(foreign).strip() == ours


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        ("{{< youtube abc123DEF >}}", "[YouTube](https://www.youtube.com/watch?v=abc123DEF)"),
        ('{{ youtube(id="abc123DEF") }}', ""),
        ('{{< youtube id="abc123DEF" title="Talk" >}}', "[Talk](https://www.youtube.com/watch?v=abc123DEF)"),
        ('{{< figure src="a.png" alt="A" caption="C" >}}', "![A](a.png 'C')"),
        ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```"),
        ("{% highlight ruby linenos %}\nputs\n{% endhighlight %}", "```ruby\nputs\n```"),
        ('{% include figure.html src="a.png" alt="A" caption="C" %}', "![A](a.png 'C')"),
        (
            "{% include video/youtube.html id='abc123DEF' %}",
            "[YouTube](https://www.youtube.com/watch?v=abc123DEF)",
        ),
        ("{% img left /i/a.png 300 200 %}", "![Picture: here](/i/a.png)"),
        ("{% include x.html %}", ""),
        ("a {% include x.html %} b", "a  b"),
        ("[x]({{ site.baseurl }}/b.html)", "[x](/b.html)"),
        ("[x]({% link _posts/b.md %})", "[x](/_posts/b.md)"),
        ('[x]({{< ref "b.md" >}})', "[x](b.md)"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        (
            '{{% notice tip "So" %}}\ninside\n{{% /notice %}}',
            '::: callout kind="tip" title="So"\n\ninside\n\n:::',
        ),
        ("{{< notice >}} alone", "alone"),
        (":::tip[Try it]\ntext\n:::", '::: callout kind="tip" title="Try it"\ntext\n:::'),
        ("> [!WARNING] Mind\n> text", '::: callout kind="warning" title="Mind"\ntext\n:::'),
        ("[[b.md]] and [[b|the b]] and [[nowhere]] [[1]]", "[b.md](b.md) and [the b](b) and nowhere [[1]]"),
        ("![[a.png|300]]", "![Picture: here](a.png)"),
        ("[[PubMed](x.md)]", "[[PubMed](x.md)]"),
        ("text\n{: .class}", "text"),
        ("* TOC\n{:toc}\n\ntext", "text"),
        ("::: warning\ntext\n:::", '::: callout kind="warning"\ntext\n:::'),
        ("> [!TIP]\n> text\n> more", '::: callout kind="tip"\ntext\nmore\n:::'),
    ],
)
def test_template_tags_are_resolved_or_left_out(foreign, ours):
    assert body(foreign).strip() == ours


@pytest.mark.parametrize(
    "code",
    [
        "```\n<b>x</b> {{ y }} [a](nowhere)\n\n\n# no heading\n```",
        "~~~md\n![a](b.png)\n~~~",
        "text\n\n    <b>indented</b>\n\nmore",
        "`<b>` and ``a ` {{ x }}``",
        "- item\n\n  ```\n  <i>x</i>\n  ```",
    ],
)
def test_code_is_never_touched(code):
    assert body(code) == code + "\n"


def test_only_the_language_of_a_fence_is_kept_and_escapes_are_undone():
    assert body("```rust,ignore\nx\n```") == "```rust\nx\n```\n"
    assert body("``` {.python .numberLines}\nx\n```") == "```python\nx\n```\n"
    assert (
        body("```\n{{</* youtube x */>}}\n{% raw %}{{ x }}{% endraw %}\n```")
        == "```\n{{< youtube x >}}\n{{ x }}\n```\n"
    )


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        ("# The Title!\n\ntext\n\n## Next", "text\n\n## Next"),
        ("The title\n=========\ntext", "text"),
        ("# Other\n\n## Next", "## Other\n\n### Next"),
        ("# The title\n\n# A\n\n### B\n\n# C", "## A\n\n### B\n\n## C"),
        ("#### Deep\n\n##### Deeper\n\n#### Again", "## Deep\n\n### Deeper\n\n## Again"),
        ("<h2>A <b>b</b></h2>\n\ntext", "## A **b**\n\ntext"),
        ("text\n## Tight\nmore", "text\n\n## Tight\n\nmore"),
    ],
)
def test_headings_follow_the_title_without_a_gap(foreign, ours):
    assert body(foreign).strip() == ours


def test_a_heading_that_some_link_points_at_keeps_that_anchor():
    assert body("## What's new?\n", anchors={"whats-new"}) == "## What's new? {#whats-new}\n"
    assert body("## What's new?\n") == "## What's new?\n"
    assert body('1. <a id="ref_one"></a>Doe K. Title', anchors={"ref_one"}) == "1. [Doe]{#ref_one} K. Title\n"


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        ("[a `]` b](c.md)", "[a `]` b](c.md)"),
        ("[gone](nowhere) and [kept](x.md)", "gone and [kept](x.md)"),
        ("[![A](a.png)](nowhere)", "![A](a.png)"),
        ("[a](x_(y).md 'T')", '[a](x_(y).md "T")'),
        ("[a][ref] and [ref]\n\n[ref]: x.md", "[a][ref] and [ref]\n\n[ref]: x.md"),
        ("[a][ref] and [ref]\n\n[ref]: nowhere", "a and ref"),
        ("![A][pic]\n\n[pic]: a.png", "![A](a.png)"),
        ("![](a.png){width=50%}", "![Picture: here](a.png)"),
        ("- [ ] task [1]", "- [ ] task [1]"),
        ("note[^1]\n\n[^1]: text", "note[^1]\n\n[^1]: text"),
        ("a \\[b](c)", "a \\[b](c)"),
        (
            "| a<li>x</li><li>y</li> | <br><ul><li>1.0</li><li>2.0 </li></ul> |\n| - | - |\n| d | e |",
            "| a; x; y |   1.0; 2.0  |\n| - | - |\n| d | e |",
        ),
        ("[[PubMed]](x.md)", "[[PubMed]](x.md)"),
        ("| a<br>b | c |\n| - | - |\n| d | e<br> |", "| a; b | c |\n| - | - |\n| d | e |"),
    ],
)
def test_links_and_pictures(foreign, ours):
    assert body(foreign).strip() == ours


def test_equal_notes_are_told_once_with_their_number_and_first_line():
    text = 'one\n<span class="x">a</span>\n<span class="x">b</span>\n'
    [note] = adapt(Task("a.md", text, 10, "T", AROUND)).notes
    assert (note.code, note.place.line) == ("RAD755", 11)
    assert "2 times" in note.message


def test_what_is_left_out_is_reported():
    assert codes("{{< gallery >}}") == ["RAD756"]
    assert codes("<table><tr><td>x") == ["RAD755", "RAD755"]
    assert codes("<!-- x -->") == ["RAD768"]
    assert codes("<!--more-->") == []
    assert codes("plain *text*") == []


@pytest.mark.parametrize(
    "text", ["[" * 900 + "]" * 900, "<ul><li>" * 900 + "</li></ul>" * 900, "> [!x]\n>" * 500]
)
def test_a_text_nested_beyond_all_measure_is_left_as_it_was(text):
    assert body(text)


@pytest.mark.parametrize(
    "text",
    [
        "[",
        "![",
        "`",
        "<",
        "{{",
        "{%",
        "<b>",
        "[a](",
        "<table>",
        "<!--",
        ":::",
        "> [!x]",
        "[a]: b",
        "#",
        "\\",
        "```",
    ],
)
def test_broken_text_never_fails(text):
    for padded in (text, f"a {text} b", f"{text}\n{text}", f"- {text}\n\n{text}"):
        assert body(padded).endswith("\n")
