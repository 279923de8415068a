"""AIF that is what AIF should be, by its schema, by its rules of direction and for arguebuf."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import jsonschema
import pytest
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import INVENTED, argument_map
from hypothesis import given, settings

from arguendo.graph.maps.encodings.aif import Aif
from arguendo.graph.maps.encodings.xaif import Xaif
from arguendo.graph.maps.interchange import misdirected
from arguendo.graph.maps.marks import marked_line
from arguendo.graph.maps.schema import SCHEMAS
from arguendo.graph.wire import ArgumentMap

Read = Callable[[Sequence[str]], list[dict[str, Any]]]
SCHEMA = json.loads((SCHEMAS / "aif.schema.json").read_text())
VALID = jsonschema.Draft202012Validator(SCHEMA)


def assert_sound(written: dict[str, Any]) -> None:
    """It is as the schema says, every edge has two ends, and none leads where none may."""
    assert list(VALID.iter_errors(written)) == []
    types = {node["nodeID"]: node["type"] for node in written["nodes"]}
    assert len(types) == len(written["nodes"])
    assert len({edge["edgeID"] for edge in written["edges"]}) == len(written["edges"])
    for edge in written["edges"]:
        assert misdirected(types[edge["fromID"]], types[edge["toID"]]) == ""
    into = {edge["toID"] for edge in written["edges"]}
    out_of = {edge["fromID"] for edge in written["edges"]}
    steps = {id for id, kind in types.items() if kind not in ("I", "L")}
    assert steps <= into & out_of
    spoken = [id for id, kind in types.items() if kind == "L"]
    assert [one["nodeID"] for one in written["locutions"]] == spoken


def test_the_whole_run() -> None:
    """Premises lead to conclusions by way of inferences, attacks by way of conflicts."""
    written = json.loads(Aif().encode(argument_map()))
    assert_sound(written)
    types = {node["nodeID"]: node["type"] for node in written["nodes"]}
    ways = {
        (one["fromID"], types[one["toID"]], two["toID"])
        for one in written["edges"]
        for two in written["edges"]
        if one["toID"] == two["fromID"]
    }
    assert {
        ("A1", "RA", "T1"),
        ("us/547-us-103", "RA", "A1"),
        ("F2", "RA", "A1"),
        ("T1", "CA", "T2"),
        ("M2", "CA", "M1"),
        ("said:M1", "YA", "M1"),
    } <= ways
    (undercut,) = (to for source, way, to in ways if (source, way) == ("M1", "CA"))
    assert types[undercut] == "RA"
    assert (undercut, "A1") in {(e["fromID"], e["toID"]) for e in written["edges"]}


def test_the_schema_and_the_rules_do_refuse() -> None:
    """A type that is none, a statement joined to a statement."""
    written = json.loads(Aif().encode(argument_map()))
    written["nodes"][0]["type"] = "X"
    assert list(VALID.iter_errors(written)) != []
    assert misdirected("I", "I") == "joins two statements; a step has to stand between them"
    assert misdirected("RA", "RA") == "leads from RA to RA, which the format does not know"
    assert misdirected("CA", "RA") == ""


def test_grades_stand_at_each_node_and_what_was_struck_at_the_head() -> None:
    """Other tools ignore the key, ours reads it."""
    written = json.loads(Aif().encode(argument_map()))
    (node,) = (node for node in written["nodes"] if node["nodeID"] == "A2")
    assert node["arguendo"]["grade"] == "rejected"
    assert node["arguendo"]["on_checked"] == "out"
    assert node["arguendo"]["struck"] == ["Page 1339 lies inside another opinion."]
    assert written["arguendo"]["struck"][0].startswith(f"~~{INVENTED}~~ [struck: ")


@given(map_of_any_kind())
@settings(max_examples=30, deadline=None)
def test_any_map_is_sound(map: ArgumentMap) -> None:
    """Whatever is argued, and in whatever words."""
    written = json.loads(Aif().encode(map))
    assert_sound(written)
    wrapped = json.loads(Xaif().encode(map))
    assert {name: wrapped["AIF"][name] for name in ("nodes", "edges")} == {
        name: written[name] for name in ("nodes", "edges")
    }


@pytest.mark.slow
def test_arguebuf_reads_it(arguebuf: Read) -> None:
    """Every statement with its words, every step; it leaves out locutions, as it always does."""
    maps = [argument_map(), *(broken_map(words) for words in BREAKING.values())]
    for encoding in (Aif(), Xaif()):
        for told, map in zip(arguebuf([encoding.encode(one) for one in maps]), maps, strict=True):
            assert told["atoms"] == {
                node.id: marked_line(node.label) or "…"
                for node in map.nodes
                if node.kind != "locution"
            }
            written = json.loads(Aif().encode(map))
            types = {node["nodeID"]: node["type"] for node in written["nodes"]}
            names = {"RA": "Support", "CA": "Attack", "PA": "Preference"}
            assert told["schemes"] == {
                id: names[kind] for id, kind in types.items() if kind in names
            }
            assert len(told["edges"]) == sum(
                {types[edge["fromID"]], types[edge["toID"]]} & {"L", "YA"} == set()
                for edge in written["edges"]
            )
