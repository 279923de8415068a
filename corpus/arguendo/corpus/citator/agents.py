"""Which other case a sentence names as the one that did it, among those masked."""

import re

from arguendo.corpus.citator.clauses import pointing, who
from arguendo.corpus.citator.spoken import OTHER
from arguendo.corpus.citator.vocabulary import Term


def agent(text: str, match: re.Match[str], term: Term, passive: bool) -> int | None:
    """Return the number of the case that a report names, among the others masked."""
    before, after = text[: match.start()], text[match.end() :]
    by = pointing.AGENT.match(after)
    if by and by["who"] == OTHER:
        return text[: match.end() + by.end()].count(OTHER) - 1
    if not term.verb:
        return None
    if passive:
        return before.count(OTHER) if cited_for_it(after) else None
    if match["ing"]:
        return stands_behind(before)
    if who.SUBJECT_OTHER.search(before):
        return before.count(OTHER) - 1
    led = who.IN_OTHER.search(before)
    return before[: led.start() + 4].count(OTHER) - 1 if led else None


def stands_behind(before: str) -> int | None:
    """Return the case that a participle stands behind: `Other (1990) (a jury), overruling`.

    Where it goes on from another, `Other, overruling Another, and in part overruling`, that one's.
    """
    while one_more := who.ALSO_DOING.search(before):
        before = before[: one_more.start()]
    if found := who.OTHER_DID.search(before):
        return before[: found.start() + 1].count(OTHER) - 1
    return before.count(OTHER) - 1 if who.BEHIND_OTHER.search(before) else None


def cited_for_it(after: str) -> bool:
    """Say whether a participle has the case that did it behind a mere comma: `overruled, Other`."""
    return bool(who.CITED_FOR_IT.match(after))
