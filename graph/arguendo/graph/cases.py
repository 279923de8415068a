"""What a speaker is shown of a theory: the matter, the precedents, and their passages."""

from arguendo.corpus.library import Library
from arguendo.graph.model import Dials, Precedent
from arguendo.graph.roles.interface import Brief, Brought, Case
from arguendo.graph.state import Pursuit, Round


def case_of(library: Library, pursuit: Pursuit | Round, dials: Dials, seed: int) -> Case:
    """Gather a theory with its precedents and their words."""
    theory = pursuit["theory"]
    brought = [
        (precedent, _brought(library, precedent))
        for precedent in pursuit["precedents"]
        if precedent.theory == theory.id
    ]
    return Case(
        brief=Brief(
            matter=pursuit["matter"],
            facts=tuple(pursuit["facts"]),
            issue=theory.issue,
            side=theory.side,
            audience=theory.audience,
            most=dials.theories,
            seed=seed,
        ),
        theory=theory,
        supporting=tuple(one for precedent, one in brought if precedent.stance == "supporting"),
        adverse=tuple(one for precedent, one in brought if precedent.stance == "adverse"),
    )


def _brought(library: Library, precedent: Precedent) -> Brought:
    authority = library.authority(precedent.authority)
    assert authority is not None, f"the library lost {precedent.authority} while it was in use"
    return Brought(
        precedent=precedent,
        authority=authority,
        passages=library.passages(precedent.passages),
    )
