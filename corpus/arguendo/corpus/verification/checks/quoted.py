"""Asks whether the words quoted stand in the opinions held, as they are quoted."""

import re
from typing import assert_never

from arguendo.corpus.model import Opinion, Quotation
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.quotations.matching import (
    AlteredWords,
    Change,
    Joined,
    Licensed,
    Match,
    NotFound,
    Slight,
    Verbatim,
    matched,
)
from arguendo.corpus.quotations.words import number_of_words
from arguendo.corpus.verification.findings import (
    Altered,
    Evidence,
    Finding,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
    not_asked,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.pins import points_elsewhere

FEWEST_TO_ACCUSE = 6
"""Words. Fewer that are not found may be anybody's: a term, a phrase of the text's own."""
_A_CHANGE = 8
"""Words of a quotation for each that may be changed in it and still be known for this passage's."""
LONGEST = 2_500
"""Words of a quotation that are compared."""

_MOST_SHOWN = 280
_WHY = {
    "far": "its parts stand pages apart there",
    "order": "its parts stand there in another order",
    "opinions": "its parts stand in different opinions of the decision",
}


class Quoted:
    """Changed words are proof, for the record has others in their place.

    What is not found is proof only where the text gives nobody else as its source.

    Licensed are brackets, ellipses, a changed capital or closing mark, citations and notes left
    out, slips of a scanner. Not a changed `may`, `not`, `only`, number or name, in brackets or
    not, and not what an ellipsis swallows. Against a digest nothing can be checked.
    """

    name = "quoted"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare every quotation with the opinions, word by word."""
        quotations = [one for one in inquiry.quotations if one.text.strip()]
        if not quotations or inquiry.authority is None:
            return (not_applicable(self.name, "Nothing is quoted from it, or it is not held."),)
        held = tuple(one for one in inquiry.opinions if one.voice != "digest")
        if not held:
            return (self._nothing_to_compare(inquiry),)
        if points_elsewhere(inquiry):
            # the page is none of the decision's: `Id.` may mean another
            quotations = [one.model_copy(update={"bond": "loose"}) for one in quotations]
        found = [self._judge(one, held, inquiry) for one in quotations]
        return tuple(dict.fromkeys(found))

    def _nothing_to_compare(self, inquiry: Inquiry) -> Finding:
        digest = any(one.voice == "digest" for one in inquiry.opinions) or (
            inquiry.authority is not None and inquiry.authority.text == "digest"
        )
        if digest:
            return cannot_tell(
                self.name, "A digest of it is held; a quotation cannot be checked against a digest."
            )
        return cannot_tell(self.name, "No text of it is held; a quotation cannot be checked.")

    def _judge(self, quotation: Quotation, held: tuple[Opinion, ...], inquiry: Inquiry) -> Finding:
        size = number_of_words(quotation.text)
        if size > LONGEST:
            return cannot_tell(self.name, f"More than {LONGEST} words are quoted in one piece.")
        if not size:
            return not_applicable(self.name, "There are no words between the marks.")
        found = matched(quotation.text, held)
        evidence = on_record(inquiry.authority) if inquiry.authority else ()
        match found:
            case Verbatim():
                return holds(self.name, "The words stand in the opinion as quoted.", *evidence)
            case Licensed():
                how = ", ".join(found.how)
                return holds(
                    self.name, f"The words stand in the opinion, allowing for {how}.", *evidence
                )
            case Slight() | AlteredWords():
                most = max(1, size // _A_CHANGE) if size >= FEWEST_TO_ACCUSE else 0
                if quotation.bond == "loose" and _changed(quotation, found.altered) > most:
                    told = "Words like these are in it, and the text leaves open whose they are."
                    return cannot_tell(self.name, told, *evidence)
                return self._altered(quotation, found, held, evidence)
            case Joined():
                told = f"The words stand in the opinion, but not as one: {_WHY[found.why]}."
                weigh = contradicts if found.why == "opinions" else differs
                return weigh(self.name, told, *evidence)
            case NotFound():
                return self._not_found(quotation, size, evidence)
            case _:
                assert_never(found)

    def _altered(
        self,
        quotation: Quotation,
        found: Slight | AlteredWords,
        held: tuple[Opinion, ...],
        evidence: tuple[Evidence, ...],
    ) -> Finding:
        printed = next(one.text for one in held if one.id == found.opinion)
        told = f"{_listed(found.altered)}. It reads: {_passage(printed, found)}"
        weigh = contradicts if found.kind == "altered" else differs
        return weigh(self.name, told, *evidence).model_copy(
            update={
                "altered": tuple(
                    Altered(
                        start=quotation.start + one.start,
                        end=quotation.start + one.end,
                        recorded=Recorded(one.recorded),
                    )
                    for one in found.altered
                )
            }
        )

    def _not_found(
        self, quotation: Quotation, size: int, evidence: tuple[Evidence, ...]
    ) -> Finding:
        told = "These words are not in the opinions held of it"
        if size < 3:
            return not_asked(self.name, f"{told}; two words may be the text's own.")
        if quotation.bond == "loose":
            return cannot_tell(
                self.name, f"{told}, and the text leaves open whose they are.", *evidence
            )
        if size < FEWEST_TO_ACCUSE:
            return differs(self.name, f"{told}; so few may be the text's own.", *evidence)
        return contradicts(self.name, f"{told}.", *evidence)


def _changed(quotation: Quotation, altered: tuple[Change, ...]) -> int:
    """Return how many words are changed, added or left out."""
    return sum(
        max(1, number_of_words(quotation.text[one.start : one.end]), number_of_words(one.recorded))
        for one in altered
    )


def _listed(altered: tuple[Change, ...]) -> str:
    """Say what the record has where the quotation differs."""
    there = [_line(one.recorded) for one in altered if one.recorded.strip()]
    if not there:
        return "The record has no words where the quotation adds some"
    shown = ", ".join(f"“{one}”" for one in dict.fromkeys(there[:6]))
    more = f", and differs in {len(there) - 6} more places" if len(there) > 6 else ""
    return f"The record has {shown} where the quotation differs{more}"


def _passage(printed: str, found: Match) -> str:
    if isinstance(found, NotFound) or not found.spans:
        return "“”."
    start, end = found.spans[0][0], found.spans[-1][1]
    words_there = _line(printed[start:end])
    cut = (
        words_there
        if len(words_there) <= _MOST_SHOWN
        else words_there[:_MOST_SHOWN].rsplit(" ", 1)[0] + " …"
    )
    return f"“{cut}”."


def _line(words_of_record: str) -> str:
    line = re.sub(r"\s+", " ", words_of_record).strip()
    return "".join(one for one in line if one.isprintable())
