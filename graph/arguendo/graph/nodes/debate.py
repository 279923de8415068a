"""One round of the debate over one theory: each argument is answered, and the answer met."""

from collections.abc import Callable
from typing import Any, Literal

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.corpus.provenance import Composed
from arguendo.graph.cases import case_of
from arguendo.graph.context import Context
from arguendo.graph.model import Argument, Move
from arguendo.graph.roles.interface import Case, Exchange
from arguendo.graph.state import Abstention, Pursuit


def debate(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Let the other side answer each argument, and the arguing side meet the answer."""
    context, theory = runtime.context, state["theory"]
    nth = state["rounds_done"] + 1
    case = case_of(context.library, state, context.dials, context.seed)
    turns = _Turns(context, case, nth, state["moves"], runtime.stream_writer)
    for argument in state["arguments"]:
        answer = turns.take(OTHER_SIDE[theory.side], argument, 2, None)
        if answer is not None and answer.kind != "concede":
            turns.take(theory.side, argument, 3, answer)
    return {"moves": turns.taken, "rounds_done": nth}


class _Turns:
    """The turns of one round, numbered after those of earlier rounds."""

    def __init__(
        self,
        context: Context,
        case: Case,
        nth: int,
        earlier: list[Move],
        tell: Callable[[Abstention], None],
    ) -> None:
        self._tell = tell
        self._context, self._case, self._round = context, case, nth
        self._earlier = [move for move in earlier if move.theory == case.theory.id]
        self._shown = {
            passage.id
            for brought in (*case.supporting, *case.adverse)
            for passage in brought.passages
        }
        self.taken: list[Move] = []

    def take(
        self, side: Side, argument: Argument, ply: Literal[2, 3], answer: Move | None
    ) -> Move | None:
        self._context.go_on()
        exchange = Exchange(
            case=self._case,
            side=side,
            round=self._round,
            argument=argument,
            answer=answer,
            earlier=tuple(self._earlier + self.taken),
        )
        try:
            draft = self._context.literal.reply(exchange)
        except ArguendoError as error:
            self._tell(
                Abstention(
                    side=side,
                    audience=self._case.theory.audience,
                    why=Composed(f"{argument.id} could not be answered: {error}"),
                    cause="could-not",
                )
            )
            return None
        if draft is None:
            return None
        number = len(self._earlier) + len(self.taken) + 1
        move = Move(
            id=f"M{self._case.theory.id[1:]}.{number}",
            kind=draft.kind,
            side=side,
            round=self._round,
            ply=ply,
            theory=self._case.theory.id,
            target=answer.id if answer else argument.id,
            text=draft.text,
            cites=tuple(dict.fromkeys(id for id in draft.cites if id in self._shown)),
        )
        self.taken.append(move)
        return move
