import pytest

from radblog.basics.places import Place
from radblog.settings.read import read_site
from radblog.settings.rules import RULES

LEAST = "title: Reading Room\nbase_url: https://example.org\n"


def read(text, shipped=("neurorad", "mri")):
    return read_site(text.encode(), "content/site.yaml", shipped=shipped)


def faults(outcome):
    return [(problem.code, problem.place.line, problem.place.column) for problem in outcome.problems]


def test_title_and_address_are_enough():
    outcome = read(LEAST)
    assert outcome.problems == ()
    assert outcome.value.settings.page_size == 10
    assert outcome.value.settings.timezone == "UTC"


def test_the_closing_slash_of_the_address_does_not_matter():
    plain, slashed = (read(f"title: x\nbase_url: https://example.org/blog{end}") for end in ("", "/"))
    assert plain.value.settings == slashed.value.settings


def test_places_of_keys_are_kept():
    outcome = read(
        LEAST + "menu:\n  - {label: About, url: pages/about.md}\nprivacy: {places: [Springfield]}\n"
    )
    assert outcome.value.places["menu[0].url"] == Place("content/site.yaml", 4, 25, 14)
    assert outcome.value.places["privacy.places[0]"].line == 5


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("timezone: CEST", ("RAD031", 3, 11)),
        ("lang: english", ("RAD038", 3, 7)),
        ("accent: dark blue", ("RAD035", 3, 9)),
        ("accent: #123456", ("RAD008", 3, 9)),
        ("page_size: 0", ("RAD032", 3, 12)),
        ("feed_limit: -1", ("RAD032", 3, 13)),
        ("privacy: {min_delay_months: -1}", ("RAD032", 3, 29)),
        ("privacy: {approval: sometimes}", ("RAD039", 3, 21)),
        ("privacy: {keys: {ada: secret}}", ("RAD039", 3, 23)),
        ("privacy: {allowed_bases: [spoken]}", ("RAD039", 3, 27)),
        ("permalinks: {post: /x/}", ("RAD033", 3, 20)),
        ("permalinks: {post: '/x/{slug}'}", ("RAD033", 3, 20)),
        ("permalinks: {post: '/{slug}/{hour}/'}", ("RAD033", 3, 20)),
        ("permalinks: {page: '/{year}/{slug}/'}", ("RAD033", 3, 20)),
        ("permalinks: {post: '/a//{slug}/'}", ("RAD033", 3, 20)),
        ("permalinks: {post: '/../{slug}/'}", ("RAD033", 3, 20)),
        ("hashtags: {neurorad: mine}", ("RAD034", 3, 22)),
        ("hashtags: {'a b': mine}", ("RAD034", 3, 19)),
        ("hashtags: {club: mine, Club: yours}", ("RAD034", 3, 30)),
        ("hashtags: {'12': mine}", ("RAD034", 3, 18)),
        ("tiemzone: UTC", ("RAD010", 3, 1)),
        ("comments: disqus", ("RAD012", 3, 11)),
    ],
)
def test_what_cannot_work_is_told_at_its_place(line, found):
    assert faults(read(LEAST + line)) == [found]


@pytest.mark.parametrize(
    "url",
    [
        "www.example.org", "//example.org", "ftp://example.org", "https://", "https://example.org?x=1",
        "https://example.org/#top", "https://me:pw@example.org", "https://exa mple.org", "https://example.org/a//b",
        "https://example.org:99999", "https://[::1", "https://example.org/../x",
    ],
)  # fmt: skip
def test_only_an_absolute_web_address_can_be_the_base(url):
    assert faults(read(f"title: x\nbase_url: '{url}'")) == [("RAD030", 2, 11)]


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://localhost:8000/a/b", "https://münchen.example/"]
)
def test_a_sub_path_a_port_and_other_scripts_are_sound(url):
    assert faults(read(f"title: x\nbase_url: {url}")) == []


@pytest.mark.parametrize("pattern", ["/{slug}/", "/{year}/{month}/{day}/{slug}/", "/blog/{year}-{slug}/"])
def test_sound_patterns_of_addresses_pass(pattern):
    assert faults(read(f"{LEAST}permalinks: {{post: '{pattern}'}}")) == []


def test_own_hashtags_are_kept_in_small_letters():
    settings = read(LEAST + "hashtags: {StrokeClub: our weekly meeting, 'Übung': practice}").value.settings
    assert settings.hashtags == {"strokeclub": "our weekly meeting", "übung": "practice"}


def test_a_misspelt_zone_comes_with_the_right_one():
    assert "Europe/Zurich" in read(LEAST + "timezone: Europe/Zurch").problems[0].message


def test_a_colour_without_its_sign_is_understood():
    assert read(LEAST + "accent: 1f4e79").value.settings.accent == "#1f4e79"


@pytest.mark.parametrize(
    ("text", "code"), [("", "RAD036"), ("# nothing\n", "RAD036"), ("- a", "RAD011"), ("a: b: c", "RAD005")]
)
def test_a_file_that_says_nothing_or_is_broken_is_told(text, code):
    outcome = read(text)
    assert outcome.value is None
    assert [problem.code for problem in outcome.problems] == [code]


def test_a_file_in_another_encoding_is_told():
    outcome = read_site("title: Röntgen".encode("cp1252"), "content/site.yaml", shipped=())
    assert faults(outcome) == [("RAD001", 1, 9)]


def test_a_missing_title_and_address_are_both_told():
    assert faults(read("lang: en")) == [("RAD013", 1, None), ("RAD013", 1, None)]


def test_every_rule_of_settings_is_explained():
    for rule in RULES:
        assert all((rule.what, rule.why, rule.bad, rule.good, rule.mend)), rule.code
    assert len({rule.code for rule in RULES}) == len(RULES)
