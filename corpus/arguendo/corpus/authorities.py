"""From a reference or a name to what the index holds, honest about what it does not."""

import sqlite3

from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    OutOfCoverage,
    Reference,
    Resolution,
    Resolved,
)
from arguendo.corpus.names import compare
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.words import words_of_name


def resolve(db: sqlite3.Connection, reference: Reference, name: str = "") -> Resolution:
    """Return what stands at a reference; a name decides between decisions on the same page."""
    held = [_held(db, id) for id in reading.at(db, reference)]
    if len(held) > 1 and name:
        held = [one for one in held if _answers(one, name)] or held
    if len(held) == 1:
        return Resolved(authority=held[0])
    if held:
        return Ambiguous(candidates=tuple(held))
    coverage = reading.coverage(db, reference.reporter, reference.volume)
    namesakes = named(db, name) if name else ()
    occupant = reading.over(db, reference)
    if coverage.in_volume or occupant:
        return Absent(
            coverage=coverage,
            occupant=_held(db, occupant) if occupant else None,
            namesakes=namesakes,
        )
    return OutOfCoverage(coverage=coverage, namesakes=namesakes)


def named(db: sqlite3.Connection, name: str) -> tuple[Authority, ...]:
    """Return the authorities held that answer to a name."""
    words = words_of_name(name)
    ids = reading.with_words_of_name(db, words)
    if not ids and len(words) > 1:
        # An abbreviated or misspelt word must not hide the case that the others name.
        shorter = [tuple(w for w in words if w != left_out) for left_out in words]
        ids = tuple(
            dict.fromkeys(id for some in shorter for id in reading.with_words_of_name(db, some))
        )
    found = (_held(db, id) for id in ids)
    return tuple(one for one in found if _answers(one, name))


def _held(db: sqlite3.Connection, id: str) -> Authority:
    found = reading.authority(db, id)
    assert found is not None, f"the shelf lists {id} and does not hold it"
    return found


def _answers(authority: Authority, name: str) -> bool:
    return compare(name, authority.name, authority.aliases).kind not in ("different", "nothing")
