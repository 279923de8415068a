"""From items and their clearances to what surfaces are shown."""

from collections.abc import Sequence
from typing import TypeVar

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage
from arguendo.corpus.provenance import Recorded
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import authority_view
from arguendo.graph.model import (
    Argument,
    Fact,
    Lead,
    Move,
    Precedent,
    Story,
    Submission,
    Theory,
)
from arguendo.graph.portfolio.archive import said_of
from arguendo.graph.ruling.model import Ruling
from arguendo.graph.ruling.showing import ruling_view
from arguendo.graph.shades import passages_of, shaded
from arguendo.graph.state import Clearance
from arguendo.graph.wire import (
    ArgumentView,
    AuthorityView,
    CiteView,
    DifferenceView,
    LeadView,
    MoveView,
    PassageView,
    PrecedentView,
    PremiseView,
    PutView,
    RulingView,
    ShadedView,
    SharedFactorView,
    StoryView,
    SubmissionView,
    TheoryView,
    VerdictView,
)

Item = Theory | Precedent | Argument | Move | Lead | Ruling
_Kind = TypeVar("_Kind", Theory, Move, Lead, Ruling)


class Board:
    """Everything cleared so far, put together for showing.

    Items arrive with their clearances in any order that puts a theory after its precedents and
    arguments; nothing without a clearance can be shown, for there is no other source of text.
    """

    def __init__(self, library: Library, facts: Sequence[Fact] = ()) -> None:
        self._library, self._facts = library, tuple(facts)
        self._items: dict[str, Item] = {}
        self._clearances: dict[str, Clearance] = {}
        self._precedent_of: dict[tuple[str, str], str] = {}

    def put(self, item: Item, clearance: Clearance) -> None:
        """Take in an item with what the gate made of it."""
        self._items[item.id] = item
        self._clearances[item.id] = clearance
        if isinstance(item, Precedent):
            self._precedent_of[item.theory, item.authority] = item.id

    def theories(self) -> tuple[tuple[TheoryView, tuple[VerdictView, ...]], ...]:
        """Return every theory cleared, in the order of their ids' numbers."""
        return tuple(self.theory(one) for one in self._all(Theory))

    def moves(self) -> tuple[tuple[MoveView, tuple[VerdictView, ...]], ...]:
        """Return every turn cleared."""
        return tuple(self.move(one) for one in self._all(Move))

    def leads(self) -> tuple[tuple[LeadView, tuple[VerdictView, ...]], ...]:
        """Return every lead cleared."""
        return tuple(self.lead(one) for one in self._all(Lead))

    def _all(self, kind: type[_Kind]) -> list[_Kind]:
        found = [item for item in self._items.values() if isinstance(item, kind)]
        return sorted(found, key=lambda item: _order(item.id))

    def theory(self, theory: Theory) -> tuple[TheoryView, tuple[VerdictView, ...]]:
        """Return a theory with its precedents and arguments, and the verdicts behind it."""
        belonging = [
            item
            for item in self._items.values()
            if isinstance(item, Precedent | Argument) and item.theory == theory.id
        ]
        precedents = [item for item in belonging if isinstance(item, Precedent)]
        arguments = [item for item in belonging if isinstance(item, Argument)]
        texts = self._clearances[theory.id].texts
        view = TheoryView(
            id=theory.id,
            side=theory.side,
            audience=theory.audience,
            issue=theory.issue,
            scheme=theory.scheme,
            thesis=texts["thesis"],
            elements=tuple(texts[f"elements.{n}"] for n in range(len(theory.elements))),
            rests_on=theory.rests_on,
            sunk_by=texts.get("sunk_by"),
            precedents=tuple(self._precedent(p) for p in precedents if p.stance == "supporting"),
            adverse=tuple(self._precedent(p) for p in precedents if p.stance == "adverse"),
            route=(),
            arguments=tuple(self._argument(argument) for argument in arguments),
            lens=theory.lens,
            grounds=theory.grounds,
            put=_put(theory, texts),
            lacks=theory.lacks,
            mended=theory.mended,
            absorbed=tuple(said_of(one) for one in theory.absorbed),
            novelty=theory.novelty,
            shades=self._shades(theory),
        )
        return view, self._verdicts(theory, *belonging)

    def move(self, move: Move) -> tuple[MoveView, tuple[VerdictView, ...]]:
        """Return a turn of the debate, and the verdicts behind it."""
        view = MoveView(
            id=move.id,
            kind=move.kind,
            side=move.side,
            round=move.round,
            ply=move.ply,
            theory=move.theory,
            target=move.target,
            text=self._clearances[move.id].texts["text"],
            cites=self._cites(move),
            shades=self._shades(move),
            earned=move.earned,
            duty=move.duty,
        )
        return view, self._verdicts(move)

    def lead(self, lead: Lead) -> tuple[LeadView, tuple[VerdictView, ...]]:
        """Return a lead, and the verdicts behind it."""
        texts = self._clearances[lead.id].texts
        view = LeadView(
            id=lead.id,
            theory=lead.theory,
            case=texts["case"],
            proposition=texts["proposition"],
            outcome=lead.outcome,
            authority=self._authority(lead.authority) if lead.authority else None,
            passages=self._passages(lead.passages),
            differences=tuple(
                DifferenceView(aspect=one.aspect, same=one.same, words=one.words)
                for one in lead.differences
            ),
            says=lead.says,
        )
        return view, self._verdicts(lead)

    def rulings(self) -> tuple[tuple[RulingView, tuple[VerdictView, ...]], ...]:
        """Return every ruling cleared."""
        return tuple(self.ruling(one) for one in self._all(Ruling))

    def ruling(self, ruling: Ruling) -> tuple[RulingView, tuple[VerdictView, ...]]:
        """Return a ruling, and the verdicts behind its reasons."""
        return ruling_view(ruling, self._clearances[ruling.id].texts), self._verdicts(ruling)

    def _shades(self, item: Theory | Argument | Move) -> tuple[ShadedView, ...]:
        passages = self._library.passages(passages_of(item))
        return shaded(item, self._clearances[item.id], self._facts, passages)

    def _precedent(self, precedent: Precedent) -> PrecedentView:
        return PrecedentView(
            id=precedent.id,
            authority=self._authority(precedent.authority),
            citation=self._clearances[precedent.id].texts["citation"],
            stance=precedent.stance,
            weight=precedent.weight,
            passages=self._passages(precedent.passages),
            shared=tuple(
                SharedFactorView(fact=one.fact, passage=one.passage, likeness=one.likeness)
                for one in precedent.shared
            ),
            treats=precedent.treats,
        )

    def _argument(self, argument: Argument) -> ArgumentView:
        texts = self._clearances[argument.id].texts
        return ArgumentView(
            id=argument.id,
            theory=argument.theory,
            side=argument.side,
            scheme=argument.scheme,
            claim=texts["claim"],
            premises=tuple(
                PremiseView(
                    kind=premise.kind, text=texts[f"premises.{n}"], refers_to=premise.refers_to
                )
                for n, premise in enumerate(argument.premises)
            ),
            cites=self._cites(argument),
            shades=self._shades(argument),
        )

    def _cites(self, item: Argument | Move) -> tuple[CiteView, ...]:
        texts: dict[str, Cleared] = self._clearances[item.id].texts
        return tuple(
            CiteView(
                passage=passage.id,
                precedent=self._precedent_of.get((item.theory, passage.authority), ""),
                citation=texts[f"cite:{passage.id}"],
            )
            for passage in self._library.passages(item.cites)
        )

    def _authority(self, id: str) -> AuthorityView:
        authority: Authority | None = self._library.authority(id)
        assert authority is not None, f"the library lost {id} while it was in use"
        return authority_view(authority)

    def _passages(self, ids: tuple[str, ...]) -> tuple[PassageView, ...]:
        return tuple(passage_view(passage) for passage in self._library.passages(ids))

    def _verdicts(self, *items: Item) -> tuple[VerdictView, ...]:
        found = {
            verdict.id: verdict for item in items for verdict in self._clearances[item.id].verdicts
        }
        return tuple(found.values())


def _put(theory: Theory, texts: dict[str, Cleared]) -> PutView | None:
    match theory.put:
        case Submission():
            return SubmissionView(
                rule=texts["put.rule"],
                application=texts["put.application"],
                relief=texts["put.relief"],
            )
        case Story():
            return StoryView(
                theme=texts["put.theme"],
                story=texts["put.story"],
                evidence=theory.put.evidence,
            )
        case None:
            return None


def passage_view(passage: Passage) -> PassageView:
    """Return a passage as surfaces show it."""
    return PassageView(
        id=passage.id,
        authority=passage.authority,
        text=passage.text,
        page=passage.page,
        last_page=passage.last_page,
        voice=passage.voice,
        author=Recorded(passage.author),
        point=passage.point,
        digest=passage.opinion.endswith("/digest"),
    )


def _order(id: str) -> tuple[int, ...]:
    """Return the numbers in an id: branches of a run finish in any order, and show in one."""
    return tuple(int(number) for number in id[1:].split("."))
