"""Words that an opinion itself quotes: from whom, by the citation that stands behind them there."""

import re
from functools import lru_cache

from arguendo.corpus.model import Opinion
from arguendo.corpus.quotations.marks import quoted

_FARTHEST = 4_000
"""Characters of a paragraph that are looked at on either side."""
_SOURCE = re.compile(
    r"[\s.,;'\"”’)\]]*(?:\[Footnote [^\]]{1,8}\]\s*)?(?:\((?:quoting|citing) )?(?:See )?"
    r"(?P<source>(?:[A-Z][\w.'’&-]*"
    r"(?: (?:of|the|and|for|v\.|vs\.|in|re|ex|rel\.|&|[A-Z][\w.'’&-]*,?)){0,14},? )?"
    r"\d{1,4} (?:U\. ?S\.|S\. ?Ct\.|L\. ?Ed\. ?2?d?|F\. ?(?:2d|3d)|F\. ?Supp\.(?: ?2d)?"
    r"|Wall\.|How\.|Wheat\.|Cranch|Pet\.)"
    r"(?:,? at)? ?\d{1,5})"
)


@lru_cache(maxsize=1024)
def quoted_there(opinion: Opinion, start: int, end: int) -> str | None:
    """Return the source that an opinion gives for words it quotes, as it stands there.

    Empty where it gives none; None where the words are the opinion's own.
    """
    low = max(opinion.text.rfind("\n\n", max(0, start - _FARTHEST), start), start - _FARTHEST, 0)
    high = opinion.text.find("\n\n", end, end + _FARTHEST)
    high = high + 160 if high >= 0 else end + _FARTHEST
    around = opinion.text[low:high]
    for one in quoted(around):
        if one.kind == "marks" and one.start <= start - low + 1 and end - low - 1 <= one.end:
            found = _SOURCE.match(around, one.outer[1])
            return found["source"] if found else ""
    return None
