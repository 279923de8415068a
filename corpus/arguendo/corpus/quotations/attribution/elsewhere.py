"""Words behind which another source stands: the record at bar, or a citation nobody read."""

import re
from bisect import bisect_left

from arguendo.corpus.quotations.attribution.around import Around
from arguendo.corpus.quotations.marks import Quoted

_RECORD_AFTER = re.compile(
    r"[\s.,;*_]*\(?(?:see )?(?:App|Tr|R|Record|Brief|Br|Pet|J\. ?A|Ante|Post|ECF|Dkt|Doc"
    r"|Compl|Aff|Decl|Dep)\b\.?[^\n;()]{0,40}\d",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"[\s.,;*_]{0,4}(?:\d{1,3} [A-Z][A-Za-z.]{0,8}(?: [A-Z][A-Za-z.]{0,8}){0,2},? at \d"
    r"|[A-Z][a-z]{1,14}- ?(?:\[\*\d+\])? ?[a-z]{2,12}, supra)"
)
"""`2 Wils. K. B., at 291`, or a name that the end of a page parted."""


def of_another_source(around: Around, one: Quoted) -> bool:
    """Say whether another source than a decision that was read stands right behind."""
    if _RECORD_AFTER.match(around.text, one.outer[1]):
        return True
    found = _FOREIGN.match(around.text, one.outer[1])
    if found is None:
        return False
    at = bisect_left(around.starts, one.outer[1])
    return at == len(around.starts) or around.starts[at] > found.end()
