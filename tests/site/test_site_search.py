"""The search finds what is public, and nothing else; its index is one more artifact that passes the gate."""

import datetime as dt
import gzip
import json
from unittest import mock

import pytest
from site_builder import SiteFolder, codes, errors, holders

from radblog.disk import search_index
from radblog.published.packed_words import words_in

pytest.importorskip("pagefind")
pytest.importorskip("pagefind_bin")
AFTER = dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC)


def searched(root, more="", **given):
    return SiteFolder(root, f"search: true\n{more}", **given)


def records(site):
    """What the index knows, by address."""
    found = {}
    for path, data in site.files().items():
        if path.endswith(".pf_fragment"):
            record = json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
            found[record["url"]] = record
    return found


def test_posts_cases_pages_and_people_are_found_by_word_and_kind(tmp_path):
    site = searched(tmp_path)
    site.person("mira", "Mira Example", "expertise: [Zzbrain]\npublic: [name, expertise]")
    site.post("hip", "A zzhip & a [link](https://example.com/x).", "hashtags: [mskrad]\nauthors: [mira]")
    site.case("headache", "## Findings\n\nZzblood.", "level: primary")
    assert errors(site.build()) == []
    found = records(site)
    assert {"/posts/hip/", "/cases/headache/", "/people/mira/", "/privacy/"} <= set(found)
    assert "A zzhip & a link" in found["/posts/hip/"]["content"]
    assert found["/posts/hip/"]["filters"] == {"kind": ["Post"], "hashtag": ["#mskrad"]}
    assert found["/cases/headache/"]["filters"] == {
        "kind": ["Case"],
        "modality": ["CT"],
        "system": ["Neuro"],
        "level": ["Primary"],
    }
    assert "Zzblood" in found["/cases/headache/"]["content"]
    assert found["/cases/headache/"]["meta"]["image"].startswith("/media/")
    assert "Zzbrain" in found["/people/mira/"]["content"]
    assert all(record["meta"]["title"] for record in found.values())


def test_the_index_knows_nothing_that_is_not_public(tmp_path):
    site = searched(tmp_path)
    site.post("draft", "Zzcanary.", status="draft")
    site.post("future", "Zzcanary.", date="2027-01-01")
    site.post("unlisted", "Zzhidden.", "unlisted: true")
    site.post("gone", "Zzcanary.", "expires: 2026-02-01")
    site.post("menu", "Some words.")
    site.build()
    assert holders(site.files(), "zzcanary") == []
    assert holders(site.files(), "zzhidden") == ["posts/unlisted/index.html"]
    assert not any(url.startswith(("/hashtags/", "/archive/", "/search/")) for url in records(site))


def test_an_answer_is_found_from_its_day_on(tmp_path):
    site = searched(tmp_path)
    keys = "quiz: {reveal: 2026-03-10 08:00}"
    site.case("riddle", "## Findings\n\nZzair.", keys, diagnosis="Zzcollapse of the lung")
    site.build()
    assert "/cases/riddle/" in records(site)
    assert holders(site.files(), "zzair") == holders(site.files(), "zzcollapse") == []
    site.build(now=AFTER)
    assert "Zzair" in records(site)["/cases/riddle/"]["content"]
    assert "Zzcollapse" in records(site)["/cases/riddle/"]["content"]


def test_an_index_is_made_anew_only_when_its_records_change(tmp_path):
    site = searched(tmp_path)
    site.post("a", "One.")
    site.build()
    first = site.files()
    with mock.patch.object(search_index, "_run", side_effect=AssertionError("made anew")):
        site.build()
    assert site.files() == first
    site.post("a", "Two.")
    site.build()
    assert "Two." in records(site)["/posts/a/"]["content"]
    kept = {path.split("/")[1] for path in site.kept() if path.startswith("search/")}
    assert len(kept) == 1


def test_only_the_page_of_the_search_may_run_its_program(tmp_path):
    site = searched(tmp_path)
    site.post("a")
    site.build()
    assert "'wasm-unsafe-eval'" in site.read("_headers")
    tight = """<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"""
    pages = [path for path in site.files() if path.endswith(".html")]
    assert [path for path in pages if tight not in site.read(path)] == ["search/index.html"]


def test_a_site_without_a_search_has_none_of_it(tmp_path):
    site = SiteFolder(tmp_path)
    site.post("a")
    site.build()
    assert not any(path.startswith(("search/", "pagefind/")) for path in site.files())
    assert "wasm" not in site.read("_headers")
    assert "/search/" not in site.read("index.html")


def test_without_the_extra_the_search_page_leads_to_lists(tmp_path, monkeypatch):
    monkeypatch.setattr("radblog.stages.search.can_index", lambda: False)
    site = searched(tmp_path)
    report = site.build()
    assert "RAD787" in codes(report)
    assert errors(report) == []
    assert 'href="/archive/"' in site.read("search/index.html")
    assert "<form" not in site.read("search/index.html")
    assert not any(path.startswith("pagefind/") for path in site.files())


def test_a_program_that_fails_leaves_the_site_without_an_index(tmp_path):
    site = searched(tmp_path)
    with mock.patch.object(search_index, "_indexed", side_effect=RuntimeError("Mrs. Anna Example")):
        report = site.build()
    assert "RAD787" in codes(report)
    assert "Anna" not in "".join(problem.message for problem in report.problems)
    assert "search/index.html" in site.files()


def test_what_the_gate_finds_in_an_index_keeps_the_whole_site_back(tmp_path):
    site = searched(tmp_path)
    site.post("a")
    bad = {"fragment/en_1.pf_fragment": b"no gzip"}
    with mock.patch("radblog.stages.search.search_files", return_value=bad):
        report = site.build()
    assert report.blocked
    assert not site.output.exists()


def test_an_index_below_a_folder_leads_below_it(tmp_path):
    site = searched(tmp_path, base_url="https://example.org/deep/blog")
    site.post("a")
    site.build()
    assert "/deep/blog/posts/a/" in records(site)
    assert 'data-index="/deep/blog/pagefind/"' in site.read("search/index.html")


def test_withdrawing_a_case_takes_the_whole_index_along(tmp_path):
    site = searched(tmp_path)
    site.case("bad", "## Findings\n\nZzcanary.", title="Zzcanary in a young adult")
    site.post("other")
    site.build()
    assert holders(site.files(), "zzcanary")
    assert site.run("withdraw", "bad") == 0
    assert holders(site.files(), "zzcanary") == []
    assert not any(path.startswith("pagefind/") for path in site.files())
    assert not any(path.startswith("search/") for path in site.kept())
    site.build()
    assert "/posts/other/" in records(site)


@pytest.mark.parametrize("data", [b"", b"\x83\x01", b"\x9f\x01\xff", b"\x61\xff", b"\x81" * 99, b"\x01\x01"])
def test_a_damaged_list_of_words_is_refused(data):
    with pytest.raises(ValueError):
        list(words_in(data))


def test_the_words_of_a_packed_list_are_read():
    data = bytes.fromhex("a2 63616263 83 18ff 6161 f5 6162 5820") + bytes(32)
    assert list(words_in(data)) == ["abc", "a", "b"]
