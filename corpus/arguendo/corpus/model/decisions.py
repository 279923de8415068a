"""A decided case as the record has it: where it is printed, its words, who deals with it."""

from typing import Literal

from arguendo.corpus.model.terms import (
    Decided,
    Extent,
    PointKind,
    Side,
    Told,
    TreatmentKind,
    Voice,
)
from arguendo.corpus.model.value import Value
from arguendo.corpus.provenance import Composed, Recorded


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

    def __hash__(self) -> int:
        return hash((self.id, self.text))  # What is held of one is kept by it: asked often.

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Opinion):
            return NotImplemented
        return self.__dict__ == other.__dict__  # As asked: one read again equals the one kept.


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


class CitedAs(Value):
    """A name by which decisions held cite what is printed at a reference, itself held or not."""

    name: Recorded
    """The caption they give, up to the reference."""
    times: int
    """How many of them give it so."""
    years: tuple[int, ...] = ()
    """The years they give it, once for each that gives one."""
    citing: tuple[Authority, ...]
    """The earliest of them."""
    passages: tuple[str, ...]
    """The ids of the passages in which those do."""


class Usage(Value):
    """What decisions held make of a name at a reference; empty where too few of them speak."""

    so: tuple[CitedAs, ...] = ()
    """Names like it by which they cite what stands there."""
    otherwise: tuple[CitedAs, ...] = ()
    """The names of one other case by which all of them do."""
    in_year: int = 0
    """How many of those that cite it so give it the year that is given."""
    years: tuple[int, ...] = ()
    """The years that they give, each once."""


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
