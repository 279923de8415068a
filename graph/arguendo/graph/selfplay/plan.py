"""What each debate of a self-play is set to: its seed, its lenses and its dials, given by code."""

import random
from collections.abc import Sequence

from arguendo.graph.model import Dials, Matter
from arguendo.graph.portfolio.lenses import chosen
from arguendo.graph.portfolio.seats import audiences
from arguendo.graph.roles.interface import Roles
from arguendo.graph.runs import Order

_EACH = 3
"""Lenses a debate looks through for each audience."""
_ROUNDS, _PRECEDENTS, _THEORIES, _TENSION = (1, 2), (3, 4, 6), (3, 5), (1, 2)


def order(matter: Matter, roles: Roles, number: int, *, seed: int, lenses: Sequence[str]) -> Order:
    """Return the order of the debate of that number; the same number gives the same order.

    The first debate is as `explore` would run it. Each later one looks through the next lenses in
    turn, so that all of them come round, with dials drawn by the seed.
    """
    if number == 1:
        return Order(matter=matter, roles=roles, dials=Dials(lenses=tuple(lenses)), seed=seed)
    draw = random.Random(f"{seed}|{number}")  # noqa: S311 - a plan, not a secret
    names: dict[str, None] = {}
    for audience in audiences(matter, Dials()):
        some = [lens.name for lens in chosen(lenses, audience)]
        start = (number - 2) * _EACH
        names |= dict.fromkeys(some[(start + n) % len(some)] for n in range(_EACH) if some)
    return Order(
        matter=matter,
        roles=roles,
        dials=Dials(
            rounds=draw.choice(_ROUNDS),
            precedents=draw.choice(_PRECEDENTS),
            theories=draw.choice(_THEORIES),
            tension=draw.choice(_TENSION),
            lenses=tuple(names),
        ),
        seed=seed + number - 1,
    )
