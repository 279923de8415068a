"""What decisions held make of the case named at a reference that the index does not hold so.

Courts copy one another's slips, and a scanner reads a caption wrongly now and then: one decision
shows nothing either way. Two that cite a case of that name there vouch that it is there; where
three cite another there, and none this one, the name or the page is wrong.
"""

from collections.abc import Sequence
from typing import NamedTuple

from arguendo.corpus.model import CitedAs
from arguendo.corpus.names import close, compare, words_of
from arguendo.corpus.parties import sides
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import Evidence, described
from arguendo.corpus.verification.model import Inquiry

_VOUCHING, _SPEAKING_AGAINST = 2, 3
_SHOWN = 3


class Usage(NamedTuple):
    """The decisions that cite the case named at its reference, or another; none if too few do."""

    so: tuple[CitedAs, ...] = ()
    """Those that cite it so."""
    otherwise: tuple[CitedAs, ...] = ()
    """Those that cite another case there, where all cite the same and none a name like it."""


def usage(inquiry: Inquiry) -> Usage:
    """Return what decisions held make of the name and the reference, if enough of them speak."""
    if not inquiry.cited_as:
        return Usage()
    name, others = inquiry.stands_for.name, inquiry.cited_as
    so = tuple(one for one in others if close(name, one.name))
    if so:
        return Usage(so=so) if _times(so) >= _VOUCHING else Usage()
    if _times(others) < _SPEAKING_AGAINST:
        return Usage()
    is_proof = all(_is_one_other(name, others, one) for one in others)
    return Usage(otherwise=others) if is_proof else Usage()


def _is_one_other(name: str, others: Sequence[CitedAs], one: CitedAs) -> bool:
    """Say whether a name shares no word with that of the case cited, and is that of all others.

    A caption without both its parties may be the end of one that was read in part.
    """
    return (
        len(sides(one.name)) == len(sides(name)) == 2
        and compare(name, one.name).kind == "different"
        and set(words_of(name)).isdisjoint(words_of(one.name))
        and close(others[0].name, one.name)
    )


def _times(some: Sequence[CitedAs]) -> int:
    return sum(one.times for one in some)


def citing(some: Sequence[CitedAs]) -> Composed:
    """Return the first of the decisions in words: `A v. B, 410 U.S. 1 (1973); C v. D`."""
    each = [described(one) for named in some for one in named.citing]
    return Composed("; ".join(each[:_SHOWN]))


def shown(some: Sequence[CitedAs]) -> tuple[Evidence, ...]:
    """Return the passages in which they do, as evidence."""
    each = [
        Evidence(source="index", id=passage, says=one.name)
        for one in some
        for passage in one.passages
    ]
    return tuple(each[:_SHOWN])
