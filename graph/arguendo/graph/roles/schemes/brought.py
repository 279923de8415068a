"""Precedents as they were shown, read the way the field is read."""

import threading
from collections import OrderedDict

from arguendo.corpus.library import Library
from arguendo.corpus.model import Passage
from arguendo.graph.roles.interface import Brought, Case
from arguendo.graph.roles.schemes.decisions import Decision, shared_with
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.reasons import origin_of, reasons_of
from arguendo.graph.roles.schemes.survey import field_for
from arguendo.graph.roles.schemes.weight import standing


class Table:
    """What lies on the table: the field, and each precedent shown for and against a theory."""

    def __init__(self, library: Library, case: Case) -> None:
        brief = case.brief
        self.case = case
        self.field: Field = field_for(library, brief.matter, brief.facts, str(brief.issue))
        self._library = library
        self.supporting = tuple(self._read(one) for one in case.supporting)
        self.adverse = tuple(self._read(one) for one in case.adverse)
        self.shown: dict[str, Passage] = {
            passage.id: passage
            for one in (*case.supporting, *case.adverse)
            for passage in one.passages
        }

    def _read(self, brought: Brought) -> Decision:
        """Read a precedent by the passages shown; who won is told by the whole of it."""
        bench, comparer = self.field.bench, self.field.comparer
        authority = brought.authority
        origin = origin_of(authority, self._library.passages_of(authority.id), bench)
        reasons = tuple(
            r for passage in brought.passages for r in reasons_of(passage, origin, bench)
        )
        comparer.meet(text for reason in reasons for text in reason.texts)
        matter = self.case.brief.matter
        return Decision(
            origin=origin,
            reasons=reasons,
            shared=tuple(
                self.field.fairly_used(shared_with(self.case.brief.facts, reasons, comparer))
            ),
            on_issue=0.0,
            standing=standing(authority, matter.forum, matter.as_of),
        )

    def cited(self, cites: tuple[str, ...]) -> tuple[Decision, ...]:
        """Return the precedents that passages belong to, in the order cited."""
        wanted = dict.fromkeys(self.shown[id].authority for id in cites if id in self.shown)
        by_id = {one.authority.id: one for one in (*self.supporting, *self.adverse)}
        return tuple(by_id[id] for id in wanted if id in by_id)

    def silent_on(self, decision: Decision, text: str) -> bool:
        """Say whether nothing in the whole of a decision comes near a fact."""
        kept, asked = self.field.silences, (decision.authority.id, text)
        if asked not in kept:
            compare = self.field.comparer.compare
            kept[asked] = all(compare(text, one).score < _NEAR for one in self._whole(decision))
        return kept[asked]

    def _whole(self, decision: Decision) -> tuple[str, ...]:
        """Return every text of a decision that a fact may be compared with, read once a matter."""
        kept, id = self.field.whole, decision.authority.id
        if id not in kept:
            bench = self.field.bench
            texts = tuple(
                text
                for passage in self._library.passages_of(id)
                for reason in reasons_of(passage, decision.origin, bench)
                for text in reason.texts
            )
            self.field.comparer.meet(texts)
            kept[id] = texts
        return kept[id]


_KEPT = 8
_laid: "OrderedDict[int, tuple[Case, Library, Table]]" = OrderedDict()
_laying = threading.Lock()


def laid(library: Library, case: Case) -> Table:
    """Return the table for a case; one case is debated turn by turn, and read once."""
    key = id(case)
    with _laying:
        held = _laid.get(key)
        if held is not None and held[0] is case and held[1] is library:
            return held[2]
    table = Table(library, case)
    with _laying:
        _laid[key] = (case, library, table)
        while len(_laid) > _KEPT:
            _laid.popitem(last=False)
    return table


_NEAR = 0.25
"""Likeness from which a decision may be said to speak of a fact."""
