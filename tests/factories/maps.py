"""A small argument map that reads as law: may one co-tenant let the police in over the other?

Every piece can be replaced, so that a test says only what it is about.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.graph.gate.cleared import Cited, Cleared, Plain, Segment, Struck
from arguendo.graph.maps.derive import derive
from arguendo.graph.maps.semantics import acceptability, assessment
from arguendo.graph.model import Audience, Dials, Fact, Matter, MoveKind
from arguendo.graph.wire import (
    ArgumentMap,
    ArgumentView,
    AuthorityView,
    CiteView,
    Cost,
    EdgeKind,
    EdgeView,
    Grade,
    LeadView,
    MoveView,
    NodeKind,
    NodeView,
    PassageView,
    PrecedentView,
    PremiseView,
    Provenance,
    RoleView,
    TheoryView,
    VerdictView,
    seal,
)

AS_OF = dt.date(2026, 11, 23)
RANDOLPH = "Georgia v. Randolph, 547 U.S. 103 (2006)"
FERNANDEZ = "Fernandez v. California, 571 U.S. 292 (2014)"
MATLOCK = "United States v. Matlock, 415 U.S. 164 (1974)"
INVENTED = "Varghese v. China Southern Airlines, 925 F.3d 1339 (11th Cir. 2019)"

_RESOLUTION: dict[Grade, Literal["resolved", "absent", "out-of-coverage"]] = {
    "verified": "resolved",
    "caution": "resolved",
    "unproven": "out-of-coverage",
    "rejected": "absent",
}
_READ = ("seen", "holds", "information", "It was read.")
_ON_RECORD = ("exists", "holds", "information", "One authority begins there.")
_FOUND: dict[Grade, tuple[tuple[str, str, str, str], ...]] = {
    "verified": (_ON_RECORD,),
    "caution": (_ON_RECORD, ("quoted", "undetermined", "caution", "Only a digest of it is held.")),
    "unproven": (
        ("exists", "undetermined", "caution", "The index holds nothing of that reporter."),
    ),
    "rejected": (("exists", "fails", "contradiction", "Page 1339 lies inside another opinion."),),
}


def authority(citation: str = RANDOLPH) -> AuthorityView:
    """An authority by its citation."""
    name, _, rest = citation.partition(", ")
    reference, _, year = rest.rstrip(")").partition(" (")
    return AuthorityView(
        id="us/" + "-".join(reference.split()).replace(".", "").lower(),
        name=Recorded(name),
        citation=Recorded(reference),
        court=Recorded("scotus"),
        decided=year[-4:],
        text="digest",
    )


def verdict(citation: str = RANDOLPH, grade: Grade = "verified") -> VerdictView:
    """A verdict whose findings bear out its grade, sealed by its content."""
    held = authority(citation) if grade in ("verified", "caution") else None
    content = {
        "text": citation,
        "form": "full",
        "grade": grade,
        "resolution": _RESOLUTION[grade],
        "authority": held.model_dump(mode="json") if held else None,
        "findings": [
            {
                "check": check,
                "outcome": outcome,
                "severity": severity,
                "detail": detail,
            }
            for check, outcome, severity, detail in (_READ, *_FOUND[grade])
        ],
        "as_of": AS_OF.isoformat(),
        "policy": "default",
        "corpus": "lib-1",
    }
    return VerdictView.model_validate(content | {"id": seal(content)})


class Clearing:
    """A gate for tests: it knows some citations and their grades, and keeps the verdicts."""

    def __init__(self, grades: dict[str, Grade] | None = None) -> None:
        self.grades: dict[str, Grade] = {
            RANDOLPH: "verified",
            FERNANDEZ: "caution",
            MATLOCK: "verified",
            INVENTED: "rejected",
            **(grades or {}),
        }
        self.verdicts: dict[str, VerdictView] = {}

    def __call__(self, words: str) -> Cleared:
        segments: list[Segment] = []
        while words:
            found = [(words.find(known), known) for known in self.grades if known in words]
            at, known = min(found, default=(len(words), ""))
            if at:
                segments.append(Plain(text=words[:at]))
            if known:
                segments.append(self.citation(known))
            words = words[at + len(known) :]
        return Cleared(segments=tuple(segments))

    def citation(self, citation: str) -> Cited | Struck:
        view = verdict(citation, self.grades[citation])
        self.verdicts[view.id] = view
        if view.grade == "verified" or view.grade == "caution":
            return Cited(text=citation, verdict=view.id, grade=view.grade)
        why = view.findings[-1].detail
        return Struck(text=citation, verdict=view.id, grade=view.grade, why=why)


def matter(**changed: object) -> Matter:
    """A search to which one tenant said yes and the other no."""
    return Matter.model_validate(
        {
            "title": "State v. Rourke",
            "question": "May the police search a shared home when one tenant refuses?",
            "facts": "Ana let the officers in. Ben stood at the door and refused.",
            "forum": "scotus",
            "side": "defense",
            "as_of": AS_OF,
        }
        | changed
    )


FACTS = (
    Fact(id="F1", text=Supplied("Ana let the officers in.")),
    Fact(id="F2", text=Supplied("Ben stood at the door and refused.")),
    Fact(id="F3", text=Supplied("It rained.")),
)


def precedent(
    clear: Clearing,
    id: str,
    citation: str = RANDOLPH,
    stance: Literal["supporting", "adverse"] = "supporting",
) -> PrecedentView:
    """A precedent with one passage."""
    held = authority(citation)
    return PrecedentView(
        id=id,
        authority=held,
        citation=clear(citation),
        stance=stance,
        weight="binding",
        passages=(
            PassageView(
                id=f"{held.id}/1",
                authority=held.id,
                text=Recorded("A physically present tenant's refusal prevails."),
                page=106,
                last_page=106,
                voice="digest",
                author=Recorded(""),
                point="holding",
                digest=True,
            ),
        ),
        shared=(),
    )


def cite(clear: Clearing, brought: str, citation: str = RANDOLPH) -> CiteView:
    """A citation of a precedent that was brought."""
    return CiteView(
        passage=f"{authority(citation).id}/1", precedent=brought, citation=clear(citation)
    )


def argument(
    clear: Clearing,
    id: str,
    theory: str,
    side: Side = "defense",
    claim: str = "Ben's refusal prevails over Ana's consent.",
    fact: str = "F2",
    cites: Sequence[CiteView] = (),
) -> ArgumentView:
    """An argument from precedent that rests on one fact."""
    return ArgumentView(
        id=id,
        theory=theory,
        side=side,
        scheme="precedent",
        claim=clear(claim),
        premises=(PremiseView(kind="fact", text=clear("Ben refused."), refers_to=fact),),
        cites=tuple(cites),
    )


def theory(
    clear: Clearing,
    id: str,
    side: Side = "defense",
    audience: Audience = "judge",
    thesis: str = "A present tenant's refusal bars the search.",
    arguments: Sequence[ArgumentView] = (),
    precedents: Sequence[PrecedentView] = (),
    adverse: Sequence[PrecedentView] = (),
    **changed: object,
) -> TheoryView:
    """A theory on the question of the matter."""
    view = TheoryView(
        id=id,
        side=side,
        audience=audience,
        issue=matter().question,
        scheme="precedent",
        thesis=clear(thesis),
        elements=(clear("He was present."), clear("He refused.")),
        rests_on=("F2",),
        sunk_by=clear("He had left the house."),
        precedents=tuple(precedents),
        adverse=tuple(adverse),
        route=(),
        arguments=tuple(arguments),
    )
    return view.model_copy(update=changed)


def move(
    clear: Clearing,
    id: str,
    target: str,
    kind: MoveKind = "distinguish",
    side: Side = "prosecution",
    text: str = "There the tenant stood at the door; here he spoke from the yard.",
    ply: Literal[2, 3] = 2,
    cites: Sequence[CiteView] = (),
) -> MoveView:
    """A turn of the debate."""
    return MoveView(
        id=id,
        kind=kind,
        side=side,
        round=1,
        ply=ply,
        theory="T1",
        target=target,
        text=clear(text),
        cites=tuple(cites),
    )


def run(clear: Clearing) -> tuple[tuple[TheoryView, ...], tuple[MoveView, ...]]:
    """Two rival theories, an exchange of three plies, and a case that is not on record."""
    defense = theory(
        clear,
        "T1",
        arguments=[argument(clear, "A1", "T1", cites=[cite(clear, "P1")])],
        precedents=[precedent(clear, "P1"), precedent(clear, "P2", MATLOCK)],
        adverse=[precedent(clear, "P3", FERNANDEZ, "adverse")],
    )
    prosecution = theory(
        clear,
        "T2",
        side="prosecution",
        audience="jury",
        thesis="Ana shared the home and could let anyone in.",
        arguments=[
            argument(
                clear,
                "A2",
                "T2",
                side="prosecution",
                claim=f"A tenant may consent for herself, as {INVENTED} has it.",
                fact="F1",
                cites=[cite(clear, "P4", FERNANDEZ)],
            )
        ],
        precedents=[precedent(clear, "P4", FERNANDEZ)],
        adverse=[precedent(clear, "P5", RANDOLPH, "adverse")],
    )
    moves = (
        move(clear, "M1", "A1"),
        move(
            clear,
            "M2",
            "M1",
            kind="counterexample",
            side="defense",
            text="The yard is part of the home.",
            ply=3,
            cites=[cite(clear, "P2", MATLOCK)],
        ),
    )
    return (defense, prosecution), moves


def argument_map(
    clear: Clearing | None = None,
    theories: Sequence[TheoryView] | None = None,
    moves: Sequence[MoveView] | None = None,
    facts: Sequence[Fact] = FACTS,
    leads: Sequence[LeadView] = (),
    **changed: object,
) -> ArgumentMap:
    """A whole map; by default that of `run`."""
    clear = clear or Clearing()
    if theories is None:
        theories, ran = run(clear)
        moves = ran if moves is None else moves
    about = matter(**changed)
    nodes, edges = derive(
        about, facts, theories, moves or (), clear.verdicts.values(), clear_supplied=clear
    )
    return ArgumentMap(
        matter=about,
        facts=tuple(facts),
        dials=Dials(),
        roles=(RoleView(role="creative", model=Supplied("schemes"), stays=True),),
        seed=7,
        theories=tuple(theories),
        abstained=(Composed("No theory for the jury: no fact answers to a factor on record."),),
        moves=tuple(moves or ()),
        leads=tuple(leads),
        nodes=nodes,
        edges=edges,
        acceptability=acceptability(nodes, edges),
        assessment=assessment(nodes, edges),
        provenance=Provenance(
            arguendo=Composed("0.1.0"),
            library="lib-1",
            authorities=76,
            embedder="wordllama",
            as_of=AS_OF,
            run="r-1",
        ),
        cost=Cost(),
        verdicts=tuple(clear.verdicts.values()),
    )


def node(id: str, kind: NodeKind = "argument", grade: Grade | None = None) -> NodeView:
    """A bare node, for labellings."""
    return NodeView(
        id=id, kind=kind, label=Cleared(segments=(Plain(text=id),)), side=None, grade=grade
    )


def edge(source: str, kind: EdgeKind, target: str) -> EdgeView:
    """A bare edge, for labellings."""
    return EdgeView(source=source, target=target, kind=kind)
