"""The authorities through which a user wants the argument to go, as a speaker is shown them."""

from arguendo.corpus.forums import binds
from arguendo.corpus.library import Library
from arguendo.graph.model import Precedent
from arguendo.graph.roles.interface import Brought, Case

_PASSAGES = 6


def along(library: Library, case: Case, routes: tuple[str, ...]) -> Case:
    """Return the case with these authorities first, and with those that were not brought for it."""
    if not routes:
        return case
    held = {one.authority.id for one in (*case.supporting, *case.adverse)}
    added = tuple(
        one for id in routes if id not in held and (one := _brought(library, case, id)) is not None
    )

    def first(every: tuple[Brought, ...]) -> tuple[Brought, ...]:
        return tuple(sorted(every, key=lambda one: one.authority.id not in routes))

    return case.model_copy(
        update={"supporting": first((*case.supporting, *added)), "adverse": first(case.adverse)}
    )


def _brought(library: Library, case: Case, id: str) -> Brought | None:
    authority = library.authority(id)
    if authority is None:
        return None
    passages = library.passages_of(id)[:_PASSAGES]
    return Brought(
        precedent=Precedent(
            id="",
            theory=case.theory.id,
            authority=id,
            stance="supporting",
            weight="binding" if binds(authority.court, case.brief.matter.forum) else "persuasive",
            passages=tuple(passage.id for passage in passages),
        ),
        authority=authority,
        passages=passages,
    )
