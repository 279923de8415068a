"""A neutralized text, as a surface shows it: every difference, and the count of every fact."""

from typing import Annotated, Literal

from pydantic import Field

from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared


class KeptWords(Value):
    """Words that stand as they stood."""

    kind: Literal["kept"] = "kept"
    text: Supplied
    """The words."""


class DroppedWords(Value):
    """Words that were taken out."""

    kind: Literal["dropped"] = "dropped"
    text: Supplied
    """The words."""
    why: Composed
    """Why."""


class PutWords(Value):
    """Words of our vocabulary that were put in."""

    kind: Literal["put"] = "put"
    text: Composed
    """The words."""


class WrittenWords(Value):
    """Words that a model put in, through the gate."""

    kind: Literal["written"] = "written"
    text: Cleared
    """The words."""


Change = Annotated[KeptWords | DroppedWords | PutWords | WrittenWords, Field(discriminator="kind")]
"""A stretch of the text, and what became of it."""


class FactCount(Value):
    """How many facts of a kind the text held before and after."""

    kind: Literal["number", "date", "name", "citation", "quotation", "negation"]
    """The kind."""
    before: int
    """How many before."""
    after: int
    """How many after: the same, or the draft would have been refused."""


class Refused(Value):
    """A model's draft of a paragraph that was refused; the vocabulary was used in its place."""

    paragraph: int
    """The paragraph's number; the empty lines between two count as one."""
    why: Composed
    """Why."""


class NeutralView(Value):
    """A text without heat and bias, with every difference."""

    words: tuple[Change, ...]
    """The text, stretch by stretch, in order."""
    facts: tuple[FactCount, ...]
    """What was counted before and after."""
    refused: tuple[Refused, ...]
    """Drafts that lost a fact or added one, or that could not be had."""
    model: Supplied
    """Who neutralized it: `vocabulary`, or a model by the name the user gave."""

    @property
    def before(self) -> str:
        """The text as it was."""
        stood = (one for one in self.words if isinstance(one, KeptWords | DroppedWords))
        return "".join(one.text for one in stood)

    @property
    def after(self) -> str:
        """The text without what was dropped; a struck citation between ~~ and with its reason."""
        return "".join(
            one.text.marked() if isinstance(one, WrittenWords) else one.text
            for one in self.words
            if not isinstance(one, DroppedWords)
        )
