"""Until its day, nothing of an answer is anywhere in the site; after it, all is there."""

import datetime as dt

import feedparser
import pytest
from msgspec.structs import fields
from selectolax.lexbor import LexborHTMLParser
from site_builder import NOW, SiteFolder, codes, errors, holders

from radblog.documents import model, veil

REVEAL = "2026-03-10 08:00"
AFTER = dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC)
PAGE = "cases/tall-and-breathless/index.html"
SECRETS = {
    "diagnosis": ("Zzpneumothorax", "Zzembolism"),
    "certainty": ("certain", "possible"),
    "pathology": ("Zzair", "Zzclot"),
    "anatomy": ("Zzpleura", "Zzartery"),
    "name": ("Zzbulla", "Zzinfarct"),
    "reason": ("a zzline", "no zzline"),
    "alt": ("A zzedge of lung", "A zzfilling defect"),
    "description": ("Zzapex is bare", "Zzbase is white"),
    "seen": ("Zzfindings of air", "Zzfindings of a clot"),
    "right": ("true", "false"),
    "wrong": ("false", "true"),
    "why": ("Zzwell seen", "Zzlook again"),
    "explanation": ("Zzbecause of air", "Zzbecause of blood"),
    "findings": ("Zzair at the apex #ctrad", "Zzclot in the lung, a [film](https://example.com/zz)"),
    "discussion": ("Zzdrain it.", 'Zzthin the blood.\n\n::: video url="https://www.youtube.com/watch?v=aaaaaaaaaaa" title="Zzvideo"\nZzspoken.\n:::'),
    "points": ("- Zzbreathe", "- Zzwalk\n- Zzrest\n\n## Follow-up\n\nZzbetter."),
    "reference": ("Zzauthor A", "Zzwriter B"),
    "correction": ("Zzold", "Zznew"),
    "keyword": ("zzcollapse", "zzshower"),
    "title": ("Zzpneumothorax in a tall man", "Zzembolism in a tall man"),
    "secret picture": (11, 12),
}  # fmt: skip


def quizzed(root, side=0, **changed):
    """A site with a quiz; `side` chooses between two answers of the same riddle."""
    said = {key: pair[side] for key, pair in SECRETS.items()} | changed
    site = SiteFolder(root)
    site.post("other", "Nothing of it.")
    site.picture("cases/tall-and-breathless/more.png", seed=said["secret picture"])
    site.case(
        "tall-and-breathless",
        f"""## Presentation

Tall, thin, suddenly breathless [@one].

## Findings

{said["findings"]}

![Zzcoronal view](more.png)

## Discussion

{said["discussion"]}

## Teaching points

{said["points"]}""",
        f"""quiz_title: Tall and breathless
diagnostic_certainty: {said["certainty"]}
pathology: {said["pathology"]}
anatomy: [{said["anatomy"]}]
differential: [{{name: {said["name"]}, for: {said["reason"]}}}]
keywords: [{said["keyword"]}]
references: [{{id: one, text: "{said["reference"]}. A paper."}}]
corrections: [{{date: 2026-02-01, text: {said["correction"]}}}]
quiz:
  reveal: {REVEAL}
  questions:
    - prompt: On which side?
      explanation: {said["explanation"]}
      options:
        - {{text: Right, correct: {said["right"]}, why: {said["why"]}}}
        - {{text: Left, correct: {said["wrong"]}}}""",
        title=said["title"],
        diagnosis=said["diagnosis"],
        studies=(
            f"[{{modality: DX, region: chest, findings: {said['seen']}, series: [{{src: ct.png, label: Chest,"
            f' alt: "Chest film", alt_revealed: {said["alt"]}, description: {said["description"]}}}]}}]'
        ),
        pictures="[]",
    )
    return site


def texts(files):
    """What is no picture: two letters may stand anywhere among compressed pixels."""
    return {path: data for path, data in files.items() if not path.startswith("media/")}


def test_two_sites_that_differ_in_their_answers_only_are_the_same_before_the_reveal(tmp_path):
    trees = []
    for side in (0, 1):
        site = quizzed(tmp_path / str(side), side)
        report = site.build()
        assert errors(report) == []
        trees.append(site.files())
    assert trees[0].keys() == trees[1].keys()
    assert [path for path in trees[0] if trees[0][path] != trees[1][path]] == []
    assert holders(texts(trees[0]), "zz") == []
    assert PAGE in trees[0]


def test_after_the_reveal_the_answer_is_on_its_page_and_in_the_feeds(tmp_path):
    site = quizzed(tmp_path)
    site.build()
    site.build(now=AFTER)
    page = site.read(PAGE)
    hidden_for_ever = {"certain", "true", "false", "zzcollapse", 11}
    for value in (pair[0] for pair in SECRETS.values()):
        if value not in hidden_for_ever:
            assert str(value).removeprefix("- ").removesuffix(" #ctrad") in page, value
    assert "hashtags/ctrad/index.html" in site.files()


def test_the_page_asks_before_and_replies_after(tmp_path):
    site = quizzed(tmp_path)
    site.build()
    page = LexborHTMLParser(site.read(PAGE))
    assert [one.text(strip=True) for one in page.css(".options li")] == ["Right", "Left"]
    assert page.css(".option details, details.reveal") == []
    assert "10 March 2026" in page.css_first(".promise").text()
    site.build(now=AFTER)
    page = LexborHTMLParser(site.read(PAGE))
    assert [one.text(strip=True) for one in page.css(".option summary")][:2] == ["Right", "Left"]
    assert "Right." in page.css(".reply")[0].text()
    assert "Not quite." in page.css(".reply")[1].text()
    assert page.css(".promise") == []


def test_the_answer_is_an_entry_of_its_own_in_the_feeds(tmp_path):
    site = quizzed(tmp_path)
    site.build()
    before = feedparser.parse(site.read("feed.xml")).entries
    site.build(now=AFTER)
    after = feedparser.parse(site.read("feed.xml")).entries
    assert [one.id for one in after][1:] == [one.id for one in before]
    answer = after[0]
    assert answer.id == "https://example.org/cases/tall-and-breathless/#answer"
    assert answer.link == answer.id
    assert answer.title == "Answer: Tall and breathless"
    assert answer.published_parsed[:4] == (2026, 3, 10, 8)
    assert feedparser.parse(site.read("atom.xml")).entries[0].title == answer.title


def test_the_next_build_is_due_at_the_reveal(tmp_path, capsys):
    site = quizzed(tmp_path)
    site.build()
    assert site.run("due", "--now", NOW.isoformat()) == 0
    assert "shows its answer" in capsys.readouterr().out


def test_a_draft_shows_its_author_the_answer_in_a_preview(tmp_path):
    site = quizzed(tmp_path)
    path = site.root / "content/cases/tall-and-breathless/index.md"
    path.write_text(path.read_text().replace("status: published", "status: draft"))
    site.build(drafts=True)
    assert "Zzair at the apex" in site.read(PAGE)


def test_a_broken_link_in_an_answer_is_told_before_the_reveal(tmp_path):
    site = quizzed(tmp_path, findings="[gone](gone.png)")
    assert codes(site.build()).count("RAD770") == 1


@pytest.mark.parametrize(
    ("name", "keys", "place"),
    [
        ("pneumothorax-in-a-tall-man", "", "slug"),
        ("x", "hashtags: [pneumothorax]", "hashtags"),
        ("x", "summary: A pneumothorax.", "summary"),
        ("x", "quiz_title: Which pneumothorax?", "quiz_title"),
        ("x", "aliases: [/pneumothorax/]", "aliases"),
    ],
)
def test_what_gives_the_answer_away_is_a_warning(tmp_path, name, keys, place):
    site = SiteFolder(tmp_path, "hashtags: {pneumothorax: air}")
    keys = f"quiz: {{reveal: {REVEAL}}}\n{keys}"
    site.case(name, keys=keys, diagnosis="Spontaneous pneumothorax", title="Tall and breathless")
    report = site.build()
    assert codes(report).count("RAD048") == 1, place
    assert codes(site.build(now=AFTER)).count("RAD048") == 0


def test_a_picture_that_names_the_answer_or_its_initials_is_a_warning(tmp_path):
    site = SiteFolder(tmp_path)
    site.case("x", keys=f"quiz: {{reveal: {REVEAL}}}", picture="pe.png", diagnosis="Pulmonary embolism")
    assert codes(site.build()).count("RAD048") == 1
    site = SiteFolder(tmp_path / "neutral")
    site.case("x", keys=f"quiz: {{reveal: {REVEAL}}}", diagnosis="Ruptured aneurysm of the left artery")
    assert "RAD048" not in codes(site.build())


ANSWERS = """diagnosis: Spontaneous zzpneumothorax
findings: Zzair at the apex.
pictures: [{alt_revealed: A zzedge of lung}]
quiz:
  questions:
    - explanation: Zzbecause of air.
      options: [{correct: true, why: Zzwell seen.}, {}]
"""


def with_answer_file(root, answers=ANSWERS):
    site = SiteFolder(root)
    path = site.case(
        "riddle",
        "## Presentation\n\nBreathless.",
        f"""quiz:
  reveal: {REVEAL}
  answer_file: answers/riddle.yaml
  questions: [{{prompt: Which side?, options: [{{text: Right}}, {{text: Left}}]}}]""",
    )
    file = site.root / path
    file.write_text(file.read_text().replace("diagnosis: Ruptured aneurysm\n", ""))
    if answers:
        (site.root / "answers").mkdir()
        (site.root / "answers/riddle.yaml").write_text(answers)
    return site


def test_an_answer_file_may_be_somewhere_else_until_the_reveal(tmp_path):
    trees = []
    for name, answers in (("without", ""), ("with", ANSWERS)):
        site = with_answer_file(tmp_path / name, answers)
        report = site.build()
        assert errors(report) == []
        trees.append(site.files())
    assert trees[0] == trees[1]
    assert holders(texts(trees[0]), "zz") == []


def test_an_answer_file_is_laid_over_the_case(tmp_path):
    site = with_answer_file(tmp_path)
    assert errors(site.build(now=AFTER)) == []
    page = site.read("cases/riddle/index.html")
    for word in ("Spontaneous zzpneumothorax", "Zzair at the apex", "zzedge", "Zzbecause", "Zzwell seen"):
        assert word in page, word
    assert "answers" not in " ".join(site.files())


def test_an_answer_file_that_is_late_is_a_warning_and_the_question_stays(tmp_path):
    site = with_answer_file(tmp_path, "")
    report = site.build(now=AFTER)
    assert errors(report) == []
    assert "RAD049" in codes(report)
    assert "promise" in site.read("cases/riddle/index.html")


def test_an_answer_file_that_comes_later_is_read_by_the_next_build(tmp_path):
    site = with_answer_file(tmp_path, "")
    site.build(now=AFTER)
    (site.root / "answers").mkdir()
    file = site.root / "answers/riddle.yaml"
    file.write_text(ANSWERS)
    site.build(now=AFTER)
    assert "Spontaneous zzpneumothorax" in site.read("cases/riddle/index.html")
    file.write_text(ANSWERS.replace("Spontaneous", "Traumatic"))
    site.build(now=AFTER)
    assert "Traumatic zzpneumothorax" in site.read("cases/riddle/index.html")


def test_what_identifies_a_patient_in_an_answer_file_holds_the_case_back(tmp_path):
    site = with_answer_file(tmp_path, ANSWERS + 'discussion: "Mrs. Anna Example, born 12 March 1961."\n')
    report = site.build()
    assert ("RAD101", "answers/riddle.yaml", 8) in errors(report)
    report = site.build(hold_back=True)
    assert report.held_back == ("content/cases/riddle/index.md",)
    assert holders(site.kept(), "Anna Example") == []


@pytest.mark.parametrize(
    ("answers", "code"),
    [("- a list\n", "RAD011"), ("title: Another title\n" + ANSWERS, "RAD006"), ("a: [\n", "RAD005")],
)
def test_an_answer_file_that_is_wrong_is_told_in_that_file(tmp_path, answers, code):
    report = with_answer_file(tmp_path, answers).build()
    assert (code, "answers/riddle.yaml") in [(p.code, p.place.path) for p in report.problems]


@pytest.mark.parametrize(
    ("quiz", "code"),
    [
        ("questions: [{prompt: Which?, options: [{text: A}, {text: B}]}]", "RAD046"),
        (
            "questions: [{prompt: Which?, options: [{text: A, correct: true}, {text: B, correct: true}]}]",
            "RAD046",
        ),
        ("questions: [{prompt: What is it?, kind: free}]", "RAD046"),
        ("answer_file: answers/x.yaml", "RAD047"),
        (f"reveal: {REVEAL}, answer_file: ../x.yaml", "RAD047"),
        (f"reveal: {REVEAL}, answer_file: answers/x.md", "RAD047"),
    ],
)
def test_a_quiz_that_could_not_be_answered_is_an_error(tmp_path, quiz, code):
    site = SiteFolder(tmp_path)
    site.case("c", keys=f"quiz: {{{quiz}}}")
    assert code in [problem[0] for problem in errors(site.build())]


@pytest.mark.parametrize(
    ("struct", "shown", "answer"),
    [
        (
            model.Case,
            veil.SHOWN_OF_CASE,
            """keywords references corrections diagnosis diagnostic_certainty confirmed_by differential findings
            discussion teaching_points pathology anatomy pictures""",
        ),
        (model.Study, veil.SHOWN_OF_STUDY, "findings"),
        (model.Series, veil.SHOWN_OF_SERIES, "alt_revealed description key_frames annotations"),
        (model.Quiz, veil.SHOWN_OF_QUIZ, ""),
        (model.Question, veil.SHOWN_OF_QUESTION, "answer explanation"),
        (model.QuizOption, veil.SHOWN_OF_OPTION, "correct why"),
    ],
)
def test_of_every_key_is_decided_whether_it_belongs_to_the_answer(struct, shown, answer):
    assert {field.name for field in fields(struct)} - shown == set(answer.split()) - {"type"}
