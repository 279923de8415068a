"""A chat model as a judge of support: shown the nearest passages, held to words that stand there.

What it answers is a value like any other evidence. Its own words go nowhere: of its reply an
answer out of three is kept, and a span that was found in a passage it was shown, in the words of
the record.
"""

from collections.abc import Callable

from langchain_core.language_models import BaseChatModel

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.support.grounding import words_in
from arguendo.corpus.support.lexical import nearest
from arguendo.corpus.verification.model import Support
from arguendo.graph.roles.chat import forms, prompts
from arguendo.graph.roles.chat.faults import Known
from arguendo.graph.roles.chat.role import ChatRole, Temper

MOST_PASSAGES = 8
"""Passages shown: more would bury the one that matters."""
_PATIENCE = 2
"""Questions in a row left unanswered, after which it is asked no more."""
_LIST_OF_A_SMALL_MODEL = 2


class ChatJudge(ChatRole):
    """Asks a LangChain chat model whether passages bear out what a decision is cited for."""

    def __init__(
        self,
        known: Known,
        chat: BaseChatModel,
        temper: Temper,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(known, chat, temper, stopping)
        self._answered: dict[tuple[str, tuple[str, ...]], Support] = {}
        self._unanswered = 0
        self.failure: UnavailableError | None = None

    @property
    def name(self) -> str:
        """The name the user gave."""
        return self._known.name

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Answer from the passages nearest to the proposition; the same question is asked once."""
        near = nearest(proposition, passages, most=MOST_PASSAGES) or passages[:MOST_PASSAGES]
        asked = (proposition, tuple(passage.id for passage in near))
        if asked not in self._answered:
            self._answered[asked] = self._asked(proposition, near)
        return self._answered[asked]

    def _asked(self, proposition: str, near: tuple[Passage, ...]) -> Support:
        if self.failure is not None and self._unanswered >= _PATIENCE:
            raise self.failure  # A brief of a hundred citations must not wait a hundred times.
        question = prompts.support(proposition, near, self._temper.room)
        schema = forms.schema(
            forms.SupportForm,
            {"any": ("", *question.passages), "kinds": question.kinds},
            bounded=_LIST_OF_A_SMALL_MODEL if self._temper.small else None,
        )
        try:
            said = self._conversation.ask(
                forms.SupportForm,
                schema,
                question.told,
                question.shown,
                0 if self._temper.seeded else None,
            )
        except UnavailableError as failure:
            self.failure = failure
            self._unanswered += 1
            raise
        self._unanswered = 0
        shown = [one for one in near if one.id in question.passages.values()]
        # A model may mix ids up; what counts is that the words stand in a passage it was shown.
        shown.sort(key=lambda one: one.id != question.passages.get(said.passage))
        for passage in shown:
            if words := words_in(passage.text, said.span):
                return self._answer(said.answer, passage.id, words)
        return self._answer(said.answer, "", "")

    def _answer(self, answer: str, passage: str, words: str) -> Support:
        return Support.model_validate(
            {
                "judge": self.name,
                "answer": answer,
                "passage": passage,
                "span": Recorded(words),
                "stays": self.stays,
            }
        )
