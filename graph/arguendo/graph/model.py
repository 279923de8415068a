"""The things an argument is made of, as they stand in the workflow's state.

Ids point backwards only: a move to its target, an argument to passages, a passage to its
opinion. Words a model wrote are `Imagined` here; what surfaces show is in `wire`.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.graph.gate.imagined import Imagined

Audience = Literal["judge", "jury"]
"""Who has to be persuaded: a judge takes law and authority, a jury a story and its evidence."""

Scheme = Literal[
    "precedent",
    "established-rule",
    "exception",
    "burden",
    "purpose",
    "witness",
    "narrative",
    "free",
]
"""The argument scheme (after Walton, Reed and Macagno, 2008); `free` is a model's own."""

MoveKind = Literal["assert", "analogize", "distinguish", "counterexample", "undercut", "concede"]
"""What a move of the debate does to its target (HYPO's and CATO's moves, and conceding)."""


Review = Literal["de-novo", "clear-error", "abuse-of-discretion"]
"""How much a court defers to the side without the burden, which won below."""


def _named(given: object) -> object:
    """Return names written in one string, `text,equity`, one by one."""
    if isinstance(given, str):
        return tuple(name.strip() for name in given.split(",") if name.strip())
    return given


LensName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
"""The name of a lens: from what side a theory is looked for, such as `text` or `equity`."""


class Fact(Value):
    """One sentence of the matter's facts, by which arguments refer to it."""

    id: str
    """`F1`, `F2`, in the order of the facts."""
    text: Supplied
    """The user's words."""


class Matter(Value):
    """What the user brings: the facts, the question, the forum, the side and the date."""

    question: Supplied = Field(min_length=1)
    """The question to be argued."""
    facts: Supplied = Field(min_length=1)
    """What happened, in the user's words."""
    forum: str
    """The court that will decide, as a courts-db id."""
    side: Side
    """Whom we act for; the other side is argued too."""
    as_of: dt.date
    """Only law decided on or before this day is used."""
    title: Supplied = Supplied("")
    """What the matter is called."""
    issues: tuple[Supplied, ...] = ()
    """The issues, where the question falls into several."""
    documents: tuple[Supplied, ...] = ()
    """Further texts of the file, as data."""


class Dials(Value):
    """How the sides argue. Every dial has an operational meaning."""

    rounds: int = Field(default=1, ge=0, le=8)
    """Exchanges of the debate: in each, every argument may be answered and the answer met."""
    theories: int = Field(default=3, ge=1, le=12)
    """Theories floated at most for each side before judge and jury each; where one of them alone
    is to be persuaded, it is given the theories of both."""
    audiences: Annotated[tuple[Audience, ...], BeforeValidator(_named)] = ()
    """Who is to be persuaded; none named: judge and jury, or the judge alone where the forum hears
    appeals and no jury sits."""
    precedents: int = Field(default=4, ge=1, le=12)
    """Precedents brought at most for each theory, and as many against it."""
    lenses: Annotated[tuple[LensName, ...], BeforeValidator(_named)] = ()
    """The lenses through which theories are looked for; none named: all that are installed."""
    tension: int = Field(default=1, ge=0, le=3)
    """Attacks tried on each argument in a round, and how courteous a model is told to be: 0 asks
    for no attack and for courtesy, 3 for three attacks and for none."""
    density: int = Field(default=0, ge=0, le=4)
    """Passages of record a turn has to rest on; one that rests on fewer is taken once more."""
    good_faith: bool = True
    """Adverse authority that binds the forum and that neither side brought is brought by the side
    it tells against (ABA Model Rule 3.3(a)(2))."""
    no_misrepresentation: bool = True
    """A turn whose words name authority that is struck is refused: it is shown struck, and nobody
    has to meet it."""
    stubbornness: bool = True
    """A concession is taken only where what is conceded stands on verified evidence."""
    review: Review = "de-novo"
    """The standard by which the court looks at the case."""


class SharedFactor(Value):
    """A fact of the matter that answers to a factor of a precedent."""

    fact: str
    """The fact's id."""
    passage: str
    """The id of the passage that shows the factor in the precedent."""
    likeness: float
    """How like the two are, from 0 to 1; it ranks, and proves nothing."""


class Remembered(Value):
    """A case the model named from memory: a lead to follow, never a citation."""

    case: Imagined
    """The name or citation, as the model gave it."""
    proposition: Imagined
    """What the model thinks it stands for."""


class Submission(Value):
    """A theory as a judge is given it; the issue is the theory's own."""

    kind: Literal["submission"] = "submission"
    rule: Imagined
    """The rule."""
    application: Imagined
    """How the facts fall under it."""
    relief: Imagined
    """The relief asked for."""


class Story(Value):
    """A theory as a jury is given it."""

    kind: Literal["story"] = "story"
    theme: Imagined
    """The theme, in one line."""
    story: Imagined
    """What happened, told."""
    evidence: tuple[str, ...] = ()
    """Ids of the facts in the order in which they are to be proved."""


Put = Annotated[Submission | Story, Field(discriminator="kind")]
"""How a theory is put to its audience."""


class Absorbed(Value):
    """A theory that was floated again, and was merged into another."""

    lens: str
    """The lens through which it was found; empty where there was none."""
    why: Composed
    """How it was told to be the same."""


class Floated(Value):
    """What whoever floats a theory says of it."""

    scheme: Scheme
    """The scheme of its main argument."""
    thesis: Imagined
    """What it says."""
    elements: tuple[Imagined, ...] = ()
    """What has to be shown for it to hold."""
    rests_on: tuple[str, ...] = ()
    """Ids of the facts it rests on."""
    sunk_by: Imagined | None = None
    """The fact that would sink it."""
    seeds: tuple[str, ...] = ()
    """Ids of the passages it was computed from, where it was computed."""
    shared: tuple[SharedFactor, ...] = ()
    """The factors on which it was computed."""
    remembered: tuple[Remembered, ...] = ()
    """Cases the model named from memory: leads, never citations."""
    lens: str = ""
    """The lens through which it was found."""
    grounds: tuple[tuple[str, ...], ...] = ()
    """For each element, in their order, ids of the facts it rests on."""
    put: Put | None = None
    """How it is put to its audience."""


class Theory(Floated):
    """A way to win: an issue, a thesis, and the facts it rests on."""

    id: str
    """`T1`, `T2` …"""
    side: Side
    """The side it argues."""
    audience: Audience
    """Who is to be persuaded."""
    issue: Supplied
    """The issue it answers."""
    lacks: tuple[Composed, ...] = ()
    """What a theory should name and this one does not."""
    mended: tuple[Composed, ...] = ()
    """What it lacked when it was first floated, and was mended."""
    absorbed: tuple[Absorbed, ...] = ()
    """Theories that said the same, merged into it."""
    novelty: float | None = None
    """How far it is from the nearest theory kept before it, 0 to 1; None for the first."""


class Precedent(Value):
    """An authority brought for or against a theory, with the passages that bear on it."""

    id: str
    """`P1`, `P2` … within the run."""
    theory: str
    """The theory's id."""
    authority: str
    """The authority's id."""
    stance: Literal["supporting", "adverse"]
    """For or against the theory."""
    weight: Literal["binding", "persuasive"]
    """Its weight in the forum."""
    passages: tuple[str, ...]
    """Ids of the passages that bear on the theory, the best first."""
    shared: tuple[SharedFactor, ...] = ()
    """Factors it shares with the matter."""
    treats: tuple[str, ...] = ()
    """Ids of authorities, brought for the theory, that it treats adversely."""


class Premise(Value):
    """What an argument rests on: a fact of the matter, or what a precedent holds."""

    kind: Literal["fact", "precedent", "assumption"]
    """Where it comes from."""
    text: Imagined
    """The premise in words."""
    refers_to: str = ""
    """The id of the fact or passage; empty for an assumption."""


class Argument(Value):
    """A claim with premises under a scheme, resting on passages it was shown."""

    id: str
    """`A1`, `A2` …"""
    theory: str
    """The theory's id."""
    side: Side
    """The side that makes it."""
    scheme: Scheme
    """The scheme it follows."""
    claim: Imagined
    """What it concludes."""
    premises: tuple[Premise, ...]
    """What it rests on."""
    cites: tuple[str, ...]
    """Ids of the passages it relies on; code renders the citations from the record."""


class Move(Value):
    """A turn in the debate that does something to a target."""

    id: str
    """`M1`, `M2` …"""
    kind: MoveKind
    """What it does."""
    side: Side
    """Who makes it."""
    round: int
    """The round, from 1."""
    ply: Literal[2, 3]
    """2 answers an argument, 3 meets the answer (HYPO's three plies; the argument is the first)."""
    theory: str
    """The theory under debate."""
    target: str
    """The id of the argument or move it is aimed at."""
    text: Imagined
    """The turn in words."""
    cites: tuple[str, ...] = ()
    """Ids of the passages it relies on."""
    earned: bool | None = None
    """Of a concession: what it concedes stands on verified evidence. None for other turns."""
    duty: Literal["", "candor"] = ""
    """`candor` where adverse controlling authority is brought by the side it tells against."""


class Difference(Value):
    """One thing in which the authority found is not what was remembered, or is."""

    aspect: Literal["name", "reference", "court", "year", "proposition"]
    """What is compared."""
    same: bool
    """True where the record bears out what was remembered."""
    words: Composed
    """What the record has, in none of the model's words."""


class Lead(Value):
    """What became of a case the model remembered."""

    id: str
    """`L1`, `L2` …"""
    theory: str
    """The theory in which it was named."""
    remembered: Remembered
    """What the model named."""
    outcome: Literal["on-record", "answered", "none-found"]
    """The index holds it; or a real authority bears on its proposition; or none was found."""
    authority: str = ""
    """The id of the authority held, or of the nearest one."""
    passages: tuple[str, ...] = ()
    """Ids of the passages that bear on the proposition."""
    differences: tuple[Difference, ...] = ()
    """How that authority compares with what was remembered."""
    says: Recorded = Recorded("")
    """The sentence of its passages that comes nearest to the proposition."""
