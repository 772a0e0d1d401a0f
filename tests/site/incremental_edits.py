"""Random edits of the site in `edited_site`, each of which changes at least one published byte."""

import re

from edited_site import EVENTS, TAGS, TEMPLATES, words

EDITS = {}  # by name
KINDS = {}  # what an edit is an edit of, by its name
FIRST = "posts/2026-01-10-part-0.md"
FEWEST = 4  # posts, below which another is written before one goes


def of(kind):
    """Let a function be an edit of a kind. It gets the site under edit and a source of chance."""

    def register(edit):
        EDITS[edit.__name__], KINDS[edit.__name__] = edit, kind
        return edit

    return register


def plain_posts(edited):
    """Posts that nothing links to by name, and that come and go by no date."""
    special = {"shown.md", "linked.md", FIRST.removeprefix("posts/")}
    return [
        p for p in edited.paths() if p.name not in special and not p.name.startswith(("to-come", "to-go"))
    ]


def shown_posts(edited):
    return [path for path in plain_posts(edited) if "status: published" in path.read_text(encoding="utf-8")]


def is_unlisted(path):
    return "unlisted: true" in path.read_text(encoding="utf-8")


def a_post(edited, chance):
    return chance.choice(shown_posts(edited))


def a_listed_post(edited, chance):
    """One whose company other pages tell of."""
    while not (listed := [path for path in shown_posts(edited) if not is_unlisted(path)]):
        write_post(edited, chance)
    return chance.choice(listed)


def one_that_may_go(edited, chance):
    while len(shown_posts(edited)) < FEWEST:
        write_post(edited, chance)
    return a_post(edited, chance)


@of("content")
def edit_body(edited, chance):
    edited.add(a_post(edited, chance), f"Added {edited.count()}.")


@of("content")
def edit_title(edited, chance):
    edited.line(a_post(edited, chance), "title", f"Title {edited.count()}")


@of("content")
def edit_summary(edited, chance):
    edited.line(a_post(edited, chance), "summary", f"Summary {edited.count()}.")


@of("content")
def edit_heading(edited, chance):
    edited.add(a_post(edited, chance), f"## Heading {edited.count()}\n\nText.")


@of("content")
def edit_tags(edited, chance):
    path = a_post(edited, chance)
    (now,) = re.findall("^hashtags: .*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    edited.line(path, "hashtags", f"[{chance.choice([tag for tag in TAGS if tag not in now])}]")


@of("content")
def edit_series(edited, chance):
    edited.line(a_listed_post(edited, chance), "series", f"Series {edited.count() % 3} of {edited.count()}")


@of("content")
def edit_related(edited, chance):
    path = a_listed_post(edited, chance)
    linked = "related: [linked]" in path.read_text(encoding="utf-8")
    edited.line(path, "related", "[shown]" if linked else "[linked]")
    edited.line(path, "keywords", f"[word{edited.count()}]")


@of("content")
def edit_linked(edited, chance):
    edited.line(edited.path(FIRST), "title", f"First {edited.count()}")


@of("content")
def move_anchor(edited, chance):
    """The place that another post links to goes, and comes back under another name."""
    path, link = edited.path(FIRST), edited.path("posts/linked.md")
    old, new = (
        ("findings", "results")
        if "## Findings" in path.read_text(encoding="utf-8")
        else ("results", "findings")
    )
    edited.change(path, f"## {old.capitalize()}", f"## {new.capitalize()}")
    edited.change(link, f"#{old}", f"#{new}")


@of("content")
def edit_case(edited, chance):
    edited.line(edited.path("cases/head/index.md"), "diagnosis", f"Diagnosis {edited.count()}")


@of("content")
def edit_page(edited, chance):
    edited.add(edited.path("pages/about.md"), f"More {edited.count()}.")


@of("content")
def edit_static(edited, chance):
    edited.site.write("static/notes.txt", f"Notes {edited.count()}.")


@of("content")
def edit_defaults(edited, chance):
    edited.site.write(
        "posts/_defaults.yaml", f"license: CC-BY-4.0\ndisclosure: None to declare, {edited.count()}\n"
    )


@of("content")
def write_post(edited, chance):
    number = edited.count()
    edited.site.post(f"new-{number}", words(chance), f"hashtags: [{chance.choice(TAGS)}]", date="2026-02-01")


@of("content")
def write_static(edited, chance):
    edited.site.write(f"static/more-{edited.count()}.txt", "More notes.")


@of("content")
def stumble(edited, chance):
    """Something is wrong; the build says so and changes nothing; then it is mended."""
    path, before = a_post(edited, chance), edited.site.files()
    good = path.read_text(encoding="utf-8")
    edited.add(path, "[Nowhere](nowhere.md)")
    assert edited.site.build(now=edited.now).blocked
    assert edited.site.files() == before
    path.write_text(good, encoding="utf-8")
    edited.add(path, f"Mended {edited.count()}.")


@of("status")
def toggle_draft(edited, chance):
    drafts = [path for path in plain_posts(edited) if path not in shown_posts(edited)]
    if drafts and chance.random() < 0.5:
        edited.line(chance.choice(drafts), "status", "published")
    else:
        edited.line(one_that_may_go(edited, chance), "status", "draft")


@of("status")
def withdraw_post(edited, chance):
    edited.line(one_that_may_go(edited, chance), "status", "withdrawn")


@of("status")
def unlist(edited, chance):
    path = a_post(edited, chance)
    edited.line(path, "unlisted", None if is_unlisted(path) else "true")


@of("alias")
def edit_alias(edited, chance):
    edited.line(a_post(edited, chance), "aliases", f"[/old-{edited.count()}/]")


@of("alias")
def drop_alias(edited, chance):
    """An address that led on leads on no more, or does again."""
    path = edited.path("posts/shown.md")
    known = "was-shown" in path.read_text(encoding="utf-8")
    edited.line(path, "aliases", None if known else "[/was-shown/]")


@of("date")
def edit_date(edited, chance):
    number = edited.count()
    moment = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:{number % 60:02}"
    edited.line(a_post(edited, chance), "date", moment)


@of("date")
def put_off(edited, chance):
    """A post comes later than was said, after all; or earlier, at once."""
    path = edited.path("posts/to-come-late.md")
    later = "date: 2026-12" in path.read_text(encoding="utf-8")
    edited.line(path, "date", f"2026-01-{edited.count() % 28 + 1:02}" if later else "2026-12-20")


@of("date")
def edit_expiry(edited, chance):
    """A post has expired, or comes back for a while."""
    path = edited.path("posts/to-go-late.md")
    stays = "expires: 2026-12" in path.read_text(encoding="utf-8")
    edited.line(path, "expires", "2026-01-31" if stays else "2026-12-25")


@of("person")
def edit_person(edited, chance):
    name = chance.choice(("maria", "omar"))
    edited.line(edited.path(f"people/{name}.md"), "credentials", f"[MD, X{edited.count()}]")


@of("person")
def edit_portrait(edited, chance):
    edited.site.picture("people/maria.png", seed=edited.count())
    edited.line(edited.path("people/maria.md"), "photo", "{src: maria.png, alt: Portrait}")


@of("person")
def edit_author(edited, chance):
    path = a_post(edited, chance)
    other = "maria" if "authors: [omar]" in path.read_text(encoding="utf-8") else "omar"
    edited.line(path, "authors", f"[{other}]")


@of("person")
def write_person(edited, chance):
    edited.site.person(f"lena-{edited.count()}", "Lena Invented", "public: [name]")


@of("delete")
def delete_person(edited, chance):
    """Somebody leaves, or comes back."""
    if (path := edited.path("people/ines.md")).exists():
        path.unlink()
    else:
        edited.site.person("ines", "Ines Invented", "public: [name]")


@of("picture")
def edit_picture(edited, chance):
    (path,) = edited.path("posts").glob("scan*.png")
    edited.site.picture(f"posts/{path.name}", (24 + edited.count() % 9, 16), seed=edited.count())


@of("picture")
def edit_case_picture(edited, chance):
    edited.site.picture("cases/head/ct.png", (30, 20 + edited.count() % 9), seed=edited.count())


@of("picture")
def edit_frame(edited, chance):
    """One picture of a stack changes, or another is added to it."""
    number = edited.count()
    frames = len(list(edited.path("cases/stone/ax").glob("*.png")))
    edited.site.picture(f"cases/stone/ax/{chance.randint(1, min(frames + 1, 6))}.png", seed=number)


@of("rename")
def rename_picture(edited, chance):
    (path,) = edited.path("posts").glob("scan*.png")
    number = edited.count()
    path.rename(path.with_name(f"scan-{number}.png"))
    edited.change(
        edited.path("posts/shown.md"), f"]({path.name})", f", once more {number}](scan-{number}.png)"
    )


@of("rename")
def rename_post(edited, chance):
    path = a_post(edited, chance)
    edited.line(path, "date", "2026-01-31")
    path.rename(path.with_name(f"renamed-{edited.count()}.md"))


@of("delete")
def delete_post(edited, chance):
    one_that_may_go(edited, chance).unlink()


@of("delete")
def delete_static(edited, chance):
    min(edited.path("static").glob("more-*.txt")).unlink()


@of("site.yaml")
def edit_settings_title(edited, chance):
    edited.settings(title=f"Room {edited.count()}")


@of("site.yaml")
def edit_footer(edited, chance):
    edited.settings(footer=f"Footer {edited.count()}")


@of("site.yaml")
def edit_menu(edited, chance):
    edited.settings(menu=f"[{{label: Item {edited.count()}, url: pages/about.md}}]")


@of("site.yaml")
def edit_limit(edited, chance):
    edited.turn("feed_limit", 20, 2, 5)


@of("site.yaml")
def edit_accent(edited, chance):
    edited.settings(accent=f'"#{edited.count() % 256:02x}4477"')


@of("site.yaml")
def edit_zone(edited, chance):
    edited.turn("timezone", "UTC", "Europe/Zurich", "Asia/Tokyo")


@of("site.yaml")
def edit_language(edited, chance):
    edited.turn("lang", "en", "de", "fr")


@of("site.yaml")
def edit_address(edited, chance):
    edited.turn("base_url", "https://example.org", "https://example.org/blog")


@of("site.yaml")
def edit_permalinks(edited, chance):
    edited.turn("permalinks", "{}", "{post: '/{year}/{slug}/'}")


@of("site.yaml")
def edit_share(edited, chance):
    edited.turn("share", "[email, mastodon]", "[bluesky]")


@of("template")
def edit_template(edited, chance):
    edited.theme(
        "templates/post.html",
        '{% extends "lightbox/post.html" %}{% block main %}{{ super() }}'
        f"<p>{edited.count()}</p>{{% endblock %}}",
    )


@of("template")
def drop_template(edited, chance):
    """The theme leaves a page to the theme it extends, or has its own again."""
    if (path := edited.site.root / "themes/own/templates/person.html").exists():
        path.unlink()
    else:
        edited.theme("templates/person.html", TEMPLATES["person.html"])


@of("partial")
def edit_partial(edited, chance):
    """A part that only one page uses."""
    edited.theme("templates/_only.html", f"<p>Part {edited.count()}</p>\n")


@of("partial")
def edit_shared_partial(edited, chance):
    """A part that takes the place of one that many pages use."""
    edited.theme("templates/_colophon.html", f"<p>Printed {edited.count()}</p>\n")


@of("macro")
def edit_macro(edited, chance):
    said = f"{{% macro said(word) %}}<p>Said {edited.count()}: {{{{ word }}}}</p>{{% endmacro %}}\n"
    edited.theme("templates/_said.html", said)


@of("theme")
def change_theme(edited, chance):
    edited.turn("theme", "own", "other")


@of("theme")
def edit_quality(edited, chance):
    """Pictures are written with less care, or with more: by so much that even the smallest one shows it."""
    for name in ("own", "other"):
        text = (edited.site.root / f"themes/{name}/theme.yaml").read_text(encoding="utf-8")
        kept = [line for line in text.split("\n") if not line.startswith("quality")]
        quality = 90 if "quality: 4" in text else 40
        edited.theme("theme.yaml", "\n".join([*kept, f"quality: {quality + edited.count() % 10}"]), name)


@of("theme")
def edit_asset(edited, chance):
    edited.theme("assets/own.css", f".own {{ order: {edited.count()}; }}\n")


@of("theme")
def edit_feed_style(edited, chance):
    """An asset that nothing but feeds names."""
    edited.theme("assets/feed.css", f"rss {{ order: {edited.count()}; }}\n")


@of("clock")
def let_time_pass(edited, chance):
    """The clock alone passes the next moment at which a post appears, another goes, or an answer is told."""
    edited.now = next(moment for moment in EVENTS if moment > edited.now)
