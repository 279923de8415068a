"""Words before a citation, which are of the first one that follows."""

import re
from bisect import bisect_left, bisect_right

from arguendo.corpus.quotations.attribution.around import Around, Door
from arguendo.corpus.quotations.attribution.signs import SAYS, SIGNAL, SIGNAL_AT_END
from arguendo.corpus.quotations.marks import Quoted

_FARTHEST = 600
"""Characters between a quotation and the citation after it."""
_REMARK = (
    r"\((?:emphasis|citations?|internal|alterations?|footnotes?|quotations?|cleaned|brackets|ellips"
    r"|omission|italics|some|first|second|third|last)[^()]{0,160}\)"
)
_BESIDE = re.compile(
    rf"(?:{_REMARK}|\[\^?\w{{1,8}}\]|<[^<>]{{0,60}}>|[¹²³⁰-⁹]+|\^\d+|[\s.,;:!?'\"”’)\]*_>—–-])*"
    r"(?:\b(?:and|or|but)\b[\s,]*)?"
)
_CAPTION = re.compile(
    r"(?!\W*(?:of|and|for|in|re)\s*$)[\s\"'”’)\]*_.,]*(?:(?:[A-Z0-9][\w.'’&,*_-]*|v\.|vs\.|of|the|and|for|in|re|ex|rel\.|et|al\.|&)\s*){1,16}"
    r"|[\s\"'”’)\]*_.,]*[A-Z][^.;\"“”\n]{0,60} v\. [^.;\"“”\n]{0,80}"
)
"""A name before a citation of which only the end was read as one."""
_ALSO = re.compile(rf"(?:\s|,|;|and|or|but|that|{_REMARK}|[.'\"”’])*", re.IGNORECASE)
_OF_ITS_CITING = re.compile(
    r"\b(?:cited|citing|relied|relying|invoked|invoking|overruled|repudiated)\b"
    r"|^\W*(?:exception|doctrine|rule|test|standard|theory) (?:\w+ )?"
    r"(?:recognized|announced|adopted)\b"
)
"""The words are whose who cites the case, or a term for what it laid down."""
_IN_PARENTHESES = re.compile(r"[\s.,'\"”’\]]*\)")


def after(around: Around, one: Quoted) -> Door | None:
    """Look for the citation that follows a quotation."""
    if _named_in(around, one):
        return None
    outer = one.outer[1]
    if one.kind == "open":
        at = bisect_left(around.starts, one.start)
        if at < len(around.starts) and around.starts[at] < one.end:
            return Door(at, "loose")
        return None
    at = bisect_left(around.starts, outer)
    if at == len(around.starts) or around.starts[at] - outer > _FARTHEST:
        return None
    if any(that.outer[0] < around.starts[at] < that.end for that in around.between(outer, at)):
        return None  # it stands in words that are quoted themselves
    gap = around.text[outer : around.starts[at]]
    if "\n\n" in gap.strip(" ") or around.stops(outer, around.starts[at]):
        return None
    if ";" in gap or _IN_PARENTHESES.match(gap):
        return None
    signalled = bool(SIGNAL.search(gap[-24:])) or bool(
        around.citations[at].signal and SIGNAL.search(around.citations[at].signal)
    )
    said = gap if len(gap) == len(gap.lstrip(".")) else gap.lstrip(".")
    bare = SIGNAL_AT_END.sub("", said)
    if (
        _BESIDE.fullmatch(bare)
        or _CAPTION.fullmatch(bare)
        or _ALSO.fullmatch(around.without_quotations(outer, gap))
    ):
        opens = _closed(around, one) and _goes_on(around, at)
        return Door(at, "loose" if signalled or opens else "direct")
    if _closed(around, one) and re.match(r"\s+[A-Z]", gap):
        return None
    if around.ends_sentence(gap.rstrip().rstrip(".?!\"'”’)]")):
        return None
    through = not re.search(r"[.?!][\"'”’)\]]*\s*$", bare)
    spoken = around.without_quotations(outer, bare)
    says = SAYS.search(spoken) and not _OF_ITS_CITING.search(spoken)
    direct = through and not signalled and bool(says) and not around.between(outer, at)
    return Door(at, "direct" if direct else "loose")


def _named_in(around: Around, one: Quoted) -> bool:
    at = bisect_right(around.starts, one.start) - 1
    return at >= 0 and one.end <= around.citations[at].end


def _closed(around: Around, one: Quoted) -> bool:
    """Say whether a sentence ends with the quotation."""
    last = around.text[max(one.end - 3, one.start) : one.end].rstrip("'’ ")
    return last.endswith((".", "?", "!"))


def _goes_on(around: Around, citation: int) -> bool:
    """Say whether a sentence goes on after a citation, so that it begins with it."""
    end = max(around.citations[citation].end, around.citations[citation].reach)
    return bool(re.match(r"[*_]*,? +[a-z]", around.text[end : end + 12]))
