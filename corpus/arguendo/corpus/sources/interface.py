"""What a source of opinions gives: records to shelve, and records it has to set aside."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Annotated, Literal, NamedTuple, Protocol, runtime_checkable

from pydantic import AfterValidator

from arguendo.corpus.model import (
    Decided,
    PointKind,
    Side,
    TreatmentKind,
    Value,
    Voice,
)

_NO_CHARACTER = re.compile("[\ud800-\udfff]")


def _storable(written: str) -> str:
    """Put the sign of a lost character for what JSON can write and no database hold."""
    return _NO_CHARACTER.sub("\ufffd", written.replace("\0", ""))


Words = Annotated[str, AfterValidator(_storable)]
"""What a source says: half a character leaves a sign, a null nothing; neither costs the build."""


def _said(written: str) -> str:
    if not written.strip():
        raise ValueError("it is empty")
    return written


Called = Annotated[Words, AfterValidator(_said)]
"""Words without which a record is none."""


def _one_line(written: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in written) or "…"


Line = Annotated[str, AfterValidator(_one_line)]
"""One printable line, whatever a source put into it."""


class Written(Value):
    """The words of an opinion, star pages as `[*123]`, separate opinions under `[DISSENT — X]`."""

    kind: Literal["written"] = "written"
    text: Words
    """The text as the source gives it."""


class Point(Value):
    """One note of a digest: what the opinion does there, in our words."""

    kind: PointKind
    """What it does."""
    text: Words
    """The note."""
    page: int | None = None
    """The star page noted."""
    author: Words = ""
    """The judge, for a separate opinion's point."""
    factor: Words | None = None
    """The factor shown, by its id in the area's catalogue."""
    favours: Side | None = None
    """The side that factor favours."""


class SeparateOpinion(Value):
    """Who wrote one of the opinions, and who joined."""

    kind: Voice
    """Who speaks."""
    author: Words = ""
    """The writing judge's surname."""
    joined: tuple[Words, ...] = ()
    """The surnames of those who joined."""
    page: int | None = None
    """Its first page."""
    parts: Words = ""
    """The parts joined, where not all of it was."""


class Noted(Value):
    """A digest: points in our own words, against which no quotation can be checked."""

    kind: Literal["noted"] = "noted"
    points: tuple[Point, ...]
    """In the order of the digest."""
    opinions: tuple[SeparateOpinion, ...] = ()
    """Who wrote, concurred and dissented."""


class Bare(Value):
    """No text at all: the decision is known by its record alone."""

    kind: Literal["bare"] = "bare"


Body = Written | Noted | Bare


class Treated(Value):
    """A treatment the source states: the record's decision citing, or cited by, another."""

    citation: Words
    """The other decision's reference."""
    name: Words
    """The other decision's name."""
    kind: TreatmentKind
    """The class of treatment."""
    page: int | None = None
    """The page of the citing decision that shows it."""
    incoming: bool = False
    """True where the other decision treats this one, False where this one treats the other."""


class Record(Value):
    """One decision as a source gives it."""

    source_id: Called
    """The source's id for it."""
    name: Called
    """The name by which it is cited."""
    aliases: tuple[Words, ...] = ()
    """Other names on record."""
    citations: tuple[Words, ...] = ()
    """References, as strings."""
    court: Words = ""
    """The courts-db id."""
    decided: Decided | None = None
    """When it was decided."""
    docket: Words = ""
    """The docket number."""
    url: Words = ""
    """Its address."""
    prevailed: Side | None = None
    """Who got what it wanted, where the source says so."""
    treatments: tuple[Treated, ...] = ()
    """Treatments the source states."""
    body: Body
    """What the source holds of it."""
    retrieved: Words = ""
    """The day on which it was fetched, or its file last changed, `YYYY-MM-DD`."""
    licence: Words = ""
    """Under what terms the source gives it, in the source's own abbreviation."""


class Memorandum(Value):
    """What the user's own people wrote: no authority, and held beside the law."""

    source_id: Called
    """The source's id for it."""
    name: Called
    """Its title."""
    day: Decided
    """The day it bears, or on which its file last changed."""
    text: Words
    """Its words."""


class Found(Value):
    """A record, with the place it was read from."""

    record: Record | Memorandum
    """The record."""
    position: int
    """Where the source may be taken up again after this record (a line number, a file's rank)."""
    fraction: float | None = None
    """The part of the source read so far, from 0 to 1, where that can be told."""


class SetAside(Value):
    """Something in the source that could not be read as a record."""

    place: Line
    """Where it stands, such as `line 5,214`."""
    why: Line
    """What is wrong with it."""
    position: int
    """Where the source may be taken up again after it."""


THE_REST = "the rest"
"""The place of what is set aside because a source breaks off: the next run goes on there."""


@runtime_checkable
class Source(Protocol):
    """A stream of records that can be taken up again where it was left."""

    @property
    def name(self) -> str:
        """The source's kind, such as `starter` or `jsonl`; it stands in every witness."""

    @property
    def origin(self) -> str:
        """Where it reads from, whatever stands there today: a path, a service."""

    @property
    def key(self) -> str:
        """What tells this very input from others: a path with size and time, a version."""

    def records(self, after: int) -> Iterator[Found | SetAside]:
        """Yield what stands after the position, in a fixed order."""


@runtime_checkable
class Listing(Protocol):
    """A source that can say what lies there without reading it.

    Of a source of memoranda those that are not listed any more are taken out of the library.
    """

    def listed(self) -> Collection[str] | None:
        """Return the ids of all that lies there, whether it can be read or not.

        None, where nothing lies there and the user did not say that it was emptied: what is empty
        may be a disk that is not mounted.
        """


class Given(NamedTuple):
    """What the user gives beside a source's name; the command line reads it, no source does."""

    token: str = ""
    """The token of the user's account with the service."""
    emptied: bool = False
    """Whether a place in which nothing lies any more is to be believed."""


class Named(NamedTuple):
    """How a kind of source is named by a user, and opened: what an entry point offers.

    The group of entry points is `arguendo.sources`; ours are offered in the same way.
    """

    forms: tuple[tuple[str, str], ...]
    """(how it is written, what is read), for the list of what can be named."""
    open: Callable[[str, Given], Source | None]
    """Return the source that name means, or None where the name is of another kind."""
    rank: int = 0
    """Asked earlier the lower it is; a kind that takes any folder comes last."""
