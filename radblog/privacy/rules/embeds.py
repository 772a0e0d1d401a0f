"""RAD603 and RAD606: what others load into a page to watch its readers, and forms that invite their "
"stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.places import Lines, Place
from radblog.privacy.evidence import Finding
from radblog.privacy.patterns import regex
from radblog.problems import ERROR, WARNING, Rule
from radblog.published.facts import ArtifactFacts

EMBED = Rule(
    "RAD603",
    "a third-party embed or tracker",
    ERROR,
    "The page would load a frame, a script, a widget or a counting pixel from another company.",
    "That company learns who reads about which illness, before anybody clicked.",
    '<iframe src="https://www.youtube.com/embed/..."></iframe>',
    '::: video url="https://www.youtube.com/watch?v=..." title="..."',
    "Use the video directive, which loads nothing before a click; or a plain link. Visitors can be counted "
    "from "
    "the logs of the host.",
)
COMMENT_FORM = Rule(
    "RAD606",
    "a comment form",
    WARNING,
    "The page has a form into which readers write text.",
    "People tell their own illness, and others', under their names; the site then holds it and must answer.",
    '<form><textarea name="comment"></textarea></form>',
    "`discuss:` with the address of a thread elsewhere",
    "Link to a thread on a network of your society (`discuss:`), and moderate it there.",
)
RULES = (EMBED, COMMENT_FORM)

# Services that count, profile or embed; a name in a host, or a call in a script.
_TRACKER_HOSTS = (
    r"google-analytics\.com|googletagmanager\.com|doubleclick\.net|googlesyndication\.com|"
    r"connect\.facebook\.net|facebook\.com/(?:tr|plugins)|hotjar\.com|clarity\.ms|segment\.(?:com|io)|"
    r"mixpanel\.com|matomo\.cloud|statcounter\.com|quantserve\.com|scorecardresearch\.com|addthis\.com|"
    r"addtoany\.com|sharethis\.com|shareaholic\.com|platform\.twitter\.com|platform\.x\.com|"
    r"platform\.linkedin\.com|snap\.licdn\.com|px\.ads\.linkedin\.com|analytics\.tiktok\.com|"
    r"static\.ads-twitter\.com|"
    r"bat\.bing\.com|cdn\.amplitude\.com|plausible\.io|usefathom\.com|simpleanalytics|umami\.is|"
    r"goatcounter\.com|gc\.zgo\.at|cloudflareinsights\.com|newrelic\.com|nr-data\.net|fullstory\.com|"
    r"disqus\.com|giscus\.app|utteranc\.es|commento\.io|hyvor\.com|intensedebate\.com|widgets\.wp\.com|"
    r"stats\.wp\.com|pixel\.wp\.com|embed\.ly|instagram\.com/embed|jotform\.com|typeform\.com|"
    r"hs-scripts\.com|"
    r"hubspot\.com|crisp\.chat|intercom\.io|tawk\.to|zdassets\.com"
)
_TRACKER = regex(rf"^(?:https?:)?//(?:[\w-]+\.)*(?:{_TRACKER_HOSTS})", re.IGNORECASE)
_CALL = regex(
    r"\bgtag\(|\bga\([\"']create|_gaq\.push|\bfbq\([\"']|\b_paq\.push|\bdataLayer\.push|"
    r"\bhj\([\"']|window\.disqus|disqus_config|\btwq\([\"']"
)
_ACTIVE = regex(
    r"<(?:iframe|frame|embed|object|script|portal)\b[^>]{0,2000}?\b(?:src|data|href)[ \t]*=[ "
    r"\t]*[\"']?(?:https?:)?//"
    r"|<script\b[^>]{0,2000}>(?:(?!</script).){0,2000}?(?:gtag\(|_gaq|fbq\(|_paq|dataLayer|disqus)"
    r"|<img\b[^>]{0,2000}?\bsrc[ \t]*=[ \t]*[\"']?(?:https?:)?//[^>]{0,2000}?(?:[/.]pixel|/track|"
    r"/beacon|/collect\?|/tr\?|\bwidth=[\"']?1[\"']?[ />])"
    r"|<(?:blockquote|div)\b[^>]{0,2000}?class=[\"'](?:twitter-tweet|instagram-media|fb-(?:post|like|comments)|"
    r"tiktok-embed|"
    r"reddit-embed)",
    re.IGNORECASE | re.DOTALL,
)
_FORM = regex(
    r"<textarea\b|<div\b[^>]{0,2000}?\bid=[\"'](?:disqus_thread|comments-form|commento)[\"']", re.IGNORECASE
)
_CODE = regex(
    r"^[ \t>]*+(`{3,}+|~{3,}+)[^\n]*+\n.*?(?:^[ \t>]*+\1[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(`++)(?:[^`]++|(?!\2(?!`))`++)*+\2(?!`)"
    r"|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)


def lint_embeds(path: str, text: str) -> tuple[Finding, ...]:
    """Embeds, trackers and forms in the HTML of a source file. What is shown as code is none."""
    if "<" not in text or not path.endswith((".md", ".html", ".htm")):
        return ()
    if "`" in text or "~~~" in text or "<!--" in text:
        ended = text.rfind("-->") + 3
        text = text[:ended] + text[ended:].replace("<!--", "    ")  # none of these has an end
        text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    return tuple(_in_source(path, text))


def _in_source(path: str, text: str) -> Iterator[Finding]:
    lines = Lines(path, text)
    for pattern, rule in ((_ACTIVE, EMBED), (_FORM, COMMENT_FORM)):
        for match in pattern.finditer(text):
            length = text.find(">", match.start()) + 1 - match.start()
            place = lines.place(match.start(), length if 0 < length < 200 else len(match[0]))
            yield Finding(rule.code, place, "", rule.severity)


def lint_loaded(path: str, facts: ArtifactFacts) -> tuple[Finding, ...]:
    """Trackers that an artifact loads, as its very bytes tell, and forms for text in it."""
    loaded = any(link.kind in {"resource", "frame"} and _TRACKER.match(link.url) for link in facts.links)
    called = any(run.kind == "script" and _CALL.search(run.text) for run in facts.runs)
    form = any(run.where.endswith(("textarea@name", "textarea@placeholder")) for run in facts.runs)
    found = ((EMBED, loaded or called), (COMMENT_FORM, form))
    return tuple(Finding(rule.code, Place(path), "", rule.severity) for rule, there in found if there)
