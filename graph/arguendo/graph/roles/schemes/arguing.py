"""Ply 1: arguments for a theory from the precedents shown to support it."""

from collections.abc import Iterator

from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Premise, Scheme
from arguendo.graph.roles.interface import ArgumentDraft, Case
from arguendo.graph.roles.schemes.brought import Table
from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Decision, Shared
from arguendo.graph.roles.schemes.phrasing import can_be_said, moved, sentence
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.reasons import Reason

MOST = 3
"""Arguments made for a theory at most: one by its own scheme, the others by analogy or rule."""
_LINKS: dict[Scheme, str] = {
    "precedent": "What counted there counts here, since nothing that sets the two apart mattered.",
    "established-rule": "The facts meet every condition that the rule names.",
    "exception": "The facts fall within the limit and not merely near it.",
    "burden": "The facts shown so far do not meet the burden.",
    "purpose": "Deciding so serves that aim, and deciding otherwise defeats it.",
    "witness": "The witness was in a position to know, and is to be believed.",
    "narrative": "The story accounts for every fact that is not in dispute.",
}
"""What each scheme takes for granted, said openly so that it can be attacked."""


def arguments(library: Library, case: Case) -> Iterator[ArgumentDraft]:
    """Yield the theory's own argument, then one from each further precedent that bears it out."""
    table = Table(library, case)
    pole = table.field.bench.pole(case.theory.side)
    own = _own(table, pole)
    made: set[str] = set()
    if own is not None:
        made |= {table.shown[id].authority for id in own.cites}
        yield own
    further = sorted(
        (one for one in table.supporting if one.authority.id not in made),
        key=lambda one: (-one.on_point(pole), one.authority.id),
    )
    count = 0 if own is None else 1
    for decision in further:
        shared = tuple(one for one in decision.shared_for(pole) if can_be_said(one.reason))
        if shared and count < MOST:
            count += 1
            yield _further(table, pole, decision, shared, first=own is None and count == 1)


def _own(table: Table, pole: Pole) -> ArgumentDraft | None:
    """Make the argument the theory was computed for; None where none of its seeds is shown."""
    theory = table.case.theory
    supporting = {
        reason.passage.id: reason
        for decision in table.supporting
        for reason in reversed(decision.reasons)
    }
    seeds = [supporting[id] for id in theory.seeds if id in supporting]
    if not seeds:
        return None
    facts = [fact for fact in table.case.brief.facts if fact.id in theory.rests_on]
    follows = conclusion(table.field, pole, [seeds[0].text, *(str(f.text) for f in facts[:2])])
    premises = [
        *(_fact_premise(str(fact.text), fact.id) for fact in facts),
        *(_precedent_premise(reason, table) for reason in seeds if can_be_said(reason)),
        _assumption(theory.scheme),
    ]
    return ArgumentDraft(
        scheme=theory.scheme,
        claim=Imagined(unchecked=sentence(follows)),
        premises=tuple(premises),
        cites=tuple(dict.fromkeys(reason.passage.id for reason in seeds)),
    )


def _further(
    table: Table, pole: Pole, decision: Decision, shared: tuple[Shared, ...], *, first: bool
) -> ArgumentDraft:
    lead = shared[0]
    scheme: Scheme = (
        "precedent"
        if decision.origin.won == pole and lead.reason.kind in ("factor", "facts")
        else "established-rule"
    )
    follows = conclusion(table.field, pole, [lead.reason.text, str(lead.fact.text)])
    again = "" if first else " on a further authority as well"
    facts = {one.fact.id: one.fact for one in shared[:2]}
    return ArgumentDraft(
        scheme=scheme,
        claim=Imagined(unchecked=sentence(f"{follows}{again}")),
        premises=(
            *(_fact_premise(str(fact.text), fact.id) for fact in facts.values()),
            *(_precedent_premise(one.reason, table) for one in shared[:2]),
            _assumption(scheme),
        ),
        cites=tuple(dict.fromkeys(one.reason.passage.id for one in shared[:2])),
    )


def _fact_premise(text: str, id: str) -> Premise:
    return Premise(kind="fact", text=Imagined(unchecked=sentence(text)), refers_to=id)


def _precedent_premise(reason: Reason, table: Table) -> Premise:
    words = moved(reason, table.field.comparer)
    match reason.kind:
        case "rule" | "holding":
            text = f"The rule: {words}"
        case "exception":
            text = f"The limit of the rule: {words}"
        case "burden":
            text = f"The burden: {words}"
        case "purpose":
            text = f"The aim of the rule: {words}"
        case _:
            text = f"In the precedent {words}"
    return Premise(
        kind="precedent",
        text=Imagined(unchecked=text if text.endswith("”") else sentence(text)),
        refers_to=reason.passage.id,
    )


def _assumption(scheme: Scheme) -> Premise:
    return Premise(
        kind="assumption", text=Imagined(unchecked=_LINKS.get(scheme, _LINKS["precedent"]))
    )
