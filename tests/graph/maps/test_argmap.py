"""The map as JSON comes back equal, and one that is broken or was edited is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from factories.breaking import BREAKING, broken_map
from factories.maps import INVENTED, RANDOLPH, argument_map, verdict

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.encodings.argmap import Argmap, load

Edit = Callable[[dict[str, Any]], None]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A map on disk."""
    path = tmp_path / "run.argmap.json"
    path.write_bytes(Argmap().encode(argument_map()))
    return path


def edited(path: Path, edit: Edit) -> Path:
    """The file after someone's hand has been at it."""
    written = json.loads(path.read_bytes())
    edit(written)
    path.write_text(json.dumps(written))
    return path


def test_it_comes_back_equal(file: Path) -> None:
    """Written, read and written again it is the same map in the same bytes."""
    map = load(file)
    assert map == argument_map()
    assert Argmap().encode(map) == file.read_bytes()


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_any_words_come_back(tmp_path: Path, words: str) -> None:
    """JSON holds every text, and no letter is lost."""
    path = tmp_path / "run.argmap.json"
    path.write_bytes(Argmap().encode(map := broken_map(words)))
    assert load(path) == map


def test_the_keys_are_those_that_were_promised(file: Path) -> None:
    """Scripts rely on these names."""
    written = json.loads(file.read_bytes())
    assert written["schema"] == "arguendo/argmap/2"
    promised = (
        "schema matter dials roles seed theories moves leads verdicts nodes edges acceptability "
        "provenance cost"
    )
    assert set(promised.split()) <= set(written)
    assert set(written["acceptability"]) == {"all", "verified_only"}


def set_grade(written: dict[str, Any]) -> None:
    for verdict_ in written["verdicts"]:
        if verdict_["text"] == INVENTED:
            verdict_["grade"] = "verified"


def set_finding(written: dict[str, Any]) -> None:
    for finding in written["verdicts"][0]["findings"]:
        finding["detail"] = "All is well."


def show_struck_as_good(written: dict[str, Any]) -> None:
    """Make the struck citation a good one with a verdict of its own, id and all."""
    old = next(v for v in written["verdicts"] if v["text"] == INVENTED)
    for segment in written["theories"][1]["arguments"][0]["claim"]["segments"]:
        if segment["kind"] == "struck":
            segment |= {"kind": "cited", "grade": "verified"}
            del segment["why"]
    old["grade"] = "verified"


def unstrike(written: dict[str, Any]) -> None:
    """Make the struck citation plain words."""
    for segment in written["theories"][1]["arguments"][0]["claim"]["segments"]:
        segment["kind"] = "plain"
        for key in ("verdict", "grade", "why"):
            segment.pop(key, None)


def add_citation(written: dict[str, Any]) -> None:
    written["theories"][0]["thesis"]["segments"].append(
        {"kind": "plain", "text": " See Smith v. Jones, 999 U.S. 1 (2020)."}
    )


def unproven_struck(written: dict[str, Any]) -> None:
    for segment in written["theories"][1]["arguments"][0]["claim"]["segments"]:
        if segment["kind"] == "struck":
            segment["grade"] = "unproven"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(set_grade, "verdicts.3: the findings give the grade rejected", id="a grade"),
        pytest.param(
            set_finding,
            "verdicts.0: the content gives another id than v-.*: it was edited",
            id="a finding",
        ),
        pytest.param(
            show_struck_as_good,
            "verdicts.3: the findings give the grade rejected",
            id="struck shown as good",
        ),
        pytest.param(unstrike, "shaped like a citation and carry no verdict", id="struck as words"),
        pytest.param(add_citation, "shaped like a citation and carry no verdict", id="a citation"),
        pytest.param(unproven_struck, "says what is shown of a citation", id="a struck grade"),
        pytest.param(
            lambda m: m.update(verdicts=[]), "no verdict v-", id="the verdicts taken away"
        ),
        pytest.param(
            lambda m: m["acceptability"]["verified_only"].update(T2="in"),
            "what it says to stand does not follow",
            id="what stands",
        ),
        pytest.param(
            lambda m: m["nodes"][5].update(grade="verified"),
            "node A2 does not show what it stands for",
            id="a node's grade",
        ),
        pytest.param(
            lambda m: m["edges"].append({"source": "A1", "target": "A99", "kind": "rebuts"}),
            "an edge leads to A99, which is no node",
            id="an edge to nowhere",
        ),
        pytest.param(
            lambda m: m["nodes"][5].update(struck=[]),
            "node A2 does not say for what it is struck",
            id="what is struck",
        ),
        pytest.param(
            lambda m: m["assessment"].update(falls=[]),
            "what it says to fall does not follow",
            id="what falls",
        ),
        pytest.param(
            lambda m: m["nodes"].append(m["nodes"][0]), "two nodes bear one id", id="a twin"
        ),
    ],
)
def test_an_edited_map_is_refused(file: Path, edit: Edit, expected: str) -> None:
    """Whoever was at it, what is shown is what was checked, or nothing."""
    with pytest.raises(InputError, match=expected):
        load(edited(file, edit))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "is not JSON: it breaks at line 1", id="empty"),
        pytest.param(b'{\n"schema": ', "is not JSON: it breaks at line 2", id="cut off"),
        pytest.param(b"\xff\xfe\x00", "is not a text file", id="not text"),
        pytest.param(b"[]", "names no schema", id="a list"),
        pytest.param(b"{}", "names no schema", id="an empty object"),
        pytest.param(
            b'{"schema": "arguendo/argmap/9"}', "has the schema arguendo/argmap/9,", id="newer"
        ),
        pytest.param(
            b'{"schema": "arguendo/argmap/2"}', "verdicts: Field required", id="nothing in it"
        ),
        pytest.param(b"[" * 100_000, "is not JSON", id="too deep"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    """One clear sentence, the file's name in it, and what to do."""
    path = tmp_path / "run.argmap.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match=expected) as refused:
        load(path)
    assert str(path) in refused.value.what
    assert refused.value.remedy


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A wrong path and a folder are told apart from a broken file."""
    with pytest.raises(InputError, match="cannot be read: No such file"):
        load(tmp_path / "none.argmap.json")
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        load(tmp_path)


def test_a_wrong_field_is_named_and_its_words_are_not_printed(file: Path) -> None:
    """The message says where; the words of a broken file are unchecked and stay out of it."""
    with pytest.raises(InputError, match="seed: Input should be a valid integer") as refused:
        load(edited(file, lambda m: m.update(seed=RANDOLPH)))
    assert RANDOLPH not in str(refused.value)


def circular(written: dict[str, Any]) -> None:
    """Let the theory carry its own argument."""
    written["edges"].append({"source": "T1", "target": "A1", "kind": "supports"})


def without_issue(written: dict[str, Any]) -> None:
    written["nodes"] = [node for node in written["nodes"] if node["kind"] != "issue"]
    written["edges"] = [edge for edge in written["edges"] if edge["kind"] != "answers"]


def unknown_scheme(written: dict[str, Any]) -> None:
    written["theories"][0]["arguments"][0]["scheme"] = "horoscope"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            circular, "is no argument: it is cyclic: T1, A1 carry each other", id="circle"
        ),
        pytest.param(without_issue, "is no argument: it has no issue", id="no issue"),
        pytest.param(
            unknown_scheme,
            r"theories.0.arguments.0.scheme: Input should be 'precedent'",
            id="scheme",
        ),
    ],
)
def test_what_is_no_argument_is_refused(file: Path, edit: Edit, expected: str) -> None:
    """With what is wrong in it, by the names of its nodes."""
    with pytest.raises(InputError, match=expected) as refused:
        load(edited(file, edit))
    assert refused.value.status == 2


def test_a_verdicts_id_is_made_from_its_content() -> None:
    """Equal verdicts have one id, different ones never."""
    assert verdict(RANDOLPH).id == verdict(RANDOLPH).id
    assert len({verdict(RANDOLPH, g).id for g in ("verified", "caution", "rejected")}) == 3
