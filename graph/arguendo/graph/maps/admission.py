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
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.carried import by_node_of, citations, struck_in, worst_grade
from arguendo.graph.maps.imported import Imported, Part
from arguendo.graph.maps.marks import marked_line, of_record
from arguendo.graph.maps.outlined import moves_of, sides_of, theories_of
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.maps.soundness import circle
from arguendo.graph.model import Dials, Fact, Matter
from arguendo.graph.views import passage_view
from arguendo.graph.wire import (
    ArgumentMap,
    Cost,
    EdgeView,
    NodeView,
    Provenance,
    VerdictView,
)

_NUMBERED = re.compile(r"[A-Z]\d+")


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
            "Say what is in question (on the command line, --question or --matter).",
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
    sides = sides_of(parts, joins, matter.side)
    theories = theories_of(parts, joins, labels, sides)
    moves = moves_of(parts, joins, labels, sides, theories)
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
