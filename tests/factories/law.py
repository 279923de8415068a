"""Decisions, and a record that holds them, written as a lawyer would: by name, reference, year."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from functools import cached_property

from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    Coverage,
    OutOfCoverage,
    Pages,
    Reference,
    Resolution,
    Resolved,
    Treatment,
    Witness,
)
from arguendo.corpus.names import compare, parties
from arguendo.corpus.provenance import Recorded


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


class ShelfOfDecisions:
    """A record in memory. `runs_to` gives the last page of a decision where it is known."""

    def __init__(
        self, decisions: Iterable[Authority], runs_to: dict[str, int] | None = None
    ) -> None:
        self._by_id = {one.id: one for one in decisions}
        self._last = runs_to or {}
        self._at: dict[Reference, list[Authority]] = {}
        self._volumes: dict[tuple[str, str], list[tuple[int, Authority]]] = {}
        self._reporters: dict[str, int] = {}
        self._called: dict[str, list[Authority]] = {}
        for one in self._by_id.values():
            for reference in one.references:
                self._at.setdefault(reference, []).append(one)
                volume = self._volumes.setdefault((reference.reporter, reference.volume), [])
                if reference.page.isdigit():
                    volume.append((int(reference.page), one))
                self._reporters[reference.reporter] = self._reporters.get(reference.reporter, 0) + 1
            for name in (one.name, *one.aliases):
                for word in {word for party in parties(name) for word in party.split()}:
                    self._called.setdefault(word, []).append(one)

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
        )
        if not volume:
            return OutOfCoverage(coverage=coverage, namesakes=self.named(name))
        return Absent(
            coverage=coverage, occupant=self._over(reference, volume), namesakes=self.named(name)
        )

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

    def treatments_of(self, authority: Authority, as_of: dt.date) -> tuple[Treatment, ...]:
        """Return nothing: the factory's decisions do not speak of each other."""
        return ()

    @cached_property
    def digest(self) -> str:
        """A digest of all it holds."""
        held = "\n".join(one.model_dump_json() for one in self._by_id.values())
        return hashlib.sha256(held.encode()).hexdigest()
