"""Float theories for one side before one audience."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.provenance import Composed
from arguendo.graph.context import Context
from arguendo.graph.model import Theory
from arguendo.graph.roles.interface import Brief, NoTheory
from arguendo.graph.state import Abstention, Floor


def brainstorm(state: Floor, runtime: Runtime[Context]) -> dict[str, Any]:
    """Ask the creative speaker for theories; a speaker that fails is a reason to abstain."""
    context = runtime.context
    context.go_on()
    brief = Brief(
        matter=state["matter"],
        facts=tuple(state["facts"]),
        issue=state["issue"],
        side=state["side"],
        audience=state["audience"],
        most=context.dials.theories,
        seed=context.seed,
    )
    theories: list[Theory] = []
    abstention = Abstention(
        side=brief.side, audience=brief.audience, why=Composed("The speaker floated nothing.")
    )
    try:
        for draft in context.creative.float_theories(brief):
            context.go_on()
            if isinstance(draft, NoTheory):
                abstention = abstention.model_copy(update={"why": draft.why})
                continue
            if len(theories) == brief.most:
                break
            facts = {fact.id for fact in brief.facts}
            theories.append(
                Theory(
                    id=f"T{state['slot']}.{len(theories) + 1}",
                    side=brief.side,
                    audience=brief.audience,
                    issue=brief.issue,
                    scheme=draft.scheme,
                    thesis=draft.thesis,
                    elements=draft.elements,
                    rests_on=tuple(id for id in draft.rests_on if id in facts),
                    sunk_by=draft.sunk_by,
                    seeds=draft.seeds,
                    shared=draft.shared,
                    remembered=draft.remembered,
                )
            )
    except ArguendoError as error:
        abstention = Abstention(
            side=brief.side, audience=brief.audience, why=Composed(str(error)), cause="could-not"
        )
    if theories:
        return {"theories": theories}
    return {"abstentions": [abstention]}
