"""Arguendo in Jupyter AI's chat: it answers with the record, and asks no model.

Jupyter AI finds it by the entry point `jupyter_ai.personas`. Source: the documentation of
jupyter-ai-persona-manager, whose `BasePersona` it is.
"""

import asyncio
import datetime as dt
from pathlib import Path

from jupyter_ai_persona_manager import BasePersona, PersonaDefaults
from jupyterlab_chat.models import Message

from arguendo.extension.chat import Conversation
from arguendo.graph.cli.options import library_folder


class ArguendoPersona(BasePersona):  # type: ignore[misc]
    """Verifies what is pasted, and looks up decided cases."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)
        self._conversation = Conversation(library_folder(None), dt.date.today)

    @property
    def defaults(self) -> PersonaDefaults:
        """Its name, and what the chat says of it."""
        return PersonaDefaults(
            name="Arguendo",
            description="Checks every citation of a draft and finds decided cases; asks no model.",
            avatar_path=str(Path(__file__).with_name("avatar.svg")),
            system_prompt="",
        )

    async def process_message(self, message: Message) -> None:
        """Answer a message. The work is done beside the loop that serves everybody's kernels."""
        self.send_message(await asyncio.to_thread(self._conversation.answer, message.body))

    async def cancel_response(self) -> None:
        """Stop the run that is waited for; what was cleared is told."""
        self._conversation.stop()

    async def handle_uncaught_exception(self, exc: Exception) -> None:
        """Say that something broke, in our words: its own may hold what nobody has checked."""
        self.send_message(f"Something broke that should not ({type(exc).__name__}).")
