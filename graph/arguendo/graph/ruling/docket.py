"""What a model that judges is shown, and what is made of its vote.

It is shown what stands on verified evidence and nothing else: the theories, their arguments and
turns that stand under the grounded labelling, and the passages these rest on. Of its reply its
vote, ids of what it was shown, and reasons are kept; the reasons go through the gate. A vote that
adopts no theory it was shown of the side it rules for is no vote for that side.
"""

from collections.abc import Mapping

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.context import Context
from arguendo.graph.maps.semantics import framework, grounded
from arguendo.graph.model import Argument, Move, Theory
from arguendo.graph.roles.interface import Brief, Contention, Docket, VoteDraft
from arguendo.graph.ruling.flips import flip
from arguendo.graph.ruling.model import Ground, Vote
from arguendo.graph.ruling.reading import Read, Reading, route
from arguendo.graph.ruling.table import Table
from arguendo.graph.schools.school import School
from arguendo.graph.state import Bench
from arguendo.graph.wire import Standing


def docket(state: Bench, table: Table, issue: str, context: Context) -> Docket:
    """Gather what stands on one issue."""
    labels = grounded(framework(table.nodes, table.edges, table.struck))
    answering = {e.source for e in table.edges if e.kind == "answers" and e.target == issue}
    contentions = []
    cites: dict[str, None] = {}
    for theory in state["items"]:
        if not isinstance(theory, Theory) or theory.id not in answering:
            continue
        standing = [
            one
            for one in state["items"]
            if isinstance(one, Argument | Move)
            and one.theory == theory.id
            and labels.get(one.id) == "in"
        ]
        passages = context.library.passages(
            tuple(dict.fromkeys(id for one in standing for id in one.cites))
        )
        held = {one.id: one.authority for one in passages if labels.get(one.authority) != "out"}
        cites.update(dict.fromkeys(held))
        arguments = tuple(one for one in standing if isinstance(one, Argument))
        contentions.append(
            Contention(
                theory=theory,
                stands=bool(arguments) and theory.id not in table.struck,
                arguments=arguments,
                moves=tuple(one for one in standing if isinstance(one, Move)),
                authorities=held,
            )
        )
    matter = state["matter"]
    return Docket(
        brief=Brief(
            matter=matter,
            facts=tuple(state["facts"]),
            issue=contentions[0].theory.issue if contentions else matter.question,
            side=matter.side,
            audience="judge",
            most=1,
            seed=context.seed,
        ),
        contentions=tuple(contentions),
        passages=context.library.passages(tuple(cites)),
        review=state["steering"].dials.review,
    )


def cast(
    table: Table, asked: Docket, drafted: VoteDraft, school: School, model: str, read: Read
) -> Vote:
    """Return a model's vote, held to what it was shown."""
    sides: dict[str, Side] = {
        one.theory.id: one.theory.side for one in asked.contentions if one.stands
    }
    adopted = tuple(id for id in drafted.adopts if sides.get(id) == drafted.votes_for)
    votes_for = drafted.votes_for if adopted else None
    labels = read(table.struck).labels
    found = Reading(votes_for, adopted, labels)
    known = {node.id for node in table.nodes} | {passage.id for passage in asked.passages}

    def follow(struck: frozenset[str]) -> Reading:
        # The judge holds to its theories as long as one of them has an argument that stands.
        after = read(struck).labels
        left = tuple(id for id in adopted if _carried(table, id, after))
        return Reading(votes_for if left else None, left, after)

    return Vote(
        judge=Composed(school.name),
        model=Supplied(model),
        votes_for=votes_for,
        route=route(table, found),
        grounds=tuple(
            Ground(text=text, rests_on=tuple(id for id in ids if id in known))
            for text, ids in drafted.grounds
        ),
        flip=flip(table, follow, found) if adopted else None,
    )


def _carried(table: Table, theory: str, labels: Mapping[str, Standing]) -> bool:
    return any(
        edge.kind == "supports" and edge.target == theory and labels.get(edge.source) == "in"
        for edge in table.edges
    )
