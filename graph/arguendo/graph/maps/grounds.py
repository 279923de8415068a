"""What arguments rest on: facts, assumptions, and rules with the passages of record behind them.

A premise from a precedent is read as the rule that the argument takes a passage to hold. The rule
rests on the passage, the passage on the decision in which it stands. So whoever strikes a decision
strikes what it was cited for. A premise that is an assumption is a claim: it stands on nothing,
and whoever denies it undermines the argument. It is that argument's own, whatever its words: two
arguments may assume that "the facts meet every condition", each of another rule.
"""

from collections.abc import Iterable, Sequence
from itertools import count

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import citations
from arguendo.graph.maps.drawing import Drawing
from arguendo.graph.maps.marks import of_record
from arguendo.graph.wire import (
    ArgumentView,
    CiteView,
    MoveView,
    PassageView,
    TheoryView,
    VerdictView,
)


class Authorities:
    """Which authority a citation relies on: as brought for a theory, or as its verdict resolved."""

    def __init__(self, theories: Sequence[TheoryView], verdicts: Iterable[VerdictView]) -> None:
        brought = [p for theory in theories for p in (*theory.precedents, *theory.adverse)]
        self._of_precedent = {precedent.id: precedent.authority.id for precedent in brought}
        self._of_verdict = {v.id: v.authority.id for v in verdicts if v.authority}
        self.passages: dict[str, PassageView] = {
            passage.id: passage for precedent in brought for passage in precedent.passages
        }

    def relied_on(self, cite: CiteView) -> str | None:
        """Return the authority behind a citation, if it is known."""
        if authority := self._of_precedent.get(cite.precedent) or self.of_passage(cite.passage):
            return authority
        resolved = (self._of_verdict.get(cited.verdict) for cited in citations(cite.citation))
        return next(filter(None, resolved), None)

    def of_passage(self, passage: str) -> str | None:
        """Return the authority in which a passage stands."""
        return self.passages[passage].authority if passage in self.passages else None


def draw_premises(
    drawing: Drawing, arguments: Iterable[ArgumentView], authorities: Authorities
) -> None:
    """Draw what arguments rest on; the same rule is drawn once."""
    rules: dict[tuple[Cleared, str], str] = {}
    claim_numbers, rule_numbers = count(1), count(1)
    for argument in arguments:
        for premise in argument.premises:
            match premise.kind:
                case "fact":
                    if premise.refers_to:
                        drawing.join(argument.id, premise.refers_to, "rests-on")
                case "assumption":
                    claim = f"C{next(claim_numbers)}"
                    drawing.put(claim, "claim", premise.text)
                    drawing.join(argument.id, claim, "rests-on")
                case "precedent":
                    held = authorities.of_passage(premise.refers_to)
                    if held is None:
                        continue
                    drawing.join(argument.id, held, "cites")
                    key = premise.text, premise.refers_to
                    if key not in rules:
                        rules[key] = f"R{next(rule_numbers)}"
                        drawing.put(rules[key], "rule", premise.text)
                        drawing.join(rules[key], premise.refers_to, "rests-on")
                    drawing.join(argument.id, rules[key], "rests-on")


def draw_passages(
    drawing: Drawing,
    speaking: Iterable[ArgumentView | MoveView],
    authorities: Authorities,
) -> None:
    """Draw the passages that are relied on, each in its decision."""
    used = drawing.leads_to("rests-on")
    for one in speaking:
        for cite in one.cites:
            if cite.passage in authorities.passages:
                drawing.join(one.id, cite.passage, "rests-on")
                used.add(cite.passage)
    for passage in authorities.passages.values():
        if passage.id in used:
            drawing.put(passage.id, "passage", of_record(passage.text))
            drawing.join(passage.id, passage.authority, "rests-on")
