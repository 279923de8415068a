"""Runs: started, followed, stopped, taken up again, forgotten; each in a folder of its own.

A run works in a thread of its own and writes its events, numbered, to `events.jsonl`. Whoever
follows it (the terminal, a notebook, the server) reads that log from any number on, so nothing is
lost or shown twice, whatever is reloaded or dropped in between.
"""

import os
import secrets
import shutil
import sqlite3
import threading
import time
import traceback
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from arguendo.corpus.errors import ArguendoError, InputError
from arguendo.corpus.library import Library
from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed
from arguendo.graph.context import Context, Stopped
from arguendo.graph.eventlog import EventLog
from arguendo.graph.facts import facts_of
from arguendo.graph.listener import Listener
from arguendo.graph.maps.encodings.argmap import Argmap, load
from arguendo.graph.maps.writing import write_whole
from arguendo.graph.model import Dials, Matter
from arguendo.graph.roles.interface import Roles
from arguendo.graph.wire import ArgumentMap, Numbered, RunEnded

if TYPE_CHECKING:
    from langchain_core.runnables import RunnableConfig

_CONCURRENCY = 2
"""Branches of the workflow that work at the same time."""

Status = Literal["running", "finished", "stopped", "failed", "broken-off"]


class Order(Value):
    """What a run was asked to do."""

    matter: Matter
    """The matter."""
    roles: Roles = Roles()
    """Who speaks."""
    dials: Dials = Dials()
    """How the sides argue."""
    seed: int = 0
    """What makes one run differ from another of the same matter."""


class RunInfo(Value):
    """A run in a list of runs."""

    id: str
    """The run's id."""
    title: str
    """The matter's title, or its question."""
    status: Status
    """How it stands."""
    began: float
    """When it began, in seconds since 1970."""
    theories: int
    """Theories cleared so far."""


class Runs:
    """The runs kept in one library's folder, or in another."""

    def __init__(self, library: Library, folder: Path | None = None) -> None:
        self._library = library
        self.folder = folder or library.folder / "runs"
        self._live: dict[str, Run] = {}
        self._lock = threading.Lock()

    def start(self, order: Order) -> "Run":
        """Start a run. Speakers that cannot be had are refused here, before anything begins."""
        from arguendo.corpus.shelf.schema import broken_disk_explained

        id = f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
        folder = self.folder / id
        with broken_disk_explained(self.folder):
            folder.mkdir(parents=True)
            write_whole(folder / "order.json", order.model_dump_json(indent=2))
        try:
            return self._launch(id, order)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def resume(self, id: str) -> "Run":
        """Take up a run that stopped, failed or broke off, from its last finished step."""
        run = self.get(id)
        if run.status in ("running", "finished"):
            raise InputError(f"The run {id} is {run.status}; there is nothing to take up.")
        return self._launch(id, run.order)

    def _launch(self, id: str, order: Order) -> "Run":
        run = Run(self.folder / id, self._library)
        run.launch(order)
        with self._lock:
            self._live[id] = run
        return run

    def get(self, id: str) -> "Run":
        """Return the run of that id, live or from its folder."""
        with self._lock:
            if id in self._live:
                return self._live[id]
        folder = self.folder / id
        if Path(id).name != id or not (folder / "order.json").is_file():
            raise InputError(f"There is no run {id}.", "See: arguendo runs list")
        return Run(folder, self._library)

    def list(self) -> tuple[RunInfo, ...]:
        """Return the runs kept, the latest first."""
        if not self.folder.is_dir():
            return ()
        kept = [folder for folder in self.folder.iterdir() if (folder / "order.json").is_file()]
        return tuple(self.get(folder.name).info for folder in sorted(kept, reverse=True))

    def forget(self, id: str) -> None:
        """Remove a run with its checkpoints, events and map."""
        run = self.get(id)
        if run.status == "running":
            raise InputError(f"The run {id} is still running.", f"Stop it: arguendo runs stop {id}")
        shutil.rmtree(run.folder)
        with self._lock:
            self._live.pop(id, None)


class Run:
    """One run: its order, its events, its map."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.folder = folder
        self.id = folder.name
        self._library = library
        self._thread: threading.Thread | None = None
        self._stop = folder / "stop"
        self._log = EventLog(folder / "events.jsonl")

    @property
    def order(self) -> Order:
        """What it was asked to do."""
        return Order.model_validate_json((self.folder / "order.json").read_bytes())

    @property
    def map_path(self) -> Path:
        """Where its map is written."""
        return self.folder / "run.argmap.json"

    @property
    def map(self) -> ArgumentMap | None:
        """Its map, once there is one."""
        return load(self.map_path) if self.map_path.is_file() else None

    @property
    def status(self) -> Status:
        """How it stands. A run whose process died without a word is `broken-off`."""
        if self._thread is not None and self._thread.is_alive():
            return "running"
        last = self._log.last()
        if last is not None and last.event.type == "ended":
            return last.event.outcome
        return "running" if _alive(self.folder / "process") else "broken-off"

    @property
    def info(self) -> RunInfo:
        """Itself as an entry of a list."""
        order = self.order
        return RunInfo(
            id=self.id,
            title=order.matter.title or order.matter.question,
            status=self.status,
            began=(self.folder / "order.json").stat().st_mtime,
            theories=sum(one.event.type == "theory" for one in self.logged()),
        )

    def stop(self) -> None:
        """Ask the run to stop, from this or any other process. What was done is kept."""
        self._stop.touch()

    def launch(self, order: Order) -> None:
        """Begin to work in a thread of its own; the speakers are made first, so errors are told."""
        from arguendo.graph.gate.gate import Gate
        from arguendo.graph.roles.cast import speaker

        self._stop.unlink(missing_ok=True)
        context = Context(
            run=self.id,
            library=self._library,
            creative=speaker(order.roles.creative, self._library, stopping=self._stop.exists),
            literal=speaker(order.roles.literal, self._library, stopping=self._stop.exists),
            gate=Gate(self._library, as_of=order.matter.as_of, forum=order.matter.forum),
            dials=order.dials,
            seed=order.seed,
            stopping=self._stop.exists,
        )
        write_whole(self.folder / "process", str(os.getpid()))
        self._thread = threading.Thread(
            target=self._work, args=(context, order), name=f"arguendo-{self.id}", daemon=True
        )
        self._thread.start()

    def _work(self, context: Context, order: Order) -> None:
        listener = Listener(context, order.matter, facts_of(order.matter), self._log.append)
        try:
            listener.recall(self._log.read(0))
            self._walk(context, order, listener)
            ended = (
                RunEnded(outcome="failed", words=listener.fruitless)
                if listener.fruitless
                else RunEnded(outcome="finished", words=listener.summary())
            )
        except Stopped:
            ended = RunEnded(
                outcome="stopped", words=Composed("Stopped. What had been cleared is kept.")
            )
        except ArguendoError as error:
            ended = RunEnded(outcome="failed", words=Composed(str(error)))
        except Exception as error:  # noqa: BLE001  The log is the only place where anyone will look.
            ended = RunEnded(
                outcome="failed",
                words=Composed(
                    f"Something broke that should not ({type(error).__name__}). What had been "
                    f"cleared is kept; the run may be taken up: arguendo runs resume {self.id}"
                ),
            )
            write_whole(self.folder / "failure.txt", traceback.format_exc())
        try:
            write_whole(self.map_path, Argmap().encode(listener.drawn()))
        except Exception:  # noqa: BLE001  Whatever it is, the run has to end with a word.
            write_whole(self.folder / "failure.txt", traceback.format_exc())
            if ended.outcome == "finished":
                ended = RunEnded(
                    outcome="failed", words=Composed("The map could not be written to the disk.")
                )
        finally:
            self._log.append(ended)

    def _walk(self, context: Context, order: Order, listener: Listener) -> None:
        """Walk the workflow, from the start or from the last checkpoint."""
        from langgraph.checkpoint.sqlite import SqliteSaver
        from langsmith.run_helpers import tracing_context

        from arguendo.graph.checkpoints import beginning, serializer
        from arguendo.graph.workflow import workflow

        db = sqlite3.connect(self.folder / "checkpoints.sqlite3", check_same_thread=False)
        try:
            graph = workflow(SqliteSaver(db, serde=serializer()))
            config: RunnableConfig = {
                "configurable": {"thread_id": self.id},
                "max_concurrency": _CONCURRENCY,
            }
            begun = bool(graph.get_state(config).values)
            # Tracing to a service would send the whole state away, whatever the environment says.
            with tracing_context(enabled=False):
                for _, mode, part in graph.stream(
                    None if begun else beginning(order.matter, facts_of(order.matter)),
                    config,
                    context=context,
                    stream_mode=["custom", "updates", "tasks"],
                    subgraphs=True,
                ):
                    listener.hear(mode, part)
        finally:
            db.close()

    # --- following -----------------------------------------------------------------------------

    def logged(self, after: int = 0) -> list[Numbered]:
        """Return the events logged so far, after that number."""
        return self._log.read(after)

    def follow(self, after: int = 0) -> Iterator[Numbered]:
        """Yield events from that number on, waiting for more until the run ends."""
        while True:
            events = self._log.read(after)
            for event in events:
                yield event
                after = event.number
            if not events:
                if self.status != "running" and not self._log.read(after):
                    return
                self._log.wait(0.2)

    async def follow_async(self, after: int = 0) -> AsyncIterator[Numbered]:
        """Yield events as `follow` does, without blocking the event loop."""
        import asyncio

        events = self.follow(after)
        while (event := await asyncio.to_thread(next, events, None)) is not None:
            yield event

    def wait(self) -> None:
        """Wait until the run has ended."""
        if self._thread is not None:
            self._thread.join()


def _alive(process: Path) -> bool:
    """Tell whether the process that wrote its number there is still running."""
    try:
        os.kill(int(process.read_text()), 0)
    except (FileNotFoundError, ValueError, ProcessLookupError):
        return False
    except PermissionError:
        pass
    return int(process.read_text()) != os.getpid()
