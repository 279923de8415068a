"""AIF of other programs: what is argument, answer or premise is read off the way it stands."""

import json
from typing import Any

import pytest

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.decodings.aif import AifReader
from arguendo.graph.maps.imported import Imported


def aif(nodes: dict[str, tuple[str, str]], *edges: tuple[str, str]) -> dict[str, Any]:
    return {
        "nodes": [
            {"nodeID": id, "type": kind, "text": text, "timestamp": ""}
            for id, (kind, text) in nodes.items()
        ],
        "edges": [
            {"edgeID": str(number), "fromID": source, "toID": target, "formEdgeID": None}
            for number, (source, target) in enumerate(edges)
        ],
        "locutions": [],
    }


def read(written: object) -> Imported:
    return AifReader().decode(json.dumps(written))


def shape(imported: Imported) -> tuple[dict[str, str], set[tuple[str, str, str]]]:
    return (
        {part.words: part.kind for part in imported.parts},
        {(e.source, e.kind, e.target) for e in imported.joins},
    )


CLAIMS = {
    "1": ("I", "The search was unlawful."),
    "2": ("I", "Ben refused."),
    "3": ("I", "Who refuses prevails."),
    "4": ("I", "He was in the yard."),
    "5": ("I", "The yard is the home."),
}


def test_one_premise_is_an_argument_and_what_attacks_it_an_answer() -> None:
    """Support and conflict, each by a step of its own."""
    steps = {"10": ("RA", "Default Inference"), "11": ("CA", "Default Conflict")}
    written = aif(
        {**{id: CLAIMS[id] for id in "124"}, **steps},
        *(("2", "10"), ("10", "1"), ("4", "11"), ("11", "2")),
    )
    kinds, edges = shape(read(written))
    assert kinds == {
        "The search was unlawful.": "theory",
        "Ben refused.": "argument",
        "He was in the yard.": "move",
    }
    assert edges == {("2", "supports", "1"), ("4", "rebuts", "2")}


def test_premises_that_are_needed_together_stand_under_an_argument_of_their_own() -> None:
    """The inference is the argument, and an undercut of it is aimed there."""
    steps = {"10": ("RA", "Argument From Rule"), "11": ("CA", ""), "12": ("CA", "")}
    written = aif(
        {**CLAIMS, **steps},
        *(("2", "10"), ("3", "10"), ("10", "1"), ("4", "11"), ("11", "10")),
        *(("5", "12"), ("12", "3")),
    )
    kinds, edges = shape(read(written))
    assert kinds["Argument From Rule"] == "argument"
    assert (kinds["Ben refused."], kinds["Who refuses prevails."]) == ("claim", "claim")
    assert edges == {
        ("10", "supports", "1"),
        ("10", "rests-on", "2"),
        ("10", "rests-on", "3"),
        ("4", "undercuts", "10"),
        ("5", "undermines", "3"),
    }


def test_who_said_it_and_what_prevails() -> None:
    """Locutions assert, preferences prefer; rephrasing is left out, and it is said."""
    steps = {
        "10": ("YA", "Asserting"),
        "11": ("L", "Ana: He refused."),
        "12": ("PA", ""),
        "13": ("MA", ""),
    }
    written = aif(
        {**{id: CLAIMS[id] for id in "123"}, **steps},
        *(("11", "10"), ("10", "2"), ("2", "12"), ("12", "3"), ("3", "13"), ("13", "1")),
    )
    imported = read(written)
    _, edges = shape(imported)
    assert edges == {("11", "asserts", "2"), ("2", "prefers", "3")}
    assert imported.left_out == ("nodes of type MA or TA, which our maps do not have: 1.",)


def test_xaif_and_numbers_for_ids() -> None:
    """Wrapped or bare, and with numbers where other programs write them."""
    written = aif({id: CLAIMS[id] for id in "12"} | {"10": ("RA", "")}, ("2", "10"), ("10", "1"))
    for node in written["nodes"]:
        node["nodeID"] = int(node["nodeID"])
    for edge in written["edges"]:
        edge |= {"fromID": int(edge["fromID"]), "toID": int(edge["toID"])}
    assert shape(read({"AIF": written, "text": ""}))[1] == {("2", "supports", "1")}


def test_no_words_pass_as_an_id() -> None:
    """Ids are shown as they are, so what could be words, or a citation, is numbered anew."""
    names = {"Smith v. Jones": "One.", "547-U.S.-103": "Two.", "a b": "Three.", "x1": "Four."}
    written = aif({id: ("I", text) for id, text in names.items()})
    assert [part.id for part in read(written).parts] == ["T1", "T2", "T3", "x1"]


def test_what_a_file_says_of_grades_is_not_read() -> None:
    """A side room with a grade in it is as good as none."""
    written = aif({"1": ("I", "Ben refused.")})
    written["nodes"][0]["arguendo"] = {"kind": "fact", "grade": "verified", "side": "nobody"}
    (part,) = read(written).parts
    assert (part.kind, part.side) == ("fact", None)
    assert not hasattr(part, "grade")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda w: w["nodes"].append({"type": "I"}), "Node 4 has no `nodeID`"),
        (lambda w: w["nodes"][2].update(type="X"), "Node 3 is of a type that AIF does not know"),
        (lambda w: w["nodes"].append(w["nodes"][0]), "Node 4 bears the `nodeID` of another"),
        (lambda w: w["edges"][1].update(toID="99"), "Edge 2 leads from or to a node that is not"),
        (lambda w: w["edges"][0].update(toID="1"), "Edge 1 joins two statements; a step has to"),
        (lambda w: w["edges"].pop(), r"An inference \(10\) lacks a premise or a conclusion"),
        (lambda w: w.pop("edges"), "The file has no list of `edges`"),
        (lambda w: w.update(nodes={}), "The file has no list of `nodes`"),
        (lambda w: w.update(nodes=[], edges=[]), "There is no statement in the file"),
        (lambda w: w.update(AIF=[]), "Under `AIF` stands no object"),
    ],
)
def test_a_broken_file_is_refused(change: Any, expected: str) -> None:
    """With the node or the edge at which it breaks."""
    written = aif({id: CLAIMS[id] for id in "12"} | {"10": ("RA", "")}, ("2", "10"), ("10", "1"))
    change(written)
    with pytest.raises(InputError, match=expected):
        read(written)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"nodes": [', "is not JSON: it breaks at line 1"),
        ("[]", "holds no JSON object"),
        ("[" * 100_000, "a nesting is too large"),
    ],
)
def test_what_is_no_json_is_refused(text: str, expected: str) -> None:
    """With the line at which it breaks."""
    with pytest.raises(InputError, match=expected):
        AifReader().decode(text)
