"""What is known of a citation, as a surface shows it: the verdict, and what it rests on."""

import datetime as dt
import hashlib
import json
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from arguendo.corpus.model import CitationForm, Decided, PointKind, Value, Voice
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.grades import decisive
from arguendo.corpus.verification.grades import grade as grade_of
from arguendo.graph.gate.cleared import Cited, Struck

Id = Annotated[str, Field(pattern=r"^[\w.~:/\-]{1,200}$")]
"""An id our code gave: letters, digits and a little punctuation, never words."""

Grade = Literal["verified", "caution", "unproven", "rejected"]
Outcome = Literal["holds", "fails", "undetermined", "not-applicable"]
Severity = Literal["contradiction", "caution", "information"]
ResolutionKind = Literal["resolved", "ambiguous", "absent", "out-of-coverage"]


class AuthorityView(Value):
    """A decided case as a surface shows it."""

    id: Id
    """Our id."""
    name: Recorded
    """The name by which it is cited."""
    citation: Recorded
    """Its first reference; empty where it has none."""
    court: Recorded
    """The court's courts-db id."""
    decided: Decided | None
    """When it was decided."""
    text: Literal["opinion", "digest", "none"]
    """The best text held of it."""


class PassageView(Value):
    """A passage as a surface shows it."""

    id: Id
    """Our id."""
    authority: Id
    """The id of the decided case."""
    text: Recorded
    """Its words, of the opinion or of our digest of it."""
    page: int | None
    """The page on which it starts, where star pages are held."""
    last_page: int | None
    """The page on which it ends."""
    voice: Voice
    """Who speaks."""
    author: Recorded
    """The speaking judge's surname, if known."""
    point: PointKind | None
    """What it does in the opinion, where the source says so."""
    digest: bool
    """True where these are our own words on the decision, not the court's."""


class FindingView(Value):
    """What one check found."""

    check: Id
    """The check's name."""
    outcome: Outcome
    """What came out."""
    severity: Severity
    """How much a failure weighs."""
    detail: Composed
    """The finding in words: what the record has."""


class VerdictView(Value):
    """What the checks say of one citation, as of a date. Its id is made from its content."""

    id: Id
    """Made from the content, so that an edited verdict is told by its id."""
    text: str
    """The citation as written, for comparison with the segment that shows it."""
    form: CitationForm
    """Its form."""
    grade: Grade
    """The grade; it has to follow from the findings."""
    resolution: ResolutionKind
    """What the reference turned out to be."""
    authority: AuthorityView | None
    """The authority it resolved to."""
    findings: tuple[FindingView, ...] = Field(min_length=1)
    """Every finding, in the order of the checks."""
    as_of: dt.date
    """The date as of which it was judged."""
    policy: Id
    """The policy that judged it."""
    corpus: Id
    """The digest of the library it was judged against."""

    @property
    def reason(self) -> Composed:
        """What decided the grade, in one sentence."""
        return decisive(self.found()).detail

    def found(self) -> list[Finding]:
        """Return the findings as the checks gave them, without their evidence."""
        return [Finding.model_validate(finding.model_dump()) for finding in self.findings]

    @model_validator(mode="after")
    def _grade_and_id_follow(self) -> Self:
        if self.grade != (due := grade_of(self.found())):
            raise ValueError(f"the findings give the grade {due}, not {self.grade}")
        if self.id != seal(self.model_dump(mode="json", exclude={"id"})):
            raise ValueError(f"the content gives another id than {self.id}: it was edited")
        return self


def seal(content: dict[str, Any]) -> str:
    """Return the id that a verdict with that content, all but the id, has to bear."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    return f"v-{hashlib.sha256(canonical).hexdigest()[:12]}"


class Backed(Value):
    """Something with cleared text whose every citation is backed by a verdict it carries."""

    verdicts: tuple[VerdictView, ...]
    """The verdicts behind every citation shown here."""

    @model_validator(mode="after")
    def _every_citation_has_its_verdict(self) -> Self:
        by_id = {verdict.id: verdict for verdict in self.verdicts}
        for shown in _citations_in(self):
            if not shown.verdict:
                continue  # It could not be read; it is struck, and no verdict speaks of it.
            verdict = by_id.get(shown.verdict)
            if verdict is None or (verdict.text, verdict.grade) != (shown.text, shown.grade):
                raise ValueError(f"no verdict {shown.verdict} says what is shown of a citation")
            if shown.kind == "struck" and shown.why != verdict.reason:
                raise ValueError(f"verdict {shown.verdict} gives another reason than is shown")
        return self


def _citations_in(thing: object) -> list[Cited | Struck]:
    match thing:
        case Cited() | Struck():
            return [thing]
        case Value():
            parts = [getattr(thing, name) for name in type(thing).model_fields]
            return [shown for part in parts for shown in _citations_in(part)]
        case tuple() | list():
            return [shown for item in thing for shown in _citations_in(item)]
        case _:
            return []
