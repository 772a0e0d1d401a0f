"""The rules that only a look at the whole site can check."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

LINK_TO_NOTHING = Rule(
    code="RAD770",
    name="link-to-a-missing-file",
    severity=ERROR,
    what="A link, picture or other address in a document names a file that is not under `content/`.",
    why="Readers would meet a dead link or an empty frame.",
    bad="[the case](../cases/sudden-headache/)  <!-- the folder is called sudden-headaches -->",
    good="[the case](../cases/sudden-headaches/index.md)",
    mend="Write the path of the file, relative to the document that links to it.",
)
WRONG_CASE = Rule(
    code="RAD771",
    name="link-in-wrong-case",
    severity=ERROR,
    what="An address differs from the name of the file in capital or small letters only.",
    why="It works on a Mac or on Windows, and breaks on nearly every web server.",
    bad="![Axial CT](CT.PNG)",
    good="![Axial CT](ct.png)",
    mend="Write the name exactly as the file is called.",
)
LINK_TO_HIDDEN = Rule(
    code="RAD772",
    name="link-to-what-is-not-public",
    severity=ERROR,
    what="A published document links to one that is a draft, not yet due, expired, withdrawn or held back.",
    why="The link would be dead, and would tell readers of something they must not see yet.",
    bad="[next week's case](../cases/next-week/index.md)",
    good="Take the link out, or publish both together.",
    mend="Publish the other document, or take the link out until it is public.",
)
LINK_LEADS_OUT = Rule(
    code="RAD773",
    name="link-out-of-the-site",
    severity=ERROR,
    what="A relative address climbs out of `content/` with `..`.",
    why="Only what lies under `content/` is ever published.",
    bad="![scan](../../../Desktop/scan.png)",
    good="![scan](scan.png)",
    mend="Put the file beside the document and link to it there.",
)
SAME_ADDRESS = Rule(
    code="RAD774",
    name="two-outputs-at-one-address",
    severity=ERROR,
    what="Two documents, pages, aliases or files would be published at the same address.",
    why="One would silently overwrite the other. Addresses that differ only in capitals clash as well: on "
    "many machines they are one file.",
    bad="content/posts/2024/gout.md and content/posts/2025/gout.md",
    good="Give one of them `slug: gout-revisited`.",
    mend="Change the `slug`, the `permalink` or the file name of one of those named.",
)
UNKNOWN_PERSON = Rule(
    code="RAD775",
    name="unknown-person",
    severity=ERROR,
    what="An author or reviewer has no file under `content/people/`, or that file is not public.",
    why="Every document shows who wrote it, by a page of that person.",
    bad="authors: [maria]",
    good="authors: [maria-keller]  # content/people/maria-keller.md",
    mend="Write the file name of the person without `.md`, or make the file: a name is all it needs.",
)
ADDRESS_VANISHED = Rule(
    code="RAD776",
    name="published-address-vanished",
    severity=WARNING,
    what="An address that the last build published is not there any more, and nothing redirects from it.",
    why="Readers, feeds and other sites still hold that address.",
    bad="A post is renamed from gout.md to gout-mri.md.",
    good="aliases: [/posts/gout/]",
    mend="Add the old address under `aliases` of the document that took its place.",
)
REQUIRED_PAGE = Rule(
    code="RAD777",
    name="required-page-missing",
    severity=WARNING,
    what="The site has no public page of kind privacy, imprint or disclaimer.",
    why="In many countries the law asks for them, and readers of medical pages need to know that they are "
    "for education and no advice.",
    bad="A site without content/pages/disclaimer.md",
    good="type: page, kind: disclaimer, status: published",
    mend="Type `radblog new page Imprint --kind imprint`, which brings the text of a new site. Make it your "
    "own, and publish it.",
)
FILE_NOT_USED = Rule(
    code="RAD778",
    name="file-nobody-links-to",
    severity=WARNING,
    what="A file beside a document is not used by any public document; it is not published.",
    why="It may be forgotten, or it may be something that should not lie in the repository at all.",
    bad="cases/x/index.md with cases/x/export.zip beside it",
    good="Only the pictures that the case shows lie beside it.",
    mend="Link to it from the document, or delete it.",
)
UNKNOWN_DOCUMENT = Rule(
    code="RAD779",
    name="unknown-related-document",
    severity=ERROR,
    what="`related` names a post or case that is not public or does not exist.",
    why="The list of related posts would have a hole.",
    bad="related: [no-such-post]",
    good="related: [when-not-to-ct]",
    mend="Write the slug of a public post or case.",
)
ANSWER_TOLD = Rule(
    code="RAD048",
    name="answer-told-before-its-day",
    severity=WARNING,
    what="A word of the diagnosis, or its initials, stands where readers see it before `quiz.reveal`: in the "
    "slug, title, summary, a hashtag, a label, a caption, an alt text or the name of a picture.",
    why="An address or a file name tells the answer as well as a sentence does.",
    bad="cases/pneumothorax/index.md with `quiz: {reveal: 2026-12-01}`",
    good="cases/tall-and-breathless/index.md",
    mend="Rename the folder or file, or take another word. After the reveal the warning goes.",
)
ANSWER_OVERDUE = Rule(
    code="RAD049",
    name="answer-file-overdue",
    severity=WARNING,
    what="The moment of `quiz.reveal` has passed, but the answer file is not here.",
    why="Readers were promised the answer on that day; the page still shows the question.",
    bad="`answer_file: answers/headache.yaml` without that file on the machine that builds",
    good="The file is merged into the branch that builds before the day of the reveal.",
    mend="Put the file in its place, or set `reveal:` to a later moment.",
)
RULES = (
    ANSWER_TOLD, ANSWER_OVERDUE, LINK_TO_NOTHING, WRONG_CASE, LINK_TO_HIDDEN, LINK_LEADS_OUT, SAME_ADDRESS,
    UNKNOWN_PERSON, ADDRESS_VANISHED, REQUIRED_PAGE, FILE_NOT_USED, UNKNOWN_DOCUMENT,
)  # fmt: skip
