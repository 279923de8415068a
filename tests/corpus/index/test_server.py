"""Vectors in a Chroma server: what is sent, who may write, and what is told when it fails."""

import datetime as dt
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from factories import builder
from factories.chroma_server import answering, chroma_server, free_port, overheard, silent_server
from factories.opinions import Records, many, record, written

from arguendo.corpus.built import Progress
from arguendo.corpus.errors import InputError, ServerAwayError, UnavailableError
from arguendo.corpus.index import admission, server
from arguendo.corpus.index.server import ServedIndex, address
from arguendo.corpus.library import Library
from arguendo.corpus.sources.named import source_named

TODAY = dt.date(2026, 1, 1)
QUERY = "one tenant refuses, the other consents"


@pytest.fixture
def served(starter_copy: Path, chroma_address: str) -> Iterator[Library]:
    """The starter library with its vectors in the server."""
    held = Library.open(starter_copy)
    held.keep_vectors(chroma_address)
    yield held
    held.close_index()
    held.close()


def reopened(held: Library) -> Library:
    """The library as the next process opens it."""
    return Library.open(held.folder)


def test_answers_are_the_same_and_the_folder_keeps_no_index(
    served: Library, starter: Library
) -> None:
    """Moved, the vectors are all there, and nothing is left where they were."""
    assert isinstance(served.index, ServedIndex)
    assert starter.search(QUERY, as_of=TODAY) == served.search(QUERY, as_of=TODAY)
    assert starter.index.numbers() == served.index.numbers()
    assert () == served.check()
    assert not (served.folder / "chroma").exists()
    assert starter.digest == served.digest


def test_vectors_come_back(served: Library, starter: Library, chroma_address: str) -> None:
    """And the server has forgotten them."""
    name = served.index._name  # type: ignore[attr-defined]
    assert served.keep_vectors(None)
    assert starter.search(QUERY, as_of=TODAY) == served.search(QUERY, as_of=TODAY)
    assert (served.folder / "chroma").exists()
    left = ServedIndex(address(chroma_address), name, "somebody")
    assert (0, True) == (left.count(), left.ours)
    left.forget()


def test_no_word_of_the_library_or_of_a_query_is_sent(
    starter_copy: Path, chroma_address: str
) -> None:
    """Numbers and vectors are all that the server is told."""
    with overheard(chroma_address) as (at, said):
        held = Library.open(starter_copy)
        held.keep_vectors(at)
        held.build(Records([record("new", "Zyzzyva v. Quixote", "1 U.S. 1", decided="2001")]))
        assert held.search("the wombat refuses, Zyzzyva consents", as_of=TODAY) != []
        held.close_index()
    sent = b"".join(said).lower()
    assert b"embeddings" in sent
    words = b'zyzzyva quixote wombat randolph georgia refuses consent documents":['.split()
    assert [] == [word for word in words if word in sent]
    assert str(starter_copy).encode() not in sent


def test_a_server_that_keeps_strangers_out_lets_the_user_in(
    starter_copy: Path,
    chroma_address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """By a header that is kept for its address in a file of the user's, sent to no other server,
    and said nowhere.
    """
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("CHROMA_SERVER_HEADERS", '{"Authorization": "Bearer astray"}')
    caplog.set_level("DEBUG")
    kept = admission.kept_in()
    kept.parent.mkdir(parents=True)
    held = Library.open(starter_copy)
    with overheard(chroma_address, "Bearer open-sesame") as (at, said):
        with pytest.raises(UnavailableError, match="does not let you in") as raised:
            held.keep_vectors(at)
        assert (str(kept) in str(raised.value), said) == (True, [])
        kept.write_text(f'["{at}"]\nAuthorization = "Bearer open-sesame"\n')
        kept.chmod(0o644)
        with pytest.raises(UnavailableError, match="chmod 600"):
            held.keep_vectors(at)
        kept.chmod(0o600)
        held.keep_vectors(at)
        assert () == held.check()
        held.keep_vectors(None)
    with overheard(chroma_address) as (elsewhere, overheard_there):
        held.keep_vectors(elsewhere)
        held.keep_vectors(None)
    assert overheard_there != []
    told = b"".join(overheard_there).decode(errors="replace") + caplog.text
    assert [] == [word for word in ("sesame", "astray") if word in told]
    held.close_index()


def test_what_lets_one_in_is_not_sent_in_the_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without encryption, it is sent on this machine only."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    kept = admission.kept_in()
    kept.parent.mkdir(parents=True)
    kept.write_text('["http://vectors.firm.example:8000"]\nAuthorization = "Bearer open-sesame"\n')
    kept.chmod(0o600)
    with pytest.raises(UnavailableError, match="unencrypted") as raised:
        ServedIndex(address("http://vectors.firm.example:8000"), "name", "home")
    assert "sesame" not in str(raised.value)


def test_a_build_that_was_killed_goes_on(tmp_path: Path, chroma_address: str) -> None:
    """kill -9 between shelf and server loses nothing; both are level after the next build."""
    file = written(tmp_path / "many.jsonl", many(1100))
    held = Library.create(tmp_path / "library")
    held.keep_vectors(chroma_address)
    command = [sys.executable, builder.__file__, str(file), str(held.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    again = reopened(held)
    assert 0 < again.counts()["authority"] < 1100
    again.build(source_named(str(file)))
    assert 1100 == again.counts()["vector"] == again.index.count()
    assert () == again.check()


def test_what_the_server_lost_is_put_back(served: Library) -> None:
    """A part, or all of it: the shelf has the vectors."""
    numbers = sorted(served.index.numbers())
    served.index.remove(numbers[:40])
    served.index.add([900_000], np.eye(256, dtype=np.float32)[:1])
    assert set(numbers) == reopened(served).index.numbers()
    served.index.clear()
    assert set(numbers) == reopened(served).index.numbers()


def test_a_move_that_was_stopped_goes_on(
    starter_copy: Path, chroma_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until all is there, the folder's index answers."""
    monkeypatch.setattr("arguendo.corpus.vectors._BATCH", 100)
    held = Library.open(starter_copy)

    def stop(progress: Progress) -> None:
        if progress.passages >= 200:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        held.keep_vectors(chroma_address, stop)
    before = reopened(held).search(QUERY, as_of=TODAY)
    assert (held.folder / "chroma").exists()
    told: list[Progress] = []
    held.keep_vectors(chroma_address, told.append)
    assert held.counts()["vector"] - 200 == told[-1].passages
    assert before == held.search(QUERY, as_of=TODAY)


def test_a_copy_may_search_and_not_write(
    served: Library, tmp_path: Path, chroma_address: str
) -> None:
    """Two copies that grew apart would take each other's vectors away."""
    copy = Library.open(Path(shutil.copytree(served.folder, tmp_path / "copy")))
    served.build(Records([record("new", "Zyzzyva v. Quixote", "1 U.S. 1", decided="2001")]))
    expected = served.index.numbers()
    assert copy.search(QUERY, as_of=TODAY) != []
    assert expected == served.index.numbers()
    for change in (lambda: copy.build(Records([record()])), copy.rebuild):
        with pytest.raises(UnavailableError, match=r"is a copy.*arguendo index server"):
            change()
    copy.keep_vectors(chroma_address)
    copy.build(Records([record("own", "Own v. Other", "2 U.S. 1")]))
    assert () == copy.check()
    assert expected == served.index.numbers()


def test_a_server_that_is_away_costs_nothing_that_was_shelved(tmp_path: Path) -> None:
    """A build says where it was and what to do, and goes on when it is back.

    A library this small searches without it: its vectors lie in the order of their days as well.
    """
    port = free_port()
    held = Library.create(tmp_path / "library")
    with chroma_server(tmp_path / "server", port) as at:
        held.keep_vectors(at)
        held.build(Records([record(decided="2006-03-22")]))
    away = rf"http://127.0.0.1:{port}.*does not answer.*chroma run.*arguendo index server here"
    assert [hit.authority.decided for hit in held.search(QUERY, as_of=TODAY)] == ["2006-03-22"]
    more = Records([record("b", "Brigham City v. Stuart", "547 U.S. 398")], "more")
    with pytest.raises(ServerAwayError, match=away):
        reopened(held).build(more)
    with chroma_server(tmp_path / "server", port):
        again = reopened(held)
        assert 1 == again.build(more).added
        assert () == again.check()
    assert not reopened(held).keep_vectors(None)  # The server is away, and could not be told.
    assert reopened(held).search("refuses the search", as_of=TODAY) != []


def test_a_server_that_says_nothing_is_not_waited_for(
    starter_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library goes on with the index it has."""
    monkeypatch.setattr(server, "_ANSWERING", 0.5)
    held = Library.open(starter_copy)
    with silent_server() as at, pytest.raises(ServerAwayError, match="has said nothing"):
        held.keep_vectors(at)
    assert held.search(QUERY, as_of=TODAY) != []


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, '{"error": "Unauthorized", "message": "no token"}'),
        (403, "Forbidden"),
        (500, "<html>Internal Server Error</html>"),
        (200, "<html>A web page</html>"),
        (200, '{"greeting": "hello"}'),
        (200, "[]"),
    ],
)
def test_what_is_no_chroma_or_refuses_is_said(starter_copy: Path, status: int, body: str) -> None:
    """In one sentence with what to do, whatever it answers."""
    held = Library.open(starter_copy)
    with answering(status, body) as at, pytest.raises(UnavailableError) as told:
        held.keep_vectors(at)
    assert at in told.value.what
    assert "arguendo index server here" in told.value.remedy


@pytest.mark.parametrize(
    "written",
    [
        "vectors:8000",
        "ftp://vectors",
        "http://",
        "http://me:secret@vectors",
        "http://v:x",
        "http://v/a",
    ],
)
def test_what_is_no_address_is_refused(library: Library, written: str) -> None:
    """A password has no place in a library that is copied about."""
    with pytest.raises(InputError, match=r"^That is not the address of a Chroma server\. Write"):
        library.keep_vectors(written)


@pytest.mark.parametrize(
    ("written", "here"),
    [
        ("http://localhost:8000", True),
        ("http://127.0.0.7", True),
        ("http://[::1]:8000", True),
        ("http://10.0.0.7", False),
        ("https://localhost.firm.example", False),
    ],
)
def test_what_stays_on_this_machine(written: str, here: bool) -> None:
    """Only the loopback interface does."""
    assert here == address(written).on_this_machine
    assert address(written) == address(str(address(written)))
