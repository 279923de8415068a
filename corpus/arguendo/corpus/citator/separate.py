"""Whether a court speaks or a judge alone, where a text does not tell its opinions apart."""

import re
from typing import Literal

from arguendo.corpus.model import Voice

Standing = Literal["court", "alone"]
"""Who says it: the court, or a judge writing separately."""

_ALONE: frozenset[Voice] = frozenset(
    ("concurrence", "concurrence-in-judgment", "concurrence-in-part", "dissent")
)
_HEAD = re.compile(
    r"^[ \t*\[]*(?:opinion of )?(?:(?:the )?chief |mr\. (?:chief )?|mrs\. |ms\. )?"
    r"(?:justices?|judges?|j\.,|c\. ?j\.,)?[^\n.;]{0,40}?[A-Z][^\n;]{0,260}?"
    r"\b(?P<what>dissent(?:ing|s|ed)|concur(?:ring|s|red)|delivered the (?:following"
    r" )?opinion of the court"
    r"|announced the judgment of the court|delivered the judgment)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SIGN = re.compile("dissent|concur|delivered the|announced the")
_JUDGE = re.compile(r"\b(?:justices?|judges?|c?\. ?j\.|jj?\.)(?=[ ,.])", re.IGNORECASE)
_LONGEST_HEAD = 330
_FILED = re.compile(
    r"\b(?:filed|joined|opinion of the court,? in which|post|ante|took no part)\b", re.IGNORECASE
)


def standing(voice: Voice, before: str) -> Standing:
    """Return who speaks after those words of an opinion."""
    if voice in _ALONE:
        return "alone"
    if voice != "combined":
        return "court"
    for sign in reversed(list(_SIGN.finditer(before))):
        begin = before.rfind("\n", 0, sign.start()) + 1
        if sign.start() - begin > _LONGEST_HEAD:
            continue
        line = before[
            begin : before.find("\n", sign.end()) if "\n" in before[sign.end() :] else None
        ]
        head = _HEAD.match(line[:_LONGEST_HEAD])
        if head is None or not _JUDGE.search(head[0]):
            continue
        if head["what"].lower().startswith(("delivered", "announced")):
            return "court"
        if not _FILED.search(line[: head.end() + 60]) and _begins(head[0]):
            return "alone"
    return "court"


def _begins(head: str) -> bool:
    """Say whether a line opens with the judge who speaks, as heads do."""
    return bool(
        re.match(
            r"[ \t*\[]*(?:opinion of )?(?:(?:mr|mrs|ms)\. |the )?(?:chief )?(?:justices?|judges?)\b"
            r"|[ \t*\[]*[A-Z][A-Za-z'’]+, (?:c\. ?)?j\b",
            head,
            re.IGNORECASE,
        )
    )
