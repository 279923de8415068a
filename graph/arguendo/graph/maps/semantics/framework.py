"""Reads a map as one of Dung's abstract frameworks: arguments that attack each other.

After P. M. Dung, "On the acceptability of arguments", Artificial Intelligence 77 (1995).

Attack. `rebuts`, `undercuts` and `undermines` attack. Only theories, arguments and moves attack. A
precedent does not speak: it is drawn against a theory where it is adverse, and weighs through the
argument or move that brings it. A move that is not met defeats what it is aimed at; one that is met
by a standing move defeats nothing and so what it was aimed at stands again. A rebuttal or an
undermining fails against the better authority (`preferences`); an undercut never does.

Support. Supports are read as necessities, with a set of supporters of which one is enough
(F. Nouioua, "AFs with necessities", SUM 2013), so that nothing stands on air:

- a theory stands only with at least one argument that supports it, an issue is answered only with
  at least one theory that answers it: out when all of these are out, or when there are none
  (convergent);
- what rests on a fact, a claim, a rule or a passage, or cites a precedent, needs each of them
  (linked);
- a support or concession of anything else is drawn for the reader and changes nothing, and so are
  preferences, routes, questions and locutions: a question is an attack only once a move puts it.

Rival theories of opposing sides rebut each other. Both are therefore undecided as long as each
has an argument that stands, and one is in as soon as all arguments of its rivals are out.

A necessity becomes an attack by a helper: `lacking support for X` is attacked by each supporter and
attacks X. So the whole is a plain framework of Dung's, and its grounded labelling is unique. Nodes
that do nothing but prop each other up stay undecided; Nouioua would call them out.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from arguendo.graph.maps.semantics.preferences import failing
from arguendo.graph.wire import EdgeView, NodeKind, NodeView

SPEAKING: frozenset[NodeKind] = frozenset({"theory", "argument", "move"})
"""What can attack, and can carry a theory or an issue."""
_NEEDS_SUPPORT: frozenset[NodeKind] = frozenset({"theory", "issue"})
_STRUCK = "what is struck"


class Framework(NamedTuple):
    """Arguments and the attacks among them: nothing else is known of either."""

    arguments: tuple[str, ...]
    """The arguments, each once."""
    attacks: tuple[tuple[str, str], ...]
    """(attacker, attacked)."""


def framework(
    nodes: Sequence[NodeView], edges: Sequence[EdgeView], struck: Iterable[str] = ()
) -> Framework:
    """Read a map as a framework of Dung's, as the module's docstring defines.

    A struck node is out, so it neither attacks nor supports, and gives no authority. Helpers bear
    names with spaces in them, which no id has.
    """
    kinds: dict[str, NodeKind] = {node.id: node.kind for node in nodes}
    struck = frozenset(struck)
    fails = failing(edges, struck)
    supporters: dict[str, list[str]] = {
        node.id: [] for node in nodes if node.kind in _NEEDS_SUPPORT
    }
    needed_by: dict[str, list[str]] = defaultdict(list)
    attacks: list[tuple[str, str]] = []
    for source, target, kind in dict.fromkeys((e.source, e.target, e.kind) for e in edges):
        match kind:
            case "rebuts" | "undercuts" | "undermines":
                if kinds[source] in SPEAKING and (source, target, kind) not in fails:
                    attacks.append((source, target))
            case "supports" | "answers":
                if target in supporters and kinds[source] in SPEAKING:
                    supporters[target].append(source)
            case "rests-on" | "cites":
                needed_by[target].append(source)
            case "concedes" | "prefers" | "routes" | "asks" | "raises" | "asserts":
                pass
    helpers: list[str] = []
    for target, standing_by in supporters.items():
        helpers.append(helper := f"lacking support for {target}")
        attacks += [(supporter, helper) for supporter in standing_by]
        attacks.append((helper, target))
    for ground, built_on_it in needed_by.items():
        helpers.append(helper := f"lacking {ground}")
        attacks.append((ground, helper))
        attacks += [(helper, dependent) for dependent in built_on_it]
    if struck:
        helpers.append(_STRUCK)
        attacks += [(_STRUCK, id) for id in kinds if id in struck]
    return Framework((*kinds, *helpers), tuple(attacks))


def struck_nodes(nodes: Iterable[NodeView]) -> frozenset[str]:
    """Return what rests on a citation that is neither verified nor under caution."""
    return frozenset(node.id for node in nodes if node.grade in ("unproven", "rejected"))
