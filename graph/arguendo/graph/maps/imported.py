"""What a file of another program says: statements and relations, before anything was checked.

Other formats do not know what we tell apart: a theory from an argument, an answer from a claim. It
is read off the way things are joined. What acts on nothing is a theory, and is taken to answer the
question; what supports a theory is an argument, and what attacks, or supports such, an answer; what
is needed together with others is a claim, beneath an argument of its own. Files that we wrote say
more in their side room, and that is believed as far as the file's own relations bear it out: of
kinds, sides and schemes, never of grades, standing or findings.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, assert_never

from pydantic import ValidationError

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.maps.drawing import LINKAGE
from arguendo.graph.maps.marks import one_line
from arguendo.graph.model import Audience, Scheme
from arguendo.graph.wire import EdgeKind, EdgeView, Id, NodeKind

LARGEST = 4_000_000
"""Characters of a file that is read."""
MOST = 5_000
"""Nodes of a map that is read."""

_LINKS: frozenset[EdgeKind] = frozenset({"routes", "asks", "raises"})
_MARKED = re.compile(r"~~(.{1,400}?)~~ \[struck: [^\]]{0,2000}\]")
_OWN_ID = re.compile(r"[A-Za-z0-9]{1,12}(\.\d{1,4}){0,4}(:[A-Za-z0-9.-]{1,40})?")
_AUTHORITY = re.compile(r"[a-z0-9.-]{1,80}(/[a-z0-9./-]{1,110})?")


class Part(Value):
    """A statement, with what a file of ours says of it beside its words."""

    id: Id
    """By which it is joined: the file's own where that is an id and no words, else one of ours."""
    kind: NodeKind
    """What it is."""
    words: Supplied
    """What it says."""
    side: Side | None = None
    """Who says it."""
    scheme: Scheme | None = None
    """The scheme it follows."""
    ply: Literal[1, 2, 3] | None = None
    """1 argues, 2 answers, 3 meets the answer."""
    round: int | None = None
    """The round of the debate."""
    audience: Audience | None = None
    """Before whom a theory is argued."""


class Imported(Value):
    """A map as a file has it."""

    format: Id
    """The format's name."""
    title: Supplied
    """What the file calls it; empty where it does not."""
    parts: tuple[Part, ...]
    """The statements, in the order of the file."""
    joins: tuple[EdgeView, ...]
    """How they are joined."""
    left_out: tuple[Composed, ...] = ()
    """What of the file could not be brought over, and why."""


class Statement(NamedTuple):
    """A statement under the name a file gives it."""

    name: str
    words: str
    aside: Mapping[str, Any] = {}
    """What our own side room says of it."""


class Relation(NamedTuple):
    """What a file says one statement does to another."""

    source: str
    target: str
    does: Literal["supports", "grounds", "attacks", "undercuts", "prefers", "asserts"]
    """`grounds`: it is needed, together with others, for what it is aimed at."""
    together: str = ""
    """The step in which it is needed with others, where it is."""


def unmarked(words: str) -> str:
    """Return words without our marks of struck citations, which the gate will set again."""
    return _MARKED.sub(r"\1", words)


def assembled(
    format: str,
    title: str,
    statements: Sequence[Statement],
    relations: Sequence[Relation],
    edges: Iterable[Mapping[str, Any]] = (),
    steps: Mapping[str, str] | None = None,
    beyond: frozenset[EdgeKind] = frozenset(),
    left_out: Iterable[str] = (),
) -> Imported:
    """Read a file's statements and relations as parts and joins of a map.

    `edges` is what our side room says of edges; `steps` are the words of steps in which several
    premises are needed together; `beyond` are kinds of edges that the format has no relation for.
    """
    if not statements:
        raise InputError("There is no statement in the file.", "Export a map that holds some.")
    if len(statements) > MOST:
        raise InputError(f"The map holds more than {MOST} statements.", "Import a part of it.")
    names = {one.name for one in statements}
    joins, borne_out = _joins(relations, names, edges, beyond | _LINKS)
    rest = [one for one in relations if one[:3] not in borne_out]
    asides = {one.name: one.aside for one in statements}
    more = _linked(rest, steps or {}, names)
    plain = [_plainly(one, more, asides) for one in rest]
    all = (*statements, *more.values())
    kinds = _kinds(all, [*joins, *plain])
    plain = [_undermining(edge, kinds) for edge in plain]
    ids = _ids(all, kinds)
    return Imported(
        format=format,
        title=Supplied(one_line(title)),
        parts=tuple(_part(one, kinds[one.name], ids[one.name]) for one in all),
        joins=tuple(
            dict.fromkeys(
                EdgeView(
                    source=ids[edge.source],
                    target=ids[edge.target],
                    kind=edge.kind,
                    linkage=edge.linkage or LINKAGE.get(edge.kind),
                )
                for edge in (*joins, *plain)
            )
        ),
        left_out=tuple(Composed(words) for words in left_out),
    )


class _Edge(NamedTuple):
    """An edge between names, which may be no ids."""

    source: str
    target: str
    kind: EdgeKind
    linkage: Any = None


def _joins(
    relations: Iterable[Relation],
    names: set[str],
    edges: Iterable[Mapping[str, Any]],
    beyond: frozenset[EdgeKind],
) -> tuple[list[_Edge], set[tuple[str, str, str]]]:
    """Return what our side room says of edges, and the relations of the file that bear it out."""
    said = {one[:3] for one in relations}
    found: dict[_Edge, None] = {}
    borne_out: set[tuple[str, str, str]] = set()
    for told in edges:
        try:
            edge = EdgeView.model_validate(dict(told))
        except ValidationError:
            continue
        if not {edge.source, edge.target} <= names:
            continue
        borne = [one for one in _borne_out_by(edge) if one in said]
        if borne or edge.kind in beyond:
            borne_out.update(borne)
            found[_Edge(edge.source, edge.target, edge.kind, edge.linkage)] = None
    return list(found), borne_out


def _borne_out_by(edge: EdgeView) -> list[tuple[str, str, str]]:
    """Return the relations of a file any of which bears out an edge."""
    forth, back = (edge.source, edge.target), (edge.target, edge.source)
    match edge.kind:
        case "supports" | "answers" | "concedes":
            return [(*forth, "supports")]
        case "rests-on" | "cites":
            return [(*back, "grounds"), (*back, "supports")]
        case "rebuts" | "undermines":
            return [(*forth, "attacks")]
        case "undercuts":
            return [(*forth, "undercuts")]
        case "prefers":
            return [(*forth, "prefers")]
        case "asserts":
            return [(*forth, "asserts")]
        case "routes" | "asks" | "raises":
            return []
        case _:
            assert_never(edge.kind)


def _linked(
    relations: Iterable[Relation], steps: Mapping[str, str], names: set[str]
) -> dict[str, Statement]:
    """Return an argument for each step in which premises are needed together."""
    made: dict[str, Statement] = {}
    for one in relations:
        if one.together and one.together not in made:
            name = one.together
            while name in names:
                name += "'"
            made[one.together] = Statement(name, steps.get(one.together, ""))
    return made


def _plainly(
    relation: Relation, steps: Mapping[str, Statement], asides: Mapping[str, Mapping[str, Any]]
) -> _Edge:
    """Return the edge that a relation is where nothing more is said of it."""
    target = steps[relation.target].name if relation.target in steps else relation.target
    match relation.does:
        case "supports" if relation.together and relation.source != relation.together:
            return _Edge(steps[relation.together].name, relation.source, "rests-on", "linked")
        case "supports":
            source = steps[relation.source].name if relation.source in steps else relation.source
            answers = asides.get(target, {}).get("kind") == "issue"
            return _Edge(source, target, "answers" if answers else "supports")
        case "grounds":
            return _Edge(target, relation.source, "rests-on", "linked")
        case "attacks":
            return _Edge(relation.source, target, "rebuts")
        case "undercuts":
            return _Edge(relation.source, target, "undercuts")
        case "prefers":
            return _Edge(relation.source, target, "prefers")
        case "asserts":
            return _Edge(relation.source, target, "asserts")
        case _:
            assert_never(relation.does)


def _kinds(statements: Iterable[Statement], edges: Sequence[_Edge]) -> dict[str, NodeKind]:
    """Tell what each statement is: as it says, or by the way it is joined."""
    names = [one.name for one in statements]
    kinds: dict[str, NodeKind] = {}
    for one in statements:
        told = one.aside.get("kind")
        if isinstance(told, str) and told in _KINDS:
            kinds[one.name] = _KINDS[told]
    acts: dict[str, set[tuple[EdgeKind, str]]] = {}
    needed = {edge.target for edge in edges if edge.kind in ("rests-on", "cites")}
    attacks = {(edge.source, edge.target) for edge in edges if edge.kind == "rebuts"}
    for edge in edges:
        # Two that contradict each other are rivals, and neither answers the other.
        if edge.kind != "rebuts" or (edge.target, edge.source) not in attacks:
            acts.setdefault(edge.source, set()).add((edge.kind, edge.target))
    for name in names:
        does = {kind for kind, _ in acts.get(name, set())}
        if name not in kinds and not does & _ON_OTHERS:
            kinds[name] = "claim" if name in needed else "theory"
    theories = {name for name, kind in kinds.items() if kind == "theory"}
    for name in names:
        if name in kinds:
            continue
        on = acts.get(name, set())
        if any(kind == "asserts" for kind, _ in on):
            kinds[name] = "locution"
        elif any(kind == "supports" and target in theories for kind, target in on):
            kinds[name] = "argument"
        else:
            kinds[name] = "claim" if name in needed else "move"
    return kinds


_ON_OTHERS: frozenset[EdgeKind] = frozenset(
    {"supports", "answers", "rebuts", "undercuts", "undermines", "concedes", "asserts"}
)
_KINDS: dict[str, NodeKind] = {
    "issue": "issue",
    "theory": "theory",
    "argument": "argument",
    "claim": "claim",
    "fact": "fact",
    "rule": "rule",
    "precedent": "precedent",
    "passage": "passage",
    "question": "question",
    "move": "move",
    "locution": "locution",
}


def _undermining(edge: _Edge, kinds: Mapping[str, NodeKind]) -> _Edge:
    """Say that what attacks a premise undermines it."""
    premise = kinds[edge.target] in ("claim", "fact", "rule", "passage")
    return edge._replace(kind="undermines") if edge.kind == "rebuts" and premise else edge


_LETTER: dict[NodeKind, str] = {
    "issue": "I",
    "theory": "T",
    "argument": "A",
    "claim": "C",
    "fact": "F",
    "rule": "R",
    "precedent": "P",
    "passage": "S",
    "question": "Q",
    "move": "M",
    "locution": "L",
}


def _ids(statements: Iterable[Statement], kinds: Mapping[str, NodeKind]) -> dict[str, str]:
    """Keep names that are ids, and number the others: an id is shown, and no words pass as one."""
    ids = {one.name: one.name for one in statements if _is_id(one.name, kinds[one.name])}
    taken, numbers = set(ids), dict.fromkeys(_LETTER, 0)
    for name in (one.name for one in statements if one.name not in ids):
        kind = kinds[name]
        while not numbers[kind] or f"{_LETTER[kind]}{numbers[kind]}" in taken:
            numbers[kind] += 1
        ids[name] = f"{_LETTER[kind]}{numbers[kind]}"
        taken.add(ids[name])
    return ids


def _is_id(name: str, kind: NodeKind) -> bool:
    pattern = _AUTHORITY if kind in ("precedent", "passage") else _OWN_ID
    return bool(pattern.fullmatch(name) or _OWN_ID.fullmatch(name)) and not list(shapes(name))


def _part(statement: Statement, kind: NodeKind, id: str) -> Part:
    """Return a statement as a part; what its side room says amiss is passed over."""
    words = Supplied(unmarked(one_line(statement.words)))
    told = {
        name: statement.aside[name]
        for name in ("side", "scheme", "ply", "round", "audience")
        if name in statement.aside
    }
    try:
        return Part.model_validate({"id": id, "kind": kind, "words": words, **told})
    except ValidationError:
        return Part(id=id, kind=kind, words=words)
