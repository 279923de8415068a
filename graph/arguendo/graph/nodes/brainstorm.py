"""Float theories for one side before one audience, through one lens or several."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.provenance import Composed
from arguendo.graph.context import Context
from arguendo.graph.model import Theory
from arguendo.graph.portfolio.floor import too_weak
from arguendo.graph.roles.interface import Brief, Mend, NoTheory, TheoryDraft
from arguendo.graph.state import Abstention, Floor


def brainstorm(state: Floor, runtime: Runtime[Context]) -> dict[str, Any]:
    """Ask the creative speaker for theories; a speaker that fails is a reason to abstain.

    What falls below the floor is handed back once to be made stronger, and dropped, with the
    reason, where it stays below.
    """
    context = runtime.context
    context.go_on()
    brief = Brief(
        matter=state["matter"],
        facts=tuple(state["facts"]),
        issue=state["issue"],
        side=state["side"],
        audience=state["audience"],
        most=state["most"],
        seed=context.seed,
        lenses=tuple(state["lenses"]),
    )
    floated: list[Theory] = []
    abstentions: list[Abstention] = []
    silence = Composed("The speaker floated nothing.")
    try:
        for draft in context.creative.float_theories(brief):
            context.go_on()
            if isinstance(draft, NoTheory):
                silence = draft.why
                continue
            if len(floated) + len(abstentions) == brief.most:
                break
            stronger, weak = _strong_enough(context, brief, draft)
            if stronger is None:
                why = Composed(f"A theory was dropped: {' and '.join(weak)}.")
                abstentions.append(_abstention(brief, why, "weak"))
                continue
            id = f"T{state['slot']}.{state['place']}.{len(floated) + 1}"
            theory = _theory(id, brief, stronger, weak)
            floated.append(theory)
            # It is shown at once, checked; its precedents and arguments follow.
            runtime.stream_writer(("floated", theory, context.gate.clear(theory.thesis)))
    except ArguendoError as error:
        abstentions.append(_abstention(brief, Composed(str(error)), "could-not"))
    if not floated and not abstentions:
        abstentions.append(_abstention(brief, silence, "nothing-to-say"))
    return {"floated": floated, "abstentions": abstentions}


def _strong_enough(
    context: Context, brief: Brief, draft: TheoryDraft
) -> tuple[TheoryDraft | None, tuple[Composed, ...]]:
    """Return the draft, or what became of it on a second try, and what was wrong with it."""
    weak = too_weak(draft, brief)
    if not weak:
        return draft, ()
    again = brief.model_copy(update={"mend": Mend(draft=draft, lacks=weak), "most": 1})
    for mended in context.creative.float_theories(again):
        if isinstance(mended, TheoryDraft) and not too_weak(mended, brief):
            return mended, weak
        break
    return None, weak


def _abstention(brief: Brief, why: Composed, cause: Any) -> Abstention:
    lens = brief.lenses[0] if len(brief.lenses) == 1 else ""
    return Abstention(side=brief.side, audience=brief.audience, why=why, cause=cause, lens=lens)


def _theory(id: str, brief: Brief, draft: TheoryDraft, mended: tuple[Composed, ...]) -> Theory:
    facts = {fact.id for fact in brief.facts}
    kept = {
        "rests_on": tuple(id for id in draft.rests_on if id in facts),
        "grounds": tuple(tuple(id for id in some if id in facts) for some in draft.grounds),
    }
    return Theory(
        **{**dict(draft), **kept},
        id=id,
        side=brief.side,
        audience=brief.audience,
        issue=brief.issue,
        mended=mended,
    )
