"""From what the workflow streams to the events surfaces are shown."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from arguendo.corpus.provenance import Composed
from arguendo.graph.context import Context
from arguendo.graph.debate.course import Course, stance_views, steered_view
from arguendo.graph.debate.measured import measured
from arguendo.graph.drawing import draw, roles_of, told
from arguendo.graph.model import Fact, Lead, Matter, Move, Theory
from arguendo.graph.portfolio.seats import without_jury
from arguendo.graph.ruling.model import Ruling
from arguendo.graph.state import Abstention
from arguendo.graph.views import Board
from arguendo.graph.wire import (
    Abstained,
    ArgumentMap,
    DebateMeasured,
    DebateSteered,
    Event,
    LeadFollowed,
    MapDrawn,
    MoveCleared,
    Numbered,
    RulingGiven,
    RunStarted,
    StepBegan,
    TheoryCleared,
    TheoryFloated,
)

_STEPS = {
    "brainstorm": "Floating theories",
    "sift": "Merging what says the same",
    "retrieve": "Bringing precedents for and against",
    "trace": "Following what was remembered",
    "argue": "Arguing from the record",
    "verify": "Checking every citation",
    "steer": "Asking how the debate is to go on",
    "debate": "Letting the other side answer",
    "gauge": "Measuring where the sides stand",
    "rule": "Ruling, as a court and as a jury",
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
        self._without_jury = without_jury(matter, context.dials)
        self._board = Board(context.library, facts)
        self._abstentions: list[Abstention] = []
        self._told: set[str] = set()
        self._recalled: list[Composed] = []
        self._map: ArgumentMap | None = None
        self._course = Course()

    def recall(self, events: Sequence[Numbered]) -> None:
        """Take note of what was told before a run broke off, so that nothing is told twice."""
        for numbered in events:
            match numbered.event:
                case TheoryFloated(id=id):
                    self._told.add(f"floated:{id}")
                case TheoryCleared(theory=theory):
                    self._told.add(theory.id)
                case MoveCleared(move=move):
                    self._told.add(move.id)
                case LeadFollowed(lead=lead):
                    self._told.add(lead.id)
                case RulingGiven(ruling=ruling):
                    self._told.add(ruling.id)
                case Abstained(side=side, audience=audience, why=why):
                    self._recalled.append(Composed(f"{side}, before the {audience}: {why}"))
                case _:
                    pass
        self._log(
            RunStarted(
                run=self._context.run,
                roles=roles_of(self._context),
                facts=tuple(self._facts),
            )
        )

    def restore(self, state: Mapping[str, Any]) -> None:
        """Put what a checkpoint holds on the board, and tell what was not told yet."""
        cleared = {clearance.item: clearance for clearance in state.get("clearances", ())}
        channels = ("precedents", "arguments", "theories", "leads", "moves", "rulings")
        items = [item for name in channels for item in state.get(name, ()) if item.id in cleared]
        for item in items:
            self._board.put(item, cleared[item.id])
        for item in items:
            if item.id not in self._told:
                self._tell(item)
        self._abstentions += state.get("abstentions", ())
        self._course = Course.of(state)

    def hear(self, mode: str, part: Any) -> None:
        """Take in one part of the stream: a step that begins, a write, or something cleared."""
        match mode, part:
            case "tasks", {"name": name, "input": _} if name in _STEPS:
                words = _STEPS[name]
                if name == "brainstorm" and self._without_jury:
                    words += f"; {self._without_jury}"
                self._log(StepBegan(node=name, words=Composed(words)))
            case "updates", {"brainstorm": {"abstentions": abstentions}}:
                for abstention in abstentions:
                    self._abstain(abstention)
            case "updates", {"steer": {"steered": steered}}:
                self._course = self._course._replace(steered=(*self._course.steered, *steered))
                if any(one.words or one.taken_as or one.enough for one in steered):
                    self._log(DebateSteered(steered=steered_view(steered[-1])))
            case "updates", {"round": {"refusals": refusals}}:
                self._course = self._course._replace(refusals=(*self._course.refusals, *refusals))
            case "updates", {"gauge": {"stances": stances}}:
                self._course = self._course._replace(stances=(*self._course.stances, *stances))
                self._measure()
            case "custom", Abstention():
                self._abstain(part)
            case "custom", ArgumentMap():
                # What failed on the way is no part of the state; the map tells it all the same.
                every = sorted({*self._recalled, *told(self._abstentions)} - {*part.abstained})
                self._map = part.model_copy(update={"abstained": (*part.abstained, *every)})
                self._log(MapDrawn(map=self._map))
            case "custom", ("floated", Theory() as theory, (thesis, verdicts)):
                if f"floated:{theory.id}" not in self._told:
                    self._told.add(f"floated:{theory.id}")
                    self._log(
                        TheoryFloated(
                            id=theory.id,
                            side=theory.side,
                            audience=theory.audience,
                            lens=theory.lens,
                            thesis=thesis,
                            verdicts=verdicts,
                        )
                    )
            case "custom", (item, clearance):
                self._board.put(item, clearance)
                if item.id not in self._told:
                    self._tell(item)
            case _:
                pass

    def _measure(self) -> None:
        course = self._course
        nth = course.steered[-1].round
        views = stance_views(course.stances)
        self._log(
            DebateMeasured(
                round=nth,
                measured=measured(
                    course.steered[-1].dials,
                    [view for view, _ in self._board.theories()],
                    [view for view, _ in self._board.moves()],
                    course.refusals,
                ),
                stances=tuple(view for view in views if view.round == nth),
            )
        )

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
            case Ruling():
                ruling, verdicts = self._board.ruling(item)
                self._log(RulingGiven(ruling=ruling, verdicts=verdicts))
            case _:
                return
        self._told.add(item.id)

    def drawn(self) -> ArgumentMap:
        """Return the map: the one drawn at the end, or one of what was cleared before a stop."""
        return self._map or draw(
            self._context,
            self._matter,
            self._facts,
            self._board,
            self._abstentions,
            self._course,
        )

    @property
    def fruitless(self) -> Composed | None:
        """Why there is not one theory, where that is because the speakers failed."""
        failures = [one.why for one in self._abstentions if one.cause == "could-not"]
        return failures[0] if failures and not self.drawn().theories else None

    def summary(self) -> Composed:
        """Return what came of the run, in a few words."""
        drawn = self.drawn()
        verdicts = [verdict.grade for verdict in drawn.verdicts]
        counts = ", ".join(
            f"{verdicts.count(grade)} {grade}"
            for grade in ("verified", "caution", "unproven", "rejected")
            if grade in verdicts
        )
        judge_alone = f" For the judge alone: {self._without_jury}." if self._without_jury else ""
        return Composed(
            f"{len(drawn.theories)} theories, {len(drawn.moves)} turns of debate; citations: "
            f"{counts or 'none'}.{judge_alone}"
        )


assert set(_STEPS) == set(get_args(StepBegan.model_fields["node"].annotation))
