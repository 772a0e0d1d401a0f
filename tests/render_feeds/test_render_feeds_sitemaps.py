"""Sitemaps and the list of feeds, read back by lxml."""

import pytest
from lxml import etree

from radblog.plan.recipes import OpmlRecipe, OutlineFeed, SitemapRecipe, SitemapUrl
from radblog.render.opml import render_opml
from radblog.render.sitemaps import render_sitemap

BASE = "https://example.org/blog"

# What the protocol's page asks for, in our own words.
SCHEMA = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xs:simpleType name="address">
    <xs:restriction base="xs:anyURI">
      <xs:pattern value="https?://[!-~]+"/><xs:maxLength value="2048"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="moment"><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType>
  <xs:complexType name="line"><xs:sequence>
    <xs:element name="loc" type="address"/>
    <xs:element name="lastmod" type="moment" minOccurs="0"/>
  </xs:sequence></xs:complexType>
  <xs:element name="urlset"><xs:complexType><xs:sequence>
    <xs:element name="url" type="line" maxOccurs="50000"/>
  </xs:sequence></xs:complexType></xs:element>
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" type="line" maxOccurs="50000"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
"""


def read(recipe):
    tree = etree.fromstring(render_sitemap(recipe, BASE))
    etree.XMLSchema(etree.fromstring(SCHEMA)).assertValid(tree)
    return tree


def test_addresses_are_absolute_encoded_once_and_dated_by_their_content():
    urls = (
        SitemapUrl("/", "2024-03-01T09:00:00+01:00"),
        SitemapUrl("/posts/胸部 & <x>/", "2024-02-29"),
        SitemapUrl("/files/50%25.html", ""),
    )
    tree = read(SitemapRecipe("sitemap.xml", urls))
    assert [node.text for node in tree.iter("{*}loc")] == [
        "https://example.org/blog/",
        "https://example.org/blog/posts/%E8%83%B8%E9%83%A8%20%26%20%3Cx%3E/",
        "https://example.org/blog/files/50%2525.html",
    ]
    assert [node.text for node in tree.iter("{*}lastmod")] == ["2024-03-01T09:00:00+01:00", "2024-02-29"]


def test_an_index_lists_further_sitemaps():
    tree = read(SitemapRecipe("sitemap.xml", sitemaps=("/sitemap-1.xml", "/sitemap-2.xml")))
    assert etree.QName(tree).localname == "sitemapindex"
    assert [node.text for node in tree.iter("{*}loc")] == [f"{BASE}/sitemap-1.xml", f"{BASE}/sitemap-2.xml"]


def test_feeds_are_grouped_in_the_order_given():
    feeds = (
        OutlineFeed('A "site" & more', "/feed.xml", "/", ""),
        OutlineFeed("#CTrad", "/hashtags/ctrad/feed.xml", "/hashtags/ctrad/", "Hashtags"),
        OutlineFeed("Ada", "/people/ada/feed.xml", "/people/ada/", "People"),
        OutlineFeed("#MRI", "/hashtags/mri/feed.xml", "/hashtags/mri/", "Hashtags"),
    )
    tree = etree.fromstring(render_opml(OpmlRecipe("feeds.opml", "Grey <Matters>", feeds), BASE))
    assert tree.get("version") == "2.0"
    assert tree.findtext("head/title") == "Grey <Matters>"
    first, tags, people = tree.find("body")
    assert first.attrib == {
        "type": "rss", "text": 'A "site" & more', "title": 'A "site" & more', "xmlUrl": f"{BASE}/feed.xml",
        "htmlUrl": f"{BASE}/",
    }  # fmt: skip
    assert (tags.get("text"), [feed.get("text") for feed in tags]) == ("Hashtags", ["#CTrad", "#MRI"])
    assert (people.get("text"), len(people)) == ("People", 1)


@pytest.mark.parametrize("feeds", [(), (OutlineFeed("\x02", "/a", "/b", "\ufffe"),)])
def test_a_list_of_feeds_is_well_formed_whatever_is_in_it(feeds):
    assert etree.fromstring(render_opml(OpmlRecipe("feeds.opml", "\x00", feeds), BASE)).tag == "opml"
