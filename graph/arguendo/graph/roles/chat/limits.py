"""How long a model may take, how much it may say, and how much it is shown."""

from arguendo.corpus.model import Value


class Limits(Value):
    """What a single call to a model may cost before it is given up."""

    silent: float = 120.0
    """Seconds without a word; a large model on a small machine takes long to load."""
    altogether: float = 900.0
    """Seconds from the question to the end of the reply."""
    characters: int = 60_000
    """Characters of a reply."""


class Room(Value):
    """How much material a model is shown, so that the question fits its context."""

    facts: int
    """Characters of the facts and documents."""
    passages: int
    """Characters of all passages together."""
    passage: int
    """Characters of one passage."""


WIDE = Room(facts=40_000, passages=60_000, passage=2_000)
"""For hosted models."""

MIDDLING = Room(facts=7_000, passages=9_000, passage=1_200)
"""For a model on a workstation, with a context of some 8,000 tokens."""

NARROW = Room(facts=2_000, passages=2_400, passage=400)
"""For a small model on this machine's processor, which reads some 40 tokens a second."""
