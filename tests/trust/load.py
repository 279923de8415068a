"""Many at once, for long: notebooks that explore one library, panels that follow one server.

    python tests/trust/load.py [--notebooks 20] [--panels 50] [--minutes 60]

A notebook is a process that explores over the one library again and again; a panel is a client
that follows, from its first event to its last, whatever run the server has begun last, and reads
its map. Every run has to end, every panel to hear every event once and in order. Memory and files
held open are looked at all the while, of the server and of one notebook, and by how much they grow
is told for the time after a warm-up. No seconds are asserted.
"""

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import httpx
from factories.served import Served

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter
from arguendo.graph.matters import example_matters
from arguendo.graph.model import Dials
from arguendo.graph.runs import Order, Runs

SMALL = Dials(theories=1, rounds=1, precedents=2)
WARM = 0.25
"""The part of the time in which what is kept for good is brought in."""
GRACE = 120.0
"""Seconds for which what was begun in time may go on."""
spawned = multiprocessing.get_context("spawn")


class Sample(NamedTuple):
    """What a process holds at a moment."""

    hour: float
    megabytes: float
    files: int


def sample(pid: int, began: float) -> Sample:
    """Look at a process, by what Linux tells."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    held = pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    files = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return Sample((time.monotonic() - began) / 3600, held, files)


def growth(name: str, samples: Sequence[Sample]) -> str:
    """Say what a process held, and by how much that grew in an hour, the warm-up left out."""
    late = [one for one in samples if one.hour >= WARM * samples[-1].hour]
    told = [f"{name:10}"]
    for what, of in (("MB", "megabytes"), ("files", "files")):
        held = [float(getattr(one, of)) for one in late]
        slope = statistics.linear_regression([one.hour for one in late], held).slope
        told.append(f"{held[0]:6.0f} to {held[-1]:6.0f} {what}, {slope:+8.1f} an hour")
    return "; ".join(told)


def notebook(library: str, seed: int, until: float, finished: Any, broken: Any) -> None:
    """Explore again and again, and forget each run, as a kernel that is left open does."""
    runs = Runs(Library.open(Path(library)))
    matters = list(example_matters().values())
    nth = 0
    while time.time() < until:
        nth += 1
        order = Order(matter=matters[(seed + nth) % len(matters)], dials=SMALL, seed=seed + nth)
        run = runs.start(order)
        run.wait()
        if run.status != "finished" or run.map is None:
            broken.put(f"notebook {seed}: the run {run.id} is {run.status}: {run.logged()[-1]}")
        with finished.get_lock():
            finished.value += 1
        runs.forget(run.id)


class Panels:
    """Clients of one server."""

    def __init__(self, served: Served, until: float) -> None:
        self._served, self._until = served, until
        self.current = ""
        self.turn = asyncio.Event()
        self.events = self.whole = self.refused = self.cut_off = 0
        self.broken: list[str] = []

    async def begin(self, client: httpx.AsyncClient, body: dict[str, Any]) -> None:
        """Have the server run after run, and forget all but the latest few."""
        old: list[str] = []
        while time.time() < self._until:
            told = await client.post("runs", json=body)
            if told.status_code != 201:
                self.broken.append(f"no run began: {told.status_code} {told.text}")
                return
            self.current = told.json()["id"]
            turn, self.turn = self.turn, asyncio.Event()
            turn.set()
            await client.get(f"runs/{self.current}/events", timeout=None)
            old.append(self.current)
            if len(old) > 4:
                await client.post(f"runs/{old.pop(0)}/forget", json={})

    async def follow(self, client: httpx.AsyncClient, name: int) -> None:
        """Hear one run after another, whole and in order; one that is cut off comes again."""
        while time.time() < self._until:
            run, turn, last, outcome = self.current, self.turn, 0, ""
            while not outcome and time.time() < self._until + GRACE:
                try:
                    last, outcome = await self._heard(client, f"panel {name}", run, last)
                except httpx.TransportError:
                    self.cut_off += 1
            if outcome != "finished":
                self.broken.append(f"panel {name}: {run} ended with {outcome or 'no word'}")
            self.whole += 1
            await client.get(f"runs/{run}/map")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(turn.wait(), max(0.0, self._until - time.time()))

    async def _heard(
        self, client: httpx.AsyncClient, who: str, run: str, last: int
    ) -> tuple[int, str]:
        """Hear what follows; return the number of the last event, and how the run ended."""
        outcome = ""
        async with client.stream("GET", f"runs/{run}/events?after={last}") as stream:
            if stream.status_code != 200:
                self.refused += stream.status_code == 429
                await asyncio.sleep(1.0)
                return last, outcome
            async for line in stream.aiter_lines():
                if not line.startswith("data: "):
                    continue
                told = json.loads(line[6:])
                if told["number"] != last + 1:
                    self.broken.append(f"{who}: {told['number']} after {last} of {run}")
                last, outcome = told["number"], told["event"].get("outcome", "")
                self.events += 1
        return last, outcome


async def held(served: Served, panels: int, until: float, watched: dict[str, int]) -> Any:
    """Have panels follow until it is time; return them, and what the processes held."""
    told = Panels(served, until)
    samples: dict[str, list[Sample]] = {name: [] for name in watched}
    began = time.monotonic()
    limits = httpx.Limits(max_connections=None)
    headers = {"Authorization": f"token {served.token}"}
    async with httpx.AsyncClient(
        base_url=served.url, headers=headers, timeout=300, limits=limits, trust_env=False
    ) as client:
        matter = (await client.get("matters")).json()[1]["matter"]
        body = {"matter": matter, "dials": {"theories": 1, "rounds": 1}}
        tasks = [asyncio.create_task(told.begin(client, body))]
        await asyncio.wait_for(told.turn.wait(), 120)
        tasks += [asyncio.create_task(told.follow(client, name)) for name in range(panels)]
        while time.time() < until:
            for name, pid in watched.items():
                samples[name].append(sample(pid, began))
            if sys.stderr.isatty():
                print(f"\r{until - time.time():6.0f} s left ", end="", file=sys.stderr)
            await asyncio.sleep(2.0)
        for one in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(one, BaseException):
                told.broken.append(f"a panel broke: {one!r}")
    return told, samples


def main() -> None:
    """Load, and say what came of it."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--notebooks", type=int, default=20)
    asked.add_argument("--panels", type=int, default=50)
    asked.add_argument("--minutes", type=float, default=60)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        Library.create(library).build(Starter())
        finished, broken = spawned.Value("i", 0), spawned.Queue()
        # The server first: beside notebooks that take both processors it is long in coming up.
        served = Served(Path(folder), library)
        until = time.time() + options.minutes * 60
        notebooks = [
            spawned.Process(target=notebook, args=(str(library), n, until, finished, broken))
            for n in range(options.notebooks)
        ]
        for one in notebooks:
            one.start()
        watched = {"server": served.pid}
        if notebooks:
            watched["a notebook"] = notebooks[0].pid or 0
        try:
            panels, samples = asyncio.run(held(served, options.panels, until, watched))
            wrong = list(panels.broken)
            for one in notebooks:
                one.join(600)
                if one.exitcode != 0:
                    wrong.append(f"a notebook ended with {one.exitcode}")
            while not broken.empty():
                wrong.append(broken.get())
            left = Library.open(library).check()
        finally:
            served.kill()
    print(
        f"{options.notebooks} notebooks finished {finished.value:,} runs; {options.panels} panels "
        f"heard {panels.whole:,} runs whole, {panels.events:,} events; {panels.refused} refused, "
        f"{panels.cut_off} cut off and come again"
    )
    for name, each in samples.items():
        print(growth(name, each))
    for one in (*wrong, *left):
        print(one)
    sys.exit(1 if wrong or left else 0)


if __name__ == "__main__":
    main()
