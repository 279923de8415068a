"""JSON Canvas by its schema, with every arrow between cards and no card upon another."""

import json
from itertools import combinations
from typing import Any

import jsonschema
import pytest
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import INVENTED, argument_map
from hypothesis import given, settings

from arguendo.graph.maps.encodings.canvas import Canvas
from arguendo.graph.maps.schema import SCHEMAS
from arguendo.graph.wire import ArgumentMap

VALID = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "canvas.schema.json").read_text()))


def assert_sound(map: ArgumentMap) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(Canvas().encode(map))
    assert list(VALID.iter_errors(written)) == []
    ids = [one["id"] for one in (*written["nodes"], *written["edges"])]
    assert len(set(ids)) == len(ids)
    cards = {card["id"] for card in written["nodes"]}
    assert {end for edge in written["edges"] for end in (edge["fromNode"], edge["toNode"])} <= cards
    assert len(written["nodes"]) == len(map.nodes) + 1
    assert len(written["edges"]) == len(map.edges)
    return written


def test_the_whole_run() -> None:
    """A card a node, an arrow an edge, colour by grade, and on top what was struck."""
    written = assert_sound(argument_map())
    top, *cards = written["nodes"]
    assert f"~~{INVENTED}~~" in top["text"]
    assert "Page 1339 lies inside another opinion." in top["text"]
    (rejected,) = (card for card in cards if card.get("color") == "1")
    assert rejected["text"].startswith("**Argument A2, prosecution**")
    assert {card.get("color") for card in cards} == {None, "1", "3", "4"}


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(words: str) -> None:
    """None of them breaks it."""
    assert_sound(broken_map(words))


@given(map_of_any_kind())
@settings(max_examples=25, deadline=None)
def test_no_card_lies_upon_another(map: ArgumentMap) -> None:
    """Whatever is argued, and at whatever length."""
    for one, two in combinations(assert_sound(map)["nodes"], 2):
        assert (
            one["x"] + one["width"] <= two["x"]
            or two["x"] + two["width"] <= one["x"]
            or one["y"] + one["height"] <= two["y"]
            or two["y"] + two["height"] <= one["y"]
        )


def test_words_are_no_markdown() -> None:
    """A thesis cannot make a heading, a link or a tag."""
    written = json.loads(Canvas().encode(broken_map("# [a](b) <script> *x*")))
    card = next(one for one in written["nodes"] if "Theory T1" in one["text"])
    assert r"\# \[a\](b) \<script\> \*x\*" in card["text"]
