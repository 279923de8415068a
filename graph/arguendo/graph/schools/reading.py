"""The schools of one run: who holds to which, and the slice of the library each reads."""

from collections.abc import Iterable

from arguendo.corpus.forums import binds
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage, Side
from arguendo.graph.model import Precedent
from arguendo.graph.roles.interface import Brought, Case, Voice
from arguendo.graph.schools.school import NEUTRAL, School

_WIDE = 60
"""Authorities asked of a search before it is cut down to a school's own."""
_MOST = 4
_PASSAGES = 6


class Schools:
    """Who holds to which school in a run."""

    def __init__(
        self,
        library: Library,
        our_side: Side,
        ours: School | None = None,
        theirs: School | None = None,
        bench: Iterable[School] = (),
    ) -> None:
        self._library, self._our_side = library, our_side
        self._ours, self._theirs = ours, theirs
        self.bench = tuple(bench) or (NEUTRAL,)

    def of(self, side: Side) -> School | None:
        """Return the school of a side's advocate."""
        return self._ours if side == self._our_side else self._theirs

    def voice(self, side: Side) -> Voice | None:
        """Return what a side's advocate is told of its school."""
        held = self.of(side)
        return held.voice if held else None

    def read(self, case: Case, side: Side) -> Case:
        """Return a case as a side's advocate reads it: its own authorities out of its own slice.

        What tells against it is left whole: an advocate answers what the other side brings. Where
        the slice holds nothing that bears on the theory, the case is left as it is.
        """
        held = self.of(side)
        if held is None or not (held.reading.cites or held.reading.authors):
            return case
        own, field = (
            (case.supporting, "supporting")
            if side == case.theory.side
            else (case.adverse, "adverse")
        )
        kept = [cut for one in own if (cut := _cut(held, one)) is not None]
        kept += self._searched(held, case, {one.authority.id for one in kept})
        return case.model_copy(update={field: tuple(kept[: 2 * _MOST])}) if kept else case

    def _searched(self, held: School, case: Case, known: set[str]) -> list[Brought]:
        """Search the school's own slice of the library for what bears on the theory."""
        query = f"{case.theory.thesis.unchecked} {case.brief.issue}"
        contested = {one.authority.id for one in (*case.supporting, *case.adverse)}
        found: list[Brought] = []
        for hit in self._library.search(query, as_of=case.brief.matter.as_of, most=_WIDE):
            if hit.authority.id in known | contested or len(found) == _MOST:
                continue
            passages = tuple(
                passage for passage in hit.passages if is_its_own(held, hit.authority, passage)
            )[:_PASSAGES]
            if passages:
                found.append(
                    Brought(
                        precedent=Precedent(
                            id="",
                            theory=case.theory.id,
                            authority=hit.authority.id,
                            stance="supporting",
                            weight="binding"
                            if binds(hit.authority.court, case.brief.matter.forum)
                            else "persuasive",
                            passages=tuple(passage.id for passage in passages),
                        ),
                        authority=hit.authority,
                        passages=passages,
                    )
                )
        return found


def is_its_own(held: School, authority: Authority, passage: Passage) -> bool:
    """Say whether a passage belongs to a school's reading list."""
    cites = {" ".join(one.split()) for one in held.reading.cites}
    if any(str(reference) in cites for reference in authority.references):
        return True
    return any(
        author.casefold() in str(passage.author).casefold() for author in held.reading.authors
    )


def _cut(held: School, brought: Brought) -> Brought | None:
    passages = tuple(
        passage for passage in brought.passages if is_its_own(held, brought.authority, passage)
    )
    return brought.model_copy(update={"passages": passages}) if passages else None
