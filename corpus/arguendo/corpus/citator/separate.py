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
    r"\b(?P<what>dissent(?:ing|s|ed)|concur(?:ring|s|red)|delivered the (?:following )?opinion of the court"
    r"|announced the judgment of the court|delivered the judgment)\b",
    re.IGNORECASE | re.MULTILINE,
)
_JUDGE = re.compile(r"\b(?:justices?|judges?|c?\. ?j\.|jj?\.)(?=[ ,.])", re.IGNORECASE)
_LONGEST_HEAD = 330
_FILED = re.compile(r"\b(?:filed|joined|opinion of the court,? in which|post|ante|took no part)\b", re.IGNORECASE)


def standing(voice: Voice, text: str, offset: int) -> Standing:
    """Return who speaks at an offset of an opinion's text."""
    if voice in _ALONE:
        return "alone"
    if voice != "combined":
        return "court"
    last: Standing = "court"
    for line in re.finditer(r"^.*(?:dissent|concur|delivered the|announced the).*$", text[:offset], re.M):
        head = _HEAD.match(line[0][:_LONGEST_HEAD])
        if head is None or not _JUDGE.search(head[0]):
            continue
        if head["what"].lower().startswith(("delivered", "announced")):
            last = "court"
        elif not _FILED.search(line[0][: head.end() + 60]) and _begins(head[0]):
            last = "alone"
    return last


def _begins(head: str) -> bool:
    """Say whether a line opens with the judge who speaks, as a head does and a sentence does not."""
    return bool(
        re.match(
            r"[ \t*\[]*(?:opinion of )?(?:(?:mr|mrs|ms)\. |the )?(?:chief )?(?:justices?|judges?)\b"
            r"|[ \t*\[]*[A-Z][A-Za-z'’]+, (?:c\. ?)?j\b",
            head,
            re.IGNORECASE,
        )
    )
