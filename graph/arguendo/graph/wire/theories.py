"""Theories of the case and the debate over them, as a surface shows them."""

from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model import Side, Value
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Audience, MoveKind, Scheme
from arguendo.graph.wire.verdicts import AuthorityView, Id, PassageView

Shade = Literal["imagined", "supported", "verified"]
"""What stands behind a sentence: nothing that was checked; a fact of the matter or a passage of
record that says as much; a citation whose every check holds."""


class SentenceView(Value):
    """A sentence of a text, and what stands behind it."""

    start: int
    """Offset of its first character in the text, struck citations counted."""
    end: int
    """Offset past its last character."""
    shade: Shade
    """What stands behind it."""
    rests_on: tuple[Id, ...] = ()
    """Ids of the facts, passages and verdicts that stand behind it."""


class ShadedView(Value):
    """A text of an item, sentence by sentence."""

    place: Id
    """The text's place in the item: `thesis`, `elements.0`, `put.rule`, `claim`, `text`."""
    sentences: tuple[SentenceView, ...]
    """Its sentences, in order; together they cover all of its words."""


class SubmissionView(Value):
    """A theory as a judge is given it; the issue is the theory's own."""

    kind: Literal["submission"] = "submission"
    rule: Cleared
    """The rule."""
    application: Cleared
    """How the facts fall under it."""
    relief: Cleared
    """The relief asked for."""


class StoryView(Value):
    """A theory as a jury is given it."""

    kind: Literal["story"] = "story"
    theme: Cleared
    """The theme, in one line."""
    story: Cleared
    """What happened, told."""
    evidence: tuple[Id, ...]
    """Ids of the facts in the order in which they are to be proved."""


PutView = Annotated[SubmissionView | StoryView, Field(discriminator="kind")]
"""How a theory is put to its audience."""


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
    treats: tuple[Id, ...] = ()
    """Ids of authorities, brought for the theory, that it treats adversely."""


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
    shades: tuple[ShadedView, ...] = ()
    """What stands behind each of its sentences."""


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
    lens: Id | Literal[""] = ""
    """The lens through which it was found; empty where none was named."""
    grounds: tuple[tuple[Id, ...], ...] = ()
    """For each element, in their order, ids of the facts it rests on."""
    put: PutView | None = None
    """How it is put to its audience."""
    lacks: tuple[Composed, ...] = ()
    """What a theory should name and this one does not."""
    mended: tuple[Composed, ...] = ()
    """What it lacked when it was first floated, and was mended."""
    absorbed: tuple[Composed, ...] = ()
    """Theories that said the same and were merged into it, each in words."""
    novelty: float | None = None
    """How far it is from the nearest theory kept before it, 0 to 1; None for the first."""
    shades: tuple[ShadedView, ...] = ()
    """What stands behind each of its sentences."""


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
    shades: tuple[ShadedView, ...] = ()
    """What stands behind each of its sentences."""
    earned: bool | None = None
    """Of a concession: what it concedes stands on verified evidence. None for other turns."""
    duty: Literal["", "candor"] = ""
    """`candor` where adverse controlling authority is brought by the side it tells against."""


class DifferenceView(Value):
    """One thing in which the authority found is not what was remembered, or is."""

    aspect: Literal["name", "reference", "court", "year", "proposition"]
    """What is compared."""
    same: bool
    """True where the record bears out what was remembered."""
    words: Composed
    """What the record has."""


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
    differences: tuple[DifferenceView, ...] = ()
    """How that authority compares with what was remembered."""
    says: Recorded = Recorded("")
    """The sentence of its passages that comes nearest to the proposition; empty where none does."""
