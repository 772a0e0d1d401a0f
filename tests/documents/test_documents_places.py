"""A document that is kept does not repeat its path in each place, and has it in each when it comes back."""

import msgspec

from radblog.basics.places import Place
from radblog.documents.body import BodyFacts, Heading, Link
from radblog.documents.document import Document
from radblog.documents.model import Post
from radblog.documents.places import with_path, without_path

PATH = "content/posts/of-nobody.md"
DEFAULTS = "content/posts/_defaults.yaml"


def document(**more):
    facts = BodyFacts(
        headings=(Heading(2, "a", "A", Place(PATH, 7, 1, 4)),), links=(Link("b.md", Place(PATH, 9, 2, 4)),)
    )
    places = {"title": Place(PATH, 2, 8), "license": Place(DEFAULTS, 1, 1)}
    return Document(PATH, Post(type="post", title="A"), "a", "A", facts, "", places, **more)


def copy(one):
    return msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Document)


def test_places_come_back_as_they_were():
    whole = document(veiled=document())
    kept = copy(whole)
    without_path(kept)
    assert kept != whole
    with_path(kept)
    assert kept == whole


def test_the_path_stands_once_in_what_is_kept_and_once_in_memory():
    kept = copy(document(veiled=document()))
    without_path(kept)
    data = msgspec.msgpack.encode(kept)
    assert data.count(PATH.encode()) == 2  # of the document, and of how it stands before its reveal
    back = msgspec.msgpack.decode(data, type=Document)
    with_path(back)
    assert back.places["title"].path is back.path
    assert back.facts.links[0].place.path is back.path


def test_a_place_in_another_file_keeps_its_own_path():
    kept = copy(document())
    without_path(kept)
    with_path(kept)
    assert kept.places["license"] == Place(DEFAULTS, 1, 1)
