"""From what the workflow streams to the events surfaces are shown."""

from collections.abc import Callable, Sequence
from typing import Any, get_args

from arguendo.corpus.provenance import Composed
from arguendo.graph.context import Context
from arguendo.graph.drawing import draw, roles_of, told
from arguendo.graph.model import Fact, Lead, Matter, Move, Theory
from arguendo.graph.state import Abstention
from arguendo.graph.views import Board
from arguendo.graph.wire import (
    Abstained,
    ArgumentMap,
    Event,
    LeadFollowed,
    MapDrawn,
    MoveCleared,
    Numbered,
    RunStarted,
    StepBegan,
    TheoryCleared,
)

_STEPS = {
    "brainstorm": "Floating theories",
    "sift": "Merging what says the same",
    "retrieve": "Bringing precedents for and against",
    "trace": "Following what was remembered",
    "argue": "Arguing from the record",
    "verify": "Checking every citation",
    "debate": "Letting the other side answer",
    "map": "Drawing the map",
}


class Listener:
    """Hears the stream of one run and logs events; it is given cleared text and passes it on."""

    def __init__(
        self,
        context: Context,
        matter: Matter,
        facts: Sequence[Fact],
        log: Callable[[Event], None],
    ) -> None:
        self._context, self._matter, self._facts, self._log = context, matter, facts, log
        self._board = Board(context.library, facts)
        self._abstentions: list[Abstention] = []
        self._told: set[str] = set()
        self._map: ArgumentMap | None = None

    def recall(self, events: Sequence[Numbered]) -> None:
        """Take note of what was told before a run broke off, so that nothing is told twice."""
        for numbered in events:
            match numbered.event:
                case TheoryCleared(theory=theory):
                    self._told.add(theory.id)
                case MoveCleared(move=move):
                    self._told.add(move.id)
                case LeadFollowed(lead=lead):
                    self._told.add(lead.id)
                case _:
                    pass
        self._log(
            RunStarted(
                run=self._context.run,
                roles=roles_of(self._context),
                facts=tuple(self._facts),
            )
        )

    def hear(self, mode: str, part: Any) -> None:
        """Take in one part of the stream: a step that begins, a write, or something cleared."""
        match mode, part:
            case "tasks", {"name": name, "input": _} if name in _STEPS:
                self._log(StepBegan(node=name, words=Composed(_STEPS[name])))
            case "updates", {"brainstorm": {"abstentions": abstentions}}:
                for abstention in abstentions:
                    self._abstain(abstention)
            case "custom", Abstention():
                self._abstain(part)
            case "custom", ArgumentMap():
                # What failed on the way is no part of the state; the map tells it all the same.
                self._map = part.model_copy(update={"abstained": told(self._abstentions)})
                self._log(MapDrawn(map=self._map))
            case "custom", (item, clearance):
                self._board.put(item, clearance)
                if item.id not in self._told:
                    self._tell(item)
            case _:
                pass

    def _abstain(self, abstention: Abstention) -> None:
        self._abstentions.append(abstention)
        self._log(Abstained(side=abstention.side, audience=abstention.audience, why=abstention.why))

    def _tell(self, item: Any) -> None:
        match item:
            case Theory():
                theory, verdicts = self._board.theory(item)
                self._log(TheoryCleared(theory=theory, verdicts=verdicts))
            case Move():
                move, verdicts = self._board.move(item)
                self._log(MoveCleared(move=move, verdicts=verdicts))
            case Lead():
                lead, verdicts = self._board.lead(item)
                self._log(LeadFollowed(lead=lead, verdicts=verdicts))
            case _:
                return
        self._told.add(item.id)

    def drawn(self) -> ArgumentMap:
        """Return the map: the one drawn at the end, or one of what was cleared before a stop."""
        return self._map or draw(
            self._context, self._matter, self._facts, self._board, self._abstentions
        )

    @property
    def fruitless(self) -> Composed | None:
        """Why there is not one theory, where that is because the speakers failed."""
        failures = [one.why for one in self._abstentions if one.cause == "could-not"]
        return failures[0] if failures and not self.drawn().theories else None

    def summary(self) -> Composed:
        """Return what came of the run, in one sentence."""
        drawn = self.drawn()
        verdicts = [verdict.grade for verdict in drawn.verdicts]
        counts = ", ".join(
            f"{verdicts.count(grade)} {grade}"
            for grade in ("verified", "caution", "unproven", "rejected")
            if grade in verdicts
        )
        return Composed(
            f"{len(drawn.theories)} theories, {len(drawn.moves)} turns of debate; citations: "
            f"{counts or 'none'}."
        )


assert set(_STEPS) == set(get_args(StepBegan.model_fields["node"].annotation))
