"""The figures of all benchmarks as one table, ratios first, and a plot of each growth curve."""

import math
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from benchmarks.figures import HERE, Figure, Measured, kept

CURVES = HERE / "curves"
_KINDS = ("ratio", "rate", "count", "time")


def rows(measured: Iterable[Measured]) -> Iterator[tuple[str, Figure]]:
    """Yield (benchmark, figure): ratios first, then rates, counts and times."""
    every = [(one.bench, figure) for one in measured for figure in one.figures]
    yield from sorted(every, key=lambda row: (_KINDS.index(row[1].kind), row[0]))


def table(measured: Iterable[Measured]) -> str:
    """Return the table in Markdown, with where and when each was measured."""
    every = list(measured)
    lines = ["| benchmark | measured | figure | aim |", "| --- | --- | --- | --- |"]
    for bench, one in rows(every):
        if one.at is not None and one.kind == "time":
            continue  # A point of a curve, which is drawn.
        at = f" at {one.at:,}" if one.at is not None else ""
        lines.append(f"| {bench} | {one.what}{at} | {number(one.value)} {one.unit} | {one.aim} |")
    lines += ["", "| benchmark | day | commit | load | took | machine |"]
    lines += ["| --- | --- | --- | --- | --- | --- |"]
    lines += [
        f"| {one.bench} | {one.date} | `{one.commit}` | {one.load:.1f} | {one.seconds:.0f} s "
        f"| {one.machine} |"
        for one in every
    ]
    told = {", ".join(f"{name} {at}" for name, at in one.versions.items()) for one in every}
    return "\n".join([*lines, "", *(f"With {one}." for one in sorted(told))])


def number(value: float) -> str:
    """Return a figure as it is read: three digits that count, whole numbers whole."""
    if value == int(value) and abs(value) >= 1:
        return f"{value:,.0f}"
    digits = max(0, 2 - math.floor(math.log10(abs(value)))) if value else 2
    return f"{value:,.{min(digits, 4)}f}"


def curves(measured: Iterable[Measured]) -> dict[str, str]:
    """Return each growth curve as SVG, by its file's name."""
    drawn = {}
    for bench, of_bench in groupby(rows(measured), key=lambda row: row[0]):
        points = [figure for _, figure in of_bench if figure.at is not None]
        for what in dict.fromkeys(one.what for one in points):
            curve = sorted((one.at or 0, one.value, one.unit) for one in points if one.what == what)
            if len(curve) > 1:
                name = "-".join(re.findall(r"[a-z0-9]+", f"{bench} {what}".lower()))
                drawn[f"{name}.svg"] = _plot(f"{bench}: {what}", curve)
    return drawn


def _plot(title: str, curve: list[tuple[int, float, str]]) -> str:
    """Draw a curve on logarithmic axes, each point with its figure."""
    wide, high, left, foot = 480, 260, 60, 40
    xs = [math.log10(max(at, 1)) for at, _, _ in curve]
    ys = [math.log10(max(value, 1e-9)) for _, value, _ in curve]

    def scaled(value: float, among: list[float], length: int) -> float:
        span = (max(among) - min(among)) or 1.0
        return (value - min(among)) / span * length

    points = [
        (left + scaled(x, xs, wide - left - 70), high - foot - scaled(y, ys, high - foot - 60))
        for x, y in zip(xs, ys, strict=True)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
        f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle">{number(value)}</text>'
        f'<text x="{x:.1f}" y="{high - foot + 18}" text-anchor="middle">{at:,}</text>'
        for (x, y), (at, value, _) in zip(points, curve, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" '
        f'font-family="sans-serif" font-size="11"><title>{escape(title)}</title>'
        f'<rect width="{wide}" height="{high}" fill="#fff"/>'
        f'<text x="{left}" y="20" font-weight="bold">{escape(title)}, {escape(curve[0][2])}; '
        f"both axes logarithmic</text>"
        f'<polyline points="{line}" fill="none" stroke="#1a56a0" stroke-width="2"/>{marks}</svg>\n'
    )


def write() -> None:
    """Write the table and the curves of what is kept."""
    measured = list(kept().values())
    CURVES.mkdir(exist_ok=True)
    drawn = curves(measured)
    shown = "\n".join(f"![{name.removesuffix('.svg')}](curves/{name})" for name in drawn)
    page = f"# Benchmarks\n\n{table(measured)}\n\n## Growth\n\n{shown}\n"
    (HERE / "RESULTS.md").write_text(page, "utf-8")
    for old in CURVES.glob("*.svg"):
        if old.name not in drawn:
            old.unlink()
    for name, svg in drawn.items():
        (CURVES / name).write_text(svg, "utf-8")
