"""What tells against a theory and binds the forum is brought, however few are asked for."""

import datetime as dt
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from factories.opinions import Records, record

from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Supplied
from arguendo.graph.debate.candor import must_be_brought
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Dials, Fact, Matter, Precedent, Theory
from arguendo.graph.nodes.retrieve import retrieve

FACTS = ("The beekeeper kept the swarm in view.", "The swarm crossed the hedge of his neighbour.")
MATTER = Matter.model_validate(
    {
        "question": "May a beekeeper follow his swarm over a hedge?",
        "facts": " ".join(FACTS),
        "forum": "ca9",
        "side": "plaintiff",
        "as_of": dt.date(2015, 1, 1),
    }
)
OLD = record(
    "old",
    "Hive v. Meadow",
    "101 U.S. 50",
    court="scotus",
    decided="1880-05-01",
    body="A beekeeper who kept the swarm in view may follow it where it crossed the hedge.",
)


def limiting(court: str, place: str) -> Any:
    """A later decision that shares no fact with the matter, and limits the old one."""
    return record(
        "limits",
        "Drone v. Clover",
        place,
        court=court,
        decided="1973-01-01",
        body="Pilots are licensed. We limit Hive v. Meadow, 101 U.S. 50 (1880), to its facts.",
    )


def brought(folder: Path, *records: Any, precedents: int = 1) -> dict[str, Precedent]:
    """What is brought for and against a theory that was computed from the old decision."""
    library = Library.create(folder)
    library.build(Records([OLD, *records]))
    old = next(one for one in library.named("Hive v. Meadow"))
    theory = Theory(
        id="T1.1",
        side="plaintiff",
        audience="judge",
        issue=Supplied("May a beekeeper follow his swarm over a hedge?"),
        scheme="established-rule",
        thesis=Imagined(unchecked="He kept it in view and may follow."),
        seeds=(library.passages_of(old.id)[0].id,),
    )
    facts = [Fact(id=f"F{n}", text=Supplied(text)) for n, text in enumerate(FACTS, start=1)]
    context = SimpleNamespace(
        library=library, go_on=lambda: None, dials=Dials(precedents=precedents)
    )
    state: Any = {"matter": MATTER, "theory": theory, "facts": facts}
    runtime: Any = SimpleNamespace(context=context)
    found = retrieve(state, runtime)["precedents"]
    assert len(found) == len({one.id for one in found})
    names = {one.authority: library.authority(one.authority) for one in found}
    return {held.name: one for one in found if (held := names[one.authority]) is not None}


def test_what_binds_and_limits_what_supports_is_brought_against(tmp_path: Path) -> None:
    """It is there with the passage that says so, and candor asks for it."""
    found = brought(tmp_path, limiting("scotus", "410 U.S. 70"))
    against = found["Drone v. Clover"]
    assert ("adverse", "binding") == (against.stance, against.weight)
    assert (found["Hive v. Meadow"].authority,) == against.treats
    assert against.passages != ()
    assert must_be_brought(against)


@pytest.mark.parametrize(("court", "place"), [("ca2", "410 F.2d 70"), ("cal", "70 Cal.3d 410")])
def test_what_does_not_bind_is_not_brought_for_that(tmp_path: Path, court: str, place: str) -> None:
    """Another circuit's word, or a state's, controls nothing in the forum."""
    assert "Drone v. Clover" not in brought(tmp_path, limiting(court, place))
