"""The finished map: what is written, shown and exported."""

import datetime as dt
from typing import Literal

from pydantic import Field

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Audience, Dials, Fact, Matter, Scheme
from arguendo.graph.wire.costs import Cost
from arguendo.graph.wire.debates import Measured, RefusalView, StanceView, SteeredView
from arguendo.graph.wire.rulings import RulingView
from arguendo.graph.wire.theories import LeadView, MoveView, Shade, TheoryView
from arguendo.graph.wire.verdicts import Backed, Grade, Id

NodeKind = Literal[
    "issue",
    "theory",
    "argument",
    "claim",
    "fact",
    "rule",
    "precedent",
    "passage",
    "question",
    "move",
    "locution",
]
"""A claim is what an argument assumes, a rule what it takes a passage to hold, a question a
critical question of its scheme, a locution the turn in which a side said something."""
EdgeKind = Literal[
    "answers",
    "supports",
    "rests-on",
    "cites",
    "rebuts",
    "undercuts",
    "undermines",
    "concedes",
    "prefers",
    "routes",
    "asks",
    "raises",
    "asserts",
]
"""What attacks a conclusion rebuts, what attacks the step to it undercuts, what attacks a premise
undermines. `prefers` runs from the authority that prevails, `routes` from the later decision to the
earlier one, `asks` from a question to what it questions, `raises` from a move to the question it
puts, `asserts` from a locution to what was said."""
Linkage = Literal["linked", "convergent"]
"""Linked: each is needed. Convergent: each is enough by itself."""
Standing = Literal["in", "out", "undecided"]
Standard = Literal[
    "scintilla",
    "preponderance",
    "clear-and-convincing",
    "beyond-reasonable-doubt",
    "dialectical-validity",
]
"""How well something has to be shown (Gordon, Prakken and Walton 2007; Gordon and Walton 2009)."""


class NodeView(Value):
    """A node of the argument map."""

    id: Id
    """The id of the thing it shows."""
    kind: NodeKind
    """What it is."""
    label: Cleared
    """What it says."""
    side: Side | None
    """The side that puts it forward."""
    grade: Grade | None
    """The worst grade among its citations; None where it cites nothing."""
    scheme: Scheme | None = None
    """The scheme an argument follows, or a question belongs to."""
    ply: Literal[1, 2, 3] | None = None
    """1 argues, 2 answers, 3 meets the answer."""
    round: int | None = None
    """The round of the debate in which it was said, from 1."""
    audience: Audience | None = None
    """Before whom a theory is argued."""
    struck: tuple[Id, ...] = ()
    """The verdicts for which its citations are struck."""
    shade: Shade | None = None
    """What stands behind its label, at its weakest sentence; None for the user's own words."""


class EdgeView(Value):
    """An edge of the argument map, from what acts to what is acted on."""

    source: Id
    """The acting node."""
    target: Id
    """The node acted on."""
    kind: EdgeKind
    """What it does."""
    linkage: Linkage | None = None
    """Whether what carries a thing carries it together with others; None for what carries none."""


class Acceptability(Value):
    """Which nodes stand under grounded semantics (Dung 1995), computed twice."""

    all: dict[Id, Standing]
    """On everything that was argued."""
    verified_only: dict[Id, Standing]
    """With everything struck that rests on a citation not verified or under caution."""


class Failed(Value):
    """An attack that fails since what it is aimed at rests on the better authority."""

    source: Id
    """What attacks."""
    target: Id
    """What it is aimed at."""
    kind: EdgeKind
    """What it would have done."""


class Repair(Value):
    """The shortest list of citations that have to be verified for something to stand again."""

    restores: tuple[Id, ...]
    """The nodes that stand again."""
    verify: tuple[Id, ...]
    """Verdicts of the citations to be verified; the contradicted ones have to be replaced."""
    shortest: bool
    """True where no shorter list does; False where none was found in the time allowed."""


class Position(Value):
    """A coherent position: as much as can be held together (a preferred labelling, Dung 1995)."""

    holds: tuple[Id, ...]
    """The nodes that are in."""


class Proof(Value):
    """Which standards of proof a theory meets, on everything and on the verified alone."""

    theory: Id
    """The theory."""
    needed: Standard | None
    """The standard it has to meet; None where the other side bears the burden."""
    all: tuple[Standard, ...]
    """The standards met on everything that was argued."""
    verified_only: tuple[Standard, ...]
    """The standards met on checked citations alone."""


class Assessment(Value):
    """What follows from what stands: what rests on unverified citations, and what would mend it."""

    falls: tuple[Id, ...] = ()
    """What stands on everything, and not on the verified alone."""
    rises: tuple[Id, ...] = ()
    """What stands on the verified alone, and not on everything."""
    repairs: tuple[Repair, ...] = ()
    """What must be verified to restore it: all that falls first, then each theory that does."""
    failed: tuple[Failed, ...] = ()
    """Attacks that fail against the better authority."""
    positions: tuple[Position, ...] = ()
    """The coherent positions on everything, where there is more than one."""
    positions_cut: Composed = Composed("")
    """Where the search for positions was cut; empty where these are all of them."""
    positions_verified: tuple[Position, ...] = ()
    """The coherent positions on the verified alone, where there is more than one."""
    positions_verified_cut: Composed = Composed("")
    """Where the search for those was cut."""
    proofs: tuple[Proof, ...] = ()
    """What each theory for a jury shows, and has to."""


class RoleView(Value):
    """Who speaks in a role, and where the words are made."""

    role: Literal["creative", "literal", "opponent", "neutral", "judge"]
    """The role."""
    model: Supplied
    """The model by the name the user gave."""
    stays: bool
    """True where nothing leaves this machine."""
    temperature: float | None = None
    """Its temperature; None: the model's own, or none."""
    school: Composed = Composed("")
    """The school it holds to, or schools; empty for none."""


class CellView(Value):
    """A filled cell of the archive: a side before an audience, looked at through a lens."""

    side: Side
    """The side."""
    audience: Audience
    """The audience."""
    lens: Id | Literal[""]
    """The lens; empty where none was named."""
    theories: int
    """How many theories it holds."""


class PortfolioView(Value):
    """Theories as a portfolio: which cells are filled, and what did not come into them."""

    cells: tuple[CellView, ...]
    """The cells that are filled."""
    floated: int
    """Theories floated at all."""
    merged: int
    """Those that said the same as another, and were merged into it."""
    dropped: int
    """Those that stayed below the floor; why stands among what could not be had."""
    mended: int
    """Those that were below it at first, and were made stronger."""


class Provenance(Value):
    """With what a map was made."""

    arguendo: Composed
    """Our version."""
    library: Id
    """The digest of the library."""
    authorities: int
    """How many authorities it held."""
    embedder: Id
    """The embedder of the index."""
    as_of: dt.date
    """The date as of which everything was judged."""
    run: Id
    """The run's id."""
    prompts: Composed = Composed("")
    """The digest of the prompts models were told; empty where none was asked."""
    imported: Id | Literal[""] = ""
    """The format a map was imported from, without a run behind it; empty where a run drew it."""


class ArgumentMap(Backed):
    """The finished map: what is written to `.argmap.json`, shown, and exported."""

    schema_: Literal["arguendo/argmap/2"] = Field(default="arguendo/argmap/2", alias="schema")
    """The version of this form."""
    matter: Matter
    """The matter, in the user's words."""
    facts: tuple[Fact, ...]
    """The facts, sentence by sentence."""
    dials: Dials
    """How the sides argued."""
    roles: tuple[RoleView, ...]
    """Who spoke."""
    seed: int
    """The seed of the run."""
    theories: tuple[TheoryView, ...]
    """The theories, in the order they were floated."""
    abstained: tuple[Composed, ...]
    """What could not be had, for whom, and why."""
    moves: tuple[MoveView, ...]
    """The debate."""
    leads: tuple[LeadView, ...]
    """What was remembered, and what the record answers."""
    nodes: tuple[NodeView, ...]
    """The map's nodes."""
    edges: tuple[EdgeView, ...]
    """The map's edges."""
    acceptability: Acceptability
    """What stands."""
    assessment: Assessment = Assessment()
    """What follows from what stands."""
    rulings: tuple[RulingView, ...] = ()
    """How each issue is ruled on, as a court and as a jury."""
    measured: tuple[Measured, ...] = ()
    """The dials, as they were kept to."""
    stances: tuple[StanceView, ...] = ()
    """Where the sides stood after each round, and their drift."""
    refusals: tuple[RefusalView, ...] = ()
    """Turns that were not taken as they were offered."""
    steered: tuple[SteeredView, ...] = ()
    """How the debate was steered before each round."""
    provenance: Provenance
    """With what it was made."""
    cost: Cost
    """What it used."""
    portfolio: PortfolioView | None = None
    """What was floated, kept, merged and dropped; None in maps made before it was counted."""
