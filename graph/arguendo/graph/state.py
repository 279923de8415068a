"""The state of a run: one channel a kind of thing, one node that writes each."""

from operator import add
from typing import Annotated, Literal, TypedDict

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.debate.model import Refusal, Stance, Steered
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Argument, Audience, Fact, Lead, Matter, Move, Precedent, Theory
from arguendo.graph.ruling.model import Ruling
from arguendo.graph.wire import VerdictView


class Abstention(Value):
    """A side and an audience for which a theory, an argument or an answer could not be had."""

    side: Side
    """The side."""
    audience: Audience
    """The audience."""
    why: Composed
    """Why."""
    cause: Literal["nothing-to-say", "could-not", "weak"] = "nothing-to-say"
    """`could-not` where a speaker failed: a model out of reach, a reply that was none; `weak`
    where what was floated fell below the floor, and was dropped."""
    lens: str = ""
    """The lens, where one was looked through."""


class Clearance(Value):
    """What the gate made of one item: each of its texts, by its place in the item."""

    item: str
    """The item's id."""
    texts: dict[str, Cleared]
    """The cleared texts, such as `thesis`, `elements.0`, `cite:PASSAGE`."""
    verdicts: tuple[VerdictView, ...]
    """The verdicts behind them."""


class State(TypedDict):
    """The channels of a run. Declared as lists: a checkpoint gives tuples back as lists."""

    matter: Matter
    """The input; no node writes it."""
    facts: list[Fact]
    """The input's facts; no node writes them."""
    floated: Annotated[list[Theory], add]
    """Written by brainstorm."""
    theories: Annotated[list[Theory], add]
    """Written by sift."""
    abstentions: Annotated[list[Abstention], add]
    """Written by brainstorm."""
    precedents: Annotated[list[Precedent], add]
    """Written by retrieve."""
    leads: Annotated[list[Lead], add]
    """Written by trace."""
    arguments: Annotated[list[Argument], add]
    """Written by argue."""
    steered: Annotated[list[Steered], add]
    """Written by steer, before each round."""
    moves: Annotated[list[Move], add]
    """Written by debate."""
    refusals: Annotated[list[Refusal], add]
    """Written by debate."""
    stances: Annotated[list[Stance], add]
    """Written by gauge, after each round."""
    rulings: Annotated[list[Ruling], add]
    """Written by rule."""
    clearances: Annotated[list[Clearance], add]
    """Written by verify."""


class Floor(TypedDict):
    """What one branch of the brainstorm is sent."""

    matter: Matter
    facts: list[Fact]
    issue: Supplied
    side: Side
    audience: Audience
    slot: int
    """The number of the issue, side and audience, from 1."""
    place: int
    """The number of the branch among those of its slot, from 1."""
    lenses: list[str]
    """The lenses to look through, the first first."""
    most: int
    """Theories wanted at most."""


class Pursuit(TypedDict):
    """The channels of one theory's pursuit, from precedents to arguments."""

    matter: Matter
    """The input; no node writes it."""
    facts: list[Fact]
    """The input's facts; no node writes them."""
    theory: Theory
    """The theory pursued; no node writes it."""
    precedents: Annotated[list[Precedent], add]
    """Written by retrieve."""
    leads: Annotated[list[Lead], add]
    """Written by trace."""
    arguments: Annotated[list[Argument], add]
    """Written by argue."""
    clearances: Annotated[list[Clearance], add]
    """Written by verify."""


class Pursued(TypedDict):
    """What one theory's pursuit gives back to the run."""

    precedents: list[Precedent]
    leads: list[Lead]
    arguments: list[Argument]
    clearances: list[Clearance]


class Round(TypedDict):
    """The channels of one round of the debate over one theory."""

    matter: Matter
    """The input; no node writes it."""
    facts: list[Fact]
    """The input's facts; no node writes them."""
    theory: Theory
    """The theory under debate; no node writes it."""
    precedents: list[Precedent]
    """What was brought for and against it; no node writes it here."""
    arguments: list[Argument]
    """The arguments for it; no node writes them here."""
    said: list[Move]
    """The turns of earlier rounds; no node writes them."""
    cleared: list[Clearance]
    """What was cleared before; no node writes it."""
    steering: Steered
    """How the debate goes on; no node writes it."""
    moves: Annotated[list[Move], add]
    """Written by debate."""
    refusals: Annotated[list[Refusal], add]
    """Written by debate."""
    clearances: Annotated[list[Clearance], add]
    """Written by verify."""


class Held(TypedDict):
    """What one round over one theory gives back to the run."""

    moves: list[Move]
    refusals: list[Refusal]
    clearances: list[Clearance]


class Bench(TypedDict):
    """The channels of the ruling."""

    matter: Matter
    """The input; no node writes it."""
    facts: list[Fact]
    """The input's facts; no node writes them."""
    items: list[Theory | Precedent | Argument | Move]
    """Everything on the table; no node writes it."""
    cleared: list[Clearance]
    """What was cleared before; no node writes it."""
    steering: Steered
    """How the debate stood at its end; no node writes it."""
    rulings: Annotated[list[Ruling], add]
    """Written by rule."""
    clearances: Annotated[list[Clearance], add]
    """Written by verify."""


class Ruled(TypedDict):
    """What the ruling gives back to the run."""

    rulings: list[Ruling]
    clearances: list[Clearance]
