"""Decisions, and a record that holds them, written as a lawyer would: by name, reference, year."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from arguendo.corpus.dockets import docket_numbers, same_docket
from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    CitedAs,
    Coverage,
    Opinion,
    OutOfCoverage,
    Pages,
    Passage,
    Reference,
    Resolution,
    Resolved,
    Treatment,
    Witness,
    last_day,
)
from arguendo.corpus.names import compare, parties
from arguendo.corpus.passages import passages_of
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.reporters import whole_to


def at(written: str) -> Reference:
    """`547 U.S. 103` as a reference."""
    volume, rest = written.split(" ", 1)
    reporter, page = rest.rsplit(" ", 1)
    return Reference(volume=volume, reporter=reporter, page=page)


def decision(
    name: str,
    *printed: str,
    decided: str | None = None,
    court: str = "scotus",
    docket: str = "",
    text: str = "opinion",
    aliases: tuple[str, ...] = (),
) -> Authority:
    """A decided case, such as `decision("Roe v. Wade", "410 U.S. 113", decided="1973-01-22")`."""
    id = (printed[0] if printed else name).lower().replace(" ", "-").replace(".", "")
    witness = Witness(
        source="factory", source_id=id, sha256=hashlib.sha256(name.encode()).hexdigest(), text=text
    )
    return Authority(
        id=id,
        name=Recorded(name),
        aliases=tuple(Recorded(alias) for alias in aliases),
        references=tuple(at(one) for one in printed),
        court=court,
        decided=decided,
        docket=docket,
        text=text,
        witnesses=(witness,),
    )


def _first(each: tuple[int, Authority]) -> int:
    return each[0]


class Contents(NamedTuple):
    """All that a shelf was built from."""

    decisions: tuple[Authority, ...]
    runs_to: dict[str, int]
    opinions: dict[str, tuple[Opinion, ...]]
    treatments: dict[str, tuple[Treatment, ...]]
    whole: dict[tuple[str, str], int | None]


class ShelfOfDecisions:
    """A record in memory.

    `runs_to` gives the last page of a decision where it is known, `opinions` its opinions,
    `treatments` how later decisions deal with it, each by the decision's id; `whole` the volumes
    held whole, as ("U.S.", "410"), with their last pages where they are known.
    """

    def __init__(
        self,
        decisions: Iterable[Authority],
        runs_to: dict[str, int] | None = None,
        *,
        opinions: dict[str, tuple[Opinion, ...]] | None = None,
        treatments: dict[str, tuple[Treatment, ...]] | None = None,
        whole: dict[tuple[str, str], int | None] | None = None,
    ) -> None:
        self._opinions = opinions or {}
        self._treatments = treatments or {}
        self._whole = whole or {}
        self._by_id = {one.id: one for one in decisions}
        self._last = runs_to or {}
        self._at: dict[Reference, list[Authority]] = {}
        self._volumes: dict[tuple[str, str], list[tuple[int, Authority]]] = {}
        self._reporters: dict[str, int] = {}
        self._called: dict[str, list[Authority]] = {}
        self._dockets: dict[str, list[str]] = {}
        for one in self._by_id.values():
            for reference in one.references:
                self._at.setdefault(reference, []).append(one)
                volume = self._volumes.setdefault((reference.reporter, reference.volume), [])
                if reference.page.isdigit():
                    volume.append((int(reference.page), one))
                self._reporters[reference.reporter] = self._reporters.get(reference.reporter, 0) + 1
            for number in docket_numbers(one.docket):
                self._dockets.setdefault(number.number, []).append(one.id)
            for name in (one.name, *one.aliases):
                for word in {word for party in parties(name) for word in party.split()}:
                    self._called.setdefault(word, []).append(one)

    @property
    def contents(self) -> Contents:
        """All that it was built from."""
        return Contents(
            tuple(self._by_id.values()), self._last, self._opinions, self._treatments, self._whole
        )

    def resolve(self, reference: Reference, name: str = "") -> Resolution:
        """Return what begins at that page."""
        held = self._at.get(reference, [])
        if len(held) == 1:
            return Resolved(authority=held[0])
        if held:
            return Ambiguous(candidates=tuple(held))
        volume = self._volumes.get((reference.reporter, reference.volume), [])
        coverage = Coverage(
            reporter=reference.reporter,
            volume=reference.volume,
            in_volume=len(volume),
            in_reporter=self._reporters.get(reference.reporter, 0),
            **self._vouched(reference, volume),
        )
        if not volume:
            return OutOfCoverage(coverage=coverage, namesakes=self.named(name))
        before, after = self._beside(reference, volume)
        return Absent(
            coverage=coverage,
            occupant=self._over(reference, volume),
            before=before,
            after=after,
            namesakes=self.named(name),
        )

    def _vouched(self, reference: Reference, volume: list[tuple[int, Authority]]) -> dict[str, Any]:
        printed = (reference.reporter, reference.volume)
        if printed not in self._whole:
            return {}
        last_held = max((page for page, _ in volume), default=None)
        return {
            "whole": True,
            "whole_to": whole_to(*printed, last_held, self._whole[printed]),
            "last_page": self._whole[printed],
            "vouched_by": "the factory",
        }

    def _beside(
        self, reference: Reference, volume: list[tuple[int, Authority]]
    ) -> tuple[Authority | None, Authority | None]:
        if not reference.page.isdigit():
            return None, None
        page = int(reference.page)
        before = max((each for each in volume if each[0] < page), key=_first, default=None)
        after = min((each for each in volume if each[0] > page), key=_first, default=None)
        return before and before[1], after and after[1]

    def _over(self, reference: Reference, volume: list[tuple[int, Authority]]) -> Authority | None:
        if not reference.page.isdigit():
            return None
        page = int(reference.page)
        before = [(first, one) for first, one in volume if first < page]
        if not before:
            return None
        _, one = max(before, key=lambda pair: pair[0])
        return one if page <= self._last.get(one.id, 0) else None

    def named(self, name: str) -> tuple[Authority, ...]:
        """Return the decisions that answer to a name."""
        words = [word for party in parties(name) for word in party.split()]
        shelf = min((self._called.get(word, []) for word in words), key=len, default=[])
        return tuple(
            one
            for one in shelf
            if compare(name, one.name, one.aliases).kind in ("same", "harmless")
        )

    def cited_as(self, reference: Reference, as_of: dt.date) -> tuple[CitedAs, ...]:
        """Return how its decisions cite what is printed at a reference: not looked for here."""
        return ()

    def by_docket(self, docket: str) -> tuple[Authority, ...]:
        """Return the decisions under a docket number."""
        return tuple(
            self._by_id[id]
            for number in docket_numbers(docket)
            for id in self._dockets.get(number.number, ())
            if same_docket(docket, self._by_id[id].docket)
        )

    def authority(self, id: str) -> Authority | None:
        """Return a decision by its id."""
        return self._by_id.get(id)

    def pages(self, authority: str) -> Pages | None:
        """Return over which pages a decision runs, where its last page is known."""
        if authority not in self._last:
            return None
        first = self._by_id[authority].references[0]
        return Pages(
            reporter=first.reporter,
            volume=first.volume,
            first=int(first.page),
            last=self._last[authority],
        )

    def opinions(self, authority: str) -> tuple[Opinion, ...]:
        """Return a decision's opinions, by its id."""
        return self._opinions.get(authority, ())

    def passages_of(self, authority: str) -> tuple[Passage, ...]:
        """Return a decision's passages, by its id."""
        return tuple(passage for one in self.opinions(authority) for passage in passages_of(one))

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return how decisions made on or before the day deal with it."""
        return tuple(
            one
            for one in self._treatments.get(authority.id, ())
            if one.decided is None or last_day(one.decided) <= as_of
        )

    @cached_property
    def digest(self) -> str:
        """A digest of all it holds."""
        held = "\n".join(one.model_dump_json() for one in self._by_id.values())
        return hashlib.sha256(held.encode()).hexdigest()
