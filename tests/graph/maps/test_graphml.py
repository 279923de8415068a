"""GraphML that networkx reads, with every value where it was put."""

import io
import re

import networkx
import pytest
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import INVENTED, argument_map
from hypothesis import given, settings
from lxml import etree

from arguendo.graph.maps.encodings.graphml import GraphMl
from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.telling import told
from arguendo.graph.wire import ArgumentMap

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def read(map: ArgumentMap) -> networkx.MultiDiGraph:
    file = io.BytesIO(GraphMl().encode(map).encode())
    graph = networkx.read_graphml(file, force_multigraph=True)
    assert graph.is_directed()
    return graph


def assert_whole(map: ArgumentMap) -> None:
    """Nodes and edges come back with what is said of them."""
    graph = read(map)
    ids = {number: data["id"] for number, data in graph.nodes(data=True)}
    assert len(ids) == len(map.nodes)
    edges = {(ids[a], data["kind"], ids[b]) for a, b, data in graph.edges(data=True)}
    assert edges == {(edge.source, edge.kind, edge.target) for edge in map.edges}
    by_id = {data["id"]: data for _, data in graph.nodes(data=True)}
    for node in told(map):
        there = by_id[node.id]
        assert there["label"] == visible(node.words)
        assert (there["kind"], there["grade"]) == (node.kind, node.grade)
        assert (there["standing"], there["on_checked"]) == (node.standing, node.on_checked)
        assert there["ply"] == (node.ply or 0)


def test_the_whole_run() -> None:
    """Every node, edge, grade and standing; at the graph, what was struck."""
    map = argument_map()
    assert_whole(map)
    assert f"~~{INVENTED}~~ [struck: " in read(map).graph["struck"]


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(words: str) -> None:
    """None of them breaks it."""
    assert_whole(broken_map(words))


@given(map_of_any_kind())
@settings(max_examples=30, deadline=None)
def test_any_map(map: ArgumentMap) -> None:
    """Whatever is argued, and in whatever words."""
    assert_whole(map)


def test_it_is_graphml_as_its_schema_has_it() -> None:
    """Every key is declared and every id a name token; no value is left to a default."""
    root = etree.fromstring(GraphMl().encode(argument_map()).encode())
    declared = {key.get("id") for key in root.iter(f"{NAMESPACE}key")}
    used = {data.get("key") for data in root.iter(f"{NAMESPACE}data")}
    assert used == declared
    assert list(root.iter(f"{NAMESPACE}default")) == []
    for element in root.iter(f"{NAMESPACE}node", f"{NAMESPACE}edge"):
        assert re.fullmatch(r"[\w.:-]+", element.get("id", ""))
        place = element.tag.removeprefix(NAMESPACE)
        own = {data.get("key") for data in element.iter(f"{NAMESPACE}data")}
        assert own == {key for key in declared if key and key.startswith(f"{place}-")}
