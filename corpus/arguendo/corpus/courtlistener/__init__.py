"""CourtListener's citation lookup: an index that others keep, asked where the user wants it.

It is sent the volume, reporter and page of what is cited, and no other word of the text. What it
answers is evidence, gathered before judging; `verification/checks/courtlistener.py` judges it.
"""

from arguendo.corpus.courtlistener.index import CourtListener
from arguendo.corpus.courtlistener.request import ADDRESS

__all__ = ["ADDRESS", "CourtListener"]
