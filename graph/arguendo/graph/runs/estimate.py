"""What a run may ask of models, told before it begins."""

from arguendo.corpus.provenance import Supplied
from arguendo.graph.portfolio.seats import audiences, seats
from arguendo.graph.runs.order import Order
from arguendo.graph.wire import Estimate

_ARGUMENTS = 3
"""Arguments a model makes for a theory at most."""
_TOLD = 1_000
"""Tokens of a prompt, and of the passages of record that go with it, as measured on average."""
_LAW = 2_500
_SAID = 300
"""Tokens of a reply, on average."""


def estimate(order: Order) -> Estimate:
    """Return what a run may come to where every theory, argument and answer is had."""
    roles, dials, matter = order.roles, order.dials, order.matter
    floors = 2 * len(audiences(matter, dials)) * max(1, len(matter.issues))
    theories = floors * seats(matter, dials)
    turns = theories * _ARGUMENTS * dials.rounds * max(1, dials.tension) * 2
    opponent = roles.opponent or roles.literal
    asked = (
        (roles.creative, floors, _TOLD),
        (roles.literal, theories + turns // 2, _TOLD + _LAW),
        (opponent, turns - turns // 2, _TOLD + _LAW),
        (
            roles.judge,
            max(1, len(roles.bench)) * max(1, len(matter.issues)) + 2 * theories * dials.rounds,
            _TOLD + _LAW,
        ),
    )
    facts = (len(matter.facts) + sum(map(len, matter.documents))) // 4
    calls = tokens = 0
    money, prices = 0.0, order.budget.prices
    models: set[str] = set()
    for model, count, each in asked:
        if model == "schemes" or model.startswith("recorded:") or count == 0:
            continue
        models.add(model)
        calls += count
        tokens += count * (facts + each + _SAID)
        if price := prices.get(model):
            paid_in, paid_out = count * (facts + each), count * _SAID
            money += (paid_in * price.tokens_in + paid_out * price.tokens_out) / 1_000_000
    return Estimate(
        calls=calls,
        tokens=tokens,
        money=round(money, 4) if models & {*prices} else None,
        unpriced=tuple(Supplied(model) for model in sorted(models - {*prices})),
    )
