"""Whether the record bears out what a text cites it for: who is asked, and what their word needs.

A judge's answer counts for nothing without words of the record, verbatim; that is looked into
here, whoever the judge is.
"""

from arguendo.corpus.support.asking import asked
from arguendo.corpus.support.grounding import grounded
from arguendo.corpus.support.lexical import Lexical, nearest

__all__ = ["Lexical", "asked", "grounded", "nearest"]
