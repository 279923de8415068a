"""What court and age add to the rank of a decision."""

import datetime as dt

from arguendo.corpus.forums import binds
from arguendo.corpus.model import Authority, last_day

_BINDING, _PERSUASIVE, _SUPREME = 0.7, 0.35, 0.1
_RECENCY, _HALF_LIFE = 0.2, 30.0
"""What a decision of today gains by its age, and the years in which half of that is lost."""


def standing(authority: Authority, forum: str, as_of: dt.date) -> float:
    """Return what court and age add to a decision's rank, from 0 to 1: most of it the court."""
    court = _BINDING if binds(authority.court, forum) else _PERSUASIVE
    if authority.court == "scotus":
        court += _SUPREME
    if authority.decided is None:
        return court
    years: float = max(0.0, (as_of - last_day(authority.decided)).days / 365.25)
    gain: float = _RECENCY * 0.5 ** (years / _HALF_LIFE)
    return court + gain
