"""What machines are told of a site, read back by programs that are not ours."""

import json
import xml.etree.ElementTree as ET

import bibtexparser
import extruct
import feedparser
import listparser
import mf2py
import pytest
import rispy
from site_builder import SiteFolder

BASE = "https://example.org"
CASE = "cases/headache/index.html"
PERSON_KEYS = """orcid: 0000-0002-1825-0097
role: radiologist
credentials: [MD]
expertise: [brain]
links: {mastodon: "https://mastodon.example/@mira"}
public: [name, orcid, role, credentials, expertise, links]"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = SiteFolder(tmp_path_factory.mktemp("site"))
    site.person("mira", "Mira van der Berg", PERSON_KEYS)
    site.post("hip", "The hip & more.", "authors: [mira]\nhashtags: [mskrad]", title='The "hip" & 50% more')
    site.case(
        "headache",
        "## Presentation\n\nSudden.\n\n## Findings\n\nBlood.",
        """authors: [mira]
level: primary
audience: trainee
license: CC-BY-4.0
doi: 10.5072/abc_1
reviewers: [{person: mira, date: 2026-01-04, kind: clinical}]
hashtags: [neurorad]""",
    )
    report = site.build()
    assert not report.blocked, report.problems
    return site


def read(site, path):
    address = f"{BASE}/{path.removesuffix('index.html')}"
    return extruct.extract(
        site.read(path), base_url=address, syntaxes=["json-ld", "opengraph", "microformat"]
    )


def test_a_case_is_a_medical_page_and_something_to_learn_from(site):
    [told] = read(site, CASE)["json-ld"]
    assert told["@type"] == ["MedicalWebPage", "LearningResource"]
    assert told["about"] == {"@type": "MedicalCondition", "name": "Ruptured aneurysm"}
    assert told["educationalLevel"] == "primary"
    assert told["audience"]["audienceType"] == "Clinician"
    assert told["lastReviewed"] == "2026-01-04"
    assert told["image"]["contentUrl"].startswith(f"{BASE}/media/")
    assert told["image"]["caption"] == "Axial CT of the head"
    author = {
        "@type": "Person",
        "name": "Mira van der Berg",
        "url": f"{BASE}/people/mira/",
        "sameAs": "https://orcid.org/0000-0002-1825-0097",
    }
    assert told["author"] == told["reviewedBy"] == [author]


def test_a_post_a_person_and_the_site_say_what_they_are(site):
    [post] = read(site, "posts/hip/index.html")["json-ld"]
    assert post["@type"] == "BlogPosting"
    assert post["headline"] == 'The "hip" & 50% more'
    assert post["datePublished"].startswith("2026-01-05")
    assert post["keywords"] == ["mskrad"]
    [person] = read(site, "people/mira/index.html")["json-ld"]
    assert person["@type"] == "Person"
    assert person["sameAs"] == ["https://orcid.org/0000-0002-1825-0097", "https://mastodon.example/@mira"]
    assert person["jobTitle"] == "radiologist"
    [whole] = read(site, "index.html")["json-ld"]
    assert whole["@type"] == ["WebSite", "Blog"]
    assert whole["url"] == f"{BASE}/"


def test_networks_find_title_address_and_picture(site):
    [graph] = read(site, CASE)["opengraph"]
    told = dict(graph["properties"])
    assert told["og:title"] == "Sudden headache in a young adult"
    assert told["og:url"] == f"{BASE}/cases/headache/"
    assert told["og:image"].startswith(BASE)
    assert told["og:image:alt"]


def test_microformats_tell_entries_and_cards(site):
    [entry] = [
        item
        for item in mf2py.parse(doc=site.read(CASE), url=f"{BASE}/cases/headache/")["items"]
        if (item["type"] == ["h-entry"] and "e-content" in str(item)) or "content" in item["properties"]
    ]
    told = entry["properties"]
    assert told["name"] == ["Sudden headache in a young adult"]
    assert told["url"] == [f"{BASE}/cases/headache/"]
    assert told["author"][0]["type"] == ["h-card"]
    assert told["author"][0]["properties"]["name"] == ["Mira van der Berg"]
    assert told["published"][0].startswith("2026-01-06")
    assert told["category"] == ["#neurorad"]
    assert told["photo"][0].startswith(BASE)
    assert "Sudden." in told["content"][0]["value"]
    card = mf2py.parse(doc=site.read("people/mira/index.html"), url=f"{BASE}/people/mira/")
    assert card["rels"]["me"] == ["https://orcid.org/0000-0002-1825-0097", "https://mastodon.example/@mira"]
    assert card["items"][0]["properties"]["name"] == ["Mira van der Berg"]


def test_reference_managers_find_their_tags(site):
    import lxml.html

    tree = lxml.html.fromstring(site.read(CASE))
    told = {
        one.get("name"): one.get("content") for one in tree.xpath("//meta[starts-with(@name, 'citation_')]")
    }
    assert told == {
        "citation_title": "Sudden headache in a young adult",
        "citation_author": "van der Berg, Mira",
        "citation_publication_date": "2026/01/06",
        "citation_journal_title": "Reading Room",
        "citation_language": "en",
        "citation_doi": "10.5072/abc_1",
        "citation_public_url": f"{BASE}/cases/headache/",
        "citation_fulltext_html_url": f"{BASE}/cases/headache/",
    }


def test_the_citations_to_download_are_what_their_formats_want(site):
    library = bibtexparser.parse_string(site.read("cases/headache/cite.bib"))
    assert library.failed_blocks == []
    [entry] = library.entries
    assert entry.entry_type == "online"
    fields = {field.key: field.value for field in entry.fields}
    assert fields["author"] == "van der Berg, Mira"
    assert fields["title"] == "{Sudden headache in a young adult}"
    assert (fields["year"], fields["doi"], fields["url"]) == (
        "2026",
        "10.5072/abc_1",
        f"{BASE}/cases/headache/",
    )


def test_signs_of_their_formats_are_escaped_in_citations(tmp_path):
    site = SiteFolder(tmp_path)
    site.person("mira", "Mira van der Berg", PERSON_KEYS)
    site.case("hip", title="'The \"hip\" & 50% more'", keys="authors: [mira]")
    assert not site.build().blocked
    [record] = rispy.loads(site.read("cases/hip/cite.ris"))
    assert record["type_of_reference"] == "WEB"
    assert record["title"] == 'The "hip" & 50% more'
    assert record["authors"] == ["van der Berg, Mira"]
    assert record["urls"] == [f"{BASE}/cases/hip/"]
    [escaped] = bibtexparser.parse_string(site.read("cases/hip/cite.bib")).entries
    assert escaped["title"] == r'{The "hip" \& 50\% more}'


def test_feeds_outlines_and_sitemap_are_read(site):
    for name in ("feed.xml", "atom.xml"):
        feed = feedparser.parse(site.read(name))
        assert not feed.bozo
        assert {entry.link for entry in feed.entries} == {f"{BASE}/posts/hip/", f"{BASE}/cases/headache/"}
    assert {item["url"] for item in json.loads(site.read("feed.json"))["items"]} == {
        f"{BASE}/posts/hip/",
        f"{BASE}/cases/headache/",
    }
    outline = listparser.parse(site.read("feeds.opml"))
    assert not outline.bozo
    assert f"{BASE}/feed.xml" in {feed.url for feed in outline.feeds}
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {one.text for one in ET.fromstring(site.read("sitemap.xml")).iterfind("s:url/s:loc", names)}
    assert {f"{BASE}/posts/hip/", f"{BASE}/cases/headache/", f"{BASE}/people/mira/"} <= found
