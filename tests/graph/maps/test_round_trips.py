"""What was written is read back, as far as the format holds it: nodes, words, kinds and edges."""

import json

import pytest
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import argument_map
from hypothesis import given, settings

from arguendo.graph.maps.decodings.aif import AifReader
from arguendo.graph.maps.decodings.argdown import ArgdownReader
from arguendo.graph.maps.decodings.interface import Decoding
from arguendo.graph.maps.encodings.aif import Aif
from arguendo.graph.maps.encodings.argdown import Argdown
from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.encodings.xaif import Xaif
from arguendo.graph.maps.imported import Part
from arguendo.graph.maps.marks import one_line
from arguendo.graph.wire import ArgumentMap

WAYS: list[tuple[Encoding, Decoding]] = [
    (Aif(), AifReader()),
    (Xaif(), AifReader()),
    (Argdown(), ArgdownReader()),
]
by_way = pytest.mark.parametrize(
    ("encoding", "decoding"), WAYS, ids=[encoding.name for encoding, _ in WAYS]
)


def parts_of(map: ArgumentMap) -> dict[str, Part]:
    """What of a map every one of these formats holds."""
    return {
        node.id: Part.model_validate(
            {
                "id": node.id,
                "kind": node.kind,
                "words": one_line(node.label.text) or "…",
                "side": node.side,
                "scheme": node.scheme,
                "ply": node.ply,
                "round": node.round,
                "audience": node.audience,
            }
        )
        for node in map.nodes
    }


def assert_comes_back(map: ArgumentMap, encoding: Encoding, decoding: Decoding) -> None:
    written = encoding.encode(map)
    read = decoding.decode(written.decode() if isinstance(written, bytes) else written)
    assert {part.id: part for part in read.parts} == parts_of(map)
    assert set(read.joins) == set(map.edges)
    assert read.left_out == ()


@by_way
def test_the_whole_run(encoding: Encoding, decoding: Decoding) -> None:
    """Every node with its words, its side and its scheme, and every edge with its kind."""
    assert_comes_back(argument_map(title="The Rourke search"), encoding, decoding)


@by_way
@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(encoding: Encoding, decoding: Decoding, words: str) -> None:
    """To the letter."""
    assert_comes_back(broken_map(words), encoding, decoding)


@by_way
@given(map=map_of_any_kind())
@settings(max_examples=40, deadline=None)
def test_any_map(encoding: Encoding, decoding: Decoding, map: ArgumentMap) -> None:
    """Whatever is argued, and in whatever words."""
    assert_comes_back(map, encoding, decoding)


@by_way
def test_it_keeps_its_title(encoding: Encoding, decoding: Decoding) -> None:
    """What the map was called."""
    written = encoding.encode(argument_map(title="The Rourke search"))
    assert decoding.decode(str(written)).title == "The Rourke search"


def test_the_map_itself_holds_everything() -> None:
    """JSON of the map is the map."""
    map = argument_map()
    assert ArgumentMap.model_validate_json(Argmap().encode(map)) == map


def test_what_another_program_changed_is_read_as_it_is_now() -> None:
    """An edge that was taken out does not come back by way of our side room."""
    written = json.loads(Aif().encode(argument_map()))
    (gone,) = (
        node["nodeID"]
        for node in written["nodes"]
        if node["type"] == "CA"
        and node["arguendo"]["edges"] == [{"source": "M1", "target": "A1", "kind": "undercuts"}]
    )
    written["nodes"] = [node for node in written["nodes"] if node["nodeID"] != gone]
    written["edges"] = [e for e in written["edges"] if gone not in (e["fromID"], e["toID"])]
    read = AifReader().decode(json.dumps(written))
    kept = {(edge.source, edge.kind, edge.target) for edge in read.joins}
    assert ("M1", "undercuts", "A1") not in kept
    assert ("M2", "rebuts", "M1") in kept


def test_a_relation_that_was_added_to_our_argdown_is_read() -> None:
    """And one that was taken out is gone, whatever the inline data say."""
    text = Argdown().encode(argument_map())
    assert "  _> <argument A1>\n" in text
    text = text.replace("  _> <argument A1>\n", "  -> <argument A2>\n")
    kept = {(e.source, e.kind, e.target) for e in ArgdownReader().decode(text).joins}
    assert ("M1", "undercuts", "A1") not in kept
    assert ("M1", "rebuts", "A2") in kept
