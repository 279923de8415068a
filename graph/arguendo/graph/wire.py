"""What surfaces are given: events of a run and the finished map, in types the gate can fill only.

Every string here is words of record, the user's words, words our code composed, an id, or
`Cleared` text. Nothing else can be put in, so a panel, a notebook, an export or a terminal that
takes these types has nothing unchecked to show. TypeScript is generated from this module.
"""

import datetime as dt
import hashlib
import json
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from arguendo.corpus.model import CitationForm, Decided, PointKind, Side, Value, Voice
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.grades import decisive
from arguendo.corpus.verification.grades import grade as grade_of
from arguendo.graph.gate.cleared import Cited, Cleared, Struck
from arguendo.graph.model import Audience, Dials, Fact, Matter, MoveKind, Scheme

Id = Annotated[str, Field(pattern=r"^[\w.~:/\-]{1,200}$")]
"""An id our code gave: letters, digits and a little punctuation, never words."""

Grade = Literal["verified", "caution", "unproven", "rejected"]
Outcome = Literal["holds", "fails", "undetermined", "not-applicable"]
Severity = Literal["contradiction", "caution", "information"]
ResolutionKind = Literal["resolved", "ambiguous", "absent", "out-of-coverage"]


class AuthorityView(Value):
    """A decided case as a surface shows it."""

    id: Id
    """Our id."""
    name: Recorded
    """The name by which it is cited."""
    citation: Recorded
    """Its first reference; empty where it has none."""
    court: Recorded
    """The court's courts-db id."""
    decided: Decided | None
    """When it was decided."""
    text: Literal["opinion", "digest", "none"]
    """The best text held of it."""


class PassageView(Value):
    """A passage as a surface shows it."""

    id: Id
    """Our id."""
    authority: Id
    """The id of the decided case."""
    text: Recorded
    """Its words, of the opinion or of our digest of it."""
    page: int | None
    """The page on which it starts, where star pages are held."""
    last_page: int | None
    """The page on which it ends."""
    voice: Voice
    """Who speaks."""
    author: Recorded
    """The speaking judge's surname, if known."""
    point: PointKind | None
    """What it does in the opinion, where the source says so."""
    digest: bool
    """True where these are our own words on the decision, not the court's."""


class FindingView(Value):
    """What one check found."""

    check: Id
    """The check's name."""
    outcome: Outcome
    """What came out."""
    severity: Severity
    """How much a failure weighs."""
    detail: Composed
    """The finding in words: what the record has."""


class VerdictView(Value):
    """What the checks say of one citation, as of a date. Its id is made from its content."""

    id: Id
    """Made from the content, so that an edited verdict is told by its id."""
    text: str
    """The citation as written, for comparison with the segment that shows it."""
    form: CitationForm
    """Its form."""
    grade: Grade
    """The grade; it has to follow from the findings."""
    resolution: ResolutionKind
    """What the reference turned out to be."""
    authority: AuthorityView | None
    """The authority it resolved to."""
    findings: tuple[FindingView, ...] = Field(min_length=1)
    """Every finding, in the order of the checks."""
    as_of: dt.date
    """The date as of which it was judged."""
    policy: Id
    """The policy that judged it."""
    corpus: Id
    """The digest of the library it was judged against."""

    @property
    def reason(self) -> Composed:
        """What decided the grade, in one sentence."""
        return decisive(self._found()).detail

    def _found(self) -> list[Finding]:
        return [Finding.model_validate(finding.model_dump()) for finding in self.findings]

    @model_validator(mode="after")
    def _grade_and_id_follow(self) -> Self:
        if self.grade != (due := grade_of(self._found())):
            raise ValueError(f"the findings give the grade {due}, not {self.grade}")
        if self.id != (due_id := seal(self.model_dump(mode="json", exclude={"id"}))):
            raise ValueError(f"the content gives the id {due_id}, not {self.id}: it was edited")
        return self


def seal(content: dict[str, Any]) -> str:
    """Return the id that a verdict with that content, all but the id, has to bear."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    return f"v-{hashlib.sha256(canonical).hexdigest()[:12]}"


class SharedFactorView(Value):
    """A fact of the matter that answers to a factor of a precedent."""

    fact: Id
    """The fact's id."""
    passage: Id
    """The passage that shows the factor."""
    likeness: float
    """How like the two are; it ranks, and proves nothing."""


class PrecedentView(Value):
    """An authority brought for or against a theory."""

    id: Id
    """`P1`, `P2` …"""
    authority: AuthorityView
    """The authority."""
    citation: Cleared
    """Its citation, rendered by code from the record and checked like any other."""
    stance: Literal["supporting", "adverse"]
    """For or against the theory."""
    weight: Literal["binding", "persuasive"]
    """Its weight in the forum."""
    passages: tuple[PassageView, ...]
    """The passages that bear on the theory."""
    shared: tuple[SharedFactorView, ...]
    """Factors it shares with the matter."""


class PremiseView(Value):
    """What an argument rests on."""

    kind: Literal["fact", "precedent", "assumption"]
    """Where it comes from."""
    text: Cleared
    """The premise in words."""
    refers_to: Id | Literal[""]
    """The id of the fact or passage; empty for an assumption."""


class CiteView(Value):
    """A citation an argument relies on, with the passage behind it."""

    passage: Id
    """The passage's id."""
    precedent: Id | Literal[""]
    """The precedent's id, where it was brought for this theory."""
    citation: Cleared
    """The citation with the page of the passage, rendered from the record and checked."""


class ArgumentView(Value):
    """A claim with its premises."""

    id: Id
    """`A1`, `A2` …"""
    theory: Id
    """The theory's id."""
    side: Side
    """Who makes it."""
    scheme: Scheme
    """The scheme it follows."""
    claim: Cleared
    """What it concludes."""
    premises: tuple[PremiseView, ...]
    """What it rests on."""
    cites: tuple[CiteView, ...]
    """What it relies on."""


class TheoryView(Value):
    """A theory of the case with what speaks for and against it."""

    id: Id
    """`T1`, `T2` …"""
    side: Side
    """The side it argues."""
    audience: Audience
    """Who is to be persuaded."""
    issue: Supplied
    """The issue it answers."""
    scheme: Scheme
    """The scheme of its main argument."""
    thesis: Cleared
    """What it says."""
    elements: tuple[Cleared, ...]
    """What has to be shown."""
    rests_on: tuple[Id, ...]
    """Ids of the facts it rests on."""
    sunk_by: Cleared | None
    """The fact that would sink it."""
    precedents: tuple[PrecedentView, ...]
    """Authorities for it."""
    adverse: tuple[PrecedentView, ...]
    """Authorities against it."""
    route: tuple[Id, ...]
    """The route through the case law that carries it, as authority ids, the oldest first."""
    arguments: tuple[ArgumentView, ...]
    """Its arguments."""


class MoveView(Value):
    """A turn of the debate."""

    id: Id
    """`M1`, `M2` …"""
    kind: MoveKind
    """What it does to its target."""
    side: Side
    """Who makes it."""
    round: int
    """The round, from 1."""
    ply: Literal[2, 3]
    """2 answers an argument, 3 meets the answer."""
    theory: Id
    """The theory under debate."""
    target: Id
    """The argument or move it is aimed at."""
    text: Cleared
    """The turn in words."""
    cites: tuple[CiteView, ...]
    """What it relies on."""


class LeadView(Value):
    """A case the model remembered, and what the record answers."""

    id: Id
    """`L1`, `L2` …"""
    theory: Id
    """The theory in which it was named."""
    case: Cleared
    """What the model named, through the gate like everything else."""
    proposition: Cleared
    """What the model thinks it stands for."""
    outcome: Literal["on-record", "answered", "none-found"]
    """Held; or a real authority bears on the proposition; or none was found."""
    authority: AuthorityView | None
    """The authority held, or the nearest one."""
    passages: tuple[PassageView, ...]
    """The passages that bear on the proposition."""


NodeKind = Literal["issue", "theory", "argument", "fact", "precedent", "move"]
EdgeKind = Literal["answers", "supports", "rests-on", "cites", "rebuts", "undercuts", "concedes"]
Standing = Literal["in", "out", "undecided"]


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


class EdgeView(Value):
    """An edge of the argument map, from what acts to what is acted on."""

    source: Id
    """The acting node."""
    target: Id
    """The node acted on."""
    kind: EdgeKind
    """What it does."""


class Acceptability(Value):
    """Which nodes stand under grounded semantics (Dung 1995), computed twice."""

    all: dict[Id, Standing]
    """On everything that was argued."""
    verified_only: dict[Id, Standing]
    """With everything struck that rests on a citation not verified or under caution."""


class RoleView(Value):
    """Who speaks in a role, and where the words are made."""

    role: Literal["creative", "literal"]
    """The role."""
    model: Supplied
    """The model by the name the user gave."""
    stays: bool
    """True where nothing leaves this machine."""


class Cost(Value):
    """What a run used."""

    calls: int = 0
    """Calls to language models."""
    tokens_in: int = 0
    """Tokens sent, as the models report them."""
    tokens_out: int = 0
    """Tokens received."""
    seconds: float = 0.0
    """Wall time of the run."""


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


class _Backed(Value):
    """Something with cleared text whose every citation is backed by a verdict it carries."""

    verdicts: tuple[VerdictView, ...]
    """The verdicts behind every citation shown here."""

    @model_validator(mode="after")
    def _every_citation_has_its_verdict(self) -> Self:
        by_id = {verdict.id: verdict for verdict in self.verdicts}
        for shown in _citations_in(self):
            if not shown.verdict:
                continue  # It could not be read; it is struck, and no verdict speaks of it.
            verdict = by_id.get(shown.verdict)
            if verdict is None or (verdict.text, verdict.grade) != (shown.text, shown.grade):
                raise ValueError(f"no verdict {shown.verdict} says what is shown of a citation")
            if shown.kind == "struck" and shown.why != verdict.reason:
                raise ValueError(f"verdict {shown.verdict} gives another reason than is shown")
        return self


def _citations_in(thing: object) -> list[Cited | Struck]:
    match thing:
        case Cited() | Struck():
            return [thing]
        case Value():
            parts = [getattr(thing, name) for name in type(thing).model_fields]
            return [shown for part in parts for shown in _citations_in(part)]
        case tuple() | list():
            return [shown for item in thing for shown in _citations_in(item)]
        case _:
            return []


class ArgumentMap(_Backed):
    """The finished map: what is written to `.argmap.json`, shown, and exported."""

    schema_: Literal["arguendo/argmap/1"] = Field(default="arguendo/argmap/1", alias="schema")
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
    provenance: Provenance
    """With what it was made."""
    cost: Cost
    """What it used."""


# --- events of a run ----------------------------------------------------------------------------


class RunStarted(Value):
    """The run began."""

    type: Literal["started"] = "started"
    run: Id
    """The run's id."""
    roles: tuple[RoleView, ...]
    """Who speaks."""
    facts: tuple[Fact, ...]
    """The facts, sentence by sentence."""


class StepBegan(Value):
    """A step of the workflow began or came on."""

    type: Literal["step"] = "step"
    node: Literal["brainstorm", "retrieve", "trace", "argue", "verify", "debate", "map"]
    """The step."""
    words: Composed
    """What is being done, for a person."""


class TheoryCleared(_Backed):
    """A theory whose every citation has been checked."""

    type: Literal["theory"] = "theory"
    theory: TheoryView
    """The theory."""


class Abstained(Value):
    """A theory, an argument or an answer could not be had for a side before an audience."""

    type: Literal["abstained"] = "abstained"
    side: Side
    """The side."""
    audience: Audience
    """The audience."""
    why: Composed
    """Why."""


class MoveCleared(_Backed):
    """A turn of the debate whose every citation has been checked."""

    type: Literal["move"] = "move"
    move: MoveView
    """The turn."""


class LeadFollowed(_Backed):
    """A remembered case, and what the record answers."""

    type: Literal["lead"] = "lead"
    lead: LeadView
    """The lead."""


class MapDrawn(Value):
    """The map was derived and written."""

    type: Literal["map"] = "map"
    map: ArgumentMap
    """The map."""


class RunEnded(Value):
    """The run ended."""

    type: Literal["ended"] = "ended"
    outcome: Literal["finished", "stopped", "failed"]
    """How."""
    words: Composed
    """What happened, for a person: after a failure, what to do."""


Event = Annotated[
    RunStarted
    | StepBegan
    | TheoryCleared
    | Abstained
    | MoveCleared
    | LeadFollowed
    | MapDrawn
    | RunEnded,
    Field(discriminator="type"),
]


class Numbered(Value):
    """An event with its number in the run, so that a client can take up where it left."""

    number: int
    """From 1, without gaps."""
    event: Event
    """The event."""
