"""A blog as it would be written over years, with as many posts as wanted; the same in every run.

Three authors; all hashtags that radblog ships, a few of them on most posts; one post in ten belongs to a
series of five, one in three leads to an earlier post, one in fifty has a picture of its own. What stands
below each post as related is found by radblog. All people in it are invented.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.builds import WORDS, prose
from radblog.documents.vocabulary import vocabulary

TAGS = tuple(vocabulary().hashtags)
_OFTEN = tuple(1 / rank for rank in range(1, len(TAGS) + 1))
AUTHORS = ("ada-sample", "bela-sample", "cleo-sample")
SITE = f"title: Bench\nbase_url: https://bench.example\nauthor: {AUTHORS[0]}\n"
WITH_PICTURE = 50  # posts, of which one has a picture
SIZE = (640, 480)  # pixels


def write_blog(folder: Path, posts: int) -> None:
    """Write a site of radblog into `folder`."""
    content = folder / "content"
    for kind in ("posts/images", "people", "pages"):
        (content / kind).mkdir(parents=True)
    (content / "site.yaml").write_text(SITE)
    (content / "posts/_defaults.yaml").write_text("license: CC-BY-4.0\n")
    for author in AUTHORS:
        name = author.replace("-", " ").title()
        (content / f"people/{author}.md").write_text(
            f"---\nname: {name}\n---\n\nInvented for this benchmark.\n"
        )
    for kind in ("privacy", "imprint", "disclaimer"):
        head = f"---\ntitle: {kind.title()}\nkind: {kind}\nstatus: published\n---\n"
        (content / f"pages/{kind}.md").write_text(f"{head}\nSome words.\n")
    for name, text in texts(posts):
        (content / "posts" / name).write_text(text)
    for number in range(0, posts, WITH_PICTURE):
        draw(content / f"posts/images/scan-{number}.png", number)


def texts(posts: int) -> Iterator[tuple[str, str]]:
    """File name and text of each post."""
    dice = random.Random(11)  # no secret, the same words in every run
    for number in range(posts):
        tags = sorted(set(dice.choices(TAGS, _OFTEN, k=4)))
        title = " ".join(dice.choices(WORDS, k=5)).capitalize()
        head = [
            f"title: {title} {number}",
            f"date: {2006 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            f"hashtags: [{', '.join(tags)}]",
            f"authors: [{AUTHORS[number % len(AUTHORS)]}]",
            "status: published",
        ]
        if number % 50 < 5:
            head.append(f"series: Series {number // 50}")
        body = [prose(dice)]
        if number % WITH_PICTURE == 0:
            body.append(f"![Axial slice, with a round shape](images/scan-{number}.png)")
        if number % 3 == 1:
            body.append(f"More of it in [an earlier post](post-{dice.randrange(number)}.md).")
        yield f"post-{number}.md", "\n".join(("---", *head, "---", "", "\n\n".join(body), ""))


def draw(path: Path, number: int) -> None:
    """Round shapes on a soft ground, other ones for each number."""
    from PIL import Image, ImageDraw

    dice = random.Random(number)  # no secret, the same picture in every run
    picture = Image.radial_gradient("L").rotate(dice.randrange(360)).resize(SIZE)
    pencil = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y, radius = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.randrange(4, 40)
        pencil.ellipse((x, y, x + radius, y + radius), fill=dice.randrange(256))
    picture.save(path)
