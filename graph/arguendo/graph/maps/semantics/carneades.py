"""Carneades: arguments for and against statements, weighed under a standard of proof.

After T. F. Gordon, H. Prakken and D. Walton, "The Carneades model of argument and burden of proof",
Artificial Intelligence 171 (2007), with the standards of T. F. Gordon and D. Walton, "Proof burdens
and standards" (in: Argumentation in Artificial Intelligence, 2009):

- *scintilla*: at least one applicable argument for it;
- *preponderance*: the strongest applicable argument for it outweighs the strongest against it;
- *clear and convincing*: preponderance, the strongest for it weighs more than α, and exceeds the
  strongest against it by more than β;
- *beyond reasonable doubt*: clear and convincing, and the strongest against it weighs less than γ;
- *dialectical validity*: an applicable argument for it, and none against it.

α, β and γ are the audience's; ours are below. A premise holds if what it says is accepted, or is
acceptable under its standard and not rejected; an assumption holds until it is questioned; an
exception holds as long as what would make it does not.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from arguendo.corpus.errors import InputError
from arguendo.graph.wire import Standard

ALPHA = Fraction(1, 2)
"""What clear and convincing evidence has to weigh more than."""
BETA = Fraction(1, 4)
"""By how much more than what is against it."""
GAMMA = Fraction(1, 4)
"""What a reasonable doubt weighs at least."""

STANDARDS: tuple[Standard, ...] = (
    "scintilla",
    "preponderance",
    "clear-and-convincing",
    "beyond-reasonable-doubt",
    "dialectical-validity",
)
"""The standards, from the lowest; the last stands by itself."""

Status = Literal["stated", "questioned", "accepted", "rejected"]


class Reason(NamedTuple):
    """An argument for or against a statement."""

    conclusion: str
    pro: bool
    premises: tuple[str, ...] = ()
    """What has to hold."""
    assumptions: tuple[str, ...] = ()
    """What holds until it is questioned."""
    exceptions: tuple[str, ...] = ()
    """What would take it away."""
    weight: Fraction = Fraction(1, 2)
    """How much it weighs with the audience, from 0 to 1."""


def met(pro: Sequence[Fraction], con: Sequence[Fraction]) -> tuple[Standard, ...]:
    """Return the standards met by applicable arguments of these weights, from the lowest."""
    most, least = max(pro, default=Fraction(0)), max(con, default=Fraction(0))
    preponderates = bool(pro) and most > least
    convinces = preponderates and most > ALPHA and most - least > BETA
    holds = (
        bool(pro),
        preponderates,
        convinces,
        convinces and least < GAMMA,
        bool(pro) and not con,
    )
    return tuple(standard for standard, is_met in zip(STANDARDS, holds, strict=True) if is_met)


class Carneades:
    """An argument graph with what the audience takes of its statements."""

    def __init__(
        self,
        reasons: Sequence[Reason],
        *,
        status: dict[str, Status] | None = None,
        standards: dict[str, Standard] | None = None,
        usual: Standard = "preponderance",
    ) -> None:
        self._reasons = tuple(reasons)
        self._status = status or {}
        self._standards = standards or {}
        self._usual = usual
        self._known: dict[str, tuple[Standard, ...]] = {}
        self._asking: list[str] = []

    def meets(self, statement: str) -> tuple[Standard, ...]:
        """Return the standards a statement meets; one that rests on itself is refused."""
        if statement in self._known:
            return self._known[statement]
        if statement in self._asking:
            circle = self._asking[self._asking.index(statement) :]
            raise InputError(
                f"{statement} rests on itself, by way of {', '.join(circle)}.",
                "Take one of these arguments out: proof is weighed where it ends somewhere.",
            )
        self._asking.append(statement)
        applicable = [
            one for one in self._reasons if one.conclusion == statement and self.applicable(one)
        ]
        self._known[statement] = met(
            [one.weight for one in applicable if one.pro],
            [one.weight for one in applicable if not one.pro],
        )
        self._asking.pop()
        return self._known[statement]

    def acceptable(self, statement: str) -> bool:
        """Say whether a statement meets the standard it has to."""
        return self._standards.get(statement, self._usual) in self.meets(statement)

    def applicable(self, reason: Reason) -> bool:
        """Say whether all premises of an argument hold."""
        return (
            all(self._holds(one) for one in reason.premises)
            and all(self._assumable(one) for one in reason.assumptions)
            and not any(self._holds(one) for one in reason.exceptions)
        )

    def _holds(self, statement: str) -> bool:
        match self._status.get(statement, "stated"):
            case "accepted":
                return True
            case "rejected":
                return False
            case "stated" | "questioned":
                return self.acceptable(statement)

    def _assumable(self, statement: str) -> bool:
        status = self._status.get(statement, "stated")
        return status in ("stated", "accepted") or (
            status == "questioned" and self.acceptable(statement)
        )
