"""How extraction grows with the length of a text, beside eyecite; hostile texts; a first result.

    python tests/benchmarks/bench_extract.py [--whole] [--hostile [SIZE]]

eyecite slows with length: it is measured up to 250,000 characters, and beyond with --whole alone,
which takes minutes. Every hostile text is 1,000,000 characters long, or as long as SIZE says, and
is extracted and verified; --hostile leaves the rest out. A text that is slow for its length stands
beside the real one: the last column is its time a character to that of real opinions.
"""

import datetime as dt
import gc
import gzip
import json
import logging
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.hostile import HOSTILE
from factories.reports import data, supreme_court

from arguendo.corpus.citations import extract
from arguendo.corpus.inquire import check_text

SIZES = (50_000, 250_000, 1_000_000, 2_500_000)
FIRST = "from arguendo.corpus.citations import extract; extract('Roe v. Wade, 410 U.S. 113 (1973)')"
THEIRS = "from eyecite import get_citations; get_citations('Roe v. Wade, 410 U.S. 113 (1973)')"


def opinions() -> str:
    """Return real opinions, one after another."""
    name = "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"
    with gzip.open(data(name), "rt") as lines:
        return "\n\n".join(json.loads(line)["text"] for line in lines)


def seconds(work: object, text: str) -> float:
    """Return the processor time that the work takes on a text."""
    began = time.process_time()
    work(text)  # type: ignore[operator]
    return time.process_time() - began


def wall(code: str) -> float:
    """Return the wall time of a fresh process that runs the code."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return time.monotonic() - began


def hostile(real: str, size: int) -> None:
    """Print what each hostile text takes, extracted and verified."""
    record, today = supreme_court(), dt.date(2026, 11, 1)

    def check(text: str) -> object:
        return check_text(text, record, as_of=today)

    check(real[:100_000])
    gc.collect()
    gc.freeze()  # The record stands in for a database, which is no part of the heap.
    floor = seconds(check, real[:300_000]) / 300_000
    print(f"hostile texts of {size:,} characters; a real one {floor * size:.2f} s")
    for name, made in HOSTILE.items():
        took = seconds(check, made(size))
        tell(
            Figure(
                what=f"{name}, hostile", value=took / size / floor, unit="× a real text", at=size
            )
        )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{name:<44}{took:>8.2f}s{took / size / floor:>8.1f}   peak so far {peak:,} MB",
            flush=True,
        )


def main() -> None:
    """Print the curve, the hostile texts and the time to a first result."""
    real = opinions()
    if "--hostile" in sys.argv:
        hostile(real, int(sys.argv[-1]) if sys.argv[-1].isdigit() else 1_000_000)
        return
    logging.getLogger("eyecite").setLevel(logging.ERROR)
    from eyecite import get_citations

    text = real * (1 + max(SIZES) // len(real))
    for work in (extract, get_citations):
        work(text[:5000])  # Patterns are compiled once.
    print(f"{'characters':>12}{'extract':>10}{'M/s':>8}{'eyecite':>10}{'ratio':>8}")
    for size in SIZES:
        ours = seconds(extract, text[:size])
        line = f"{size:>12,}{ours:>9.2f}s{size / ours / 1e6:>8.2f}"
        if size <= SIZES[1] or "--whole" in sys.argv:
            theirs = seconds(get_citations, text[:size])
            line += f"{theirs:>9.2f}s{theirs / ours:>8.1f}"
            tell(Figure(what="extract", value=ours / theirs, unit="× eyecite", at=size))
        tell(Figure(what="extract, growing", value=ours, unit="s", kind="time", at=size))
        print(line, flush=True)
    hostile(real, 1_000_000)
    ours, theirs = (min(wall(code) for _ in range(3)) for code in (FIRST, THEIRS))
    tell(Figure(what="a first result in a fresh process", value=ours / theirs, unit="× eyecite"))
    print(f"a first result in a fresh process: {ours:.2f} s; eyecite {theirs:.2f} s")


if __name__ == "__main__":
    main()
