"""Play debates over one matter, in parallel, resumable; keep what is new.

Everything lies in one folder: `plan.json` (the order), `debates.jsonl` (what each added),
`archive.jsonl` (theories kept), `transcripts.jsonl` (the debates as conversations), `signal.svg`,
and the runs. Debates are worked at the same time and taken in by their numbers, so that the same
order gives the same archive whichever ends first.
"""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Value
from arguendo.graph.maps.writing import write_whole
from arguendo.graph.model import Dials, Matter
from arguendo.graph.portfolio.lenses import chosen
from arguendo.graph.portfolio.novelty import Seen, distance, sameness, seen_views
from arguendo.graph.portfolio.seats import audiences
from arguendo.graph.roles.interface import Roles
from arguendo.graph.runs import Run, Runs
from arguendo.graph.selfplay.plan import order
from arguendo.graph.selfplay.plot import drawn
from arguendo.graph.selfplay.signal import Kept, Signal, Told, stale_at
from arguendo.graph.selfplay.transcripts import conversations
from arguendo.graph.wire import ArgumentMap, TheoryView

_Line = TypeVar("_Line", bound=Value)


class Plan(Value):
    """What a self-play was asked for."""

    matter: Matter
    """The matter."""
    roles: Roles
    """Who speaks."""
    seed: int
    """The seed of the first debate."""
    lenses: tuple[str, ...] = ()
    """The lenses to look through; none named: all."""


class SelfPlay:
    """The debates over one matter, in one folder."""

    def __init__(self, library: Library, plan: Plan, folder: Path | None = None) -> None:
        self._library, self.plan = library, plan
        key = hashlib.sha256(plan.model_dump_json().encode()).hexdigest()[:12]
        self.folder = folder or library.folder / "selfplay" / key
        self._runs = Runs(library, self.folder / "runs")
        self._stopping = threading.Event()
        self._live: dict[int, Run] = {}
        written = self.folder / "plan.json"
        if written.is_file() and Plan.model_validate_json(written.read_bytes()) != plan:
            raise InputError(
                f"The folder {self.folder} holds the self-play of another matter or order.",
                "Name another folder, or the same matter, roles, seed and lenses.",
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(written, plan.model_dump_json(indent=1))
        self._told = _read(self.folder / "debates.jsonl", Told)
        # What was written of a debate that was not taken in whole did not happen.
        for name in ("archive.jsonl", "transcripts.jsonl"):
            _cut_back(self.folder / name, len(self._told))
        self._kept = _read(self.folder / "archive.jsonl", Kept)

    def play(
        self, debates: int, workers: int = 2, on_told: Callable[[Told], None] = lambda _: None
    ) -> Signal:
        """Play up to `debates` debates in all; those played before are not played again."""
        with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
            numbers = range(len(self._told) + 1, debates + 1)
            played: list[tuple[int, Future[Run]]] = [
                (number, pool.submit(self._play, number)) for number in numbers
            ]
            try:
                for number, future in played:
                    told = self._take_in(number, future.result())
                    on_told(told)
            except BaseException:
                self.stop()
                raise
        return self.signal

    def stop(self) -> None:
        """Stop the debates at work; they are taken up where they were left the next time."""
        self._stopping.set()
        for run in list(self._live.values()):
            run.stop()

    def _play(self, number: int) -> Run:
        """Play a debate, or take up one that was begun."""
        marker = self.folder / "begun" / str(number)
        if self._stopping.is_set():
            raise KeyboardInterrupt
        run = self._begun(marker)
        if run is None:
            plan = self.plan
            run = self._runs.start(
                order(plan.matter, plan.roles, number, seed=plan.seed, lenses=plan.lenses)
            )
            marker.parent.mkdir(exist_ok=True)
            write_whole(marker, run.id)
        self._live[number] = run
        run.wait()
        self._live.pop(number, None)
        if run.status == "stopped":
            raise KeyboardInterrupt
        return run

    def _begun(self, marker: Path) -> Run | None:
        if not marker.is_file():
            return None
        try:
            run = self._runs.get(marker.read_text(encoding="utf-8"))
        except InputError:
            return None
        return run if run.status == "finished" else self._runs.resume(run.id)

    def _take_in(self, number: int, run: Run) -> Told:
        """Keep what is new in a debate, and write down what it added."""
        map = run.map
        theories = map.theories if map else ()
        known = seen_views([one.theory for one in self._kept], self._library)
        cells = {(one.side, one.audience, one.lens) for one in self._kept}
        kept: list[Kept] = []
        for one in seen_views(theories, self._library):
            rivals = [other for other in known if _same_floor(one, other)]
            if any(sameness(one, other) for other in rivals):
                continue
            nearest = min((distance(one, other) for other in rivals), default=None)
            known.append(one)
            kept.append(
                Kept(
                    debate=number,
                    run=run.id,
                    side=one.theory.side,
                    audience=one.theory.audience,
                    lens=str(one.theory.lens) or "none",
                    novelty=nearest,
                    theory=one.theory,
                )
            )
        earlier = {id for told in self._told for id in told.new_authorities}
        told = Told(
            debate=number,
            run=run.id,
            outcome=run.status,
            seed=run.order.seed,
            lenses=run.order.dials.lenses,
            theories=len(theories),
            new_theories=tuple(one.theory.id for one in kept),
            new_authorities=tuple(id for id in _brought(map) if id not in earlier),
            new_cells=len({(one.side, one.audience, one.lens) for one in kept} - cells),
        )
        # The debate counts as taken in with its own line, which is written last.
        if map is not None:
            _append(self.folder / "transcripts.jsonl", conversations(number, map))
        _append(self.folder / "archive.jsonl", (one.model_dump_json() for one in kept))
        _append(self.folder / "debates.jsonl", [told.model_dump_json()])
        self._kept += kept
        self._told.append(told)
        write_whole(self.folder / "signal.svg", drawn(self.signal))
        return told

    @property
    def signal(self) -> Signal:
        """What came of it so far."""
        matter = self.plan.matter
        sides = (matter.side, OTHER_SIDE[matter.side])
        before = audiences(matter, Dials())
        lenses = sum(len(chosen(self.plan.lenses, audience)) for audience in before)
        return Signal(
            debates=tuple(self._told),
            theories=len(self._kept),
            authorities=sum(len(one.new_authorities) for one in self._told),
            cells=len({(one.side, one.audience, one.lens) for one in self._kept}),
            of_cells=len(sides) * lenses,
            stale_at=stale_at(self._told),
        )

    @property
    def kept(self) -> tuple[Kept, ...]:
        """The theories in the archive."""
        return tuple(self._kept)


def _same_floor(one: Seen[TheoryView], other: Seen[TheoryView]) -> bool:
    ours, theirs = one.theory, other.theory
    return (ours.issue, ours.side, ours.audience) == (theirs.issue, theirs.side, theirs.audience)


def _brought(map: ArgumentMap | None) -> tuple[str, ...]:
    if map is None:
        return ()
    every = (one for theory in map.theories for one in (*theory.precedents, *theory.adverse))
    return tuple(dict.fromkeys(one.authority.id for one in every))


def _append(path: Path, lines: "Iterator[str] | list[str]") -> None:
    with path.open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def _read(path: Path, kind: type[_Line]) -> list[_Line]:
    """Read what was written so far; a last line that a crash cut short did not happen."""
    if not path.is_file():
        return []
    whole = path.read_text(encoding="utf-8").split("\n")[:-1]
    return [kind.model_validate_json(line) for line in whole]


def _cut_back(path: Path, debates: int) -> None:
    """Leave of a file the lines of the first debates."""
    if not path.is_file():
        return
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    whole = [line for line in lines if _debate_of(json.loads(line)) <= debates]
    if len(whole) < len(lines):
        write_whole(path, "".join(f"{line}\n" for line in whole))


def _debate_of(line: dict[str, Any]) -> int:
    return int(line.get("provenance", line)["debate"])
