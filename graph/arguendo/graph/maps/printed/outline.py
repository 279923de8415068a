"""A map as a memorandum: headings, paragraphs and lists, whatever they are set with.

By issue, side and audience: each theory with what has to be shown, what carries it, what answers
it, and the authorities for and against it; before that, what was struck, what falls without it and
what would restore it; behind it, the passages relied on and every finding.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import everywhere, worst_grade
from arguendo.graph.maps.marks import alone, lined, one_line, shortened, uncited
from arguendo.graph.maps.printed.boxes import runs
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.words import (
    BEFORE,
    DOES,
    MOVED,
    SCHEMES,
    STANDARDS,
    both_ways,
    findings,
    graded_words,
    summary,
    title,
)
from arguendo.graph.wire import (
    ArgumentMap,
    ArgumentView,
    CiteView,
    MoveView,
    NodeView,
    PrecedentView,
    Repair,
    TheoryView,
    VerdictView,
)

_REMEMBERED = {
    "on-record": "it is on record",
    "answered": "the nearest authority on record is",
    "none-found": "no authority for it was found",
}


_A_LINE = 150


class Block(NamedTuple):
    """A heading, a paragraph, or an item of a list."""

    kind: Literal["title", "heading", "paragraph", "item"]
    runs: tuple[Run, ...]
    level: int = 1
    """How deep a heading or an item stands, from 1."""
    theory: str = ""
    """The theory under a heading, where it is one's."""


def standing(map: ArgumentMap) -> Iterator[Block]:
    """Yield what falls and what would restore it, what fails, and what is proved and held."""
    yield Block("paragraph", (Run(summary(map), "strong"),))
    yield from _falls(map)
    yield from _failed(map)
    yield from _at_a_glance(map)
    yield from _jury(map)
    yield from _positions(map)


def outline(map: ArgumentMap) -> Iterator[Block]:
    """Yield the memorandum from its title to its appendix."""
    yield Block("title", _runs(title(map)))
    yield from _made(map)
    yield Block("paragraph", (Run(summary(map), "strong"),))
    yield from _struck(map)
    yield from _falls(map)
    yield from _at_a_glance(map)
    yield from _issues(map)
    yield from _other_turns(map)
    yield from _jury(map)
    yield from _positions(map)
    yield from _could_not(map)
    yield from _leads(map)
    yield from _passages(map)
    yield from _findings(map)


def _made(map: ArgumentMap) -> Iterator[Block]:
    made = map.provenance
    speakers = dict.fromkeys(uncited(role.model, "a model").text for role in map.roles)
    by = f"Argued by {', '.join(speakers) or 'nobody'}"
    if made.imported:
        by = f"Imported from {made.imported}"
    yield _said(
        f"For the {map.matter.side} in {uncited(map.matter.forum, 'a court').text}, law as of "
        f"{made.as_of.isoformat()}. {by}, checked against "
        f"{made.authorities} authorities (library {made.library}) with Arguendo {made.arguendo}."
    )


def _at_a_glance(map: ArgumentMap) -> Iterator[Block]:
    """Yield each theory in a line, where there is more than one."""
    if len(map.theories) < 2:
        return
    yield _heading("The theories at a glance")
    for theory in map.theories:
        whose = f"{theory.id}, {theory.side}, {BEFORE[theory.audience]}: "
        yield Block(
            "item",
            (
                Run(whose, "strong"),
                *runs(shortened(lined(theory.thesis), _A_LINE)),
                Run(f" ({both_ways(map, theory.id, 'theory')})", "foot"),
            ),
        )


def _struck(map: ArgumentMap) -> Iterator[Block]:
    struck = [citation for citation in everywhere(map) if citation.kind == "struck"]
    if struck:
        yield _heading("What was struck")
        for citation in struck:
            said = runs(lined(alone(citation)))
            yield Block("item", (*said, Run(f" ({citation.grade})", "foot")))


def _falls(map: ArgumentMap) -> Iterator[Block]:
    """Yield what stands on everything and not on the verified alone, and what would restore it."""
    found = map.assessment
    if not found.falls and not found.rises:
        return
    nodes = {node.id: node for node in map.nodes}
    yield _heading("What rests on citations that are not verified")
    for ids, what, answered in (
        (found.falls, "no longer stands without them", "is no longer answered without them"),
        (found.rises, "stands then", "is answered then"),
    ):
        for node in (nodes[id] for id in ids):
            if node.kind in ("issue", "theory", "argument", "move"):
                verb = answered if node.kind == "issue" else what
                yield Block("item", (Run(f"{node.id} {verb}: ", "strong"), *_runs(node.label)))
    for repair in found.repairs:
        yield Block("paragraph", tuple(_restoring(map, repair)))


def _failed(map: ArgumentMap) -> Iterator[Block]:
    """Yield the attacks that fail, since what they are aimed at rests on the better authority."""
    if map.assessment.failed:
        yield _heading("Attacks that fail against the better authority")
        for one in map.assessment.failed:
            yield Block("item", (Run(f"{one.source} {DOES[one.kind]} {one.target}", "plain"),))


def _restoring(map: ArgumentMap, repair: Repair) -> Iterator[Run]:
    """Yield what has to be verified, or replaced where it was contradicted, for all to stand."""
    whole = repair.restores == map.assessment.falls
    what = "all of it" if whole else ", ".join(repair.restores)
    yield Run(f"To restore {what}: ", "strong")
    cited = {citation.verdict: citation for citation in everywhere(map)}
    for at, verdict in enumerate(repair.verify):
        citation = cited.get(verdict)
        if at:
            yield Run("; ", "foot")
        if citation is None:
            yield Run("what could not be read", "foot")
            continue
        verb = "replace " if citation.grade == "rejected" else "verify "
        yield Run(verb, "foot")
        yield from runs(lined(alone(citation)))
    less = "No shorter list does." if repair.shortest else "A shorter list may do."
    yield Run(f". {less}", "foot")


def _issues(map: ArgumentMap) -> Iterator[Block]:
    nodes = {node.id: node for node in map.nodes}
    answered = {edge.source: edge.target for edge in map.edges if edge.kind == "answers"}
    issues = [node for node in map.nodes if node.kind == "issue"]
    if not issues:
        yield _said("The map has no issue: what was argued is listed by side.")
    for issue in (*issues, None):
        theories = [
            one for one in map.theories if answered.get(one.id) == (issue.id if issue else None)
        ]
        if issue is not None:
            yield Block("heading", (Run(f"{issue.id}. ", "plain"), *_runs(issue.label)))
            yield _said(f"{both_ways(map, issue.id, 'issue').capitalize()}.")
        for side, audience in dict.fromkeys((t.side, t.audience) for t in theories):
            yield _heading(f"For the {side}, {BEFORE[audience]}", 2)
            for theory in theories:
                if (theory.side, theory.audience) == (side, audience):
                    yield from _theory(map, theory, nodes)


def _theory(map: ArgumentMap, theory: TheoryView, nodes: dict[str, NodeView]) -> Iterator[Block]:
    words = f"{theory.id}, by {SCHEMES[theory.scheme]}"
    yield Block("heading", (Run(words, "plain"),), 3, theory.id)
    grade = nodes[theory.id].grade
    standing = both_ways(map, theory.id, "theory") + (f"; {grade}" if grade else "")
    yield Block("paragraph", (*_runs(theory.thesis), Run(f" ({standing})", "foot")))
    yield from _list("To be shown", (_runs(element) for element in theory.elements))
    if theory.sunk_by:
        yield Block("paragraph", (Run("What would sink it: ", "strong"), *_runs(theory.sunk_by)))
    yield from _list(
        "Facts it rests on",
        (
            (Run(f"{id}: ", "foot"), *_runs(nodes[id].label))
            for id in theory.rests_on
            if id in nodes
        ),
    )
    if theory.arguments:
        yield Block("paragraph", (Run("Arguments", "strong"),))
        for argument in theory.arguments:
            yield from _argument(map, argument)
    yield from _list("Authorities for it", (_precedent(one) for one in theory.precedents))
    yield from _list("Authorities against it", (_precedent(one) for one in theory.adverse))
    yield from _route(theory, nodes)


def _route(theory: TheoryView, nodes: dict[str, NodeView]) -> Iterator[Block]:
    """Yield the route through the case law; those nobody brought are counted."""
    shown = [nodes[id] for id in theory.route if id in nodes]
    if len(shown) < 2:
        return
    said = [Run("The route that carries it, the oldest first: ", "strong")]
    for at, node in enumerate(shown):
        said += [Run("; " if at else "", "foot"), *_runs(node.label)]
    if others := len(theory.route) - len(shown):
        said.append(Run(f"; with {others} more on the way, which nobody brought", "foot"))
    yield Block("paragraph", (*said, Run(".", "foot")))


def _argument(map: ArgumentMap, argument: ArgumentView) -> Iterator[Block]:
    standing = both_ways(map, argument.id, "argument")
    told = f" (by {SCHEMES[argument.scheme]}; {standing})"
    yield Block(
        "item", (Run(f"{argument.id} ", "strong"), *_runs(argument.claim), Run(told, "foot"))
    )
    for premise in argument.premises:
        source = f" ({premise.refers_to})" if premise.kind == "fact" and premise.refers_to else ""
        kind = "assuming: " if premise.kind == "assumption" else "because: "
        yield Block("item", (Run(kind, "foot"), *_runs(premise.text), Run(source, "foot")), level=2)
    yield from _cites(argument.cites, 2)
    yield from _open_questions(map, argument.id)
    yield from _answers(map, argument.id, 2, frozenset())


def _open_questions(map: ArgumentMap, argument: str) -> Iterator[Block]:
    """Yield the critical questions of an argument that nobody has put."""
    asked = {edge.source for edge in map.edges if (edge.target, edge.kind) == (argument, "asks")}
    asked -= {edge.target for edge in map.edges if edge.kind == "raises"}
    for node in map.nodes:
        if node.id in asked:
            yield Block("item", (Run("still to be asked: ", "foot"), *_runs(node.label)), level=2)


def _answers(map: ArgumentMap, target: str, level: int, above: frozenset[str]) -> Iterator[Block]:
    """Yield the moves aimed at something, each with the moves that meet it below."""
    for move in map.moves:
        if move.target == target and move.id not in above:
            yield _move(map, move, level)
            yield from _cites(move.cites, level + 1)
            yield from _answers(map, move.id, level + 1, above | {move.id})


def _other_turns(map: ArgumentMap) -> Iterator[Block]:
    """Yield the moves that answer no argument, such as two that answer each other."""
    told = {argument.id for theory in map.theories for argument in theory.arguments}
    answered = 0
    while len(told) > answered:
        answered = len(told)
        told |= {move.id for move in map.moves if move.target in told}
    others = [move for move in map.moves if move.id not in told]
    if others:
        yield _heading("Turns that answer no argument")
        for move in others:
            yield _move(map, move, 1)
            yield from _cites(move.cites, 2)


def _move(map: ArgumentMap, move: MoveView, level: int) -> Block:
    nodes = {node.id: node for node in map.nodes}
    asked = [
        nodes[edge.target].label
        for edge in map.edges
        if edge.source == move.id and edge.kind == "raises" and edge.target in nodes
    ]
    fails = any(one.source == move.id for one in map.assessment.failed)
    said = [
        Run(f"{move.id} ", "strong"),
        Run(f"the {move.side} {MOVED[move.kind]}: ", "foot"),
        *_runs(move.text),
        Run(f" ({both_ways(map, move.id, 'move')}", "foot"),
        Run("; fails against the better authority" if fails else "", "foot"),
    ]
    said += [
        Run(f"; it asks: {one_line(label.text)}", "foot")
        for label in asked
        if not move.text.text.startswith(label.text)
    ]
    return Block("item", (*said, Run(")", "foot")), level)


def _cites(cites: Iterable[CiteView], level: int) -> Iterator[Block]:
    for cite in cites:
        grade = graded_words(worst_grade((cite.citation,)))
        said = (Run("citing: ", "foot"), *_runs(cite.citation), Run(f" ({grade})", "foot"))
        yield Block("item", said, level)


def _precedent(precedent: PrecedentView) -> tuple[Run, ...]:
    grade = graded_words(worst_grade((precedent.citation,)))
    digest = ", known by a digest" if precedent.authority.text == "digest" else ""
    told = f" ({grade}, {precedent.weight}{digest})"
    return (*_runs(precedent.citation), Run(told, "foot"))


def _jury(map: ArgumentMap) -> Iterator[Block]:
    if not map.assessment.proofs:
        return
    yield _heading("Before the jury: what is proved, and how well")
    for proof in map.assessment.proofs:
        met = [STANDARDS[one] for one in proof.all]
        on_checked = [STANDARDS[one] for one in proof.verified_only]
        said = f"shown {met[-1]}" if met else "nothing that stands shows it"
        if on_checked != met:
            said += "; on checked citations alone " + (
                f"shown {on_checked[-1]}" if on_checked else "nothing shows it"
            )
        if proof.needed:
            enough = "enough" if proof.needed in proof.verified_only else "not enough"
            said += f"; it has to be shown {STANDARDS[proof.needed]}: {enough}"
        else:
            said += "; its side bears no burden"
        yield Block("item", (Run(f"{proof.theory}: ", "strong"), Run(f"{said}.", "plain")))


def _positions(map: ArgumentMap) -> Iterator[Block]:
    found = map.assessment.positions
    if not found:
        return
    kinds = {node.id: node.kind for node in map.nodes}
    yield _heading("Positions that can be held")
    cut = map.assessment.positions_cut
    yield _said(
        "Each is coherent in itself, and as wide as can be: what differs among them is open."
        + (f" Not all are listed: {cut}." if cut else "")
    )
    for at, position in enumerate(found, start=1):
        theories = [id for id in position.holds if kinds[id] == "theory"]
        words = f"with {', '.join(theories)}" if theories else "with no theory at all"
        yield Block("item", (Run(f"Position {at}: ", "strong"), Run(f"{words}.", "plain")))


def _could_not(map: ArgumentMap) -> Iterator[Block]:
    if map.abstained:
        yield _heading("What could not be had")
        yield from (Block("item", (Run(one_line(why), "plain"),)) for why in map.abstained)


def _leads(map: ArgumentMap) -> Iterator[Block]:
    if not map.leads:
        return
    yield _heading("Cases that were remembered, and what the record answers")
    brought = {
        one.authority.id: one.citation
        for theory in map.theories
        for one in (*theory.precedents, *theory.adverse)
    }
    for lead in map.leads:
        answer = [Run(f" In answer, {_REMEMBERED[lead.outcome]}", "foot")]
        if lead.authority and (citation := brought.get(lead.authority.id)):
            answer += [Run(": ", "foot"), *_runs(citation)]
        elif lead.authority:
            answer.append(Run(f": {one_line(lead.authority.name)}, by its name on record", "foot"))
        said = (*_runs(lead.case), Run(", for: ", "foot"), *_runs(lead.proposition), *answer)
        yield Block("item", (*said, Run(".", "foot")))


def _passages(map: ArgumentMap) -> Iterator[Block]:
    """Yield the words of record that are relied on, each under its decision."""
    labels = {node.id: node.label for node in map.nodes if node.kind == "passage"}
    if not labels:
        return
    yield _heading("Passages relied on")
    told: set[str] = set()
    for theory in map.theories:
        for precedent in (*theory.precedents, *theory.adverse):
            for passage in precedent.passages:
                if passage.id in labels and passage.id not in told:
                    told.add(passage.id)
                    page = f", at {passage.page}" if passage.page is not None else ""
                    whose = " (our digest)" if passage.digest else ""
                    yield Block(
                        "item",
                        (
                            *_runs(precedent.citation),
                            Run(f"{page}{whose}: ", "foot"),
                            *_runs(labels[passage.id]),
                        ),
                    )


def _findings(map: ArgumentMap) -> Iterator[Block]:
    verdicts: dict[str, VerdictView] = {verdict.id: verdict for verdict in map.verdicts}
    yield _heading("Appendix: citations and findings")
    cited = everywhere(map)
    if not cited:
        yield _said("No citations.")
    for number, citation in enumerate(cited, start=1):
        said = runs(lined(alone(citation)))
        yield Block("item", (Run(f"{number}. ", "foot"), *said, Run(f": {citation.grade}", "foot")))
        for found in findings(citation, verdicts):
            yield Block("item", (Run(one_line(found), "foot"),), level=2)


def _list(head: str, items: Iterable[tuple[Run, ...]]) -> Iterator[Block]:
    written = [Block("item", item) for item in items]
    if written:
        yield Block("paragraph", (Run(head, "strong"),))
        yield from written


def _heading(words: str, level: int = 1) -> Block:
    return Block("heading", (Run(words, "plain"),), level)


def _said(words: str) -> Block:
    return Block("paragraph", (Run(one_line(words), "plain"),))


def _runs(text: Cleared) -> tuple[Run, ...]:
    return runs(lined(text))
