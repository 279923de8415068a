"""What stands: grounded labelling of an argument map (Dung 1995), computed twice.

The map is read as one of Dung's abstract frameworks, arguments that attack each other, after
P. M. Dung, "On the acceptability of arguments", Artificial Intelligence 77 (1995). The grounded
labelling is the cautious reader's: a node is *in* when all its attackers are out, *out* when one
of them is in, and *undecided* where neither can be shown (Caminada's labels of 2006).

Attack. `rebuts` and `undercuts` attack, and always succeed: no preference among arguments is
read into a map. Only theories, arguments and moves attack. A precedent does not speak: it is drawn
against a theory where it is adverse, and weighs through the argument or move that brings it. A move
that is not met defeats what it is aimed at; one that is met by a standing move defeats nothing and
so what it was aimed at stands again.

Support. Supports are read as necessities, with a set of supporters of which one is enough
(F. Nouioua, "AFs with necessities", SUM 2013), so that nothing stands on air:

- a theory stands only with at least one argument that supports it, an issue is answered only with
  at least one theory that answers it: out when all of these are out, or when there are none;
- what rests on a fact, or cites a precedent, needs each of them: premises are linked;
- a support or concession of anything else is drawn for the reader and changes nothing.

Rival theories of opposing sides rebut each other. Both are therefore undecided as long as each
has an argument that stands, and one is in as soon as all arguments of its rivals are out.

A necessity becomes an attack by a helper: `lacking support for X` is attacked by each supporter and
attacks X. So the whole is a plain framework of Dung's, and its grounded labelling is unique. Nodes
that do nothing but prop each other up stay undecided; Nouioua would call them out.

Struck. The second labelling strikes every node that rests on a citation which is neither verified
nor under caution: a struck node is out, so it neither attacks nor supports.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from arguendo.graph.wire import Acceptability, EdgeView, NodeKind, NodeView, Standing

_SPEAKING: frozenset[NodeKind] = frozenset({"theory", "argument", "move"})
_NEEDS_SUPPORT: frozenset[NodeKind] = frozenset({"theory", "issue"})
_STRUCK = "what is struck"


class Framework(NamedTuple):
    """Arguments and the attacks among them: nothing else is known of either."""

    arguments: tuple[str, ...]
    """The arguments, each once."""
    attacks: tuple[tuple[str, str], ...]
    """(attacker, attacked)."""


def acceptability(nodes: Sequence[NodeView], edges: Sequence[EdgeView]) -> Acceptability:
    """Say which nodes stand on everything that was argued, and which on checked citations alone."""
    struck = frozenset(node.id for node in nodes if node.grade in ("unproven", "rejected"))
    return Acceptability(
        all=_labels(nodes, framework(nodes, edges)),
        verified_only=_labels(nodes, framework(nodes, edges, struck)),
    )


def framework(
    nodes: Sequence[NodeView], edges: Sequence[EdgeView], struck: Iterable[str] = ()
) -> Framework:
    """Read a map as a framework of Dung's, as the module's docstring defines.

    Helpers bear names with spaces in them, which no id has.
    """
    kinds: dict[str, NodeKind] = {node.id: node.kind for node in nodes}
    supporters: dict[str, list[str]] = {
        node.id: [] for node in nodes if node.kind in _NEEDS_SUPPORT
    }
    needed_by: dict[str, list[str]] = defaultdict(list)
    attacks: list[tuple[str, str]] = []
    for source, target, kind in dict.fromkeys((e.source, e.target, e.kind) for e in edges):
        match kind:
            case "rebuts" | "undercuts" | "undermines":
                if kinds[source] in _SPEAKING:
                    attacks.append((source, target))
            case "supports" | "answers":
                if target in supporters and kinds[source] in _SPEAKING:
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
    if struck := tuple(struck):
        helpers.append(_STRUCK)
        attacks += [(_STRUCK, id) for id in struck]
    return Framework((*kinds, *helpers), tuple(attacks))


def grounded(argued: Framework) -> dict[str, Standing]:
    """Label a framework: the least of its complete labellings, in time linear in its attacks."""
    attacked_by_it: dict[str, list[str]] = defaultdict(list)
    unsettled: dict[str, int] = dict.fromkeys(argued.arguments, 0)
    for attacker, attacked in argued.attacks:
        attacked_by_it[attacker].append(attacked)
        unsettled[attacked] += 1
    labels: dict[str, Standing] = dict.fromkeys(argued.arguments, "undecided")
    unattacked = deque(argument for argument, count in unsettled.items() if count == 0)
    while unattacked:
        standing = unattacked.popleft()
        labels[standing] = "in"
        for fallen in attacked_by_it[standing]:
            if labels[fallen] == "out":
                continue
            labels[fallen] = "out"
            for relieved in attacked_by_it[fallen]:
                unsettled[relieved] -= 1
                if unsettled[relieved] == 0 and labels[relieved] == "undecided":
                    unattacked.append(relieved)
    return labels


def _labels(nodes: Sequence[NodeView], argued: Framework) -> dict[str, Standing]:
    labels = grounded(argued)
    return {node.id: labels[node.id] for node in nodes}
