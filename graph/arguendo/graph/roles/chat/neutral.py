"""A chat model that puts a paragraph neutrally; its words are imagined, and held to the facts."""

from collections.abc import Callable

from langchain_core.language_models import BaseChatModel

from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.neutral import Draft
from arguendo.graph.roles.chat import forms, prompts
from arguendo.graph.roles.chat.conversation import Conversation
from arguendo.graph.roles.chat.faults import Known
from arguendo.graph.roles.chat.speaker import Temper
from arguendo.graph.roles.interface import Usage


class ChatNeutralizer:
    """Asks a LangChain chat model for a paragraph without heat and bias."""

    def __init__(
        self,
        known: Known,
        chat: BaseChatModel,
        temper: Temper,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self._known, self._temper = known, temper
        self._conversation = Conversation(chat, known, temper.limits, stopping)

    @property
    def model(self) -> str:
        """The name the user gave."""
        return self._known.name

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""
        return self._temper.stays

    @property
    def usage(self) -> Usage:
        """What was used so far."""
        return self._conversation.usage

    def rewrite(self, paragraph: str) -> Draft:
        """Return the paragraph as the model would put it."""
        question = prompts.neutral(paragraph)
        said = self._conversation.ask(
            forms.NeutralForm,
            forms.schema(forms.NeutralForm, {}),
            question.told,
            question.shown,
            0 if self._temper.seeded else None,
        )
        return Draft(text=Imagined(unchecked=said.text))
