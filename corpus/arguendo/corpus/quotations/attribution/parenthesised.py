"""Words in the parentheses of a citation, which are that decision's."""

import re
from bisect import bisect_right

from arguendo.corpus.quotations.attribution.around import Around, Door
from arguendo.corpus.quotations.attribution.signs import MOST_IN_PARENTHESES
from arguendo.corpus.quotations.marks import Quoted

_ITS_RULE = re.compile(
    r"[*_]* (?:standard|test|rule|doctrine|exception|inquiry|analysis|language|approach|framework"
    r"|prong|factors?|formula|principle) (?:of|from|in|under|set forth in|announced in) [*_]*"
)
"""Between a term and the case it is of: `the "cause and prejudice" standard of Wainwright`."""


def in_parentheses(around: Around, one: Quoted) -> Door | None:
    """Look for the citation in whose parentheses a quotation stands."""
    at = bisect_right(around.starts, one.start) - 1
    for number in range(at, max(at - 8, -1), -1):
        cited = around.citations[number]
        if cited.end <= one.start and one.end <= cited.reach:
            if (spoken_of := _spoken_of(around, one, cited.reach)) is not None:
                return Door(spoken_of, "loose")
            return Door(number, "loose" if _cited_by_another(around, number) else "direct")
        if cited.start <= one.start < cited.end and one.end <= cited.end:
            opened = around.text.find("(", cited.start, one.start)
            return Door(number, "direct") if opened >= 0 else None
    return None


def _spoken_of(around: Around, one: Quoted, reach: int) -> int | None:
    """Return the citation in the same parentheses that has what is quoted for its rule, if any."""
    at = bisect_right(around.starts, one.start)
    if at == len(around.starts) or around.starts[at] >= reach:
        return None
    gap = around.text[one.outer[1] : around.starts[at]]
    return at if _ITS_RULE.fullmatch(gap) else None


def _cited_by_another(around: Around, number: int) -> bool:
    """Say whether a citation is in the parentheses of another that is said to cite it.

    What stands in quotation marks behind it may be what the other says of it.
    """
    low = max(0, number - MOST_IN_PARENTHESES)
    cited = around.citations[number]
    return any(
        outer.reach >= cited.reach
        and re.search(r"\(citing\b", around.text[outer.end - 1 : cited.start])
        for outer in around.citations[low:number]
    )
