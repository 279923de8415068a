"""What a search answers: authorities, and why each of them was found."""

from typing import Literal

from arguendo.corpus.model import Authority, Passage, Value

Ground = Literal["words", "meaning", "citing courts", "graph"]
"""Why something was found: it shares the query's rare words; it is near it in meaning; later
courts cite it where they speak of the same; what else was found cites it."""

GROUNDS: tuple[Ground, ...] = ("words", "meaning", "citing courts", "graph")


class Hit(Value):
    """An authority that bears on a query, with the passages that do."""

    authority: Authority
    """The authority."""
    score: float
    """What speaks for it, weighed; it orders the hits of one query and means nothing beside it."""
    passages: tuple[Passage, ...]
    """Its own passages that bear on the query, the best first; where none was found, its first."""
    why: tuple[Ground, ...] = ()
    """Why the authority was found."""
    grounds: tuple[tuple[Ground, ...], ...] = ()
    """Why each of its passages was found, in their order; none for one that stands for the rest."""
    beyond: bool = False
    """Whether it is brought beyond the number asked for: it binds the forum named, and treats
    adversely what was found."""
    treats: tuple[str, ...] = ()
    """Where a forum was named: ids of authorities, found too, that it overrules, rejects, questions
    or limits."""
    cited_in: tuple[Passage, ...] = ()
    """Passages of later decisions that bear on the query and cite it, the best first."""
