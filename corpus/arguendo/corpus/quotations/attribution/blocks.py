"""Block quotations, which are of the citation at their end or behind, or of what leads them in."""

import re
from bisect import bisect_left

from arguendo.corpus.quotations.attribution.around import Around, Door
from arguendo.corpus.quotations.attribution.signs import FARTHEST_AFTER, SAYS, SIGNAL, SIGNAL_AT_END
from arguendo.corpus.quotations.marks import Quoted


def of_a_block(around: Around, one: Quoted) -> Door | None:
    """Look for the citation of a block: behind it, at its end, else before a colon."""
    if any(
        other.kind == "marks"
        and one.start <= other.outer[0]
        and other.outer[1] <= one.end + 2
        and other.end - other.start > 0.6 * (one.end - one.start)
        for other in around.within(one)
    ):
        return None
    at = bisect_left(around.starts, one.outer[1])
    if at < len(around.starts):
        gap = around.text[one.outer[1] : around.starts[at]]
        if len(gap) < 60 and not SIGNAL_AT_END.sub("", gap).strip(" \n\t*_—–-([>"):
            return Door(at, "loose" if SIGNAL.search(gap) else "direct")
    last = bisect_left(around.starts, one.end) - 1
    if last >= 0 and around.starts[last] > one.start:
        while last > 0 and around.citations[last - 1].reach > around.citations[last].end:
            last -= 1
        reach = max(around.citations[last].end, around.citations[last].reach)
        if one.end - reach <= 3:
            while (
                last > 0
                and around.starts[last - 1] > one.start
                and re.fullmatch(
                    r"[\s;.>]*",
                    around.text[
                        max(
                            around.citations[last - 1].end, around.citations[last - 1].reach
                        ) : around.starts[last]
                    ],
                )
            ):
                last -= 1  # The first of a string.
            return Door(last, "direct")
    lead = around.text[max(0, one.outer[0] - 400) : one.outer[0]].rstrip()
    number = bisect_left(around.starts, one.outer[0]) - 1
    if lead.endswith(":") and number >= 0:
        cited = around.citations[number]
        gap = around.text[max(cited.end, cited.reach) : one.outer[0]]
        if len(gap) <= FARTHEST_AFTER and "\n\n" not in gap.rstrip():
            return Door(number, "direct" if SAYS.search(gap) else "loose")
    return None
