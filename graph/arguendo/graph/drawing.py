"""The finished map of a run, drawn from what was cleared."""

import time
from collections.abc import Sequence
from importlib.metadata import version

from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.context import Context
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.derive import derive
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.model import Fact, Matter
from arguendo.graph.portfolio.coverage import portfolio
from arguendo.graph.roles.interface import Speaker
from arguendo.graph.shades import shaded_nodes
from arguendo.graph.state import Abstention
from arguendo.graph.views import Board
from arguendo.graph.wire import ArgumentMap, Cost, Provenance, RoleView, VerdictView


def draw(
    context: Context,
    matter: Matter,
    facts: Sequence[Fact],
    board: Board,
    abstentions: Sequence[Abstention],
) -> ArgumentMap:
    """Derive the map from what is on the board, with everything that says how it was made."""
    theories, moves, leads = board.theories(), board.moves(), board.leads()
    verdicts: dict[str, VerdictView] = {
        verdict.id: verdict for _, backing in (*theories, *moves, *leads) for verdict in backing
    }

    def clear_supplied(words: str) -> Cleared:
        cleared, backing = context.gate.clear_supplied(Supplied(words))
        verdicts.update((verdict.id, verdict) for verdict in backing)
        return cleared

    nodes, edges = derive(
        matter,
        facts,
        [view for view, _ in theories],
        [view for view, _ in moves],
        verdicts.values(),
        clear_supplied=clear_supplied,
    )
    nodes = shaded_nodes(nodes, [view for view, _ in theories], [view for view, _ in moves])
    return ArgumentMap(
        matter=matter,
        facts=tuple(facts),
        dials=context.dials,
        roles=roles_of(context),
        seed=context.seed,
        theories=tuple(view for view, _ in theories),
        abstained=told(abstentions),
        moves=tuple(view for view, _ in moves),
        leads=tuple(view for view, _ in leads),
        verdicts=tuple(verdicts.values()),
        nodes=nodes,
        edges=edges,
        acceptability=acceptability(nodes, edges),
        assessment=assessment(nodes, edges),
        provenance=Provenance(
            arguendo=Composed(version("arguendo")),
            library=context.library.digest,
            authorities=context.library.counts()["authority"],
            embedder=context.library.embedder_name,
            as_of=matter.as_of,
            run=context.run,
        ),
        cost=_cost(context),
        portfolio=portfolio([view for view, _ in theories], abstentions),
    )


def told(abstentions: Sequence[Abstention]) -> tuple[Composed, ...]:
    """Return in words what could not be had, for whom, and why."""
    return tuple(
        Composed(f"{one.side}, before the {one.audience}: {one.why}") for one in abstentions
    )


def roles_of(context: Context) -> tuple[RoleView, ...]:
    """Return who speaks in each role, and whether the words stay on this machine."""
    return (
        RoleView(
            role="creative",
            model=Supplied(context.creative.model),
            stays=context.creative.stays,
        ),
        RoleView(
            role="literal", model=Supplied(context.literal.model), stays=context.literal.stays
        ),
    )


def _cost(context: Context) -> Cost:
    speakers: dict[int, Speaker] = {
        id(speaker): speaker for speaker in (context.creative, context.literal)
    }
    usages = [speaker.usage for speaker in speakers.values()]
    return Cost(
        calls=sum(usage.calls for usage in usages),
        tokens_in=sum(usage.tokens_in for usage in usages),
        tokens_out=sum(usage.tokens_out for usage in usages),
        seconds=round(time.monotonic() - context.began, 2),
    )
