"""A map with the critical questions that nobody has put to its arguments: what to prepare for."""

from arguendo.corpus.provenance import Composed
from arguendo.graph.maps.marks import plain
from arguendo.graph.maps.questions import of_scheme
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.wire import ArgumentMap, EdgeView, NodeView


def with_open_questions(map: ArgumentMap) -> ArgumentMap:
    """Return the map with every critical question of its arguments' schemes drawn.

    A question attacks nothing by itself, so that what stands is as before.
    """
    nodes, edges = list(map.nodes), list(map.edges)
    drawn = {node.id for node in nodes}
    for theory in map.theories:
        for argument in theory.arguments:
            for question in of_scheme(argument.scheme):
                id = f"{argument.id}:{question.id}"
                if id in drawn or argument.id not in drawn:
                    continue
                label = plain(Composed(question.text))
                nodes.append(
                    NodeView(
                        id=id,
                        kind="question",
                        label=label,
                        side=None,
                        grade=None,
                        scheme=argument.scheme,
                    )
                )
                edges.append(EdgeView(source=id, target=argument.id, kind="asks"))
    labels = acceptability(nodes, edges)
    return map.model_copy(
        update={
            "nodes": tuple(nodes),
            "edges": tuple(edges),
            "acceptability": labels,
            "assessment": assessment(nodes, edges, labels),
        }
    )
