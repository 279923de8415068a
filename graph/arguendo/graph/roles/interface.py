"""What a speaker is asked, and in what shape it answers.

A speaker's words are `Imagined` whoever it is; what it relies on are ids of passages it was
shown. It never writes a citation that is shown: code renders those from the record.
"""

from collections.abc import Iterator
from typing import Annotated, Literal, Protocol

from pydantic import Field

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Authority, Passage, Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.corpus.verification.interface import SupportJudge
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import (
    Argument,
    Audience,
    Fact,
    Floated,
    Matter,
    Move,
    MoveKind,
    Precedent,
    Premise,
    Scheme,
    Theory,
)


class Brief(Value):
    """What a speaker is given to float theories on."""

    matter: Matter
    """The matter."""
    facts: tuple[Fact, ...]
    """Its facts, sentence by sentence."""
    issue: Supplied
    """The issue."""
    side: Side
    """The side to argue."""
    audience: Audience
    """Who is to be persuaded."""
    most: int
    """How many theories are wanted at most."""
    seed: int
    """What makes one run differ from another."""
    lenses: tuple[str, ...] = ()
    """The lenses to look through, the first first; none: whichever the speaker likes."""
    mend: "Mend | None" = None
    """A theory that was too weak, to be made as strong as it honestly can be."""


class TheoryDraft(Floated):
    """A theory as a speaker floats it."""


class Mend(Value):
    """A theory to be made stronger, and what it lacks."""

    draft: TheoryDraft
    """The theory as it was floated."""
    lacks: tuple[Composed, ...]
    """What it lacks."""


class NoTheory(Value):
    """The speaker has nothing honest to say, and says why."""

    why: Composed
    """Why, in our own words."""


class Brought(Value):
    """A precedent with its words, as shown to a speaker."""

    precedent: Precedent
    """The precedent."""
    authority: Authority
    """The decided case."""
    passages: tuple[Passage, ...]
    """The passages that bear on the theory."""


class Case(Value):
    """What a speaker is given to argue a theory."""

    brief: Brief
    """The matter and the audience."""
    theory: Theory
    """The theory."""
    supporting: tuple[Brought, ...]
    """Precedents for it."""
    adverse: tuple[Brought, ...]
    """Precedents against it."""


class ArgumentDraft(Value):
    """An argument as a speaker makes it."""

    scheme: Scheme
    """The scheme it follows."""
    claim: Imagined
    """What it concludes."""
    premises: tuple[Premise, ...]
    """What it rests on."""
    cites: tuple[str, ...]
    """Ids of passages it was shown. Others are refused by the node that asked."""


class Voice(Value):
    """The school a speaker holds to, as it is told."""

    name: str
    """The school's name."""
    prompt: str
    """What the school holds, in the words of its file."""


class Manner(Value):
    """How a turn is to be taken: what the dials and the user ask of it."""

    tension: int = 1
    """Attacks wanted on each argument, and how courteous to be: 0 most, 3 least."""
    density: int = 0
    """Passages the turn has to rest on."""
    may_concede: bool = True
    """False where a concession was offered that the record does not bear out."""
    again: bool = False
    """True where the turn rested on too few passages, and is taken once more."""
    routes: tuple[str, ...] = ()
    """Ids of authorities through which the argument is to go."""
    asked: tuple[Supplied, ...] = ()
    """What the user said, as data."""
    school: Voice | None = None
    """The school the speaker holds to."""


class Exchange(Value):
    """What a speaker is given to answer an argument, or to meet an answer."""

    case: Case
    """The theory under debate with its precedents."""
    side: Side
    """Who is to speak."""
    round: int
    """The round, from 1."""
    argument: Argument
    """The argument under debate."""
    answer: Move | None = None
    """The answer to be met; None where the argument itself is to be answered."""
    earlier: tuple[Move, ...] = ()
    """What was already said of this argument, so that nothing is said twice."""
    manner: Manner = Manner()
    """How the turn is to be taken."""


class MoveDraft(Value):
    """A turn as a speaker takes it."""

    kind: MoveKind
    """What it does to its target."""
    text: Imagined
    """The turn in words."""
    cites: tuple[str, ...] = ()
    """Ids of passages it was shown."""


class Usage(Value):
    """What a speaker has used so far."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


class Speaker(Protocol):
    """Someone who can float theories, argue them, and answer."""

    @property
    def model(self) -> str:
        """The name the user gave, such as `schemes` or `ollama:llama3.1`."""

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""

    @property
    def usage(self) -> Usage:
        """What was used so far."""

    @property
    def by_lens(self) -> bool:
        """True where it is best asked for one theory at a time, through one lens."""

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        """Yield theories, the strongest first, or say why there is none."""

    def argue(self, case: Case) -> Iterator[ArgumentDraft]:
        """Yield arguments for a theory from the precedents shown."""

    def reply(self, exchange: Exchange) -> MoveDraft | None:
        """Answer an argument, or meet an answer; None where there is nothing to say."""


class Judge(SupportJudge, Protocol):
    """Someone who is asked whether passages bear out what a decision is cited for."""

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""

    @property
    def failure(self) -> UnavailableError | None:
        """What last kept it from answering; None where nothing did."""


RoleName = Literal["creative", "literal", "opponent", "neutral", "judge"]
"""A role that a speaker plays."""


class Contention(Value):
    """A theory as a judge reads it: what stands of it on verified evidence, and what does not."""

    theory: Theory
    """The theory."""
    stands: bool
    """True where nothing that stands defeats it, rivals left aside."""
    arguments: tuple[Argument, ...]
    """Its arguments that stand."""
    moves: tuple[Move, ...]
    """Turns of the debate about it that stand."""
    authorities: dict[str, str]
    """The passages these rest on, by id, and the authority in which each stands."""


class Docket(Value):
    """What a judge is given to rule on one issue, on verified evidence alone."""

    brief: Brief
    """The matter; its side and audience count for nothing here."""
    contentions: tuple[Contention, ...]
    """The theories of both sides."""
    passages: tuple[Passage, ...]
    """The words of record behind them."""
    review: str
    """The standard of review."""


class VoteDraft(Value):
    """A judge's vote, as it was cast."""

    votes_for: Side | None
    """Whom it rules for."""
    adopts: tuple[str, ...] = ()
    """Ids of the theories it adopts."""
    grounds: tuple[tuple[Imagined, tuple[str, ...]], ...] = ()
    """Its reasons, each with ids of what it rests on, of what it was shown."""


class Justice(Protocol):
    """A judge of the debate who is a model; the judges that are computed are in `ruling`."""

    @property
    def model(self) -> str:
        """The name the user gave."""

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""

    @property
    def usage(self) -> Usage:
        """What was used so far."""

    def vote(self, docket: Docket, school: Voice | None) -> VoteDraft:
        """Rule on an issue, on what it is shown."""

    def stance(self, theory: Theory, side: Side, moves: tuple[Move, ...]) -> float | None:
        """Say how firmly a side's turns hold to it, from -1 to 1; None where it cannot tell."""


class Roles(Value):
    """Which speaker plays which role, by name."""

    creative: str = Field(default="schemes", min_length=1)
    """Floats theories."""
    literal: str = Field(default="schemes", min_length=1)
    """Argues from the record and answers, for our side and, unless another is named, the other."""
    opponent: str = ""
    """Argues for the other side; empty: whoever is literal."""
    judge: str = Field(default="schemes", min_length=1)
    """Rules."""
    temperatures: dict[RoleName, Annotated[float, Field(ge=0, le=2)]] = Field(default_factory=dict)
    """By role; none named: the model's own, and 0 for the judge."""
    ours: str = ""
    """The school of our advocate, by name or the path of its file."""
    theirs: str = ""
    """The school of the other side's."""
    bench: tuple[str, ...] = ()
    """The schools of the judges; none: one judge of no school."""
