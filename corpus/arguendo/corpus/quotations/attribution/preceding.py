"""Words after a citation, which are its where the sentence says that it speaks."""

import re
from bisect import bisect_right

from arguendo.corpus.quotations.attribution.around import Around, Door
from arguendo.corpus.quotations.attribution.signs import FARTHEST_AFTER, MOST_IN_PARENTHESES, SAYS
from arguendo.corpus.quotations.marks import Quoted

_SUBJECT = re.compile(
    r"(?:['’]s)?,? (?:(?:the|this) (?:\w+ )?(?:court|majority|plurality|justices)|we|it)?,? ?"
    rf"(?:\w+ly,? |has |had |also |itself |in turn ){{0,2}}{SAYS.pattern}",
    re.IGNORECASE,
)
"""A case called by its name alone speaks where it is said to at once: `Smith, the Court held`."""
_OPENED = re.compile(r"(?:\s*\([^()]{0,80}\))*\s*\((?:[^()\"“]{0,200} )?(?:\w+ing (?:that )?)?")


def before(around: Around, one: Quoted) -> Door | None:
    """Look for the citation that stands in the sentence before a quotation."""
    at = bisect_right(around.starts, one.outer[0]) - 1
    if at < 0:
        return None
    # Those in the parentheses of another are not what the sentence speaks of.
    near = range(max(0, at - MOST_IN_PARENTHESES), at)
    at = next((n for n in near if around.citations[n].reach > around.citations[at].end), at)
    cited = around.citations[at]
    end = max(cited.end, cited.reach)
    if end > one.outer[0] or one.outer[0] - end > FARTHEST_AFTER:
        return None
    gap = around.text[end : one.outer[0]]
    if _OPENED.fullmatch(gap):
        return Door(at, "direct")
    if "\n\n" in gap or around.stops(end, one.outer[0]):
        return None
    if re.match(r"[\"'”’)\]]*[.?!;]", gap) or around.ends_sentence(gap):
        return None
    spoken = around.without_quotations(end, gap)
    says = bool(SAYS.search(spoken)) and not cited.signal
    if cited.form in ("named", "reference") and not cited.pin:
        says = says and bool(_SUBJECT.match(spoken))
    return Door(at, "direct" if says else "loose")
