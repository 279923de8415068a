"""Argue one theory from the precedents brought for it."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.provenance import Composed
from arguendo.graph.cases import case_of
from arguendo.graph.context import Context
from arguendo.graph.model import Argument
from arguendo.graph.state import Abstention, Pursuit


def argue(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Ask the literal speaker for arguments; keep of their cites only passages it was shown."""
    context, theory = runtime.context, state["theory"]
    context.go_on()
    case = case_of(context.library, state, context.dials, context.seed)
    shown = {passage.id for brought in case.supporting for passage in brought.passages}
    facts = {fact.id for fact in case.brief.facts}
    arguments: list[Argument] = []
    try:
        for draft in context.literal.argue(case):
            context.go_on()
            arguments.append(
                Argument(
                    id=f"A{theory.id[1:]}.{len(arguments) + 1}",
                    theory=theory.id,
                    side=theory.side,
                    scheme=draft.scheme,
                    claim=draft.claim,
                    premises=tuple(
                        premise
                        for premise in draft.premises
                        if not premise.refers_to or premise.refers_to in shown | facts
                    ),
                    cites=tuple(dict.fromkeys(id for id in draft.cites if id in shown)),
                )
            )
    except ArguendoError as error:
        # The theory is shown without an argument, and why it has none is told.
        why = Composed(f"{theory.id} could not be argued: {error}")
        runtime.stream_writer(
            Abstention(side=theory.side, audience=theory.audience, why=why, cause="could-not")
        )
    return {"arguments": arguments}
