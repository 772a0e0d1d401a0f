"""What can be wrong with the Markdown of a document."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

RAW_HTML_SHOWN = Rule(
    code="RAD050",
    name="raw-html-switched-off",
    severity=WARNING,
    what="A tag such as `<div>` stands in the text, and the site does not allow raw HTML. "
    "It is shown as text.",
    why="Raw HTML can load things from other hosts and break the page, so it is off unless a site wants it.",
    bad="Take <b>care</b>.",
    good="Take **care**.",
    mend="Write it in Markdown. A site that needs raw HTML sets `raw_html: true` in site.yaml. To show a tag "
    "as text, put it between backticks.",
)
REFUSED_HTML = Rule(
    code="RAD051",
    name="html-that-runs",
    severity=ERROR,
    what="Raw HTML holds an element or attribute that radblog never publishes: `<script>`, `<iframe>`, "
    "`onclick` and their like, or an address that runs a program.",
    why="It could send a reader's data to others, and the site's security policy would stop it anyway.",
    bad='<iframe src="https://video.example/1"></iframe>',
    good='::: video url="https://vimeo.com/123456" title="Sniff test" captions="sniff.vtt"\n:::',
    mend="Use the video directive for a video, a picture in Markdown for a picture, and leave out the rest.",
)
DROPPED_ATTRIBUTE = Rule(
    code="RAD052",
    name="forbidden-attribute",
    severity=WARNING,
    what="An attribute in braces or in raw HTML was left out. Allowed in braces are `#id`, `.class`, `lang`, "
    "`dir`, `title`, `width`, `height`, `start` and `reversed`.",
    why="Styles and scripts in a page are blocked by its security policy; looks belong into the theme.",
    bad='A word in `code`{style="color:red"}',
    good="A word in `code`{.important}",
    mend="Take the attribute out, or use a class and define its looks in the theme.",
)
UNSAFE_LINK = Rule(
    code="RAD053",
    name="unsafe-link",
    severity=ERROR,
    what="A link or picture begins with `javascript:`, `vbscript:`, `data:`, `file:` or the like.",
    why="Such an address runs code in the reader's browser, or works only on the author's own computer.",
    bad="[open](javascript:alert(1))",
    good="[open](../posts/a.md)",
    mend="Link to a page, or put the file beside the document and link to it there.",
)
OPEN_COMMENT = Rule(
    code="RAD054",
    name="open-comment",
    severity=ERROR,
    what="A comment `<!--` is not closed by `-->` before its paragraph, quote or document ends.",
    why="What was meant for the author alone could be published, or text for readers could vanish.",
    bad="Text <!-- ask again\n\nabout this --> more text.",
    good="Text <!-- ask again about this --> more text.",
    mend="Close the comment with `-->`. One that holds empty lines has to begin at the start of a line.",
)
TITLE_IN_BODY = Rule(
    code="RAD055",
    name="title-in-the-text",
    severity=WARNING,
    what="The text has a heading with one `#`. It is shown as one of the second level.",
    why="The title of the document is the page's only heading of the first level; screen readers rely on it.",
    bad="# Findings",
    good="## Findings",
    mend="Write `##` for the headings of the text, `###` for those below them.",
)
HEADING_JUMP = Rule(
    code="RAD056",
    name="heading-jump",
    severity=WARNING,
    what="A heading is more than one level below the one before it.",
    why="People who jump from heading to heading wonder what they have missed.",
    bad="## Findings\n\n#### CT",
    good="## Findings\n\n### CT",
    mend="Take away a `#` from the deeper heading. The first heading of a text has two.",
)
DUPLICATE_ID = Rule(
    code="RAD057",
    name="duplicate-id-in-text",
    severity=ERROR,
    what="Two things in one text have the same id.",
    why="A link to that id leads to one of them only, and the page is not valid.",
    bad="## CT {#imaging}\n\n## MRI {#imaging}",
    good="## CT {#ct}\n\n## MRI {#mri}",
    mend="Give one of them another id, or leave the id of a heading to radblog.",
)
MISSING_ALT = Rule(
    code="RAD058",
    name="missing-alt",
    severity=ERROR,
    what="A picture has no alternative text.",
    why="Readers who cannot see the picture, and search, know nothing of it.",
    bad="![](ct.png)",
    good="![Axial CT of the head: blood in the basal cisterns](ct.png)",
    mend="Describe between the brackets what the picture shows. If it is mere ornament, write "
    "`![](line.png){decorative}`.",
)
ALT_IS_FILE_NAME = Rule(
    code="RAD059",
    name="file-name-as-alt",
    severity=ERROR,
    what="The alternative text of a picture is the name of its file.",
    why="A file name tells nobody what is to be seen.",
    bad="![ct-head-01.png](ct-head-01.png)",
    good="![Axial CT of the head: blood in the basal cisterns](ct-head-01.png)",
    mend="Describe between the brackets what the picture shows.",
)
UNKNOWN_DIRECTIVE = Rule(
    code="RAD060",
    name="unknown-directive",
    severity=ERROR,
    what="After `:::` stands a name that is not a directive. There are figure, video, case and callout.",
    why="The block would be shown as plain text, without the frame or player that was meant.",
    bad='::: vidoe url="https://vimeo.com/123456"\n:::',
    good='::: video url="https://vimeo.com/123456" title="Sniff test" captions="sniff.vtt"\n:::',
    mend="Correct the name. To show three colons as text, put them between backticks.",
)
WRONG_DIRECTIVE_KEY = Rule(
    code="RAD061",
    name="wrong-directive-key",
    severity=ERROR,
    what="A directive has a key it does not know, a value it does not allow, or words it cannot read.",
    why="What the author meant with it would silently be lost.",
    bad="::: callout kind=perl\nLook at the edges.\n:::",
    good="::: callout kind=pearl\nLook at the edges.\n:::",
    mend='Correct the key or value. A value with spaces stands in double quotes: `title="Two words"`.',
)
UNCLOSED_DIRECTIVE = Rule(
    code="RAD062",
    name="unclosed-directive",
    severity=ERROR,
    what="A directive has no closing line `:::`, or such a line closes nothing.",
    why="Everything up to the end of the text becomes part of the directive.",
    bad="::: callout kind=note\nA word of care.",
    good="::: callout kind=note\nA word of care.\n:::",
    mend="Put a line with the same number of colons behind the last line of the directive.",
)
INCOMPLETE_DIRECTIVE = Rule(
    code="RAD063",
    name="incomplete-directive",
    severity=ERROR,
    what="A directive lacks something it cannot do without: a figure or case its `src`, a video its `url` "
    "and `title`.",
    why="There would be nothing to show.",
    bad="::: case\n:::",
    good='::: case src="../cases/sudden-headache/index.md"\n:::',
    mend="Add the key.",
)
SILENT_VIDEO = Rule(
    code="RAD064",
    name="silent-video",
    severity=ERROR,
    what="A video has neither captions nor a transcript.",
    why="Readers who do not hear, and those in a reading room, learn nothing from it.",
    bad='::: video url="https://vimeo.com/123456" title="Sniff test"\n:::',
    good='::: video url="https://vimeo.com/123456" title="Sniff test"\nThe left side stays still.\n:::',
    mend="Write what is said and shown as text inside the directive, or give a `.vtt` file with `captions`.",
)
FOREIGN_VIDEO = Rule(
    code="RAD065",
    name="foreign-video",
    severity=WARNING,
    what="The address of a video is neither of YouTube or Vimeo, nor a video file.",
    why="The page can only link to it; the reader leaves the site.",
    bad='::: video url="https://tube.example/w/1" title="Sniff test" captions="sniff.vtt"\n:::',
    good='::: video url="sniff.mp4" title="Sniff test" captions="sniff.vtt"\n:::',
    mend="Put the video file beside the document, or live with the link.",
)
UNKNOWN_CITATION = Rule(
    code="RAD066",
    name="unknown-citation",
    severity=ERROR,
    what="`[@id]` names an id that the document's `references` do not have.",
    why="Readers would see the id instead of a number that leads to the source.",
    bad="As shown before [@smith2021].",
    good="references:\n  - id: smith2021\n    doi: 10.1000/182\n---\nAs shown before [@smith2021].",
    mend="Add the reference to the front matter, or correct the id.",
)
MISSING_FOOTNOTE = Rule(
    code="RAD067",
    name="missing-footnote",
    severity=WARNING,
    what="`[^label]` stands in the text, and no `[^label]: ...` defines it.",
    why="Readers see the brackets and the label.",
    bad="A rare sign.[^1]",
    good="A rare sign.[^1]\n\n[^1]: Seen in one of a hundred.",
    mend="Add the definition on a line of its own. Footnotes work in the text only, not in the front matter.",
)
UNUSED_FOOTNOTE = Rule(
    code="RAD068",
    name="unused-footnote",
    severity=WARNING,
    what="A footnote is defined, and no mark in the text leads to it. It is left out.",
    why="What it says reaches no reader.",
    bad="A rare sign.\n\n[^1]: Seen in one of a hundred.",
    good="A rare sign.[^1]\n\n[^1]: Seen in one of a hundred.",
    mend="Put the mark behind the word it belongs to, or take the footnote out.",
)
UNREADABLE_MATHS = Rule(
    code="RAD069",
    name="unreadable-maths",
    severity=ERROR,
    what="A formula has a command that is not known, or braces, `\\left` or environments that do not pair.",
    why="Readers would see the source, or a wrong formula.",
    bad="$\\frac{1}{2$",
    good="$\\frac{1}{2}$",
    mend="Check the braces and the spelling of the commands. A dollar sign that is money is written `\\$`.",
)
NEAR_HASHTAG = Rule(
    code="RAD070",
    name="near-hashtag",
    severity=WARNING,
    what="A `#word` is no hashtag of this site, and nearly is one.",
    why="It stays plain text, and the post is missing on that hashtag's page.",
    bad="A question of #neuorad.",
    good="A question of #neurorad.",
    mend="Correct the spelling; or write `\\#word` if no hashtag is meant.",
)
PLACE_IN_CAPTION = Rule(
    code="RAD071",
    name="link-in-caption",
    severity=WARNING,
    what="A caption or transcript holds a link, picture or directive. A link is shown as its text, the "
    "others not at all.",
    why="Captions are repeated in lists, feeds and large views, where such things have no place.",
    bad='::: figure src="ct.png" alt="Axial CT of the head"\nSee [the case](../cases/a.md).\n:::',
    good='::: figure src="ct.png" alt="Axial CT of the head"\nOnset.\n:::\n\nSee [the case](../cases/a.md).',
    mend="Put the link or picture into the text around the figure or video.",
)
EMPTY_HEADING = Rule(
    code="RAD072",
    name="empty-heading",
    severity=WARNING,
    what="A heading has no words.",
    why="It shows as a gap, and screen readers announce an unnamed heading.",
    bad="##",
    good="## Findings",
    mend="Give the heading words, or take it out.",
)
EMPTY_LINK = Rule(
    code="RAD073",
    name="empty-link",
    severity=WARNING,
    what="A link has no words and no described picture to click on, or no address.",
    why="Nobody can see it, and screen readers read out the address.",
    bad="See [](../posts/a.md).",
    good="See [the earlier post](../posts/a.md).",
    mend="Write between the brackets where the link leads.",
)
TOO_DEEP = Rule(
    code="RAD074",
    name="nesting-too-deep",
    severity=ERROR,
    what="Lists, quotes or boxes stand in one another by dozens, and what is innermost is left out.",
    why="Part of the text would be missing.",
    bad="> " * 61 + "text",
    good="> > text",
    mend="Take out levels; a line that begins with many `>` or `-` by accident may need a backslash.",
)

RULES = (
    RAW_HTML_SHOWN,
    REFUSED_HTML,
    DROPPED_ATTRIBUTE,
    UNSAFE_LINK,
    OPEN_COMMENT,
    TITLE_IN_BODY,
    HEADING_JUMP,
    DUPLICATE_ID,
    MISSING_ALT,
    ALT_IS_FILE_NAME,
    UNKNOWN_DIRECTIVE,
    WRONG_DIRECTIVE_KEY,
    UNCLOSED_DIRECTIVE,
    INCOMPLETE_DIRECTIVE,
    SILENT_VIDEO,
    FOREIGN_VIDEO,
    UNKNOWN_CITATION,
    MISSING_FOOTNOTE,
    UNUSED_FOOTNOTE,
    UNREADABLE_MATHS,
    NEAR_HASHTAG,
    PLACE_IN_CAPTION,
    EMPTY_HEADING,
    EMPTY_LINK,
    TOO_DEEP,
)
