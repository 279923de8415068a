"""How a difference weighs."""

from typing import Literal, NamedTuple

Weight = Literal["same", "licensed", "slight", "altered"]
"""How a difference weighs, from least to most."""
WEIGHTS: tuple[Weight, ...] = ("same", "licensed", "slight", "altered")


class Difference(NamedTuple):
    """How one difference weighs, and by what licence it is allowed."""

    weight: Weight
    how: str = ""
    """The licence, in words that follow `allowing for`."""
