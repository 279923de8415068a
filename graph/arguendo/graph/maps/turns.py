"""The debate on the map: moves, the critical questions they put, and who said what when."""

from collections.abc import Iterable

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Composed
from arguendo.graph.maps.carried import of_move
from arguendo.graph.maps.drawing import Drawing
from arguendo.graph.maps.grounds import Authorities
from arguendo.graph.maps.marks import plain
from arguendo.graph.maps.questions import CriticalQuestion, put_by
from arguendo.graph.model import MoveKind
from arguendo.graph.wire import ArgumentView, CiteView, EdgeKind, MoveView, NodeKind, NodeView

_PREMISES: frozenset[NodeKind] = frozenset({"claim", "fact", "rule", "passage"})
_SAID: dict[MoveKind, str] = {
    "assert": "asserts against",
    "analogize": "draws an analogy on",
    "distinguish": "distinguishes",
    "counterexample": "brings a counterexample to",
    "undercut": "undercuts",
    "concede": "concedes",
}


def draw_move(drawing: Drawing, move: MoveView, authorities: Authorities) -> None:
    """Draw a move, what it does to its target, and what it cites."""
    drawing.put(
        move.id,
        "move",
        move.text,
        *of_move(move),
        side=move.side,
        ply=move.ply,
        round=move.round,
    )
    aim = _assumption(drawing, move) or move.target
    drawing.join(move.id, aim, _what_it_does(move, drawing.node(aim)))
    draw_cites(drawing, move.id, move.cites, authorities)


def _assumption(drawing: Drawing, move: MoveView) -> str | None:
    """Return the assumption of the argument that the move doubts, where there is but one.

    Of several nobody can say which is meant; then the step is doubted.
    """
    target = drawing.node(move.target)
    if move.kind != "undercut" or target is None or target.scheme is None:
        return None
    question = put_by(move.kind, move.text.text, target.scheme)
    if question is None or question.of != "assumption":
        return None
    rests_on = (drawing.node(id) for id in drawing.from_(target.id, "rests-on"))
    assumed = [node.id for node in rests_on if node is not None and node.kind == "claim"]
    return assumed[0] if len(assumed) == 1 else None


def _what_it_does(move: MoveView, target: NodeView | None) -> EdgeKind:
    match move.kind:
        case "concede":
            return "concedes"
        case "assert" | "analogize" if target and move.side == target.side:
            # A claim of one's own: it backs what one's own side said, and denies the other's.
            return "supports"
        case _ if target and target.kind in _PREMISES:
            return "undermines"
        case "distinguish" | "undercut":
            return "undercuts"
        case "counterexample" | "assert" | "analogize":
            return "rebuts"


def draw_cites(
    drawing: Drawing, id: str, cites: Iterable[CiteView], authorities: Authorities
) -> None:
    """Draw the authorities that are cited."""
    for cite in cites:
        if authority := authorities.relied_on(cite):
            drawing.put(authority, "precedent", cite.citation)
            drawing.join(id, authority, "cites")


def draw_questions(
    drawing: Drawing, arguments: Iterable[ArgumentView], moves: Iterable[MoveView]
) -> None:
    """Draw the critical questions that moves put."""
    by_target: dict[str, list[MoveView]] = {}
    for move in moves:
        by_target.setdefault(move.target, []).append(move)
    for argument in arguments:
        answered = by_target.get(argument.id, [])
        for move in answered:
            question = put_by(move.kind, move.text.text, argument.scheme)
            if question is not None and move.side != argument.side:
                _draw_question(drawing, argument, question)
                drawing.join(move.id, _id(argument, question), "raises")


def _draw_question(drawing: Drawing, argument: ArgumentView, question: CriticalQuestion) -> None:
    id, label = _id(argument, question), plain(Composed(question.text))
    drawing.put(id, "question", label, scheme=argument.scheme)
    drawing.join(id, argument.id, "asks")


def _id(argument: ArgumentView, question: CriticalQuestion) -> str:
    return f"{argument.id}:{question.id}"


def draw_locutions(
    drawing: Drawing, arguments: Iterable[ArgumentView], moves: Iterable[MoveView]
) -> None:
    """Draw who said what in which round."""
    for argument in arguments:
        _draw_locution(drawing, argument.id, argument.side, f"argues {argument.id}", ply=1)
    for move in moves:
        does = f"{_SAID[move.kind]} {move.target} in round {move.round}"
        _draw_locution(drawing, move.id, move.side, does, ply=move.ply, round=move.round)


def _draw_locution(drawing: Drawing, said: str, side: Side, does: str, **when: int) -> None:
    words = Composed(f"The {side} {does}.")
    id = f"said:{said}"
    drawing.put(id, "locution", plain(words), side=side, **when)
    drawing.join(id, said, "asserts")
