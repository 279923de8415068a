"""Maps that hypothesis makes up: any words, any number of theories, arguments and answers."""

from factories import maps
from hypothesis import strategies as st
from pydantic import ValidationError

from arguendo.corpus.model import Side
from arguendo.graph.gate.cleared import Cleared, Plain
from arguendo.graph.model import MoveKind
from arguendo.graph.wire import ArgumentMap, PremiseView

SIDES: tuple[Side, ...] = ("defense", "prosecution")
MOVES: tuple[MoveKind, ...] = (
    "assert",
    "analogize",
    "distinguish",
    "counterexample",
    "undercut",
    "concede",
)


def _clears(words: str) -> bool:
    """Say whether words hold nothing citation-shaped and no mark of ours."""
    try:
        Cleared(segments=(Plain(text=words),))
    except ValidationError:
        return False
    return "~~" not in words


WORDS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="[]<>{}#@*_=-+/\\.:,;()!?'\"&|%$ \n\tAEOPvx1", max_size=30),
    st.sampled_from(["end", "Ben refused.", "Ana may let anyone in.", "=1+1", "III.A.", "אין"]),
).filter(_clears)
CITED = st.sampled_from([maps.RANDOLPH, maps.FERNANDEZ, maps.MATLOCK, maps.INVENTED])


@st.composite
def map_of_any_kind(draw: st.DrawFn) -> ArgumentMap:
    """A map with theories of both sides, premises of every kind, and a debate."""
    clear = maps.Clearing()
    theories = []
    targets: list[str] = []
    for number in range(draw(st.integers(0, 3))):
        side = draw(st.sampled_from(SIDES))
        held = [maps.precedent(clear, f"P{number}", draw(CITED))]
        arguments = []
        for place in range(draw(st.integers(0, 2))):
            id = f"A{number}{place}"
            claim = draw(WORDS) + draw(st.sampled_from(["", f" as {maps.INVENTED} has it"]))
            made = maps.argument(clear, id, f"T{number}", side=side, claim=claim)
            passage = held[0].passages[0].id
            premises = (
                *made.premises,
                PremiseView(kind="assumption", text=clear(draw(WORDS)), refers_to=""),
                PremiseView(kind="precedent", text=clear(draw(WORDS)), refers_to=passage),
            )
            kept = draw(st.integers(0, len(premises)))
            arguments.append(made.model_copy(update={"premises": premises[:kept]}))
            targets.append(id)
        against = draw(st.booleans())
        theories.append(
            maps.theory(
                clear,
                f"T{number}",
                side=side,
                audience=draw(st.sampled_from(["judge", "jury"])),
                thesis=draw(WORDS),
                arguments=arguments,
                precedents=[] if against else held,
                adverse=[one.model_copy(update={"stance": "adverse"}) for one in held]
                if against
                else [],
            )
        )
    moves = []
    for number in range(draw(st.integers(0, 4)) if targets else 0):
        target = draw(st.sampled_from(targets))
        ply = 3 if target.startswith("M") else 2
        kind, side = draw(st.sampled_from(MOVES)), draw(st.sampled_from(SIDES))
        moves.append(
            maps.move(clear, f"M{number}", target, kind=kind, side=side, text=draw(WORDS), ply=ply)
        )
        targets.append(f"M{number}")
    return maps.argument_map(clear, theories, moves)
