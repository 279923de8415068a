"""How a ruling that was computed is put in words."""

from collections.abc import Sequence

from arguendo.corpus.model import Side
from arguendo.corpus.provenance import Composed
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Review
from arguendo.graph.ruling.model import Ground, Level, Shown
from arguendo.graph.ruling.reading import Reading, route
from arguendo.graph.ruling.table import Table
from arguendo.graph.schools.school import School

_REVIEW: dict[Review, str] = {
    "de-novo": "de novo",
    "clear-error": "for clear error",
    "abuse-of-discretion": "for abuse of discretion",
}
_LEVEL: dict[Level, str] = {
    "preponderance": "by a preponderance of the evidence",
    "clear-and-convincing": "by clear and convincing evidence",
    "beyond-reasonable-doubt": "beyond reasonable doubt",
}


def grounds(table: Table, school: School, reading: Reading) -> tuple[Ground, ...]:
    """Return the reasons of a judge that is computed, each with what it rests on."""
    if not reading.adopted:
        out = [one.id for one in table.theories if reading.labels[one.id] == "out"]
        open_ = [one.id for one in table.theories if reading.labels[one.id] == "undecided"]
        words = (
            f"No theory prevails on verified evidence: {len(out)} defeated, {len(open_)} "
            "undecided against one another."
        )
        return (Ground(text=Imagined(unchecked=words), rests_on=(*out, *open_)),)
    found = []
    for theory in table.theories:
        if theory.id not in reading.adopted:
            continue
        weight = school.weight(theory.lens, theory.scheme)
        way = route(table, reading._replace(adopted=(theory.id,)))
        words = (
            f"{theory.id} stands on verified evidence and prevails over its rivals: it gives a "
            f"reason from {theory.lens or theory.scheme}"
        )
        if school.weights:
            words += f", on which a {school.name} gives {weight} of 5"
        kinds = {node.id: node.kind for node in table.nodes}
        cases = sum(kinds[id] == "precedent" for id in way)
        words += f", and rests on {cases} decision{'s' * (cases != 1)} of record."
        found.append(Ground(text=Imagined(unchecked=words), rests_on=way))
    return tuple(found)


def court_words(rules_for: Side | None, votes: Sequence[Side | None], review: Review) -> Composed:
    """Return a court's ruling in a sentence."""
    if rules_for is None:
        return Composed(f"Reviewing {_REVIEW[review]}, the court rules for neither side.")
    if len(votes) == 1:
        return Composed(f"Reviewing {_REVIEW[review]}, the court rules for the {rules_for}.")
    carried = sum(vote == rules_for for vote in votes)
    return Composed(
        f"Reviewing {_REVIEW[review]}, the court rules for the {rules_for}, {carried} to "
        f"{len(votes) - carried}."
    )


def jury_words(finds_for: Side | None, burden_on: Side, needed: Level) -> Composed:
    """Return a jury's finding in a sentence."""
    if finds_for is None:
        return Composed("No theory for a jury was argued, so the jury finds nothing.")
    did = "shows" if finds_for == burden_on else "does not show"
    return Composed(
        f"The {burden_on} {did} its case {_LEVEL[needed]}; the jury finds for the {finds_for}."
    )


def jury_grounds(shown: Sequence[Shown]) -> tuple[Ground, ...]:
    """Return why the jury finds as it does."""
    return tuple(
        Ground(
            text=Imagined(
                unchecked=f"Shown {_LEVEL[one.standard]} by {', '.join(one.theories)}."
                if one.theories
                else f"Nothing is shown {_LEVEL[one.standard]}."
            ),
            rests_on=one.theories,
        )
        for one in shown
    )
