"""`arguendo map stands`: what stands, what falls, what would restore it, in words and as JSON."""

import json
from pathlib import Path

import pytest
from factories.maps import INVENTED, argument_map
from typer.testing import CliRunner

from arguendo.graph.cli.map import app
from arguendo.graph.maps.encodings.argmap import Argmap


@pytest.fixture
def run_file(tmp_path: Path) -> str:
    """A map with one citation that was invented."""
    (tmp_path / "run.argmap.json").write_bytes(Argmap().encode(argument_map()))
    return str(tmp_path / "run.argmap.json")


def test_in_words(run_file: str) -> None:
    """What falls, the list that restores it, and how well a theory is proved."""
    told = CliRunner().invoke(app, ["stands", run_file]).stdout
    for line in (
        "**1 of 4 citations is struck: 1 rejected, 0 unproven. Without them A2 no longer stands.**",
        "- **A2 no longer stands without them:** A tenant may consent for herself, as",
        "- **I1 is answered then:** May the police search a shared home",
        "- **T1 stands then:** A present tenant's refusal bars the search.",
        f"**To restore all of it:** replace ~~{INVENTED}~~",
        "No shorter list does.",
        "- **T2:** shown by some evidence; on checked citations alone nothing shows it; it has to "
        "be shown beyond reasonable doubt: not enough.",
    ):
        assert line in told


def test_as_json(run_file: str) -> None:
    """For scripts: both labellings, and what follows from them."""
    told = json.loads(CliRunner().invoke(app, ["stands", run_file, "--format", "json"]).stdout)
    assert told["acceptability"]["verified_only"]["A2"] == "out"
    assert told["assessment"]["falls"] == ["A2"]
    (repair,) = told["assessment"]["repairs"]
    assert (repair["restores"], repair["shortest"]) == (["A2"], True)
