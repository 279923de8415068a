"""What is asked for: by what the question speaks of, or else the facts."""

from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.lexicon import reliefs
from arguendo.graph.roles.schemes.phrasing import the
from arguendo.graph.roles.schemes.poles import Pole


def relief_asked(field: Field, pole: Pole) -> str:
    """Return the relief as a clause; where nothing tells it, judgment on the question."""
    facts = " ".join(str(fact.text) for fact in field.facts)
    for text in (field.issue, facts):
        for relief in reliefs():
            if relief.cues.search(text):
                return relief.claimant if pole == "claimant" else relief.opponent
    return f"judgment for {the(field.bench.side(pole))} on the question"
