"""A site that has a bit of everything, as a person would write it over months, and ways to edit it.

All people in it are invented.
"""

import datetime as dt
import random
import shutil

from site_builder import NOW, SiteFolder

TAGS = ("chestrad", "neurorad", "mri", "hitrad")
WORDS = ("contrast", "window", "slice", "signal", "margin", "artefact", "phase", "level", "series", "lobe")
# When a post appears, another goes, and an answer is told; of each there is one of the end of the year as well.
EVENTS = tuple(dt.datetime(2026, 3, day, 10, tzinfo=dt.UTC) for day in (20, 25, 28))
SETTINGS = """author: maria
page_size: 3
hashtags: {chest: The chest, board: The board}
"""
THEMES = {
    "plain": "extends: lightbox\nname: plain\n",
    "own": "extends: plain\nname: own\nquality: 82\n",
    "other": "extends: own\nname: other\nwidths: [16, 480]\n",
}
TEMPLATES = {
    "404.html": '{% extends "lightbox/404.html" %}{% block main %}{{ super() }}{% include "_only.html" %}{% endblock %}',
    "person.html": '{% extends "lightbox/person.html" %}{% block kind %}somebody{% endblock %}',
    "_only.html": "<p>A part of one page.</p>\n",
    "_said.html": "{% macro said(word) %}<p>Said: {{ word }}</p>{% endmacro %}\n",
    "page.html": '{% extends "lightbox/page.html" %}{% block prose %}{% from "_said.html" import said %}'
    "{{ said(document.title) }}{{ super() }}{% endblock %}",
}
STACK = '[{src: ax/, label: "CT abdomen, axial", alt: "Axial CT", window: [{name: a, w: 400, l: 40}]}]'
QUIZ = """quiz:
  reveal: 2026-03-28 08:00
  questions: [{prompt: Which side?, options: [{text: Left, correct: true}, {text: Right}]}]"""


class Edited:
    """A site under edit: its folder, the moment it is built for, and a number that never comes twice."""

    def __init__(self, site, now):
        self.site, self.now, self._count = site, now, 100
        self.values = {}

    def count(self):
        self._count += 1
        return self._count

    def clear(self, *folders):
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    def paths(self, folder="posts"):
        return sorted((self.site.root / "content" / folder).glob("*.md"))

    def path(self, path):
        return self.site.root / "content" / path

    def change(self, path, old, new):
        """Replace in a file what stands there once at least."""
        text = path.read_text(encoding="utf-8")
        assert old in text, (path.name, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def add(self, path, text):
        """Write more at the end of a document."""
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")

    def line(self, path, key, value):
        """Write a line of front matter anew, or add it; None takes it out."""
        lines = path.read_text(encoding="utf-8").split("\n")
        end = lines.index("---", 1)
        head = [line for line in lines[1:end] if not line.startswith(f"{key}:")]
        new = [] if value is None else [f"{key}: {value}"]
        path.write_text("\n".join(["---", *head, *new, *lines[end:]]), encoding="utf-8")

    def theme(self, path, text, name="own"):
        target = self.site.root / "themes" / name / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def settings(self, **changed):
        self.values = {"theme": "own", **self.values, **changed}
        named = {key: self.values[key] for key in ("title", "base_url") if key in self.values}
        lines = [f"{key}: {value}" for key, value in self.values.items() if key not in named]
        self.site.settings(SETTINGS + "\n".join(lines), **named)

    def turn(self, key, *values):
        """Give a setting the next of some values."""
        known = self.values.get(key, values[0])
        self.settings(**{key: values[(values.index(known) + 1) % len(values)]})


def words(chance, number=12):
    return " ".join(chance.choice(WORDS) for _ in range(number))


def new_site(root):
    """The site before the first edit."""
    site, chance = SiteFolder(root), random.Random(0)
    edited = Edited(site, None)
    for name, text in THEMES.items():
        edited.theme("theme.yaml", text, name)
    for name, text in TEMPLATES.items():
        edited.theme(f"templates/{name}", text)
    edited.settings()
    site.person("maria", "Maria Example", "credentials: [MD]\npublic: [name, credentials, photo]")
    site.person("omar", "Omar Sample", "credentials: [MD]\npublic: [name, credentials]")
    site.person("ines", "Ines Invented", "public: [name]")
    _posts(site, chance)
    _cases(site)
    site.page("about", "About us.", "nav: {order: 1}")
    for name in ("notes", "more-1", "more-2"):
        site.write(f"static/{name}.txt", "Some notes.")
    site.write("posts/_defaults.yaml", "license: CC-BY-4.0\n")
    return site


def next_build_is_right(site, old, tmp_path):
    """After a build of `site`, which had the files `old`, did not come to its end: each file is as it was or as
    it is to be, and the next build makes all of it right and leaves nothing half done.
    """
    between = site.files()
    assert not site.build(now=NOW, output=tmp_path / "clean", workspace=tmp_path / "kept").blocked
    clean = site.files(tmp_path / "clean")
    for path, data in between.items():
        assert data in {old.get(path), clean.get(path)}, f"{path} is neither old nor new"
    assert not site.build(now=NOW).blocked
    left = [path for path in site.kept() if path.startswith("staging-") or "/.radblog-" in f"/{path}"]
    return site.files() == clean and not left


def _posts(site, chance):
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
    site.post(
        "linked",
        f'See [the first](2026-01-10-part-0.md#findings) and {words(chance)}\n\n::: case src="../cases/head/index.md"\n:::',
    )
    for name, month in (("soon", "03"), ("late", "12")):
        site.post(f"to-come-{name}", words(chance), "hashtags: [chest]", date=f"2026-{month}-20")
        site.post(f"to-go-{name}", words(chance), f"expires: 2026-{month}-25")


def _cases(site):
    site.case("head", keys="authors: [maria]\nhashtags: [neurorad]\nlicense: CC-BY-4.0")
    site.case("riddle", "## Presentation\n\nPain.", QUIZ, date="2026-01-09")
    for number in range(1, 4):
        site.picture(f"cases/stone/ax/{number}.png", seed=number)
    site.case("stone", pictures=STACK, picture="ax/1.png", date="2026-01-08")
