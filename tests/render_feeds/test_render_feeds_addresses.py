"""No relative address is left in a feed, nor what only works on our own pages."""

import pytest
from feed_samples import FORMATS, PLACE, content, contents_read, entry, fill, rendered

from radblog.documents.body import Link
from radblog.render.feed_html import portable

PAGE = "https://example.org/blog/posts/a/"
BASE = "https://example.org/blog"


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ('<a href="#why">', f'<a href="{PAGE}#why">'),
        ('<a href="./x">', f'<a href="{PAGE}x">'),
        ('<a href="../b/?q=1&amp;r=2">', f'<a href="{BASE}/posts/b/?q=1&amp;r=2">'),
        ('<a href="/cases/">', f'<a href="{BASE}/cases/">'),
        ('<a href="//cdn.example.net/x">', '<a href="https://cdn.example.net/x">'),
        ('<a href="https://example.net/a?b#c">', '<a href="https://example.net/a?b#c">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ("<a href='x'>", f'<a href="{PAGE}x">'),
        ("<a href=x>", f'<a href="{PAGE}x">'),
        ('<A HREF="x">', f'<A href="{PAGE}x">'),
        ('<video poster="p.jpg" src="v.mp4">', f'<video poster="{PAGE}p.jpg" src="{PAGE}v.mp4">'),
        ('<img src="a.png" srcset="a.png 1x, b.png 2x" alt="A > B">', f'<img src="{PAGE}a.png" alt="A > B">'),
        ('<img alt="src=x.png href=y" src="a.png">', f'<img alt="src=x.png href=y" src="{PAGE}a.png">'),
        ('<blockquote cite="b">', f'<blockquote cite="{PAGE}b">'),
        ('<picture><source srcset="a.webp"><img src="a.png"></picture>', f'<img src="{PAGE}a.png">'),
        ('<a href="http://[broken">', '<a href="http://[broken">'),
    ],
)
def test_an_address_is_absolute(written, made):
    assert portable(written, PAGE, BASE) == made


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ('<h2 id="why" class="a b">W</h2>', "<h2>W</h2>"),
        ('<p style="color:red" data-x="1" onclick="go()">P</p>', "<p>P</p>"),
        ('<sup role="doc-noteref" aria-label="N">1</sup>', "<sup>1</sup>"),
        ("<p>a<script>alert('<p>')</script>b</p>", "<p>ab</p>"),
        ('<iframe src="https://example.net/"></iframe>', ""),
        ('<button class="copy">Copy</button><pre>x</pre>', "<pre>x</pre>"),
        ('<td colspan="2" dir="rtl">', '<td colspan="2" dir="rtl">'),
        ('<math display="block"><mi>x</mi></math>', '<math display="block"><mi>x</mi></math>'),
    ],
)
def test_what_needs_our_own_page_is_left_out(written, made):
    assert portable(written, PAGE, BASE) == made


@pytest.mark.parametrize(
    "text",
    [
        "<p>1 < 2 and href=x > y</p>",
        "<code>&lt;a href=&quot;x&quot; id=&quot;y&quot;&gt;</code>",
        "<p>style=none</p>",
    ],
)
def test_text_that_looks_like_an_attribute_is_text(text):
    assert portable(text, PAGE, BASE) == text


@pytest.mark.parametrize("form", FORMATS)
def test_links_of_the_prose_are_absolute_in_every_format(form):
    parts = ("<p>", Link("b.md", PLACE), "b</a> ", Link("#why", PLACE), "c</a> <img src='./y.png'></p>")
    body = content(*parts)
    places = fill("/posts/ä b/", **{"b.md": "/posts/ü/#top"})
    (html,) = contents_read(form, rendered(form, entry(url="/posts/ä b/", fill=places), body=body))
    assert 'href="https://example.org/blog/posts/%C3%BC/#top"' in html
    assert 'href="https://example.org/blog/posts/%C3%A4%20b/#why"' in html
    assert 'src="https://example.org/blog/posts/%C3%A4%20b/y.png"' in html
