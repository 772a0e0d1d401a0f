"""The bytes of one file -> one Document with its prose. The story of a document, from top to bottom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest_of
from radblog.basics.places import Place
from radblog.basics.zones import zone_or_utc
from radblog.documents.answers import with_answers
from radblog.documents.approvable import approvable_text
from radblog.documents.body import Body, BodyFacts, Part
from radblog.documents.checks.addresses import check_addresses
from radblog.documents.checks.completeness import check_completeness
from radblog.documents.checks.frames import check_frames
from radblog.documents.checks.identifiers import check_identifiers
from radblog.documents.checks.leftovers import check_leftovers
from radblog.documents.checks.pictures import check_picture_ids
from radblog.documents.checks.quiz import check_quiz
from radblog.documents.checks.spot import Spots
from radblog.documents.checks.terms import check_terms
from radblog.documents.defaults import Defaults, with_defaults
from radblog.documents.document import Content, Document, Inferred, Prose, Read
from radblog.documents.forms import forms
from radblog.documents.front_matter import Split, split_front_matter
from radblog.documents.hashtags import known_hashtags
from radblog.documents.infer import Settled, settle
from radblog.documents.kinds import STRUCTS
from radblog.documents.markdown import MarkdownOptions, parse, parse_field
from radblog.documents.model import Case, Meta, Person
from radblog.documents.naming import FOLDER_OF_KIND, Name, name_of
from radblog.documents.prose import clinical_of, markdown_fields, with_fields
from radblog.documents.references import reference_html
from radblog.documents.rules import MISPLACED
from radblog.documents.score import lacking
from radblog.documents.sections import given_twice, take_sections
from radblog.documents.source import SourceFile
from radblog.documents.veil import is_riddle, veiled_case, veiled_prose
from radblog.problems import Outcome, Problem
from radblog.schema.convert import Converted, convert
from radblog.schema.nodes import ListNode, MapNode, Node, Scalar
from radblog.schema.rules import WRONG_TYPE
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml
from radblog.settings.site import SiteSettings


class _Keys(Struct, frozen=True):
    """The front matter as nodes: `own` as written, `all` with defaults and the inferred type."""

    own: MapNode
    all: MapNode
    start: Place


def read_document(
    source: SourceFile,
    site: SiteSettings,
    defaults: Mapping[str, Defaults] | None = None,
    answers: SourceFile | None = None,
) -> Outcome[Read]:
    """Reads one file of `content/`, with all that is wrong in it.

    `defaults` maps folders (`content/cases`) to their `_defaults.yaml`; `answers` is the answer file of its
    quiz, as far as it is here. There is no value where the text, its YAML or a key without default cannot
    be read; the prose is examined even then. Problems of a document that is not public have the severity of
    their rules; it is for others to make less of them.
    """
    name, text = name_of(source.path), decode(source.data, source.path)
    split = split_front_matter(text.value, source.path) if text.value is not None else Outcome[Split](None)
    problems = [*name.problems, *text.problems, *split.problems]
    if name.value is None or split.value is None:
        return Outcome(None, tuple(problems))
    keys = _keys(split.value, source.path, name.value, defaults or {}, answers)
    problems.extend(keys.problems)
    converted: Converted[Meta] | None = None
    if keys.value is not None:
        outcome = _convert(keys.value, name.value, site)
        problems.extend(outcome.problems)
        converted = outcome.value
    if keys.value is None or converted is None:
        options = _options(site, None, _reference_ids(keys.value))
        body = parse(split.value.body, path=source.path, first_line=split.value.body_line, options=options)
        return Outcome(None, _sorted([*problems, *body.problems]))
    settled = settle(converted.value, name.value, site, converted.places, keys.value.start)
    problems.extend(_check(settled, keys.value, split.value, converted.faulty))
    read = _read(source.path, settled, split.value, site)
    whole = _with_veiled(read.value, settled, split.value, site) if read.value is not None else None
    complete = replace(whole, document=_with_digest(whole.document)) if whole is not None else None
    return Outcome(complete, _sorted([*problems, *settled.problems, *read.problems]))


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.order))


def _keys(
    split: Split, path: str, name: Name, defaults: Mapping[str, Defaults], answers: SourceFile | None
) -> Outcome[_Keys]:
    """The keys of the front matter and its answer file, its folders' defaults and its kind."""
    start = Place(path, max(split.yaml_line - 1, 1), 1, 3)
    parsed = parse_yaml(split.yaml, path, first_line=split.yaml_line)
    problems = list(parsed.problems)
    node: Node = parsed.value or MapNode((), start)
    if not isinstance(node, MapNode):
        message = "the front matter does not consist of keys with values"
        return Outcome(None, (*problems, WRONG_TYPE.at(node.place, message, "write `key: value` lines")))
    if parsed.value is None and problems:
        return Outcome(None, tuple(problems))
    if answers is not None:
        laid_over = with_answers(node, answers)
        problems.extend(laid_over.problems)
        node = laid_over.value or node
    given = node.get("type")
    if isinstance(given, Scalar) and given.text in STRUCTS and given.text != name.kind:
        folder = next(folder for kind, folder in FOLDER_OF_KIND.items() if kind == given.text)
        message = f"the type is '{given.text}', but the file lies in {FOLDER_OF_KIND[name.kind]}/"
        problems.append(
            MISPLACED.at(given.place, message, f"move it into content/{folder}/, or delete type:")
        )
        return Outcome(None, tuple(problems))
    merged = with_defaults(node, path, name.kind, defaults)
    if given is None:
        kind = Scalar(name.kind, start)
        merged = replace(merged, entries=((Scalar("type", start), kind), *merged.entries))
    return Outcome(_Keys(node, merged, start), tuple(problems))


def _convert(keys: _Keys, name: Name, site: SiteSettings) -> Outcome[Converted[Meta]]:
    short = forms(zone_or_utc(site.timezone))
    outcome = convert(keys.all, STRUCTS[name.kind], forms=short, start=keys.start)
    if outcome.value is not None and "status" in outcome.value.faulty:
        return Outcome(None, outcome.problems)  # nobody knows whether it is meant to be public
    return outcome


def _check(settled: Settled, keys: _Keys, split: Split, faulty: Collection[str]) -> Iterator[Problem]:
    meta, spots = settled.meta, Spots(settled.places, keys.start)
    yield from check_completeness(meta, spots, faulty)
    yield from check_quiz(meta, spots, faulty)
    yield from check_addresses(meta, settled.slug, spots)
    yield from check_terms(meta, spots)
    yield from check_identifiers(meta, spots)
    yield from check_picture_ids(meta, spots)
    yield from check_frames(meta, spots)
    published = meta.status == "published"
    path = keys.start.path
    yield from check_leftovers(keys.own, split.body, path, split.body_line, published=published)


def _read(path: str, settled: Settled, split: Split, site: SiteSettings) -> Outcome[Read]:
    """Parses the prose and puts all together."""
    meta = settled.meta
    labels = tuple((one.id, reference_html(one)) for one in meta.references)
    options = _options(site, meta.lang, labels)
    parsed = parse(split.body, path=path, first_line=split.body_line, options=options)
    if parsed.value is None:
        return Outcome(None, parsed.problems)
    body, facts = parsed.value
    fields = _fields(settled, path, replace(options, cited=facts.cited))
    facts = with_fields(facts, fields.value or {})
    content, problems = _content(settled, body, fields.value or {})
    meta, inferred = _with_summary(meta, facts)
    document = Document(
        path=path,
        meta=meta,
        slug=settled.slug,
        title=meta.name if isinstance(meta, Person) else meta.title,
        facts=facts,
        content=digest_of(content),
        places=settled.places,
        inferred=(*settled.inferred, *inferred),
        clinical_text=approvable_text(settled.meta, split.body),
        lacks=lacking(settled.meta, content),
    )
    return Outcome(Read(document, content), (*parsed.problems, *fields.problems, *problems))


def _with_veiled(read: Read, settled: Settled, split: Split, site: SiteSettings) -> Read:
    """The document, and beside it, if its answer is to appear at a moment, how it stands before that."""
    case = settled.meta
    if not isinstance(case, Case) or not is_riddle(case):
        return read
    whole = read.document
    shown = veiled_prose(split.body, split.body_line, whole.facts.headings)
    hidden = _read(
        whole.path, replace(settled, meta=veiled_case(case)), replace(split, body=shown), site
    ).value
    if hidden is None:  # what can be read as a whole can be read in part
        raise AssertionError(whole.path)
    veiled = replace(hidden.document, clinical_text=whole.clinical_text)
    return Read(replace(whole, veiled=veiled), read.content, hidden.content)


def _with_digest(document: Document) -> Document:
    veiled = _with_digest(document.veiled) if document.veiled is not None else None
    complete = replace(document, veiled=veiled)
    return replace(complete, digest=digest_of(complete))


def _options(
    site: SiteSettings, lang: str | None, references: tuple[tuple[str, str], ...]
) -> MarkdownOptions:
    return MarkdownOptions(
        raw_html=site.raw_html,
        references=references,
        known_hashtags=known_hashtags(frozenset(site.hashtags)),
        lang=lang or site.lang,
    )


def _fields(settled: Settled, path: str, options: MarkdownOptions) -> Outcome[dict[str, tuple[Part, ...]]]:
    fields: dict[str, tuple[Part, ...]] = {}
    problems: list[Problem] = []
    for key, text in markdown_fields(settled.meta):
        outcome = parse_field(text, place=settled.places.get(key, Place(path)), options=options)
        problems.extend(outcome.problems)
        fields[key] = outcome.value or ()
    return Outcome(fields, tuple(problems))


def _content(
    settled: Settled, body: Body, fields: dict[str, tuple[Part, ...]]
) -> tuple[Content, tuple[Problem, ...]]:
    prose = Prose(fields)
    if not isinstance(settled.meta, Case):
        return Content(body, prose, {}), ()
    sections = take_sections(body)
    twice = given_twice(settled.meta, sections.headings, settled.places)
    clinical = clinical_of(fields) | sections.clinical
    anchors = {name: heading.id for name, heading in sections.headings.items()}
    return Content(sections.rest, prose, clinical, anchors), (*sections.problems, *twice)


def _with_summary(meta: Meta, facts: BodyFacts) -> tuple[Meta, tuple[Inferred, ...]]:
    if meta.summary or not facts.summary:
        return meta, ()
    return replace(meta, summary=facts.summary), (Inferred("summary", facts.summary, "first paragraph"),)


def _reference_ids(keys: _Keys | None) -> tuple[tuple[str, str], ...]:
    """The ids of references where the front matter is not whole, so that citations are still known."""
    node = keys.all.get("references") if keys is not None else None
    items = node.items if isinstance(node, ListNode) else ()
    ids = [item.get("id") for item in items if isinstance(item, MapNode)]
    return tuple((one.text, "") for one in ids if isinstance(one, Scalar))
