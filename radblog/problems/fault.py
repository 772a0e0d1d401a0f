"""An exception that knows the problem it will become."""

from __future__ import annotations

from typing import Self

from radblog.problems.problem import Rule


class FaultError(Exception):
    """A rule, what is wrong by it, and what to do, in words of ours; caught where foreign bytes are read.
    What a decoder says is never told: it may quote the file.
    """

    def __init__(self, rule: Rule, message: str, help: str) -> None:  # noqa: A002
        """Hold the three parts of a problem without its place."""
        super().__init__(rule.code)
        self.rule = rule
        self.message = message
        self.help = help

    def __reduce__(self) -> tuple[type[Self], tuple[Rule, str, str]]:
        """Travel between processes whole."""
        return type(self), (self.rule, self.message, self.help)
