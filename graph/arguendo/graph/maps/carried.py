"""The citations that each part of a map carries, and the worst that was found of them."""

from collections.abc import Iterable, Iterator, Mapping

from arguendo.graph.gate.cleared import Cited, Cleared, Struck
from arguendo.graph.wire import ArgumentMap, ArgumentView, Grade, MoveView, TheoryView

_FROM_BEST: tuple[Grade, ...] = ("verified", "caution", "unproven", "rejected")

UNREAD = "unread"
"""Stands for the verdict of a citation that could not be read at all."""

Citation = Cited | Struck
"""A citation as a text shows it: good, or struck."""


def of_theory(theory: TheoryView) -> tuple[Cleared, ...]:
    """Return what a theory rests on in words. What would sink it is not among that."""
    return (theory.thesis, *theory.elements)


def of_argument(argument: ArgumentView) -> tuple[Cleared, ...]:
    """Return the claim of an argument, its premises and its citations."""
    return (
        argument.claim,
        *(premise.text for premise in argument.premises),
        *(cite.citation for cite in argument.cites),
    )


def of_move(move: MoveView) -> tuple[Cleared, ...]:
    """Return the words of a move and its citations."""
    return (move.text, *(cite.citation for cite in move.cites))


def by_node(map: ArgumentMap) -> dict[str, tuple[Cleared, ...]]:
    """Return, for every node of a map, the texts in which it carries citations."""
    return by_node_of({node.id: node.label for node in map.nodes}, map.theories, map.moves)


def by_node_of(
    labels: Mapping[str, Cleared], theories: Iterable[TheoryView], moves: Iterable[MoveView]
) -> dict[str, tuple[Cleared, ...]]:
    """Return the same for a map that is still to be drawn, from its labels."""
    texts: dict[str, tuple[Cleared, ...]] = {id: (label,) for id, label in labels.items()}
    for theory in theories:
        texts[theory.id] = of_theory(theory)
        texts.update((argument.id, of_argument(argument)) for argument in theory.arguments)
    texts.update((move.id, of_move(move)) for move in moves)
    return texts


def everywhere(map: ArgumentMap) -> tuple[Citation, ...]:
    """Return every citation that a map shows, once each, in the order of its reading."""
    return tuple(dict.fromkeys(citation for text in _texts(map) for citation in citations(text)))


def citations(text: Cleared) -> tuple[Citation, ...]:
    """Return the citations in a text, in their order."""
    return tuple(segment for segment in text.segments if segment.kind != "plain")


def graded(grade: Grade | None) -> int:
    """Return the place of a grade, the best first; what cites nothing comes last."""
    return len(_FROM_BEST) if grade is None else _FROM_BEST.index(grade)


def worst_grade(texts: Iterable[Cleared]) -> Grade | None:
    """Return the worst grade among the citations in texts; None where they cite nothing."""
    grades = [citation.grade for text in texts for citation in citations(text)]
    return max(grades, key=graded, default=None)


def struck_in(texts: Iterable[Cleared]) -> tuple[str, ...]:
    """Return the verdicts for which citations in texts are struck, each once; `unread` for none."""
    found = (citation for text in texts for citation in citations(text))
    return tuple(dict.fromkeys(one.verdict or UNREAD for one in found if one.kind == "struck"))


def _texts(map: ArgumentMap) -> Iterator[Cleared]:
    yield from (node.label for node in map.nodes if node.kind == "issue")
    for theory in map.theories:
        yield from of_theory(theory)
        if theory.sunk_by:
            yield theory.sunk_by
        for argument in theory.arguments:
            yield from of_argument(argument)
        yield from (precedent.citation for precedent in (*theory.precedents, *theory.adverse))
    for move in map.moves:
        yield from of_move(move)
    for lead in map.leads:
        yield from (lead.case, lead.proposition)
    yield from (node.label for node in map.nodes if node.kind != "issue")
