import pytest
from privacy_helpers import CASE, POST, codes

from radblog.documents.source import SourceFile
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file, lint_published
from radblog.published.read import read_artifact


def told(text, path=POST):
    problems = lint_file(SourceFile(path, text.encode()), clinical=False, vouched=Vouched()).problems
    return sorted({problem.code for problem in problems})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Another frequent flyer with belly pain.", "RAD601"),
        ("The bed blockers on the ward.", "RAD601"),
        ("This stupid patient swallowed a fork.", "RAD601"),
        ("She was a train wreck.", "RAD601"),
        ("You should stop taking your tablets before the scan.", "RAD602"),
        ("Stop your metformin two days before.", "RAD602"),
        ("Your scan shows a tumour.", "RAD602"),
        ("You must not take your anticoagulant.", "RAD602"),
        ("Sie sollten das Medikament sofort absetzen.", "RAD602"),
    ],
)
@pytest.mark.parametrize("path", [POST, CASE])
def test_bad_manners_are_a_warning(text, code, path):
    assert code in codes(text, path)


@pytest.mark.parametrize(
    "text",
    [
        "There is no stupid question in the reading room.",
        "An idiot-proof protocol helps everybody; patients too.",
        "You should start with the soft tissue window.",
        "You must not skip the review areas.",
        "If you take the T2 images first, you will see it.",
        "You should always look at the apices.",
        "Whether metformin is stopped is decided by the team.",
        "Stop the scan when the patient asks for it.",
        "The train stopped; the wreck of the bus did not.",
    ],
)
@pytest.mark.parametrize("path", [POST, CASE])
def test_plain_words_are_no_finding(text, path):
    assert not {"RAD601", "RAD602"} & set(codes(text, path))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<iframe src="https://www.youtube.com/embed/x"></iframe>', ["RAD603"]),
        ('<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>', ["RAD603"]),
        ("<script>gtag('config', 'G-1')</script>", ["RAD603"]),
        ('<img src="https://counter.example/pixel.gif" width="1" height="1">', ["RAD603"]),
        ('<blockquote class="twitter-tweet"><a href="x">x</a></blockquote>', ["RAD603"]),
        ('<form action="/c"><textarea name="comment"></textarea></form>', ["RAD606"]),
        ('Write `<iframe src="https://a.example">` and nothing happens.', []),
        ('```html\n<script src="https://a.example/x.js"></script>\n```\n', []),
        ("<!-- <textarea> -->", []),
        ('<a href="https://www.youtube.com/watch?v=x">the film</a>', []),
        ('<form action="https://list.example/subscribe"><input name="email"></form>', []),
        ("Google Analytics and Facebook pixels watch readers.", []),
    ],
)
def test_embeds_trackers_and_comment_forms_in_a_source(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<script src="https://www.google-analytics.com/analytics.js"></script>', ["RAD603"]),
        ("<script>window.dataLayer=[];dataLayer.push(1)</script>", ["RAD603"]),
        ('<iframe src="//disqus.com/embed"></iframe>', ["RAD603"]),
        ('<form><textarea name="comment"></textarea></form>', ["RAD606"]),
        ('<a href="https://www.facebook.com/sharer?u=x">share</a>', []),
        ('<script src="/assets/search.js"></script>', []),
        ('<form action="/search/"><input type="search" name="q"></form>', []),
    ],
)
def test_embeds_trackers_and_comment_forms_in_an_artifact(html, expected):
    facts = read_artifact("a/index.html", f"<!DOCTYPE html><title>a</title>{html}".encode())
    found = lint_published(facts, "a/index.html", Vouched())
    assert sorted({problem.code for problem in found} & {"RAD603", "RAD606"}) == expected
