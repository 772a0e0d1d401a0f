"""After any edits a build gives what a build from nothing gives, byte for byte."""

import datetime as dt
import random

import pytest
from site_builder import NOW, SiteFolder, errors

TAGS = ["#hitrad", "#radres", "#foamrad"]
WORDS = ["bleed", "mass", "stone", "fracture", "shadow", "fluid"]


class Editing:
    """A site under edits drawn by lot; equal seeds give equal edits."""

    def __init__(self, site, seed):
        self.site, self.lot, self.names, self.count, self.now = site, random.Random(seed), [], 0, NOW

    def prose(self):
        return " ".join([*self.lot.choices(WORDS, k=5), *self.lot.sample(TAGS, 2)])

    def add(self):
        self.count += 1
        self.names.append(f"p{self.count}")
        self.change(self.names[-1])

    def change(self, name=None):
        lot = self.lot
        name = name or lot.choice(self.names)
        keys = [
            "authors: [maria]",
            "series: Parts",
            "updated: 2026-02-20",
            "feed: false",
            "unlisted: true",
            "expires: 2026-04-01",
        ]
        self.site.post(
            name, f"{self.prose()} ![A scan](scan.png)", "\n".join(lot.sample(keys, 2)), title=f"On {lot.choice(WORDS)}",
            status=lot.choice(["published"] * 4 + ["draft", "withdrawn"]), date=f"2026-0{lot.randint(1, 5)}-0{lot.randint(1, 9)}",
        )  # fmt: skip

    def delete(self):
        if len(self.names) > 2:
            name = self.lot.choice(self.names)
            self.names.remove(name)
            self.site.delete(f"posts/{name}.md")

    def rename(self):
        name = self.lot.choice(self.names)
        self.count += 1
        folder = self.site.root / "content/posts"
        (folder / f"{name}.md").rename(folder / f"q{self.count}.md")
        self.names[self.names.index(name)] = f"q{self.count}"

    def picture(self):
        self.site.picture("posts/scan.png", (24, 16), seed=self.lot.randint(0, 9))

    def person(self):
        self.site.person("maria", f"Maria {self.lot.choice(['Sample', 'Muster'])}")

    def case(self):
        self.site.case(
            "head", f"## Findings\n\n{self.prose()}", status=self.lot.choice(["published", "draft"])
        )

    def settings(self):
        self.site.settings(
            f"page_size: {self.lot.randint(1, 3)}\nfeed_limit: {self.lot.randint(1, 4)}\ntheme: mine"
        )

    def theme(self):
        folder = self.site.root / "themes/mine/templates"
        folder.mkdir(parents=True, exist_ok=True)
        (folder.parent / "theme.yaml").write_text("name: mine\nextends: lightbox\n")
        text = self.lot.choice(
            ["", '{% extends "lightbox/404.html" %}', '{% extends "lightbox/404.html" %}\n{# changed #}']
        )
        (folder / "404.html").write_text(text or '{% extends "lightbox/404.html" %}')

    def clock(self):
        self.now += dt.timedelta(days=self.lot.randint(1, 40))

    def edit(self):
        edits = [
            self.add,
            self.change,
            self.delete,
            self.rename,
            self.picture,
            self.person,
            self.case,
            self.settings,
            self.theme,
            self.clock,
        ]
        for step in self.lot.choices(edits, k=3):
            step()


@pytest.mark.parametrize("seed", range(3))
def test_edits_by_lot_leave_what_a_clean_build_gives(tmp_path, seed):
    site = SiteFolder(tmp_path / "site")
    work = Editing(site, seed)
    for step in (work.theme, work.person, work.picture, work.case, work.add, work.add, work.add):
        step()
    for turn in range(6):
        report = site.build(now=work.now)
        assert errors(report) == [], turn
        clean = tmp_path / f"clean-{turn}"
        site.build(now=work.now, output=clean / "output", workspace=clean)
        expected, found = site.files(clean / "output"), site.files()
        assert found.keys() == expected.keys(), turn
        assert [path for path in found if found[path] != expected[path]] == [], turn
        work.edit()
