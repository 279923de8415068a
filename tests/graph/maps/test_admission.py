"""What is imported has been through the gate: nothing that a file says of itself is believed."""

import datetime as dt
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from factories.maps import FERNANDEZ, INVENTED, RANDOLPH, argument_map
from typer.testing import CliRunner

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.graph.cli.map import app
from arguendo.graph.imports import import_map
from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.encodings.aif import Aif
from arguendo.graph.maps.encodings.argdown import Argdown
from arguendo.graph.maps.encodings.argmap import Argmap, load
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.model import Matter
from arguendo.graph.wire import ArgumentMap, seal

RUN = Path(__file__).parent / "written" / "explored.1.argmap.json.gz"
AS_OF = dt.date(2026, 11, 23)
ARGDOWN = f"""\
===
title: May the police search a shared home?
===

[Refusal]: A present tenant's refusal bars the search.
  + <Home>: The home is his too, as {RANDOLPH} has it.
    - <Hers>: It is hers as well. See {INVENTED}.
    _ <Yard>: He spoke from the yard.
  - <Left>: He had been taken away, as in {FERNANDEZ}.
"""

Read = Callable[..., ArgumentMap]


@pytest.fixture(scope="module")
def library(starter_folder: Path) -> Library:
    """The starter library; nothing here writes to it."""
    return Library.open(starter_folder)


@pytest.fixture
def read(tmp_path: Path, library: Library) -> Read:
    """Imports a text from a file."""

    def imported(text: str, name: str = "map.argdown", **more: Any) -> ArgumentMap:
        (tmp_path / name).write_text(text)
        return import_map(tmp_path / name, library, **{"as_of": AS_OF, "side": "defense", **more})

    return imported


def test_every_citation_is_checked_and_what_nothing_vouches_for_is_struck(read: Read) -> None:
    """Grades are what our checks give by the date of the import."""
    map = read(ARGDOWN)
    assert {one.text: one.grade for one in everywhere(map)} == {
        RANDOLPH: "caution",  # a later decision limits it
        INVENTED: "unproven",
        FERNANDEZ: "verified",
    }
    hers = next(node for node in map.nodes if "hers as well" in node.label.text)
    assert (hers.grade, len(hers.struck)) == ("unproven", 1)
    assert map.acceptability.all[hers.id] == "in"
    assert map.acceptability.verified_only[hers.id] == "out"
    assert map.provenance.imported == "argdown"
    assert map.roles == ()


def test_its_outline_holds_what_was_imported(read: Read) -> None:
    """Theory, arguments and answers, with their sides, as of any other map."""
    map = read(ARGDOWN)
    assert [(one.id, one.side) for one in map.theories] == [("T1", "defense")]
    assert [one.claim.text[:8] for one in map.theories[0].arguments] == ["The home"]
    assert {(one.kind, one.side, one.target, one.ply) for one in map.moves} == {
        ("assert", "prosecution", "A1", 2),
        ("undercut", "prosecution", "A1", 2),
        ("assert", "prosecution", "T1", 2),
    }
    text = str(FORMATS["markdown"].encode(map))
    assert "Imported from argdown, checked against" in text
    assert "He had been taken away" in text
    assert "~~Varghese" in text


def test_it_can_be_written_in_every_format_and_loaded_again(read: Read, tmp_path: Path) -> None:
    """An imported map is a map."""
    map = read(ARGDOWN)
    for encoding in FORMATS.values():
        assert encoding.encode(map)
    path = tmp_path / "case.argmap.json"
    path.write_bytes(Argmap().encode(map))
    assert load(path) == map


def test_grades_of_the_file_are_not_believed(read: Read) -> None:
    """A file of ours in which the struck citation was given a good grade, mark and all."""
    written = Aif().encode(argument_map())
    marked = f"~~{INVENTED}~~ [struck: Page 1339 lies inside another opinion.]"
    assert marked in written
    forged = json.loads(written.replace(marked, INVENTED))
    for node in forged["nodes"]:
        node["arguendo"] |= {"grade": "verified", "on_checked": "in", "struck": []}
    map = read(json.dumps(forged), "forged.json", question="May they search?")
    assert [one.grade for one in everywhere(map) if one.text == INVENTED] == ["unproven"]
    assert next(node for node in map.nodes if node.id == "A2").grade == "unproven"


@pytest.mark.parametrize("encoding", [Aif(), Argdown()], ids=lambda one: one.name)
def test_our_own_map_comes_back_through_the_gate(read: Read, encoding: Any, tmp_path: Path) -> None:
    """A run on this library, written and read: nodes, edges, grades, standing as they were."""
    run = tmp_path / "run.argmap.json"
    run.write_bytes(gzip.decompress(RUN.read_bytes()))
    map = load(run)
    back = read(encoding.encode(map), f"map{encoding.suffix}", matter=map.matter)
    assert {n.id: (n.kind, n.label, n.side, n.scheme, n.ply) for n in back.nodes} == {
        n.id: (n.kind, n.label, n.side, n.scheme, n.ply) for n in map.nodes
    }
    assert set(back.edges) == set(map.edges)
    graded = {node.id: node.grade for node in map.nodes}
    assert {node.id: node.grade for node in back.nodes} == graded
    assert back.acceptability == map.acceptability


def test_a_passage_is_one_only_if_the_library_holds_it(read: Read, library: Library) -> None:
    """Under the id of a real one, other words are a claim of the file's."""
    held = library.passages_of("547-us-103")[0]

    def file(words: str) -> str:
        aside = {"kind": "passage", "id": held.id}
        nodes = [{"nodeID": held.id, "type": "I", "text": words, "arguendo": aside}]
        return json.dumps({"nodes": nodes, "edges": []})

    def kinds(map: ArgumentMap) -> set[tuple[str, str]]:
        return {(n.id, n.kind) for n in map.nodes if n.kind != "issue"}

    assert kinds(read(file(held.text), "a.json", question="?x")) == {(held.id, "passage")}
    assert kinds(read(file("Anyone may search."), "a.json", question="?x")) == {("C1", "claim")}


def test_a_decision_bears_its_id_only_if_that_is_what_it_resolves_to(read: Read) -> None:
    """The id of one decision over the citation of another would show a false one."""

    def ids(id: str, words: str) -> set[tuple[str, str]]:
        nodes = [{"nodeID": id, "type": "I", "text": words, "arguendo": {"kind": "precedent"}}]
        map = read(json.dumps({"nodes": nodes, "edges": []}), "a.json", question="?x")
        return {(n.id, n.kind) for n in map.nodes if n.kind != "issue"}

    assert ids("547-us-103", RANDOLPH) == {("547-us-103", "precedent")}
    assert ids("547-us-103", FERNANDEZ) == {("P1", "precedent")}
    assert ids("999-us-1", INVENTED) == {("P1", "precedent")}
    assert ids("547-us-103", "A learned treatise") == {("C1", "claim")}


def test_an_issue_is_the_files_the_users_or_refused(read: Read) -> None:
    """It is never made up."""
    bare = ARGDOWN.partition("===\n\n")[2]
    assert read(ARGDOWN).matter.question == "May the police search a shared home?"
    assert read(bare, question="Is it barred?").matter.question == "Is it barred?"
    with pytest.raises(InputError, match="The map has no issue, and no title") as refused:
        read(bare)
    assert "--question" in refused.value.remedy


def test_a_matter_of_ones_own(read: Read) -> None:
    """Its question, its court and its date are those that count."""
    matter = Matter.model_validate(
        {
            "question": "Is it barred?",
            "facts": "Ben refused.",
            "forum": "ca9",
            "side": "prosecution",
            "as_of": dt.date(2010, 1, 1),
        }
    )
    map = read(ARGDOWN, matter=matter)
    assert map.matter == matter
    assert {one.text: one.grade for one in everywhere(map)}[FERNANDEZ] != "verified"  # of 2014
    assert map.theories[0].side == "prosecution"


def test_a_circle_of_support_is_refused(read: Read) -> None:
    """With those that stand in it; a circle of attacks is no fault."""
    support = "===\ntitle: x?\n===\n\n[A]: One.\n  + [B]: Two.\n\n[B]\n  + [A]\n"
    with pytest.raises(InputError, match=r"map.argdown cannot be imported: the map is cyclic: "):
        read(support)
    assert read(support.replace("+", "-")).provenance.imported == "argdown"


# --- the command ---------------------------------------------------------------------------------


def imported(starter_folder: Path, *order: str) -> Any:
    return CliRunner().invoke(
        app, ["import", *order, "--library", str(starter_folder), "--as-of", "2026-11-23"]
    )


def test_the_command_writes_a_map(tmp_path: Path, starter_folder: Path) -> None:
    """The map goes to the file, and what was struck is said beside it."""
    (tmp_path / "a.argdown").write_text(ARGDOWN)
    out = tmp_path / "case.argmap.json"
    told = imported(starter_folder, str(tmp_path / "a.argdown"), "-o", str(out))
    assert (told.exit_code, told.stdout) == (0, "")
    assert "1 of 3 citations is struck" in told.stderr
    assert load(out).provenance.imported == "argdown"
    quiet = imported(starter_folder, str(tmp_path / "a.argdown"))
    assert json.loads(quiet.stdout)["schema"] == "arguendo/argmap/2"
    told = imported(starter_folder, str(tmp_path / "a.argdown"), "-o", str(out), "--format", "json")
    assert json.loads(told.stdout)["file"] == str(out)


def test_a_map_of_ours_is_loaded_with_its_seals(tmp_path: Path, starter_folder: Path) -> None:
    """And refused where it was edited, like anywhere else."""
    path, out = tmp_path / "run.json", tmp_path / "again.argmap.json"
    path.write_bytes(gzip.decompress(RUN.read_bytes()))
    written = Argmap().encode(load(path))
    # Of a real run the schema stands a long way into the file, behind all the verdicts.
    path.write_bytes(b" " * 100_000 + written)
    assert imported(starter_folder, str(path), "-o", str(out)).exit_code == 0
    assert out.read_bytes() == written
    path.write_text(path.read_text().replace('"caution"', '"verified"'))
    told = imported(starter_folder, str(path), "-o", str(tmp_path / "none.json"))
    assert isinstance(told.exception, InputError)
    assert not (tmp_path / "none.json").exists()


@pytest.mark.parametrize(
    ("name", "content", "more", "expected"),
    [
        ("a.argdown", b"[A]: One.\n  + [B: Two.\n", [], "as argdown: line 2: a bracket is not"),
        ("a.json", b'{"nodeID": 1, "nodes": [{}]}', [], "as aif: node 1 has no `nodeID`"),
        ("a.txt", b"Discussion Title: x\n\nx\n", [], "as kialo: line 3: here a claim should"),
        ("a.json", b'{"schema": "arguendo/argmap/2",', [], "is not JSON: it breaks at line 1"),
        ("a.argmap.json", b'{"verdicts": [{"id": "v-1",', [], "is not JSON: it breaks at line 1"),
        ("a.txt", b"Ben refused.", [], "cannot be told in which format"),
        ("a.txt", b"Ben refused.", ["--from", "visio"], "No map can be read from 'visio'"),
        ("a.txt", b"Ben refused.", ["--from", "aif"], "as aif: the file is not JSON"),
        ("a.argdown", b"\xff\xfe", [], "is not a text file in UTF-8"),
        ("a.argdown", b"  \n", [], "is empty"),
        ("a.argdown", b"[A]: One.\n", [], "The map has no issue"),
        ("a.argdown", b"[A]: One.\n", ["--question", "x?", "--forum", "nowhere"], "no court"),
        ("a.argdown", b"[A]: One.\n", ["--question", "x?", "--side", "us"], "for whom we act"),
    ],
)
def test_what_cannot_be_imported(
    tmp_path: Path, starter_folder: Path, name: str, content: bytes, more: list[str], expected: str
) -> None:
    """Status 2, one sentence with the line or the node, nothing written."""
    path, out = tmp_path / name, tmp_path / "case.argmap.json"
    path.write_bytes(content)
    told = imported(starter_folder, str(path), "-o", str(out), *more)
    assert isinstance(told.exception, InputError), told.output
    assert expected in told.exception.what
    assert told.exception.status == 2
    assert [one.name for one in tmp_path.iterdir()] == [name]


def written_run(folder: Path) -> str:
    """A map that a run of an earlier version drew, as this version writes it."""
    kept = folder / "kept.argmap.json"
    kept.write_bytes(gzip.decompress(RUN.read_bytes()))
    return Argmap().encode(load(kept)).decode()


def sealed_anew(written: str, words: str, others: str) -> str:
    """A map in which some words are others, its ids computed anew."""
    assert words in written
    changed = written.replace(words, others)
    for verdict in json.loads(changed)["verdicts"]:
        id = verdict.pop("id")
        changed = changed.replace(id, seal(verdict))
    return changed


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Georgia v. Randolph, 547 U.S. 103 (2006)", "Jones v. Zebulon, 415 U.S. 999 (1974)"),
        ("physically present", "wherever he was"),
        ('"abstained": []', '"abstained": ["See Jones v. Zebulon, 415 U.S. 999 (1974)."]'),
        ("547-us-103", "415-us-999"),
    ],
    ids=["a citation", "a passage", "what is said beside", "a decision"],
)
def test_a_map_of_ours_is_taken_in_where_the_library_vouches_for_it(
    read: Read, tmp_path: Path, words: str, others: str
) -> None:
    """Its ids are no signature: one that was sealed anew is sound, and is refused."""
    honest, forged = written_run(tmp_path), tmp_path / "forged.argmap.json"
    assert honest == Argmap().encode(read(honest, "run.argmap.json")).decode()
    forged.write_text(sealed_anew(honest, words, others))
    load(forged)
    with pytest.raises(InputError, match=r"The library here does not vouch for \d+ c"):
        read(forged.read_text(), forged.name)


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("begins at this page", "was affirmed by every court that read it"),
        ('"name": "Georgia v. Randolph"', '"name": "Jones v. Zebulon"'),
        ('"voice": "digest"', '"voice": "lead"'),
    ],
    ids=["a finding", "a name", "a voice"],
)
def test_what_a_map_from_elsewhere_says_beside_is_what_the_library_here_has(
    read: Read, tmp_path: Path, words: str, others: str
) -> None:
    """A forger may seal other reasons, names and voices: the honest map comes of it."""
    honest, forged = written_run(tmp_path), tmp_path / "forged.argmap.json"
    forged.write_text(sealed_anew(honest, words, others))
    assert others in Argmap().encode(load(forged)).decode()
    assert read(forged.read_text(), forged.name) == read(honest, "run.argmap.json")
