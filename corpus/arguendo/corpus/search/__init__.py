"""Search: words, meaning, what later courts said, and who cites whom, weighed as of a day."""

from arguendo.corpus.search.model import Ground, Hit
from arguendo.corpus.search.searching import search

__all__ = ["Ground", "Hit", "search"]
