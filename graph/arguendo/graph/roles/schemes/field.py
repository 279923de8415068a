"""What was read for a matter and an issue, and what may be asked of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.decisions import PLAINLY, Decision, Shared, tells_against
from arguendo.graph.roles.schemes.guard import contradicts, opposed, refuted, stands
from arguendo.graph.roles.schemes.likeness import Comparer, Likeness
from arguendo.graph.roles.schemes.poles import OTHER, Bench, Pole
from arguendo.graph.roles.schemes.reasons import Reason
from arguendo.graph.roles.schemes.words import is_testimony

FEWEST_FACTS = 2
"""Facts of the matter that have to answer to something in the decisions read."""
_PLAIN = 0.34
"""How strongly a fact must tell for a pole for what it denies besides to matter no more."""
_PERHAPS = 0.15
"""Likeness from which a fact may answer to a fact pattern, so that it is not said to be missing."""
_CLAUSE = re.compile(
    r"[,;]?\s+(?:and|or)\s+(?=(?:is|are|was|were|did|does|do|may|can|could|must|should|has|have"
    r"|whether|if)\b)"
    r"|[;?]\s+",
    re.IGNORECASE,
)


class Near(NamedTuple):
    """What a court said near a question that no decision held is on."""

    decision: Decision
    reason: Reason
    likeness: Likeness
    """How alike the question and what was said are."""


@dataclass(frozen=True)
class Field:
    """Everything read for a matter and an issue."""

    bench: Bench
    facts: tuple[Fact, ...]
    issue: str
    decisions: tuple[Decision, ...]
    telling: dict[tuple[str, Pole], float]
    """How strongly each fact tells for each pole."""
    comparer: Comparer = field(repr=False)
    nearest: tuple[Near, ...] = ()
    """Where too little bears on the issue, or by its facts alone: what was said nearest to it."""
    silences: dict[tuple[str, str], bool] = field(default_factory=dict, compare=False, repr=False)
    """Whether a decision, by id, is silent on a text: asked by one debate after another."""
    whole: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What the whole of a decision says, by its id."""

    @property
    def bears(self) -> bool:
        """Say whether enough of the matter is met with in the decisions to argue from them.

        One fact that has something in common with a decision is chance; a vague question has
        something in common with every decision.
        """
        met = {one.fact.id for decision in self.decisions for one in decision.shared}
        return len(met) >= min(FEWEST_FACTS, len(self.facts)) > 0

    def favouring(self, pole: Pole) -> list[Shared]:
        """Return everything shared in a pole's favour, the likest first."""
        some = [one for decision in self.decisions for one in decision.shared_for(pole)]
        return sorted(some, key=lambda one: (-one.likeness, one.fact.id, one.reason.passage.id))

    def fairly_used(self, shared: Sequence[Shared]) -> list[Shared]:
        """Leave out what puts a fact to the use of one pole that plainly tells for the other."""
        return [one for one in shared if not tells_against(one, self.telling)]

    def tells_against(self, fact: Fact, pole: Pole) -> bool:
        """Say whether a fact plainly tells more for the other pole."""
        return PLAINLY * self.telling.get((fact.id, OTHER[pole]), 0.0) > self.telling.get(
            (fact.id, pole), 0.0
        )

    def has_two_edges(self, fact: Fact, pole: Pole) -> bool:
        """Say whether a fact that helps a pole a little denies something that would have helped it.

        That the officers "knocked, and saw no sign that anyone was hurt" says that they came
        where anybody may come, and that nothing pressed: who tells a case apart by it loses more
        than is won.
        """
        if self.telling.get((fact.id, pole), 0.0) >= _PLAIN:
            return False
        text = str(fact.text)
        return any(
            reason.favours == pole and reason.stated and opposed(text, reason.pattern)
            for decision in self.decisions
            for reason in decision.reasons
            if reason.pattern
        )

    def shows(self, pattern: str) -> bool:
        """Say whether some fact may answer to a fact pattern: less than a match is needed here.

        It guards what is said to be missing: better silent than wrong.
        """
        texts = [str(fact.text) for fact in self.facts]
        return any(
            self.comparer.compare(text, pattern).score >= _PERHAPS
            and not contradicts(text, pattern)
            and refuted(pattern, texts, text) is None
            for text in texts
        )

    def goes_against(self, text: str) -> bool:
        """Say whether a fact that nobody disputes is opposed to what a text supposes."""
        facts = [str(fact.text) for fact in self.facts]
        taken = {stand for fact in facts for stand in stands(fact)}
        supposed = dict(stands(text))
        return any(
            supposed.get(name, side) != side and (name, not side) not in taken
            for fact in facts
            if not is_testimony(fact)
            for name, side in stands(fact)
        )

    def decision_of(self, reason: Reason) -> Decision:
        """Return the decision a reason comes from."""
        return next(d for d in self.decisions if d.authority.id == reason.passage.authority)


def issue_parts(issue: str) -> tuple[str, ...]:
    """Split a compound question into its parts: `Is A, and was B?` asks two things."""
    parts = [part.strip(" ,;?") for part in _CLAUSE.split(issue)]
    return tuple(part for part in parts if part) or (issue,)
