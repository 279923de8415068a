"""One round of the debate over one theory: each argument is attacked, and each attack met."""

from typing import Any, Literal

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.corpus.provenance import Composed
from arguendo.graph.cases import case_of
from arguendo.graph.context import Context
from arguendo.graph.debate import candor
from arguendo.graph.debate.concessions import is_earned
from arguendo.graph.debate.model import ATTACKS, Refusal
from arguendo.graph.debate.routes import along
from arguendo.graph.model import Argument, Move
from arguendo.graph.roles.interface import Case, Exchange, Manner, MoveDraft
from arguendo.graph.state import Abstention, Round


def debate(state: Round, runtime: Runtime[Context]) -> dict[str, Any]:
    """Let the other side answer each argument, and the arguing side meet what attacks it."""
    context, theory, steering = runtime.context, state["theory"], state["steering"]
    turns = _Turns(context, state, runtime.stream_writer)
    for argument in state["arguments"]:
        detailed = steering.target in {argument.id, theory.id}
        attacks = max(1, steering.dials.tension + detailed)
        for _ in range(attacks):
            answer = turns.take(OTHER_SIDE[theory.side], argument, 2, None)
            if answer is None:
                break
            if answer.id not in turns.refused and answer.kind in ATTACKS:
                turns.take(theory.side, argument, 3, answer)
            if answer.kind not in ATTACKS:
                break
    if steering.dials.good_faith and state["arguments"]:
        turns.disclose(state["arguments"][0])
    return {"moves": turns.taken, "refusals": turns.refusals}


class _Turns:
    """The turns of one round, numbered after those of earlier rounds."""

    def __init__(self, context: Context, state: Round, tell: Any) -> None:
        self._context, self._state, self._tell = context, state, tell
        self._theory, self._steering = state["theory"], state["steering"]
        dials = self._steering.dials
        case = case_of(context.library, state, dials, context.seed)
        self._cases: dict[Side, Case] = {
            side: along(context.library, context.schools.read(case, side), self._steering.routes)
            for side in (self._theory.side, OTHER_SIDE[self._theory.side])
        }
        self.taken: list[Move] = []
        self.refusals: list[Refusal] = []
        self.refused: set[str] = set()

    def take(
        self, side: Side, argument: Argument, ply: Literal[2, 3], answer: Move | None
    ) -> Move | None:
        self._context.go_on()
        target = answer.id if answer else argument.id
        exchange = self._exchange(side, argument, answer)
        try:
            draft = self._drafted(exchange, side, target)
        except ArguendoError as error:
            self._tell(
                Abstention(
                    side=side,
                    audience=self._theory.audience,
                    why=Composed(f"{argument.id} could not be answered: {error}"),
                    cause="could-not",
                )
            )
            return None
        if draft is None:
            return None
        earned = None
        if draft.kind == "concede":
            earned = self._is_earned(target)
        shown = _shown(exchange.case)
        move = self._move(
            draft.model_copy(
                update={"cites": tuple(dict.fromkeys(id for id in draft.cites if id in shown))}
            ),
            side,
            ply,
            target,
        ).model_copy(update={"earned": earned})
        self.taken.append(move)
        if self._steering.dials.no_misrepresentation and self._is_struck(draft):
            self._refuse("misrepresentation", side, target)
            self.refused.add(move.id)
        return move

    def disclose(self, argument: Argument) -> None:
        """Bring what controls and tells against the theory, and let its own side meet it."""
        withheld = candor.withheld(
            self._context.library,
            self._state["precedents"],
            self._state["arguments"],
            (*self._state["said"], *self.taken),
        )
        if not withheld:
            return
        draft = MoveDraft(
            kind="counterexample",
            text=candor.WORDS,
            cites=tuple(candor.passage_of(one) for one in withheld),
        )
        move = self._move(draft, self._theory.side, 2, argument.id)
        move = move.model_copy(update={"duty": "candor"})
        self.taken.append(move)
        self.take(self._theory.side, argument, 3, move)

    def _drafted(self, exchange: Exchange, side: Side, target: str) -> MoveDraft | None:
        """Ask for a turn; one that may not be taken as it is offered is asked for once more."""
        dials, speaker = self._steering.dials, self._context.advocate(side)
        draft = speaker.reply(exchange)
        if draft is not None and draft.kind == "concede" and dials.stubbornness:
            if self._is_earned(target):
                return draft
            self._refuse("unearned-concession", side, target)
            manner = exchange.manner.model_copy(update={"may_concede": False})
            draft = speaker.reply(exchange.model_copy(update={"manner": manner}))
            if draft is not None and draft.kind == "concede":
                self._refuse("unearned-concession", side, target)
                return None
        if draft is not None and draft.kind != "concede" and len(draft.cites) < dials.density:
            self._refuse("too-thin", side, target)
            manner = exchange.manner.model_copy(update={"again": True})
            again = speaker.reply(exchange.model_copy(update={"manner": manner}))
            thicker = again is not None and len(again.cites) > len(draft.cites)
            if again is not None and thicker and again.kind != "concede":
                return again
        return draft

    def _exchange(self, side: Side, argument: Argument, answer: Move | None) -> Exchange:
        dials = self._steering.dials
        return Exchange(
            case=self._cases[side],
            side=side,
            round=self._steering.round,
            argument=argument,
            answer=answer,
            earlier=(*self._state["said"], *self.taken),
            manner=Manner(
                tension=dials.tension,
                density=dials.density,
                routes=self._steering.routes,
                asked=self._steering.words,
                school=self._context.schools.voice(side),
            ),
        )

    def _move(self, draft: MoveDraft, side: Side, ply: Literal[2, 3], target: str) -> Move:
        number = len(self._state["said"]) + len(self.taken) + 1
        return Move(
            id=f"M{self._theory.id[1:]}.{number}",
            kind=draft.kind,
            side=side,
            round=self._steering.round,
            ply=ply,
            theory=self._theory.id,
            target=target,
            text=draft.text,
            cites=draft.cites,
        )

    def _is_earned(self, target: str) -> bool:
        return is_earned(self._context, self._state, self.taken, target)

    def _is_struck(self, draft: MoveDraft) -> bool:
        cleared, _ = self._context.gate.clear(draft.text)
        return any(segment.kind == "struck" for segment in cleared.segments)

    def _refuse(self, kind: Any, side: Side, target: str) -> None:
        self.refusals.append(
            Refusal(
                kind=kind,
                round=self._steering.round,
                theory=self._theory.id,
                side=side,
                target=target,
            )
        )


def _shown(case: Case) -> set[str]:
    return {
        passage.id for brought in (*case.supporting, *case.adverse) for passage in brought.passages
    }
