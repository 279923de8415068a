"""Bring the precedents for and against one theory, as of the matter's date."""

from typing import Any, Literal

from langgraph.runtime import Runtime

from arguendo.corpus.forums import binds
from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Authority, Passage
from arguendo.corpus.search.controlling import treating
from arguendo.graph.context import Context
from arguendo.graph.debate.candor import must_be_brought
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
    for: a theory shown without what speaks against it would mislead. However many are asked for,
    none is left out that candor asks to be brought: that binds the forum, was sorted against the
    theory and shares a fact with the matter; nor a decision that binds the forum and overrules,
    rejects, questions or limits what is brought for the theory. That holds of what was weighed
    in the searches for the theory (`corpus.search.controlling`), and of what can be told of whom
    a decision helps; of a decision of which neither is told, nothing is promised.
    """
    context = runtime.context
    context.go_on()
    matter, theory, facts = state["matter"], state["theory"], state["facts"]
    found = _found(context.library, matter, theory, facts)
    chosen: dict[Stance, list[Precedent]] = {"supporting": [], "adverse": []}
    seeds = set(theory.seeds)
    for authority, passages, further in found:
        serves: Stance | None = (
            "supporting"
            if any(passage.id in seeds for passage in passages)
            else stance(passages, authority, theory.side, matter)
        )
        if serves is None:
            continue
        full = further or len(chosen[serves]) >= context.dials.precedents
        controls = binds(authority.court, matter.forum, authority.decided or "")
        if full and not (serves == "adverse" and controls):
            continue
        shared = shared_factors(context.library, tuple(facts), passages)
        brought = Precedent(
            id=f"P{theory.id[1:]}.{sum(map(len, chosen.values())) + 1}",
            theory=theory.id,
            authority=authority.id,
            stance=serves,
            weight="binding" if controls else "persuasive",
            passages=tuple(passage.id for passage in passages),
            shared=_strongest(theory.shared, shared, passages),
        )
        if not full or must_be_brought(brought):
            chosen[serves].append(brought)
    chosen["adverse"] += _treating(context.library, matter, theory, facts, chosen)
    return {"precedents": [*chosen["supporting"], *chosen["adverse"]]}


def _found(
    library: Library, matter: Matter, theory: Theory, facts: list[Fact]
) -> list[tuple[Authority, tuple[Passage, ...], bool]]:
    """Return the authorities that bear on a theory, the strongest first, with their passages.

    The third says that an authority is there for what controls alone: see `retrieve`.

    First what the theory was computed from, then what is on the issue, for either side. What a
    search brings beside these shares words with the matter and perhaps nothing else: it is
    taken only for a theory that was not computed, which may look where the issue does not.
    """
    passages: dict[str, dict[str, Passage]] = {}
    for passage in library.passages(theory.seeds):
        passages.setdefault(passage.authority, {})[passage.id] = passage
    computed = list(passages)
    first: set[str] = set()
    rested = " ".join(fact.text for fact in facts if fact.id in theory.rests_on)
    every = " ".join(fact.text for fact in facts)
    queries = (
        f"{theory.thesis.unchecked} {rested}",
        f"{theory.issue} {every}",
        f"{theory.issue} {OTHER_SIDE[theory.side]} {rested}",
    )
    for query in queries:
        for hit in library.search(
            query, as_of=matter.as_of, most=_WIDE, forum=matter.forum, beyond="all"
        ):
            if not hit.beyond:
                first.add(hit.authority.id)
            held = passages.setdefault(hit.authority.id, {})
            for passage in hit.passages:
                held.setdefault(passage.id, passage)
    on_issue = _on_issue(library, matter, theory, facts)
    order = dict.fromkeys([*computed, *on_issue])
    asked = {*order, *(() if computed else first)}
    found = []
    for id in dict.fromkeys([*order, *passages]):
        authority = library.authority(id)
        if authority is None or library.overruled(authority, matter.as_of):
            continue
        if passages.get(id):
            shown = tuple(passages[id].values())[:_PASSAGES_EACH]
            found.append((authority, shown, id not in asked))
    return found


def _treating(
    library: Library,
    matter: Matter,
    theory: Theory,
    facts: list[Fact],
    chosen: dict[Stance, list[Precedent]],
) -> list[Precedent]:
    """Return what binds the forum and treats adversely what was brought for the theory."""
    held = [library.authority(one.authority) for one in chosen["supporting"]]
    showing = treating(
        [one for one in held if one is not None],
        lambda one: library.treatments_of(one, matter.as_of),
    )
    known = {one.authority for some in chosen.values() for one in some}
    brought: list[Precedent] = []
    for id, showed in showing.items():
        authority = library.authority(id)
        if authority is None or id in known or library.overruled(authority, matter.as_of):
            continue
        passages = library.passages(showed) or library.passages_of(id)[:1]
        if passages and binds(authority.court, matter.forum, authority.decided or ""):
            brought.append(
                Precedent(
                    id=f"P{theory.id[1:]}.{sum(map(len, chosen.values())) + len(brought) + 1}",
                    theory=theory.id,
                    authority=id,
                    stance="adverse",
                    weight="binding",
                    passages=tuple(passage.id for passage in passages[:_PASSAGES_EACH]),
                    shared=shared_factors(library, tuple(facts), passages),
                )
            )
    return brought


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
