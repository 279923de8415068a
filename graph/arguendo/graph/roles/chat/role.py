"""What every role that a chat model plays has: its name, how it is handled, what it has used."""

from collections.abc import Callable

from langchain_core.language_models import BaseChatModel

from arguendo.corpus.model import Value
from arguendo.graph.roles.chat.conversation import Conversation
from arguendo.graph.roles.chat.faults import Known
from arguendo.graph.roles.chat.limits import WIDE, Limits, Room
from arguendo.graph.roles.interface import Usage
from arguendo.graph.roles.ledger import Ledger


class Temper(Value):
    """How a model is handled, by what is known of it."""

    stays: bool
    """True where nothing leaves this machine."""
    small: bool = False
    """True for a small model: one theory a call, bounds on everything it writes."""
    seeded: bool = False
    """True where the model takes a seed."""
    room: Room = WIDE
    """How much it is shown."""
    limits: Limits = Limits()
    """How long it may take."""


class ChatRole:
    """A role played through a LangChain chat model."""

    def __init__(
        self,
        known: Known,
        chat: BaseChatModel,
        temper: Temper,
        stopping: Callable[[], bool] = lambda: False,
        ledger: Ledger | None = None,
    ) -> None:
        self._known, self._temper = known, temper
        self._conversation = Conversation(chat, known, temper.limits, stopping, ledger)

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
