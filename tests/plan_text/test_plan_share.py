"""Share links, decoded as a browser would."""

import unicodedata
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from radblog.basics.clusters import clusters
from radblog.basics.places import Place
from radblog.plan.share import encode_component, share_links
from radblog.plan.share_targets import check_share, read_share_targets, shipped_targets
from radblog.settings.site import SiteSettings

URL = "https://example.org/posts/%C3%A4-b/"
TARGETS = shipped_targets()
NAMES = tuple(target.name for target in TARGETS)
TAGS = ("CTrad", "ERrad", "MRI")
LONG = "Why a normal chest radiograph does not rule out a dissection of the aorta " * 10
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def links(title="When not to order a CT", names=NAMES, hashtags=TAGS, url=URL, lang="en"):
    made = share_links(TARGETS, names, title=title, url=url, hashtags=hashtags, lang=lang)
    return {link.name: link for link in made}


def query(link):
    return {key: values[0] for key, values in parse_qs(urlsplit(link.url).query).items()}


def post(link):
    """The text as it will stand in the post."""
    given = query(link)
    if link.name == "mastodon":
        return link.text
    if link.name == "x":
        tags = " ".join("#" + tag for tag in given.get("hashtags", "").split(",") if tag)
        return f"{given['text']} {given['url']} {tags}".rstrip()
    return given.get("text") or given.get("body") or ""


@pytest.mark.parametrize(
    ("name", "start", "asked"),
    [
        ("x", "https://x.com/intent/tweet", {"text": "A & B", "url": URL, "hashtags": "CTrad,ERrad"}),
        ("bluesky", "https://bsky.app/intent/compose", {"text": f"A & B #CTrad #ERrad {URL}"}),
        ("linkedin", "https://www.linkedin.com/sharing/share-offsite/", {"url": URL}),
        ("facebook", "https://www.facebook.com/sharer/sharer.php", {"u": URL}),
        ("whatsapp", "https://wa.me/", {"text": f"A & B #CTrad #ERrad {URL}"}),
        ("email", "mailto:", {"subject": "A & B", "body": f"A & B\r\n\r\n{URL}"}),
        ("reddit", "https://www.reddit.com/submit", {"url": URL, "title": "A & B"}),
    ],
)
def test_each_network_is_asked_in_its_own_words(name, start, asked):
    link = links("A & B")[name]
    assert link.url.startswith(start + "?")
    assert query(link) == asked


def test_a_network_of_many_servers_gets_a_text_to_copy():
    link = links("A & B")["mastodon"]
    assert (link.url, link.text) == ("", f"A & B #CTrad #ERrad\n\n{URL}")


def test_links_come_in_the_order_the_site_wants_and_unknown_names_are_left_out():
    wanted = ("x", "email", "nosuch", "x", "bluesky")
    assert [link.name for link in share_links(TARGETS, wanted, title="T", url=URL, hashtags=(), lang="en")] == [
        "x", "email", "bluesky",
    ]  # fmt: skip


def test_every_target_that_a_site_has_by_default_is_known():
    assert set(SiteSettings(title="T", base_url="https://example.org").share) <= set(NAMES)


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("a b+c", "a%20b%2Bc"),
        ("a&b=c#d?e/f", "a%26b%3Dc%23d%3Fe%2Ff"),
        ("it's (so) *nice*!", "it's%20(so)%20*nice*!"),
        ("ä 胸 🫁", "%C3%A4%20%E8%83%B8%20%F0%9F%AB%81"),
        ("50% {title}", "50%25%20%7Btitle%7D"),
        ("a\ud800b", "ab"),
    ],
)
def test_values_are_encoded_as_encodeuricomponent_does(text, encoded):
    assert encode_component(text) == encoded


def test_no_link_holds_a_blank_or_a_plus_for_one():
    for link in links('"A" + B <script>').values():
        assert not set(link.url) & set('+ "<>')


def test_a_title_with_braces_stays_as_it_is():
    assert (
        post(links("Use {url} and {nothing}", hashtags=())["bluesky"]) == f"Use {{url}} and {{nothing}} {URL}"
    )


def _counted_by_x(text):
    """The length of an English post on X: an address counts 23, an ellipsis twice."""
    return len(text.replace(URL, "u" * 23)) + text.count("…")


@pytest.mark.parametrize("title", [LONG, LONG.replace(" ", "")])
@pytest.mark.parametrize(
    ("name", "limit", "length"),
    [("x", 280, _counted_by_x), ("bluesky", 300, len), ("mastodon", 500, len), ("threads", 500, len)],
)
def test_a_long_title_is_cut_to_the_limit_and_hashtags_and_address_stay(name, limit, length, title):
    text = post(links(title)[name])
    assert URL in text
    assert "#CTrad #ERrad" in text
    assert "#MRI" not in text
    assert "…" in text
    assert limit - 60 < length(text) <= limit


def test_a_title_is_cut_at_the_end_of_a_word():
    title, _, _ = post(links(LONG)["bluesky"]).partition("…")
    assert LONG.startswith(title + " ")


def test_hashtags_give_way_before_the_title_does():
    title = "a" * 275
    assert (
        query(links(title, url="https://example.org/")["bluesky"])["text"] == f"{title} https://example.org/"
    )
    title = "b" * 268
    text = query(links(title, url="https://example.org/")["bluesky"])["text"]
    assert text == f"{title} #CTrad https://example.org/"


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        (FAMILY, "bluesky"),
        ("e\u0301\u0302", "bluesky"),
        ("\U0001f1e9\U0001f1ea", "x"),
        ("각", "mastodon"),
        ("क्षि", "x"),
    ],
)
def test_nothing_that_a_reader_takes_for_one_sign_is_cut_in_half(piece, name):
    title = piece * 600
    shown = post(links(title)[name]).partition("…")[0]
    whole = unicodedata.normalize("NFC", piece)
    assert shown
    assert shown.replace(whole, "") == ""


def test_x_counts_emoji_and_cjk_twice():
    def shown(title):
        return query(links(title, hashtags=(), names=("x",), url="https://example.org/")["x"])["text"]

    assert shown("胸" * 128) == "胸" * 128  # 256, a blank and an address
    assert shown("胸" * 129).endswith("…")
    assert shown(FAMILY * 128) == FAMILY * 128


def test_a_hashtag_holds_only_what_networks_read_as_one():
    given = query(links(hashtags=("T1/T2", "2024", "C++", "Übung", "++"))["x"])
    assert given["hashtags"] == "T1T2,C"


def test_without_hashtags_nothing_is_left_of_them():
    made = links(hashtags=())
    assert "hashtags" not in query(made["x"])
    assert post(made["bluesky"]) == f"When not to order a CT {URL}"
    assert "  " not in made["mastodon"].text
    assert " \n" not in made["mastodon"].text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("abc", 3), ("e\u0301", 1), (FAMILY, 1), ("\U0001f1e9\U0001f1ea\U0001f1ebx", 3), ("👍🏽", 1), ("각", 1),
        ("가나", 2), ("1\ufe0f\u20e3", 1), ("क्षि", 1), ("\r\n", 1), ("\n\u0301", 2), ("", 0), ("🫁🫁", 2),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", 1),
    ],
)  # fmt: skip
def test_pieces_are_what_a_reader_takes_for_one_sign(text, count):
    assert len(clusters(text)) == count
    assert "".join(clusters(text)) == text


def _own(yaml):
    return read_share_targets(yaml.encode(), "content/share.yaml")


def test_a_site_adds_a_network_and_replaces_another():
    outcome = _own(
        "targets:\n"
        "  forum: {label: Forum, url: 'https://forum.example.org/new', query: {link: '{url}', t: '{title}'}}\n"
        "  x: {label: Formerly, url: 'https://example.org/post', query: {text: '{text}'}, text: '{title} {url}'}\n"
    )
    assert outcome.problems == ()
    made = share_links(outcome.value, ("forum", "x", "email"), title="A b", url=URL, hashtags=TAGS, lang="en")
    assert [(link.name, link.label) for link in made] == [
        ("forum", "Forum"),
        ("x", "Formerly"),
        ("email", "E-mail"),
    ]
    assert made[0].url == f"https://forum.example.org/new?link={encode_component(URL)}&t=A%20b"
    assert unquote(made[1].url) == f"https://example.org/post?text=A b {URL}"


GOOD = "label: F, url: 'https://f.example.org/', query: {u: '{url}'}"


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (GOOD.replace("https", "http"), "RAD736", "http"),
        (GOOD.replace("https://f.example.org/", "javascript:alert()"), "RAD736", "javascript"),
        (GOOD.replace("org/", "org/?u={url}"), "RAD736", "https"),
        (GOOD.replace("{url}", "{adress}"), "RAD736", "{adress}"),
        (GOOD.replace("{url}", "{title}"), "RAD736", None),
        (GOOD + ", limit: 3", "RAD736", "3}"),
        (GOOD.replace("label", "lable"), None, None),
        (GOOD + ", count: words", None, "words"),
    ],
)
def test_a_network_that_gives_no_working_link_is_told_with_its_place(row, code, column):
    line = f"  f: {{{row}}}"
    outcome = _own(f"targets:\n{line}\n")
    assert outcome.problems
    place = outcome.problems[0].place
    assert (place.path, place.line) == ("content/share.yaml", 2)
    assert code is None or {problem.code for problem in outcome.problems} == {code}
    if column is not None:
        assert line[place.column - 1 :].lstrip("'").startswith(column)


@pytest.mark.parametrize("data", [b"targets: [", b"\xff\xfe\x00", b"- a\n", b"other: 1\n"])
def test_a_broken_file_is_a_problem_and_no_traceback(data):
    outcome = read_share_targets(data, "content/share.yaml")
    assert outcome.value is None
    assert outcome.problems


def test_an_empty_file_changes_nothing():
    outcome = read_share_targets(b"# nothing yet\n", "content/share.yaml")
    assert (outcome.value, outcome.problems) == (TARGETS, ())


def test_an_unknown_network_in_the_settings_is_told_with_the_nearest_known():
    places = {"share[1]": Place("content/site.yaml", 4, 9, 6)}
    found = list(
        check_share(("email", "blusky", "Jane-Example"), TARGETS, places, Place("content/site.yaml", 1))
    )
    assert [problem.code for problem in found] == ["RAD735", "RAD735"]
    assert found[0].place == places["share[1]"]
    assert "did you mean 'bluesky'" in found[0].message
    assert "Jane" not in found[1].message + found[1].help
