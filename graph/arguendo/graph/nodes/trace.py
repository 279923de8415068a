"""Follow what a model remembered: it is held, or a real authority answers it, or neither."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.citations import extract
from arguendo.corpus.library import Library
from arguendo.graph.context import Context
from arguendo.graph.model import Lead, Matter, Remembered
from arguendo.graph.state import Pursuit


def trace(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Turn remembered cases into leads. What does not resolve becomes a search."""
    context, theory = runtime.context, state["theory"]
    leads = []
    for number, remembered in enumerate(theory.remembered, start=1):
        context.go_on()
        leads.append(
            _lead(
                f"L{theory.id[1:]}.{number}",
                theory.id,
                remembered,
                context.library,
                state["matter"],
            )
        )
    return {"leads": leads}


def _lead(id: str, theory: str, remembered: Remembered, library: Library, matter: Matter) -> Lead:
    held = _held(remembered, library, matter)
    proposition = remembered.proposition.unchecked
    hits = library.search(proposition, as_of=matter.as_of, most=3)
    if held:
        passages = tuple(p.id for hit in hits if hit.authority.id == held for p in hit.passages)
        return Lead(
            id=id,
            theory=theory,
            remembered=remembered,
            outcome="on-record",
            authority=held,
            passages=passages,
        )
    if hits:
        return Lead(
            id=id,
            theory=theory,
            remembered=remembered,
            outcome="answered",
            authority=hits[0].authority.id,
            passages=tuple(passage.id for passage in hits[0].passages),
        )
    return Lead(id=id, theory=theory, remembered=remembered, outcome="none-found")


def _held(remembered: Remembered, library: Library, matter: Matter) -> str | None:
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
                    return resolution.authority.id
            return None
    named_alone = [
        one
        for one in library.named(words)
        if one.decided is None or one.decided <= matter.as_of.isoformat()
    ]
    return named_alone[0].id if len(named_alone) == 1 else None
