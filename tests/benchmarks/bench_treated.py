"""What the citator finds in the words of later opinions, and what the looking costs.

    python tests/benchmarks/bench_treated.py [LIBRARY]

Without a library: the opinions that the tests find beside the checkout are built into one, which
takes some minutes.
"""

import csv
import datetime as dt
import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from benchmarks.libraries import library
from factories.overrulings import day, followed, held_as, overrulings
from factories.reports import data

from arguendo.corpus.citations import extract
from arguendo.corpus.citator.cited import Decision
from arguendo.corpus.citator.grammar import said_of_any
from arguendo.corpus.citator.references_in import key_of
from arguendo.corpus.citator.sentences import sentences
from arguendo.corpus.citator.spoken import spoken_of
from arguendo.corpus.citator.told import telling_cases, told
from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority
from arguendo.corpus.shelf import reading

TODAY = dt.date(2026, 11, 1)
GRAVE = ("overruled", "superseded", "rejected")
NEGATIVE = (*GRAVE, "questioned", "limited")
SEED = 20261101
CONTROLS = 400
SAMPLE = 150
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


def silent(held: Library, old: Authority, new: Authority) -> bool:
    """Say whether the later decision has no word of treatment in a sentence that names the case."""
    opinions = [one for one in held.opinions(new.id) if one.voice != "digest"]
    decision = Decision(str(new.name), [str(one.text) for one in opinions])
    keys = {key_of(one) for one in old.references}
    cases = {n for n, case in enumerate(decision.cases) if keys & set(case.keys)}
    return not any(cases & set(some) for some in telling_cases(decision))


def pair_table(held: Library) -> list[float]:
    """Print what is found of the overrulings known; return the seconds each question took.

    Words were chosen by looking at every other pair: the rest is held out.
    """
    rows: dict[str, list[int]] = {}
    totals = [0, 0]
    seconds: list[float] = []
    first: dict[str, str] = {}
    pairs = [(held_as(held, one.overruled), held_as(held, one.overruling)) for one in overrulings()]
    both = [(n % 2, old, new) for n, (old, new) in enumerate(pairs) if old and new]
    for _, old, new in both:
        first[old.id] = min(day(new), first.get(old.id, day(new)))
    for half, old, new in both:
        totals[half] += 1
        when = dt.date.fromisoformat(day(new))
        began = time.process_time()
        at = held.treatments_of(old, when)
        seconds.append(time.process_time() - began)
        its = [one for one in at if one.citing == new.id]
        now = held.treatments_of(old, TODAY)
        eve = dt.date.fromisoformat(first[old.id]) - dt.timedelta(days=1)
        early = any(one.kind == "overruled" for one in held.treatments_of(old, eve))
        unsaid = silent(held, old, new)
        for name, found in (
            ("baseline: stated by a source, on its day", any(one.stated for one in at)),
            ("baseline: overrul- and its name in a sentence", keyword(held, old, new)),
            ("overruled, by that decision, on its day", any(i.kind == "overruled" for i in its)),
            ("the same, or superseded or rejected", any(i.kind in GRAVE for i in its)),
            ("any negative treatment by it, on its day", any(i.kind in NEGATIVE for i in its)),
            ("any negative treatment, on its day", any(i.kind in NEGATIVE for i in at)),
            ("overruled, by any, as of today", any(i.kind == "overruled" for i in now)),
            ("overruled, superseded, rejected, today", any(i.kind in GRAVE for i in now)),
            ("any negative treatment, as of today", any(i.kind in NEGATIVE for i in now)),
            ("that decision says it in no such sentence", unsaid),
            (
                "of the others: any negative, today",
                not unsaid and any(i.kind in NEGATIVE for i in now),
            ),
            ("overruled before its day", early),
        ):
            rows.setdefault(name, [0, 0])[half] += found
    title = f"\n{sum(totals)} overrulings of which both opinions are held"
    print(f"{title}{'tuned':>8}{'held out':>10}{'all':>8}")
    for name, (tuned, rest) in rows.items():
        both_halves = (tuned + rest) / sum(totals)
        tell(Figure(what=f"{name}, held out", value=rest / totals[1], unit="", kind="rate"))
        print(f"{name:<50}{tuned / totals[0]:8.3f}{rest / totals[1]:10.3f}{both_halves:8.3f}")
    return seconds


def attribution_table(held: Library) -> None:
    """Print how often it is laid at the door of a decision that the list does not have for it."""
    by: dict[str, tuple[Authority, set[str]]] = {}
    for one in overrulings():
        old, new = held_as(held, one.overruled), held_as(held, one.overruling)
        if old:
            by.setdefault(old.id, (old, set()))[1].update([new.id] if new else [])
    told = [
        (n % 2, one.citing in known)
        for n, (old, known) in enumerate(by.values())
        for one in held.treatments_of(old, TODAY)
        if one.kind == "overruled" and one.told == "itself"
    ]
    print("\noverruled, by the decision's own words" + f"{'tuned':>21}{'held out':>10}")
    for name, listed in (("and the list has it", True), ("and the list has it not", False)):
        counts = [told.count((half, listed)) for half in (0, 1)]
        print(f"{name:<50}{counts[0]:8}{counts[1]:10}")


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
        tell(Figure(what=name, value=took / extraction, unit="× extraction"))
        print(f"{name:<50}{took:9.2f} s{took / extraction:9.2f} of extraction")


def build_table(held: Library) -> None:
    """Print what reading who cites whom costs a build, beside the embedding of the same words."""
    ids = [id for (id,) in held.db.execute("SELECT id FROM authority WHERE text = 'opinion'")]
    some = [held.authority(id) for id in random.Random(SEED).sample(ids, min(SAMPLE, len(ids)))]
    read = [(str(one.name), held.opinions(one.id)) for one in some if one]
    texts = [str(p.text) for one in some if one for p in held.passages_of(one.id)]
    held.embedder.embed(texts[:1])
    looking = seconds_of(
        lambda: [
            list(told(Decision(name, [str(o.text) for o in every]), [o.voice for o in every]))
            for name, every in read
        ]
    )
    embedding = seconds_of(lambda: held.embedder.embed(texts))
    megabytes = sum(len(o.text) for _, every in read for o in every) / 1e6
    print(f"\nwho cites whom, read of {len(read)} decisions of {megabytes:.1f} MB, processor time")
    print(f"{'reading':<50}{looking:9.2f} s{looking / embedding:9.2f} of embedding alone")


def graph_table(held: Library) -> None:
    """Print what the list of a decision's citing decisions takes, and the routes between two."""
    often = [
        one
        for (cited,) in held.db.execute(
            "SELECT cited FROM edge GROUP BY cited ORDER BY count(*) DESC LIMIT 60"
        )
        if (one := held_as(held, cited) if "U.S." in cited else None)
    ]
    took = sorted(seconds_of(lambda one=one: held.citator(one, TODAY)) for one in often)
    print(f"\nthe {len(often)} decisions cited most: all who cite each")
    print(
        f"{'citator':<50}{1000 * statistics.median(took):9.1f} ms{1000 * took[-1]:9.1f} ms at most"
    )
    pairs = [(held_as(held, one.overruled), held_as(held, one.overruling)) for one in overrulings()]
    held_both = [(old, new) for old, new in pairs if old and new][::8]
    found: dict[str, int] = {}
    took = []
    for old, new in held_both:
        began = time.process_time()
        for route in held.routes(old, new, TODAY).routes:
            found[route.kind] = found.get(route.kind, 0) + 1
        took.append(time.process_time() - began)
    print(f"routes between {len(held_both)} overruled decisions and those that overruled them")
    print(
        f"{'routes':<50}{1000 * statistics.median(took):9.1f} ms{1000 * max(took):9.1f} ms at most"
    )
    for kind, number in sorted(found.items()):
        print(f"{kind:<50}{number:9}")


def measure(held: Library) -> None:
    """Print all tables."""
    asked = pair_table(held)
    attribution_table(held)
    control_table(held)
    speed_table(held, asked)
    build_table(held)
    graph_table(held)


def main() -> None:
    """Open the library named, or one of all opinions, and measure."""
    sentence_table()
    with library("all", next(iter(sys.argv[1:]), None)) as held:
        measure(held)


if __name__ == "__main__":
    main()
