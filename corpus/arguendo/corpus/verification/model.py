"""All that a check may look at, and what comes of all checks together."""

import datetime as dt
from typing import Literal, Self

from pydantic import Field, model_validator

from arguendo.corpus.model import (
    Authority,
    Citation,
    Decided,
    Deed,
    Extent,
    Opinion,
    Pages,
    Passage,
    Quotation,
    Reference,
    Resolution,
    Speaker,
    Treatment,
    Usage,
    Value,
)
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.reporters import Reporter, may_hold_orders
from arguendo.corpus.verification.findings import Evidence, Finding, Outcome, Severity
from arguendo.corpus.verification.grades import Grade, decisive, grade

__all__ = [
    "Claimed",
    "Evidence",
    "Finding",
    "Grade",
    "Inquiry",
    "Listed",
    "Lookup",
    "Outcome",
    "Severity",
    "Shown",
    "Support",
    "Verdict",
]


class Support(Value):
    """What a judge of support answered, who was asked before judging began.

    An answer that rests on no words of the record is void, whoever gave it.
    """

    judge: str
    """Who was asked: a name of ours, or a model's."""
    answer: Literal["supports", "contradicts", "cannot-tell", "not-reached"]
    """The answer; `not-reached` where the judge could not be asked, or gave no answer."""
    passage: str = ""
    """The id of the passage it rests on."""
    span: Recorded = Recorded("")
    """The words of that passage it rests on, verbatim."""
    page: int | None = None
    """The page on which they stand, where star pages are held."""
    stays: bool = True
    """True where nothing left this machine to get the answer."""


class Listed(Value):
    """A decision as an index outside lists it."""

    name: Recorded
    """The name it is listed under."""
    decided: Decided | None = None
    """When it was decided, as listed there."""
    references: tuple[Reference, ...] = ()
    """Where it is printed, as listed there."""
    url: str = ""
    """Its address there."""


class Lookup(Value):
    """What an index outside had at one reference, asked before judging began."""

    index: str
    """Who was asked."""
    reference: Reference
    """What was asked: nothing else of the text was sent."""
    asked: dt.date | None
    """The day on which it answered; None where it did not."""
    answer: Literal["listed", "not-listed", "no-such-reporter", "not-reached"]
    """The answer; `not-reached` where there is none."""
    decisions: tuple[Listed, ...] = ()
    """The decisions that begin there, as listed."""
    why: Composed = Composed("")
    """Why there is no answer, in our own words."""


class Shown(Value):
    """A sentence of a later decision that speaks of an earlier one, or disposes of a case."""

    passage: str
    """The passage it stands in, by its id."""
    sentence: Recorded
    """The sentence."""
    deeds: tuple[Deed, ...] = ()
    """What it does with the judgment under review."""


class Claimed(Value):
    """What the text says a later decision did with the one cited, and what the record has on it."""

    deed: Deed
    """What it is said to have done."""
    extent: Extent
    """How far that is said to reach."""
    later: Resolution
    """What the later citation turned out to be."""
    cites: Shown | None = None
    """Where the later decision cites the earlier first; None where its words, if held, do not."""
    disposes: tuple[Shown, ...] = ()
    """Where it says what becomes of the judgment under review."""


class Inquiry(Value):
    """One citation with all the evidence gathered on it."""

    citation: Citation
    """The citation under test."""
    stands_for: Citation
    """The full citation it speaks for: a short form's antecedent, else the citation itself."""
    resolution: Resolution
    """What stands at its reference; for a case named alone, what answers to the name."""
    parallels: tuple[tuple[Reference, Resolution], ...] = ()
    """What stands at each of the parallel references."""
    reporters: tuple[Reporter | None, ...] = ()
    """What is known of the reporter of each reference, the parallel ones after the first."""
    pages: Pages | None = None
    """Over which pages the authority is known to run."""
    treatments: tuple[Treatment, ...] = ()
    """How later decisions held deal with it, as of the day."""
    claims: tuple[Claimed, ...] = ()
    """What the text says later decisions did with it."""
    namesakes: tuple[Authority, ...] = ()
    """Authorities that answer to the name cited and stand elsewhere."""
    also_named: tuple[Recorded, ...] = ()
    """Captions in the authority's own text that are those of the case named; looked for only where
    the record's name is another."""
    usage: Usage = Usage()
    """What decisions held make of the name at the reference; looked for where a case is named and
    the index does not hold it there, or of another year."""
    docket: str = ""
    """The docket number that stands in the citation."""
    quotations: tuple[Quotation, ...] = ()
    """What the text quotes on the strength of this citation."""
    speaker: Speaker | None = None
    """Who the citation says is speaking, where it says so."""
    opinions: tuple[Opinion, ...] = ()
    """The opinions of the authority, where something quoted, pinned or voiced has to be looked up
    in them; empty otherwise, and where no text is held."""
    proposition: str = ""
    """What the text cites it for: the sentence it stands behind, without citations. Read only
    where a judge of support is asked; empty otherwise."""
    support: Support | None = None
    """What the judge of support answered; None where nobody was asked."""
    relied_on: Passage | None = None
    """The passage of record that the judge's answer rests on, in which its words must stand."""
    lookups: tuple[Lookup, ...] = ()
    """What indexes outside had at its references; empty where nobody was asked."""
    as_of: dt.date
    """The day as of which the citation is judged."""
    forum: str = ""
    """The court before which it is made, as a courts-db id."""
    corpus: str
    """The digest of the corpus the evidence was gathered from."""

    def of_authority(self) -> Self:
        """Return the inquiry without what is said of the authority by this one citation."""
        return self.but(citation=self.stands_for, **_SAID_BY_ONE)

    @property
    def authority(self) -> Authority | None:
        """The one authority the citation turned out to mean, if there is one."""
        return self.resolution.authority if self.resolution.kind == "resolved" else None

    @property
    def among_orders(self) -> bool:
        """Whether many orders may stand on its page, and no opinion is known to begin there."""
        printed, pages = self.stands_for.reference, self.pages
        return (
            printed is not None
            and printed.page.isdigit()
            and may_hold_orders(printed.reporter, printed.volume, int(printed.page))
            and (pages is None or pages.last == pages.first)
        )


_SAID_BY_ONE = {
    "claims": (),
    "quotations": (),
    "speaker": None,
    "opinions": (),
    "proposition": "",
    "support": None,
    "relied_on": None,
}
OF_AUTHORITY = tuple(
    name
    for name in Inquiry.model_fields
    if name not in ("citation", "stands_for") and name not in _SAID_BY_ONE
)
"""The fields of an inquiry that say what was gathered on the authority."""


class Verdict(Value):
    """What all checks found of one citation. It does not load with a grade that does not follow."""

    citation: Citation
    """The citation."""
    resolution: Resolution
    """What it turned out to be."""
    findings: tuple[Finding, ...] = Field(min_length=1)
    """What each check found, in the order of the policy."""
    grade: Grade
    """The grade that follows from the findings."""
    as_of: dt.date
    """The day as of which it was judged."""
    policy: str
    """The name of the policy."""
    corpus: str
    """The digest of the corpus it was judged by."""

    @model_validator(mode="after")
    def _grade_follows(self) -> Self:
        if self.grade != (due := grade(self.findings)):
            raise ValueError(f"the findings give the grade {due}, not {self.grade}")
        return self

    @property
    def authority(self) -> Authority | None:
        """The authority it turned out to mean, if there is one."""
        return self.resolution.authority if self.resolution.kind == "resolved" else None

    @property
    def reason(self) -> Composed:
        """What decided the grade, in one sentence."""
        return decisive(self.findings).detail
