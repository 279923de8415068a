"""The verdicts on a whole text. A text without citations has its own result; it did not pass."""

import datetime as dt
from collections import Counter
from typing import Any, Literal, Self, get_args

from pydantic import model_validator

from arguendo.corpus.model import Coverage, Unread, Value
from arguendo.corpus.verification.grades import Grade
from arguendo.corpus.verification.model import Verdict

Result = Literal["checked", "no-citations"]
"""Whether there was anything to check."""


class Report(Value):
    """What was found of every citation in a text."""

    document: str
    """The name of the text."""
    as_of: dt.date
    """The day as of which it was judged."""
    policy: str
    """The name of the policy."""
    corpus: str
    """The digest of the corpus it was judged by."""
    result: Result
    """Whether there was anything to check."""
    verdicts: tuple[Verdict, ...]
    """In the order of the text."""
    unread: tuple[Unread, ...]
    """What is citation-shaped and could not be read."""

    @model_validator(mode="after")
    def _nothing_is_no_pass(self) -> Self:
        due: Result = "checked" if self.verdicts or self.unread else "no-citations"
        if self.result != due:
            raise ValueError(f"the verdicts give the result {due}, not {self.result}")
        return self

    @property
    def counts(self) -> dict[Grade, int]:
        """How many citations have each grade."""
        found = Counter(verdict.grade for verdict in self.verdicts)
        return {grade: found[grade] for grade in get_args(Grade)}

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """What the index holds around every citation it could not find."""
        found = (
            verdict.resolution.coverage
            for verdict in self.verdicts
            if verdict.resolution.kind in ("absent", "out-of-coverage")
        )
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def as_json(self) -> dict[str, Any]:
        """Return the report in the shape that scripts rely on (`verify --format json`)."""
        return {
            "document": self.document,
            "as_of": self.as_of.isoformat(),
            "policy": self.policy,
            "corpus": self.corpus,
            "result": self.result,
            "coverage": [one.model_dump() for one in self.coverage],
            "citations": [_as_json(verdict) for verdict in self.verdicts],
            "unread": [one.model_dump() for one in self.unread],
            "counts": self.counts,
        }


def _as_json(verdict: Verdict) -> dict[str, Any]:
    cited = verdict.citation
    return {
        "text": cited.text,
        "start": cited.start,
        "end": cited.end,
        "form": cited.form,
        "name": cited.name,
        "reference": str(cited.reference) if cited.reference else None,
        "parallels": [str(reference) for reference in cited.parallels],
        "antecedent": cited.antecedent,
        "grade": verdict.grade,
        "resolution": verdict.resolution.kind,
        "authority": verdict.authority.id if verdict.authority else None,
        "findings": [
            {
                "check": finding.check,
                "outcome": finding.outcome,
                "severity": finding.severity,
                "detail": finding.detail,
                "evidence": [one.model_dump() for one in finding.evidence],
            }
            for finding in verdict.findings
        ],
    }
