"""Quotations, pages and voices: how many wrong ones are found, how many true ones accused.

    python tests/benchmarks/bench_quotations.py

Beside ours stands, in the same run, what a search for the words finds (`quote in text`), and for
pages whether they lie within the decision. Our rules were tuned on one half of the quotations;
the figures are those of the other.
"""

import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.quoting import (
    Claim,
    Judged,
    alterations,
    cases,
    judged,
    pincites,
    quotations,
    voices,
)

SEED = 20261126


def searched(claim: Claim) -> Judged:
    """Judge as a search for the words would."""
    found = any(claim.quote.strip() in one.text for one in claim.case.opinions)
    return "passed" if found else "accused"


def within(claim: Claim) -> Judged:
    """Judge as one would who knows over which pages a decision runs."""
    page = int(claim.text.rsplit(f"{claim.case.authority.references[0]}, ", 1)[1].split(" ")[0])
    first = int(claim.case.authority.references[0].page)
    return "passed" if first <= page <= (claim.case.last or page) else "accused"


def nobody(_: Claim) -> Judged:
    """Judge as whoever looks at no voice."""
    return "passed"


def told(
    title: str, claims: Iterable[Claim], baseline: Callable[[Claim], Judged], *checks: str
) -> None:
    """Print, for each kind, how many pass, are flagged, are accused; and the sums."""
    kinds: Counter[tuple[str, bool, Judged]] = Counter()
    ours: Counter[tuple[bool, bool]] = Counter()
    theirs: Counter[tuple[bool, bool]] = Counter()
    began = time.process_time()
    for claim in claims:
        said = judged(claim, *checks)
        kinds[claim.kind, claim.true, said] += 1
        ours[claim.true, said == "accused"] += 1
        theirs[claim.true, baseline(claim) == "accused"] += 1
    print(f"\n{title} ({sum(ours.values())}, {time.process_time() - began:.0f} s)")
    for kind, true in dict.fromkeys((kind, true) for kind, true, _ in sorted(kinds)):
        row = [kinds[kind, true, said] for said in ("passed", "flagged", "accused")]
        answer = "true" if true else "wrong"
        print(f"  {kind:<32}{answer:<6} passed {row[0]:5} flagged {row[1]:5} accused {row[2]:5}")
    for name, score in (("ours", ours), ("baseline", theirs)):
        hit, missed = score[False, True], score[False, False]
        false = score[True, True]
        precision = hit / max(1, hit + false)
        recall = hit / max(1, hit + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        accused = false / max(1, false + score[True, False])
        tell(
            Figure(what=f"{title}: precision, {name}", value=precision, unit="", kind="rate"),
            Figure(what=f"{title}: recall, {name}", value=recall, unit="", kind="rate"),
        )
        print(
            f"  {name:<9} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"
            f" true ones accused {accused:.2%}"
        )


def main() -> None:
    """Print a table for each set."""
    logging.getLogger("eyecite").setLevel(logging.ERROR)
    every = cases("opinions.jsonl.gz")
    told("quotations, the half not tuned on", quotations(every, 1), searched, "quoted")
    told("sentences altered", alterations(every, SEED, 400), searched, "quoted")
    told("pages", pincites(every, SEED, 300), within, "pinned")
    told("voices", voices(every, SEED, 400), nobody, "voiced")


if __name__ == "__main__":
    main()
