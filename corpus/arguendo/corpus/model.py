"""The things the law is made of here: courts, authorities, opinions, passages, citations.

Values only: frozen, no behaviour beyond their own text, no knowledge of how they are stored.
"""

import datetime as dt
from collections.abc import Callable
from operator import itemgetter
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from arguendo.corpus.provenance import Composed, Recorded


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    def but(self, **changed: object) -> Self:
        """Return the same value with some of its fields changed, which are taken as they are.

        A tenth of the cost of `model_copy`: both share what says which fields were set, as nobody
        changes a frozen value.
        """
        made = type(self).__new__(type(self))
        given = self.__pydantic_fields_set__
        _set = object.__setattr__
        _set(made, "__dict__", self.__dict__ | changed)
        _set(
            made,
            "__pydantic_fields_set__",
            given if given >= changed.keys() else given | {*changed},
        )
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


Decided = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}-\d{2})?$")]
"""The day a decision was made, `YYYY-MM-DD`, or its year where no day is known."""


def last_day(decided: Decided) -> dt.date:
    """Return the last day on which the decision may have been made.

    A decision known by its year alone counts as made on 31 December, so that a search as of a
    date never shows what may not have been decided yet.
    """
    return dt.date.fromisoformat(decided if len(decided) > 4 else f"{decided}-12-31")


Side = Literal["plaintiff", "defendant", "petitioner", "respondent", "prosecution", "defense"]
"""A party to a matter, by the name the forum gives it."""

OTHER_SIDE: dict[Side, Side] = {
    "plaintiff": "defendant",
    "defendant": "plaintiff",
    "petitioner": "respondent",
    "respondent": "petitioner",
    "prosecution": "defense",
    "defense": "prosecution",
}

Voice = Literal[
    "lead",
    "plurality",
    "per-curiam",
    "concurrence",
    "concurrence-in-judgment",
    "concurrence-in-part",
    "dissent",
    "syllabus",
    "combined",
    "digest",
]
"""Who speaks in an opinion. `combined` is a text whose separate opinions are not told apart;
`digest` is our own note on a decision, never the court's words."""

PointKind = Literal[
    "facts",
    "issue",
    "holding",
    "rule",
    "exception",
    "burden",
    "purpose",
    "reasoning",
    "concurrence",
    "dissent",
    "factor",
]
"""What a passage does in its opinion, where that is known."""

TreatmentKind = Literal[
    "cited",
    "followed",
    "distinguished",
    "limited",
    "questioned",
    "overruled",
    "superseded",
    "explained",
    "rejected",
]
"""How a later authority deals with an earlier one (the citator's usual classes)."""

Extent = Literal["whole", "part", "other grounds"]
"""How far a treatment reaches: a decision overruled on other grounds stands on those not named."""

Told = Literal["itself", "another", "separately"]
"""Who tells of a treatment: the decision that deals so with the earlier one, a decision that
reports it of another, or a judge writing separately, whose word for it is no court's."""


class Reference(Value):
    """Where an opinion is printed: volume, reporter, first page. Written `547 U.S. 103`."""

    volume: str
    """The volume, in figures; a year for reporters numbered by year."""
    reporter: str
    """The reporter's standard abbreviation (reporters-db)."""
    page: str
    """The first page, in figures as a rule."""

    def __str__(self) -> str:
        return f"{self.volume} {self.reporter} {self.page}"


class Witness(Value):
    """One source's copy of an authority: where it came from and what exactly was read."""

    source: str
    """The source's name, such as `starter` or `jsonl`."""
    source_id: str
    """The id the source gave it."""
    url: str = ""
    """Its address, if the source gave one."""
    sha256: str
    """The hash of the text as read; of the record itself where it has no text."""
    text: Literal["opinion", "digest", "none"]
    """What the witness holds: the opinion's words, a digest of it, or the record alone."""
    retrieved: str = ""
    """The day on which it was fetched, or its file last changed, where that is known."""
    licence: str = ""
    """The terms under which the source gives it, where it says so."""
    agrees: Literal["", "same", "near", "differs"] = ""
    """How its words agree with those shown; empty where they are its own or it has none."""


class Authority(Value):
    """A decided case, whatever number of opinions were written in it."""

    id: str
    """Our id, stable over rebuilds: made from the first reference, or from the source's id."""
    name: Recorded
    """The name by which it is cited, such as `Georgia v. Randolph`."""
    aliases: tuple[Recorded, ...] = ()
    """Other names for it on record."""
    references: tuple[Reference, ...] = ()
    """Where it is printed; parallel references to the same decision stand side by side."""
    court: str
    """The court's courts-db id, such as `scotus`; empty where unknown."""
    decided: Decided | None = None
    """When it was decided."""
    docket: str = ""
    """The docket number of record."""
    text: Literal["opinion", "digest", "none"]
    """The best text held of it."""
    prevailed: Side | None = None
    """Who got what it wanted, where the record says so."""
    witnesses: tuple[Witness, ...] = ()
    """The sources that vouch for it, the one whose text is held first."""


class Opinion(Value):
    """One opinion of an authority, or the combined text where opinions are not told apart."""

    id: str
    """Our id: the authority's, and the opinion's place in it."""
    authority: str
    """The id of the decided case."""
    voice: Voice
    """Who speaks."""
    author: str = ""
    """The writing judge's surname, if known."""
    joined: tuple[str, ...] = ()
    """The surnames of those who joined, if known."""
    text: Recorded
    """The words, page marks taken out."""
    page_breaks: tuple[tuple[int, int], ...] = ()
    """(offset, page): from that character on, the text stands on that page."""


class Passage(Value):
    """A span of an opinion that can be found, shown and cited."""

    id: str
    """Our id: the opinion's, and the passage's number in it."""
    opinion: str
    """The id of its opinion."""
    authority: str
    """The id of the decided case."""
    start: int
    """Offset of its first character in the opinion's text."""
    end: int
    """Offset past its last character."""
    text: Recorded
    """Its words."""
    page: int | None = None
    """The page on which it starts, where star pages are held."""
    last_page: int | None = None
    """The page on which it ends."""
    voice: Voice
    """Who speaks."""
    author: str = ""
    """The speaking judge's surname, if known."""
    point: PointKind | None = None
    """What it does in the opinion, where the source says so."""
    factor: str | None = None
    """The factor it shows, by its id in the area's catalogue, where the source says so."""
    favours: Side | None = None
    """The side that factor favours."""


class Treatment(Value):
    """How one authority deals with another, with the place that shows it."""

    citing: str
    """The id of the later authority, or empty where the index does not hold it."""
    citing_name: Recorded
    """The later authority's name."""
    citing_reference: Reference | None
    """Where the later authority is printed."""
    cited: Reference
    """The earlier authority."""
    kind: TreatmentKind
    """The class of treatment."""
    page: int | None = None
    """The page of the later authority that shows it."""
    decided: Decided | None = None
    """When the later authority was decided."""
    stated: bool
    """True where the record states the class, False where it was inferred."""
    passage: str = ""
    """The id of the later authority's passage that shows it, where its opinion is held."""
    sentence: Recorded = Recorded("")
    """The sentence of that passage that shows it."""
    extent: Extent = "whole"
    """How far it reaches."""
    told: Told = "itself"
    """Who tells of it."""
    teller: Composed = Composed("")
    """The decision that the passage is of, where it reports what another did."""


class Pages(Value):
    """Over which pages of a reporter an authority is known to run."""

    reporter: str
    """The reporter."""
    volume: str
    """The volume."""
    first: int
    """Its first page."""
    last: int
    """The last page known of it: of a digest, the last one noted."""


class Coverage(Value):
    """What the index holds around a reference, so that absence can be weighed."""

    reporter: str
    """The reporter asked about."""
    volume: str
    """The volume asked about."""
    in_volume: int
    """Authorities held in that volume."""
    in_reporter: int
    """Authorities held in that reporter."""
    whole: bool = False
    """Whether a source vouches that the index holds every decision of the volume."""
    whole_to: int | None = None
    """The page up to which a volume held whole proves absence: beyond it stand orders, which
    sources seldom list, or nobody knows what."""
    last_page: int | None = None
    """The volume's last page, where a source states it."""
    vouched_by: str = ""
    """Who vouches that the volume is held whole."""

    def __str__(self) -> str:
        if self.whole:
            return (
                f"the index holds volume {self.volume} of {self.reporter} whole, "
                f"{self.in_volume} decisions"
            )
        return (
            f"the index holds {self.in_volume} of the decisions in volume {self.volume} of "
            f"{self.reporter} and {self.in_reporter} in {self.reporter} altogether"
        )


# --- citations in a text ------------------------------------------------------------------------

CitationForm = Literal[
    "full", "docket", "short", "supra", "id", "reference", "named", "statute", "journal", "other"
]
"""`docket` is a case cited by its docket number, with no reporter beside it; `named` is a case
named with neither (`Smith v. Jones held`); `reference` one called by a name introduced earlier
(`Smith, at 12`)."""


ProvisionKind = Literal["statute", "regulation", "rule", "constitution", "treaty"]
"""What a provision is part of."""

_UNSIGNED = frozenset({"Stat.", "Fed. Reg.", "Ill. Comp. Stat.", "N.Y. C.P.L.R."})
"""Codes that are cited without a section sign."""


class Provision(Value):
    """A section, rule or article, read whole: `17 C.F.R. § 240.10b-5(b)`."""

    kind: ProvisionKind
    """What it is part of."""
    code: str
    """The code's standard abbreviation: `U.S.C.`, `C.F.R.`, `Fed. R. Civ. P.`, `U.S. Const.`."""
    title: str = ""
    """The title or volume, as `42` in `42 U.S.C.`; empty where the code has none."""
    section: str
    """The section, rule, article or amendment: `1983`, `240.10b-5`, `56`, `amend. XIV`."""
    subdivisions: tuple[str, ...] = ()
    """What follows it, from the largest to the smallest: `("c", "1")`, `("§ 1",)`."""
    through: str = ""
    """The last of a range that it opens, `110` in `§§ 101-110`; `et seq.` where it is left open."""

    def __str__(self) -> str:
        section = f"{self.section}{self._within()}{self._range()}"
        if self.kind == "constitution":
            return f"{self.code} {section}"
        if self.kind in ("rule", "treaty") and not self.title and self.code != "U.S.S.G.":
            sign = "§ " if self.code.startswith("Restatement") else ""
            return f"{self.code} {sign}{section}"
        if self.code == "Pub. L.":
            return f"Pub. L. No. {self.title}" + (f", {self._sign()}{section}" if section else "")
        if not self.title or self.title[0].isdigit():
            return f"{self.title} {self.code} {self._sign()}{section}".lstrip()
        return f"{self.code} {self.title}, {self._sign()}{section}"

    def _sign(self) -> str:
        """Return the sign before the section, which some codes go without."""
        dated = len(self.title) == 4 and self.title.isdigit()
        if self.code in _UNSIGNED or dated or self.kind == "treaty" or self.section[:1].isalpha():
            return ""
        return "§§ " if self.through[:1].isalnum() and self.through != "et seq." else "§ "

    def _within(self) -> str:
        if self.kind == "constitution":
            marks = [one if one.startswith("(") else f", {one}" for one in self.subdivisions]
            return "".join(marks)
        return "".join(" note" if one == "note" else f"({one})" for one in self.subdivisions)

    def _range(self) -> str:
        if not self.through:
            return ""
        return " et seq." if self.through == "et seq." else f"-{self.through}"


Bond = Literal["direct", "loose"]
"""How firmly a text lays words at a citation: `loose` where a signal, or other words of the
sentence, leave open whose they are."""


class Quotation(Value):
    """Words that a text sets in quotation marks and lays at the door of a citation."""

    text: str
    """The words between the marks, as written."""
    start: int
    """Offset, in the text as given, of the first character between the marks."""
    end: int
    """Offset past the last one."""
    bond: Bond = "direct"
    """How firmly they are laid at the citation's door."""


class Speaker(Value):
    """Who a citation says is speaking: `(Scalia, J., dissenting)`, `(plurality opinion)`.

    With neither voice nor author, a short form that goes on with whoever was named before it.
    """

    voice: Voice | None = None
    """The voice named; None where an author alone is named."""
    author: str = ""
    """The judge's surname, if one is named."""


class Citation(Value):
    """One occurrence of a citation in a text. Offsets count characters of the text as given."""

    text: str
    """The words of the citation, from the case name to the closing parenthesis."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    form: CitationForm
    """Its form."""
    name: str = ""
    """The case named, `A v. B`, as written; empty where none is named."""
    reference: Reference | None = None
    """The reference, normalised to the reporter's standard abbreviation."""
    parallels: tuple[Reference, ...] = ()
    """Parallel references that stand with it."""
    pin: str = ""
    """The page or pages pointed at, as written."""
    year: int | None = None
    """The year in parentheses."""
    court: str = ""
    """The court in parentheses, as a courts-db id; `scotus` where the reporter implies it."""
    signal: str = ""
    """The introductory signal, such as `See` or `But see`."""
    parenthetical: str = ""
    """The explanatory parenthetical, such as `holding that …`."""
    antecedent: int | None = None
    """For a short form: the number, in the same extraction, of the full citation it points at."""
    reach: int = 0
    """Offset past the last parenthesis that explains it; its end where there is none."""
    provision: Provision | None = None
    """For a statute, regulation, rule or constitution: what it was read as."""
    docket: str = ""
    """The docket number that stands in it, as written."""
    decided: str = ""
    """The day in parentheses, `YYYY-MM-DD`, where one is given with month and day."""

    @property
    def reading(self) -> tuple[object, ...]:
        """What was read, wherever it stands: the same for the same citation made again."""
        return _READING(self.__dict__)


_READING: Callable[[Any], tuple[object, ...]] = itemgetter(
    *(name for name in Citation.model_fields if name not in ("start", "end", "reach", "antecedent"))
)


class Unread(Value):
    """Something shaped like a citation that could not be parsed as one."""

    text: str
    """The words."""
    start: int
    """Offset of the first character."""
    end: int
    """Offset past the last character."""
    why: Composed
    """Why it could not be read."""


class Extraction(Value):
    """Every citation in a text, and everything citation-shaped that could not be read."""

    citations: tuple[Citation, ...]
    """In the order of the text."""
    unread: tuple[Unread, ...]
    """In the order of the text."""


# --- what a reference turns out to be ----------------------------------------------------------


class Resolved(Value):
    """Exactly one authority held is meant: it begins at that page, or answers to what is given."""

    kind: Literal["resolved"] = "resolved"
    authority: Authority
    """That authority."""
    by: Literal["reference", "docket", "name"] = "reference"
    """What it was found by: the page, the docket number and court, or the name with what stands
    beside it."""


class Ambiguous(Value):
    """More than one authority held begins at that page, or answers to that name."""

    kind: Literal["ambiguous"] = "ambiguous"
    candidates: tuple[Authority, ...]
    """All of them."""


class Absent(Value):
    """The reporter and volume are held in part or whole, and nothing held begins at that page."""

    kind: Literal["absent"] = "absent"
    coverage: Coverage
    """What the index holds there."""
    occupant: Authority | None = None
    """The authority whose opinion runs over that page. Where there is one, absence is proved."""
    before: Authority | None = None
    """The authority held that begins last before that page, in the same volume."""
    after: Authority | None = None
    """The authority held that begins first after it."""
    namesakes: tuple[Authority, ...] = ()
    """Authorities held under the name cited, printed elsewhere."""


class OutOfCoverage(Value):
    """The index holds nothing of that reporter or volume, so it cannot say."""

    kind: Literal["out-of-coverage"] = "out-of-coverage"
    coverage: Coverage | None
    """What the index holds there; None where the citation has no reporter."""
    namesakes: tuple[Authority, ...] = ()
    """Authorities held under the name cited, printed elsewhere."""


Resolution = Annotated[Resolved | Ambiguous | Absent | OutOfCoverage, Field(discriminator="kind")]
