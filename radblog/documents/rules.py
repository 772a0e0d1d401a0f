"""The rules of documents: of their front matter, names and words here, of Markdown beside its parser."""

from __future__ import annotations

from radblog.documents.markdown.rules import RULES as MARKDOWN_RULES
from radblog.problems import ERROR, WARNING, Rule

UNCLOSED = Rule(
    code="RAD002",
    name="unclosed-front-matter",
    severity=ERROR,
    what="The file begins with `---`, but no second line `---` ends its front matter.",
    why="Without an end, keys such as the consent cannot be told from the text.",
    bad="```\n---\ntitle: Hip pain\n\nThe text begins here.\n```",
    good="```\n---\ntitle: Hip pain\n---\n\nThe text begins here.\n```",
    mend="Put a line with three hyphens and nothing else after the last key.",
)
FOREIGN = Rule(
    code="RAD004",
    name="foreign-front-matter",
    severity=ERROR,
    what="The front matter is in TOML (`+++`), JSON (`{`) or another format, not in YAML.",
    why="Rendered as text, it would be read by everyone; skipped, the post would lose its date and status.",
    bad='```\n+++\ntitle = "Hip pain"\n+++\n```',
    good="```\n---\ntitle: Hip pain\n---\n```",
    mend="Run `radblog import markdown SOURCE --into SITE`, which writes it as YAML, or write `key: value` "
    "lines between two lines `---` by hand.",
)
NO_FRONT_MATTER = Rule(
    code="RAD016",
    name="missing-front-matter",
    severity=ERROR,
    what="The file does not begin with front matter.",
    why="A document needs a title at least, and radblog never guesses whether it is meant to be public.",
    bad="```\nThe text begins at once.\n```",
    good="```\n---\ntitle: Hip pain\nstatus: draft\n---\n\nThe text begins here.\n```",
    mend="Begin the file with `---`, the keys, and another `---`. `radblog new` writes them for you.",
)
NO_DATE = Rule(
    code="RAD017",
    name="missing-date",
    severity=ERROR,
    what="A published post or case has no date, neither as a key nor in the name of its file or folder.",
    why="Lists and feeds are in order of date. The time stamp of a file is no date: each copy sets it anew.",
    bad="`posts/hip-pain.md` without `date:`",
    good="`posts/2026-11-22-hip-pain.md`, or `date: 2026-11-22`",
    mend="Add `date:` with the day of publication.",
)
BAD_SLUG = Rule(
    code="RAD018",
    name="unusable-slug",
    severity=ERROR,
    what="The last part of the address cannot stand on every system: it is empty, too long, a word that "
    "Windows keeps for itself, or has signs that an address cannot have.",
    why="The site must be the same whether it is built on Windows, macOS or Linux.",
    bad="`posts/con.md`, `slug: Hip Pain?`",
    good="`posts/contrast.md`, `slug: hip-pain`",
    mend="Rename the file or its folder, or write `slug:` in small letters, digits and hyphens.",
)
MISPLACED = Rule(
    code="RAD019",
    name="misplaced-document",
    severity=ERROR,
    what="A document lies outside `posts/`, `cases/`, `pages/` and `people/`, its `type:` is not that of its "
    "folder, or an `index.md` has no folder of its own.",
    why="The folder decides which rules hold; a case read as a post would skip the privacy rules of cases.",
    bad="`content/posts/headache.md` with `type: case`",
    good="`content/cases/headache/index.md`",
    mend="Move the file, and leave `type:` out.",
)
UNKNOWN_HASHTAG = Rule(
    code="RAD020",
    name="unknown-hashtag",
    severity=ERROR,
    what="A hashtag under `hashtags:` is neither one of the shipped ones nor declared in site.yaml.",
    why="A misspelt hashtag gets a page and a feed that nobody follows.",
    bad="```yaml\nhashtags: [mskrd]\n```",
    good="```yaml\nhashtags: [mskrad]\n```",
    mend="Correct it, or declare it in `content/site.yaml` under `hashtags:` with its meaning.",
)
UNKNOWN_TERM = Rule(
    code="RAD021",
    name="unknown-term",
    severity=ERROR,
    what="A modality, plane, phase, sequence, window, region, system or field name is none that "
    "radblog knows.",
    why="Lists, filters and rules go by these words; `MRI` and `MR` would be two things.",
    bad="```yaml\nmodality: MRI\n```",
    good="```yaml\nmodality: MR\n```",
    mend="Take the word that the message offers. The documentation lists all of them.",
)
BAD_IDENTIFIER = Rule(
    code="RAD022",
    name="malformed-identifier",
    severity=ERROR,
    what="An ORCID, DOI, PubMed or trial number has a form or a check digit that such a number cannot have.",
    why="A wrong number leads a reader to another person's work.",
    bad="```yaml\norcid: 0000-0002-1825-0098\n```",
    good="```yaml\norcid: 0000-0002-1825-0097\n```",
    mend="Copy the number again from its source, without the address in front of it.",
)
BAD_ADDRESS = Rule(
    code="RAD023",
    name="malformed-address",
    severity=ERROR,
    what="An address in the front matter is of no use: a link that is not `https://`, or a path of this site "
    "that does not begin with a slash.",
    why="A reader's click would lead nowhere, or run a script.",
    bad="```yaml\naliases: [old/hip-pain]\n```",
    good="```yaml\naliases: [/old/hip-pain/]\n```",
    mend="Write the whole address, or the path from the home page on.",
)
TODO_PUBLISHED = Rule(
    code="RAD024",
    name="todo-in-published",
    severity=ERROR,
    what="A published document still says TODO.",
    why="Something that its author meant to write or to check is not done.",
    bad="```yaml\nstatus: published\ndiagnosis: TODO\n```",
    good="```yaml\nstatus: published\ndiagnosis: Slipped capital femoral epiphysis\n```",
    mend="Do what is left to do and delete the word, or set `status: draft`.",
)
TODO_DRAFT = Rule(
    code="RAD025",
    name="todo-in-draft",
    severity=WARNING,
    what="A draft says TODO.",
    why="It is a reminder; before publication it must go.",
    bad="```yaml\nsummary: TODO\n```",
    good="```yaml\nsummary: Three signs that tell a stress fracture.\n```",
    mend="Nothing to do while it is a draft.",
)
TOO_LONG = Rule(
    code="RAD026",
    name="long-title-or-summary",
    severity=WARNING,
    what="A title has more than 110 characters, or a summary more than 300.",
    why="Search engines, feed readers and shared links cut them off.",
    bad="A title that tells the whole history.",
    good="`title: Sudden headache in a young adult`",
    mend="Shorten it and move the rest into the text.",
)
EMPTY_REFERENCE = Rule(
    code="RAD027",
    name="empty-reference",
    severity=ERROR,
    what="A reference has none of `doi`, `pmid`, `url` and `text`.",
    why="A reader could not find the work.",
    bad="```yaml\nreferences: [{id: smith}]\n```",
    good="```yaml\nreferences: [{id: smith, doi: 10.1148/radiol.2024000000}]\n```",
    mend="Add one of the four.",
)
NO_MODALITY = Rule(
    code="RAD028",
    name="missing-modality",
    severity=WARNING,
    what="Nothing says how a picture of a case was made, neither `modality:` nor a word of its label.",
    why="Readers search cases by modality, and some modalities need a closer look for burned-in names.",
    bad="```yaml\nlabel: Head, axial\n```",
    good="```yaml\nlabel: CT head, axial\n```",
    mend="Put the modality into the label, or write `modality:` with a code such as CT, MR, US or DX.",
)
DUPLICATE_ID = Rule(
    code="RAD029",
    name="duplicate-id-in-front-matter",
    severity=ERROR,
    what="Two studies, series or references of one document have the same `id`.",
    why="A link to one of them could lead to the other.",
    bad="```yaml\nreferences: [{id: a, pmid: 1}, {id: a, pmid: 2}]\n```",
    good="```yaml\nreferences: [{id: a, pmid: 1}, {id: b, pmid: 2}]\n```",
    mend="Give each its own id, or leave the ids of studies and series out.",
)
DEFAULT_FOR_ONE = Rule(
    code="RAD037",
    name="default-speaks-for-one",
    severity=ERROR,
    what="A `_defaults.yaml` has a key that only the document itself can state.",
    why="A diagnosis, a consent or a publication is a statement about one patient or one text, made by a "
    "person who had it in mind.",
    bad="```yaml\n# cases/_defaults.yaml\nrarity: common\n```",
    good="```yaml\n# cases/_defaults.yaml\naudience: trainee\nlicense: CC-BY-4.0\n```",
    mend="Move the key into each document. Wording such as `consent: {statement: ...}` may stay.",
)
SECTION_TWICE = Rule(
    code="RAD040",
    name="section-given-twice",
    severity=ERROR,
    what="The same section of a case is given twice: under two headings, or as a key and under a heading.",
    why="One of the two would be lost.",
    bad="`findings:` in the front matter and `## Findings` in the text",
    good="`## Findings` in the text",
    mend="Join the two in one place.",
)
UNDRAWABLE_MARK = Rule(
    code="RAD041",
    name="mark-that-cannot-be-drawn",
    severity=ERROR,
    what="A mark under `annotations:` has too few or too many points for its shape.",
    why="Readers who ask for the marks would see none, or one in a wrong place.",
    bad="```yaml\nannotations: [{kind: arrow, points: [120, 88], label: Appendix}]\n```",
    good="```yaml\nannotations: [{kind: arrow, points: [[90, 60], [120, 88]], label: Appendix}]\n```",
    mend="Give each point as [x, y] in pixels: for an arrow its tail and its tip, for a circle "
    "the centre and a point of the rim, for a box or an ellipse two opposite corners.",
)
NO_SUCH_SERIES = Rule(
    code="RAD042",
    name="comparison-without-a-series",
    severity=ERROR,
    what="`compare:` names a study or a series that the case does not have.",
    why="There would be nothing to show on that side.",
    bad="```yaml\ncompare: [{left: before, right: after}]\n```",
    good="```yaml\ncompare: [{left: before/ax, right: after/ax}]\n```",
    mend="Write the `id` of the study, a slash, and the `id` of the series.",
)

QUIZ_WITHOUT_ANSWER = Rule(
    code="RAD046",
    name="quiz-without-answer",
    severity=ERROR,
    what="A question of a quiz has no right answer: no option of it is `correct`, more than one although "
    "only one may be chosen, or a free question has neither `answer` nor `explanation`.",
    why="Readers would think about it and never learn whether they were right.",
    bad="```yaml\nquiz:\n  questions:\n    - prompt: Where is the air?\n"
    "      options: [{text: Left}, {text: Right}]\n```",
    good="```yaml\nquiz:\n  questions:\n    - prompt: Where is the air?\n"
    "      options: [{text: Left, why: Look again at the right apex.}, {text: Right, correct: true}]\n```",
    mend="Mark the right options with `correct: true`, or write `kind: multiple` where several are right.",
)
ANSWER_FILE = Rule(
    code="RAD047",
    name="unusable-answer-file",
    severity=ERROR,
    what="The `answer_file` of a quiz is no path from the folder of the site on, is not YAML, or is named "
    "where nothing says when the answer appears.",
    why="The answer would never be found; or the diagnosis could be missing for ever.",
    bad="```yaml\nquiz: {answer_file: ../secret.md}\n```",
    good="```yaml\nquiz: {reveal: 2026-12-01 08:00, answer_file: answers/headache.yaml}\n```",
    mend="Put the file beside `content/`, such as `answers/headache.yaml`, and give `reveal:` a moment.",
)

RULES = (
    QUIZ_WITHOUT_ANSWER,
    ANSWER_FILE,
    UNDRAWABLE_MARK,
    NO_SUCH_SERIES,
    UNCLOSED,
    FOREIGN,
    NO_FRONT_MATTER,
    NO_DATE,
    BAD_SLUG,
    MISPLACED,
    UNKNOWN_HASHTAG,
    UNKNOWN_TERM,
    BAD_IDENTIFIER,
    BAD_ADDRESS,
    TODO_PUBLISHED,
    TODO_DRAFT,
    TOO_LONG,
    EMPTY_REFERENCE,
    NO_MODALITY,
    DUPLICATE_ID,
    DEFAULT_FOR_ONE,
    SECTION_TWICE,
    *MARKDOWN_RULES,
)
