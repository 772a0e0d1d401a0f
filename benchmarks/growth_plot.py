"""A plot of builds of a growing blog, as a drawing (SVG) for light ground and for dark.

On the left what one post costs at each size, in steps: bars of one height mean that it does not grow. On the
right how long each kind of build takes, both axes in powers of ten.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.growth_results import EDIT, NOTHING, POST, SAME, STEPS, Run, of_build, steps

WIDTH, HEIGHT = 920, 396
TOP, BOTTOM = 78, 352  # of both panels
LEFT, RIGHT = (62, 322), (560, 768)  # from where to where they go; names of what is shown stand after them
_GAP = 17  # between two lines of small letters
_LINES = ((NOTHING, "a"), (POST, "d"), (EDIT, "c"), (SAME, "e"))
_STEP_COLOURS = "abcde"
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1c2430 }
.ground { fill: #fff; stroke: #d5dae1 }
.title { font-size: 15px; font-weight: 600 }
.quiet { fill: #56606e }
.grid { stroke: #e3e7ec }
.lead { stroke: #9aa4b0 }
.a { --ink: #2f6db3 } .b { --ink: #56b4d3 } .c { --ink: #2e8b57 } .d { --ink: #d9822b } .e { --ink: #8a94a3 }
.bar { fill: var(--ink) }
.line { fill: none; stroke: var(--ink); stroke-width: 2.5 }
.dot { fill: var(--ink) }
@media (prefers-color-scheme: dark) {
  text { fill: #e8ecf1 }
  .ground { fill: #12171d; stroke: #2b333d }
  .quiet { fill: #a3adb9 }
  .grid { stroke: #28303a }
  .lead { stroke: #66707d }
  .a { --ink: #6ba6ea } .b { --ink: #7fd0ea } .c { --ink: #5cc48a } .d { --ink: #f0a555 }
  .e { --ink: #98a3b1 }
}
"""


def plot(runs: Sequence[Run]) -> str:
    """The whole drawing."""
    whole = of_build(runs, NOTHING)
    first, last = (f"{1000 * run.cpu / posts:.0f}" for posts, run in (min(whole.items()), max(whole.items())))
    told = (
        f"With {min(whole):,} posts a build from nothing takes {first} milliseconds of processors a post, "
        f"with {max(whole):,} posts {last}."
    )
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title told">',
        '<title id="title">How long builds take as a blog grows</title>',
        f'<desc id="told">{told}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" x="0.5" y="0.5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="8"/>',
        *_costs(whole),
        *_waits(runs),
        "</svg>",
    )
    return "\n".join(parts) + "\n"


def _costs(whole: dict[int, Run]) -> Iterator[str]:
    """Bars of what a post costs."""
    start, end = LEFT
    yield _text(start - 38, 32, "What one post costs", "title")
    yield _text(start - 38, 52, "milliseconds of processors, from nothing, by posts", "quiet")
    by_size = {posts: steps(run) for posts, run in whole.items()}
    most = max(math.fsum(each.values()) for each in by_size.values())
    ticks = _round_steps(most)
    scale = (BOTTOM - TOP) / max(ticks[-1], most * 1.08)
    for tick in ticks:
        yield _rule(start, end, BOTTOM - tick * scale, f"{tick:g}")
    room = (end - start) / len(by_size)
    middles: list[float] = []
    for place, (posts, each) in enumerate(by_size.items()):
        left, foot = start + (place + 0.16) * room, float(BOTTOM)
        middles = []
        for colour, (name, _) in zip(_STEP_COLOURS, STEPS, strict=True):
            height = each[name] * scale
            foot -= height
            middles.append(foot + height / 2)
            yield (
                f'<rect class="bar {colour}" x="{left:.1f}" y="{foot:.1f}" width="{room * 0.68:.1f}" '
                f'height="{max(0.0, height - 1):.1f}"/>'
            )
        yield _text(left + room * 0.34, foot - 6, f"{math.fsum(each.values()):.1f}", "", "middle")
        yield _text(left + room * 0.34, BOTTOM + 20, _short(posts), "quiet", "middle")
    yield from _names(end - room * 0.16, middles, [name for name, _ in STEPS])


def _waits(runs: Sequence[Run]) -> Iterator[str]:
    """Lines of how long builds take."""
    start, end = RIGHT
    yield _text(start - 48, 32, "How long you wait", "title")
    yield _text(start - 48, 52, "seconds of the clock, by posts", "quiet")
    sizes = sorted({run.posts for run in runs})
    clocks = [max(run.clock, 0.01) for run in runs]
    low, high = math.floor(math.log10(min(clocks))), math.ceil(math.log10(max(clocks)))
    width = math.log10(sizes[-1] / sizes[0]) or 1.0

    def across(posts: int) -> float:
        return start + 14 + (end - start - 14) * math.log10(posts / sizes[0]) / width

    def up(clock: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * (math.log10(max(clock, 0.01)) - low) / max(1, high - low)

    for power in range(low, high + 1):
        yield _rule(start, end, up(10.0**power), f"{10.0**power:,g}")
    for posts in sizes:
        yield _text(across(posts), BOTTOM + 20, _short(posts), "quiet", "middle")
    ends, names = [], []
    for build, colour in _LINES:
        found = of_build(runs, build).values()
        points = [(across(run.posts), up(run.clock)) for run in found]
        if not points:
            continue
        joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline class="line {colour}" points="{joined}"/>'
        yield from (f'<circle class="dot {colour}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in points)
        ends.append(points[-1][1])
        names.append(build)
    yield from _names(end + 4, ends, names)


def _names(x: float, wanted: Sequence[float], names: Sequence[str]) -> Iterator[str]:
    """Names beside the places `wanted`, each with a line that leads to it, none over another."""
    for height, (place, name) in zip(_apart(wanted), sorted(zip(wanted, names, strict=True)), strict=True):
        yield f'<path class="lead" d="M{x + 2:.1f} {place:.1f}L{x + 12:.1f} {height:.1f}"/>'
        yield _text(x + 16, height + 4.5, name)


def _apart(wanted: Iterable[float]) -> list[float]:
    """Heights from above to below, as near as can be to those wanted, and far enough apart to be read."""
    placed: list[float] = []
    for height in sorted(wanted):
        placed.append(max(height, placed[-1] + _GAP) if placed else height)
    over = max(0.0, placed[-1] - BOTTOM) if placed else 0.0
    for place in range(len(placed) - 1, -1, -1):
        below = placed[place + 1] - _GAP if place + 1 < len(placed) else placed[place] - over
        placed[place] = min(placed[place], below)
    return placed


def _round_steps(most: float) -> list[float]:
    """Round numbers from 0 to beyond `most`, some five of them."""
    rough = most / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    return [step * number for number in range(math.ceil(most / step) + 1)]


def _rule(start: float, end: float, y: float, name: str) -> str:
    line = f'<path class="grid" d="M{start:.1f} {y:.1f}H{end:.1f}"/>'
    return line + _text(start - 8, y + 4.5, name, "quiet", "end")


def _text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    looks = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{looks} text-anchor="{anchor}">{words}</text>'


def _short(posts: int) -> str:
    """1,000 as 1k: five of them stand side by side."""
    return f"{posts / 1000:g}k" if posts >= 1000 else f"{posts}"
