"""Addresses and links: one thing at one address, every link leads somewhere, and faults are told where they
were written.
"""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

import pytest
from site_builder import SiteFolder, at, codes, errors, holders


@pytest.fixture
def site(tmp_path):
    return SiteFolder(tmp_path)


def test_two_posts_at_one_address_are_told_at_both_files(site):
    one = site.post("2024/gout")
    two = site.post("2025/gout")
    report = site.build()
    assert at(report, "RAD774") == [(one, None, None), (two, None, None)]
    assert two in report.problems[0].message
    assert not site.output.exists()


CLASHES = {
    "a hashtag page": lambda site: site.page("x", keys="permalink: /hashtags/hitrad/"),
    "a page of a list": lambda site: site.page("x", keys="permalink: /page/2/"),
    "a feed": lambda site: site.write("static/feed.xml", "<rss/>"),
    "the home page": lambda site: site.page("x", keys="permalink: /"),
    "the 404 page": lambda site: site.write("static/404.html", "<p>"),
    "a static file": lambda site: (site.write("static/talk/index.html", "<p>"), site.page("talk")),
    "an address in capitals": lambda site: site.page("x", keys="permalink: /PRIVACY/"),
}


@pytest.mark.parametrize("clash", CLASHES.values(), ids=CLASHES)
def test_nothing_is_published_in_the_place_of(tmp_path, clash):
    site = SiteFolder(tmp_path, "page_size: 1")
    site.post("a", "#hitrad")
    site.post("b")
    clash(site)
    report = site.build()
    assert at(report, "RAD774") != []
    assert not site.output.exists()


ALIASES = {
    "/posts/other/": "RAD731", "/posts/mine/": "RAD730", "/POSTS/Other/": "RAD731", "/cases/": "RAD731",
    "/feed.xml": "RAD731", "/hashtags/hitrad/": "RAD731", "/taken/": "RAD732",
}  # fmt: skip


@pytest.mark.parametrize(("alias", "code"), ALIASES.items(), ids=ALIASES)
def test_an_alias_onto_what_is_there_is_an_error_where_it_is_written(site, alias, code):
    site.post("other", "#hitrad", "aliases: [/taken/]")
    path = site.post("mine", keys=f"aliases: [/fine/, {alias}]")
    report = site.build()
    assert (path, 5, 19) in at(report, code)
    assert "RAD774" not in codes(report)


def test_an_alias_leads_to_the_new_address_in_pages_and_for_hosts(tmp_path):
    site = SiteFolder(tmp_path, base_url="https://example.org/blog")
    site.post("new", keys="aliases: [/2019/01/old, /files/old.html]")
    assert errors(site.build()) == []
    for path in ("2019/01/old/index.html", "files/old.html"):
        stub = site.read(path)
        assert '<link rel="canonical" href="https://example.org/blog/posts/new/">' in stub
        assert "noindex" in stub
        assert re.search(r'http-equiv="refresh" content="0;\s*url=/blog/posts/new/"', stub)
    assert "/2019/01/old/ /blog/posts/new/ 301!" in site.read("_redirects")
    assert "/2019/" not in site.read("sitemap.xml")


@pytest.mark.parametrize("name", ["Тестовый-доклад", "胸部CT", "röntgen", "🫁", "a_b", "v1.2"])
def test_names_of_all_scripts_become_addresses(site, name):
    site.post(name)
    site.post("links", f"[there]({name}.md)")
    assert errors(site.build()) == []
    slug = unicodedata.normalize("NFC", name).lower()
    assert f"posts/{slug}/index.html" in site.files()


@pytest.mark.parametrize("name", ["con", "aux", "nul.scan", "COM1", "x" * 210, "---"])
def test_names_that_a_computer_cannot_keep_are_errors(site, name):
    site.post(name)
    report = site.build()
    assert [path for _, path, _ in errors(report)] == [f"content/posts/{name}.md"]
    assert not site.output.exists()


@pytest.mark.parametrize(
    "name", ["con.txt", "a:b.txt", "what?.txt", "dot./x.txt", "nul/x.txt", "end /x.txt", "a|b.txt"]
)
def test_static_files_with_names_that_a_computer_cannot_keep_are_errors(site, name):
    path = site.write(f"static/{name}", "Words.")
    assert [(found, line) for _, found, line in errors(site.build())] == [(path, None)]


def test_a_name_stored_decomposed_is_found_composed(site):
    stored = unicodedata.normalize("NFD", "Röntgen")
    site.picture(f"posts/{stored}.png")
    site.post(unicodedata.normalize("NFD", "übung"))
    written = unicodedata.normalize("NFC", "![A picture](Röntgen.png) and [the exercise](übung.md)")
    site.post("a", written)
    assert errors(site.build()) == []
    page = site.read("posts/a/index.html")
    assert "media/" in page
    assert '/posts/%C3%BCbung/"' in page


ODD = ["a b.txt", "50%.txt", "a%20b.txt", "no#1.txt", "why&how.txt", "plus+.txt", "ü.txt", "it's.txt"]


@pytest.mark.parametrize("name", ODD)
def test_links_to_files_with_odd_names_are_encoded_once_and_lead_there(site, name):
    site.write(f"static/files/{name}", "Words.")
    site.write(f"posts/bundle/{name}", "Words.")
    quoted = name.replace("%", "%25").replace(" ", "%20").replace("#", "%23")
    site.post("bundle/index.md", f"[root](/files/{quoted}) [own]({quoted})")
    assert errors(site.build()) == []
    page, files = site.read("posts/bundle/index.html"), site.files()
    hrefs = [urlsplit(href.replace("&amp;", "&")) for href in re.findall(r'href="(/[^"]*\.txt)"', page)]
    assert [unquote(href.path).lstrip("/") for href in hrefs] == [f"files/{name}", f"posts/bundle/{name}"]
    assert all(unquote(href.path).lstrip("/") in files for href in hrefs)


BROKEN = {
    "another document": "[x](nowhere.md)", "a picture": "![A picture](nowhere.png)", "an address": "[x](/nowhere/)",
    "an anchor here": "[x](#nowhere)", "an anchor elsewhere": "[x](other.md#nowhere)",
    "a folder above": "[x](../../../etc/passwd)", "a reference": "[x][r]\n\n[r]: nowhere.md",
    "in a list": "- [x](nowhere.md)\n- two", "a case": '::: case src="nowhere.md"\n:::',
    "in a note": "[^1]: [x](nowhere.md)\n\nText.[^1]", "in bold": "**[x](nowhere.md)**", "in a table": "[x](nowhere.md)|b\n-|-\n1|2",
}  # fmt: skip


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_broken_link_is_told_in_the_line_where_it_stands(site, body):
    site.post("other")
    site.post("mine", f"Before.\n\n{body}")
    assert [(path, found) for _, path, found in errors(site.build())] == [("content/posts/mine.md", 9)]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="nowhere.html">x</a>',
        '<img src="nowhere.png" alt="x">',
        '<video src="gone.mp4" poster="p.png"></video>',
    ],
)
def test_a_broken_link_in_html_is_told_too(tmp_path, html):
    site = SiteFolder(tmp_path, "raw_html: true")
    site.post("mine", f"Before.\n\n{html}")
    assert {path for _, path, _ in errors(site.build())} == {"content/posts/mine.md"}


STATES = {
    "status: draft": "draft",
    "status: published\ndate: 2027-01-01": "future",
    "status: published\nexpires: 2026-01-01": "expired",
}


@pytest.mark.parametrize(("keys", "word"), STATES.items(), ids=STATES.values())
def test_a_link_to_what_is_not_public_says_so(site, keys, word):
    date = "" if "date" in keys else "date: 2025-01-01\n"
    site.write("posts/hidden.md", f"---\ntitle: Hidden\n{date}{keys}\n---\nWords.\n")
    site.post("mine", "Before.\n\n[x](hidden.md)")
    report = site.build()
    assert at(report, "RAD772") == [("content/posts/mine.md", 9, 1)]
    assert word in report.problems[0].message


def test_other_capitals_than_the_file_are_an_error_everywhere(site):
    site.picture("posts/ct.png")
    site.post("Mine", "![A picture](CT.PNG)\n\n[x](Other.md)")
    site.post("other")
    report = site.build()
    assert [line for _, line, _ in at(report, "RAD771")] == [7, 9]


def test_anchors_of_headings_notes_and_directives_can_be_linked_to(site):
    site.post(
        "target",
        'A note.[^1]\n\n## The Findings\n\n::: callout kind="note" title="Pearl"\nText.\n:::\n\n[^1]: Here.',
    )
    site.post("mine", "[a](target.md#the-findings) [b](#top)")
    assert errors(site.build()) == []
    assert 'href="/posts/target/#the-findings"' in site.read("posts/mine/index.html")


def test_the_same_heading_twice_has_two_anchors(site):
    site.post("a", "## Findings\n\nOne.\n\n## Findings\n\nTwo.\n\n[second](#findings-1)")
    assert errors(site.build()) == []
    ids = re.findall(r'id="([^"]+)"', site.read("posts/a/index.html"))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("base_url", ["https://example.org/blog", "https://example.org/blog/"])
def test_under_a_folder_every_address_begins_with_it(tmp_path, base_url):
    site = SiteFolder(
        tmp_path,
        "menu: [{label: Cases, url: /cases/}, {label: Us, url: pages/privacy.md}]",
        base_url=base_url,
    )
    site.picture("posts/one.png")
    site.post(
        "one",
        "#hitrad ![A picture](one.png) [cases](/cases/) [home](https://example.org/blog/)",
        "aliases: [/old/]",
    )
    site.case("head")
    assert errors(site.build()) == []
    for path, data in site.files().items():
        text = data.decode("utf-8", "replace")
        if path.endswith((".html", ".xml", ".json", ".opml", ".css")):
            # Attributes and CSS addresses that start at the root of the host, but not under the folder.
            assert re.findall(r'(?:href|src|srcset|action)="/(?!blog/|/)[^"]*"', text) == [], path
            assert re.findall(r"url\(/(?!blog/)", text) == [], path
        assert "https://example.org/blog//" not in text, path
        assert "https://example.org/posts" not in text, path


def test_no_address_of_the_output_holds_a_backslash_or_this_computer(site):
    site.picture("posts/one.png")
    site.post("one", "![A picture](one.png)")
    site.build()
    files = site.files()
    assert holders(files, "localhost") == []
    assert holders(files, "127.0.0.1") == []
    assert holders(files, "livereload") == []
    pages = [data.decode() for path, data in files.items() if path.endswith((".html", ".xml"))]
    assert [found for page in pages for found in re.findall(r'(?:href|src)="[^"]*\\[^"]*"', page)] == []


def test_tags_that_differ_by_signs_have_pages_of_their_own(tmp_path):
    site = SiteFolder(tmp_path, "hashtags: {T1: One, t2-star: Star, β-amyloid: Protein, Übung: Exercise}")
    site.post("a", keys="hashtags: ['#T1', t2-star, β-amyloid, übung]")
    assert errors(site.build()) == []
    for slug in ("t1", "t2-star", "β-amyloid", "übung"):
        assert f"hashtags/{slug}/index.html" in site.files()


def test_one_tag_in_many_spellings_is_one_page(tmp_path):
    site = SiteFolder(tmp_path, "hashtags: {chest-ct: About the chest}")
    site.post("a", keys="hashtags: [Chest-CT]")
    site.post("b", "Words #CHEST-CT here.")
    site.post("c", keys="hashtags: ['#chest-ct']")
    assert errors(site.build()) == []
    assert [path for path in site.files() if path.startswith("hashtags/chest")] == [
        "hashtags/chest-ct/feed.xml",
        "hashtags/chest-ct/index.html",
    ]
    assert all(f"About {name}" in site.read("hashtags/chest-ct/index.html") for name in "abc")


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org", "https://example.org/?a", "/blog"])
def test_an_address_given_on_the_command_line_must_be_one(site, url):
    assert site.run("build", "--base-url", url) == 2
    assert not site.output.exists()


def test_an_address_given_on_the_command_line_takes_the_place_of_the_own(site):
    assert site.run("build", "--base-url", "https://other.example/x/", "--jobs", "1") == 0
    assert 'href="https://other.example/x/"' in site.read("index.html")


FOREIGN = [
    "![A scan](https://elsewhere.example/x.png)",
    '<img src="//elsewhere.example/x.png" alt="A scan">',
    '<iframe src="https://elsewhere.example/"></iframe>',
    '<video src="https://elsewhere.example/v.mp4"></video>',
    '<audio src="https://elsewhere.example/a.mp3"></audio>',
    '<object data="https://elsewhere.example/x"></object>',
    '<link rel="preconnect" href="https://elsewhere.example/">',
    '<svg><image href="https://elsewhere.example/x.png"/></svg>',
]


def test_nothing_that_another_host_would_have_to_send_is_published(tmp_path):
    site = SiteFolder(tmp_path, "raw_html: true")
    paths = {site.post(f"p{number}", f"Before.\n\n{html}") for number, html in enumerate(FOREIGN)}
    assert {(path, line) for _, path, line in errors(site.build())} == {(path, 9) for path in paths}


@pytest.mark.parametrize(
    "html",
    [
        '<p background="https://elsewhere.example/x.png">x</p>',
        '<p style="background:url(https://elsewhere.example/x)">x</p>',
        '<img srcset="https://elsewhere.example/x.png 2x" src="ct.png" alt="A scan">',
    ],
)
def test_attributes_that_load_something_are_left_out_with_a_warning(tmp_path, html):
    site = SiteFolder(tmp_path, "raw_html: true")
    site.picture("posts/ct.png")
    site.post("a", f"Before.\n\n{html}")
    report = site.build()
    assert at(report, "RAD052")[0][:2] == ("content/posts/a.md", 9)
    assert holders(site.files(), "elsewhere.example") == []


def test_a_build_asks_no_network(site, monkeypatch):
    import socket

    def refuse(*_, **__):
        raise AssertionError("a build opened a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    site.post(
        "a",
        "[away](https://elsewhere.example/x) " + "references",
        "references: [{id: a, doi: 10.1148/radiol.1}]",
    )
    assert errors(site.build()) == []
