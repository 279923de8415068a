"""A record that is asked each question once: a text cites, and names, one authority many times."""

import datetime as dt
from collections.abc import Callable, Hashable
from typing import TypeVar

from arguendo.corpus.model import (
    Ambiguous,
    Authority,
    CitedAs,
    Opinion,
    Pages,
    Passage,
    Reference,
    Resolution,
    Resolved,
    Treatment,
)
from arguendo.corpus.verification.interface import Record

Answer = TypeVar("Answer")


class AskedOnce:
    """A `Record` for the length of one text, of which nothing in the record changes."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._answers: dict[Hashable, object] = {}

    def _once(self, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        if question not in self._answers:
            self._answers[question] = ask()
        return self._answers[question]  # type: ignore[return-value]

    def resolve(self, reference: Reference, name: str = "") -> Resolution:
        """Return what stands at a reference.

        The name decides between decisions on one page, and says of what is absent who bears it
        elsewhere: the page is asked for without it, and who bears it once for all pages.
        """
        question = ("resolve", reference.volume, reference.reporter, reference.page)
        found = self._once(question, lambda: self._record.resolve(reference))
        if not name:
            return found
        match found:
            case Resolved():
                return found
            case Ambiguous():
                return self._once((*question, name), lambda: self._record.resolve(reference, name))
            case _:
                named = found
                return self._once((*question, name), lambda: named.but(namesakes=self.named(name)))

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the authorities that answer to a name."""
        return self._once(("named", name), lambda: self._record.named(name))

    def cited_as(self, reference: Reference, as_of: dt.date) -> tuple[CitedAs, ...]:
        """Return how decisions made on or before the day cite what is printed at a reference."""
        question = ("cited", reference.volume, reference.reporter, reference.page, as_of)
        return self._once(question, lambda: self._record.cited_as(reference, as_of))

    def by_docket(self, docket: str) -> tuple[Authority, ...]:
        """Return the authorities under a docket number."""
        return self._once(("docket", docket), lambda: self._record.by_docket(docket))

    def authority(self, id: str) -> Authority | None:
        """Return an authority by its id."""
        return self._once(("authority", id), lambda: self._record.authority(id))

    def pages(self, authority: str) -> Pages | None:
        """Return over which pages an authority is known to run."""
        return self._once(("pages", authority), lambda: self._record.pages(authority))

    def opinions(self, authority: str) -> tuple[Opinion, ...]:
        """Return the opinions of an authority."""
        return self._once(("opinions", authority), lambda: self._record.opinions(authority))

    def passages_of(self, authority: str) -> tuple[Passage, ...]:
        """Return the passages of an authority."""
        return self._once(("passages", authority), lambda: self._record.passages_of(authority))

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return how decisions made on or before the day deal with an authority."""
        question = ("treatments", authority.id, as_of)
        return self._once(question, lambda: self._record.treatments_of(authority, as_of))

    @property
    def digest(self) -> str:
        """The digest of everything it knows."""
        return self._record.digest
