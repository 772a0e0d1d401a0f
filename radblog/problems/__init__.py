"""A problem, the rule it broke, and the ways to print it."""

from radblog.problems.problem import ERROR, WARNING, Outcome, Problem, Rule

__all__ = ["ERROR", "WARNING", "Outcome", "Problem", "Rule"]
