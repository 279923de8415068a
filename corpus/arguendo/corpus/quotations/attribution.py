"""At whose door a text lays its quotations.

1. Words in the parentheses of a citation are that decision's.
2. Words before a citation are of the first one that follows: `"…" Smith v. Jones, 1 U.S. 1, 2`.
3. Words after one are its, where the sentence says that it speaks: `In Smith, the Court held "…"`.
4. Of a block quotation, the citation at its end or after it, else the one that introduces it.
5. What is quoted within a quotation is also of the decision in `(quoting …)`.

Where a signal stands between, or other words of the sentence, the bond is loose: the words may be
somebody else's. Only the neighbourhood of each quotation is looked at, so that a text is read in
time linear in its length.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from arguendo.corpus.model import Bond, Extraction, Quotation
from arguendo.corpus.quotations.marks import Quoted, names_a_term, quoted
from arguendo.corpus.quotations.words import fewer_than

FEWEST = 2
"""Words of a quotation that is laid at anybody's door; one word alone is nobody's."""
FEWEST_LOOSE = 3
"""The same, where the bond is loose: two words in marks are a term as often as not."""

_MOST_IN_PARENTHESES = 8
"""Citations within the parentheses of one."""
_FARTHEST_BEFORE, _FARTHEST_AFTER = 600, 400
"""Characters between a quotation and the citation after it, or before it."""

_REMARK = (
    r"\((?:emphasis|citations?|internal|alterations?|footnotes?|quotations?|cleaned|brackets|ellips"
    r"|omission|italics|some|first|second|third|last)[^()]{0,160}\)"
)
_BESIDE = re.compile(
    rf"(?:{_REMARK}|\[\^?\w{{1,8}}\]|<[^<>]{{0,60}}>|[¹²³⁰-⁹]+|\^\d+|[\s.,;:!?'\"”’)\]*_>—–-])*"
    r"(?:\b(?:and|or|but)\b[\s,]*)?"
)
_CAPTION = re.compile(
    r"[\s\"'”’)\]*_.,]*(?:(?:[A-Z0-9][\w.'’&,*_-]*|v\.|vs\.|of|the|and|for|in|re|ex|rel\.|et|al\.|&)\s*){1,16}"
    r"|[\s\"'”’)\]*_.,]*[A-Z][^.;\"“”\n]{0,60} v\. [^.;\"“”\n]{0,80}"
)
"""A name before a citation of which only the end was read as one."""
_ALSO = re.compile(rf"(?:\s|,|;|and|or|but|that|{_REMARK}|[.'\"”’])*", re.IGNORECASE)
_SIGNAL = re.compile(
    r"\b(?:see|cf|compare|accord|contra|e\. ?g|but see|see also|citing)\b", re.IGNORECASE
)
_SAYS = re.compile(
    r"\b(?:held|holds?|holding|said|says?|saying|stat(?:e[sd]?|ing)|wrote|writes|explain(?:s|ed|ing)?"
    r"|observ(?:e[sd]?|ing)|reason(?:s|ed|ing)|declar(?:e[sd]?|ing)|not(?:e[sd]|ing)"
    r"|conclud(?:e[sd]?|ing)|rul(?:ed|es|ing)|emphasiz(?:e[sd]?|ing)|recogniz(?:e[sd]?|ing)"
    r"|reject(?:s|ed|ing)|describ(?:e[sd]?|ing)|announc(?:e[sd]?|ing)|found|finds|finding"
    r"|caution(?:s|ed|ing)|warn(?:s|ed|ing)|remark(?:s|ed|ing)|put it|called"
    r"|characterized|defin(?:e[sd]|ing)"
    r"|instruct(?:s|ed|ing)|remind(?:s|ed|ing)|reiterat(?:e[sd]?|ing)|reaffirm(?:s|ed|ing)|quoted?"
    r"|teach(?:es)?|taught|articulat(?:es?|ed)|according to|words|dissent|concurrence|opinion)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:['’]s)?,? (?:(?:the|this) (?:\w+ )?(?:court|majority|plurality|justices)|we|it)?,? ?"
    rf"(?:\w+ly,? |has |had |also |itself |in turn ){{0,2}}{_SAYS.pattern}",
    re.IGNORECASE,
)
"""A case called by its name alone speaks where it is said to at once: `Smith, the Court held`."""
_SENTENCE = re.compile(r"[.?!][\"'”’)\]]*\s+(?=[A-Z“\"‘\[(])")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|Nos?|Inc|Co|Corp|Ltd|vs?|[Cc]f|Id|id|Hon|Fed|Civ|Crim|App"
    r"|Cir|Ct|Dist|Art|Amend|Const|Stat|Reg|Pp?|pp?|nn?|Bd|[Ss]ee|Ass'n|Int'l|U\.S)$"
)
_RECORD = re.compile(
    r"\b(?:R|Tr|App|Exh?|Exhibit|ECF|Dkt|Doc|Compl|Br|Brief|Pet|J\. ?A|Aff|Decl|Dep|Mot|Mem|Record"
    r"|Resp|Answer|Order|Op)\b\.?[^\n;]{0,24}\d|\b[Aa]nte\b|\b[Pp]ost, |[¶§] ?\d"
    r"|\b(?:Section|Rule|Article|Amendment|Title|Clause|Act|Code) \d"
    r"|\b\d{1,4}(?:-\d{1,4})? \([^()]{0,60}\b1[6-9]\d\d\)|\b\d{1,4} \([^()]{0,60}\beds?\."
    r"|\bL\. ?Rev\.|\bL\. ?J\.|\bCong\. ?(?:Rec|Globe)|\b[Ss]upra, at \d{1,3}\. [A-Z]"
)
"""References to something else than a decision: the record at bar, an opinion beside, a statute."""
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
_IN_PARENTHESES = re.compile(r"[\s.,'\"”’\]]*\)")
_OPENED = re.compile(r"(?:\s*\([^()]{0,80}\))*\s*\((?:[^()\"“]{0,200} )?(?:\w+ing (?:that )?)?")
_QUOTING = re.compile(r"\bquot(?:ing|ed in)\s+(?:[\w ]{0,30}\s)?$", re.IGNORECASE)
_NESTED = re.compile(r"(?<!\w)[‘'“\"](?=[\w\[])(?P<words>.{8,4000}?)[’'”\"](?!\w)", re.DOTALL)


_MOST_IDS = 12
"""How many times in a row `Id.` may stand before nobody can be sure of it."""


class _Door(NamedTuple):
    """A quotation, and the citation it is laid at."""

    citation: int
    bond: Bond


def attributed(text: str, extraction: Extraction) -> tuple[tuple[Quotation, ...], ...]:
    """Return, for each citation, what the text quotes on the strength of it.

    >>> from arguendo.corpus.citations import extract
    >>> text = 'The rule "is an absolute one." Roe v. Wade, 410 U.S. 113, 115 (1973).'
    >>> [[one.text for one in each] for each in attributed(text, extract(text))]
    [['is an absolute one.']]
    """
    laid: list[list[Quotation]] = [[] for _ in extraction.citations]
    found = quoted(text)
    if not found or not laid:
        return tuple(() for _ in laid)
    around = _Around(text, extraction, found)
    for one in found:
        door = around.door(one)
        if door is None:
            continue
        door = door._replace(citation=around.with_its_page(door.citation))
        start, end = around.bounds(one, door.citation)
        if not around.certain(one, door.citation):
            door = door._replace(bond="loose")
        fewest = FEWEST if door.bond == "direct" else FEWEST_LOOSE
        if fewer_than(fewest, text[start:end]) or names_a_term(text, one):
            continue
        laid[door.citation].append(
            Quotation(text=text[start:end], start=start, end=end, bond=door.bond)
        )
        for source, nested in around.quoted_within(start, end, door.citation):
            laid[source].append(nested)
    return tuple(tuple(sorted(each, key=lambda one: one.start)) for each in laid)


class _Around:
    """A text, its citations and quotations, looked at from one quotation at a time."""

    def __init__(self, text: str, extraction: Extraction, found: Sequence[Quoted]) -> None:
        self._text = text
        self._citations = extraction.citations
        self._starts = [one.start for one in self._citations]
        self._unread = [one.start for one in extraction.unread]
        self._found = found
        self._opened = [one.start for one in found]

    def door(self, one: Quoted) -> _Door | None:
        """Return the citation a quotation is laid at, if there is one."""
        if one.kind == "block":
            return self._of_a_block(one)
        if _RECORD_AFTER.match(self._text, one.outer[1]):
            return None
        if self._cites_unread(one):
            return None
        # (1)
        if (own := self._in_parentheses(one)) is not None:
            return own
        after, before = self._after(one), self._before(one)
        # (2), (3)
        for door in (after, before):
            if door is not None and door.bond == "direct":
                return door
        return before or after

    def _cites_unread(self, one: Quoted) -> bool:
        """Say whether another source stands right behind that nobody read as a citation."""
        found = _FOREIGN.match(self._text, one.outer[1])
        if found is None:
            return False
        at = bisect_left(self._starts, one.outer[1])
        return at == len(self._starts) or self._starts[at] > found.end()

    def certain(self, one: Quoted, citation: int) -> bool:
        """Say whether it is beyond doubt whose words they are laid at.

        What `Id.` means is sure only where the citation before it is the one it was read as, in
        the same paragraph, and nothing else is referred to between. A straight single mark may be
        an apostrophe.
        """
        if re.match("'[^']", self._text[one.outer[0] : one.outer[0] + 2]):
            return False
        cited = self._citations[citation]
        if cited.form not in ("id", "supra") or cited.antecedent is None:
            return True
        if cited.form == "supra":
            return bool(cited.name)
        if cited.antecedent not in {citation - 1, self._citations[citation - 1].antecedent}:
            return False
        # what an `Ibid.` before it means is no surer than that one
        for at in range(citation, max(citation - _MOST_IDS, 0), -1):
            before, here = self._citations[at - 1], self._citations[at]
            between = self._text[max(before.end, before.reach) : here.start]
            if "\n\n" in between or self._stops(before.end, here.start):
                return False
            if before.form != "id":
                return True
        return False

    def with_its_page(self, citation: int) -> int:
        """Return the short citation that a name alone leads in: `Roe v. Wade, 410 U.S., at 115`."""
        cited = self._citations[citation]
        if cited.form not in ("named", "reference") or citation + 1 == len(self._citations):
            return citation
        after = self._citations[citation + 1]
        joined = re.fullmatch(r",? ", self._text[cited.end : after.start])
        return citation + 1 if after.form == "short" and joined else citation

    def bounds(self, one: Quoted, citation: int) -> tuple[int, int]:
        """Return the span of the words: an open quotation, or a block, ends before its citation."""
        start, end = one.start, one.end
        first = self._citations[citation].start
        if one.kind != "marks" and start < first < end:
            end = start + len(self._text[start:first].rstrip(" \t\n>([—–-*_"))
            end = start + len(_SIGNAL_AT_END.sub("", self._text[start:end]).rstrip())
        if one.kind == "block":
            while start < end and self._text[start] in '“"„':
                start += 1
            while end > start and self._text[end - 1] in '”"':
                end -= 1
        return start, end

    def _in_parentheses(self, one: Quoted) -> _Door | None:
        at = bisect_right(self._starts, one.start) - 1
        for number in range(at, max(at - 8, -1), -1):
            cited = self._citations[number]
            if cited.end <= one.start and one.end <= cited.reach:
                return _Door(number, "loose" if self._cited_by_another(number) else "direct")
            if cited.start <= one.start < cited.end and one.end <= cited.end:
                opened = self._text.find("(", cited.start, one.start)
                return _Door(number, "direct") if opened >= 0 else None
        return None

    def _cited_by_another(self, number: int) -> bool:
        """Say whether a citation is in the parentheses of another that is said to cite it.

        What stands in quotation marks behind it may be what the other says of it.
        """
        low = max(0, number - _MOST_IN_PARENTHESES)
        cited = self._citations[number]
        return any(
            outer.reach >= cited.reach
            and re.search(r"\(citing\b", self._text[outer.end - 1 : cited.start])
            for outer in self._citations[low:number]
        )

    def _named_in(self, one: Quoted) -> bool:
        at = bisect_right(self._starts, one.start) - 1
        return at >= 0 and one.end <= self._citations[at].end

    def _after(self, one: Quoted) -> _Door | None:
        """Look for the citation that follows a quotation."""
        if self._named_in(one):
            return None
        outer = one.outer[1]
        if one.kind == "open":
            at = bisect_left(self._starts, one.start)
            if at < len(self._starts) and self._starts[at] < one.end:
                return _Door(at, "loose")
            return None
        at = bisect_left(self._starts, outer)
        if at == len(self._starts) or self._starts[at] - outer > _FARTHEST_BEFORE:
            return None
        gap = self._text[outer : self._starts[at]]
        if "\n\n" in gap.strip(" ") or self._stops(outer, self._starts[at]):
            return None
        if ";" in gap or _IN_PARENTHESES.match(gap):
            return None
        signalled = bool(_SIGNAL.search(gap[-24:])) or bool(
            self._citations[at].signal and _SIGNAL.search(self._citations[at].signal)
        )
        said = gap if len(gap) == len(gap.lstrip(".")) else gap.lstrip(".")
        bare = _SIGNAL_AT_END.sub("", said)
        if (
            _BESIDE.fullmatch(bare)
            or _CAPTION.fullmatch(bare)
            or _ALSO.fullmatch(self._without_quotations(outer, gap))
        ):
            opens = self._closed(one) and self._goes_on(at)
            return _Door(at, "loose" if signalled or opens else "direct")
        if self._closed(one) and re.match(r"\s+[A-Z]", gap):
            return None
        if self._ends_sentence(gap.rstrip().rstrip(".?!\"'”’)]")):
            return None
        through = not re.search(r"[.?!][\"'”’)\]]*\s*$", bare)
        direct = through and not signalled and bool(_SAYS.search(bare))
        return _Door(at, "direct" if direct else "loose")

    def _closed(self, one: Quoted) -> bool:
        """Say whether a sentence ends with the quotation."""
        last = self._text[max(one.end - 3, one.start) : one.end].rstrip("'’ ")
        return last.endswith((".", "?", "!"))

    def _goes_on(self, citation: int) -> bool:
        """Say whether a sentence goes on after a citation, so that it begins with it."""
        end = max(self._citations[citation].end, self._citations[citation].reach)
        return bool(re.match(r"[*_]*,? +[a-z]", self._text[end : end + 12]))

    def _before(self, one: Quoted) -> _Door | None:
        """Look for the citation that stands in the sentence before a quotation."""
        at = bisect_right(self._starts, one.outer[0]) - 1
        if at < 0:
            return None
        # Those in the parentheses of another are not what the sentence speaks of.
        around = range(max(0, at - _MOST_IN_PARENTHESES), at)
        at = next((n for n in around if self._citations[n].reach > self._citations[at].end), at)
        cited = self._citations[at]
        end = max(cited.end, cited.reach)
        if end > one.outer[0] or one.outer[0] - end > _FARTHEST_AFTER:
            return None
        gap = self._text[end : one.outer[0]]
        if _OPENED.fullmatch(gap):
            return _Door(at, "direct")
        if "\n\n" in gap or self._stops(end, one.outer[0]):
            return None
        if re.match(r"[\"'”’)\]]*[.?!;]", gap) or self._ends_sentence(gap):
            return None
        spoken = self._without_quotations(end, gap)
        says = bool(_SAYS.search(spoken)) and not cited.signal
        if cited.form in ("named", "reference") and not cited.pin:
            says = says and bool(_SUBJECT.match(spoken))
        return _Door(at, "direct" if says else "loose")

    def _of_a_block(self, one: Quoted) -> _Door | None:
        if any(
            other.kind == "marks"
            and one.start <= other.outer[0]
            and other.outer[1] <= one.end + 2
            and other.end - other.start > 0.6 * (one.end - one.start)
            for other in self._within(one)
        ):
            return None
        # (4)
        at = bisect_left(self._starts, one.outer[1])
        if at < len(self._starts):
            gap = self._text[one.outer[1] : self._starts[at]]
            if len(gap) < 60 and not _SIGNAL_AT_END.sub("", gap).strip(" \n\t*_—–-([>"):
                return _Door(at, "loose" if _SIGNAL.search(gap) else "direct")
        last = bisect_left(self._starts, one.end) - 1
        if last >= 0 and self._starts[last] > one.start:
            while last > 0 and self._citations[last - 1].reach > self._citations[last].end:
                last -= 1
            reach = max(self._citations[last].end, self._citations[last].reach)
            if one.end - reach <= 3:
                while (
                    last > 0
                    and self._starts[last - 1] > one.start
                    and re.fullmatch(
                        r"[\s;.>]*",
                        self._text[
                            max(
                                self._citations[last - 1].end, self._citations[last - 1].reach
                            ) : self._starts[last]
                        ],
                    )
                ):
                    last -= 1  # The first of a string.
                return _Door(last, "direct")
        lead = self._text[max(0, one.outer[0] - 400) : one.outer[0]].rstrip()
        number = bisect_left(self._starts, one.outer[0]) - 1
        if lead.endswith(":") and number >= 0:
            cited = self._citations[number]
            gap = self._text[max(cited.end, cited.reach) : one.outer[0]]
            if len(gap) <= _FARTHEST_AFTER and "\n\n" not in gap.rstrip():
                return _Door(number, "direct" if _SAYS.search(gap) else "loose")
        return None

    def _within(self, block: Quoted) -> Sequence[Quoted]:
        low, high = bisect_left(self._opened, block.start), bisect_left(self._opened, block.end)
        return self._found[low : min(high, low + 12)]

    def quoted_within(self, start: int, end: int, citation: int) -> list[tuple[int, Quotation]]:
        """Return what is quoted within a quotation, with the decision in `(quoting …)`."""
        cited = self._citations[citation]
        source = citation + 1
        # (5)
        if source >= len(self._citations) or self._starts[source] >= cited.reach:
            return []
        if not _QUOTING.search(
            self._text[max(cited.end, self._starts[source] - 40) : self._starts[source]]
        ):
            return []
        return [
            (
                source,
                Quotation(
                    text=one["words"],
                    start=start + one.start("words"),
                    end=start + one.end("words"),
                    bond="loose",
                ),
            )
            for one in _NESTED.finditer(self._text[start:end])
            if not fewer_than(FEWEST_LOOSE, one["words"])
        ]

    def _without_quotations(self, start: int, gap: str) -> str:
        """Return what stands in a gap beside other quotations."""
        low = bisect_left(self._opened, start)
        pieces, last = [], start
        for one in self._found[low : low + 12]:
            if one.outer[1] > start + len(gap) or one.kind != "marks":
                break
            pieces.append(self._text[last : one.outer[0]])
            last = one.outer[1]
        pieces.append(self._text[last : start + len(gap)])
        return " ".join(pieces)

    def _stops(self, start: int, end: int) -> bool:
        """Say whether something else stands between that may be quoted: the record, a statute."""
        at = bisect_left(self._unread, start)
        if at < len(self._unread) and self._unread[at] < end:
            return True
        return bool(_RECORD.search(self._text, start, end))

    def _ends_sentence(self, gap: str) -> bool:
        return any(
            not _ABBREVIATED.search(gap, max(0, found.start() - 12), found.start())
            for found in _SENTENCE.finditer(gap)
        )


_SIGNAL_AT_END = re.compile(
    r"[\s(\[]*\b(?:but\s+)?(?:see|cf|compare|accord|contra|e\. ?g)\b[.,]*"
    r"(?:\s+(?:also|generally|e\. ?g\.),?)*[\s*_,]*$",
    re.IGNORECASE,
)
