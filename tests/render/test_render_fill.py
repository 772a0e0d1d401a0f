from __future__ import annotations

import pytest
from render_samples import HERE, card, fill, picture

from radblog.documents.body import CaseCard, HashtagLink, Link, Picture, Video
from radblog.plan.interface_texts import words_in
from radblog.plan.recipes import Fill, ResolvedLink
from radblog.render.fill import fill as filled

EMPTY = Fill("/posts/a/", {}, {}, {}, {}, {})
WORDS = words_in("en")


def on_page(*parts: object, places: Fill | None = None, prefix: str = "", lead: bool = False) -> str:
    return filled(parts, places or fill(), prefix=prefix, style="page", words=WORDS, lead=lead)  # type: ignore[arg-type]


def in_feed(*parts: object, places: Fill | None = None) -> str:
    return filled(parts, places or fill(), prefix="https://x.org/blog", style="feed")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Link("other.md", HERE), '<a href="/blog/posts/b/#why">'),
        (Link("other.md", HERE, ' title="B"'), '<a href="/blog/posts/b/#why" title="B">'),
        (Link("https://who.int/", HERE), '<a href="https://who.int/" class="external" rel="noopener">'),
        (Link("#rules", HERE), '<a href="#rules">'),
        (
            HashtagLink("neurorad", "#neuroRad", HERE),
            '<a class="hashtag p-category" href="/blog/hashtags/neurorad/">#neuroRad</a>',
        ),
        ('<a href="#fn-1">1</a>', '<a href="#fn-1">1</a>'),
    ],
)
def test_a_place_on_a_page_gets_the_base_path(part, expected):
    assert on_page(part, prefix="/blog") == expected


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Link("other.md", HERE), '<a href="https://x.org/blog/posts/b/#why">'),
        (Link("https://who.int/", HERE), '<a href="https://who.int/">'),
        (Link("#rules", HERE), '<a href="https://x.org/blog/posts/a/#rules">'),
        (
            HashtagLink("neurorad", "#neurorad", HERE),
            '<a href="https://x.org/blog/hashtags/neurorad/">#neurorad</a>',
        ),
        ('<a href="#fn-1">1</a>', '<a href="https://x.org/blog/posts/a/#fn-1">1</a>'),
        ("<code>href=&quot;#x&quot;</code>", "<code>href=&quot;#x&quot;</code>"),
    ],
)
def test_a_place_in_a_feed_is_absolute(part, expected):
    assert in_feed(part) == expected


@pytest.mark.parametrize("style", ["page", "feed"])
@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Link("gone.md", HERE), "<a>"),
        (HashtagLink("nosuch", "#nosuch", HERE), "#nosuch"),
        (Picture("gone.png", HERE, "A <scan>"), "A &lt;scan&gt;"),
        (Picture("gone.png", HERE, None, figure=True), ""),
        (CaseCard("gone.md", HERE), ""),
    ],
)
def test_a_place_that_nobody_resolved_stays_text(style, part, expected):
    assert filled((part,), EMPTY, prefix="", style=style) == expected


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/files/50 % off.pdf", "/files/50%20%25%20off.pdf"),
        ("/files/a%20b.pdf", "/files/a%2520b.pdf"),
        ("/files/what?.pdf", "/files/what%3F.pdf"),
        ("/files/C#.pdf", "/files/C%23.pdf"),
        ("/files/a&b.pdf", "/files/a%26b.pdf"),
        ("/files/Röntgen.pdf", "/files/R%C3%B6ntgen.pdf"),
        ("/cases/röntgen/#größe", "/cases/r%C3%B6ntgen/#gr%C3%B6%C3%9Fe"),
    ],
)
def test_an_address_is_encoded_once(path, written):
    places = Fill("/posts/a/", {"x": ResolvedLink(path)}, {}, {}, {}, {})
    assert on_page(Link("x", HERE), places=places) == f'<a href="{written}">'
    assert in_feed(Link("x", HERE), places=places) == f'<a href="https://x.org/blog{written}">'


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example/x y?q=1&r=2", "https://a.example/x%20y?q=1&amp;r=2"),
        ("https://a.example/100%25?q=%26", "https://a.example/100%25?q=%26"),
        ('https://a.example/"onload="x', "https://a.example/%22onload=%22x"),
    ],
)
def test_another_sites_address_is_made_legal_and_no_more(url, written):
    places = Fill("/", {"x": ResolvedLink(url, external=True)}, {}, {}, {}, {})
    assert on_page(Link("x", HERE), places=places).startswith(f'<a href="{written}"')


def test_a_picture_on_a_page_has_all_its_sources_and_its_size():
    html = on_page(Picture("ct.png", HERE, 'Axial "CT"'), prefix="/blog")
    assert html == (
        '<picture><source type="image/webp" srcset="/blog/pictures/ct-head-480.webp 480w, '
        '/blog/pictures/ct-head-1200.webp 1200w" sizes="(min-width: 64rem) 60rem, 100vw">'
        '<img src="/blog/pictures/ct-head.jpg" width="1200" height="900" alt="Axial &quot;CT&quot;" '
        'decoding="async" loading="lazy"></picture>'
    )


def test_only_the_first_picture_of_a_page_does_not_wait():
    html = on_page(Picture("ct.png", HERE, "One"), Picture("wide.png", HERE, "Two"), lead=True)
    assert html.count('loading="lazy"') == 1
    assert html.index('fetchpriority="high"') < html.index('loading="lazy"')


def test_a_decorative_picture_is_silent_and_is_no_link():
    html = on_page(Picture("ct.png", HERE, None, decorative=True, figure=True))
    assert ' alt=""' in html
    assert "<a " not in html


def test_a_figure_opens_in_full_size_and_names_its_source():
    html = on_page(Picture("ct.png", HERE, "A scan", caption="<em>Look</em>", credit="J <b>", figure=True))
    assert html.startswith('<figure class="picture"><a class="zoom" href="/pictures/ct-head.jpg"><picture>')
    assert html.endswith(
        '<figcaption><em>Look</em> <span class="credit">Picture: J &lt;b&gt;</span></figcaption></figure>'
    )


def test_a_picture_within_a_link_gets_no_link_of_its_own():
    html = on_page(Link("other.md", HERE), Picture("ct.png", HERE, "A scan", figure=True), "</a>")
    assert html.count("<a ") == 1
    after = on_page(Link("other.md", HERE), "x</a>", Picture("ct.png", HERE, "A scan", figure=True))
    assert after.count("<a ") == 2


def test_a_picture_in_a_feed_is_one_plain_image():
    html = in_feed(Picture("ct.png", HERE, "A scan", caption="Look", figure=True))
    assert html == (
        '<figure><img src="https://x.org/blog/pictures/ct-head.jpg" width="1200" height="900" alt="A scan">'
        "<figcaption>Look</figcaption></figure>"
    )


YOUTUBE = Video(
    "https://youtu.be/abcdefghijk",
    HERE,
    "Sniff <test>",
    poster="poster.png",
    duration="1:02",
    transcript="<p>Breathe.</p>",
)


def test_a_video_of_another_host_is_only_a_link_until_the_click():
    html = on_page(YOUTUBE, prefix="/blog")
    assert "<iframe" not in html
    assert "<video" not in html
    assert 'href="https://youtu.be/abcdefghijk"' in html
    assert 'data-embed="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"' in html
    assert 'src="/blog/pictures/scanner.jpg"' in html
    assert "YouTube sees your network address" in html
    assert "<summary>Transcript</summary><p>Breathe.</p>" in html
    assert "Sniff &lt;test&gt;" in html


def test_a_video_without_poster_and_known_player_is_a_link():
    html = on_page(Video("https://tube.example/w/1", HERE, "Talk"))
    assert "data-embed" not in html
    assert 'href="https://tube.example/w/1"' in html
    assert "tube.example sees your network address" in html


def test_a_video_of_this_site_is_played_by_the_browser():
    places = Fill(
        "/posts/a/",
        {"talk.mp4": ResolvedLink("/posts/a talk.mp4")},
        {},
        {},
        {},
        {"talk.vtt": "/posts/talk.vtt"},
    )
    html = on_page(Video("talk.mp4", HERE, "Talk", captions="talk.vtt"), places=places, prefix="/blog")
    assert '<video controls preload="none" src="/blog/posts/a%20talk.mp4">' in html
    assert '<track kind="captions" src="/blog/posts/talk.vtt" label="Captions" default>' in html
    assert "network address" not in html


def test_a_video_file_of_another_host_waits_for_the_click_too():
    html = on_page(Video("https://media.example/talk.mp4", HERE, "Talk", captions="talk.vtt"))
    assert "<video" not in html
    assert 'data-file="https://media.example/talk.mp4"' in html
    assert 'data-captions="/posts/talk.vtt"' in html


def test_a_video_in_a_feed_is_a_link_with_its_poster():
    html = in_feed(YOUTUBE)
    assert html == (
        '<p><a href="https://youtu.be/abcdefghijk"><img src="https://x.org/blog/pictures/scanner.jpg" width="1200" '
        'height="900" alt=""><br>▶ Sniff &lt;test&gt;</a> (1:02)</p><p>Breathe.</p>'
    )


def test_a_case_card_leads_to_its_case():
    places = Fill("/", {}, {}, {}, {"c": card("case", "A <b> case", picture=picture(), summary="S & S")}, {})
    page = on_page(CaseCard("c", HERE), places=places, prefix="/blog")
    assert '<a href="/blog/cases/a/">A &lt;b&gt; case</a>' in page
    assert 'alt=""' in page
    assert in_feed(CaseCard("c", HERE), places=places) == (
        '<p><a href="https://x.org/blog/cases/a/"><strong>A &lt;b&gt; case</strong></a> S &amp; S</p>'
    )
