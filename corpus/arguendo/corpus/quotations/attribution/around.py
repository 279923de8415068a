"""A text with its citations and quotations, and what stands between them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from arguendo.corpus.model import Bond, Extraction
from arguendo.corpus.patterns import begun_by
from arguendo.corpus.quotations.marks import Quoted

_SENTENCE = re.compile(r"[.?!][\"'”’)\]]*\s+(?=[A-Z“\"‘\[(])")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|Nos?|Inc|Co|Corp|Ltd|vs?|[Cc]f|Id|id|Hon|Fed|Civ|Crim|App"
    r"|Cir|Ct|Dist|Art|Amend|Const|Stat|Reg|Pp?|pp?|nn?|Bd|[Ss]ee|Ass'n|Int'l|U\.S)$"
)
_RECORD = begun_by(
    r"A-Zaps¶§\d",
    r"\b(?:R|Tr|App|Exh?|Exhibit|ECF|Dkt|Doc|Compl|Br|Brief|Pet|J\. ?A|Aff|Decl|Dep|Mot|Mem|Record"
    r"|Resp|Answer|Order|Op)\b\.?[^\n;]{0,24}\d|\b[Aa]nte\b|\b[Pp]ost, |[¶§] ?\d"
    r"|\b(?:Section|Rule|Article|Amendment|Title|Clause|Act|Code) \d"
    r"|\b\d{1,4}(?:-\d{1,4})? \([^()]{0,60}\b1[6-9]\d\d\)|\b\d{1,4} \([^()]{0,60}\beds?\."
    r"|\bL\. ?Rev\.|\bL\. ?J\.|\bCong\. ?(?:Rec|Globe)|\b[Ss]upra, at \d{1,3}\. [A-Z]",
)
"""References to something else than a decision: the record at bar, an opinion beside, a statute."""

_ELSEWHERE = re.compile(r",? \d{1,4} [A-Z]\.(?: ?[A-Z]\w*\.?){1,6} \d{1,4}\b")
"""Behind a name: a reporter that nobody knows, `170 I. B. L. A. 219`, as agencies have them."""
_PAPER = re.compile(
    r"(?:Reply )?Brief\b|Amic(?:us|i) Curiae\b|Tr(?:anscript|\.) of|Pet(?:ition|\.) for"
)
"""What the name of a paper filed in a case begins with."""


class Door(NamedTuple):
    """A quotation's citation, and how firmly it is laid there."""

    citation: int
    bond: Bond


class Around:
    """A text, its citations and quotations, looked at from one quotation at a time."""

    def __init__(self, text: str, extraction: Extraction, found: Sequence[Quoted]) -> None:
        self.text = text
        self.citations = extraction.citations
        self.starts = [one.start for one in self.citations]
        self.unread = [one.start for one in extraction.unread]
        self.found = found
        self.opened = [one.start for one in found]

    def within(self, block: Quoted) -> Sequence[Quoted]:
        """Return the quotations that begin within another."""
        low, high = bisect_left(self.opened, block.start), bisect_left(self.opened, block.end)
        return self.found[low : min(high, low + 12)]

    def blank(self, citation: int) -> bool:
        """Say whether nothing is quoted of a citation.

        It may stand in the head of a page, which is no part of the text, or be one of a brief.
        """
        cited = self.citations[citation]
        meant = cited if cited.antecedent is None else self.citations[cited.antecedent]
        if meant.form == "docket" and _PAPER.match(meant.name):
            return True
        if cited.form == "named" and _ELSEWHERE.match(self.text, cited.end):
            return True
        return self.text[cited.start : cited.end].isspace()

    def between(self, start: int, citation: int) -> Sequence[Quoted]:
        """Return the last quotations in marks that begin between an offset and a citation."""
        low = bisect_left(self.opened, start)
        high = bisect_left(self.opened, self.starts[citation])
        return [one for one in self.found[max(low, high - 3) : high] if one.kind == "marks"]

    def without_quotations(self, start: int, gap: str) -> str:
        """Return what stands in a gap beside other quotations."""
        low = bisect_left(self.opened, start)
        pieces, last = [], start
        for one in self.found[low : low + 12]:
            if one.outer[1] > start + len(gap) or one.kind != "marks":
                break
            pieces.append(self.text[last : one.outer[0]])
            last = one.outer[1]
        pieces.append(self.text[last : start + len(gap)])
        return " ".join(pieces)

    def stops(self, start: int, end: int) -> bool:
        """Say whether something else stands between that may be quoted: the record, a statute."""
        at = bisect_left(self.unread, start)
        if at < len(self.unread) and self.unread[at] < end:
            return True
        return bool(_RECORD.search(self.text, start, end))

    def ends_sentence(self, gap: str) -> bool:
        """Say whether a sentence ends in a gap; the full stop of an abbreviation ends none."""
        return any(
            not _ABBREVIATED.search(gap, max(0, found.start() - 12), found.start())
            for found in _SENTENCE.finditer(gap)
        )
