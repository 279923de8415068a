"""How building goes on while a library grows: passages a second, and memory, size by size.

    python tests/benchmarks/bench_growth.py [--to 1000000] [--alone-to 1000000] [--keep FOLDER]

Opinions are put together of real paragraphs in another order, as many as are asked for, and go the
whole way of a build. Their vectors are the paragraphs' own, each moved towards others', so that
none is there twice and they lie among each other as real ones do: Chroma takes twice as long for
vectors moved by mere chance. Beside it the same texts are embedded and put into Chroma alone. Each
is done by a process of its own. Told is what came between two sizes, by the clock and by the
processor, which other programs lengthen less; memory is what the process holds.
"""

import argparse
import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from benchmarks.bench_build import passages
from benchmarks.bench_search import COURTS
from benchmarks.figures import Figure, tell
from factories.reports import data

from arguendo.corpus.index.embedders import WordLlamaEmbedder
from arguendo.corpus.library import Library
from arguendo.corpus.sources.interface import Found, Record, Written

SIZES = [many * 10**power for power in (4, 5, 6) for many in (1, 2, 5)]
EACH = 60
"""Paragraphs of an opinion."""
TOWARDS = 4_000
"""Texts towards which vectors are moved."""
FIRST = dt.date(1800, 1, 1)
_WORDS = "Ash Birch Cedar Elm Fir Hazel Linden Maple Oak Pine Rowan Spruce Willow Yew".split()


class Moved(WordLlamaEmbedder):
    """The library's own embedder, each vector moved towards that of some other text."""

    def __init__(self, towards: list[str]) -> None:
        super().__init__(256)
        self._chance = np.random.default_rng(1)
        self._others = super().added_up(self.tokens(towards))

    def added_up(self, tokens: Any) -> Any:
        """Return the unit rows, none of them twice."""
        rows = super().added_up(tokens)
        others = self._chance.integers(0, len(self._others), (2, len(rows)))
        rows += np.float32(0.4) * (self._others[others[0]] + self._others[others[1]])
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))


class Mixed:
    """As many opinions as hold a number of passages, of paragraphs in another order."""

    name, origin, key = "mixed", "mixed", "mixed"

    def __init__(self, paragraphs: list[str], most: int) -> None:
        self.paragraphs, self._most = paragraphs, most

    def records(self, after: int) -> Iterator[Found]:
        """Yield opinions of courts in the parts that searches are measured on."""
        for at in range(after, self._most // EACH + 1):
            chance = random.Random(at)
            court = chance.choices([c for _, c in COURTS], [part for part, _ in COURTS])[0]
            record = Record(
                source_id=str(at),
                name=f"{chance.choice(_WORDS)} v. {chance.choice(_WORDS)}",
                citations=(f"{at // 900 + 1} F.3d {at % 900 + 1}",),
                court=court,
                decided=str(FIRST + dt.timedelta(days=chance.randrange(80_000))),
                body=Written(text="\n\n".join(chance.sample(self.paragraphs, EACH))),
            )
            yield Found(record=record, position=at + 1, fraction=at * EACH / self._most)


class Point(NamedTuple):
    """What was done when a size was reached."""

    size: int
    wall: float
    processor: float
    memory: int


class Reached:
    """Notes when each size is reached, and tells it to whoever started the process."""

    def __init__(self, to: int) -> None:
        self._sizes = [one for one in SIZES if one <= to]
        self.at(0, first=True)

    def at(self, size: int, *, first: bool = False) -> None:
        """Note that as many passages are done."""
        if first or (self._sizes and size >= self._sizes[0]):
            if not first:
                self._sizes = [one for one in self._sizes if one > size]
            held = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
            print(json.dumps([size, time.perf_counter(), time.process_time(), held]), flush=True)


def whole(source: Mixed, folder: Path, to: int) -> None:
    """Build a library."""
    held = Library.create(folder / "library")
    held._embedder = Moved(source.paragraphs[:TOWARDS])
    _ = held.index
    reached = Reached(to)
    _ = held.build(source, lambda progress: reached.at(progress.passages))
    held.close_index()


def alone(source: Mixed, folder: Path, to: int) -> None:
    """Embed the same paragraphs and put them into Chroma."""
    from arguendo.corpus.index.chroma import ChromaIndex

    model, index = Moved(source.paragraphs[:TOWARDS]), ChromaIndex(folder)
    reached, done = Reached(to), 0
    waiting: list[str] = []
    for found in source.records(0):
        assert isinstance(found.record, Record)
        assert isinstance(found.record.body, Written)
        waiting += found.record.body.text.split("\n\n")
        while len(waiting) >= 512:
            some, waiting = waiting[:512], waiting[512:]
            index.add(list(range(done + 1, done + 513)), model.embed(some))
            done += 512
            reached.at(done)
    index.close()


def run(how: str, to: int, folder: Path) -> list[Point]:
    """Have a process do it; return what it told."""
    command = [sys.executable, __file__, "--to", str(to), "--how", how, "--keep", str(folder)]
    points = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as done:
        assert done.stdout is not None
        for line in done.stdout:
            point = Point(*json.loads(line))
            if points:
                size, wall, processor, _ = points[-1]
                many = point.size - size
                print(
                    f"{how:<8}{point.size:10,} passages{many / (point.wall - wall):9,.0f}/s by the "
                    f"clock{many / (point.processor - processor):9,.0f}/s of a processor"
                    f"{point.memory / 1e6:9,.0f} MB",
                    flush=True,
                )
            points.append(point)
    if done.returncode:
        sys.exit(done.returncode)
    return points


def told(points: list[Point], most: int) -> Iterator[tuple[int, float, float]]:
    """Yield (size, seconds by the clock, of the processor) a passage, since the size before."""
    for before, now in pairwise(points):
        many = now.size - before.size
        near = min(SIZES, key=lambda size: abs(size - now.size))
        if near <= most:
            yield near, (now.wall - before.wall) / many, (now.processor - before.processor) / many


def main() -> None:
    """Grow a library, and Chroma alone beside it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--to", type=int, default=50_000)
    parser.add_argument("--alone-to", type=int)
    parser.add_argument("--keep", type=Path, help="where the library is left")
    parser.add_argument("--how", choices=("whole", "alone"))
    given = parser.parse_args()
    if given.how:
        source = Mixed(passages(data("opinions_small.jsonl.gz")), int(given.to * 1.05) + EACH * 20)
        (whole if given.how == "whole" else alone)(source, given.keep, given.to)
        return
    with tempfile.TemporaryDirectory() as scratch:
        peer = run("alone", given.alone_to or given.to, Path(scratch))
    with tempfile.TemporaryDirectory() as scratch:
        ours = run("whole", given.to, given.keep or Path(scratch))
    by_itself = {size: (wall, processor) for size, wall, processor in told(peer, given.to)}
    for (size, wall, processor), point in zip(told(ours, given.to), ours[1:], strict=True):
        speeds = {"a second": wall, "a second of the processor": processor}
        for unit, seconds in speeds.items():
            what = f"passages {unit}, as it grows"
            tell(Figure(what=what, value=1 / seconds, unit=what, kind="time", at=size))
        memory = point.memory / 1e6
        tell(Figure(what="memory as it grows", value=memory, unit="MB", kind="time", at=size))
        if size in by_itself:
            shares = {
                "time": wall / by_itself[size][0],
                "processor": processor / by_itself[size][1],
            }
            for of, ratio in shares.items():
                unit = "× embedding and Chroma alone"
                tell(Figure(what=f"{of} of building as it grows", value=ratio, unit=unit, at=size))
                print(f"{size:10,} {of:<10}{ratio:6.2f} {unit}")


if __name__ == "__main__":
    main()
