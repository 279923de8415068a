"""Words after a citation, which are its where the sentence says that it speaks."""

import re
from bisect import bisect_right

from arguendo.corpus.model import Citation
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

_ANOTHER = re.compile(
    r"\b[Cc]ourts? of [Aa]ppeals?\b|\b[Dd]istrict [Cc]ourt|\b[Cc]ourts? below\b"
    r"|\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|D\. ?C\.) Cir"
    r"|\b[Tt]he [A-Z]{2,6} "
)
"""Courts of whose words a decision of the Supreme Court is not the source."""


def _begins_anew(cited: Citation, gap: str) -> bool:
    """Say whether another sentence begins behind `Ibid.`, whose own mark ends the one before."""
    return cited.form == "id" and not cited.pin and bool(re.match(r"\s+[A-Z]", gap))


def _another_speaks(cited: Citation, spoken: str) -> bool:
    printed = cited.reference.reporter if cited.reference else ""
    return printed in ("U.S.", "S. Ct.", "L. Ed. 2d") and bool(_ANOTHER.search(spoken))


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
    if says and (_begins_anew(cited, gap) or _another_speaks(cited, spoken)):
        says = False
    if cited.form in ("named", "reference") and not cited.pin:
        says = says and bool(_SUBJECT.match(spoken))
    return Door(at, "direct" if says else "loose")
