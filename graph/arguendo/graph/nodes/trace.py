"""Follow what a model remembered: it is held, or a real authority answers it, or neither."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.citations import extract
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.search import Hit
from arguendo.graph.context import Context
from arguendo.graph.leads import BEARS, differences, nearest
from arguendo.graph.model import Lead, Matter, Remembered, Theory
from arguendo.graph.state import Pursuit

_LOOKED_AT = 8
"""Decisions looked at for what a remembered case was remembered for."""
_BEGINS = 3
"""Passages shown of a decision of which none bears on the proposition."""


def trace(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Turn remembered cases into leads. What does not resolve becomes a search."""
    context, theory = runtime.context, state["theory"]
    leads = []
    for number, remembered in enumerate(theory.remembered, start=1):
        context.go_on()
        leads.append(
            _lead(
                f"L{theory.id[1:]}.{number}",
                theory,
                remembered,
                context.library,
                state["matter"],
            )
        )
    return {"leads": leads}


def _lead(
    id: str, theory: Theory, remembered: Remembered, library: Library, matter: Matter
) -> Lead:
    held = _held(remembered, library, matter)
    if held is not None:
        passages = _on(library, remembered, held, matter)
        covered, says = nearest(library, remembered.proposition.unchecked, passages)
        return Lead(
            id=id,
            theory=theory.id,
            remembered=remembered,
            outcome="on-record",
            authority=held.id,
            passages=tuple(passage.id for passage in passages),
            differences=differences(remembered, held, covered, says),
            says=says if covered else Recorded(""),
        )
    # What was remembered without a word of what it stands for is looked for by the theory's own.
    proposition = remembered.proposition.unchecked.strip() or theory.thesis.unchecked
    best: tuple[float, Recorded, Hit] | None = None
    for hit in library.search(proposition, as_of=matter.as_of, most=_LOOKED_AT):
        covered, says = nearest(library, proposition, hit.passages)
        if best is None or covered > best[0]:
            best = (covered, says, hit)
    if best is None or best[0] < BEARS:
        return Lead(id=id, theory=theory.id, remembered=remembered, outcome="none-found")
    covered, says, hit = best
    return Lead(
        id=id,
        theory=theory.id,
        remembered=remembered,
        outcome="answered",
        authority=hit.authority.id,
        passages=tuple(passage.id for passage in hit.passages),
        differences=differences(remembered, hit.authority, covered, says),
        says=says,
    )


def _on(
    library: Library, remembered: Remembered, held: Authority, matter: Matter
) -> tuple[Passage, ...]:
    """Return the passages of a decision that bear on the proposition; else those it begins with."""
    proposition = remembered.proposition.unchecked
    hits = library.search(proposition, as_of=matter.as_of, most=_LOOKED_AT) if proposition else []
    found = tuple(p for hit in hits if hit.authority.id == held.id for p in hit.passages)
    return found or tuple(library.passages_of(held.id)[:_BEGINS])


def _held(remembered: Remembered, library: Library, matter: Matter) -> Authority | None:
    """Return the one authority that answers to the remembered reference and name, if any does.

    A reference under which another case stands is no match: the name has to agree as well.
    """
    words = remembered.case.unchecked
    for citation in extract(words).citations:
        if citation.reference:
            resolution = library.resolve(citation.reference, citation.name)
            if resolution.kind == "resolved":
                named = {one.id for one in library.named(citation.name)} if citation.name else None
                if named is None or resolution.authority.id in named:
                    return resolution.authority
            return None
    named_alone = [
        one
        for one in library.named(words)
        if one.decided is None or one.decided <= matter.as_of.isoformat()
    ]
    return named_alone[0] if len(named_alone) == 1 else None
