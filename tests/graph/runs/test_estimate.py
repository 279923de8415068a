"""What a run may cost is told before it begins, and what nobody can know is not made up."""

import datetime as dt

import pytest

from arguendo.graph.model import Dials, Matter
from arguendo.graph.roles.interface import Roles
from arguendo.graph.roles.purse import Budget, Price
from arguendo.graph.runs import Order
from arguendo.graph.runs.estimate import estimate

MATTER = Matter.model_validate(
    {
        "question": "May they search?",
        "facts": "He refused. She said yes.",
        "forum": "ca9",
        "side": "defense",
        "as_of": dt.date(2015, 1, 1),
    }
)
PRICE = Price(tokens_in=1.0, tokens_out=2.0)


def order(*priced: str, dials: Dials | None = None, **roles: str) -> Order:
    """An order of that cast, with prices for some of them."""
    return Order(
        matter=MATTER,
        roles=Roles.model_validate(roles),
        dials=dials or Dials(),
        budget=Budget(prices=dict.fromkeys(priced, PRICE)),
    )


@pytest.mark.parametrize("roles", [{}, {"creative": "recorded:shelf"}])
def test_where_no_model_is_asked_nothing_is_used(roles: dict[str, str]):
    """And no price is asked for."""
    told = estimate(order(**roles))
    assert (0, 0, None, ()) == (told.calls, told.tokens, told.money, told.unpriced)


@pytest.mark.parametrize(
    ("priced", "has_money", "unpriced"),
    [
        ((), False, ("a:x", "b:y")),
        (("a:x",), True, ("b:y",)),
        (("a:x", "b:y"), True, ()),
        (("c:z",), False, ("a:x", "b:y")),
    ],
)
def test_a_price_that_is_not_known_is_not_made_up(
    priced: tuple[str, ...], has_money: bool, unpriced: tuple[str, ...]
):
    """Money is told of the models that have a price, and the others are named."""
    told = estimate(order(*priced, creative="a:x", literal="b:y"))
    assert (has_money, unpriced) == (told.money is not None, told.unpriced)


def test_more_rounds_and_theories_cost_more():
    """The estimate moves with the dials."""
    one, two = (
        estimate(order(literal="a:x", dials=Dials(rounds=rounds, theories=rounds)))
        for rounds in (1, 2)
    )
    assert one.calls < two.calls
    assert one.tokens < two.tokens
