"""AIF as JSON-LD, read as triples without fetching anything."""

import json
import socket
from urllib.parse import quote

import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import argument_map
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from arguendo.graph.maps.encodings.jsonld import JsonLd
from arguendo.graph.maps.marks import marked_line
from arguendo.graph.wire import ArgumentMap

AIF = Namespace("http://www.arg.dundee.ac.uk/aif#")
OURS = Namespace("urn:arguendo:argmap#")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever tried to fetch the context would be found out."""

    def refused(*_: object) -> None:
        raise AssertionError("something was to be fetched")

    monkeypatch.setattr(socket, "create_connection", refused)


def triples(map: ArgumentMap) -> Graph:
    return Graph().parse(data=JsonLd().encode(map), format="json-ld")


def named(id: str) -> URIRef:
    return URIRef("urn:arguendo:node:" + quote(id, safe=""))


def test_the_whole_run() -> None:
    """Statements have their words, inferences their premises and conclusions."""
    map = argument_map()
    graph = triples(map)
    for node in map.nodes:
        kind = AIF["L-node"] if node.kind == "locution" else AIF["I-node"]
        assert (named(node.id), RDF.type, kind) in graph
        words = Literal(marked_line(node.label))
        assert (named(node.id), AIF.claimText, words) in graph
    (step,) = graph.subjects(AIF.Conclusion, named("A1"))
    premises = set(graph.objects(step, AIF.Premise))
    assert {named("us/547-us-103"), named("F2")} <= premises
    (conflict,) = graph.subjects(AIF.ConflictingElement, named("M1"))
    assert set(graph.objects(conflict, AIF.ConflictedElement)) == {step}


def test_grades_and_findings_are_triples_of_ours() -> None:
    """Grade, standing, findings, and at the head what was struck."""
    graph = triples(argument_map())
    assert (named("A2"), OURS.grade, Literal("rejected")) in graph
    reason = "Page 1339 lies inside another opinion."
    assert (named("A2"), OURS.struck, Literal(reason)) in graph
    (struck,) = graph.objects(URIRef("urn:arguendo:map"), OURS.struck)
    assert reason in str(struck)


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(words: str) -> None:
    """None of them is taken for an address, a term or a tag."""
    map = broken_map(words)
    said = {str(one) for one in triples(map).objects(None, AIF.claimText)}
    assert {marked_line(node.label) or "…" for node in map.nodes} <= said


def test_the_context_stands_in_the_file() -> None:
    """It is an object; an address would have to be fetched."""
    assert isinstance(json.loads(JsonLd().encode(argument_map()))["@context"], dict)
