"""Argdown that Argdown's own parser reads without an error, to the words that were written."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import INVENTED, argument_map
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from arguendo.graph.maps.encodings.argdown import Argdown
from arguendo.graph.maps.marks import marked_line
from arguendo.graph.wire import ArgumentMap

pytestmark = pytest.mark.node
Parsed = Callable[[str, Sequence[str]], list[dict[str, Any]]]

_RELATION = {
    "answers": "support",
    "supports": "support",
    "rests-on": "support",
    "cites": "support",
    "rebuts": "attack",
    "undercuts": "undercut",
    "undermines": "attack",
    "concedes": "support",
}


def read(parsed: Parsed, *maps: ArgumentMap) -> list[dict[str, Any]]:
    return parsed("validate-argdown.mjs", [Argdown().encode(map) for map in maps])


def assert_whole(told: dict[str, Any], map: ArgumentMap) -> None:
    """Every node is read with its words, and every edge with its kind."""
    words = {title: " ".join((text or "").split()) for title, text in told["words"].items()}
    assert words == {f"{node.kind} {node.id}": marked_line(node.label) or "…" for node in map.nodes}
    assert told["relations"] == Counter(
        _RELATION[edge.kind] for edge in map.edges if edge.kind in _RELATION
    )


def test_the_whole_run(parsed: Parsed) -> None:
    """Nodes, relations and words come back from the parser as they went in."""
    map = argument_map()
    (told,) = read(parsed, map)
    assert_whole(told, map)
    assert told["relations"] == {"support": 17, "attack": 5, "undercut": 1}


def test_words_that_break_formats(parsed: Parsed) -> None:
    """None of them breaks it, and all come back as written."""
    maps = [broken_map(words) for words in BREAKING.values()]
    for told, map in zip(read(parsed, *maps), maps, strict=True):
        assert_whole(told, map)


def test_any_words(parsed: Parsed) -> None:
    """Five hundred texts that hypothesis makes up, in one batch."""
    maps = _made_up()
    for told, map in zip(read(parsed, *maps), maps, strict=True):
        assert_whole(told, map)


def test_it_carries_grades_and_findings_and_what_was_struck() -> None:
    """Each node has its grade and findings, and the front matter lists what was struck."""
    text = Argdown().encode(argument_map(title="The Rourke search"))
    front, _, body = text.partition("\n===\n\n")
    assert 'title: "The Rourke search"' in front
    assert "1 of 4 citations is struck" in front
    assert f"~~{INVENTED}~~ [struck: Page 1339 lies inside another opinion.]" in front
    assert 'grade: "rejected"' in body
    assert "exists fails: Page 1339 lies inside another opinion." in body


def test_abbreviations_of_reporters_stay_as_lawyers_write_them() -> None:
    """Only what could be read as a sign of logic is escaped."""
    text = Argdown().encode(argument_map())
    assert "[precedent us/547-us-103]: Georgia v. Randolph, 547 U.S. 103 (2006) {" in text


def _made_up() -> list[ArgumentMap]:
    maps: list[ArgumentMap] = []

    @seed(2006)
    @settings(
        max_examples=500, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(
        st.one_of(
            st.text(max_size=60),
            st.text(alphabet="[]<>{}#@*_=-+~/\\.:,;()!?'\" \n\tAEOPvx1", max_size=40),
            st.lists(st.sampled_from([*BREAKING.values()]).map(lambda one: one[:60])).map("".join),
        )
    )
    def collect(text: str) -> None:
        with suppress(ValueError):  # the factories know no verdict for citations made up here
            maps.append(broken_map(text))

    collect()
    assert len(maps) > 400
    return maps
