"""What models may use in a run, and what they have used: a hard stop at the limit.

Tokens are counted as providers report them. While a reply comes they are estimated, four
characters to one and at least one to a part, so that a call is cut in mid-reply rather than paid
for beyond the limit; a call whose question alone would not fit is not made.
"""

import threading
from collections.abc import Callable

from pydantic import Field

from arguendo.corpus.model import Value
from arguendo.graph.stopping import Spent

_CHARACTERS = 4
"""Characters to a token, for an estimate."""


class Price(Value):
    """What a model costs, for a million tokens, in the user's money."""

    tokens_in: float = Field(ge=0, allow_inf_nan=False)
    """For what it is sent."""
    tokens_out: float = Field(ge=0, allow_inf_nan=False)
    """For what it answers."""


class Budget(Value):
    """What a run may use at most."""

    tokens: int | None = Field(default=None, ge=0)
    """Tokens, sent and received together."""
    money: float | None = Field(default=None, ge=0)
    """Money, by the prices given."""
    prices: dict[str, Price] = Field(default_factory=dict)
    """By model, as the user named it."""


def estimated(text: str) -> int:
    """Return about how many tokens a text has."""
    return -(-len(text) // _CHARACTERS)


class Purse:
    """Counts what is used, in any number of threads."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.calls = self.cached = 0
        self.tokens_in = self.tokens_out = 0
        self._paid = 0.0
        self._live: dict[int, tuple[int, float]] = {}
        self._lock = threading.Lock()

    @property
    def money(self) -> float | None:
        """What was paid by the prices given; None where none were."""
        return round(self._paid, 6) if self.budget.prices else None

    def open(self, model: str, question: str) -> "Ticket":
        """Begin a call; Spent where its question alone is more than what is left."""
        ticket = Ticket(self, model, estimated(question))
        ticket.heard(0)
        return ticket

    def took_cached(self) -> None:
        """Note a reply that cost nothing."""
        with self._lock:
            self.cached += 1

    def price(self, model: str, tokens_in: int, tokens_out: int) -> float:
        """Return what that many tokens of a model cost."""
        price = self.budget.prices.get(model)
        if price is None:
            return 0.0
        return (tokens_in * price.tokens_in + tokens_out * price.tokens_out) / 1_000_000

    def note(self, ticket: "Ticket", tokens_in: int, tokens_out: int) -> None:
        """Take in how far a call has come; Spent where that is over the limit."""
        with self._lock:
            money = self.price(ticket.model, tokens_in, tokens_out)
            self._live[id(ticket)] = (tokens_in + tokens_out, money)
            settled = self.tokens_in + self.tokens_out
            tokens = settled + sum(used for used, _ in self._live.values())
            paid = self._paid + sum(paid for _, paid in self._live.values())
        limit = self.budget
        if limit.tokens is not None and tokens > limit.tokens:
            raise Spent(f"The budget of {limit.tokens:,} tokens is spent.")
        if limit.money is not None and paid > limit.money:
            raise Spent(f"The budget of {limit.money:g} is spent.")

    def settle(self, ticket: "Ticket", tokens_in: int, tokens_out: int) -> None:
        """Take in what a call has used, in the end."""
        with self._lock:
            self._live.pop(id(ticket), None)
        self.took(ticket.model, tokens_in, tokens_out)

    def took(self, model: str, tokens_in: int, tokens_out: int) -> None:
        """Note a call that was made, now or before the run was taken up."""
        with self._lock:
            self.calls += 1
            self.tokens_in += tokens_in
            self.tokens_out += tokens_out
            self._paid += self.price(model, tokens_in, tokens_out)


class Ticket:
    """One call to a model."""

    def __init__(self, purse: Purse, model: str, tokens_in: int) -> None:
        self._purse, self.model = purse, model
        self._in, self._out = tokens_in, 0

    def heard(self, characters: int) -> None:
        """Count a part of the reply; Spent where the limit is reached."""
        if characters:
            self._out += max(1, characters // _CHARACTERS)
        self._purse.note(self, self._in, self._out)

    def close(self, tokens_in: int = 0, tokens_out: int = 0) -> None:
        """End the call, with what the provider reports; without, by the estimate."""
        self._purse.settle(self, tokens_in or self._in, tokens_out or self._out)


Opening = Callable[[str, str], Ticket]
"""How a call is begun: the model, and what it is asked."""
