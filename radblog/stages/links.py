"""The links of all artifacts, checked as a reader would follow them, and told where the author wrote them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.basics.urls import base_path, site_url
from radblog.problems import Problem
from radblog.published.links import LinkFault, Standing, check_links
from radblog.sitemodel.site import Entry, Site
from radblog.stages.make import Made


class LinkCheck(Struct, frozen=True):
    """What is wrong with links, and the output paths of the artifacts in which it is."""

    problems: tuple[Problem, ...] = ()
    faulty: frozenset[str] = frozenset()


def check_all(made: Sequence[Made], standing: Standing, site: Site) -> LinkCheck:
    """Dead links and anchors, duplicate ids, foreign hosts; at the source line where there is one. Links of
    artifacts in `standing` were checked when they were made.
    """
    facts = {one.path: one.facts for one in made}
    hosts = frozenset(site.frame_hosts)
    faults = check_links(facts, site.settings.base_url, frame_hosts=hosts, standing=standing)
    if not faults:
        return LinkCheck()
    sources = {one.path: one.sources for one in made}
    entries = {entry.document.path: entry for entry in site.entries.values()}
    told = dict.fromkeys(_placed(fault, sources.get(fault.path, ()), entries, site) for fault in faults)
    return LinkCheck(tuple(told), frozenset(fault.path for fault in faults))


def _placed(fault: LinkFault, sources: tuple[str, ...], entries: Mapping[str, Entry], site: Site) -> Problem:
    """The problem at the link as its author wrote it; else at the one document of the page; else at the
    artifact. Feeds repeat the links of pages, and so give the same problem.
    """
    problem = fault.problem()
    involved = [entries[path] for path in sources if path in entries]
    if fault.link is not None:
        for entry in involved:
            place = _written(fault.link.url, entry, site)
            if place is not None:
                return replace(problem, place=place)
    return replace(problem, place=Place(sources[0])) if len(sources) == 1 else problem


def _written(url: str, entry: Entry, site: Site) -> Place | None:
    base_url = site.settings.base_url
    for link in entry.document.facts.links:
        target = entry.links.get(link.href)
        if target is not None and target.url:
            if target.external and target.url == url:
                return link.place
            if url in {site_url(base_path(base_url), target.url), site_url(base_url, target.url)}:
                return link.place
    return None
