"""Asks which citation a short form points at."""

import re
from functools import lru_cache

from arguendo.corpus.names import parties
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    differs,
    holds,
    not_applicable,
)
from arguendo.corpus.verification.model import Inquiry


class ShortForms:
    """`Id.`, `supra` and short citations stand for a full one, and share its fate.

    A short citation under a name that the full one does not have is shown: its volume may be right
    and its case another.
    """

    name = "short_forms"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say which citation of the text is meant."""
        cited = inquiry.citation
        if cited.antecedent is not None and _under_another_name(inquiry):
            number = cited.antecedent + 1
            detail = f"Its volume is that of citation {number}, which has another name."
            return (differs(self.name, detail),)
        if cited.antecedent is not None:
            return (_points_at(cited.antecedent + 1, inquiry.stands_for.start),)
        if cited.form in ("short", "supra", "id", "reference"):
            return (
                cannot_tell(
                    self.name, "No citation before it is the one it points at beyond doubt."
                ),
            )
        return (not_applicable(self.name, "It is not a short form."),)


@lru_cache(maxsize=64)
def _points_at(number: int, start: int) -> Finding:
    """Find which citation is meant: of a run of short forms it is often one and the same."""
    says = Composed(f"citation {number}, at character {start}")
    pointed = Evidence(source="the text", id=str(number), says=says)
    return holds(ShortForms.name, f"It points at citation {number} of this text.", pointed)


def _under_another_name(inquiry: Inquiry) -> bool:
    """Say whether a short citation stands under a name of which the full one has no word."""
    cited, meant = inquiry.citation, inquiry.stands_for
    if cited.form != "short" or not cited.name or not meant.name:
        return False
    known = [meant.name, *([inquiry.authority.name] if inquiry.authority else [])]
    there = {word for name in known for word in _words(name)}
    return not any(_near(word, one) for word in _words(cited.name) for one in there)


def _words(name: str) -> set[str]:
    read = {word for party in parties(name) for word in party.split()}
    return read | {word.lower() for word in re.findall(r"[\w'-]{3,}", name)}


def _near(word: str, other: str) -> bool:
    """Say whether a word may be the other, shortened or cut in two by a hyphen."""
    return word == other or (len(word) > 3 and (word[:4] == other[:4] or word in other))
