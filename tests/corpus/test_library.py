"""The library: built once, taken up where it was left, mended where its index was lost."""

import datetime as dt
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from factories import builder
from factories.opening import answers
from factories.opinions import CARRIAGE, Records, digest, many, record, written

from arguendo.corpus.errors import (
    EmbedderMismatchError,
    InputError,
    LibraryMissingError,
    UnavailableError,
)
from arguendo.corpus.index.chroma import ChromaIndex
from arguendo.corpus.library import Library, Progress
from arguendo.corpus.sources.interface import Record, SetAside, Source
from arguendo.corpus.sources.named import source_named

TODAY = dt.date(2026, 1, 1)

Build = Callable[..., Library]


def shelf(library: Library) -> dict[str, list[str]]:
    """All rows of the shelf, but for the paths and times of sources."""
    tables = "authority reference name_word span witness opinion passage vector treatment"
    return {
        table: sorted(map(repr, library.db.execute(f"SELECT * FROM {table}")))
        for table in tables.split()
    }


def cases(number: int) -> list[Record]:
    """As many cases with two passages each."""
    return [
        record(
            f"c{n}",
            f"Case{n} v. Other",
            f"{n // 9 + 1} U.S. {n % 9 + 1}",
            decided="2001",
            body=digest(
                f"The court held in case {n} that the search was lawful.",
                f"The dissent would have reversed case {n} for want of consent.",
            ),
        )
        for n in range(number)
    ]


# --- making and opening -------------------------------------------------------------------------


def test_there_is_no_library_where_none_was_made(tmp_path: Path) -> None:
    """The message says how to make one."""
    with pytest.raises(LibraryMissingError, match="arguendo index build starter"):
        Library.open(tmp_path)


@pytest.mark.usefixtures("kept")
def test_making_a_library_twice_keeps_it(built: Build) -> None:
    """Nothing held is touched."""
    first = built(Records(cases(3)))
    before = shelf(first)
    assert before == shelf(Library.create(first.folder))


@pytest.mark.usefixtures("kept")
def test_a_library_made_but_not_built_is_empty(library: Library) -> None:
    """Asking it is no error."""
    assert [] == library.search("consent", as_of=TODAY)
    assert {0} == set(library.counts().values())
    assert () == library.check() == library.holdings() == library.named("Georgia v. Randolph")


def test_another_embedder_is_refused_with_the_way_out(library: Library) -> None:
    """Vectors of two embedders cannot be compared."""
    with pytest.raises(
        EmbedderMismatchError, match="arguendo index re-embed --embedder wordllama-64"
    ):
        Library.create(library.folder, "wordllama-64")
    assert library.folder == Library.create(library.folder, "wordllama-256").folder


def test_an_unknown_embedder_makes_no_library(tmp_path: Path) -> None:
    """A name mistyped is told, and the right one can be given afterwards."""
    with pytest.raises(InputError, match="There is no embedder named word2vec"):
        Library.create(tmp_path / "library", "word2vec")
    assert "wordllama-64" == Library.create(tmp_path / "library", "wordllama-64").embedder_name


def test_a_folder_below_a_file_cannot_be_written_to(tmp_path: Path) -> None:
    """One sentence and what to do."""
    (tmp_path / "file").touch()
    with pytest.raises(UnavailableError, match=r"cannot be written to\. Choose another"):
        Library.create(tmp_path / "file" / "library")


# --- building -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("kept")
def test_a_build_reports_what_it_did(library: Library) -> None:
    """Added, joined, unchanged and set aside are counted apart."""
    report = library.build(
        Records(
            [
                *cases(3),
                cases(1)[0],
                record("again", "Case1 v. Other", "1 U.S. 2", body=None),
                SetAside(place="line 6", why="it is not JSON", position=6),
            ]
        )
    )
    assert (3, 1, 1, 6) == (report.added, report.joined, report.unchanged, report.passages)
    assert (("line 6", "it is not JSON"),) == report.set_aside


def test_progress_is_told_batch_by_batch(library: Library) -> None:
    """It rises and ends at the whole."""
    told: list[Progress] = []
    library.build(Records(cases(700)), told.append)
    assert len(told) >= 3
    assert sorted(one.passages for one in told) == [one.passages for one in told]
    assert (700, 1400, 1.0) == (told[-1].records, told[-1].passages, told[-1].fraction)


@pytest.mark.usefixtures("kept")
def test_building_again_reads_nothing(library: Library) -> None:
    """A source that has not changed is not read again."""
    library.build(Records(cases(3)))
    report = library.build(Records(cases(3), breaks=(1, AssertionError("read again"))))
    assert (0, 0, 0) == (report.added, report.joined, report.unchanged)


@pytest.mark.usefixtures("kept")
def test_what_was_mended_is_no_longer_set_aside(library: Library, tmp_path: Path) -> None:
    """The status tells of the file as it is, not as it was."""
    lines = many(5)
    path = written(tmp_path / "some.jsonl", [*lines[:2], "{broken", *lines[3:]])
    library.build(source_named(str(path)))
    assert 1 == library.counts()["set_aside"]
    written(path, lines)
    report = library.build(source_named(str(path)))
    assert (1, 4, 0) == (report.added, report.unchanged, library.counts()["set_aside"])


def test_an_error_in_mid_build_keeps_what_was_done(built: Build) -> None:
    """What was committed stays; the next build goes on after it, to the same library."""
    undisturbed = built(Records(cases(700)), "undisturbed")
    broken = Library.create(undisturbed.folder.parent / "broken")
    with pytest.raises(RuntimeError, match="the line went dead"):
        broken.build(Records(cases(700), breaks=(600, RuntimeError("the line went dead"))))
    kept = broken.counts()["authority"]
    assert 0 < kept < 600
    report = broken.build(Records(cases(700)))
    assert 700 - kept == report.added
    assert shelf(undisturbed) == shelf(broken)
    assert undisturbed.index.numbers() == broken.index.numbers()
    assert () == broken.check()


@pytest.mark.usefixtures("kept")
def test_what_failed_in_a_batch_did_not_happen(library: Library) -> None:
    """A batch is whole or not at all: no record of it is on the shelf."""
    with pytest.raises(KeyboardInterrupt):
        library.build(Records(cases(9), breaks=(5, KeyboardInterrupt())))
    assert {0} == set(library.counts().values())
    assert () == library.check()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of a file of cases, and the file beside it."""
    folder = tmp_path_factory.mktemp("undisturbed")
    held = Library.create(folder / "library")
    held.build(source_named(str(written(folder / "many.jsonl.gz", many(1400)))))
    return held


@pytest.mark.slow
@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_killed_build_goes_on(tmp_path: Path, undisturbed: Library, after: int) -> None:
    """kill -9 in mid-build loses nothing committed, and the library ends as if undisturbed."""
    file = undisturbed.folder.parent / "many.jsonl.gz"
    command = [sys.executable, builder.__file__, str(file), str(tmp_path / "killed")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(after):
            process.stdout.readline()
        time.sleep(0.05 * after)
        process.send_signal(signal.SIGKILL)
    killed = Library.create(tmp_path / "killed")
    before = killed.counts()["authority"]
    assert before >= after * 200
    killed.build(source_named(str(file)))
    assert shelf(undisturbed) == shelf(killed)
    assert () == killed.check()
    query = "a resident refuses the search"
    assert undisturbed.search(query, as_of=TODAY) == killed.search(query, as_of=TODAY)


def test_one_builder_at_a_time(library: Library) -> None:
    """A second builder is told at once; readers go on reading."""
    going, go_on = threading.Event(), threading.Event()

    def wait(_: Progress) -> None:
        going.set()
        assert go_on.wait(60)

    first = threading.Thread(target=lambda: library.build(Records(cases(600)), wait))
    first.start()
    assert going.wait(60)
    try:
        with pytest.raises(UnavailableError, match="Another process is building"):
            Library.open(library.folder).build(Records(cases(1), "other"))
        with pytest.raises(UnavailableError, match="Another process is building"):
            Library.open(library.folder).rebuild()
        assert library.search("search lawful", as_of=TODAY) != []
    finally:
        go_on.set()
        first.join()
    assert 600 == library.counts()["authority"]


def test_a_reader_does_not_fill_the_index_of_a_builder(tmp_path: Path, library: Library) -> None:
    """Another process may ask while the index is behind the shelf; the build is not disturbed."""
    asked: list[int] = []

    def ask(_: Progress) -> None:
        if len(asked) < 2:
            code = (
                "import sys, datetime as dt; from pathlib import Path\n"
                "from arguendo.corpus.library import Library\n"
                "held = Library.open(Path(sys.argv[1]))\n"
                "print(len(held.search('was the search lawful', as_of=dt.date(2026, 1, 1))))"
            )
            told = subprocess.run(
                [sys.executable, "-c", code, str(library.folder)],
                capture_output=True,
                text=True,
                check=True,
            )
            asked.append(int(told.stdout))

    library.build(Records(cases(600)), ask)
    assert [10, 10] == asked
    assert () == library.check()


# --- the index is a cache -----------------------------------------------------------------------


def reopened(folder: Path) -> Library:
    """The library as the next process opens it."""
    return Library.open(folder)


def spoil(folder: Path, how: str) -> None:
    """Damage the vector index of a library."""
    chroma = folder / "chroma"
    match how:
        case "deleted":
            shutil.rmtree(chroma)
        case "database gone":
            (chroma / "chroma.sqlite3").unlink()
        case "database garbage":
            (chroma / "chroma.sqlite3").write_bytes(np.random.default_rng(1).bytes(100_000))
        case "database cut":
            whole = (chroma / "chroma.sqlite3").read_bytes()
            (chroma / "chroma.sqlite3").write_bytes(whole[: len(whole) // 2])
        case "vectors gone":
            for file in chroma.rglob("*.bin"):
                file.unlink()
        case _:
            (file,) = chroma.rglob(how.split()[0])
            whole = file.read_bytes()
            file.write_bytes(
                {
                    "emptied": b"",
                    "cut": whole[: len(whole) // 2],
                    "garbage": np.random.default_rng(1).bytes(len(whole)),
                }[how.split()[1]]
            )


FILES = ("data_level0.bin", "header.bin", "length.bin", "link_lists.bin", "index_metadata.pickle")


@pytest.mark.slow
@pytest.mark.parametrize(
    "how",
    [
        "deleted",
        "database gone",
        "database garbage",
        "database cut",
        "vectors gone",
        *(f"{file} {how}" for file in FILES for how in ("emptied", "cut", "garbage")),
    ],
)
def test_a_lost_index_is_filled_again_at_opening(
    deep_copy: Path, deep_answers: list[list], how: str
) -> None:
    """Vectors are on the shelf; the index is made from them again, and answers as before.

    Reading damaged files can kill the process; the next one begins the index anew.
    """
    spoil(deep_copy, how)
    deaths, found = answers(deep_copy)
    assert deep_answers == found
    assert deaths <= 1


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of enough passages that Chroma writes its graph to files."""
    folder = tmp_path_factory.mktemp("deep") / "library"
    Library.create(folder).build(Records(cases(550)))
    return folder


@pytest.fixture(scope="module")
def deep_answers(deep: Path) -> list[list]:
    """What it answers while nothing is damaged."""
    return answers(deep)[1]


@pytest.fixture
def deep_copy(deep: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    return Path(shutil.copytree(deep, tmp_path / "deep"))


@pytest.mark.usefixtures("kept")
def test_vectors_an_index_lost_are_put_back(built: Build) -> None:
    """A kill between shelf and index leaves the index behind by a batch; only that is added."""
    held = built(Records(cases(50)))
    numbers = sorted(held.index.numbers())
    held.index.remove(numbers[-30:])
    held.close_index()
    assert set(numbers) == reopened(held.folder).index.numbers()


@pytest.mark.usefixtures("kept")
def test_vectors_the_shelf_does_not_hold_are_removed(built: Build) -> None:
    """A kill after the shelf forgot a text and before the index did."""
    held = built(Records(cases(50)))
    held.index.add([10_000, 10_001], np.eye(256, dtype=np.float32)[:2])
    held.close_index()
    again = reopened(held.folder)
    assert 100 == again.index.count()
    assert 10_000 not in again.index.numbers()


@pytest.mark.usefixtures("kept")
def test_an_index_of_other_vectors_is_filled_anew(built: Build) -> None:
    """The right number of the wrong vectors is found out."""
    held = built(Records(cases(50)))
    numbers = sorted(held.index.numbers())
    held.index.clear()
    held.index.add(numbers, np.random.default_rng(1).random((100, 64), dtype=np.float32))
    held.close_index()
    again = reopened(held.folder)
    assert 10 == len(again.search("was the search lawful", as_of=TODAY))
    assert () == again.check()


def test_an_index_made_anew_by_another_process_is_found(built: Build) -> None:
    """A server that has the library open goes on after `arguendo index rebuild`."""
    held = built(Records(cases(50)))
    before = held.search("was the search lawful", as_of=TODAY)
    code = (
        "import sys; from pathlib import Path; from arguendo.corpus.library import Library\n"
        "Library.open(Path(sys.argv[1])).rebuild()"
    )
    subprocess.run([sys.executable, "-c", code, str(held.folder)], check=True)
    assert before == held.search("was the search lawful", as_of=TODAY)


def test_what_another_process_added_is_found(built: Build, tmp_path: Path) -> None:
    """A server that has the library open finds what was built beside it."""
    held = built(Records(cases(50)))
    held.search("was the search lawful", as_of=TODAY)
    file = written(tmp_path / "more.jsonl", many(300, CARRIAGE))
    subprocess.run(
        [sys.executable, builder.__file__, str(file), str(held.folder)],
        check=True,
        capture_output=True,
    )
    hits = held.search("injury of a passenger on board an aircraft", as_of=TODAY)
    assert all("aircraft" in hit.passages[0].text for hit in hits)
    assert held.index.numbers() == {n for (n,) in held.db.execute("SELECT number FROM vector")}


# --- another embedder ---------------------------------------------------------------------------


def test_rebuilding_with_another_embedder(starter_copy: Path) -> None:
    """Every vector is made again, the name recorded, and the library is the other one's."""
    held = reopened(starter_copy)
    told: list[Progress] = []
    held.rebuild("wordllama-64", told.append)
    assert "wordllama-64" == held.embedder_name == held.embedder.name
    assert {256} == {len(v) for (v,) in held.db.execute("SELECT vector FROM vector")}
    assert (held.counts()["passage"], 1.0) == (told[-1].passages, told[-1].fraction)
    assert () == held.check()
    assert "Georgia v. Randolph" in {
        hit.authority.name
        for hit in held.search("one tenant refuses, the other consents", as_of=TODAY)
    }
    held.close_index()
    assert "wordllama-64" == Library.create(starter_copy, "wordllama-64").embedder_name


def test_rebuilding_with_an_unknown_embedder_changes_nothing(starter_copy: Path) -> None:
    """The vectors held are not thrown away for a name mistyped."""
    held = reopened(starter_copy)
    before = shelf(held)
    with pytest.raises(InputError):
        held.rebuild("word2vec")
    assert before == shelf(held)


# --- damage -------------------------------------------------------------------------------------


def test_a_file_that_is_no_shelf(tmp_path: Path) -> None:
    """It is named and left alone."""
    blob = b"not a database, " * 1000
    (tmp_path / "shelf.sqlite3").write_bytes(blob)
    for opening in (Library.open, Library.create):
        with pytest.raises(UnavailableError, match="is not a library"):
            opening(tmp_path)
    assert blob == (tmp_path / "shelf.sqlite3").read_bytes()


def test_a_database_of_another_program(tmp_path: Path) -> None:
    """It is named and left alone."""
    db = sqlite3.connect(tmp_path / "shelf.sqlite3")
    db.execute("CREATE TABLE bookmarks (url TEXT)")
    db.commit()
    db.close()
    for opening in (Library.open, Library.create):
        with pytest.raises(UnavailableError, match="is not a library"):
            opening(tmp_path)


def test_a_library_of_another_version(starter_copy: Path) -> None:
    """It is named and left alone."""
    db = sqlite3.connect(starter_copy / "shelf.sqlite3")
    db.execute("UPDATE fact SET value = '999' WHERE key = 'schema'")
    db.commit()
    db.close()
    for opening in (Library.open, Library.create):
        with pytest.raises(UnavailableError, match="made by another version of Arguendo"):
            opening(starter_copy)


def test_a_shelf_damaged_in_the_middle(starter_copy: Path) -> None:
    """Whatever is asked of it, the damage is told in one sentence; nothing breaks otherwise."""
    path = starter_copy / "shelf.sqlite3"
    held = reopened(starter_copy)
    held.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    held.close()
    whole = bytearray(path.read_bytes())
    for at in range(60 * 4096, len(whole), 4096):
        whole[at : at + 2048] = b"\xff" * 2048
    path.write_bytes(whole)
    held = reopened(starter_copy)
    assert any("the shelf's file is damaged" in words for words in held.check())
    for ask in (
        lambda: held.search("consent", as_of=TODAY),
        lambda: held.named("Georgia v. Randolph"),
        held.counts,
        lambda: held.build(Records(cases(3))),
    ):
        with pytest.raises(UnavailableError, match="damaged"):
            ask()


DISAGREEMENTS = {
    "passages without a vector": "DELETE FROM vector WHERE number = 7",
    "vectors without a passage": "INSERT INTO vector VALUES (99999, zeroblob(1024))",
    "vectors of another length": "UPDATE vector SET vector = zeroblob(8) WHERE number = 7",
    "passages without an opinion": "DELETE FROM opinion WHERE id = '547-us-103/digest'",
    "opinions without an authority": "DELETE FROM authority WHERE id = '547-us-103'",
    "references without an authority": "DELETE FROM authority WHERE id = '547-us-103'",
    "authorities without a witness": "DELETE FROM witness WHERE authority = '547-us-103'",
    "authorities with text and no passage": "DELETE FROM passage WHERE authority = '547-us-103'",
    "passages that differ from their opinion's words": "UPDATE opinion SET text = 'x' || text",
    "the full text index and the passages disagree": "UPDATE passage SET text = 'zebra' "
    "WHERE number = 7",
}


@pytest.mark.parametrize("words", DISAGREEMENTS)
def test_every_disagreement_is_found(starter_copy: Path, words: str) -> None:
    """`index check` proves that shelf, authorities and full text agree."""
    held = reopened(starter_copy)
    assert () == held.check()
    held.db.execute(DISAGREEMENTS[words])
    assert any(words in told for told in held.check())


def test_an_index_that_disagrees_is_found(starter_copy: Path) -> None:
    """`index check` looks at the index as it lies, before it is mended."""
    held = reopened(starter_copy)
    rows = np.eye(256, dtype=np.float32)
    held.index.remove([1, 2, 3])
    held.index.add([77_777], rows[:1])
    assert (
        "3 vectors that the index does not hold",
        "1 vectors in the index that the shelf does not hold",
    ) == held.check()
    held.index.remove([1275])
    held.index.add([1275], rows[1:2])
    assert "the index gives back other vectors than the shelf's" in held.check()
    held.rebuild()
    assert () == held.check()


def test_what_a_killed_build_had_not_indexed_yet_is_no_disagreement(starter_copy: Path) -> None:
    """A kill between shelf and index leaves work to do: the check does it, as any opening does."""
    held = reopened(starter_copy)
    newest = max(held.index.numbers())
    held.index.remove(range(newest - 20, newest + 1))
    assert () == held.check()
    assert newest == max(reopened(starter_copy).index.numbers())


def test_ctrl_c_between_shelf_and_index_leaves_them_level(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The batch that was committed is indexed before the build lets go."""
    add, calls = ChromaIndex.add, []

    def interrupted(index: ChromaIndex, numbers: Sequence[int], rows: np.ndarray) -> None:
        calls.append(len(numbers))
        if len(calls) == 2:
            raise KeyboardInterrupt
        add(index, numbers, rows)

    monkeypatch.setattr(ChromaIndex, "add", interrupted)
    with pytest.raises(KeyboardInterrupt):
        library.build(Records(cases(900)))
    assert library.counts()["vector"] == library.index.count() > 0
    assert len(calls) > 2


# --- threads ------------------------------------------------------------------------------------


def test_threads_ask_at_the_same_time(starter: Library) -> None:
    """Each thread has its own connection; the answers are the same."""
    expected = starter.search("one tenant refuses", as_of=TODAY)
    found: list[object] = []

    def ask() -> None:
        found.extend(starter.search("one tenant refuses", as_of=TODAY) for _ in range(5))
        starter.close()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [expected] * 30 == found


def test_a_source_of_ones_own(library: Library) -> None:
    """Whatever keeps the protocol can be built from."""
    source: Source = Records(cases(2), "my-own")
    library.build(source)
    assert {"my-own"} == {
        witness.source for one in library.named("Case1 v. Other") for witness in one.witnesses
    }
