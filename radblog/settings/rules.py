"""The rules of site.yaml and theme.yaml."""

from __future__ import annotations

from radblog.problems import ERROR, Rule

BAD_BASE_URL = Rule(
    code="RAD030",
    name="bad-base-url",
    severity=ERROR,
    what="`base_url` is no absolute address that begins with `https://` or `http://`.",
    why="Feeds, share links and the sitemap need the full address under which the site will be read.",
    bad="```yaml\nbase_url: www.example.org\n```",
    good="```yaml\nbase_url: https://www.example.org/blog\n```",
    mend="Open the site in a browser and copy the address of its home page, without anything "
    "after `?` or `#`.",
)
UNKNOWN_TIMEZONE = Rule(
    code="RAD031",
    name="unknown-timezone",
    severity=ERROR,
    what="`timezone` is no name of the IANA time-zone database.",
    why="The zone decides when a post dated today becomes public.",
    bad="```yaml\ntimezone: CEST\n```",
    good="```yaml\ntimezone: Europe/Zurich\n```",
    mend="Write the continent and the city nearest to you, such as `America/Chicago`, or `UTC`.",
)
OUT_OF_RANGE = Rule(
    code="RAD032",
    name="number-out-of-range",
    severity=ERROR,
    what="A number is outside the range that makes sense for its key.",
    why="A page with no posts on it, or a picture no pixels wide, cannot be made.",
    bad="```yaml\npage_size: 0\n```",
    good="```yaml\npage_size: 10\n```",
    mend="Write a number in the range that the message names.",
)
BAD_PERMALINK = Rule(
    code="RAD033",
    name="bad-permalink-pattern",
    severity=ERROR,
    what="A pattern under `permalinks` does not make one sound address for each document.",
    why="Every document needs an address of its own below the site's.",
    bad="```yaml\npermalinks: {post: blog/{year}}\n```",
    good='```yaml\npermalinks: {post: "/blog/{year}/{slug}/"}\n```',
    mend="Begin and end with a slash, have `{slug}` in it, and besides only `{year}`, `{month}`, `{day}` "
    "(posts and cases). Put quotes round the pattern.",
)
OWN_HASHTAG = Rule(
    code="RAD034",
    name="own-hashtag-unfit",
    severity=ERROR,
    what="A hashtag declared in site.yaml is one of the shipped ones, equals another, or is no single word.",
    why="Every hashtag has one meaning and one page.",
    bad="```yaml\nhashtags:\n  neurorad: our brain cases\n```",
    good="```yaml\nhashtags:\n  strokeclub: our weekly stroke meeting\n```",
    mend="Choose another word of letters, digits, `-` and `_`, with a letter in it, or delete the line.",
)
BAD_ACCENT = Rule(
    code="RAD035",
    name="bad-accent",
    severity=ERROR,
    what="`accent` is no colour in six hexadecimal digits.",
    why="The theme mixes its tints from it.",
    bad="```yaml\naccent: dark blue\n```",
    good='```yaml\naccent: "#1f4e79"\n```',
    mend="Write `#` and six digits from 0 to 9 and a to f, in quotes.",
)
EMPTY_SETTINGS = Rule(
    code="RAD036",
    name="empty-settings",
    severity=ERROR,
    what="The file says nothing.",
    why="A site needs at least a title and an address.",
    bad="An empty `content/site.yaml`.",
    good="```yaml\ntitle: Reading Room\nbase_url: https://example.org\n```",
    mend="Write the keys that the message names. `radblog new site` makes a file that has them.",
)
BAD_LANGUAGE = Rule(
    code="RAD038",
    name="bad-language-tag",
    severity=ERROR,
    what="A language is not named by its tag (BCP 47).",
    why="Screen readers and search engines choose their voice and their index by it.",
    bad="```yaml\nlang: english\n```",
    good="```yaml\nlang: en-GB\n```",
    mend="Write two letters, such as `de`, or with a region, such as `pt-BR`.",
)
BAD_POLICY = Rule(
    code="RAD039",
    name="bad-privacy-policy",
    severity=ERROR,
    what="A key under `privacy` has a value that is no policy radblog can enforce.",
    why="A policy that is misread protects nobody.",
    bad="```yaml\nprivacy: {approval: sometimes}\n```",
    good="```yaml\nprivacy: {approval: cooling-off 14 days}\n```",
    mend="Write one of the values in the message.",
)

RULES = (
    BAD_BASE_URL,
    UNKNOWN_TIMEZONE,
    OUT_OF_RANGE,
    BAD_PERMALINK,
    OWN_HASHTAG,
    BAD_ACCENT,
    EMPTY_SETTINGS,
    BAD_LANGUAGE,
    BAD_POLICY,
)
