"""A chat model that puts a paragraph neutrally; its words are imagined, and held to the facts."""

from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.neutral import Draft
from arguendo.graph.roles.chat import forms, prompts
from arguendo.graph.roles.chat.role import ChatRole


class ChatNeutralizer(ChatRole):
    """Asks a LangChain chat model for a paragraph without heat and bias."""

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
