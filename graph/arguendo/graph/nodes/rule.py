"""Rule on each issue twice, as a court and as a jury, on verified evidence alone."""

from collections import Counter
from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.errors import ArguendoError
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.context import Context
from arguendo.graph.ruling.docket import cast, docket
from arguendo.graph.ruling.flips import flip
from arguendo.graph.ruling.jury import burden_of, shown
from arguendo.graph.ruling.model import Ruling, Vote
from arguendo.graph.ruling.reading import reader, route
from arguendo.graph.ruling.table import Table, laid_out
from arguendo.graph.ruling.words import court_words, grounds, jury_grounds, jury_words
from arguendo.graph.schools.school import NEUTRAL, School
from arguendo.graph.state import Abstention, Bench
from arguendo.graph.views import Board


def rule(state: Bench, runtime: Runtime[Context]) -> dict[str, Any]:
    """Let every judge of the bench rule on every issue, and the jury find."""
    context = runtime.context
    context.go_on()
    table = table_of(context, state)
    if not table.theories:
        return {"rulings": []}
    side = state["matter"].side
    burden_on, needed = burden_of(side)
    other = OTHER_SIDE[burden_on]
    review = state["steering"].dials.review
    rulings: list[Ruling] = []
    for issue in (node for node in table.nodes if node.kind == "issue"):
        answering = [
            edge.source
            for edge in table.edges
            if edge.kind == "answers" and edge.target == issue.id
        ]
        if not answering:
            continue
        votes = tuple(
            _vote(state, runtime, table, issue.id, school, (burden_on, other))
            for school in context.schools.bench
        )
        counted = Counter(vote.votes_for for vote in votes)
        (court_for, most), *rest = counted.most_common()
        if rest and rest[0][1] == most:
            court_for = None  # An evenly divided court rules for nobody.
        proved = shown(table, answering, burden_on)
        met = any(one.standard == needed and one.theories for one in proved)
        has_story = any(one.audience == "jury" and one.id in answering for one in table.theories)
        jury_for: Side | None = (burden_on if met else other) if has_story else None
        rulings.append(
            Ruling(
                id=f"J{len(rulings) + 1}",
                issue=issue.id,
                review=review,
                court_for=court_for,
                votes=votes,
                jury_for=jury_for,
                burden_on=burden_on,
                needed=needed,
                shown=proved,
                grounds=jury_grounds(proved) if has_story else (),
                court_words=court_words(court_for, [vote.votes_for for vote in votes], review),
                jury_words=jury_words(jury_for, burden_on, needed),
            )
        )
    return {"rulings": rulings}


def table_of(context: Context, state: Bench) -> Table:
    """Derive the map that is ruled on from what was cleared."""
    board = Board(context.library, state["facts"])
    cleared = {clearance.item: clearance for clearance in state["cleared"]}
    for item in state["items"]:
        if item.id in cleared:
            board.put(item, cleared[item.id])
    return laid_out(board, state["matter"], state["facts"], context.gate)


def _vote(
    state: Bench,
    runtime: Runtime[Context],
    table: Table,
    issue: str,
    school: School,
    sides: tuple[Side, Side],
) -> Vote:
    context, review = runtime.context, state["steering"].dials.review
    context.go_on()
    read = reader(table, issue, school, *sides, review)
    if context.judge is not None:
        asked = docket(state, table, issue, context)
        try:
            drafted = context.judge.vote(asked, None if school is NEUTRAL else school.voice)
            return cast(table, asked, drafted, school, context.judge.model, read)
        except ArguendoError as error:
            why = Composed(f"The judge could not rule as {school.name}, and is computed: {error}")
            runtime.stream_writer(
                Abstention(side=state["matter"].side, audience="judge", why=why, cause="could-not")
            )
    found = read(table.struck)
    return Vote(
        judge=Composed(school.name),
        model=Supplied("schemes"),
        votes_for=found.rules_for,
        route=route(table, found),
        grounds=grounds(table, school, found),
        flip=flip(table, read, found),
    )
