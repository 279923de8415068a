"""Each channel of a run's state has one writer, and each node writes what its docstring says."""

import ast
from pathlib import Path

from arguendo.graph.state import Bench, Pursuit, Round, State

NODES = Path(__file__).parents[2] / "graph" / "arguendo" / "graph" / "nodes"
INPUTS = {"matter", "facts", "theory", "said", "cleared", "steering", "items"}


def _channels() -> set[str]:
    return {name for state in (State, Pursuit, Round, Bench) for name in state.__annotations__}


def written_by(path: Path) -> set[str]:
    """The keys of every dict a node returns."""
    returned = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Dict)
    ]
    channels = _channels()
    keys = {key.value for value in returned for key in value.keys if isinstance(key, ast.Constant)}
    return {key for key in keys if isinstance(key, str) and key in channels}


def test_each_channel_has_one_writer():
    """What a channel holds can be traced to one place."""
    writers: dict[str, list[str]] = {}
    for path in sorted(NODES.glob("*.py")):
        for channel in written_by(path):
            writers.setdefault(channel, []).append(path.stem)
    assert writers == {
        "floated": ["brainstorm"],
        "theories": ["sift"],
        "abstentions": ["brainstorm"],
        "precedents": ["retrieve"],
        "leads": ["trace"],
        "arguments": ["argue"],
        "clearances": ["verify"],
        "moves": ["debate"],
        "refusals": ["debate"],
        "stances": ["gauge"],
        "steered": ["steer"],
        "rulings": ["rule"],
    }
    assert set(writers) | INPUTS == _channels()


def test_the_map_is_no_channel():
    """The map is derived: the node that draws it writes nothing to the state."""
    assert written_by(NODES / "map.py") == set()
