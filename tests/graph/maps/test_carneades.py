"""Carneades YAML in which every reference leads somewhere, by the rules of the program's reader."""

import re
from typing import Any

import pytest
import yaml
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import INVENTED, argument_map
from hypothesis import given, settings

from arguendo.graph.maps.encodings.carneades import Carneades
from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.telling import told
from arguendo.graph.wire import ArgumentMap

KEYS = {"meta", "statements", "issues", "arguments", "assumptions"}
ATOM = re.compile(r"[a-z][a-z0-9_]*")


def assert_sound(map: ArgumentMap) -> dict[str, Any]:
    """What Carneades 4 checks as it reads a file, and that no id is one of its variables."""
    written: dict[str, Any] = yaml.safe_load(Carneades().encode(map))
    assert set(written) == KEYS
    statements = written["statements"]
    assert all(ATOM.fullmatch(id) for id in statements)
    assert [statements[id]["text"] for id in list(statements)[: len(map.nodes)]] == [
        visible(node.words) for node in told(map)
    ]
    held: set[str] = set()
    for issue in written["issues"].values():
        assert issue["standard"] in ("PE", "CCE", "BRD")
        assert set(issue["positions"]) <= statements.keys()
        assert not held & set(issue["positions"])  # a statement is a position of one issue at most
        held |= set(issue["positions"])
    for argument in written["arguments"].values():
        assert set(argument) <= {"conclusion", "premises", "scheme", "undercutter", "meta"}
        assert {argument["conclusion"], *argument["premises"]} <= statements.keys()
        assert argument["premises"]
        assert argument["scheme"] == "linked"
        assert argument.get("undercutter", argument["conclusion"]) in statements
    assert set(written["assumptions"]) <= statements.keys()
    return written


def test_the_whole_run() -> None:
    """Premises together, attacks as arguments for a denial, undercuts as undercutters."""
    written = assert_sound(argument_map())
    arguments = list(written["arguments"].values())
    (of_a1,) = (one for one in arguments if one["conclusion"] == "argument_a1")
    assert {"precedent_us547us103", "fact_f2"} <= set(of_a1["premises"])
    (undercut,) = (one for one in arguments if one["conclusion"] == of_a1["undercutter"])
    assert undercut["premises"] == ["move_m1"]
    assert written["issues"]["i_theory_t1"]["positions"] == ["theory_t1", "not_theory_t1"]
    assert {
        "conclusion": "not_theory_t1",
        "premises": ["theory_t2"],
        "scheme": "linked",
        "meta": {"does": "rebuts"},
    } in arguments


def test_what_the_other_side_has_to_show() -> None:
    """The prosecution's theory for a jury is held to proof beyond reasonable doubt."""
    issues = assert_sound(argument_map())["issues"]
    assert issues["i_theory_t2"]["standard"] == "BRD"


def test_what_is_struck_is_never_assumed() -> None:
    """Facts and authorities are, unless a citation of theirs is struck."""
    written = assert_sound(argument_map())
    assert {"fact_f1", "precedent_us415us164", "move_m1"} <= set(written["assumptions"])
    struck = {id for id, one in written["statements"].items() if "struck" in one.get("meta", {})}
    assert struck == {"argument_a2"}
    assert not struck & set(written["assumptions"])
    assert f"~~{INVENTED}~~ [struck: " in written["meta"]["struck"][0]


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(words: str) -> None:
    """None of them breaks it, and all come back as they were written."""
    assert_sound(broken_map(words))


@given(map_of_any_kind())
@settings(max_examples=25, deadline=None)
def test_any_map(map: ArgumentMap) -> None:
    """Whatever is argued, and in whatever words."""
    assert_sound(map)
