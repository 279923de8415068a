"""The finished map of a run, drawn from what was cleared."""

import datetime as dt
import time
from collections.abc import Sequence
from importlib.metadata import version

from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.context import Context
from arguendo.graph.debate.course import Course, refusal_view, stance_views, steered_view
from arguendo.graph.debate.measured import measured
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.carrying import route_of
from arguendo.graph.maps.derive import derive
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.model import Dials, Fact, Matter
from arguendo.graph.portfolio.coverage import portfolio
from arguendo.graph.roles.interface import RoleName
from arguendo.graph.schools.school import NEUTRAL
from arguendo.graph.shades import shaded_nodes
from arguendo.graph.state import Abstention
from arguendo.graph.views import Board
from arguendo.graph.wire import (
    ArgumentMap,
    Cost,
    EdgeView,
    MoveView,
    NodeView,
    Provenance,
    RoleView,
    RunStarted,
    TheoryView,
    VerdictView,
)

_NO_COURSE = Course()


def draw(
    context: Context,
    matter: Matter,
    facts: Sequence[Fact],
    board: Board,
    abstentions: Sequence[Abstention],
    course: Course = _NO_COURSE,
) -> ArgumentMap:
    """Derive the map from what is on the board, with everything that says how it was made.

    A theory that the user struck is not on the map; that it was struck is told.
    """
    struck = course.struck
    theories = [
        (_carried(context, view, matter.as_of), backing)
        for view, backing in board.theories()
        if view.id not in struck
    ]
    moves = [one for one in board.moves() if one[0].theory not in struck]
    leads = [one for one in board.leads() if one[0].theory not in struck]
    rulings = board.rulings()
    verdicts: dict[str, VerdictView] = {
        verdict.id: verdict
        for _, backing in (*theories, *moves, *leads, *rulings)
        for verdict in backing
    }

    nodes, edges = _derived(
        matter,
        facts,
        [view for view, _ in theories],
        [view for view, _ in moves],
        verdicts,
        context.gate,
    )
    return ArgumentMap(
        matter=matter,
        facts=tuple(facts),
        dials=context.dials,
        roles=roles_of(context),
        seed=context.seed,
        theories=tuple(view for view, _ in theories),
        abstained=(
            *told(abstentions),
            *(Composed(f"{id} was struck by the user.") for id in sorted(struck)),
        ),
        moves=tuple(view for view, _ in moves),
        leads=tuple(view for view, _ in leads),
        verdicts=tuple(verdicts.values()),
        nodes=nodes,
        edges=edges,
        acceptability=acceptability(nodes, edges),
        assessment=assessment(nodes, edges),
        rulings=tuple(view for view, _ in rulings),
        measured=measured(
            course.steered[-1].dials if course.steered else context.dials,
            [view for view, _ in theories],
            [view for view, _ in moves],
            course.refusals,
        ),
        stances=stance_views(course.stances),
        refusals=tuple(refusal_view(one) for one in course.refusals),
        steered=tuple(
            steered_view(one)
            for one in course.steered
            if one.words or one.pins or one.strikes or one.enough
        ),
        provenance=_provenance(context.library, matter, context.run, context.prompts),
        cost=_cost(context),
        portfolio=portfolio([view for view, _ in theories], abstentions),
    )


def draw_theory(
    theory: TheoryView,
    backing: Sequence[VerdictView],
    matter: Matter,
    started: RunStarted,
    library: Library,
) -> ArgumentMap:
    """Derive the map of one theory by itself: what it rests on, before anybody has answered it."""
    verdicts = {verdict.id: verdict for verdict in backing}
    gate = Gate(library, as_of=matter.as_of, forum=matter.forum)
    nodes, edges = _derived(matter, started.facts, [theory], [], verdicts, gate)
    return ArgumentMap(
        matter=matter,
        facts=started.facts,
        dials=Dials(),
        roles=started.roles,
        seed=0,
        theories=(theory,),
        abstained=(),
        moves=(),
        leads=(),
        verdicts=tuple(verdicts.values()),
        nodes=nodes,
        edges=edges,
        acceptability=acceptability(nodes, edges),
        assessment=assessment(nodes, edges),
        provenance=_provenance(library, matter, started.run),
        cost=Cost(),
    )


def _derived(
    matter: Matter,
    facts: Sequence[Fact],
    theories: Sequence[TheoryView],
    moves: Sequence[MoveView],
    verdicts: dict[str, VerdictView],
    gate: Gate,
) -> tuple[tuple[NodeView, ...], tuple[EdgeView, ...]]:
    """Return nodes and edges; what the user's own words cite is put to the verdicts."""

    def clear_supplied(words: str) -> Cleared:
        cleared, backing = gate.clear_supplied(Supplied(words))
        verdicts.update((verdict.id, verdict) for verdict in backing)
        return cleared

    nodes, edges = derive(
        matter, facts, theories, moves, verdicts.values(), clear_supplied=clear_supplied
    )
    return shaded_nodes(nodes, theories, moves), edges


def _provenance(library: Library, matter: Matter, run: str, prompts: str = "") -> Provenance:
    return Provenance(
        arguendo=Composed(version("arguendo")),
        library=library.digest,
        authorities=library.counts()["authority"],
        embedder=library.embedder_name,
        as_of=matter.as_of,
        run=run,
        prompts=Composed(prompts),
    )


def _carried(context: Context, theory: TheoryView, as_of: dt.date) -> TheoryView:
    """Return a theory with the route through the case law that carries it."""
    route = route_of(context.library, theory, as_of)
    return theory.model_copy(update={"route": route}) if route else theory


def told(abstentions: Sequence[Abstention]) -> tuple[Composed, ...]:
    """Return in words what could not be had, for whom, and why."""
    return tuple(
        Composed(f"{one.side}, before the {one.audience}: {one.why}") for one in abstentions
    )


def roles_of(context: Context) -> tuple[RoleView, ...]:
    """Return who speaks in each role, and whether the words stay on this machine."""
    ours = context.schools.of(context.our_side)
    theirs = context.schools.of(OTHER_SIDE[context.our_side])
    benched = [one.name for one in context.schools.bench if one is not NEUTRAL]
    schools: dict[RoleName, str] = {
        "literal": ours.name if ours else "",
        "opponent": theirs.name if theirs else "",
        "judge": ", ".join(benched),
    }
    return tuple(
        RoleView(
            role=role,
            model=Supplied(player.model),
            stays=player.stays,
            temperature=context.temperatures.get(role),
            school=Composed(schools.get(role, "")),
        )
        for role, player in context.players().items()
    )


def _cost(context: Context) -> Cost:
    purse = context.purse
    return Cost(
        calls=purse.calls,
        tokens_in=purse.tokens_in,
        tokens_out=purse.tokens_out,
        seconds=round(time.monotonic() - context.began, 2),
        cached=purse.cached,
        money=purse.money,
    )
