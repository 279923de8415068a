"""How well the gate tells true citations from wrong ones, beside a parser with a table.

    python tests/benchmarks/bench_gate.py [LIBRARY]

The baseline reads a citation with eyecite and accuses it when the table of decisions has nothing at
its volume, reporter and page. It is asked the same questions in the same run. LIBRARY is a library
of the opinions beside the checkout; without one it is built first, which takes minutes.
"""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from benchmarks.libraries import library
from factories.law import ShelfOfDecisions
from factories.measured import (
    TODAY,
    Case,
    Tally,
    altered_citations,
    claimed,
    mata,
    overruled,
    real_opinions,
    tallied,
)
from factories.quoting import cases, pincites, quotations, voices
from factories.reports import supreme_court

from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library
from arguendo.corpus.model import Reference
from arguendo.corpus.verification.interface import Record
from arguendo.corpus.verification.report import Report

Flags = Callable[[Case], bool]

SEED = 20261126
SOME = 150
"""Sentences of real opinions that pages and voices are made from."""


def gate(record: Record, struck: Callable[[Report], bool]) -> Flags:
    """Flag what the report on a text says of it."""
    return lambda case: struck(check_text(case.text, case.record or record, as_of=case.as_of))


def baseline(record: ShelfOfDecisions) -> Flags:
    """Flag a text of which a full citation leads to a page with nothing on it."""
    from eyecite import get_citations
    from eyecite.models import FullCaseCitation

    def absent(case: Case) -> bool:
        return any(
            record.resolve(
                Reference(
                    volume=one.groups["volume"] or "",
                    reporter=one.corrected_reporter(),
                    page=one.groups["page"] or "",
                )
            ).kind
            not in ("resolved", "ambiguous")
            for one in get_citations(case.text)
            if isinstance(one, FullCaseCitation)
        )

    return absent


def accused(report: Report) -> bool:
    """Say whether anything is rejected."""
    return any(one.grade == "rejected" for one in report.verdicts)


def struck(report: Report) -> bool:
    """Say whether anything is shown struck: rejected, or vouched for by nothing."""
    return any(one.grade in ("rejected", "unproven") for one in report.verdicts)


def fails(check: str, words: str = "") -> Callable[[Report], bool]:
    """Say whether a check finds against a citation, in such words."""
    return lambda report: any(
        one.check == check and one.outcome == "fails" and words in one.detail.lower()
        for verdict in report.verdicts
        for one in verdict.findings
    )


def rows(name: str, cases: Iterable[Case], asked: dict[str, Flags]) -> Iterator[str]:
    """Yield a row for each kind and each who was asked."""
    held = list(cases)
    for who, flags in asked.items():
        for kind, tally in tallied(held, flags).items():
            yield _row(name, kind, who, tally)


def _row(name: str, kind: str, who: str, one: Tally) -> str:
    tell(
        Figure(
            what=f"{name}, {kind.replace('_', ' ')}: {who}, F1", value=one.f1, unit="", kind="rate"
        )
    )
    return (
        f"| {name} | {kind.replace('_', ' ')} | {who} | {one.found} of {one.wrong} "
        f"| {one.accused} of {one.true} | {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |"
    )


def table(record: ShelfOfDecisions, library: Library) -> Iterator[str]:
    """Yield the table of figures."""
    eyecite = baseline(record)
    yield "| set | kind | asked | found | true ones accused | precision | recall | F1 |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    by_page = {
        "gate: rejected": gate(record, accused),
        "gate: struck": gate(record, struck),
        "eyecite and a table": eyecite,
    }
    yield from rows("citations altered", altered_citations(), by_page)
    yield from rows("the brief in Mata", mata(), by_page)
    every = cases("opinions.jsonl.gz")
    claims = {
        "quoted": ("quotations", quotations(every, half=1)),
        "pinned": ("pages", pincites(every, SEED, SOME)),
        "voiced": ("voices", voices(every, SEED, SOME)),
    }
    for check, (name, made) in claims.items():
        words = {f"gate: {check}": gate(record, fails(check)), "eyecite and a table": eyecite}
        yield from rows(name, claimed(made), words)
    later = {
        "gate: treated": gate(library, fails("treated", "overruled")),
        "eyecite and a table": eyecite,
    }
    yield from rows("overruled by the day", overruled(library, SEED, 2 * SOME), later)


def opinions(record: ShelfOfDecisions, number: int = 50) -> Iterator[str]:
    """Yield what is rejected in real opinions, and how many full citations were looked at."""
    absent = baseline(record)
    looked_at = graded = missing = 0
    for name, text in real_opinions(number):
        for one in check_text(text, record, as_of=TODAY).verdicts:
            if one.citation.form != "full":
                continue
            looked_at += 1
            missing += absent(Case(str(one.citation.reference), ""))
            if one.grade == "rejected":
                graded += 1
                words = " ".join(one.citation.text.split())
                yield f"- {name}: {words}. {one.reason}"
    yield f"{graded} of {looked_at} full citations in real opinions rejected"
    yield f"{missing} of {looked_at} accused by eyecite and a table"


def main() -> None:
    """Print the table, and what is rejected in real opinions."""
    logging.getLogger("eyecite").setLevel(logging.ERROR)  # It thinks aloud.
    record = supreme_court(whole=True)
    with library("all", next(iter(sys.argv[1:]), None)) as held:
        for row in table(record, held):
            print(row, flush=True)
        print()
        for row in opinions(record):
            print(row, flush=True)


if __name__ == "__main__":
    main()
