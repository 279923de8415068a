"""What holds of every source alike: bad records, half characters, and a kill at any moment."""

import multiprocessing
import random
from pathlib import Path

import pytest
from factories.every_source import KINDS, build, holding, opened

from arguendo.corpus.library import Library
from arguendo.corpus.sources.interface import Found, SetAside

NAMES = ("Harrow v. Finch", "Doe v. Bolt", "State v. Carver")


@pytest.mark.parametrize("kind", KINDS)
def test_half_a_character_costs_itself(tmp_path: Path, library: Library, kind: str) -> None:
    """JSON can write half a character, and a null: no database holds them, and all is built."""
    odd = "Doe\ud800 v. Bo\0lt" if kind in ("cap", "api", "jsonl", "csl") else "Doe v. Bolt"
    with holding(kind, tmp_path / "in", (NAMES[0], odd, NAMES[2])) as where:
        report = library.build(opened(kind, where))
    assert (3, ()) == (report.added, report.set_aside)
    assert () == library.check()
    (name,) = library.db.execute("SELECT name FROM authority WHERE name LIKE 'Doe%'").fetchone()
    assert odd.replace("\ud800", "\ufffd").replace("\0", "") == name


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_without_a_name_is_set_aside(tmp_path: Path, kind: str) -> None:
    """With its place and what it lacks; those before and after are read."""
    nameless = "" if kind != "folder" else " "
    with holding(kind, tmp_path / "in", (NAMES[0], nameless, NAMES[2])) as where:
        if kind == "folder":  # Neither beside it nor at its head.
            (tmp_path / "in" / "0002.txt").write_text("We affirm.")
        items = list(opened(kind, where).records(0))
    read = [one.record.name for one in items if isinstance(one, Found)]
    (aside,) = [one for one in items if isinstance(one, SetAside)]
    assert [NAMES[0], NAMES[2]] == read
    assert "name" in aside.why or "title" in aside.why
    assert aside.place


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_build_killed_at_any_moment_goes_on(tmp_path: Path, kind: str) -> None:
    """kill -9 again and again: the next run goes on, and the library ends as if undisturbed."""
    names = [f"{name} v. Finch" for name in "Abel Bird Carr Dean Eves Ford Gale Hope".split() * 2]
    spawned = multiprocessing.get_context("forkserver")
    spawned.set_forkserver_preload(["factories.every_source", "arguendo.corpus.building"])
    moments = random.Random(kind)
    with holding(kind, tmp_path / "in", names) as where:
        undisturbed = Library.create(tmp_path / "undisturbed")
        undisturbed.build(opened(kind, where))
        killed = tmp_path / "killed"
        for _ in range(2):
            begun = spawned.Event()
            process = spawned.Process(target=build, args=(kind, where, str(killed), 2, begun))
            process.start()
            assert begun.wait(60)
            process.join(moments.uniform(0.0, 0.6))
            process.kill()
            process.join()
        ended = Library.create(killed)
        ended.build(opened(kind, where))
        again = ended.build(opened(kind, where))
    assert undisturbed.counts() == ended.counts()
    assert undisturbed.digest == ended.digest
    assert undisturbed.index.numbers() == ended.index.numbers()
    assert (0, ()) == (again.added, again.set_aside)
    assert () == ended.check()
