"""Whether an approval counts: for this content, by this person, at this moment. All people are invented."""

from __future__ import annotations

import datetime as dt

import pytest

from radblog.basics.places import Place
from radblog.documents.approvable import approvable_text
from radblog.documents.body import BodyFacts
from radblog.documents.document import Document
from radblog.documents.model import Case, Consent, Correction, Patient, Post, Series, Study
from radblog.privacy.approval.checklist import CHECKLIST
from radblog.privacy.approval.judge import Approval, Shown, lint_approval
from radblog.privacy.approval.policy import Policy, policy_of, shows_a_patient
from radblog.privacy.approval.receipt import Receipt
from radblog.settings.site import Privacy

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
PATH = "content/cases/a/index.md"
A, B, C = "a" * 64, "b" * 64, "c" * 64
PEOPLE = frozenset({"ada", "ben"})
TWO, COOLING = Privacy(), Privacy(approval="cooling-off 14 days")


def meta(**changes):
    values = {
        "type": "case", "title": "A", "diagnosis": "B", "patient": Patient("30s"), "system": ("neuro",),
        "rarity": "common", "consent": Consent("institutional-policy"), "authors": ("ada",),
    }  # fmt: skip
    return Case(**(values | changes))


def document(of=None):
    return Document(PATH, of or meta(), "a", "A", BodyFacts(), "", {"status": Place(PATH, 3)})


def receipt(**changes):
    values = {
        "by": "ben",
        "at": NOW - dt.timedelta(days=1),
        "checklist": tuple(CHECKLIST),
        "text": A,
        "pictures": (B,),
    }
    return Receipt(**(values | changes))


def told(given, privacy=TWO, shown=Shown(A, (B,)), signature="none", now=NOW, of=None):  # noqa: B008
    approval = Approval(given, signature=signature)
    return [
        (problem.code, problem.message)
        for problem in lint_approval(document(of), shown, approval, privacy, PEOPLE, now)
    ]


def test_an_approval_of_this_content_by_somebody_else_counts():
    assert told(receipt()) == []
    assert told(receipt(), COOLING) == []


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (Shown(C, (B,)), "the text has changed since"),
        (Shown(A, (C,)), "the pixels of a picture have changed since"),
        (Shown(A, (B, C)), "a picture has been added since"),
        (Shown(A, ()), "a picture has been taken out since"),
        (Shown(C, (B, B)), "the text has changed and a picture has been added since"),
        (Shown(A, (A, C)), "pictures have changed since"),
    ],
)
def test_an_approval_of_other_content_does_not_and_the_message_says_what_changed(shown, words):
    assert told(receipt(), shown=shown) == [("RAD505", f"the approval was given for other content: {words}")]


@pytest.mark.parametrize(
    ("given", "privacy", "words"),
    [
        (None, TWO, "nobody has approved"),
        (receipt(by="ada"), TWO, "by the author"),
        (receipt(by="ADA"), TWO, "by the author"),
        (receipt(by="cleo"), TWO, "whom this site does not know"),
        (receipt(), Privacy(reviewers=("cleo",)), "not among the site's reviewers"),
        (receipt(by="ada"), COOLING, "counts only 14 days after"),
    ],
)
def test_whose_approval_counts_is_the_policy_of_the_site(given, privacy, words):
    [(code, message)] = told(given, privacy)
    assert code == "RAD505"
    assert words in message


def test_a_reviewer_whom_the_settings_name_needs_no_page():
    assert told(receipt(by="cleo"), Privacy(reviewers=("cleo",))) == []


def test_the_authors_own_approval_counts_when_the_days_are_over():
    own = receipt(by="ada", at=NOW)
    assert told(own, COOLING, now=NOW + dt.timedelta(days=13, hours=23)) != []
    assert told(own, COOLING, now=NOW + dt.timedelta(days=14)) == []
    assert told(own, Privacy(approval="none")) == []


def test_an_item_that_nobody_confirmed_is_told():
    assert told(receipt(checklist=("text", "face"))) == [
        ("RAD312", "4 of the 6 items of the checklist are not confirmed")
    ]


@pytest.mark.parametrize(
    ("keys", "signature", "words"),
    [
        ({"ben": "ssh-ed25519 AAAA"}, "good", None),
        ({"ben": "ssh-ed25519 AAAA"}, "none", "is not signed"),
        ({"ben": "ssh-ed25519 AAAA"}, "bad", "does not fit"),
        ({"ben": "ssh-ed25519 AAAA"}, "unverified", "could not be verified"),
        ({"cleo": "ssh-ed25519 AAAA"}, "none", "whose key site.yaml does not list"),
    ],
)
def test_where_keys_are_listed_nothing_but_a_good_signature_counts(keys, signature, words):
    found = told(receipt(), Privacy(keys=keys), signature=signature)
    assert len(found) == (words is not None)
    assert all(words in message for _, message in found)


def test_a_receipt_that_cannot_be_read_is_told_at_the_case():
    [problem] = lint_approval(document(), Shown(A, ()), Approval(readable=False), TWO, PEOPLE, NOW)
    assert (problem.code, problem.place.path, problem.place.line) == ("RAD505", PATH, 3)


@pytest.mark.parametrize("basis", ["phantom", "synthetic", "public-dataset"])
def test_what_shows_no_patient_needs_no_approval(basis):
    assert not shows_a_patient(document(meta(consent=Consent(basis))))
    assert not shows_a_patient(document(Post(type="post", title="A")))
    assert shows_a_patient(document())


@pytest.mark.parametrize(
    ("words", "policy"),
    [
        ("two-person", Policy("two-person")),
        ("none", Policy("none")),
        ("cooling-off", Policy("cooling-off", 14)),
        ("cooling-off 30 days", Policy("cooling-off", 30)),
        ("whatever", Policy("two-person")),
    ],
)
def test_words_that_are_no_policy_ask_for_the_most(words, policy):
    assert policy_of(words) == policy


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "published"},
        {"hashtags": ("neurorad",)},
        {"date": NOW},
        {"updated": NOW.date()},
        {"corrections": (Correction(NOW.date(), "A word."),)},
        {"aliases": ("/old/",)},
    ],
)
def test_state_days_hashtags_and_corrections_take_no_approval_away(changes):
    assert approvable_text(meta(**changes), "Text.") == approvable_text(meta(), "Text.\n")


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Other"},
        {"diagnosis": "Other"},
        {"patient": Patient("40s")},
        {"findings": "Other"},
        {"consent": Consent("written")},
        {"teaching_points": ("One",)},
        {"studies": (Study(series=(Series(src="a.png", label="CT"),)),)},
    ],
)
def test_every_clinical_word_does(changes):
    assert approvable_text(meta(**changes), "Text.") != approvable_text(meta(), "Text.")
    assert approvable_text(meta(), "Other.") != approvable_text(meta(), "Text.")
