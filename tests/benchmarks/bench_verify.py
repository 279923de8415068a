"""Our own time against the parser's own time, on the same texts in the same run.

    python tests/benchmarks/bench_verify.py [TEXT...]

Without texts: the opinions that the tests find beside the checkout.
"""

import datetime as dt
import gzip
import json
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.reports import data, supreme_court

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.inquire import check_text

TODAY = dt.date(2026, 11, 1)


def texts() -> list[str]:
    """Return the texts named, or fifty real opinions."""
    if sys.argv[1:]:
        return [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    name = "spans_courtlistener/scotus_ot2016_50_opinions.jsonl.gz"
    with gzip.open(data(name), "rt") as lines:
        return [json.loads(line)["text"] for line in lines]


def seconds(work: Callable[[str], object], on: list[str]) -> float:
    """Return the processor time that the work takes on all texts."""
    work("Warm up: Roe v. Wade, 410 U.S. 113 (1973), 42 U.S.C. § 1983.")
    began = time.process_time()
    for text in on:
        work(text)
    return time.process_time() - began


def main() -> None:
    """Print a row for each step, and how it stands to the parser's time."""
    logging.getLogger("eyecite").setLevel(logging.ERROR)  # It thinks aloud.
    from eyecite import get_citations

    on = texts()
    size = sum(map(len, on)) / 1e6
    record = supreme_court()
    parser = seconds(get_citations, on)
    print(f"{len(on)} texts, {size:.2f} M characters, processor time")
    rows = {
        "eyecite get_citations": parser,
        "shapes": seconds(shapes, on),
        "extract": seconds(extract, on),
        "check_text (extract, gather, judge)": seconds(
            lambda text: check_text(text, record, as_of=TODAY), on
        ),
    }
    for name, took in rows.items():
        if name != "eyecite get_citations":
            tell(Figure(what=name, value=took / parser, unit="× eyecite"))
        print(f"{name:<38}{took:7.2f} s {size / took:6.2f} M/s {took / parser:6.2f} of eyecite")
    longest = max(on, key=len)
    long = longest * max(1, round(1_000_000 / len(longest)))
    ours, theirs = seconds(extract, [long]), seconds(get_citations, [long])
    tell(Figure(what="extract, one text", value=ours / theirs, unit="× eyecite", at=len(long)))
    print(f"one text of {len(long) / 1e6:.2f} M: extract {ours:.2f} s, eyecite {theirs:.2f} s")


if __name__ == "__main__":
    main()
