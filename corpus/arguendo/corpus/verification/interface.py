"""What a check is, and what the evidence is gathered from."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from arguendo.corpus.model import (
    Authority,
    CitedAs,
    Opinion,
    Pages,
    Passage,
    Reference,
    Resolution,
    Treatment,
)
from arguendo.corpus.verification.model import Finding, Inquiry, Lookup, Support


@runtime_checkable
class Check(Protocol):
    """One question asked of every citation.

    One with `of_authority = True` looks at nothing but `stands_for` and what was gathered on it:
    what it finds is then shared by all citations in a text that mean the same (`conformance`).
    """

    @property
    def name(self) -> str:
        """The name by which its findings and its documentation are known."""
        ...

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Answer from the evidence alone; at least one finding, `not-applicable` if need be."""
        ...


class Record(Protocol):
    """What knows the law: it is asked before judging begins, and never while judging."""

    def resolve(self, reference: Reference, name: str = "") -> Resolution:
        """Return what stands at a reference; the name decides where several cases begin there."""
        ...

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the authorities that answer to a name."""
        ...

    def cited_as(self, reference: Reference, as_of: dt.date) -> tuple[CitedAs, ...]:
        """Return how decisions made on or before the day cite what is printed at a reference."""
        ...

    def by_docket(self, docket: str) -> tuple[Authority, ...]:
        """Return the authorities under a docket number, of whatever court."""
        ...

    def authority(self, id: str) -> Authority | None:
        """Return an authority by its id."""
        ...

    def pages(self, authority: str) -> Pages | None:
        """Return over which pages an authority is known to run, by its id."""
        ...

    def opinions(self, authority: str) -> tuple[Opinion, ...]:
        """Return the opinions of an authority, by its id, with such words as are held."""
        ...

    def passages_of(self, authority: str) -> tuple[Passage, ...]:
        """Return the passages of an authority by its id, in order."""
        ...

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return how decisions made on or before the day deal with an authority."""
        ...

    @property
    def digest(self) -> str:
        """The digest of everything it knows: the same for the same content."""
        ...


class SupportJudge(Protocol):
    """Who is asked whether passages bear a proposition out, before judging begins."""

    @property
    def name(self) -> str:
        """The name by which its answers are known."""
        ...

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Answer, quoting the words it rests on; `cannot-tell` where there are none."""
        ...


class OutsideIndex(Protocol):
    """An index that others keep, asked over the network and only where the user wants it.

    It is handed references and nothing else: no word of the text leaves this machine.
    """

    @property
    def name(self) -> str:
        """The name by which its answers are known."""
        ...

    def look_up(self, references: Sequence[Reference]) -> Mapping[Reference, Lookup]:
        """Return what it has at each reference; `not-reached`, with why, where it did not say."""
        ...
