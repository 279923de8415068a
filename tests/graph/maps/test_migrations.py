"""Maps that earlier versions wrote are read; those of later ones are refused in so many words.

`written/NAME.VERSION.argmap.json` was written by the version it names, and is never written anew.
"""

import gzip
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from factories.maps import INVENTED, argument_map

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.encodings.argmap import Argmap, load
from arguendo.graph.maps.migrations import _STEPS, CURRENT, version_of
from arguendo.graph.wire import ArgumentMap

WRITTEN = Path(__file__).parent / "written"
FILES = sorted(WRITTEN.iterdir())


def contents(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A map as it was written then."""
    path = tmp_path / "older.argmap.json"
    path.write_bytes(contents(request.param))
    return path


def edited(path: Path, **changes: Any) -> Path:
    written = json.loads(path.read_text())
    path.write_text(json.dumps(written | changes))
    return path


def test_every_version_before_this_one_has_a_step_and_a_file() -> None:
    """Whoever raises the version writes both."""
    before = set(range(1, CURRENT))
    assert set(_STEPS) == before
    assert {int(path.name.split(".")[1]) for path in FILES} == before
    (written,) = get_args(ArgumentMap.model_fields["schema_"].annotation)
    assert version_of(written) == CURRENT


def test_an_older_map_is_read_and_says_what_it_said(older: Path, tmp_path: Path) -> None:
    """What was argued and found is as it was; what is written now is of this version."""
    before = json.loads(older.read_text())
    map = load(older)
    now = json.loads(Argmap().encode(map))
    assert now["schema"] == f"arguendo/argmap/{CURRENT}"
    assert now["verdicts"] == before["verdicts"]
    for part in ("theories", "moves", "leads"):
        assert [one["id"] for one in now[part]] == [one["id"] for one in before[part]]
    for was, one in zip(before["theories"], now["theories"], strict=True):
        assert one["thesis"] == was["thesis"]
    assert {node["id"] for node in before["nodes"]} <= {node["id"] for node in now["nodes"]}
    assert {"passage", "locution"} <= {node.kind for node in map.nodes}
    again = tmp_path / "again.argmap.json"
    again.write_bytes(Argmap().encode(map))
    assert load(again) == map


def test_an_older_map_is_drawn_as_it_would_be_drawn_now() -> None:
    """The small map of the factories, written by version 1, is that of version 2."""
    map = load(WRITTEN / "co-tenant.1.argmap.json")
    now = argument_map()
    assert (map.nodes, map.edges) == (now.nodes, now.edges)
    assert (map.acceptability, map.assessment) == (now.acceptability, now.assessment)


def test_an_older_map_that_was_edited_is_refused(older: Path) -> None:
    """A grade that was set by hand does not become good by being old."""
    verdicts = json.loads(older.read_text())["verdicts"]
    for one in verdicts:
        one["grade"] = "rejected" if one["grade"] != "rejected" else "verified"
    with pytest.raises(InputError, match="the findings give the grade"):
        load(edited(older, verdicts=verdicts))


def test_an_older_map_in_which_a_struck_citation_was_unstruck_is_refused(tmp_path: Path) -> None:
    """The words of a fact or an issue are cleared as they were then, or not at all."""
    path = tmp_path / "older.argmap.json"
    path.write_bytes(contents(WRITTEN / "co-tenant.1.argmap.json"))
    facts = [{"id": "F1", "text": f"As {INVENTED} has it."}, {"id": "F2", "text": "Ben refused."}]
    with pytest.raises(InputError, match="shaped like a citation"):
        load(edited(path, facts=facts))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("arguendo/argmap/3", "has the schema arguendo/argmap/3, and this version reads"),
        ("arguendo/argmap/99", "has the schema arguendo/argmap/99, and this version reads"),
        ("arguendo/argmap/0", "not an argument map of ours: its schema is arguendo/argmap/0"),
        ("arguendo/argmap/x", "not an argument map of ours: its schema is arguendo/argmap/x"),
        ("someone/else", "not an argument map of ours: its schema is someone/else"),
        (INVENTED, "not an argument map of ours: its schema is …"),
        (7, "not an argument map of ours: its schema is 7"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, schema: object, expected: str) -> None:
    """A newer version is named, what is no version of ours is told apart."""
    path = tmp_path / "map.argmap.json"
    path.write_text(json.dumps({"schema": schema}))
    with pytest.raises(InputError, match=re.escape(expected)) as refused:
        load(path)
    assert refused.value.status == 2
