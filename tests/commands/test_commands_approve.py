"""radblog approve on whole sites, without readers of pixels. All people are invented."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess

import pytest
from PIL import Image

from radblog.build import Request, build
from radblog.cli import _run
from radblog.disk.looks import Looks
from radblog.pixels.model import Box
from radblog.pixels.readers import Readers
from radblog.privacy.burned_in import Spotted

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
CASE = """---
title: Sudden headache
diagnosis: Ruptured aneurysm
status: {status}
date: 2026-01-06
authors: [ada]
patient: 30s female
system: neuro
rarity: common
consent: institutional-policy
delay_months: 8
pictures: [{{src: ct.png, label: "CT head, axial", alt: "Axial CT of the head"}}]
---
## Findings

{text}
"""


@pytest.fixture(autouse=True)
def no_readers(monkeypatch):
    for room in ("looking", "approve"):
        monkeypatch.setattr(f"radblog.stages.{room}.readers", lambda: Readers(words=False, faces=False))


@pytest.fixture
def site(tmp_path):
    """A site of two people, with a case of a patient by the first of them."""
    content = tmp_path / "content"
    for folder in ("cases/head", "people", "pages"):
        (content / folder).mkdir(parents=True)
    for name in ("ada", "ben"):
        (content / f"people/{name}.md").write_text(f"---\nname: {name.title()} Example\n---\nHello.\n")
    for kind in ("privacy", "imprint", "disclaimer"):
        (content / f"pages/{kind}.md").write_text(
            f"---\ntitle: {kind}\nkind: {kind}\nstatus: published\n---\nWords.\n"
        )
    settings(tmp_path)
    case(tmp_path)
    picture(tmp_path)
    return tmp_path


def settings(site, privacy="{}"):
    text = f"title: Reading Room\nbase_url: https://example.org\nprivacy: {privacy}\n"
    (site / "content/site.yaml").write_text(text)


def case(site, text="Blood in the cisterns.", status="published"):
    (site / "content/cases/head/index.md").write_text(CASE.format(text=text, status=status))


def picture(site, level=90, **options):
    Image.linear_gradient("L").point(lambda grey: grey // 2 + level).save(
        site / "content/cases/head/ct.png", **options
    )


def approve(site, *words):
    return _run(["approve", "head", "--site", str(site), *words])


def told(site, now=NOW, **options):
    report = build(Request(site=site, output=site / "output", now=now, **options))
    return [(problem.code, problem.message) for problem in report.problems if problem.severity == "error"]


def codes(site, **options):
    return [code for code, _ in told(site, **options)]


def test_a_case_of_a_patient_is_published_once_somebody_else_approved_it(site):
    assert codes(site) == ["RAD100", "RAD505"]
    assert approve(site, "--by", "ben", "--yes") == 0
    assert codes(site) == []
    assert (site / "output/cases/head/index.html").is_file()


def test_held_back_it_is_only_absent(site):
    report = build(Request(site=site, output=site / "output", now=NOW, hold_back=True))
    assert report.held_back == ("content/cases/head/index.md",)
    assert not (site / "output/cases/head/index.html").exists()


def test_a_draft_can_be_approved_and_published_with_the_same_receipt(site):
    case(site, status="review")
    assert approve(site, "--by", "ben", "--yes") == 0
    case(site)
    assert codes(site) == []


def test_other_text_and_other_pixels_want_another_approval(site):
    approve(site, "--by", "ben", "--yes")
    case(site, "No blood at all.")
    assert told(site)[-1] == (
        "RAD505",
        "the approval was given for other content: the text has changed since",
    )
    case(site)
    picture(site, level=40)
    assert told(site)[-1][1].endswith("the pixels of a picture have changed since")
    picture(site)
    assert codes(site) == []


def test_what_hides_in_the_file_of_a_picture_is_no_other_pixel(site):
    approve(site, "--by", "ben", "--yes")
    picture(site, optimize=True)
    assert codes(site) == []


def test_the_author_cannot_approve_and_neither_can_a_stranger(site, capsys):
    assert approve(site, "--by", "ada", "--yes") == 2
    assert "the author of a case cannot approve it" in capsys.readouterr().err
    assert approve(site, "--by", "cleo", "--yes") == 2
    assert "no file under content/people/" in capsys.readouterr().err
    assert not (site / "content/approvals").exists()


def test_who_writes_alone_waits_for_the_days_to_pass(site):
    settings(site, "{approval: cooling-off 14 days}")
    assert approve(site, "--by", "ada", "--yes", "--now", "2026-03-01T12:00:00Z") == 0
    assert "RAD505" in codes(site)
    assert codes(site, now=NOW + dt.timedelta(days=14)) == []


def test_without_approvals_a_picture_that_nobody_examined_is_not_published(site):
    settings(site, "{approval: none}")
    assert codes(site) == ["RAD100"]
    assert approve(site, "--by", "ben", "--yes") == 0
    assert codes(site) == []


def test_a_script_must_confirm_every_item(site, capsys):
    assert approve(site, "--by", "ben") == 2
    assert "--yes" in capsys.readouterr().err


def test_on_a_terminal_every_item_is_asked_and_one_no_is_enough(site, monkeypatch):
    asked = []

    def answer(text, **_options):
        asked.append(text)
        return len(asked) < 3

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.confirm", answer)
    assert approve(site, "--by", "ben") == 1
    assert len(asked) == 3
    assert not (site / "content/approvals").exists()
    monkeypatch.setattr("click.confirm", lambda text, **_options: bool(asked.append(text)) or True)
    asked.clear()
    assert approve(site, "--by", "ben") == 0
    assert len(asked) == 6


def test_a_case_with_errors_of_its_own_is_not_approved(site, capsys):
    case(site, "Mrs. Anna Sample came with a headache.")
    assert approve(site, "--by", "ben", "--yes") == 1
    said = capsys.readouterr().err
    assert "RAD101" in said
    assert "Anna" not in said


def test_a_synthetic_case_needs_none_and_gets_none(site, capsys):
    path = site / "content/cases/head/index.md"
    path.write_text(path.read_text().replace("institutional-policy", "synthetic"))
    assert codes(site) == []
    assert approve(site, "--by", "ben", "--yes") == 0
    assert "needs no approval" in capsys.readouterr().err
    assert not (site / "content/approvals").exists()


def test_a_receipt_that_somebody_wrote_by_hand_is_none(site):
    (site / "content/approvals").mkdir()
    (site / "content/approvals/head.yaml").write_text("approved: yes\n")
    assert told(site)[-1][1].endswith("is none that radblog wrote")


def test_words_that_were_seen_in_a_picture_are_settled_by_an_approval(site, monkeypatch, capsys):
    settings(site, "{approval: none}")
    found = (Spotted("words", Box(1, 2, 30, 12)),)
    monkeypatch.setattr("radblog.stages.looking._found", lambda _wanted: found)
    for room in ("looking", "approve"):
        monkeypatch.setattr(
            f"radblog.stages.{room}.readers", lambda: Readers(words=True, faces=True, name="eyes-1")
        )

    def warned():
        report = build(Request(site=site, output=site / "output", now=NOW))
        return [(p.code, p.place.path) for p in report.problems]

    assert warned() == [("RAD302", "content/cases/head/ct.png")]
    assert approve(site, "--by", "ben", "--yes") == 0
    assert "content/cases/head/ct.png: words (30 x 12 pixels at 1, 2)" in capsys.readouterr().err
    receipt = (site / "content/approvals/head.yaml").read_text()
    assert "{picture: 1, kind: words, left: 1, top: 2, width: 30, height: 12}" in receipt
    assert 'by: "eyes-1"' in receipt
    assert warned() == []


def test_a_reader_that_fails_keeps_the_picture_from_being_published(site, monkeypatch):
    def fail(_wanted):
        raise RuntimeError("Anna Sample")

    monkeypatch.setattr("radblog.stages.looking._found", fail)
    monkeypatch.setattr(
        "radblog.stages.looking.readers", lambda: Readers(words=True, faces=True, name="eyes-1")
    )
    approve(site, "--by", "ben", "--yes")
    assert told(site) == [("RAD100", "the pixels of this picture could not be examined")]


def test_nothing_is_kept_of_a_picture_with_an_identifier(site, monkeypatch):
    found = (Spotted("identifier", Box(1, 2, 30, 12)),)
    monkeypatch.setattr("radblog.stages.looking._found", lambda _wanted: found)
    monkeypatch.setattr(
        "radblog.stages.looking.readers", lambda: Readers(words=True, faces=True, name="eyes-1")
    )
    approve(site, "--by", "ben", "--yes")
    assert codes(site) == ["RAD301"]
    assert not (site / ".radblog/looks").exists()
    monkeypatch.setattr("radblog.stages.looking._found", lambda _wanted: found[:0])
    assert codes(site) == []
    [look] = (site / ".radblog/looks").iterdir()
    assert Looks(site).get(look.name) == ()


needs_ssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="needs ssh-keygen")


@pytest.fixture
def keys(site):
    """A key each of Ben and of a stranger; site.yaml lists Ben's."""
    for name in ("ben", "stranger"):
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(site / name)]
        subprocess.run(words, check=True)
    settings(site, f'{{keys: {{ben: "{(site / "ben.pub").read_text().strip()}"}}}}')
    return site


@needs_ssh
def test_where_keys_are_listed_the_receipt_is_signed_and_verified(keys):
    assert approve(keys, "--by", "ben", "--yes", "--key", str(keys / "ben")) == 0
    assert "BEGIN SSH SIGNATURE" in (keys / "content/approvals/head.yaml").read_text()
    assert codes(keys) == []


@needs_ssh
@pytest.mark.parametrize(
    ("old", "new"),
    [("  - consent\n", ""), ('at: "2', 'at: "3'), ("by: ben", "by: ada"), ("pictures: 1", "pictures: 2")],
)
def test_one_changed_word_breaks_the_signature(keys, old, new):
    approve(keys, "--by", "ben", "--yes", "--key", str(keys / "ben"))
    path = keys / "content/approvals/head.yaml"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    assert "RAD505" in codes(keys)


@needs_ssh
def test_the_key_of_somebody_else_does_not_fit(keys):
    assert approve(keys, "--by", "ben", "--yes", "--key", str(keys / "stranger")) == 0
    assert told(keys)[-1][1] == "the signature of the approval does not fit the person's key"


@needs_ssh
def test_where_keys_are_listed_a_receipt_without_signature_does_not_count(keys):
    approve(keys, "--by", "ben", "--yes", "--key", str(keys / "ben"))
    path = keys / "content/approvals/head.yaml"
    path.write_text(path.read_text().partition("signature:")[0])
    assert told(keys)[-1][1] == "the approval is not signed"


@needs_ssh
def test_without_ssh_keygen_nothing_is_taken_for_verified(keys, monkeypatch):
    approve(keys, "--by", "ben", "--yes", "--key", str(keys / "ben"))
    monkeypatch.setattr("radblog.disk.signatures.shutil.which", lambda _name: None)
    assert told(keys)[-1][1] == "the signature of the approval could not be verified here"
    assert approve(keys, "--by", "ben", "--yes", "--key", str(keys / "ben")) == 1


@needs_ssh
def test_a_file_that_is_no_key_signs_nothing(keys, capfd):
    (keys / "ben").write_text("no key")
    assert approve(keys, "--by", "ben", "--yes", "--key", str(keys / "ben")) == 1
    assert not (keys / "content/approvals").exists()
    assert "Nothing was approved" in capfd.readouterr().err


@needs_ssh
def test_somebody_whose_key_is_not_listed_cannot_approve(keys, capsys):
    (keys / "content/people/cleo.md").write_text("---\nname: Cleo Example\n---\nHello.\n")
    assert approve(keys, "--by", "cleo", "--yes", "--key", str(keys / "stranger")) == 2
    assert "site.yaml lists keys, and none of this person" in capsys.readouterr().err
