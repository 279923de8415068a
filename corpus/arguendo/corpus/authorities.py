"""From a reference or a name to what the index holds, honest about what it does not."""

from collections.abc import Callable, Sequence

from arguendo.corpus.dockets import docket_numbers, same_docket
from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    Coverage,
    OutOfCoverage,
    Reference,
    Resolution,
    Resolved,
)
from arguendo.corpus.names import compare, parties
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.words import words_of_name


def resolve(
    db: Shelf,
    reference: Reference,
    name: str = "",
    coverage_of: Callable[[Shelf, str, str], Coverage] = reading.coverage,
) -> Resolution:
    """Return what stands at a reference; a name decides between decisions on the same page."""
    held = _held(db, reading.at(db, reference))
    if len(held) > 1 and name:
        held = [one for one in held if _answers(one.name, one.aliases, name)] or held
    if len(held) == 1:
        return Resolved(authority=held[0])
    if held:
        return Ambiguous(candidates=tuple(held))
    coverage = coverage_of(db, reference.reporter, reference.volume)
    namesakes = named(db, name) if name else ()
    occupant = reading.over(db, reference)
    if coverage.in_volume or occupant:
        before, after = reading.beside(db, reference)
        near = reading.authorities(db, [id for id in (occupant, before, after) if id])
        return Absent(
            coverage=coverage,
            occupant=near[occupant] if occupant else None,
            before=near[before] if before else None,
            after=near[after] if after else None,
            namesakes=namesakes,
        )
    return OutOfCoverage(coverage=coverage, namesakes=namesakes)


def named(db: Shelf, name: str) -> tuple[Authority, ...]:
    """Return the authorities held that answer to a name.

    The words of a name hide no case: where none holds them all, one may be abbreviated or
    misspelt, and where none holds all but one, a party may have been succeeded or left out.
    """
    words = words_of_name(name)
    narrowed = [words]
    if len(words) > 1:
        narrowed += [tuple(w for w in words if w != left_out) for left_out in words]
        narrowed += [tuple(side.split()) for side in parties(name)]
    asked: set[tuple[str, ...]] = set()
    borne = reading.words_borne(db, words)
    for rung in (narrowed[:1], narrowed[1:]):
        ids = dict.fromkeys(
            id
            for some in rung
            if some not in asked and borne.issuperset(some)
            for id in reading.with_words_of_name(db, some)
        )
        asked |= set(rung)
        called = reading.names(db, list(ids))
        answering = [id for id in ids if _answers(*called[id], name)]
        if answering:
            return tuple(_held(db, answering))
    return ()


def by_docket(db: Shelf, docket: str) -> tuple[Authority, ...]:
    """Return the authorities under a docket number, of whatever court."""
    ids = reading.under_docket(db, [one.number for one in docket_numbers(docket)])
    return tuple(one for one in _held(db, ids) if same_docket(docket, one.docket))


def _held(db: Shelf, ids: Sequence[str]) -> list[Authority]:
    found = reading.authorities(db, ids)
    assert len(found) == len(ids), f"the shelf lists {set(ids) - set(found)} and does not hold them"
    return list(found.values())


def _answers(record: str, aliases: tuple[str, ...], name: str) -> bool:
    return compare(name, record, aliases).kind not in ("different", "nothing")
