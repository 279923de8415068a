"""Our own time against the parser's own time, on the same texts in the same run.

    python tests/benchmarks/bench_verify.py [TEXT...]

Without texts: the opinions that the tests find beside the checkout. What verification adds to
extraction is measured on some as long as a brief of fifty pages, by a library of them all: the
first time, and again, as of a text that is edited.
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
from benchmarks.libraries import library
from factories.reports import data, supreme_court

from arguendo.corpus.citations import extract, shapes
from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library

TODAY = dt.date(2026, 11, 1)
BRIEFS = 8
"""Texts of the length of a brief."""
LENGTH = range(100_000, 130_000)
"""Characters of fifty pages."""
ROUNDS = 7
"""Times that each is read; the fastest counts, as the machine may be busy."""


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


def briefs() -> list[str]:
    """Return real opinions of the length of a brief, spread over all that there are."""
    with gzip.open(data("opinions.jsonl.gz"), "rt") as lines:
        found = (json.loads(line).get("text") or "" for line in lines)
        long = [text for text in found if len(text) in LENGTH]
    return long[:: len(long) // BRIEFS][:BRIEFS]


def added(text: str, record: Library) -> tuple[float, float, float]:
    """Return the processor time of extraction, of the first check of a text and of those after."""

    def took(work: Callable[[], object]) -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    def check() -> object:
        return check_text(text, record, as_of=TODAY)

    first = took(check)
    rounds = [(took(lambda: extract(text)), took(check)) for _ in range(ROUNDS)]
    return min(one for one, _ in rounds), first, min(two for _, two in rounds)


def tell_what_is_added() -> None:
    """Print and tell how a check stands to the extraction in it."""
    with library("all") as record:
        check_text("Roe v. Wade, 410 U.S. 113 (1973).", record, as_of=TODAY)
        rows = [added(text, record) for text in briefs()]
    extraction, first, again = map(sum, zip(*rows, strict=True))
    worst = max(two / one for one, _, two in rows)
    for what, value, aim in (
        ("check_text again, briefs", again / extraction, "at most 1.3"),
        ("check_text again, the slowest brief", worst, "at most 1.3"),
        ("check_text the first time, briefs", first / extraction, ""),
    ):
        tell(Figure(what=what, value=value, unit="× extract", aim=aim))
        print(f"{what:<38}{value:6.2f} of extract")
    print("each, again:", " ".join(f"{two / one:.2f}" for one, _, two in rows))


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
    if not sys.argv[1:]:
        tell_what_is_added()


if __name__ == "__main__":
    main()
