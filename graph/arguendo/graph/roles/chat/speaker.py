"""A chat model as a speaker: its words are imagined, its ids are those it was shown."""

import random
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from zlib import crc32

from langchain_core.language_models import BaseChatModel

from arguendo.corpus.provenance import Composed
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Premise, Put, Remembered, Story, Submission
from arguendo.graph.portfolio.lenses import Lens, chosen
from arguendo.graph.roles.chat import forms, prompts
from arguendo.graph.roles.chat.faults import Known
from arguendo.graph.roles.chat.reading import Form
from arguendo.graph.roles.chat.role import ChatRole, Temper
from arguendo.graph.roles.chat.sparks import A_CALL, LONGEST, sparks
from arguendo.graph.roles.interface import (
    ArgumentDraft,
    Brief,
    Case,
    Exchange,
    MoveDraft,
    NoTheory,
    TheoryDraft,
)
from arguendo.graph.roles.ledger import Ledger

if TYPE_CHECKING:
    from arguendo.corpus.library import Library

_MOST_ARGUMENTS = 3
_MOST_REMEMBERED = 6
_ANOTHER_SEED = 1_000
"""Added to the seed where a theory is asked for again."""
_LIST_OF_A_SMALL_MODEL = 2
"""Entries a grammar allows a small model in a list; left alone it would fill it for ever."""


class ChatSpeaker(ChatRole):
    """Floats theories, argues and answers through a LangChain chat model."""

    def __init__(
        self,
        known: Known,
        chat: BaseChatModel,
        temper: Temper,
        stopping: Callable[[], bool] = lambda: False,
        ledger: Ledger | None = None,
        *,
        library: "Library | None" = None,
    ) -> None:
        super().__init__(known, chat, temper, stopping, ledger)
        self._library = library
        self._sparks: dict[str, tuple[str, ...]] = {}

    @property
    def by_lens(self) -> bool:
        """True for a small model: it does best with one theory at a time."""
        return self._temper.small

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        """Yield theories, through the lenses asked for, or through any in the seed's order."""
        lenses = list(chosen(brief.lenses, brief.audience))
        if not brief.lenses:
            random.Random(brief.seed).shuffle(lenses)  # noqa: S311 - an order, not a secret
        said: set[str] = set()
        for draft in self._drafts(brief, lenses):
            words = draft.thesis.unchecked.casefold()
            if words and words not in said:
                said.add(words)
                yield draft
        if not said:
            yield NoTheory(why=Composed(f"The model {self.model} offered no theory."))

    def _drafts(self, brief: Brief, lenses: list[Lens]) -> Iterator[TheoryDraft]:
        if not self._temper.small:
            yield from self._theories(brief, brief.most, lenses[: brief.most])
            return
        for number in range(brief.most):
            yield from self._theories(brief, 1, [lenses[number % len(lenses)]], number)

    def _theories(
        self, brief: Brief, most: int, lenses: list[Lens], number: int = 0
    ) -> Iterator[TheoryDraft]:
        near = self._near(brief, lenses, number)
        question = prompts.creative(brief, self._temper.room, near, most=most, lenses=lenses)
        seed = brief.seed + number + (_ANOTHER_SEED if brief.mend else 0)
        asked: forms.JudgeTheoriesForm | forms.JuryTheoriesForm = (
            self._ask(forms.JudgeTheoriesForm, question, seed)
            if brief.audience == "judge"
            else self._ask(forms.JuryTheoriesForm, question, seed)
        )
        by_name = {lens.name: lens for lens in lenses}
        for theory in asked.theories[:most]:
            lens = lenses[0] if len(lenses) == 1 else by_name.get(theory.lens)
            yield _theory_draft(theory, lens, brief)

    def _near(self, brief: Brief, lenses: list[Lens], number: int) -> tuple[str, ...]:
        """Return the sparks of a call: a few, other ones each time."""
        if self._library is None:
            return ()
        key = f"{self._library.digest}|{brief.issue}|{brief.matter.as_of}"
        if key not in self._sparks:
            length = min(self._temper.room.passage, LONGEST)
            self._sparks[key] = sparks(self._library, brief, length)
        found = self._sparks[key]
        if len(found) <= A_CALL:
            return found
        turn = crc32(f"{brief.side}|{brief.audience}|{lenses[0].name}|{number}".encode())
        start = A_CALL * (turn % -(-len(found) // A_CALL))
        return found[start : start + A_CALL]

    def argue(self, case: Case) -> Iterator[ArgumentDraft]:
        """Yield arguments for a theory; what they cite are passages that were shown."""
        question = prompts.argue(case, self._temper.room)
        asked = self._ask(forms.ArgumentsForm, question, case.brief.seed)
        for argument in asked.arguments[:_MOST_ARGUMENTS]:
            premises = tuple(
                _premise(premise, question) for premise in argument.premises if premise.text
            )
            relied = [premise.refers_to for premise in premises if premise.kind == "precedent"]
            cites = tuple(dict.fromkeys([*_shown(argument.cites, question), *relied]))
            if argument.claim and (premises or cites):
                yield ArgumentDraft(
                    scheme=case.theory.scheme,
                    claim=Imagined(unchecked=argument.claim),
                    premises=premises,
                    cites=cites,
                )

    def reply(self, exchange: Exchange) -> MoveDraft | None:
        """Answer an argument, or meet an answer; None where the model passes."""
        question = prompts.reply(exchange, self._temper.room)
        said = self._ask(forms.ReplyForm, question, exchange.case.brief.seed + exchange.round)
        if said.kind == "pass" or said.kind not in question.kinds or not said.text:
            return None
        return MoveDraft(
            kind=said.kind,
            text=Imagined(unchecked=said.text),
            cites=_shown(said.cites, question),
        )

    def _ask(self, form: type[Form], question: prompts.Question, seed: int) -> Form:
        schema = forms.schema(
            form,
            {
                "facts": question.facts,
                "passages": tuple(question.passages),
                "any": ("", *question.facts, *question.passages),
                "kinds": question.kinds,
                "lenses": question.lenses,
            },
            bounded=_LIST_OF_A_SMALL_MODEL if self._temper.small else None,
        )
        return self._conversation.ask(
            form, schema, question.told, question.shown, seed if self._temper.seeded else None
        )


def _theory_draft(
    theory: forms.JudgeTheoryForm | forms.JuryTheoryForm, lens: Lens | None, brief: Brief
) -> TheoryDraft:
    facts = {fact.id for fact in brief.facts}

    def known(ids: list[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id for id in ids if id in facts))

    elements = [element for element in theory.elements if element.text]
    grounds = tuple(known(element.facts) for element in elements)
    return TheoryDraft(
        scheme=lens.scheme if lens else "free",
        thesis=Imagined(unchecked=theory.thesis),
        elements=tuple(Imagined(unchecked=element.text) for element in elements),
        rests_on=known([*theory.rests_on, *(id for some in grounds for id in some)]),
        sunk_by=Imagined(unchecked=theory.sunk_by) if theory.sunk_by else None,
        remembered=tuple(
            Remembered(
                case=Imagined(unchecked=one.case),
                proposition=Imagined(unchecked=one.proposition),
            )
            for one in theory.remembered[:_MOST_REMEMBERED]
            if one.case or one.proposition
        ),
        lens=lens.name if lens else "",
        grounds=grounds,
        put=_put(theory, known),
    )


def _put(
    theory: forms.JudgeTheoryForm | forms.JuryTheoryForm,
    known: Callable[[list[str]], tuple[str, ...]],
) -> Put | None:
    """Return the form for the audience; None where the model left a part of it out."""
    match theory:
        case forms.JudgeTheoryForm() if theory.rule and theory.application and theory.relief:
            return Submission(
                rule=Imagined(unchecked=theory.rule),
                application=Imagined(unchecked=theory.application),
                relief=Imagined(unchecked=theory.relief),
            )
        case forms.JuryTheoryForm() if theory.theme and theory.story:
            return Story(
                theme=Imagined(unchecked=theory.theme),
                story=Imagined(unchecked=theory.story),
                evidence=known(theory.evidence) or known(theory.rests_on),
            )
        case _:
            return None


def _premise(premise: forms.PremiseForm, question: prompts.Question) -> Premise:
    """Return a premise with what it rests on; what rests on nothing shown is an assumption."""
    words, source = Imagined(unchecked=premise.text), premise.source
    if source in question.facts:
        return Premise(kind="fact", text=words, refers_to=source)
    if source in question.passages:
        return Premise(kind="precedent", text=words, refers_to=question.passages[source])
    return Premise(kind="assumption", text=words)


def _shown(ids: list[str], question: prompts.Question) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question.passages[id] for id in ids if id in question.passages))
