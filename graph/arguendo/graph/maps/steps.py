"""A map read as statements and the steps between them, as formats of exchange see one.

Our edges run from what acts to what is acted on; formats of exchange know inferences, from premises
to a conclusion, and conflicts. What an argument rests on and cites are the premises of one
inference to it, if they are linked; what supports or answers a thing is an inference of its own to
it. An undercut is aimed at a step and not at a statement: at the inference by which its target
follows from premises, else at those that are made from it; where there are none, at the statement.
Critical questions and routes are neither inference nor conflict, and remain links.
"""

from collections.abc import Iterable
from typing import NamedTuple, assert_never

from arguendo.graph.wire import EdgeKind, EdgeView

_GROUNDS: frozenset[EdgeKind] = frozenset({"rests-on", "cites"})


class Inference(NamedTuple):
    """From premises, which are needed together, to a conclusion."""

    id: str
    premises: tuple[str, ...]
    conclusion: str
    edges: tuple[EdgeView, ...]

    @property
    def rests(self) -> bool:
        """True where the conclusion rests on the premises, or cites them."""
        return self.edges[0].kind in _GROUNDS


class Conflict(NamedTuple):
    """What stands against a statement or, where it undercuts, against a step."""

    id: str
    source: str
    target: str
    edge: EdgeView


class Preference(NamedTuple):
    """What prevails over what."""

    id: str
    source: str
    target: str
    edge: EdgeView


class Utterance(NamedTuple):
    """The turn in which something was said."""

    id: str
    locution: str
    said: str
    edge: EdgeView


class Steps(NamedTuple):
    """All steps of a map, and the edges that are none."""

    inferences: tuple[Inference, ...]
    conflicts: tuple[Conflict, ...]
    preferences: tuple[Preference, ...]
    utterances: tuple[Utterance, ...]
    links: tuple[EdgeView, ...]


def steps(edges: Iterable[EdgeView]) -> Steps:
    """Read the edges of a map as steps, numbered in their order."""
    premises: dict[tuple[str, ...], list[EdgeView]] = {}
    attacks: list[EdgeView] = []
    undercuts: list[EdgeView] = []
    preferences: list[Preference] = []
    utterances: list[Utterance] = []
    links: list[EdgeView] = []
    for edge in edges:
        match edge.kind:
            case "rests-on" | "cites":
                alone = edge.target if edge.linkage == "convergent" else ""
                premises.setdefault((edge.source, "from", alone), []).append(edge)
            case "supports" | "answers" | "concedes":
                alone = "" if edge.linkage == "linked" else f"{edge.source} {edge.kind}"
                premises.setdefault((edge.target, "by", alone), []).append(edge)
            case "rebuts" | "undermines":
                attacks.append(edge)
            case "undercuts":
                undercuts.append(edge)
            case "prefers":
                id = f"prefer{len(preferences) + 1}"
                preferences.append(Preference(id, edge.source, edge.target, edge))
            case "asserts":
                id = f"say{len(utterances) + 1}"
                utterances.append(Utterance(id, edge.source, edge.target, edge))
            case "routes" | "asks" | "raises":
                links.append(edge)
            case _:
                assert_never(edge.kind)
    inferences = tuple(
        _inference(f"infer{number}", group) for number, group in enumerate(premises.values(), 1)
    )
    conflicts = [
        Conflict(f"conflict{number}", edge.source, edge.target, edge)
        for number, edge in enumerate(attacks, 1)
    ]
    for edge in undercuts:
        for target in _undercut(edge, inferences):
            conflicts.append(Conflict(f"conflict{len(conflicts) + 1}", edge.source, target, edge))
    return Steps(inferences, tuple(conflicts), tuple(preferences), tuple(utterances), tuple(links))


def _inference(id: str, edges: list[EdgeView]) -> Inference:
    """Read a group of edges; a premise that is joined twice is one premise."""
    ground = edges[0].kind in _GROUNDS
    premises = dict.fromkeys(edge.target if ground else edge.source for edge in edges)
    return Inference(
        id, tuple(premises), edges[0].source if ground else edges[0].target, tuple(edges)
    )


def _undercut(edge: EdgeView, inferences: tuple[Inference, ...]) -> list[str]:
    """Return the steps an undercut is aimed at; the statement itself where it is in no step."""
    to_it = [one.id for one in inferences if one.conclusion == edge.target and one.rests]
    from_it = [one.id for one in inferences if edge.target in one.premises]
    return to_it or from_it or [edge.target]
