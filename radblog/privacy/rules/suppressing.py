"""The rules that suppressions themselves obey."""

from radblog.problems import ERROR, Rule

NO_REASON = Rule(
    "RAD901",
    "a suppression without a reason",
    ERROR,
    "A suppression has no reason, or nobody other than its author approved it, or no end within a year.",
    "Whoever reads it later must be able to judge it.",
    "<!-- radblog: allow RAD104 -->",
    '<!-- radblog: allow RAD104 because "cited author" -->',
    'Add because "..." in an author\'s words; in privacy-allow.yaml also reason, by, approved_by and until.',
)
UNKNOWN_CODE = Rule(
    "RAD902",
    "a suppression of an unknown or firm rule",
    ERROR,
    "A suppression names a code that does not exist, that cannot be suppressed, or that blocks and so "
    "belongs in"
    " content/privacy-allow.yaml.",
    "A typing error would leave the warning in force, and an author in doubt why.",
    '<!-- radblog: allow RAD999 because "..." -->',
    '<!-- radblog: allow RAD104 because "..." -->',
    "Correct the code, mend what it tells of, or ask a colleague to approve a row in "
    "content/privacy-allow.yaml.",
)
IDLE = Rule(
    "RAD903",
    "a suppression that does not fit",
    ERROR,
    "A suppression suppresses nothing, or more or fewer findings than it says.",
    "What it was made for has changed, and it may hide something new.",
    '<!-- radblog: allow RAD104 because "..." --> before a line without a finding',
    "(no suppression)",
    "Delete it, or look at what changed and correct its number.",
)
NO_POLICY = Rule(
    "RAD904",
    "a policy that cannot be read",
    ERROR,
    "`--policy-from` names a branch or a commit that git cannot show, or whose site.yaml has errors.",
    "Without the operator's own rules, those of the pull request would judge the pull request.",
    "radblog check --policy-from origin/mian",
    "radblog check --policy-from origin/main",
    "Correct the name, and let the checkout fetch that branch (`fetch-depth: 0` on GitHub).",
)
RULES = (NO_REASON, UNKNOWN_CODE, IDLE, NO_POLICY)
UNSUPPRESSIBLE = frozenset(
    {
        "RAD100",
        "RAD113",
        "RAD202",
        "RAD310",
        "RAD390",
        "RAD401",
        "RAD402",
        "RAD403",
        "RAD404",
        "RAD501",
        "RAD506",
    }
)
