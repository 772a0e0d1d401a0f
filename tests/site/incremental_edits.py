"""A site that has a bit of everything, and random edits of it, each of which changes at least one page.

All people in it are invented.
"""

import datetime as dt
import random
import shutil

from site_builder import SiteFolder

TAGS = ("chestrad", "neurorad", "mri", "hitrad")
WORDS = ("contrast", "window", "slice", "signal", "margin", "artefact", "phase", "level", "series", "lobe")
THEME = "extends: lightbox\nname: own\n"


class Edited:
    """A site under edit: its folder, the moment it is built for, and a number that never comes twice."""

    def __init__(self, site, now):
        self.site, self.now, self._count = site, now, 100

    def count(self):
        self._count += 1
        return self._count

    def clear(self, *folders):
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    def paths(self, folder="posts"):
        return sorted((self.site.root / "content" / folder).glob("*.md"))

    def change(self, path, old, new):
        """Replace in a file what stands there once at least."""
        text = path.read_text(encoding="utf-8")
        assert old in text, (path.name, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def line(self, path, key, value):
        """Write a line of front matter anew, or add it; None takes it out."""
        lines = path.read_text(encoding="utf-8").split("\n")
        end = lines.index("---", 1)
        head = [line for line in lines[1:end] if not line.startswith(f"{key}:")]
        new = [] if value is None else [f"{key}: {value}"]
        path.write_text("\n".join(["---", *head, *new, *lines[end:]]), encoding="utf-8")

    def theme(self, path, text):
        target = self.site.root / "themes/own" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def settings(self, **changed):
        self.values = {**getattr(self, "values", {}), **changed}
        lines = [f"{key}: {value}" for key, value in self.values.items() if value is not None]
        title = self.values.get("title", "Reading Room")
        rest = "\n".join(line for line in lines if not line.startswith("title:"))
        self.site.settings(
            f"theme: own\nauthor: maria\npage_size: 3\nhashtags: {{chest: The chest}}\n{rest}", title=title
        )


def words(chance, number=12):
    return " ".join(chance.choice(WORDS) for _ in range(number))


def new_site(root):
    site, chance = SiteFolder(root), random.Random(0)
    edited = Edited(site, None)
    edited.theme("theme.yaml", THEME)
    edited.theme("templates/404.html", '{% extends "lightbox/404.html" %}')
    edited.settings()
    site.person("maria", "Maria Example", "credentials: [MD]\npublic: [name, credentials, photo]")
    site.person("omar", "Omar Sample", "credentials: [MD]\npublic: [name, credentials]")
    for number in range(7):
        site.post(
            f"2026-01-{number + 10:02}-part-{number}",
            f"{words(chance)}\n\n## Findings\n\n{words(chance)}",
            f"authors: [{'maria' if number % 2 else 'omar'}]\nhashtags: [{TAGS[number % 4]}, mri]"
            + ("\nseries: Basics" if number < 3 else ""),
            date=None,
        )
    site.picture("posts/scan.png", seed=3)
    site.post(
        "shown", f"![A scan](scan.png)\n\n{words(chance)}", "license: CC-BY-4.0\naliases: [/was-shown/]"
    )
    site.post("linked", f"See [the first](2026-01-10-part-0.md#findings) and {words(chance)}")
    site.post("to-come", words(chance), "hashtags: [chest]", date="2026-03-20")
    site.post("to-go", words(chance), "expires: 2026-03-25")
    site.case("head", keys="authors: [maria]\nhashtags: [neurorad]\nlicense: CC-BY-4.0")
    site.page("about", "About us.", "nav: {order: 1}")
    site.write("static/notes.txt", "Some notes.")
    site.write("posts/_defaults.yaml", "license: CC-BY-4.0\n")
    return site


def plain_posts(edited):
    """Posts that nothing links to by name."""
    special = {"shown.md", "linked.md", "to-come.md", "to-go.md", "2026-01-10-part-0.md"}
    return [path for path in edited.paths() if path.name not in special]


def any_post(edited, chance):
    return chance.choice(plain_posts(edited))


def shown_posts(edited):
    return [path for path in plain_posts(edited) if "status: published" in path.read_text(encoding="utf-8")]


def edit_body(edited, chance):
    path = chance.choice(shown_posts(edited))
    path.write_text(path.read_text(encoding="utf-8") + f"\n\nAdded {edited.count()}.\n", encoding="utf-8")


def edit_title(edited, chance):
    edited.line(chance.choice(shown_posts(edited)), "title", f"Title {edited.count()}")


def edit_summary(edited, chance):
    edited.line(chance.choice(shown_posts(edited)), "summary", f"Summary {edited.count()}.")


def edit_heading(edited, chance):
    path = chance.choice(shown_posts(edited))
    path.write_text(
        path.read_text(encoding="utf-8") + f"\n\n## Heading {edited.count()}\n\nText.\n", encoding="utf-8"
    )


def edit_tags(edited, chance):
    path = chance.choice(shown_posts(edited))
    now = [tag for tag in TAGS if f"[{tag}]" in path.read_text(encoding="utf-8")]
    edited.line(path, "hashtags", f"[{chance.choice([tag for tag in TAGS if tag not in now])}]")
    edited.line(path, "keywords", f"[word{edited.count()}]")


def edit_date(edited, chance):
    path, number = chance.choice(shown_posts(edited)), edited.count()
    edited.line(
        path, "date", f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:{number % 60:02}"
    )


def edit_author(edited, chance):
    path = chance.choice(shown_posts(edited))
    other = "maria" if "authors: [omar]" in path.read_text(encoding="utf-8") else "omar"
    edited.line(path, "authors", f"[{other}]")


def new_post(edited, chance):
    number = edited.count()
    edited.site.post(f"new-{number}", words(chance), f"hashtags: [{chance.choice(TAGS)}]", date="2026-02-01")


def delete_post(edited, chance):
    if len(shown_posts(edited)) < 4:
        new_post(edited, chance)
    else:
        chance.choice(shown_posts(edited)).unlink()


def rename_post(edited, chance):
    path = chance.choice(shown_posts(edited))
    edited.line(path, "date", "2026-01-31")
    path.rename(path.with_name(f"renamed-{edited.count()}.md"))


def toggle_draft(edited, chance):
    drafts = [path for path in plain_posts(edited) if path not in shown_posts(edited)]
    if drafts and (chance.random() < 0.7 or len(shown_posts(edited)) < 4):
        edited.line(drafts[0], "status", "published")
    else:
        edited.line(chance.choice(shown_posts(edited)), "status", "draft")


def withdraw_post(edited, chance):
    if len(shown_posts(edited)) < 4:
        new_post(edited, chance)
    else:
        edited.line(chance.choice(shown_posts(edited)), "status", "withdrawn")


def unlist(edited, chance):
    path = chance.choice(shown_posts(edited))
    unlisted = "unlisted: true" in path.read_text(encoding="utf-8")
    edited.line(path, "unlisted", None if unlisted else "true")


def edit_alias(edited, chance):
    edited.line(chance.choice(shown_posts(edited)), "aliases", f"[/old-{edited.count()}/]")


def edit_series(edited, chance):
    edited.line(
        chance.choice(shown_posts(edited)), "series", f"Series {edited.count() % 3} of {edited.count()}"
    )


def edit_related(edited, chance):
    path = chance.choice(shown_posts(edited))
    edited.line(
        path, "related", "[shown]" if "related: [linked]" in path.read_text(encoding="utf-8") else "[linked]"
    )
    edited.line(path, "keywords", f"[word{edited.count()}]")


def edit_linked(edited, chance):
    edited.line(edited.site.root / "content/posts/2026-01-10-part-0.md", "title", f"First {edited.count()}")


def break_anchor(edited, chance):
    """The place that another post links to goes, and comes back under its name."""
    path = edited.site.root / "content/posts/2026-01-10-part-0.md"
    text = path.read_text(encoding="utf-8")
    link = edited.site.root / "content/posts/linked.md"
    old, new = ("findings", "results") if "## Findings" in text else ("results", "findings")
    path.write_text(text.replace(f"## {old.capitalize()}", f"## {new.capitalize()}"), encoding="utf-8")
    edited.change(link, f"#{old}", f"#{new}")


def edit_person(edited, chance):
    name = chance.choice(("maria", "omar"))
    edited.line(edited.site.root / f"content/people/{name}.md", "credentials", f"[MD, X{edited.count()}]")


def edit_portrait(edited, chance):
    edited.site.picture("people/maria.png", seed=edited.count())
    path = edited.site.root / "content/people/maria.md"
    edited.line(path, "photo", "{src: maria.png, alt: Portrait}")


def edit_picture(edited, chance):
    edited.site.picture("posts/scan.png", (24 + edited.count() % 9, 16), seed=edited.count())


def edit_case(edited, chance):
    path = edited.site.root / "content/cases/head/index.md"
    edited.line(path, "diagnosis", f"Diagnosis {edited.count()}")


def edit_case_picture(edited, chance):
    edited.site.picture("cases/head/ct.png", (30, 20 + edited.count() % 9), seed=edited.count())


def edit_page(edited, chance):
    path = edited.site.root / "content/pages/about.md"
    path.write_text(path.read_text(encoding="utf-8") + f"\nMore {edited.count()}.\n", encoding="utf-8")


def edit_settings_title(edited, chance):
    edited.settings(title=f"Room {edited.count()}")


def edit_settings_footer(edited, chance):
    edited.settings(footer=f"Footer {edited.count()}")


def edit_settings_menu(edited, chance):
    edited.settings(menu=f"[{{label: Item {edited.count()}, url: pages/about.md}}]")


def edit_page_size(edited, chance):
    edited.settings(feed_limit=edited.count() % 5 + 2, description=f"Room {edited.count()}")


def edit_accent(edited, chance):
    edited.settings(accent=f'"#{edited.count() % 256:02x}4477"')


def edit_template(edited, chance):
    edited.theme(
        "templates/post.html",
        f'{{% extends "lightbox/post.html" %}}{{% block main %}}<!-- {edited.count()} -->{{{{ super() }}}}'
        f"<p>{edited.count()}</p>{{% endblock %}}",
    )


def edit_partial(edited, chance):
    """A part that only one page uses."""
    edited.theme("templates/_only.html", f"<p>Part {edited.count()}</p>\n")
    edited.theme(
        "templates/404.html",
        '{% extends "lightbox/404.html" %}{% block main %}{{ super() }}{% include "_only.html" %}{% endblock %}',
    )


def edit_asset(edited, chance):
    edited.theme("assets/own.css", f".own {{ order: {edited.count()}; }}\n")


def edit_static(edited, chance):
    edited.site.write("static/notes.txt", f"Notes {edited.count()}.")


def new_static(edited, chance):
    edited.site.write(f"static/more-{edited.count()}.txt", "More notes.")


def delete_static(edited, chance):
    more = sorted((edited.site.root / "content/static").glob("more-*.txt"))
    if more:
        more[0].unlink()
    else:
        new_static(edited, chance)


def edit_defaults(edited, chance):
    edited.site.write(
        "posts/_defaults.yaml", f"license: CC-BY-4.0\ndisclosure: None to declare, {edited.count()}\n"
    )


def let_appear(edited, chance):
    """The clock alone passes the day on which a post appears; one that has appeared is put off again."""
    _pass(edited, "to-come.md", "date")


def let_expire(edited, chance):
    """The clock alone passes the day on which a post goes; one that has gone comes back."""
    _pass(edited, "to-go.md", "expires")


def _pass(edited, name, key):
    path = edited.site.root / "content/posts" / name
    (line,) = [one for one in path.read_text(encoding="utf-8").split("\n") if one.startswith(f"{key}: ")]
    day = dt.datetime.fromisoformat(line.removeprefix(f"{key}: ")).replace(tzinfo=dt.UTC)
    if day > edited.now:
        edited.now = day + dt.timedelta(hours=1)
    else:
        edited.line(path, key, (edited.now + dt.timedelta(days=20)).date().isoformat())


PREFIXES = (
    "edit_", "new_post", "new_static", "delete_", "rename_", "toggle_", "withdraw_", "unlist", "break_", "let_",
)  # fmt: skip
EDITS = {name: edit for name, edit in globals().items() if callable(edit) and name.startswith(PREFIXES)}
