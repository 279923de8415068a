"""Each broken state is really made, named by the doctor, mended as it says, and gone."""

import contextlib
import json
import os
import re
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cli.test_disk import command, inside, mounted
from factories.opinions import many, written
from typer.testing import CliRunner

from arguendo.corpus.library import Library
from arguendo.graph.cli import app

Findings = Mapping[str, Mapping[str, Any]]


class Bed(NamedTuple):
    """A library to be broken, and the test's own surroundings."""

    folder: Path
    patch: pytest.MonkeyPatch

    @property
    def shelf(self) -> sqlite3.Connection:
        """The shelf's file."""
        return sqlite3.connect(self.folder / "shelf.sqlite3")

    @property
    def run(self) -> Path:
        """A run that finished, as it lies."""
        folder = self.folder / "runs" / "20260101-000000-abcdef"
        if not folder.exists():
            folder.mkdir(parents=True)
            (folder / "order.json").write_text("{}")
            (folder / "process").touch()
            (folder / "events.jsonl").write_text('{"number":1,"event":{"type":"ended"}}\n')
            with sqlite3.connect(folder / "checkpoints.sqlite3") as db:
                db.execute("CREATE TABLE checkpoints (thread_id TEXT)")
        return folder


def overwrite(file: Path, at: int = 0) -> None:
    """Damage a file in its middle, or from its beginning."""
    held = bytearray(file.read_bytes())
    held[at : at + 4096] = os.urandom(min(4096, len(held) - at))
    file.write_bytes(held)


def executed(bed: Bed, *statements: str) -> None:
    with bed.shelf as db:
        for statement in statements:
            db.execute(statement)
    db.close()


def half_built(bed: Bed) -> None:
    """A build of a file is killed when it has shelved its first decisions."""
    file = written(bed.folder.parent / "more.jsonl", many(600))
    script = (
        "import os, signal, sys; from pathlib import Path; from arguendo.corpus import building;"
        "from arguendo.corpus.library import Library;"
        "from arguendo.corpus.sources.opinions_file import OpinionsFile;"
        "building.BATCH = 64;"
        "Library.create(Path(sys.argv[1])).build(OpinionsFile(Path(sys.argv[2])),"
        " lambda _: os.kill(os.getpid(), signal.SIGKILL))"
    )
    told = subprocess.run([sys.executable, "-c", script, bed.folder, file], check=False)
    assert told.returncode == -signal.SIGKILL


def half_embedded(bed: Bed) -> None:
    """Vectors are made again, and stopped at the first that are told of."""

    def stop(_: object) -> None:
        raise KeyboardInterrupt

    library = Library.open(bed.folder)
    with pytest.raises(KeyboardInterrupt):
        library.re_embed("wordllama-64", stop)
    library.close_index()
    library.close()


def forget_the_weights(bed: Bed) -> None:
    import wordllama

    from arguendo.corpus.index import embedders

    embedders._loaded.cache_clear()  # As in a process that has just begun.
    bed.patch.setattr(wordllama, "__file__", str(bed.folder / "__init__.py"))


def put_off(bed: Bed, file: str, said: Mapping[str, Any]) -> None:
    """Write down what `jupyter … disable` does."""
    config = bed.folder.parent / "config"
    (config / file).parent.mkdir(parents=True)
    (config / file).write_text(json.dumps(said))


def half_a_panel(bed: Bed) -> None:
    from jupyter_core.paths import jupyter_path

    built = next(
        one
        for one in (
            Path(folder) / "@arguendo/labextension" for folder in jupyter_path("labextensions")
        )
        if (one / "package.json").is_file()
    )
    half = bed.folder.parent / "share" / "labextensions" / "@arguendo" / "labextension"
    half.mkdir(parents=True)
    shutil.copy(built / "package.json", half)
    bed.patch.setenv("JUPYTER_PATH", str(bed.folder.parent / "share"))


def ahead(bed: Bed) -> None:
    """To be two hours behind what was written is all that is seen of a clock set back."""
    late = (bed.folder / "shelf.sqlite3").stat().st_mtime + 7200
    os.utime(bed.folder / "shelf.sqlite3", (late, late))


INDEX = "chroma/chroma.sqlite3"
BREAKS: dict[str, Callable[[Bed], object]] = {
    "missing": lambda bed: shutil.rmtree(bed.folder),
    "damaged": lambda bed: overwrite(bed.folder / "shelf.sqlite3"),
    "damaged inside": lambda bed: overwrite(bed.folder / "shelf.sqlite3", 1 << 20),
    "foreign": lambda bed: executed(bed, "DROP TABLE fact"),
    "older": lambda bed: executed(
        bed,
        "UPDATE fact SET value = '7' WHERE key = 'schema'",
        "DROP INDEX witness_by_words",
        "ALTER TABLE witness DROP COLUMN words",
    ),
    "newer": lambda bed: executed(bed, "UPDATE fact SET value = '99' WHERE key = 'schema'"),
    "half-built": half_built,
    "vectors missing": lambda bed: executed(bed, "DELETE FROM vector WHERE number % 7 = 0"),
    "disagree": lambda bed: executed(
        bed,
        "DELETE FROM vector WHERE number > 1000",
        "INSERT INTO passage_words (passage_words) VALUES ('delete-all')",
        "DELETE FROM passage WHERE number > 1000",
    ),
    "no-index": lambda bed: shutil.rmtree(bed.folder / "chroma"),
    "index-damaged": lambda bed: overwrite(bed.folder / INDEX),
    "index-damaged, a part of it empty": lambda bed: [
        file.write_bytes(b"") for file in (bed.folder / "chroma").glob("*/header.bin")
    ],
    "left-open": lambda bed: (bed.folder / "chroma.opening").touch(),
    "half-embedded": half_embedded,
    "server-away": lambda bed: executed(
        bed, "INSERT INTO fact VALUES ('chroma', 'http://127.0.0.1:1')"
    ),
    "order-spoilt": lambda bed: overwrite(bed.run / "order.json"),
    "log-spoilt": lambda bed: (bed.run / "events.jsonl").write_text("{\n"),
    "checkpoints-damaged": lambda bed: overwrite(bed.run / "checkpoints.sqlite3"),
    "replies-damaged": lambda bed: (bed.folder / "replies.sqlite3").write_text("no" * 999),
    "memoranda-damaged": lambda bed: (bed.folder / "memoranda.sqlite3").write_text("no" * 999),
    "clock-back": ahead,
    "weights-missing": forget_the_weights,
    "panel-half": half_a_panel,
    "panel-off": lambda bed: put_off(
        bed,
        "labconfig/page_config.json",
        {"disabledExtensions": {"@arguendo/labextension": True}},
    ),
    "server-off": lambda bed: put_off(
        bed,
        "jupyter_server_config.d/arguendo.extension.json",
        {"ServerApp": {"jpserver_extensions": {"arguendo.extension": False}}},
    ),
}
ALIKE = ("damaged inside", "foreign", "index-damaged, a part of it empty", "missing")
"""What is mended like another: that is followed once."""
BY_HAND: dict[str, Callable[[Bed], object]] = {
    "damaged": lambda bed: (bed.folder / "shelf.sqlite3").unlink(),
    "newer": lambda bed: None,
    "weights-missing": lambda bed: bed.patch.undo(),
    "panel-half": lambda bed: bed.patch.delenv("JUPYTER_PATH"),
}
"""What a remedy asks for beside the command it names, or in the place of one that installs."""


def asked(folder: Path) -> Findings:
    """What the doctor finds, by the thing: what is broken before what is not."""
    told = CliRunner().invoke(app, ["doctor", "--format", "json", "--library", str(folder)])
    found = json.loads(told.stdout)
    assert told.exit_code == (0 if all(one["works"] for one in found) else 3)
    found.sort(key=lambda one: (one["state"] != "well", not one["works"]))
    return {one["what"]: one for one in found}


def lying(folder: Path) -> dict[Path, int]:
    """When each file was written last, but for what SQLite's readers share."""
    return {
        one: one.stat().st_mtime_ns for one in folder.rglob("*") if not one.name.endswith("-shm")
    }


def states(found: Findings) -> dict[str, str]:
    return {what: one["state"] for what, one in found.items() if one["state"] != "well"}


def follow(remedy: str) -> None:
    """Run the command that a remedy names."""
    named = re.search(r"[Rr]un: (.+)$", remedy)
    if named is None or "pip install" in remedy:
        return
    program, *words = shlex.split(named[1])
    if program == "arguendo":
        told = CliRunner().invoke(app, words)
        assert told.exit_code == 0, told.output
    elif program == "jupyter":
        beside = Path(sys.executable).parent / program
        subprocess.run([beside, *words], check=True, capture_output=True)
    else:
        subprocess.run(named[1], shell=True, check=True)


@pytest.fixture
def bed(starter_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A starter library, and a Jupyter whose settings are the test's own."""
    folder = tmp_path / "library"
    shutil.copytree(starter_folder, folder, ignore=shutil.ignore_patterns("runs"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "0")
    opened: list[Library] = []
    made = Library.__init__

    def noted(library: Library, *given: Any, **named: Any) -> None:
        made(library, *given, **named)
        opened.append(library)

    monkeypatch.setattr(Library, "__init__", noted)
    with pytest.MonkeyPatch.context() as patch:
        yield Bed(folder, patch)
    for library in opened:  # The process of a verb ends with it; this one goes on.
        library.close_index()
        library.close()
    held = []
    for one in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # That of the listing itself is gone.
            held.append(one.readlink())
    # Chroma may keep a connection of another thread's.
    ours = [one for one in held if one.is_relative_to(tmp_path) and one.name != "chroma.sqlite3"]
    assert [] == ours


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_broken_is_named_and_mended_as_it_says(bed: Bed, name: str) -> None:
    """Looking changes nothing; what is done as it says leaves nothing to be found."""
    _ = bed.run
    BREAKS[name](bed)
    before = lying(bed.folder)
    found = asked(bed.folder)
    assert before == lying(bed.folder)
    state = name.partition(",")[0].replace("damaged inside", "damaged").replace("vectors ", "")
    ((what, told),) = states(found).items()
    assert (state, True) == (told, bool(found[what]["words"] and found[what]["remedy"]))
    if name in ALIKE:
        return
    BY_HAND.get(name, lambda bed: None)(bed)
    follow(found[what]["remedy"])
    folder = bed.folder.with_name("library-anew") if name == "newer" else bed.folder
    assert {} == states(asked(folder))


def test_a_run_that_broke_off_is_noted(bed: Bed) -> None:
    """The way on is named; it is no reason for another exit status, and forgetting it will do."""
    (bed.run / "events.jsonl").write_text('{"number":1,"event":{"type":"theory"}}\n{"cut')
    found = asked(bed.folder)
    assert {"runs": "broken-off"} == states(found)
    (bed.run / "events.jsonl").write_text('{"number":1,"event":{"type":"waiting"}}\n')
    assert {} == states(asked(bed.folder))
    (bed.run / "events.jsonl").write_text("")
    assert found["runs"]["works"]
    assert f"arguendo runs resume {bed.run.name} --library" in found["runs"]["remedy"]
    follow(found["runs"]["remedy"].replace("resume", "forget"))
    assert {} == states(asked(bed.folder))


def test_a_panel_that_is_missing(bed: Bed) -> None:
    """Where Jupyter looks there is none."""
    import jupyter_core.paths

    for name in ("ENV_JUPYTER_PATH", "SYSTEM_JUPYTER_PATH"):
        bed.patch.setattr(jupyter_core.paths, name, [])
    bed.patch.setenv("JUPYTER_DATA_DIR", str(bed.folder.parent))
    assert {"extension": "panel-missing"} == states(asked(bed.folder))


def test_a_shelf_in_a_server_that_is_away(bed: Bed) -> None:
    """It is asked, and what it says is told with where it is."""
    from arguendo.corpus.shelf.postgres.place import name_place, place

    at = place(f"postgresql://clerk@/law?host={bed.folder}")
    name_place(bed.folder, at)
    found = asked(bed.folder)
    assert {"library": "server-away"} == states(found)
    assert (str(at), False) == (found["library"]["where"], found["library"]["works"])
    name_place(bed.folder, None)
    assert {} == states(asked(bed.folder))


def test_a_build_that_goes_on_is_noted(bed: Bed) -> None:
    """Half a build is nothing to mend while somebody builds."""
    from arguendo.corpus.shelf.schema import turn

    executed(bed, "INSERT INTO fact VALUES ('building', 'starter')")
    with turn(bed.folder, "building") as mine:
        assert mine
        assert {"library": "building"} == states(asked(bed.folder))
    assert {"library": "half-built"} == states(asked(bed.folder))


@mounted
def test_a_full_disk_few_handles_and_a_disk_that_may_only_be_read(
    tmp_path: Path, starter_folder: Path
) -> None:
    """On file systems that really are: what is asked for is done, and nothing is found."""
    disk = tmp_path / "disk"
    disk.mkdir()
    doctor = command("doctor", "--format", "json", "--library", disk / "library")
    told = inside(
        tmp_path,
        f"mount -t tmpfs -o size=20m none {disk} && cp -r {starter_folder} {disk}/library",
        f"ulimit -S -n 200; {doctor}; ulimit -S -n 1024; mount -o remount,size=90m {disk}",
        f"{doctor}; mount -o remount,ro {disk}",
        f"{doctor}",
    )
    few, well, read_only = (
        [one["state"] for one in json.loads(line) if one["what"] == "machine"]
        for line in told.stdout.splitlines()
    )
    assert (["disk-full", "few-handles"], ["well"], ["read-only"]) == (few, well, read_only)


def test_people_are_told_in_words(bed: Bed) -> None:
    """One line a thing, and below what is broken what to do."""
    shutil.rmtree(bed.folder / "chroma")
    told = CliRunner().invoke(app, ["doctor", "--library", str(bed.folder)])
    lines = told.stdout.splitlines()
    (at,) = [n for n, line in enumerate(lines) if line.startswith("✗ vectors")]
    assert f"Run: arguendo index rebuild --library {bed.folder}" == lines[at + 1].strip()
    assert [line for line in lines if line.startswith("✓ version")]
