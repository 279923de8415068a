"""The same model without us: a plain prompt, over and over, until the tokens are used."""

import re

from langchain_core.messages import HumanMessage
from ollama import ResponseError

from arguendo.graph.model import Matter
from arguendo.graph.roles import cast

PROMPT = (
    "You are a lawyer. Here are the facts of a case and the question.\n\nQuestion: {question}\n\n"
    "Facts: {facts}\n\nList twelve legal theories on which the petitioner or the respondent could "
    "win, numbered 1 to 12, each in two or three sentences."
)
_NUMBERED = re.compile(
    r"^\s*(?:\*\*)?\d{1,2}[.)]\s*(.+?)(?=^\s*(?:\*\*)?\d{1,2}[.)]|\Z)", re.M | re.S
)


class Plain:
    """Asks a chat model for theories with one plain prompt."""

    def __init__(self, model: str) -> None:
        _, self._chat, temper = cast._chat(model, 0.7, "nothing")
        self._characters = temper.room.facts
        self.used = 0

    def ask(self, matter: Matter, seed: int) -> list[str]:
        """Return the theories of one reply, and count what it used."""
        prompt = PROMPT.format(question=matter.question, facts=matter.facts[: self._characters])
        chat = self._chat
        if "seed" in type(chat).model_fields:
            chat = chat.model_copy(update={"seed": seed})
        reply = chat.invoke([HumanMessage(prompt)])
        usage = reply.usage_metadata or {}
        self.used += usage.get("total_tokens", 0) or (len(prompt) + len(reply.text)) // 4
        return [" ".join(one.split()) for one in _NUMBERED.findall(reply.text)]

    def theories(self, matter: Matter, tokens: int, most: int = 1_000) -> list[str]:
        """Return theories, each once, until as many tokens or theories are had as are allowed.

        Where no further reply was recorded, what was had is all: asked again, it says less anew.
        """
        found: dict[str, None] = {}
        self.used, seed = 0, 0
        while self.used < tokens and seed < 40 and len(found) < most:
            try:
                found |= dict.fromkeys(self.ask(matter, seed))
            except ResponseError:
                if not found:
                    raise
                break
            seed += 1
        return list(found)[:most]
