"""Bring the precedents for and against one theory, as of the matter's date."""

from typing import Any, Literal

from langgraph.runtime import Runtime

from arguendo.corpus.forums import binds
from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Authority, Passage
from arguendo.graph.context import Context
from arguendo.graph.model import Fact, Matter, Precedent, SharedFactor, Theory
from arguendo.graph.roles.schemes.reading import shared_factors, stance
from arguendo.graph.roles.schemes.survey import ranked
from arguendo.graph.state import Pursuit

Stance = Literal["supporting", "adverse"]

_PASSAGES_EACH = 6
_WIDE = 16
"""Authorities asked of each search before they are sorted into for and against."""


def retrieve(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Search for the theory and for its opposite, and sort what is found by whom it helps.

    The passages the theory was computed from come first. Adverse authority is always asked
    for: a theory shown without what speaks against it would mislead.
    """
    context = runtime.context
    context.go_on()
    matter, theory, facts = state["matter"], state["theory"], state["facts"]
    found = _found(context.library, matter, theory, facts)
    chosen: dict[Stance, list[Precedent]] = {"supporting": [], "adverse": []}
    seeds = set(theory.seeds)
    for authority, passages in found:
        serves: Stance | None = (
            "supporting"
            if any(passage.id in seeds for passage in passages)
            else stance(passages, authority, theory.side, matter)
        )
        if serves is None or len(chosen[serves]) == context.dials.precedents:
            continue
        shared = shared_factors(context.library, tuple(facts), passages)
        chosen[serves].append(
            Precedent(
                id=f"P{theory.id[1:]}.{sum(map(len, chosen.values())) + 1}",
                theory=theory.id,
                authority=authority.id,
                stance=serves,
                weight="binding" if binds(authority.court, matter.forum) else "persuasive",
                passages=tuple(passage.id for passage in passages),
                shared=_strongest(theory.shared, shared, passages),
            )
        )
    return {"precedents": [*chosen["supporting"], *chosen["adverse"]]}


def _found(
    library: Library, matter: Matter, theory: Theory, facts: list[Fact]
) -> list[tuple[Authority, tuple[Passage, ...]]]:
    """Return the authorities that bear on a theory, the strongest first, with their passages.

    First what the theory was computed from, then what is on the issue, for either side. What a
    search brings beside these shares words with the matter and perhaps nothing else: it is
    taken only for a theory that was not computed, which may look where the issue does not.
    """
    passages: dict[str, dict[str, Passage]] = {}
    for passage in library.passages(theory.seeds):
        passages.setdefault(passage.authority, {})[passage.id] = passage
    computed = list(passages)
    rested = " ".join(fact.text for fact in facts if fact.id in theory.rests_on)
    every = " ".join(fact.text for fact in facts)
    queries = (
        f"{theory.thesis.unchecked} {rested}",
        f"{theory.issue} {every}",
        f"{theory.issue} {OTHER_SIDE[theory.side]} {rested}",
    )
    for query in queries:
        for hit in library.search(query, as_of=matter.as_of, most=_WIDE):
            held = passages.setdefault(hit.authority.id, {})
            for passage in hit.passages:
                held.setdefault(passage.id, passage)
    on_issue = _on_issue(library, matter, theory, facts)
    order = [*computed, *on_issue] if computed else [*on_issue, *passages]
    found = []
    for id in dict.fromkeys(order):
        authority = library.authority(id)
        if authority is None or library.overruled(authority, matter.as_of):
            continue
        if passages.get(id):
            found.append((authority, tuple(passages[id].values())[:_PASSAGES_EACH]))
    return found


def _on_issue(library: Library, matter: Matter, theory: Theory, facts: list[Fact]) -> list[str]:
    """Return the ids of decisions on the theory's issue, the strongest for either side first."""
    sides = (theory.side, OTHER_SIDE[theory.side])
    ranks: dict[str, float] = {}
    for side in sides:
        for id, rank in ranked(library, matter, tuple(facts), str(theory.issue), side).items():
            ranks[id] = max(rank, ranks.get(id, rank))
    return sorted(ranks, key=lambda id: (-ranks[id], id))


def _strongest(
    computed: tuple[SharedFactor, ...],
    found: tuple[SharedFactor, ...],
    passages: tuple[Passage, ...],
) -> tuple[SharedFactor, ...]:
    """Return the factors shared with these passages, those the theory was computed on first."""
    shown = {passage.id for passage in passages}
    return tuple(dict.fromkeys([one for one in computed if one.passage in shown] + list(found)))
