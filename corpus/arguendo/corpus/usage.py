"""What decisions held make of a name at a reference that the index does not hold so.

Courts copy one another's slips, and a scanner reads a caption wrongly now and then: one decision
shows nothing either way. Two that cite a case of that name there vouch that it is there; where
three cite another there, and none this one, the name or the page is wrong.
"""

from collections.abc import Sequence

from arguendo.corpus.model import CitedAs, Usage
from arguendo.corpus.names import close, compare, words_of
from arguendo.corpus.parties import sides

_VOUCHING, _SPEAKING_AGAINST = 2, 3


def usage_of(name: str, cited: Sequence[CitedAs], year: int | None = None) -> Usage:
    """Return what the names by which it is cited make of another, if enough decisions speak."""
    so = tuple(one for one in cited if close(name, one.name))
    if so:
        if _times(so) < _VOUCHING:
            return Usage()
        years = [given for one in so for given in one.years]
        return Usage(so=so, in_year=years.count(year or 0), years=tuple(sorted(set(years))))
    if _times(cited) < _SPEAKING_AGAINST:
        return Usage()
    is_proof = all(_is_one_other(name, cited, one) for one in cited)
    return Usage(otherwise=tuple(cited)) if is_proof else Usage()


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
