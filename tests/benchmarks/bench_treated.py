"""What the citator finds in the words of later opinions, and what the looking costs.

    python tests/benchmarks/bench_treated.py [LIBRARY]

Without a library: the opinions that the tests find beside the checkout are shelved first, which
takes some minutes.
"""

import csv
import datetime as dt
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from factories.citing import records, shelved
from factories.overrulings import day, followed, held_as, overrulings
from factories.reports import data

from arguendo.corpus.citations import extract
from arguendo.corpus.citator.grammar import said_of_any
from arguendo.corpus.citator.sentences import sentences
from arguendo.corpus.citator.spoken import spoken_of
from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority
from arguendo.corpus.shelf import reading

TODAY = dt.date(2026, 11, 1)
GRAVE = ("overruled", "superseded", "rejected")
NEGATIVE = (*GRAVE, "questioned", "limited")
SEED = 20261101
CONTROLS = 400
BRIEF = 150
"""Citations in a brief of fifty pages."""


def sentence_table() -> None:
    """Print how well sentences that overrule are told, on the half that nothing was tuned on."""
    with data("overruling_sentences/overruling.csv").open(newline="") as rows:
        every = [(row["label"] == "1", row["sentence1"]) for row in csv.DictReader(rows)]
    random.Random(SEED).shuffle(every)
    half = len(every) // 2

    def grammar(sentence: str) -> bool:
        return any(
            one.kind in GRAVE and one.manner != "would" and one.extent != "other grounds"
            for one in said_of_any(sentence)
        )

    print(f"sentences: does it overrule?{'precision':>24}{'recall':>9}{'F1':>9}")
    print(f"{'published, BiLSTM':<42}{'':>18}{0.910:9.3f}")
    print(f"{'published, BERT':<42}{'':>18}{0.958:9.3f}")
    for name, some, judge in (
        ("the word overrul-, held-out half", every[half:], lambda one: "overrul" in one.lower()),
        ("the grammar, tuned half", every[:half], grammar),
        ("the grammar, held-out half", every[half:], grammar),
    ):
        told = [(label, judge(sentence)) for label, sentence in some]
        right = sum(label and found for label, found in told)
        precision = right / sum(found for _, found in told)
        recall = right / sum(label for label, _ in told)
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name:<42}{precision:9.3f}{recall:9.3f}{f1:9.3f}")


def keyword(held: Library, old: Authority, new: Authority) -> bool:
    """Say whether a sentence of the later decision has its name and `overrul` in it."""
    spoken = spoken_of(old)
    return any(
        "overrul" in (sentence := one.text[start:end]).lower() and spoken.names(sentence)
        for one in reading.passages_of(held.db, new.id)
        for start, end in sentences(one.text)
    )


def pair_table(held: Library) -> list[float]:
    """Print what is found of the overrulings known; return the seconds each question took."""
    rows: dict[str, int] = {}
    seconds: list[float] = []
    number = early = 0
    first: dict[str, str] = {}
    pairs = [(held_as(held, one.overruled), held_as(held, one.overruling)) for one in overrulings()]
    both = [(old, new) for old, new in pairs if old and new]
    for old, new in both:
        first[old.id] = min(day(new), first.get(old.id, day(new)))

    def count(name: str, found: bool) -> None:
        rows[name] = rows.get(name, 0) + found

    for old, new in both:
        number += 1
        when = dt.date.fromisoformat(day(new))
        began = time.process_time()
        at = held.treatments_of(old, when)
        seconds.append(time.process_time() - began)
        its = [one for one in at if one.citing == new.id]
        now = held.treatments_of(old, TODAY)
        eve = dt.date.fromisoformat(first[old.id]) - dt.timedelta(days=1)
        early += any(one.kind == "overruled" for one in held.treatments_of(old, eve))
        stated = [one for one in at if one.stated]
        count("baseline: stated by a source, on its day", bool(stated))
        count("baseline: overrul- and its name in a sentence", keyword(held, old, new))
        count("overruled, by that decision, on its day", any(i.kind == "overruled" for i in its))
        count("the same, or superseded or rejected", any(i.kind in GRAVE for i in its))
        count("any negative treatment by it, on its day", any(i.kind in NEGATIVE for i in its))
        count("overruled, by any, as of today", any(i.kind == "overruled" for i in now))
        count("overruled, superseded, rejected, today", any(i.kind in GRAVE for i in now))
        count("any negative treatment, as of today", any(i.kind in NEGATIVE for i in now))
    print(f"\n{number} overrulings of which both opinions are held{'found':>15}{'of all':>9}")
    for name, found in rows.items():
        print(f"{name:<50}{found:9}{found / number:9.3f}")
    print(f"{'overruled before its day':<50}{early:9}{early / number:9.3f}")
    return seconds


def control_table(held: Library) -> None:
    """Print what is said of decisions often cited and overruled by none."""
    places = (held_as(held, place) for place in followed(SEED))
    controls = [one for one, _ in zip(filter(None, places), range(CONTROLS), strict=False)]
    told = [(one, held.treatments_of(one, TODAY)) for one in controls]
    rows = {
        "said to be overruled": sum(any(i.kind == "overruled" for i in some) for _, some in told),
        "and so not built on": sum(held.overruled(one, TODAY) for one in controls),
        "any negative treatment": sum(bool(some) for _, some in told),
    }
    print(f"\n{len(controls)} decisions often cited, overruled by none{'':>8}said    of all")
    for name, said in rows.items():
        print(f"{name:<50}{said:9}{said / len(controls):9.3f}")


def seconds_of(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    began = time.process_time()
    work()
    return time.process_time() - began


def speed_table(held: Library, asked: list[float]) -> None:
    """Print what one question takes, and what the looking adds to the check of a long brief."""
    p50, p95 = statistics.median(asked), statistics.quantiles(asked, n=20)[-1]
    print(
        f"\none authority, as of a day{'':>14}p50 {1000 * p50:7.1f} ms   p95 {1000 * p95:7.1f} ms"
    )
    names = filter(None, (held_as(held, place) for place in followed(SEED + 1)))
    cited = [one for one, _ in zip(names, range(BRIEF), strict=False)]
    prose = "The rule is settled, and nothing in this record calls for another. " * 9
    brief = " ".join(
        f"{prose}See {one.name}, {one.references[0]} ({(one.decided or '')[:4]})." for one in cited
    )
    extract(brief)
    whole = [Library.open(held.folder) for _ in range(2)]
    extraction = seconds_of(lambda: extract(brief))
    first = seconds_of(lambda: check_text(brief, whole[0], as_of=TODAY))
    again = seconds_of(lambda: check_text(brief, whole[0], as_of=TODAY))
    looking = seconds_of(lambda: [whole[1].treatments_of(one, TODAY) for one in cited])
    size = len(re.findall(r"\S+", brief))
    print(f"a brief of {size:,} words and {len(cited)} citations, processor time")
    for name, took in (
        ("extraction", extraction),
        ("check_text, the first time", first),
        ("check_text, again", again),
        ("looking for treatments, the first time", looking),
    ):
        print(f"{name:<50}{took:9.2f} s{took / extraction:9.2f} of extraction")


def measure(held: Library) -> None:
    """Print all tables."""
    asked = pair_table(held)
    control_table(held)
    speed_table(held, asked)


def main() -> None:
    """Open the library named, or shelve the opinions, and measure."""
    sentence_table()
    if sys.argv[1:]:
        measure(Library.open(Path(sys.argv[1])))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(shelved(Path(folder), records(data("opinions.jsonl.gz"))))


if __name__ == "__main__":
    main()
