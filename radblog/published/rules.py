"""What can be wrong with the links and addresses of a finished site."""

from __future__ import annotations

from radblog.problems import ERROR, Rule

DEAD_LINK = Rule(
    code="RAD700",
    name="dead-link",
    severity=ERROR,
    what="A published file links to an address of this site where there is nothing.",
    why="Readers would see an error page, or an empty frame instead of a picture.",
    bad='<a href="/posts/when-not-to-ct">  (the post is called when-to-ct)',
    good="[when to CT](when-to-ct.md)",
    mend="Link to the file of the post or case by its path; radblog makes the address from it.",
)
DEAD_ANCHOR = Rule(
    code="RAD701",
    name="dead-anchor",
    severity=ERROR,
    what="A link leads to a place in a page, by `#name`, that the page does not have.",
    why="Readers land at the top of the page and look for what was promised.",
    bad="[see below](#finding)  (the heading is called Findings)",
    good="[see below](#findings)",
    mend="Write the heading's words in small letters with hyphens, or give the heading an id of its own.",
)
WRONG_CASE = Rule(
    code="RAD702",
    name="address-in-wrong-case",
    severity=ERROR,
    what="An address differs from that of the file in capital or small letters only.",
    why="It works on a Mac or on Windows and breaks on nearly every web server.",
    bad='<img src="CT.PNG">  (the file is called ct.png)',
    good='<img src="ct.png">',
    mend="Write the address exactly as the file is called.",
)
DUPLICATE_ID = Rule(
    code="RAD703",
    name="duplicate-id-on-page",
    severity=ERROR,
    what="Two elements of one page have the same id.",
    why="A link can reach the first of them only, and screen readers mix them up.",
    bad='<h2 id="findings">...<h2 id="findings">',
    good='<h2 id="findings">...<h2 id="findings-2">',
    mend="Give one of the two headings or elements another id.",
)
FOREIGN_RESOURCE = Rule(
    code="RAD704",
    name="resource-from-another-host",
    severity=ERROR,
    what="A page loads a picture, font, script or stylesheet from somebody else's server.",
    why="That server learns who reads which case, and the page breaks when it is gone.",
    bad="![CT](https://pictures.example.net/ct.png)",
    good="![CT](ct.png)",
    mend="Save the file beside the post, with its licence noted, and link to it there.",
)
FOREIGN_FRAME = Rule(
    code="RAD705",
    name="frame-of-another-host",
    severity=ERROR,
    what="A page shows another site in a frame as soon as it is opened.",
    why="That site learns who reads the page, before anyone has clicked on anything.",
    bad='<iframe src="https://video.example.net/embed/1"></iframe>',
    good='::: video url="https://video.example.net/watch/1" title="Normal valve"\n:::',
    mend="Use the video directive, which loads nothing before the click, or a plain link.",
)
CASE_CLASH = Rule(
    code="RAD706",
    name="addresses-that-differ-by-case-only",
    severity=ERROR,
    what="Two published files have addresses that differ in capital or small letters only.",
    why="On a Mac and on Windows, and on some servers, one of them would overwrite the other.",
    bad="/static/Handout.pdf and /static/handout.pdf",
    good="/static/handout-2025.pdf and /static/handout-2026.pdf",
    mend="Rename one of the two.",
)
SCRIPT_LINK = Rule(
    code="RAD707",
    name="link-that-runs-a-script",
    severity=ERROR,
    what="A link holds a script (`javascript:`) instead of an address.",
    why="It is the oldest way to make a page do what its owner did not mean.",
    bad="[print](javascript:print())",
    good="[the handout](handout.md)",
    mend="Link to a page or a file.",
)
LOCAL_HOST = Rule(
    code="RAD708",
    name="link-to-this-computer",
    severity=ERROR,
    what="An address leads to the computer the page is read on (`localhost`).",
    why="It works for the author during the preview and for nobody else.",
    bad="[the case](http://localhost:8000/cases/sudden-headache/)",
    good="[the case](../cases/sudden-headache/index.md)",
    mend="Link to the file by its path; or set the `base_url` of the site.",
)
BESIDE_BASE = Rule(
    code="RAD709",
    name="address-without-the-base-path",
    severity=ERROR,
    what="The site lies in a folder of its host, and a link leads to the host's root instead.",
    why="What stands there belongs to another site, or is nothing.",
    bad='<a href="/about/">  (base_url: https://example.org/blog)',
    good="[about us](../pages/about.md)",
    mend="Link to files by their path; in a theme, use the addresses that the page's view gives.",
)
RULES = (
    DEAD_LINK, DEAD_ANCHOR, WRONG_CASE, DUPLICATE_ID, FOREIGN_RESOURCE, FOREIGN_FRAME, CASE_CLASH,
    SCRIPT_LINK, LOCAL_HOST, BESIDE_BASE,
)  # fmt: skip
