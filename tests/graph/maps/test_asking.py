"""Critical questions that nobody put: drawn where they are asked for, and nothing else changes."""

from pathlib import Path

from factories.maps import argument_map
from typer.testing import CliRunner

from arguendo.graph.cli.map import app
from arguendo.graph.maps.asking import with_open_questions
from arguendo.graph.maps.encodings.argmap import Argmap, load


def test_every_question_of_every_scheme_is_drawn_once() -> None:
    """Those that a move put are told from the others by it."""
    asked = with_open_questions(argument_map())
    assert sorted(node.id for node in asked.nodes if node.kind == "question") == [
        f"{argument}:{question}"
        for argument in ("A1", "A2")
        for question in ("alike", "other-ground", "other-precedent")
    ]
    assert {edge.target for edge in asked.edges if edge.kind == "raises"} == {"A1:alike"}
    assert with_open_questions(asked) == asked


def test_what_stands_is_as_before() -> None:
    """A question attacks nothing until a move puts it."""
    before, after = argument_map(), with_open_questions(argument_map())
    assert {id: after.acceptability.all[id] for id in before.acceptability.all} == (
        before.acceptability.all
    )
    assert after.assessment.falls == before.assessment.falls


def test_on_the_command_line(tmp_path: Path) -> None:
    """The outline lists them under the arguments, and the map with them is one that loads."""
    (tmp_path / "run.argmap.json").write_bytes(Argmap().encode(argument_map()))
    order = ["export", str(tmp_path / "run.argmap.json"), "--questions", "--to"]
    told = CliRunner().invoke(app, [*order, "markdown"]).stdout
    assert told.count("still to be asked: Is there a precedent at least as much on point") == 2
    whole = tmp_path / "asked.argmap.json"
    CliRunner().invoke(app, [*order, "argmap", "-o", str(whole)])
    assert load(whole) == with_open_questions(argument_map())
