"""Asks which citation a short form points at."""

from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    holds,
    not_applicable,
)
from arguendo.corpus.verification.model import Inquiry


class ShortForms:
    """`Id.`, `supra` and short citations stand for a full one, and share its fate."""

    name = "short_forms"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say which citation of the text is meant."""
        cited = inquiry.citation
        if cited.antecedent is not None:
            number = cited.antecedent + 1
            pointed = Evidence(
                source="the text",
                id=str(number),
                says=Composed(f"citation {number}, at character {inquiry.stands_for.start}"),
            )
            return (holds(self.name, f"It points at citation {number} of this text.", pointed),)
        if cited.form in ("short", "supra", "id", "reference"):
            return (
                cannot_tell(
                    self.name, "No citation before it is the one it points at beyond doubt."
                ),
            )
        return (not_applicable(self.name, "It is not a short form."),)
