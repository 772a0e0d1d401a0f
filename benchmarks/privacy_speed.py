"""How much processor time both privacy gates take, in milliseconds for each KB of source.

Run it from the repository: `python benchmarks/privacy_speed.py [FOLDER]`. Without a folder it lints made-up
posts and cases; with one, every Markdown file below it. The goal is 0.5 ms for both gates on ordinary prose.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from radblog.basics.digests import digest
from radblog.privacy.evidence import Vouched
from radblog.privacy.lint import lint_artifact, lint_source
from radblog.privacy.passed import unpassed
from radblog.privacy.sources import evidences_of
from radblog.published.facts import ArtifactFacts, TextRun

SENTENCES = (
    "The lesion is bright on T2 and dark on T1, with a short axis of 12 mm.",
    "Look for a fracture of the base of the second metatarsal before you call the film normal.",
    "Incidence rises in patients over 65 years; screening is offered from 50 to 70.",
    "A Lisfranc injury is easily missed on a view without weight.",
    "The hospital's protocol wants 80 mL of contrast at 3 mL/s and a delay of 70 s.",
    "In *most* patients the [follow-up](https://example.org/follow-up) after 6 months is normal.",
    "See doi:10.1148/radiol.2020200432 and Radiology 2019;292(1):60-66 for the evidence.",
    "She was treated with antibiotics, and the collection had gone two weeks later.",
    "Doppler shows no flow, which tells torsion from epididymitis.",
    "What the eye does not know, the mind does not see, said a teacher of ours.",
)
VOUCHED = Vouched(frozenset({"Jane Roe"}), frozenset({"info@example.org"}))


def made_up(count: int) -> list[tuple[str, str, bool]]:
    """Posts and cases of about 4 KB, the same in every run."""
    dice = random.Random(1)  # no secret, the same prose in every run
    return [
        (
            f"content/{'cases' if number % 4 == 0 else 'posts'}/text-{number}.md",
            f"---\ntitle: Text {number}\ndate: 2026-01-02\nauthors: [Jane Roe]\n---\n"
            + "\n\n".join(" ".join(dice.choices(SENTENCES, k=5)) for _ in range(11)),
            number % 4 == 0,
        )
        for number in range(count)
    ]


def found(folder: Path) -> list[tuple[str, str, bool]]:
    """Every Markdown file below a folder, as posts."""
    return [
        (f"content/posts/{path.name}", path.read_text("utf-8", "replace"), False)
        for path in sorted(folder.rglob("*.md"))
    ]


def measure(texts: list[tuple[str, str, bool]]) -> tuple[float, float, float]:
    """KB of source, and processor seconds of the two gates. Gate 2 knows nine of ten runs already."""
    size = sum(len(text.encode()) for _, text, _ in texts) / 1024
    start = time.process_time()
    for path, text, clinical in texts:
        lint_source(evidences_of(path, text, clinical), VOUCHED)
    middle = time.process_time()
    for path, text, _ in texts:
        runs = tuple(TextRun(part, "text") for part in text.split("\n\n"))
        known = tuple(run for number, run in enumerate(runs) if number % 10)
        passed = unpassed(ArtifactFacts("text/html", known)).marks
        address = f"{digest(path.encode())[:8]}/index.html"
        facts = ArtifactFacts("text/html", runs)
        lint_artifact(facts, address, VOUCHED, unpassed(facts, passed))
    return size, middle - start, time.process_time() - middle


def main() -> None:
    texts = found(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up(200)
    measure(texts[:5])  # warm up: compiled patterns, folded names
    size, first, second = measure(texts)
    print(f"{size:.0f} KB of source in {len(texts)} files")
    print(f"gate 1: {first * 1000 / size:.3f} CPU-ms per KB")
    print(f"gate 2: {second * 1000 / size:.3f} CPU-ms per KB")
    print(f"both:   {(first + second) * 1000 / size:.3f} CPU-ms per KB (goal 0.5)")


if __name__ == "__main__":
    main()
