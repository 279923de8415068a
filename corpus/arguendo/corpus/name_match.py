"""How two captions of a case compare."""

from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model import Value

How = Literal[
    "abbreviation", "shortened", "order", "spelling", "initials", "substitution", "caption"
]
"""How two names of one case differ, the most harmless first."""

ORDER: tuple[How, ...] = (
    "abbreviation",
    "shortened",
    "order",
    "spelling",
    "initials",
    "substitution",
    "caption",
)

PartyMatch = How | Literal["same"]
"""How two parties agree."""


class SameName(Value):
    """The names agree word for word."""

    kind: Literal["same"] = "same"


class HarmlessDifference(Value):
    """The names differ in a way that the name of one and the same case may."""

    kind: Literal["harmless"] = "harmless"
    how: How
    """In what way."""


class DifferentName(Value):
    """The names are those of two cases."""

    kind: Literal["different"] = "different"


class NothingToCompare(Value):
    """One side has no name, or nothing in it but parties that stand in any caption."""

    kind: Literal["nothing"] = "nothing"


NameMatch = Annotated[
    SameName | HarmlessDifference | DifferentName | NothingToCompare, Field(discriminator="kind")
]
