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
_DEEP = 60
"""Authorities looked at for what binds the forum and tells against the theory."""
_ALIKE = 0.3
"""How like its fact a decision must be, from 0 to 1, to be brought beyond the number."""


def retrieve(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Search for the theory and for its opposite, and sort what is found by whom it helps.

    The passages the theory was computed from come first. Adverse authority is always asked
    for: a theory shown without what speaks against it would mislead. However few are asked for,
    two kinds are never left out:

    - what binds the forum and overrules, rejects, questions or limits what is brought for the
      theory, whether a search found it or not;
    - what binds the forum, was sorted against the theory and shares a fact that the theory rests
      on, of the first sixty of each search and of all that is on the issue.

    Of a decision of which it cannot be told whom it helps, nothing is promised.
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
        if not full or (must_be_brought(brought) and _meets(brought, theory)):
            chosen[serves].append(brought)
    brought_for_it = [*chosen["supporting"], *chosen["adverse"]]
    return {"precedents": _telling(context.library, matter, theory, facts, brought_for_it)}


def _meets(brought: Precedent, theory: Theory) -> bool:
    """Tell whether an authority speaks of a fact that the theory rests on.

    What answers to another fact of the matter tells against another theory, or against none: to
    bring all of that would bury what is directly adverse.
    """
    return any(one.fact in theory.rests_on and one.likeness >= _ALIKE for one in brought.shared)


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
        hits = library.search(query, as_of=matter.as_of, most=_DEEP, forum=matter.forum)
        first.update(hit.authority.id for hit in hits[:_WIDE])
        for hit in hits:
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


def _telling(
    library: Library,
    matter: Matter,
    theory: Theory,
    facts: list[Fact],
    brought: list[Precedent],
) -> list[Precedent]:
    """Return what was brought, and all that binds the forum and treats what supports adversely."""
    supporting = [library.authority(one.authority) for one in brought if one.stance == "supporting"]
    told = treating(
        [one for one in supporting if one is not None],
        lambda one: library.treatments_of(one, matter.as_of),
    )
    every = [
        one.model_copy(
            update={
                "treats": told[one.authority].of,
                "passages": tuple(dict.fromkeys(one.passages + told[one.authority].passages)),
            }
        )
        if one.authority in told
        else one
        for one in brought
    ]
    for id in [id for id in told if id not in {one.authority for one in brought}]:
        authority = library.authority(id)
        if (
            authority is None
            or not binds(authority.court, matter.forum, authority.decided or "")
            or library.overruled(authority, matter.as_of)
        ):
            continue
        passages = (library.passages(told[id].passages) or library.passages_of(id))[:_PASSAGES_EACH]
        if passages:
            every.append(
                Precedent(
                    id=f"P{theory.id[1:]}.{len(every) + 1}",
                    theory=theory.id,
                    authority=id,
                    stance="adverse",
                    weight="binding",
                    passages=tuple(passage.id for passage in passages),
                    shared=shared_factors(library, tuple(facts), passages),
                    treats=told[id].of,
                )
            )
    return every


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
