"""Two runs' maps as a difference: matched by what is said, since each run gives its own ids."""

import json
from pathlib import Path
from typing import Any

from factories.maps import (
    FERNANDEZ,
    INVENTED,
    MATLOCK,
    RANDOLPH,
    Clearing,
    argument,
    argument_map,
    cite,
    move,
    precedent,
    run,
    theory,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from arguendo.graph.cli.map import app
from arguendo.graph.maps.compare import compare, in_words
from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.wire import ArgumentMap, Grade, MapDifference


def told(before: ArgumentMap, after: ArgumentMap) -> set[tuple[str, ...]]:
    """What changed of which node, by its id in the later map or else the earlier one."""
    found = set()
    for one in compare(before, after).changes:
        state = one.after or one.before
        assert state is not None
        found.add((state.id, *one.what))
    return found


def renamed(map: ArgumentMap) -> ArgumentMap:
    """The same map with its theories in the other order and other numbers for everything."""
    clear = Clearing()
    theories, moves = run(clear)
    numbers = {"T1": "T7", "T2": "T3", "A1": "A9", "A2": "A4", "M1": "M5", "M2": "M6"}

    def new(value: Any) -> Any:
        match value:
            case str():
                return numbers.get(value, value)
            case dict():
                return {key: new(one) for key, one in value.items()}
            case list():
                return [new(one) for one in value]
            case _:
                return value

    turned = [type(one).model_validate(new(one.model_dump(mode="json"))) for one in theories]
    answered = [type(one).model_validate(new(one.model_dump(mode="json"))) for one in moves]
    return argument_map(clear, turned[::-1], answered)


def test_a_map_does_not_differ_from_itself() -> None:
    """Nothing differs, and how much was compared is told."""
    difference = compare(argument_map(), argument_map())
    assert (difference.changes, difference.same) == ((), 16)


def test_ids_and_their_order_count_for_nothing() -> None:
    """The same run with other numbers is the same."""
    assert compare(argument_map(), renamed(argument_map())).changes == ()


def test_a_new_argument_and_one_that_is_gone() -> None:
    """What is only in the later map is new, what is only in the earlier one is gone."""
    clear = Clearing()
    (defense, prosecution), moves = run(clear)
    more = argument(clear, "A3", "T1", claim="The officers had time to ask a magistrate.")
    later = defense.model_copy(update={"arguments": (more, *defense.arguments)})
    grown = argument_map(clear, (later, prosecution), moves)
    assert told(argument_map(), grown) == {("A3", "new")}
    assert told(grown, argument_map()) == {("A3", "gone")}


def test_what_yesterday_was_verified_and_today_is_not() -> None:
    """A grade that changed is told, and what stands otherwise for it."""
    grades: dict[str, Grade] = {RANDOLPH: "rejected"}
    found = told(argument_map(), argument_map(Clearing(grades)))
    assert ("us/547-us-103", "grade", "standing-verified") in found
    assert ("A1", "grade", "standing-verified") in found
    assert not any("new" in one or "gone" in one for one in found)


def test_an_answer_that_is_new_changes_what_stands() -> None:
    """The argument it meets does not stand any more."""
    clear = Clearing()
    theories, moves = run(clear)
    grown = argument_map(clear, theories, (*moves, move(clear, "M3", "A2", "undercut", "defense")))
    found = told(argument_map(), grown)
    assert ("M3", "new") in found
    assert any(one[:2] == ("A2", "standing") for one in found)


def test_a_thesis_in_other_words_is_told_as_reworded() -> None:
    """Its arguments are matched all the same, and so is an answer to them."""
    clear = Clearing()
    (defense, prosecution), moves = run(clear)
    again = defense.model_copy(
        update={"thesis": clear("A present tenant's clear refusal bars the search.")}
    )
    assert told(argument_map(), argument_map(clear, (again, prosecution), moves)) == {
        ("T1", "reworded")
    }


def test_a_claim_of_one_side_is_never_matched_with_one_of_the_other() -> None:
    """The same words from the other side are another argument."""
    clear = Clearing()
    mine = theory(clear, "T1", arguments=[argument(clear, "A1", "T1")])
    theirs = theory(
        clear,
        "T1",
        side="prosecution",
        arguments=[argument(clear, "A1", "T1", side="prosecution")],
    )
    found = told(argument_map(clear, [mine]), argument_map(clear, [theirs]))
    assert {("A1", "new"), ("A1", "gone"), ("T1", "new"), ("T1", "gone")} <= found


@settings(deadline=None)
@given(st.permutations([RANDOLPH, FERNANDEZ, MATLOCK]), st.permutations([RANDOLPH, MATLOCK]))
def test_forth_and_back(before: list[str], after: list[str]) -> None:
    """What is new one way is gone the other way."""

    def drawn(citations: list[str]) -> ArgumentMap:
        clear = Clearing()
        brought = [precedent(clear, f"P{at}", one) for at, one in enumerate(citations)]
        arguments = [
            argument(clear, f"A{at}", "T1", claim=f"As {one} has it.", cites=[cite(clear, "", one)])
            for at, one in enumerate(citations)
        ]
        return argument_map(clear, [theory(clear, "T1", arguments=arguments, precedents=brought)])

    forth, back = compare(drawn(before), drawn(after)), compare(drawn(after), drawn(before))
    assert forth.same == back.same
    turned = {("new",): ("gone",), ("gone",): ("new",)}
    assert sorted(turned.get(one.what, one.what) for one in forth.changes) == sorted(
        one.what for one in back.changes
    )


def test_in_words() -> None:
    """Two lines that sum it up, and one for each change; what is struck is shown struck."""
    clear = Clearing()
    (defense, _), _ = run(clear)
    lines = list(in_words(compare(argument_map(clear, [defense]), argument_map())))
    assert lines[1] == "8 new, 2 standing otherwise; 6 the same."
    (line,) = (line for line in lines if "argument A2" in line)
    assert line.startswith("+ argument A2 for the prosecution: A tenant may consent for herself")
    assert f"~~{INVENTED}~~ [struck:" in line


def test_the_command(tmp_path: Path) -> None:
    """In words, and as JSON that is a difference again."""
    files = [tmp_path / "a.argmap.json", tmp_path / "b.argmap.json"]
    files[0].write_bytes(Argmap().encode(argument_map()))
    files[1].write_bytes(Argmap().encode(argument_map(Clearing({MATLOCK: "unproven"}))))
    ran = CliRunner().invoke(app, ["compare", *map(str, files)])
    assert "~ precedent us/415-us-164" in ran.stdout
    ran = CliRunner().invoke(app, ["compare", *map(str, files), "--format", "json"])
    assert MapDifference.model_validate_json(ran.stdout).changes
    assert json.loads(ran.stdout)["schema"] == "arguendo/mapdifference/1"
