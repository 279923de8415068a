"""By what name decisions held cite what is printed at a reference, whether that is held or not.

A library cites many times more decisions than it holds. That later courts cite a case of this name
at this page is good evidence that it stands there; that all of them cite another is the contrary.
"""

import re

from arguendo.corpus.model import CitedAs, Reference
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.references import as_us
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.citing import citing_decisions
from arguendo.corpus.shelf.interface import Shelf

_MOST = 400
"""Decisions looked into at most, the earliest first: a famous case is cited by more."""
_SHOWN = 3
"""Decisions named that give a name."""

_REACH = 300
"""Characters of a citation looked at."""
_FIGURES = re.compile(r"[\s,(\[]+\d")
_YEAR = re.compile(r"[^()]{0,90}\((?:[^()]{0,30}\s)?(1[6-9]\d\d|20\d\d)\)")


def cited_as(db: Shelf, reference: Reference, not_after: str) -> tuple[CitedAs, ...]:
    """Return by what names decisions made on or before the day cite what is printed there.

    Each is told once, that used first before the others; decisions that give none are left out.
    """
    keys = tuple({str(reference): None, str(as_us(reference) or reference): None})
    first = {
        number: (edge.citing, offset)
        for edge in citing_decisions(db, keys, "", not_after)[:_MOST]
        for number, offset, form in edge.mentions[:1]
        if form == "f"
    }
    passages = reading.placed(db, list(first))
    given: dict[str, list[tuple[str, str]]] = {}
    years: dict[str, list[int]] = {}
    for number, (citing, offset) in first.items():
        name, year = _read(passages[number].text[offset : offset + _REACH])
        if name:
            given.setdefault(name, []).append((citing, passages[number].id))
            years.setdefault(name, []).extend([year] if year else [])
    shown = {name: some[:_SHOWN] for name, some in given.items()}
    held = reading.authorities(db, [citing for some in shown.values() for citing, _ in some])
    return tuple(
        CitedAs(
            name=Recorded(name),
            times=len(given[name]),
            years=tuple(sorted(years[name])),
            citing=tuple(held[citing] for citing, _ in some),
            passages=tuple(passage for _, passage in some),
        )
        for name, some in shown.items()
    )


def _read(words: str) -> tuple[str, int | None]:
    """Return what stands before the first figures, and the year in the parentheses behind them.

    Where the figures come first, there is no name.
    """
    figures = _FIGURES.search(words)
    if figures is None or words[:1].isdigit():
        return "", None
    year = _YEAR.match(words, figures.start())
    return " ".join(words[: figures.start()].split()), int(year[1]) if year else None
