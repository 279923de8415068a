"""kill -9 at random moments, again and again: nothing acknowledged is lost, nothing is twice.

    python tests/trust/kills.py [--kills 200] [--seed 0] [--after KIND] [WORK ...]

A work is done once undisturbed; then it is begun and killed until it has been killed as often as
it is due, and after each kill what is on the disk is opened and checked, and the same command goes
on from there. Where it ends, what it made is compared with what was made undisturbed. The works:
a build from each kind of source, a run, self-play, an export, and a server in the midst of a run.
Each kind draws its moments from the seed and its own name, so that `--after "build csl"` goes on
where a broken round stopped. The suite kills each kind of work a few times, where that is tested.
"""

import argparse
import hashlib
import multiprocessing
import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple, Protocol

sys.path.insert(0, str(Path(__file__).parents[1]))

from factories.every_source import KINDS, build, holding, opened
from factories.served import Served

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter
from arguendo.graph.maps.encodings.argmap import load
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.maps.writing import write_whole
from arguendo.graph.matters import example_matters
from arguendo.graph.model import Dials
from arguendo.graph.roles.interface import Roles
from arguendo.graph.runs import Order, Runs
from arguendo.graph.selfplay.play import Plan, SelfPlay

NAMES = tuple(f"{name} v. Finch" for name in "Abel Bird Carr Dean Eves Ford Gale Hope".split() * 4)
SMALL = Dials(theories=1, rounds=1, precedents=2)
_PASSING = re.compile(r'"(?:run|seconds|began|date|retrieved)":\s*(?:"[^"]*"|[\d.]+)')
"""What differs between two runs of one thing: its id, and when."""
PRELOADED = ("factories.every_source", "arguendo.corpus.building", "arguendo.graph.selfplay.play")
spawned = multiprocessing.get_context("forkserver")


class Work(Protocol):
    """Something that is done in a process of its own."""

    def do(self, folder: Path) -> tuple[Callable[..., None], tuple[Any, ...]]:
        """Return what the process calls; done again, it goes on from what it finds."""

    def check(self, folder: Path) -> None:
        """Raise `AssertionError` where what is on the disk is not whole."""

    def made(self, folder: Path) -> Any:
        """Return what was made, as it is compared."""


class Building:
    """A library built from one kind of source."""

    def __init__(self, kind: str, where: str) -> None:
        self._kind, self._where = kind, where

    def do(self, folder: Path) -> tuple[Callable[..., None], tuple[Any, ...]]:
        return build, (self._kind, self._where, str(folder / "library"), 2)

    def check(self, folder: Path) -> None:
        """What is shelved is whole; vectors that a kill kept from being made are made at once."""
        if not (folder / "library" / "shelf.sqlite3").is_file():
            return
        library = Library.create(folder / "library")
        held = [name for (name,) in library.db.execute("SELECT id FROM authority")]
        assert sorted(set(held)) == sorted(held)
        assert self._kind == "csl" or all(library.passages_of(one) for one in held)
        library.close_index()
        library.close()

    def made(self, folder: Path) -> Any:
        library = Library.create(folder / "library")
        again = library.build(opened(self._kind, self._where))
        assert (0, ()) == (again.added, again.set_aside)
        assert () == library.check()
        return library.counts(), library.digest, list(library.index.numbers())


class OverALibrary:
    """What is done over a starter library, of which each folder has a copy."""

    def __init__(self, starter: Path) -> None:
        self._starter = starter

    def library(self, folder: Path) -> Path:
        """The copy."""
        copy = folder / "library"
        if not copy.is_dir():
            shutil.copytree(self._starter, copy)
        return copy

    def check(self, folder: Path) -> None:
        """The library is whole, and every run says how it stands."""
        library = Library.open(self.library(folder))
        assert () == library.check()
        for one in Runs(library).list():
            assert one.status in ("finished", "broken-off"), one.status
            run = Runs(library).get(one.id)
            numbers = [event.number for event in run.logged()]
            assert list(range(1, len(numbers) + 1)) == numbers
        library.close_index()
        library.close()


class Exploring(OverALibrary):
    """A run, taken up again wherever it broke off."""

    def do(self, folder: Path) -> tuple[Callable[..., None], tuple[Any, ...]]:
        return explore, (str(self.library(folder)),)

    def made(self, folder: Path) -> Any:
        library = Library.open(folder / "library")
        (one,) = [one for one in Runs(library).list() if one.status == "finished"]
        run = Runs(library).get(one.id)
        assert run.map is not None
        return _PASSING.sub("", run.map.model_dump_json(exclude={"cost"}).replace(one.id, "RUN"))


class Playing(OverALibrary):
    """Self-play of three debates."""

    def do(self, folder: Path) -> tuple[Callable[..., None], tuple[Any, ...]]:
        return play, (str(self.library(folder)), str(folder / "played"))

    def made(self, folder: Path) -> Any:
        told = {}
        for name in ("archive.jsonl", "debates.jsonl"):
            words = (folder / "played" / name).read_text("utf-8")
            told[name] = _PASSING.sub("", re.sub(r"\d{8}-\d{6}-\w+", "RUN", words))
        return told


class Exporting:
    """A map written in every format."""

    def __init__(self, map: Path) -> None:
        self._map = map

    def do(self, folder: Path) -> tuple[Callable[..., None], tuple[Any, ...]]:
        return export, (str(self._map), str(folder))

    def check(self, folder: Path) -> None:
        """Every file that bears a format's name is whole: the same as undisturbed, see `made`."""
        map = load(self._map)
        for name in ("argmap", "dot", "csv" if "csv" in FORMATS else "markdown"):
            file = folder / f"map.{name}"
            if file.is_file() and name in FORMATS:
                assert _bytes(FORMATS[name].encode(map)) == file.read_bytes()

    def made(self, folder: Path) -> Any:
        return {
            file.name: hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.glob("map.*"))
        }


def explore(library: str, begun: Any) -> None:
    """Begin a run, or take up the one that broke off; one that is finished stays."""
    runs = Runs(Library.open(Path(library)))
    begun.set()
    every = runs.list()
    if any(one.status == "finished" for one in every):
        return
    broken = [one for one in every if one.status == "broken-off"]
    matter = example_matters()["co-tenant-consent"]
    order = Order(matter=matter, dials=SMALL, seed=7)
    (runs.resume(broken[0].id) if broken else runs.start(order)).wait()


def play(library: str, folder: str, begun: Any) -> None:
    """Play, or go on playing."""
    matter = example_matters()["co-tenant-consent"]
    plan = Plan(matter=matter, roles=Roles(), seed=3, lenses=("text", "precedent"))
    playing = SelfPlay(Library.open(Path(library)), plan, Path(folder))
    begun.set()
    playing.play(3, workers=1)


def export(map: str, folder: str, begun: Any) -> None:
    """Write every format that needs no fonts."""
    read = load(Path(map))
    begun.set()
    for name, encoding in FORMATS.items():
        if name not in ("pdf", "png"):
            write_whole(Path(folder) / f"map.{name}", encoding.encode(read))


def _bytes(written: str | bytes) -> bytes:
    return written.encode() if isinstance(written, str) else written


class Tally(NamedTuple):
    """What came of one work."""

    kills: int
    """How often it was killed while it was at work."""
    endings: int
    """How often it was then let finish, and compared."""


def tried(work: Work, kills: int, moments: random.Random, scratch: Path, each: int = 4) -> Tally:
    """Kill a work as often as is due, up to `each` times on one folder, and compare where it ends.

    Raises:
        AssertionError: Something was lost, was twice, or ended otherwise.
    """
    undisturbed = scratch / "undisturbed"
    undisturbed.mkdir()
    lasts = _done(work, undisturbed, None)
    assert lasts is not None
    expected = work.made(undisturbed)
    done, endings = 0, 0
    while done < kills:
        folder = scratch / f"killed-{endings}"
        folder.mkdir()
        for nth in range(min(each, kills - done)):
            # What was done before is not done again: the later, the sooner it is over.
            took = _done(work, folder, moments.uniform(0.0, lasts / (1 + nth)))
            if took is not None:
                if nth == 0:
                    lasts = min(lasts, took)
                break
            done += 1
            said(done, kills)
            work.check(folder)
        assert _done(work, folder, None) is not None
        work.check(folder)
        assert expected == work.made(folder)
        endings += 1
        shutil.rmtree(folder)
    return Tally(done, endings)


def _done(work: Work, folder: Path, after: float | None) -> float | None:
    """Do a work, killed so many seconds after it began; the seconds it took, None if killed."""
    call, arguments = work.do(folder)
    begun = spawned.Event()
    process = spawned.Process(target=call, args=(*arguments, begun))
    process.start()
    assert begun.wait(120), "it did not begin"
    began = time.monotonic()
    process.join(after)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    assert process.exitcode == 0, f"it ended with {process.exitcode}"
    return time.monotonic() - began


def said(done: int, of: int) -> None:
    """Tell how far a work has come, where somebody watches."""
    if sys.stderr.isatty():
        print(f"\r{done}/{of} ", end="", file=sys.stderr, flush=True)


def served(kills: int, moments: random.Random, starter: Path, scratch: Path) -> Tally:
    """Kill a server in the midst of a run; the next one says so, and the run goes on to its end."""
    library = scratch / "library"
    shutil.copytree(starter, library)
    run, body, done = "", None, 0
    for number in range(kills + 1):
        server = Served(scratch, library)
        try:
            if not run:
                body = {
                    "matter": server.ask("matters")[1]["matter"],
                    "dials": SMALL.model_dump(mode="json", include={"theories", "rounds"}),
                }
                run = server.ask("runs", "POST", body)["id"]
            else:
                state = server.ask(f"runs/{run}")["state"]
                assert state in ("broken-off", "finished"), state
                if state == "broken-off":
                    assert server.ask(f"runs/{run}/resume", "POST", {})["state"] == "running"
                else:
                    run = server.ask("runs", "POST", body)["id"]
            if number == kills:
                heard = server.heard(run, 0, lambda _: False)
                assert heard[-1]["event"]["outcome"] == "finished"
                assert list(range(1, len(heard) + 1)) == [one["number"] for one in heard]
                assert server.ask(f"runs/{run}/map")["theories"]
            else:
                time.sleep(moments.uniform(0.0, 2.0))
                done += 1
                said(done, kills)
        finally:
            server.kill()
    return Tally(done, 1)


SHARES = {"build": 12, "explore": 4, "selfplay": 3, "export": 3, "server": 2}
"""Of 24 kills, how many each gets; those of `build` are shared by the kinds of sources."""


def main() -> None:
    """Kill, and say how often."""
    asked = argparse.ArgumentParser()
    asked.add_argument("work", nargs="*", choices=[*SHARES, []], help="else all")
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--seed", type=int, default=0, help="other moments; each work has its own")
    asked.add_argument("--after", metavar="KIND", default="", help="go on after that line")
    options = asked.parse_args()
    works = options.work or list(SHARES)
    parts = sum(SHARES[one] for one in works)
    spawned.set_forkserver_preload([*PRELOADED])
    total, skipping = 0, bool(options.after)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as held:
        scratch = Path(folder)
        starter = scratch / "starter"
        Library.create(starter).build(Starter())
        for name in works:
            due = -(-options.kills * SHARES[name] // parts)
            for work, kind in _works(name, starter, scratch, held):
                if skipping:
                    skipping = kind != options.after
                    continue
                moments, began = random.Random(f"{options.seed}|{kind}"), time.monotonic()
                place = scratch / kind
                place.mkdir()
                share = -(-due // len(KINDS)) if name == "build" else due
                tally = (
                    tried(work, share, moments, place)
                    if work is not None
                    else served(share, moments, starter, place)
                )
                total += tally.kills
                print(
                    f"{kind:16} killed {tally.kills:3}, ended {tally.endings:3} times as if "
                    f"undisturbed, {time.monotonic() - began:.0f} s",
                    flush=True,
                )
    print(f"{total} kills; nothing lost, nothing twice")


def _works(
    name: str, starter: Path, scratch: Path, held: ExitStack
) -> list[tuple[Work | None, str]]:
    match name:
        case "build":
            return [
                (Building(kind, held.enter_context(holding(kind, scratch / f"in-{kind}", NAMES))),
                 f"build {kind}")
                for kind in KINDS
            ]  # fmt: skip
        case "explore":
            return [(Exploring(starter), name)]
        case "selfplay":
            return [(Playing(starter), name)]
        case "export":
            copy = scratch / "mapped"
            shutil.copytree(starter, copy)
            runs = Runs(Library.open(copy))
            run = runs.start(Order(matter=example_matters()["co-tenant-consent"], dials=SMALL))
            run.wait()
            return [(Exporting(run.map_path), name)]
    return [(None, name)]


if __name__ == "__main__":
    main()
