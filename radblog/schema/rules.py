"""The rules of files and their YAML, for any kind of file."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule
from radblog.schema.text import NOT_UTF8, TOO_LONG

MALFORMED = Rule(
    code="RAD005",
    name="malformed-yaml",
    severity=ERROR,
    what="The text between the two `---` lines, or the `.yaml` file, cannot be read as YAML.",
    why="radblog would have to guess what was meant, and a wrong guess about a consent or a status harms.",
    bad="```yaml\ntitle: CT: chest\n```",
    good='```yaml\ntitle: "CT: chest"\n```',
    mend="Look at the place named. Most often a text holds a colon followed by a space, or begins with "
    "one of `[ { @ * & ! % #`: put quotes round the whole text. Indent with spaces.",
)
DUPLICATE_KEY = Rule(
    code="RAD006",
    name="duplicate-key",
    severity=ERROR,
    what="The same key stands twice in one place.",
    why="Only one of the two can count, and nobody can see which.",
    bad="```yaml\nstatus: draft\ntitle: Hip pain\nstatus: published\n```",
    good="```yaml\nstatus: draft\ntitle: Hip pain\n```",
    mend="Delete one of the two lines.",
)
TOO_CLEVER = Rule(
    code="RAD007",
    name="yaml-machinery",
    severity=ERROR,
    what="The YAML uses anchors (`&`), aliases (`*`), merge keys (`<<`), tags (`!`), several documents or "
    "very deep nesting.",
    why="They make one line mean what stands elsewhere, and a few lines can fill all the memory of a "
    "computer. Mostly they are accidents: a text that begins with one of these signs.",
    bad="```yaml\ntitle: *Sudden* headache\n```",
    good='```yaml\ntitle: "*Sudden* headache"\n```',
    mend="Put quotes round the text, or write the repeated part out.",
)
HASH_COMMENT = Rule(
    code="RAD008",
    name="hash-begins-comment",
    severity=ERROR,
    what="A value is empty because `#` begins a comment in YAML.",
    why="The hashtag would be lost without a word.",
    bad="```yaml\nhashtags: #neurorad\n```",
    good="```yaml\nhashtags: [neurorad]\n```",
    mend='Leave the `#` out, or put quotes round it: `"#neurorad"`.',
)
COMMENT_CUTS = Rule(
    code="RAD009",
    name="comment-cuts-text",
    severity=WARNING,
    what="A text ends before a ` #word`, since ` #` begins a comment in YAML.",
    why="The rest of the text is lost without a word.",
    bad="```yaml\ntitle: What we learned under #neurorad\n```",
    good='```yaml\ntitle: "What we learned under #neurorad"\n```',
    mend="Put quotes round the whole text. If a comment is meant, leave a space after the `#`.",
)
CONTROL_CHARACTER = Rule(
    code="RAD003",
    name="control-character",
    severity=ERROR,
    what="There is an invisible control character between the two `---` lines, or in a `.yaml` file.",
    why="It comes from a copy out of another program, cannot be shown, and breaks feeds.",
    bad="A title pasted from a report, with a page break in the middle.",
    good="The same title typed by hand.",
    mend="Delete the character at the place named and type what belongs there.",
)
UNKNOWN_KEY = Rule(
    code="RAD010",
    name="unknown-key",
    severity=ERROR,
    what="A key that radblog does not know.",
    why="A misspelt key would be ignored, and what it says with it: `expiers:` would never "
    "take a post offline.",
    bad="```yaml\ntgas: [neurorad]\n```",
    good="```yaml\nhashtags: [neurorad]\n```",
    mend="Correct the key. `radblog schema post` prints all keys of a post.",
)
WRONG_TYPE = Rule(
    code="RAD011",
    name="wrong-type",
    severity=ERROR,
    what="A value is of another type than its key takes: a list where text is wanted, a word where a "
    "number is.",
    why="It cannot be used, and guessing what was meant helps nobody.",
    bad="```yaml\nunlisted: yes\n```",
    good="```yaml\nunlisted: true\n```",
    mend="Write a value of the type that the message names.",
)
UNKNOWN_WORD = Rule(
    code="RAD012",
    name="unknown-word",
    severity=ERROR,
    what="A key takes one of a few words, and this is none of them.",
    why="The words decide what a page says and whether it is public.",
    bad="```yaml\nstatus: publshed\n```",
    good="```yaml\nstatus: published\n```",
    mend="Choose one of the words in the message, in small letters.",
)
MISSING_KEY = Rule(
    code="RAD013",
    name="missing-key",
    severity=ERROR,
    what="A key that this kind of file must have is not there, or has no value.",
    why="It is something only a person can say, such as a diagnosis or the consent.",
    bad="```yaml\nstatus: published\n```",
    good="```yaml\ntitle: When not to order a CT\nstatus: published\n```",
    mend="Add the key. `radblog new` writes files that have all of them.",
)
EMPTY_VALUE = Rule(
    code="RAD014",
    name="empty-value",
    severity=WARNING,
    what="A key stands without a value.",
    why="It has no effect, and a reader of the file cannot tell whether something was forgotten.",
    bad="```yaml\ndoi:\n```",
    good="```yaml\ndoi: 10.1148/radiol.2024000000\n```",
    mend="Write a value, or delete the line.",
)
BAD_DATE = Rule(
    code="RAD015",
    name="bad-date",
    severity=ERROR,
    what="A date is not written as year-month-day, or there is no such day.",
    why="`04/08/2024` is April in Boston and August in Zurich.",
    bad="```yaml\ndate: 31/12/2024\n```",
    good="```yaml\ndate: 2024-12-31\n```",
    mend="Write `2024-12-31`, with a time `2024-12-31 14:30`, with an offset `2024-12-31 14:30 +0100`.",
)

RULES = (
    NOT_UTF8,
    TOO_LONG,
    CONTROL_CHARACTER,
    MALFORMED,
    DUPLICATE_KEY,
    TOO_CLEVER,
    HASH_COMMENT,
    COMMENT_CUTS,
    UNKNOWN_KEY,
    WRONG_TYPE,
    UNKNOWN_WORD,
    MISSING_KEY,
    EMPTY_VALUE,
    BAD_DATE,
)
