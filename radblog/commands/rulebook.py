"""Every rule there is, by code. Each is written beside its check; here they are only listed."""

from __future__ import annotations

from importlib import import_module

from radblog.problems import Rule

_ROOMS = (
    "radblog.schema.rules", "radblog.settings.rules", "radblog.documents.rules",
    "radblog.documents.markdown.rules", "radblog.images.rules", "radblog.scans.rules",
    "radblog.published.rules", "radblog.sitemodel.rules", "radblog.privacy.rules", "radblog.plan.rules",
    "radblog.render.rules", "radblog.disk.rules", "radblog.executors.rules", "radblog.importers.rules",
)  # fmt: skip


def all_rules() -> dict[str, Rule]:
    """All rules by code, in the order of their codes."""
    found = [rule for room in _ROOMS for rule in import_module(room).RULES]
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}
