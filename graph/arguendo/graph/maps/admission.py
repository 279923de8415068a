"""Takes in a map of another program: every word through the gate, every citation checked here.

A file's grades, standing and findings are not read at all. A decision is one only if its citation
is read as one, and bears its id only if that is what it resolves to; a passage is one only if the
library holds it with those words, and is else a claim like any other. Sides that the file does not
name follow from ours: what supports a side is its own, what attacks it the other's. There is no run
behind such a map: nobody spoke, no theory was looked for, and its provenance says so.
"""

import re
from collections.abc import Callable, Sequence
from importlib.metadata import version

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.carried import by_node_of, citations, struck_in, worst_grade
from arguendo.graph.maps.imported import Imported, Part
from arguendo.graph.maps.marks import marked_line, of_record
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.maps.soundness import circle
from arguendo.graph.model import Dials, Fact, Matter, MoveKind
from arguendo.graph.views import passage_view
from arguendo.graph.wire import (
    ArgumentMap,
    ArgumentView,
    CiteView,
    Cost,
    EdgeKind,
    EdgeView,
    MoveView,
    NodeView,
    PremiseView,
    Provenance,
    TheoryView,
    VerdictView,
)

_NUMBERED = re.compile(r"[A-Z]\d+")
_ATTACKS: frozenset[EdgeKind] = frozenset({"rebuts", "undercuts", "undermines"})


def matter_of_import(
    imported: Imported, ask: Callable[[str, str], Matter], question: str = ""
) -> Matter:
    """Return the matter of a map that comes without one: its question, and what it builds on.

    `ask` makes a matter of a question and facts. Facts are what the file says that rests on
    nothing: nobody has said what happened, and this is what the argument takes as given.
    """
    asked = question or next((p.words for p in imported.parts if p.kind == "issue"), imported.title)
    if not asked.strip():
        raise InputError(
            "The map has no issue, and no title that could be one.",
            "Say what is in question with --question, or give a matter with --matter.",
        )
    resting = {edge.source for edge in imported.joins if edge.kind in ("rests-on", "cites")}
    given = [
        part.words
        for kind in ("fact", "claim")
        for part in imported.parts
        if part.kind == kind and part.id not in resting
    ]
    return ask(asked, "\n".join(filter(str.strip, given)) or asked)


def admit(imported: Imported, matter: Matter, library: Library, gate: Gate) -> ArgumentMap:
    """Check everything that a file says, and draw the map of it."""
    if around := circle(imported.joins):
        raise InputError(
            f"The map is cyclic: {', '.join(around)} carry each other in a circle.",
            "Take one of these relations out: what carries itself proves nothing.",
        )
    verdicts: dict[str, VerdictView] = {}

    def cleared(words: str) -> Cleared:
        label, backing = gate.clear_supplied(Supplied(words))
        verdicts.update((verdict.id, verdict) for verdict in backing)
        return label

    parts, joins = _with_issue(imported, matter)
    labels = {part.id: cleared(part.words) for part in parts}
    parts, joins, labels = _of_record(parts, joins, labels, library, verdicts)
    sides = _sides(parts, joins, matter.side)
    theories = _theories(parts, joins, labels, sides)
    moves = _moves(parts, joins, labels, sides, theories)
    texts = by_node_of(labels, theories, moves)
    nodes = tuple(
        NodeView(
            id=part.id,
            kind=part.kind,
            label=labels[part.id],
            side=sides.get(part.id),
            grade=worst_grade(texts[part.id]),
            scheme=part.scheme,
            ply=part.ply,
            round=part.round,
            audience=part.audience,
            struck=struck_in(texts[part.id]),
        )
        for part in parts
    )
    return ArgumentMap(
        matter=matter,
        facts=tuple(Fact(id=p.id, text=p.words) for p in parts if p.kind == "fact"),
        dials=Dials(),
        roles=(),
        seed=0,
        theories=theories,
        abstained=tuple(Composed(f"Left out of the import: {one}") for one in imported.left_out),
        moves=moves,
        leads=(),
        verdicts=tuple(verdicts.values()),
        nodes=nodes,
        edges=tuple(joins),
        acceptability=acceptability(nodes, joins),
        assessment=assessment(nodes, joins),
        provenance=Provenance(
            arguendo=Composed(version("arguendo")),
            library=library.digest,
            authorities=library.counts()["authority"],
            embedder=library.embedder_name,
            as_of=matter.as_of,
            run="imported",
            imported=imported.format,
        ),
        cost=Cost(),
    )


def _with_issue(imported: Imported, matter: Matter) -> tuple[list[Part], list[EdgeView]]:
    """Put the question of the matter first where the file has no issue; theories answer it."""
    parts, joins = list(imported.parts), list(imported.joins)
    issues = [part.id for part in parts if part.kind == "issue"]
    if not issues:
        taken = {part.id for part in parts}
        id = next(f"I{n}" for n in range(1, len(taken) + 2) if f"I{n}" not in taken)
        issues = [id]
        parts.insert(0, Part(id=id, kind="issue", words=matter.question))
    answering = {edge.source for edge in joins if edge.kind == "answers"}
    joins += [
        EdgeView(source=part.id, target=issues[0], kind="answers", linkage="convergent")
        for part in parts
        if part.kind == "theory" and part.id not in answering
    ]
    return parts, joins


def _of_record(
    parts: Sequence[Part],
    joins: Sequence[EdgeView],
    labels: dict[str, Cleared],
    library: Library,
    verdicts: dict[str, VerdictView],
) -> tuple[list[Part], list[EdgeView], dict[str, Cleared]]:
    """Let nothing pass as a decision or a passage of record that is none."""
    taken = {part.id for part in parts}
    renamed: dict[str, str] = {}
    kept: list[Part] = []

    def another(letter: str) -> str:
        id = next(f"{letter}{n}" for n in range(1, len(taken) + 2) if f"{letter}{n}" not in taken)
        taken.add(id)
        return id

    for part in parts:
        kind, id = part.kind, part.id
        if kind == "passage":
            held = library.passages((id,))
            if not held or marked_line(of_record(passage_view(held[0]).text)) != part.words:
                kind, id = "claim", another("C")
            else:
                labels[id] = of_record(passage_view(held[0]).text)
        elif kind == "precedent":
            cited = citations(labels[part.id])
            resolved = {
                verdict.authority.id
                for one in cited
                if (verdict := verdicts.get(one.verdict)) and verdict.authority
            }
            if not cited:
                kind, id = "claim", another("C")
            elif id not in resolved and not _NUMBERED.fullmatch(id):
                id = another("P")
        if id != part.id:
            renamed[part.id] = id
        kept.append(part.model_copy(update={"id": id, "kind": kind}))
    return (
        kept,
        [
            edge.model_copy(
                update={
                    "source": renamed.get(edge.source, edge.source),
                    "target": renamed.get(edge.target, edge.target),
                }
            )
            for edge in joins
        ],
        {renamed.get(id, id): label for id, label in labels.items()},
    )


def _sides(parts: Sequence[Part], joins: Sequence[EdgeView], ours: Side) -> dict[str, Side]:
    """Return who says what: as the file says, else as it follows from the theories down."""
    speaking = {p.id for p in parts if p.kind in ("theory", "argument", "move", "locution")}
    sides: dict[str, Side] = {part.id: part.side for part in parts if part.side}
    onto: dict[str, list[EdgeView]] = {}
    for edge in joins:
        onto.setdefault(edge.target, []).append(edge)
        if edge.kind == "asserts":
            onto.setdefault(edge.source, []).append(edge)
    for first in (part.id for part in parts if part.kind == "theory"):
        sides.setdefault(first, ours)
        queue = [first]
        for id in queue:
            for edge in onto.get(id, ()):
                other = edge.source if edge.target == id else edge.target
                if other not in speaking or other in queue or edge.kind in ("prefers", "asks"):
                    continue
                same = edge.kind not in _ATTACKS and edge.kind != "concedes"
                sides.setdefault(other, sides[id] if same else OTHER_SIDE[sides[id]])
                queue.append(other)
    return sides


def _theories(
    parts: Sequence[Part],
    joins: Sequence[EdgeView],
    labels: dict[str, Cleared],
    sides: dict[str, Side],
) -> tuple[TheoryView, ...]:
    """Return the theories with the arguments that support them and what these rest on."""
    by_id = {part.id: part for part in parts}
    theories: list[TheoryView] = []
    placed: set[str] = set()
    for part in (part for part in parts if part.kind == "theory"):
        issue = next(
            (by_id[e.target].words for e in joins if (e.source, e.kind) == (part.id, "answers")),
            Supplied(""),
        )
        arguments = []
        for edge in joins:
            argument = by_id[edge.source]
            if (edge.target, edge.kind, argument.kind) != (part.id, "supports", "argument"):
                continue
            if argument.id in placed:
                continue
            placed.add(argument.id)
            arguments.append(
                ArgumentView(
                    id=argument.id,
                    theory=part.id,
                    side=sides.get(argument.id, sides[part.id]),
                    scheme=argument.scheme or "free",
                    claim=labels[argument.id],
                    premises=_premises(argument.id, joins, by_id, labels),
                    cites=_cites(argument.id, joins, by_id, labels),
                )
            )
        theories.append(
            TheoryView(
                id=part.id,
                side=sides[part.id],
                audience=part.audience or "judge",
                issue=issue,
                scheme=part.scheme or "free",
                thesis=labels[part.id],
                elements=(),
                rests_on=tuple(
                    e.target for e in joins if (e.source, e.kind) == (part.id, "rests-on")
                ),
                sunk_by=None,
                precedents=(),
                adverse=(),
                route=(),
                arguments=tuple(arguments),
            )
        )
    return tuple(theories)


def _cites(
    id: str, joins: Sequence[EdgeView], by_id: dict[str, Part], labels: dict[str, Cleared]
) -> tuple[CiteView, ...]:
    """Return the decisions that something cites by way of passages which the library holds."""
    within = {e.source: e.target for e in joins if e.kind == "rests-on"}
    cited = {e.target for e in joins if (e.source, e.kind) == (id, "cites")}
    return tuple(
        CiteView(passage=e.target, precedent="", citation=labels[within[e.target]])
        for e in joins
        if (e.source, e.kind) == (id, "rests-on")
        and by_id[e.target].kind == "passage"
        and within.get(e.target) in cited
    )


def _premises(
    argument: str,
    joins: Sequence[EdgeView],
    by_id: dict[str, Part],
    labels: dict[str, Cleared],
) -> tuple[PremiseView, ...]:
    """Return the rest of what an argument rests on; a decision without a passage is a premise."""
    found = [e.target for e in joins if e.source == argument and e.kind in ("rests-on", "cites")]
    within = {e.source: e.target for e in joins if e.kind == "rests-on"}
    cited = {within[id] for id in found if by_id[id].kind == "passage" and id in within}
    premises: list[PremiseView] = []
    for id in found:
        match by_id[id].kind:
            case "passage":
                pass
            case "precedent":
                if id not in cited:
                    premises.append(PremiseView(kind="precedent", text=labels[id], refers_to=""))
            case "rule":
                held = within.get(id, "")
                known = held if held and by_id[held].kind == "passage" else ""
                premises.append(PremiseView(kind="precedent", text=labels[id], refers_to=known))
            case "fact":
                premises.append(PremiseView(kind="fact", text=labels[id], refers_to=id))
            case _:
                premises.append(PremiseView(kind="assumption", text=labels[id], refers_to=""))
    return tuple(premises)


_MOVES: dict[EdgeKind, MoveKind] = {
    "rebuts": "assert",
    "undermines": "assert",
    "supports": "assert",
    "undercuts": "undercut",
    "concedes": "concede",
}


def _moves(
    parts: Sequence[Part],
    joins: Sequence[EdgeView],
    labels: dict[str, Cleared],
    sides: dict[str, Side],
    theories: Sequence[TheoryView],
) -> tuple[MoveView, ...]:
    """Return the answers that are aimed at something in a theory, as far down as they go."""
    within = {theory.id: theory.id for theory in theories}
    within |= {one.id: theory.id for theory in theories for one in theory.arguments}
    by_id = {part.id: part for part in parts}
    moving = {part.id: part for part in parts if part.kind == "move"}
    depth = dict.fromkeys(within, 0)
    found: list[MoveView] = []
    queue = list(within)
    for target in queue:
        for edge in joins:
            part = moving.get(edge.source)
            if part is None or edge.target != target or edge.kind not in _MOVES:
                continue
            if part.id in within:
                continue
            within[part.id], depth[part.id] = within[target], depth[target] + 1
            queue.append(part.id)
            found.append(
                MoveView(
                    id=part.id,
                    kind=_MOVES[edge.kind],
                    side=sides.get(part.id, OTHER_SIDE[theories[0].side]),
                    round=part.round or 1 + (depth[part.id] - 1) // 2,
                    ply=3 if depth[part.id] % 2 == 0 else 2,
                    theory=within[target],
                    target=target,
                    text=labels[part.id],
                    cites=_cites(part.id, joins, by_id, labels),
                )
            )
    return tuple(found)
