"""What a run may ask of models, and what it has used."""

from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Supplied


class Estimate(Value):
    """What a run may ask of models at most."""

    calls: int
    """Calls, none of them repeated or failing; 0 where no model is asked."""
    tokens: int
    """Tokens, sent and received."""
    money: float | None
    """By the prices given, in the user's money; None where none of the models has one."""
    unpriced: tuple[Supplied, ...]
    """The models asked that no price is given for."""


class Cost(Value):
    """What a run has used, from its start on, however often it was taken up."""

    calls: int = 0
    """Calls to language models."""
    tokens_in: int = 0
    """Tokens sent, as the models report them."""
    tokens_out: int = 0
    """Tokens received."""
    seconds: float = 0.0
    """Wall time of the run, since it was last taken up."""
    cached: int = 0
    """Replies taken from the cache, which cost nothing and are no calls."""
    money: float | None = None
    """What the tokens cost by the prices given; None where none were."""
