"""Which of two authorities prevails where both sides rely on one, and how the law came there.

Of two authorities, in this order:

1. what binds the forum prevails over what only persuades it;
2. of courts of which one binds the other, the higher prevails (*lex superior*);
3. of one court, the later prevails (*lex posterior*), where the days they are known by tell.

Of others, such as two circuits in a third one's district court, neither prevails. The order is
strict: 1 never leads back, 2 goes down the tree of courts, 3 goes back in time within one court.
It is drawn only between authorities that meet: what an attack relies on and what is relied on by
what it attacks, and what was brought for a theory and what against it. What a part of the record
says of a later date is a matter for the checks (`treated`), and is not asked again here.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from arguendo.corpus.forums import binds
from arguendo.corpus.model import last_day
from arguendo.graph.maps.drawing import Drawing
from arguendo.graph.wire import PrecedentView, TheoryView


def prevails(one: PrecedentView, other: PrecedentView) -> bool:
    """Say whether one authority strictly prevails over another."""
    if one.authority.id == other.authority.id:
        return False
    if one.weight != other.weight:
        return one.weight == "binding"
    court, below = str(one.authority.court), str(other.authority.court)
    if court != below:
        return binds(court, below) and not binds(below, court)
    if one.authority.decided is None or other.authority.decided is None:
        return False
    # A year alone may be any of its days: the earliest of one has to follow the last of the other.
    return _first_day(one.authority.decided) > last_day(other.authority.decided).isoformat()


def _first_day(decided: str) -> str:
    return decided + "0000-01-01"[len(decided) :]


def draw_precedence(drawing: Drawing, theories: Sequence[TheoryView]) -> None:
    """Draw which of the authorities that meet prevails."""
    brought: dict[str, PrecedentView] = {}
    meeting: dict[tuple[str, str], None] = {}
    for theory in theories:
        for precedent in (*theory.precedents, *theory.adverse):
            brought.setdefault(precedent.authority.id, precedent)
        meeting.update(
            dict.fromkeys(
                (mine.authority.id, theirs.authority.id)
                for mine in theory.precedents
                for theirs in theory.adverse
            )
        )
    for edge in drawing.edges("rebuts", "undermines"):
        meeting.update(
            dict.fromkeys(
                (mine, theirs)
                for mine in drawing.from_(edge.source, "cites")
                for theirs in drawing.from_(edge.target, "cites")
            )
        )
    for pair in meeting:
        for first, second in (pair, pair[::-1]):
            known = first in brought and second in brought
            if known and prevails(brought[first], brought[second]):
                drawing.join(first, second, "prefers")


def draw_routes(drawing: Drawing, theories: Iterable[TheoryView]) -> None:
    """Draw the route through the case law that carries each theory, from the later to the earlier.

    A decision on the way that nobody brought has no citation here, and is passed over.
    """
    for theory in theories:
        shown = [id for id in theory.route if drawing.node(id) is not None]
        for earlier, later in pairwise(shown):
            drawing.join(later, earlier, "routes")
