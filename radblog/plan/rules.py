"""The rules of what is planned: aliases, share links, outputs."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

ALIAS_TO_ITSELF = Rule(
    code="RAD730",
    name="alias-to-itself",
    severity=ERROR,
    what="An entry under `aliases` is the very address of the document it stands in.",
    why="An alias is an old address that leads to the new one. One that leads to itself would send the "
    "reader's browser round in a circle.",
    bad="slug: gout\naliases: [/posts/gout/]",
    good="slug: gout\naliases: [/posts/gout-on-mri/]",
    mend="Delete the line, or write the address that the document had before.",
)
ALIAS_ONTO_PAGE = Rule(
    code="RAD731",
    name="alias-onto-a-page",
    severity=ERROR,
    what="An entry under `aliases` is the address of something that is published: a page, a list, a feed.",
    why="Only one of the two could be reached there. Capital and small letters make no difference: many "
    "servers and computers take both for the same.",
    bad="aliases: [/cases/]",
    good="aliases: [/cases/old-name/]",
    mend="Delete the alias, or give the page that has this address now another `slug`.",
)
ALIAS_TWICE = Rule(
    code="RAD732",
    name="alias-of-two-documents",
    severity=ERROR,
    what="Two documents name the same old address under `aliases`.",
    why="A reader who comes with that address can be led to one of them only.",
    bad="Both posts/a.md and posts/b.md have aliases: [/old/]",
    good="One of them has it.",
    mend="Decide which document took the place of the old one, and delete the alias from the other.",
)
ALIAS_LOOP = Rule(
    code="RAD733",
    name="alias-loop",
    severity=ERROR,
    what="Aliases lead to one another in a circle.",
    why="The reader's browser gives up after a few turns and shows an error.",
    bad="/a/ leads to /b/, and /b/ to /a/",
    good="/a/ leads to /b/, and /b/ is a page.",
    mend="Delete one of the aliases of the circle.",
)
ALIAS_NO_ADDRESS = Rule(
    code="RAD734",
    name="alias-is-no-address",
    severity=ERROR,
    what="An entry under `aliases` is no address within this site.",
    why="radblog can redirect only from addresses of its own site: what stands after the name of the "
    "server. A ? or # never reaches the server as a part of the path.",
    bad="aliases: ['https://old.example.org/gout', '/gout?lang=en', '../gout']",
    good="aliases: [/gout/]",
    mend="Write the path alone, starting with a slash.",
)
UNKNOWN_SHARE_TARGET = Rule(
    code="RAD735",
    name="unknown-share-target",
    severity=ERROR,
    what="`share` in site.yaml names a network that radblog does not know.",
    why="The button would be missing on every page.",
    bad="share: [email, blusky]",
    good="share: [email, bluesky]",
    mend="Correct the word, or describe the network in `content/share.yaml`.",
)
SHARE_TARGET = Rule(
    code="RAD736",
    name="unusable-share-target",
    severity=ERROR,
    what="A network in `content/share.yaml` is described in a way that gives no working link.",
    why="Readers would press a button that does nothing, or one that leads somewhere else.",
    bad="targets:\n  forum:\n    label: Forum\n    url: http://forum.example.org/new?link={url}",
    good="targets:\n  forum:\n    label: Forum\n    url: https://forum.example.org/new\n"
    '    query: {link: "{url}"}',
    mend="Begin the address with https://, and put what follows its ? under `query`.",
)
NEWSLETTER_ADDRESS = Rule(
    code="RAD737",
    name="newsletter-without-https",
    severity=WARNING,
    what="The address of the newsletter form does not begin with `https://`.",
    why="Readers' e-mail addresses would cross the network in the clear, or browsers refuse to send them. "
    "The form is left out of the page's permissions until then.",
    bad="newsletter: {action: 'http://news.example.org/subscribe'}",
    good="newsletter: {action: 'https://news.example.org/subscribe'}",
    mend="Ask the newsletter service for its https address.",
)
BAD_NAME = Rule(
    code="RAD738",
    name="name-that-a-computer-cannot-keep",
    severity=ERROR,
    what="A file or folder of the published site would have a name that some computers cannot keep.",
    why='Windows refuses names such as `con` and `nul`, the signs `<>:"|?*\\`, and names that end with a dot '
    "or a space; and no system keeps very long ones. Colleagues there could not even fetch the repository.",
    bad="content/static/what?.txt",
    good="content/static/what.txt",
    mend="Rename the file or folder, and the links to it.",
)
FRAMES_DIFFER = Rule(
    code="RAD740",
    name="frames-that-do-not-fit",
    severity=ERROR,
    what="The frames of a series differ in size, or one of its windows has more or fewer than another.",
    why="Scrolling would jump, and a change of the window would lead to another slice.",
    bad="40 frames under ax-soft-tissue/, 39 under ax-lung/",
    good="40 frames of 512 by 512 pixels in each of the two folders",
    mend="Export all frames of the series again in one size, and every window from the same slices.",
)
NO_SUCH_FRAME = Rule(
    code="RAD741",
    name="frame-that-is-not-there",
    severity=ERROR,
    what="`start`, a key frame or a mark names a frame by a number that the series does not have.",
    why="The reader would be led to nothing. Frames are counted from 1, as viewers show them.",
    bad="```yaml\nsrc: ax/  # 40 frames\nkey_frames: [{frame: 41, text: The appendix}]\n```",
    good="```yaml\nsrc: ax/  # 40 frames\nkey_frames: [{frame: 40, text: The appendix}]\n```",
    mend="Look the number up in the preview: the viewer says `12 / 40` beside its slider.",
)
MARK_OUTSIDE = Rule(
    code="RAD742",
    name="mark-outside-the-picture",
    severity=ERROR,
    what="A point of a mark lies beyond the edge of its picture.",
    why="It would be drawn where nobody sees it, or point at nothing.",
    bad="```yaml\n# 512 pixels wide\nannotations: [{kind: point, points: [[780, 20]], label: A}]\n```",
    good="```yaml\nannotations: [{kind: point, points: [[390, 100]], label: Stone}]\n```",
    mend="Read the point off in a picture viewer that shows pixels, in the very file that the case shows.",
)
HEAVY_SERIES = Rule(
    code="RAD743",
    name="heavy-series",
    severity=WARNING,
    what="The frames of one series, in all its windows together, have more than 8 MB.",
    why="Somebody on a phone scrolls through all of it, and pays for it.",
    bad="400 slices of 0.6 mm in three windows",
    good="100 slices of 2.5 mm in two windows",
    mend="Take thicker slices, fewer windows, or only the part of the body that the case is about.",
)
HEAVY_CASE = Rule(
    code="RAD744",
    name="heavy-case",
    severity=WARNING,
    what="All frames of one case together have more than 40 MB.",
    why="It fills the repository, and readers wait.",
    bad="Six series of 200 slices each",
    good="The two series that show the finding, and key frames of the others",
    mend="Leave out the series that teach nothing of their own, or show single pictures of them.",
)
TOO_HEAVY_CASE = Rule(
    code="RAD745",
    name="case-too-heavy-to-publish",
    severity=ERROR,
    what="All frames of one case together have more than 100 MB.",
    why="Hosts of websites and of repositories refuse that much, and hardly a reader would load it.",
    bad="A whole examination as it came from the scanner",
    good="What the case is about",
    mend="Take thicker slices, fewer windows and fewer series.",
)
NO_VOLUME = Rule(
    code="RAD746",
    name="volume-without-values",
    severity=ERROR,
    what="A series of `kind: volume` has frames of 8 bits, or no window with a width and a level.",
    why="Readers of a volume choose the window themselves. That takes the measured values, which pictures of "
    "8 bits have lost, and a window to begin with.",
    bad="```yaml\n{kind: volume, src: ax-soft-tissue/}  # 8-bit pictures\n```",
    good="```yaml\n{kind: volume, src: ax/, values: {intercept: -1024}, window: [abdomen, lung]}\n```",
    mend="Export 16-bit grey PNG files with the values themselves, and name at least one window. Or write "
    "`kind: stack`: then the windows that you have exported are offered.",
)
RULES = (
    NO_VOLUME,
    FRAMES_DIFFER,
    NO_SUCH_FRAME,
    MARK_OUTSIDE,
    HEAVY_SERIES,
    HEAVY_CASE,
    TOO_HEAVY_CASE,
    ALIAS_TO_ITSELF,
    ALIAS_ONTO_PAGE,
    ALIAS_TWICE,
    ALIAS_LOOP,
    ALIAS_NO_ADDRESS,
    UNKNOWN_SHARE_TARGET,
    SHARE_TARGET,
    NEWSLETTER_ADDRESS,
    BAD_NAME,
)
