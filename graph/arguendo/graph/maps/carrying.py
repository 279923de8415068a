"""The route through the case law that carries a theory: from its oldest authority to its newest."""

import datetime as dt

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, last_day
from arguendo.graph.wire import TheoryView


def route_of(library: Library, theory: TheoryView, as_of: dt.date) -> tuple[str, ...]:
    """Return the decisions that lead from the oldest authority for a theory to the newest.

    Where these do not lead to each other, the longest way between two others that do is looked
    for, from the oldest on; empty where no authority follows another.
    """
    dated = sorted(
        (held for held in _held(library, theory) if held.decided is not None),
        key=lambda one: last_day(one.decided or ""),
    )
    for at, old in enumerate(dated):
        for new in reversed(dated[at + 1 :]):
            found = library.routes(old, new, as_of)
            for route in found.routes:
                if route.kind == "main line":
                    return route.authorities
    return ()


def _held(library: Library, theory: TheoryView) -> list[Authority]:
    ids = dict.fromkeys(one.authority.id for one in theory.precedents)
    return [held for id in ids if (held := library.authority(id)) is not None]
