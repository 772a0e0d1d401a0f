"""What can be wrong with a theme. Themes are code: these messages may name what stands in a template."""

from __future__ import annotations

from radblog.problems import ERROR, Rule

TEMPLATE_SYNTAX = Rule(
    code="RAD720",
    name="template-syntax-error",
    severity=ERROR,
    what="A template of the theme cannot be understood: a tag is not closed, or a word is no tag of Jinja.",
    why="Without its template a page cannot be written.",
    bad="`{% if page.cover %}<img ...>` without `{% endif %}`",
    good="`{% if page.cover %}<img ...>{% endif %}`",
    mend="Open the template at the line named, and close or correct the tag. If you changed nothing in the "
    "theme lately, take its newest version.",
)
TEMPLATE_MISSING = Rule(
    code="RAD721",
    name="missing-template",
    severity=ERROR,
    what="A template is asked for that neither the theme nor a theme it extends has.",
    why="Every kind of page has its template; without one its pages cannot be written.",
    bad='`{% include "_crad.html" %}`',
    good='`{% include "_card.html" %}`',
    mend="Correct the name, or add the template to your theme. The message lists the themes searched, the "
    "nearest first. A theme that has only a few templates needs `extends: lightbox` in its theme.yaml.",
)
TEMPLATE_UNKNOWN_NAME = Rule(
    code="RAD722",
    name="unknown-name-in-a-template",
    severity=ERROR,
    what="A template uses a field, a filter, a macro or an interface text that does not exist.",
    why="A slip in a name must not print an empty place on hundreds of pages.",
    bad="`{{ page.titel }}`",
    good="`{{ page.document.title }}`",
    mend="Compare the name with the view contract in the manual, where every field always exists.",
)
TEMPLATE_FAILED = Rule(
    code="RAD723",
    name="failing-template",
    severity=ERROR,
    what="A template does something with a value that this value cannot do, such as adding a word to a list.",
    why="The page cannot be written.",
    bad='`{{ page.head.tags + "more" }}`',
    good="`{{ page.head.tags | join(', ') }}`",
    mend="Look at the line named: which kind of value does the view contract give there?",
)
BLOCK_LOST = Rule(
    code="RAD724",
    name="block-without-a-place",
    severity=ERROR,
    what="A template fills a block that the template it extends does not have.",
    why="What stands in such a block would silently appear nowhere.",
    bad='`{% extends "lightbox/post.html" %}{% block heder %}...{% endblock %}`',
    good='`{% extends "lightbox/post.html" %}{% block header %}...{% endblock %}`',
    mend="Use the name of a block that exists there; the message lists the themes searched. After an upgrade "
    "of a theme, look up the block's new name in its changes.",
)
THEME_CONTRACT = Rule(
    code="RAD725",
    name="theme-for-another-contract",
    severity=ERROR,
    what="The theme was written for another version of the view contract than this radblog has.",
    why="Its templates would find other fields than they expect.",
    bad="`contract: 99` in theme.yaml",
    good="`contract: 1` in theme.yaml",
    mend="Take the version of the theme that fits this version of radblog.",
)
RULES = (
    TEMPLATE_SYNTAX,
    TEMPLATE_MISSING,
    TEMPLATE_UNKNOWN_NAME,
    TEMPLATE_FAILED,
    BLOCK_LOST,
    THEME_CONTRACT,
)
