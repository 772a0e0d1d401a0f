"""The links of all artifacts, checked as a reader would follow them, and told where the author wrote them."""

from __future__ import annotations

from collections.abc import Sequence

from radblog.problems import Problem
from radblog.published.facts import ArtifactFacts
from radblog.published.links import check_links
from radblog.sitemodel.site import Site
from radblog.stages.make import Made


def link_problems(made: Sequence[Made], site: Site) -> tuple[Problem, ...]:
    """Dead links and anchors, duplicate ids, foreign hosts; at the source line where there is one."""
    facts = {one.path: ArtifactFacts(media=one.media, ids=one.ids, links=one.links) for one in made}
    frames = frozenset(host for entry in site.entries.values() for host in entry.document.facts.frame_hosts)
    faults = check_links(facts, site.settings.base_url, frame_hosts=frames)
    by_path = {one.path: one for one in made}
    by_source = {entry.document.path: entry for entry in site.entries.values()}
    found = (_placed(fault, by_path, by_source, site) for fault in faults)
    return tuple(dict.fromkeys(found))
