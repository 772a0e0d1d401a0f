from __future__ import annotations

import pytest
from markdown_reading import codes, html, read

from radblog.documents.body import Picture


def test_a_figure_has_its_content_as_caption():
    text = '::: figure src="a%20b.png" alt="Axial CT" credit="A. Example" id=f1\nDay *one*.\n:::'
    body, facts, problems = read(text)
    (picture,) = body.sections[0].parts
    assert isinstance(picture, Picture)
    assert (picture.src, picture.alt, picture.caption) == ("a b.png", "Axial CT", "Day <em>one</em>.")
    assert (picture.credit, picture.figure, picture.attributes) == ("A. Example", True, ' id="f1"')
    assert facts.pictures == (picture,)
    assert facts.ids == frozenset({"f1"})
    assert not problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('::: figure src="a.png"\n:::', ["RAD058"]),
        ('::: figure src="a.png" decorative\n:::', []),
        ('::: figure src="a.png" decorative=false\n:::', ["RAD058"]),
        ('::: figure alt="Axial CT"\n:::', ["RAD063"]),
        ('::: figure src="a.png" alt="a.png"\n:::', ["RAD059"]),
        ('::: figure src="javascript:x" alt="Axial CT"\n:::', ["RAD053"]),
        ('::: figure src="a.png" alt="Axial CT"\n[a](b.md)\n:::', ["RAD071"]),
        ('::: figure src="a.png" alt="Axial CT"\n![b b](b.png)\n:::', ["RAD071"]),
    ],
)
def test_what_a_figure_needs(text, expected):
    assert codes(text) == expected


def test_a_link_in_a_caption_is_its_text():
    (picture,) = read('::: figure src="a.png" alt="Axial CT"\nSee [*b*](c.md) & #x.\n:::')[1].pictures
    assert picture.caption == "See <em>b</em> &amp; #x."


def test_a_video_keeps_its_transcript():
    text = '::: video url="https://youtu.be/abcdefghijk" title="Sniff test" poster="p.png"\nOne.\n\nTwo.\n:::'
    _, facts, problems = read(text)
    (video,) = facts.videos
    assert (video.title, video.poster, video.transcript) == (
        "Sniff test",
        "p.png",
        "<p>One.</p>\n<p>Two.</p>",
    )
    assert facts.frame_hosts == ("www.youtube-nocookie.com",)
    assert not problems


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('url="https://vimeo.com/123456" title="a" captions="a.vtt"', []),
        ('url="a.mp4" title="a" captions="a.vtt"', []),
        ('url="https://vimeo.com/123456" title="a"', ["RAD064"]),
        ('url="https://vimeo.com/123456" captions="a.vtt"', ["RAD063"]),
        ('title="a" captions="a.vtt"', ["RAD063"]),
        ('url="https://tube.example/1" title="a" captions="a.vtt"', ["RAD065"]),
        ('url="javascript:x" title="a" captions="a.vtt"', ["RAD053"]),
    ],
)
def test_what_a_video_needs(keys, expected):
    assert codes(f"::: video {keys}\n:::") == expected


def test_a_video_file_of_the_site_needs_no_frame():
    assert read('::: video url="a.mp4" title="a" captions="a.vtt"\n:::')[1].frame_hosts == ()


def test_a_case_is_a_card():
    _, facts, problems = read('::: case src="../cases/a%20b/index.md"\n:::')
    assert [card.src for card in facts.case_cards] == ["../cases/a b/index.md"]
    assert not problems
    assert codes('::: case src="https://a.org"\n:::') == ["RAD061"]
    assert codes('::: case src="../cases/a.md"\ntext\n:::') == ["RAD061"]
    assert codes("::: case\n:::") == ["RAD063"]


def test_a_callout_has_a_title_in_the_documents_language():
    assert html("::: callout kind=pearl\nLook.\n:::", lang="de") == (
        '<aside class="callout callout-pearl" role="note" aria-label="Merksatz">\n'
        '<p class="callout-title">Merksatz</p>\n<p>Look.</p>\n</aside>'
    )
    assert '<p class="callout-title">A &lt;b&gt; c</p>' in html(
        '::: callout kind=tip title="A <b> c"\nx\n:::'
    )


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ('::: vidoe url="a"\n:::', "RAD060", "'video'"),
        ("::: pearl\n:::", "RAD060", "::: callout kind=pearl"),
        ("::: callout knd=tip\nx\n:::", "RAD061", "'kind'"),
        ("::: callout kind=perl\nx\n:::", "RAD061", "'pearl'"),
        ("::: callout kind=\nx\n:::", "RAD061", "key="),
        ("::: callout kind=tip\nx", "RAD062", "colons"),
        (":::", "RAD062", "directive"),
    ],
)
def test_a_slip_in_a_directive_is_an_error_that_helps(text, code, hint):
    problems = read(text)[2]
    assert [one.code for one in problems] == [code]
    assert hint in problems[0].message + problems[0].help
    assert problems[0].place.line == 1


def test_no_word_of_the_author_is_repeated():
    problems = read("::: johndoe123\n:::\n\n::: callout mrn4711=x kind=doe\nx\n:::\n\n!!! janeroe\n    x")[2]
    told = " ".join(one.message + one.help for one in problems)
    assert len(problems) == 4
    assert not any(word in told for word in ("johndoe", "mrn", "doe", "janeroe"))


def test_directives_stand_in_one_another():
    text = (
        ':::: callout kind=note\nA\n\n::: figure src="a.png" alt="Axial CT"\nB\n:::\n\n'
        "::: callout kind=tip\nC\n:::\n\nD\n::::\n\nE"
    )
    found = html(text)
    assert codes(text) == []
    assert found.count("<aside") == found.count("</aside>") == 2
    assert found.index("D</p>") < found.rindex("</aside>") < found.index("E</p>")


def test_directives_of_equal_colons_stand_in_one_another_too():
    text = "::: callout kind=note\n::: callout kind=tip\nA\n:::\nB\n:::\nC"
    assert codes(text) == []
    assert html(text).endswith("<p>B</p>\n</aside>\n<p>C</p>")


def test_an_unclosed_inner_directive_does_not_swallow_the_outer_end():
    text = ":::: callout kind=note\n::: callout kind=tip\nA\n::::\nB"
    assert codes(text) == ["RAD062"]
    assert html(text).endswith("</aside>\n<p>B</p>")


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_colons_within_code_are_code(fence):
    text = f"::: callout kind=note\n{fence}\n:::\n{fence}\n:::"
    assert codes(text) == []
    assert "<code>:::\n</code>" in html(text)


def test_admonitions_are_callouts():
    assert html('!!! danger "Mind *this*"\n    Text') == (
        '<aside class="callout callout-warning" role="note" aria-label="Warning">\n'
        '<p class="callout-title">Mind <em>this</em></p>\n<p>Text</p>\n</aside>'
    )
    assert html("??? question\n    Text") == (
        '<details class="callout callout-question">\n<summary>Question</summary>\n<p>Text</p>\n</details>'
    )
    assert '<details class="callout callout-tip" open>' in html("???+ tip\n    Text")
    assert codes("!!! perl\n    Text") == ["RAD061"]
