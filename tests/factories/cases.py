"""A small matter and the cases brought to it, in memory."""

import datetime as dt

from factories.law import decision

from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded, Supplied
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Argument, Audience, Fact, Matter, Move, Precedent, Premise, Theory
from arguendo.graph.roles.interface import Brief, Brought, Case, Exchange

FACTS = (
    "Wayne stood at the door of the house.",
    "He told the officers that they could not come in.",
    "His wife led them upstairs.",
)


def brief(*facts: str, audience: Audience = "judge", most: int = 3, seed: int = 0) -> Brief:
    """A brief for the defense on a search to which one tenant said yes and one said no."""
    words = facts or FACTS
    matter = Matter(
        title=Supplied("State v. Wayne"),
        question=Supplied("May the police search a home while one tenant refuses?"),
        facts=Supplied(" ".join(words)),
        forum="scotus",
        side="defense",
        as_of=dt.date(2020, 1, 1),
    )
    return Brief(
        matter=matter,
        facts=tuple(Fact(id=f"F{n}", text=Supplied(text)) for n, text in enumerate(words, 1)),
        issue=matter.question,
        side="defense",
        audience=audience,
        most=most,
        seed=seed,
    )


def brought(id: str, name: str, *texts: str, adverse: bool = False) -> Brought:
    """A precedent with its passages."""
    authority = decision(name, f"547 U.S. {len(name)}", decided="2006-03-22")
    passages = tuple(
        Passage(
            id=f"{authority.id}/lead:{n}",
            opinion=f"{authority.id}/lead",
            authority=authority.id,
            start=0,
            end=len(text),
            text=Recorded(text),
            voice="lead",
            point="holding",
        )
        for n, text in enumerate(texts)
    )
    precedent = Precedent(
        id=id,
        theory="T1",
        authority=authority.id,
        stance="adverse" if adverse else "supporting",
        weight="binding",
        passages=tuple(passage.id for passage in passages),
    )
    return Brought(precedent=precedent, authority=authority, passages=passages)


def case(*, passage: str = "A tenant present may refuse.", of: Brief | None = None) -> Case:
    """A theory with one precedent for it (two passages) and one against it."""
    theory = Theory(
        id="T1",
        side="defense",
        audience="judge",
        issue=Supplied("consent"),
        scheme="precedent",
        thesis=Imagined(unchecked="A refusal at the door is enough."),
        rests_on=("F2",),
    )
    return Case(
        brief=of or brief(),
        theory=theory,
        supporting=(brought("P1", "Georgia v. Randolph", passage, "Disputed consent is none."),),
        adverse=(brought("P2", "Fernandez v. California", "An absent one may not.", adverse=True),),
    )


def exchange(*, met: bool = False, of: Case | None = None) -> Exchange:
    """An argument to be answered by the prosecution; `met`, the answer to be met by the defense."""
    shown = of or case()
    argument = Argument(
        id="A1",
        theory="T1",
        side="defense",
        scheme="precedent",
        claim=Imagined(unchecked="The refusal bars the search."),
        premises=(
            Premise(kind="fact", text=Imagined(unchecked="He refused."), refers_to="F2"),
            Premise(
                kind="precedent",
                text=Imagined(unchecked="Refusal governs."),
                refers_to=shown.supporting[0].passages[0].id,
            ),
        ),
        cites=(shown.supporting[0].passages[0].id,),
    )
    answer = Move(
        id="M1",
        kind="distinguish",
        side="prosecution",
        round=1,
        ply=2,
        theory="T1",
        target="A1",
        text=Imagined(unchecked="He had left by then."),
        cites=(shown.adverse[0].passages[0].id,),
    )
    return Exchange(
        case=shown,
        side="defense" if met else "prosecution",
        round=1,
        argument=argument,
        answer=answer if met else None,
        earlier=(answer,) if met else (),
    )
