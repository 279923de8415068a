"""Theories by issue, side and audience: what each rests on, its arguments and its authorities."""

from collections import defaultdict
from collections.abc import Iterator

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import worst_grade
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, listed, said, words_of
from arguendo.graph.maps.printed.outline.debated import Turns, cites
from arguendo.graph.maps.words import BEFORE, SCHEMES, both_ways, graded_words
from arguendo.graph.wire import ArgumentMap, ArgumentView, NodeView, PrecedentView, TheoryView
from arguendo.graph.wire.theories import StoryView, SubmissionView


def issues(map: ArgumentMap) -> Iterator[Block]:
    """Yield each issue with the theories on it, by side and audience."""
    nodes, turns = {node.id: node for node in map.nodes}, Turns(map)
    answered = {edge.source: edge.target for edge in map.edges if edge.kind == "answers"}
    issues = [node for node in map.nodes if node.kind == "issue"]
    if not issues:
        yield said("The map has no issue: what was argued is listed by side.")
    on: dict[str | None, list[TheoryView]] = defaultdict(list)
    for one in map.theories:
        on[answered.get(one.id)].append(one)
    for issue in (*issues, None):
        theories = on[issue.id if issue else None]
        if issue is not None:
            yield Block("heading", (Run(f"{issue.id}. ", "plain"), *words_of(issue.label)))
            yield said(f"{both_ways(map, issue.id, 'issue').capitalize()}.")
        for side, audience in dict.fromkeys((t.side, t.audience) for t in theories):
            yield heading(f"For the {side}, {BEFORE[audience]}", 2)
            for theory in theories:
                if (theory.side, theory.audience) == (side, audience):
                    yield from _theory(map, theory, nodes, turns)


def _theory(
    map: ArgumentMap, theory: TheoryView, nodes: dict[str, NodeView], turns: Turns
) -> Iterator[Block]:
    words = f"{theory.id}, by {SCHEMES[theory.scheme]}"
    yield Block("heading", (Run(words, "plain"),), 3, theory.id)
    grade = nodes[theory.id].grade
    standing = both_ways(map, theory.id, "theory") + (f"; {grade}" if grade else "")
    yield Block("paragraph", (*words_of(theory.thesis), Run(f" ({standing})", "foot")))
    yield from _put(theory)
    yield from listed("To be shown", (words_of(element) for element in theory.elements))
    if theory.sunk_by:
        yield Block("paragraph", (Run("What would sink it: ", "strong"), *words_of(theory.sunk_by)))
    yield from listed(
        "Facts it rests on",
        (
            (Run(f"{id}: ", "foot"), *words_of(nodes[id].label))
            for id in theory.rests_on
            if id in nodes
        ),
    )
    if theory.arguments:
        yield Block("paragraph", (Run("Arguments", "strong"),))
        for argument in theory.arguments:
            yield from _argument(map, argument, turns)
    yield from listed("Authorities for it", (_precedent(one) for one in theory.precedents))
    yield from listed("Authorities against it", (_precedent(one) for one in theory.adverse))
    yield from _route(theory, nodes)


def _put(theory: TheoryView) -> Iterator[Block]:
    """Yield the theory as its audience is given it."""
    match theory.put:
        case SubmissionView(rule=rule, application=application, relief=relief):
            told: tuple[tuple[str, Cleared], ...] = (
                ("The rule: ", rule),
                ("Applied: ", application),
                ("Relief asked: ", relief),
            )
            order: tuple[str, ...] = ()
        case StoryView(theme=theme, story=story, evidence=order):
            told = (("Theme: ", theme), ("The story: ", story))
        case None:
            return
    for head, words in told:
        yield Block("paragraph", (Run(head, "strong"), *words_of(words)))
    if order:
        said = f"{', '.join(order)}."
        yield Block("paragraph", (Run("Proved in this order: ", "strong"), Run(said, "plain")))


def _route(theory: TheoryView, nodes: dict[str, NodeView]) -> Iterator[Block]:
    """Yield the route through the case law; those nobody brought are counted."""
    shown = [nodes[id] for id in theory.route if id in nodes]
    if len(shown) < 2:
        return
    said = [Run("The route that carries it, the oldest first: ", "strong")]
    for at, node in enumerate(shown):
        said += [Run("; " if at else "", "foot"), *words_of(node.label)]
    if others := len(theory.route) - len(shown):
        said.append(Run(f"; with {others} more on the way, which nobody brought", "foot"))
    yield Block("paragraph", (*said, Run(".", "foot")))


def _argument(map: ArgumentMap, argument: ArgumentView, turns: Turns) -> Iterator[Block]:
    standing = both_ways(map, argument.id, "argument")
    told = f" (by {SCHEMES[argument.scheme]}; {standing})"
    yield Block(
        "item", (Run(f"{argument.id} ", "strong"), *words_of(argument.claim), Run(told, "foot"))
    )
    for premise in argument.premises:
        source = f" ({premise.refers_to})" if premise.kind == "fact" and premise.refers_to else ""
        kind = "assuming: " if premise.kind == "assumption" else "because: "
        yield Block(
            "item", (Run(kind, "foot"), *words_of(premise.text), Run(source, "foot")), level=2
        )
    yield from cites(argument.cites, 2)
    for question in turns.open[argument.id]:
        yield Block("item", (Run("still to be asked: ", "foot"), *words_of(question)), level=2)
    yield from turns.answers(argument.id, 2)


def _precedent(precedent: PrecedentView) -> tuple[Run, ...]:
    grade = graded_words(worst_grade((precedent.citation,)))
    digest = ", known by a digest" if precedent.authority.text == "digest" else ""
    treats = ", treats adversely what is brought for it" if precedent.treats else ""
    told = f" ({grade}, {precedent.weight}{digest}{treats})"
    return (*words_of(precedent.citation), Run(told, "foot"))
