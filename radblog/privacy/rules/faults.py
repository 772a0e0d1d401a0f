"""The lint's own failure, which counts as a finding: it fails closed."""

from radblog.problems import ERROR, Rule

DETECTOR_FAILED = Rule(
    "RAD100",
    "a failed privacy check",
    ERROR,
    "A privacy rule could not finish on this file.",
    "What was not checked is not published.",
    "(a fault of radblog)",
    "(none)",
    "This is a fault of radblog: report it without the file. Splitting the document often helps meanwhile. "
    "This rule"
    " cannot be suppressed.",
)
RULES = (DETECTOR_FAILED,)
