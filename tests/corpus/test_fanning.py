"""Embedding with workers: each text once, whoever is killed; the same library in the end."""

import datetime as dt
import os
import signal
import socket
from importlib.util import find_spec
from pathlib import Path

import pytest
from factories.opinions import Records, digest, record

from arguendo.corpus.built import Progress
from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.fanning import Workers
from arguendo.corpus.library import Library
from arguendo.corpus.sources.interface import Record

TODAY = dt.date(2026, 1, 1)
HAS_RAY = find_spec("ray") is not None


def cases(number: int) -> list[Record]:
    """Cases of two passages, the second alike in all of them."""
    return [
        record(
            f"c{n}",
            f"Case{n} v. Other",
            f"{n // 900 + 1} U.S. {n % 900 + 1}",
            decided="2001",
            body=digest(f"The court held in case {n} that it was lawful.", "It is so ordered."),
        )
        for n in range(number)
    ]


def vectors(held: Library) -> dict[int, bytes]:
    """The vectors on the shelf."""
    return dict(held.db.execute("SELECT number, vector FROM vector"))


@pytest.mark.skipif(HAS_RAY, reason="Ray is installed here")
def test_without_ray_it_is_said_what_to_install(library: Library) -> None:
    """What was shelved is kept, and a build without workers embeds it."""
    with pytest.raises(UnavailableError, match=r"Ray.*is not installed.*arguendo\[ray\]"):
        library.build_with(Workers(2), Records(cases(30)))
    assert (60, 0) == (library.counts()["passage"], library.counts()["vector"])
    library.build(Records(cases(30)))
    assert 60 == library.counts()["vector"] == library.index.count()
    assert () == library.check()


def test_a_cluster_that_is_away_is_said_at_once(library: Library) -> None:
    """Before Ray is asked, which would try for minutes; what was shelved is kept."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(UnavailableError, match=f"Nobody answers at {address}"):
        library.build_with(Workers(2, address), Records(cases(3)))
    assert (6, 0) == (library.counts()["passage"], library.counts()["vector"])


def workers_of_ours() -> list[int]:
    """The processes of Ray that embed, among those that this process started."""
    parents, names = {}, {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            told = dict(line.split(":\t", 1) for line in status.read_text().splitlines())
            number = int(status.parent.name)
            parents[number] = int(told["PPid"])
            names[number] = (status.parent / "cmdline").read_bytes().decode(errors="replace")
        except (OSError, KeyError, ValueError):
            continue

    def ours(number: int) -> bool:
        while number > 1:
            number = parents.get(number, 0)
            if number == os.getpid():
                return True
        return False

    return [number for number, name in names.items() if "_Embedding" in name and ours(number)]


@pytest.mark.slow
@pytest.mark.skipif(not HAS_RAY, reason="Ray is not installed: pip install 'arguendo[ray]'")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's /proc")
def test_a_killed_worker_loses_nothing(library: Library, tmp_path: Path) -> None:
    """Two workers, one of them killed in the midst; the library is as one process builds it."""
    killed: list[int] = []

    def kill_one(told: Progress) -> None:
        if told.records == 0 and not killed:
            killed.append(workers_of_ours()[0])
            os.kill(killed[0], signal.SIGKILL)

    report = library.build_with(Workers(2), Records(cases(1200)), kill_one)
    assert (1200, 2400) == (report.added, report.passages)
    assert killed
    alone = Library.create(tmp_path / "alone")
    alone.build(Records(cases(1200)))
    assert vectors(alone).keys() == vectors(library).keys()
    assert () == library.check()
    query = "was it lawful in case 17"
    assert alone.search(query, as_of=TODAY)[0].authority == (
        library.search(query, as_of=TODAY)[0].authority
    )
    assert 0 == library.build_with(Workers(2), Records(cases(1200))).added
