"""What is printed: text for people, JSON alone on standard output for scripts."""

import contextlib
import json
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.conftest import SCRIPT, environment
from factories.opinions import line, many, written


@pytest.fixture(autouse=True)
def _library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGUENDO_LIBRARY", raising=False)


# --- search -------------------------------------------------------------------------------------

HIT = {"authority", "source_id", "name", "citation", "court", "date", "score", "passages"} | {
    "why",
    "cited_in",
    "beyond",
    "treats",
}


def test_search_as_json(arguendo, starter_folder: Path) -> None:
    """The shape of the contract, and nothing else on standard output."""
    told = arguendo(
        "search",
        "one tenant consents and the other refuses",
        "-k",
        "3",
        "--as-of",
        "2010-01-01",
        "--format",
        "json",
        "--library",
        starter_folder,
    )
    answer = json.loads(told.stdout)
    assert (0, "") == (told.returncode, told.stderr)
    assert {"id", "query", "as_of", "hits"} == set(answer)
    assert ("", "2010-01-01", 3) == (answer["id"], answer["as_of"], len(answer["hits"]))
    for hit in answer["hits"]:
        assert set(hit) == HIT
        assert hit["date"] <= "2010-01-01"
        assert {"id", "page", "text", "why"} == set(hit["passages"][0])
    assert "us-547-103" in [hit["source_id"] for hit in answer["hits"]]
    assert "547 U.S. 103" in [hit["citation"] for hit in answer["hits"]]


def test_search_as_text(arguendo, starter_folder: Path) -> None:
    """Name, citation, year; what binds the forum, what is a digest, and by what it was found."""
    told = arguendo(
        "search",
        "one tenant consents and the other refuses",
        "--forum",
        "ca9",
        "--library",
        starter_folder,
    )
    (row,) = [one for one in told.stdout.splitlines() if "547 U.S. 103" in one]
    assert row.endswith(
        "Georgia v. Randolph, 547 U.S. 103 (2006)  [binding; digest; by words, meaning]"
    )


def test_nothing_found_is_said(arguendo, starter_folder: Path) -> None:
    """An empty answer is not an empty screen."""
    told = arguendo("search", "consent", "--as-of", "1700-01-01", "--library", starter_folder)
    assert (0, "Nothing in the index bears on that, as of 1700-01-01.\n") == (
        told.returncode,
        told.stdout,
    )


def test_a_batch_answers_line_by_line(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """One answer a line, in order, each with its id and its own day."""
    file = written(
        tmp_path / "batch.jsonl",
        [
            '{"id": "a", "query": "parody of a song", "as_of": "2000-01-01"}',
            "",
            '{"id": 2, "query": "parody of a song", "as_of": "1990-01-01"}',
            '{"id": "empty", "query": ""}',
        ],
    )
    told = arguendo("search", "--batch", file, "-k", "2", "--library", starter_folder)
    answers = [json.loads(one) for one in told.stdout.splitlines()]
    assert ["a", "2", "empty"] == [answer["id"] for answer in answers]
    assert "510 U.S. 569" in [hit["citation"] for hit in answers[0]["hits"]]
    assert all(hit["date"] <= "1990-01-01" for hit in answers[1]["hits"])
    assert [] == answers[2]["hits"]


def test_a_batch_as_of_a_day_of_the_command(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """A line without a day takes the command's."""
    file = written(tmp_path / "batch.jsonl", ['{"id": "a", "query": "consent"}'])
    told = arguendo("search", "--batch", file, "--as-of", "1950-01-01", "--library", starter_folder)
    assert "1950-01-01" == json.loads(told.stdout)["as_of"]


# --- index --------------------------------------------------------------------------------------


def test_building_as_json(arguendo, tmp_path: Path) -> None:
    """A report of each source; what was set aside is in it."""
    file = written(tmp_path / "some.jsonl.gz", [*many(3), "{broken"])
    told = arguendo("index", "build", file, "--library", tmp_path / "library", "--format", "json")
    report = json.loads(told.stdout)
    assert (0, "") == (told.returncode, told.stderr)
    (source,) = report["sources"]
    assert (3, 0, 0, 1) == (
        source["added"],
        source["joined"],
        source["unchanged"],
        len(source["set_aside"]),
    )


def test_building_two_sources_and_again(arguendo, tmp_path: Path) -> None:
    """The second time nothing is left to do."""
    one = written(tmp_path / "one.jsonl", many(3))
    two = written(tmp_path / "two.jsonl", [line("x", "Only v. Here", date="2001", text="We hold.")])
    command = ["index", "build", one, two, "--library", tmp_path / "library"]
    assert "3 authorities added" in arguendo(*command).stdout
    again = arguendo(*command)
    assert 2 == again.stdout.count("nothing new; all of it was read before")


def test_texts_without_a_date_are_told(arguendo, tmp_path: Path) -> None:
    """They would be missed in every search, and the user would not know why."""
    file = written(tmp_path / "some.jsonl", [line("x", "Only v. Here", text="We hold.")])
    told = arguendo("index", "build", file, "--library", tmp_path / "library")
    assert 0 == told.returncode
    assert told.stderr.startswith("1 authorities with text have no date")


@pytest.mark.parametrize(
    ("verb", "keys"),
    [
        (
            "status",
            {"library", "embedder", "vectors", "digest", "counts", "whole", "shelf", "set_aside"},
        ),
        ("check", {"agree", "disagreements"}),
    ],
)
def test_the_index_as_json(arguendo, starter_folder: Path, verb: str, keys: set[str]) -> None:
    """Objects that scripts can rely on."""
    told = arguendo("index", verb, "--library", starter_folder, "--format", "json")
    assert keys == set(json.loads(told.stdout))


def test_coverage_as_json(arguendo, starter_folder: Path) -> None:
    """A row for each reporter."""
    told = arguendo("index", "coverage", "--library", starter_folder, "--format", "json")
    row = {"reporter": "U.S.", "first": 101, "last": 598, "authorities": 83, "whole": []}
    assert [row] == json.loads(told.stdout)


def test_a_library_that_disagrees_has_status_1(
    arguendo, tmp_path: Path, starter_folder: Path
) -> None:
    """`index check` says what is wrong and how it is mended; `index rebuild` mends it."""
    folder = shutil.copytree(starter_folder, tmp_path / "copy")
    db = sqlite3.connect(folder / "shelf.sqlite3")
    db.execute("DELETE FROM vector WHERE number < 5")
    db.commit()
    db.close()
    told = arguendo("index", "check", "--library", folder)
    assert 1 == told.returncode
    assert "4 passages without a vector" in told.stdout
    assert "Mend it: arguendo index rebuild" in told.stderr
    assert 0 == arguendo("index", "rebuild", "--library", folder).returncode
    assert 0 == arguendo("index", "check", "--library", folder).returncode


# --- where the library lies ---------------------------------------------------------------------


def test_the_library_is_named_by_option_environment_or_platform(arguendo, tmp_path: Path) -> None:
    """The option before the environment, the environment before the platform's folder."""
    file = written(tmp_path / "one.jsonl", many(1))
    build = ["index", "build", file]
    named, other = tmp_path / "named", tmp_path / "other"
    data = str(tmp_path / "data")
    assert str(named) in arguendo(*build, "--library", named, ARGUENDO_LIBRARY=str(other)).stdout
    assert str(other) in arguendo(*build, ARGUENDO_LIBRARY=str(other)).stdout
    assert data in arguendo(*build, XDG_DATA_HOME=data).stdout


# --- on a terminal ------------------------------------------------------------------------------


def test_progress_is_shown_on_a_terminal(tmp_path: Path) -> None:
    """A bar with passages, rate and time left; in a pipe there is none (see above)."""
    file = written(tmp_path / "many.jsonl", many(1000))
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [SCRIPT, "index", "build", file, "--library", tmp_path / "library"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**environment(tmp_path), "TERM": "xterm"},
    )
    os.close(theirs)
    shown = b""
    try:
        while blob := os.read(ours, 65536):
            shown += blob
    except OSError:
        pass  # The other end was closed.
    assert 0 == process.wait(60)
    os.close(ours)
    assert b"Indexing jsonl" in shown
    assert b"passages, " in shown
    assert b"/s" in shown


def begun(shelf: Path) -> bool:
    """Whether a first batch has been committed."""
    if not shelf.exists():
        return False
    with contextlib.closing(sqlite3.connect(shelf, timeout=30)) as db:
        try:
            return db.execute("SELECT 1 FROM progress").fetchone() is not None
        except sqlite3.OperationalError:  # The tables are not there yet.
            return False


WAITING = """
import signal
import time
from arguendo.corpus.sources.opinions_file import OpinionsFile
from arguendo.graph.cli import main

read = OpinionsFile.records

def records(source, after):
    for one in read(source, after):
        if one.position == 1000:
            time.sleep(600)
        yield one

OpinionsFile.records = records
# Whatever runs in the background of a shell is begun with Ctrl-C turned off.
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""
"""The command line, reading a file that has a thousandth line only after ten minutes."""


def test_an_interrupted_build_keeps_what_was_done(arguendo, tmp_path: Path) -> None:
    """Ctrl-C leaves nothing half-written, and the same command goes on from there."""
    file = written(tmp_path / "many.jsonl", many(1_200))
    command = ["index", "build", str(file), "--library", str(tmp_path / "library")]
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING, *command],
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
        text=True,
    )
    while not begun(tmp_path / "library" / "shelf.sqlite3"):
        time.sleep(0.02)
    words = None
    while words is None:
        # A signal that falls into a native call is lost now and then: a person presses again.
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            _, words = process.communicate(timeout=5)
    assert (130, "Stopped. What was done is kept.\n") == (process.returncode, words)
    assert 0 == arguendo("index", "check", "--library", tmp_path / "library").returncode
    report = json.loads(arguendo(*command, "--format", "json").stdout)
    assert 0 < report["sources"][0]["added"] < 1_200
    status = json.loads(
        arguendo("index", "status", "--library", tmp_path / "library", "--format", "json").stdout
    )
    assert 1_200 == status["counts"]["authority"]


# --- verify -------------------------------------------------------------------------------------

BRIEF = "The search was unlawful. *Georgia v. Randolph*, 547 U.S. 103 (2006)."


def test_verify_as_json(arguendo, starter_folder: Path) -> None:
    """The shape of the contract; offsets count characters of the text as given."""
    told = arguendo(
        "verify",
        "-",
        "--format",
        "json",
        "--as-of",
        "2020-01-01",
        "--library",
        starter_folder,
        given=BRIEF,
    )
    report = json.loads(told.stdout)
    assert (0, "") == (told.returncode, told.stderr)
    assert {"document", "as_of", "policy", "coverage", "citations", "unread", "counts"} <= set(
        report
    )
    (cite,) = report["citations"]
    assert ("resolved", "547 U.S. 103") == (cite["resolution"], cite["reference"])
    assert cite["text"] == BRIEF[cite["start"] : cite["end"]]
    assert {"verified", "caution", "unproven", "rejected"} == set(report["counts"])


def test_a_rejected_citation_has_status_1(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """A page in the middle of another decision is proved to begin none."""
    brief = tmp_path / "brief.md"
    brief.write_text("See *Varghese v. China Southern Airlines*, 547 U.S. 103 (2019).")
    told = arguendo("verify", brief, "--library", starter_folder)
    assert 1 == told.returncode
    assert "Varghese" in told.stdout


# --- explore and map ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def example(request: pytest.FixtureRequest) -> Path:
    """One of the example matters."""
    return request.config.rootpath / "examples/matters/co-tenant-consent.toml"


SMALL = ("--dial", "theories=1", "--dial", "precedents=1")


def test_explore_as_json_and_its_map(
    arguendo, tmp_path: Path, starter_folder: Path, example: Path
) -> None:
    """Theories for both sides; the map is written whole and exported in every format."""
    folder = shutil.copytree(starter_folder, tmp_path / "copy")
    out = tmp_path / "run.argmap.json"
    asked = ("explore", example, *SMALL, "--format", "json", "--library", folder)
    told = arguendo(*asked, "-o", out)
    assert 0 == told.returncode, told.stderr
    run = json.loads(told.stdout)
    assert json.loads(out.read_text()) == run
    keys = "schema matter dials roles seed theories moves leads verdicts nodes edges"
    assert set(keys.split()) | {"acceptability", "provenance", "cost"} <= set(run)
    assert len({theory["side"] for theory in run["theories"]}) == 2
    formats = [row.split()[0] for row in arguendo("map", "formats").stdout.splitlines()]
    assert {"argdown", "mermaid"} <= set(formats)
    for name in formats:
        page = arguendo("map", "export", out, "--to", name, "-o", tmp_path / f"page.{name}")
        assert 0 == page.returncode, page.stderr
        assert (tmp_path / f"page.{name}").stat().st_size
    listed = json.loads(arguendo("runs", "list", "--library", folder, "--format", "json").stdout)
    assert "finished" == listed[0]["status"]
    assert 0 == arguendo("runs", "show", listed[0]["id"], "--library", folder).returncode
    assert 0 == arguendo("runs", "forget", listed[0]["id"], "--library", folder).returncode
    assert "[]\n" == arguendo("runs", "list", "--library", folder, "--format", "json").stdout


def test_the_same_seed_has_the_same_run(
    arguendo, tmp_path: Path, starter_folder: Path, example: Path
) -> None:
    """One seed, one library: one result, but for what the run cost and when it was made."""
    folder = shutil.copytree(starter_folder, tmp_path / "copy")
    runs = [
        json.loads(
            arguendo("explore", example, *SMALL, "--format", "json", "--library", folder).stdout
        )
        for _ in range(2)
    ]
    for run in runs:
        del run["cost"], run["provenance"]
    assert runs[0] == runs[1]


def test_memoranda_are_told_apart(arguendo, tmp_path: Path, starter_folder: Path) -> None:
    """Under a head of their own, a citation in them struck where nothing vouches for it."""
    library = shutil.copytree(starter_folder, tmp_path / "library")
    (tmp_path / "memos").mkdir()
    (tmp_path / "memos" / "door.txt").write_text(
        "Refusal at the door\n\nThe tenant refused: Harrow v. Finch, 410 U.S. 99999 (1973)."
    )
    built = arguendo("index", "build", f"memoranda:{tmp_path}/memos", "--library", library)
    assert "1 memoranda kept beside the law: search --memoranda." in built.stdout
    asked = ("search", "the tenant refused at the door", "--memoranda", "--library", library)
    law, _, own = arguendo(*asked).stdout.partition("Memoranda of your own, which are no authority")
    assert "Refusal at the door" not in law
    assert "[memorandum; " in own
    assert "Georgia v. Randolph" in law
    told = json.loads(arguendo(*asked, "--format", "json").stdout)
    assert ["Refusal at the door"] == [one["name"] for one in told["memoranda"]]
    assert not any("Harrow" in hit["name"] for hit in told["hits"])


def test_a_folder_of_memoranda_that_is_empty_is_asked_about(
    arguendo, tmp_path: Path, starter_folder: Path
) -> None:
    """An unmounted disk takes nothing out; a folder that was emptied does, where that is said."""
    library = shutil.copytree(starter_folder, tmp_path / "library")
    memos = tmp_path / "memos"
    memos.mkdir()
    (memos / "door.txt").write_text("Refusal at the door\n\nThe tenant refused.")
    build = ("index", "build", f"memoranda:{memos}", "--library", library)
    arguendo(*build)
    (memos / "door.txt").unlink()
    unseen = arguendo(*build)
    assert (
        "1 memoranda of it kept, though nothing lies there now. Is it mounted? "
        "If it was emptied on purpose: the same command with --emptied.\n"
    ) == unseen.stderr
    assert "taken out" not in unseen.stdout
    emptied = arguendo(*build, "--emptied")
    assert "1 memoranda taken out: their files are gone.\n" in emptied.stdout
    assert "" == emptied.stderr
