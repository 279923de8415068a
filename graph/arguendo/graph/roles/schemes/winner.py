"""Who won a decision whose record does not say: read from its caption and its disposition.

An appellate judgment is affirmed or reversed; who is helped depends on who asked. The Supreme
Court names first the party that asked; elsewhere the text has to say who appealed. Where the two
cannot be put together, the holdings are weighed by their words, and a close balance is no winner.
Mixed judgments (in part) and cases with several captions are beyond it.
"""

import re
from collections.abc import Sequence
from typing import Literal

from arguendo.corpus.model import Authority, Passage
from arguendo.graph.roles.schemes.lexicon import governments

Party = Literal["first", "second"]

_SYLLABUS_END = re.compile(
    r",\s*(affirmed|reversed|vacated)(?: and (?:\w+ ){0,3}remanded)?\.", re.I
)
_ALONE = re.compile(
    r"(?:^|[.\n”\"]\s*)(Affirmed|Reversed|Vacated|AFFIRMED|REVERSED|VACATED)"
    r"(?: and (?:remanded|REMANDED))?\."
)
_JUDGED = re.compile(
    r"\b(?:judgments?|decisions?|orders?|decrees?|convictions?)\b[^.;]{0,120}?"
    r"\b(?:is|are|must be|should be)\b,?(?: \w+,?){0,2}? (affirmed|reversed|vacated|set aside)\b",
    re.I,
)
_APPEALED = re.compile(
    r"\b(?:the )?(plaintiff|defendant|government|united states|state|libelant|claimant)s? "
    r"(?:now |has |have |then )?(?:appeal(?:s|ed)?|petition(?:s|ed)? for)\b",
    re.I,
)
_SUED = r"(?:sued|brought|filed|commenced|instituted|seeks?|sought|alleg\w+|claim(?:s|ed) damages)"
_PETITIONER_CLAIMS = re.compile(
    rf"\b(?:petitioner|appellant)s?\b[^.;]{{0,60}}\b{_SUED}\b[^.;]{{0,60}}"
    r"\b(?:suit|action|complaint|damages|against|infring\w+|injunction)\b",
    re.I,
)
_RESPONDENT_CLAIMS = re.compile(
    rf"\b(?:respondent|appellee)s?\b[^.;]{{0,60}}\b{_SUED}\b[^.;]{{0,60}}"
    r"\b(?:suit|action|complaint|damages|against|infring\w+|injunction)\b",
    re.I,
)


def disposition(passages: Sequence[Passage]) -> Literal["affirmed", "reversed"] | None:
    """Return what became of the judgment below, where the text says one thing of it."""
    text = "\n".join(passage.text for passage in passages)
    for expression in (_SYLLABUS_END, _ALONE, _JUDGED):
        found = {
            "affirmed" if mark[1].lower() == "affirmed" else "reversed"
            for mark in expression.finditer(text)
        }
        if len(found) == 1:
            return "affirmed" if "affirmed" in found else "reversed"
    return None


def winning_party(authority: Authority, passages: Sequence[Passage]) -> Party | None:
    """Return which party of a Supreme Court caption won."""
    judged = disposition(passages)
    if judged is None or authority.court != "scotus" or " v. " not in authority.name:
        return None
    return "first" if judged == "reversed" else "second"


def government_party(name: str) -> Party | None:
    """Return which party of a caption is a public authority; None for neither or both."""
    first, _, second = name.partition(" v. ")
    is_first, is_second = (bool(governments().search(party.lower())) for party in (first, second))
    if is_first == is_second:
        return None
    return "first" if is_first else "second"


def claiming_party(passages: Sequence[Passage]) -> Party | None:
    """Return which party of a Supreme Court caption is said to have sued."""
    text = "\n".join(passage.text for passage in passages[:20])
    first = len(_PETITIONER_CLAIMS.findall(text))
    second = len(_RESPONDENT_CLAIMS.findall(text))
    if first == second:
        return None
    return "first" if first > second else "second"


def appellant(passages: Sequence[Passage]) -> str:
    """Return the office of the party that appealed, in lower case, where the text names it."""
    text = "\n".join(passage.text for passage in (*passages[:12], *passages[-3:]))
    mark = _APPEALED.search(text)
    return mark[1].lower() if mark else ""
