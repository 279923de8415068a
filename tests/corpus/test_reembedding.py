"""Vectors made again from the shelf: the old serve until the new are whole, whatever happens."""

import datetime as dt
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from factories.opinions import Records

from arguendo.corpus import reembedding, vectors
from arguendo.corpus.built import Progress
from arguendo.corpus.errors import InputError
from arguendo.corpus.index.chroma import ChromaIndex
from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter

TODAY = dt.date(2026, 1, 1)
QUERY = "one tenant refuses, the other consents"
WORKER = (
    "import sys; from pathlib import Path; from arguendo.corpus.library import Library\n"
    "from arguendo.corpus import reembedding; reembedding.BATCH = 100\n"
    "Library.open(Path(sys.argv[1])).re_embed('wordllama-64', "
    "lambda told: print(told.fraction, flush=True))"
)


def lengths(held: Library) -> set[int]:
    """The lengths of the vectors on the shelf, in bytes."""
    return {len(row) for (row,) in held.db.execute("SELECT vector FROM vector")}


@pytest.fixture
def held(starter_copy: Path) -> Library:
    """A copy of the starter library."""
    return Library.open(starter_copy)


def stopped(held: Library, at: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin to make vectors again, and stop at that part of the way."""
    monkeypatch.setattr(reembedding, "BATCH", 100)
    monkeypatch.setattr(vectors, "_BATCH", 100)

    def stop(told: Progress) -> None:
        if (told.fraction or 0) >= at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        held.re_embed("wordllama-64", stop)


def test_every_vector_is_made_again(held: Library) -> None:
    """The library is the other embedder's, and no source was read."""
    told: list[Progress] = []
    held.re_embed("wordllama-64", told.append)
    assert ("wordllama-64", {256}) == (held.embedder_name, lengths(held))
    assert (0, 1.0) == (told[-1].records, told[-1].fraction)
    assert sorted(one.fraction or 0 for one in told) == [one.fraction for one in told]
    assert () == held.check()
    assert "Georgia v. Randolph" in {
        hit.authority.name for hit in held.search(QUERY, as_of=TODAY, most=20)
    }
    assert 0 == held.build(Starter()).added


@pytest.mark.parametrize("at", [0.05, 0.5, 0.93])
def test_stopped_it_has_changed_nothing_and_goes_on(
    held: Library, starter: Library, monkeypatch: pytest.MonkeyPatch, at: float
) -> None:
    """In embedding or in indexing: the old vectors answer, and no text is embedded twice."""
    before = starter.search(QUERY, as_of=TODAY)
    stopped(held, at, monkeypatch)
    again = Library.open(held.folder)
    assert ("wordllama-256", {1024}) == (again.embedder_name, lengths(again))
    assert before == again.search(QUERY, as_of=TODAY)
    assert () == again.check()
    assert "wordllama-64" == reembedding.begun(again.db)
    (made,) = again.db.execute("SELECT count(*) FROM vector_next").fetchone()
    assert made >= 100
    told: list[Progress] = []
    again.re_embed(None, told.append)  # Without a name it goes on where it was stopped.
    assert again.counts()["passage"] - made == told[-1].passages
    assert ("wordllama-64", {256}) == (again.embedder_name, lengths(again))
    assert () == again.check()


def test_killed_it_has_lost_nothing(held: Library, starter: Library) -> None:
    """kill -9 in the middle: the next attempt goes on."""
    command = [sys.executable, "-c", WORKER, str(held.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    again = Library.open(held.folder)
    assert starter.search(QUERY, as_of=TODAY) == again.search(QUERY, as_of=TODAY)
    subprocess.run(command, check=True, capture_output=True)
    # One that was open all the while follows.
    assert again.search(QUERY, as_of=TODAY) != []
    assert "wordllama-64" == again.embedder.name
    assert () == again.check()


def test_killed_before_it_was_tidy_the_next_build_is(
    held: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old vectors are taken away, though nobody but the shelf remembers them."""
    with monkeypatch.context() as killed:
        killed.setattr(ChromaIndex, "forget", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            held.re_embed("wordllama-64")
    held.close_index()
    again = Library.open(held.folder)
    assert ("wordllama-64", ()) == (again.embedder_name, again.check())
    again.build(Records([]))
    index = again.index
    assert isinstance(index, ChromaIndex)
    assert 1 == len(index._client.list_collections())
    assert () == again.check()


def test_what_was_built_in_between_is_embedded_too(
    held: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what was replaced is not kept."""
    stopped(held, 0.5, monkeypatch)
    with held.writing() as db:
        db.execute("DELETE FROM vector_next WHERE number < 50")
        db.execute("INSERT INTO vector_next VALUES (900000, zeroblob(256))")
    held.re_embed()
    assert () == held.check()


def test_another_model_begins_anew(held: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Vectors of two models are never mixed."""
    stopped(held, 0.5, monkeypatch)
    held.re_embed("wordllama-256")
    assert ("wordllama-256", {1024}) == (held.embedder_name, lengths(held))
    assert () == held.check()
    assert reembedding.begun(held.db) is None


def test_a_name_that_there_is_not_changes_nothing(held: Library) -> None:
    """It is told before anything is begun."""
    with pytest.raises(InputError, match="There is no embedder named word2vec"):
        held.re_embed("word2vec")
    assert reembedding.begun(held.db) is None


def test_in_a_server_too(held: Library, chroma_address: str) -> None:
    """The new collection takes the old one's place there."""
    held.keep_vectors(chroma_address)
    held.re_embed("wordllama-64")
    assert () == held.check()
    assert held.search(QUERY, as_of=TODAY) != []
    held.close_index()
