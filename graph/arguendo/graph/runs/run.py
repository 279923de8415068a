"""One run: its order, its events, its map, and the thread in which it works."""

import sqlite3
import threading
import time
import traceback
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from arguendo.corpus.errors import ArguendoError, InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed
from arguendo.graph.context import Context, Stopped
from arguendo.graph.debate.model import Steering
from arguendo.graph.eventlog import EventLog
from arguendo.graph.facts import facts_of
from arguendo.graph.listener import Listener
from arguendo.graph.maps.encodings.argmap import Argmap, load
from arguendo.graph.maps.writing import write_whole
from arguendo.graph.model import Fact, Matter
from arguendo.graph.roles.schemes.bearing import bearing
from arguendo.graph.runs.hold import Hold, is_held
from arguendo.graph.runs.order import Order, RunInfo, Status
from arguendo.graph.wire import ArgumentMap, Numbered, RunEnded, SteeringAsked

if TYPE_CHECKING:
    from langchain_core.runnables import RunnableConfig

_BEFORE_A_ROUND = (
    "Say how the debate is to go on: turn a dial in words, ask for more detail or for a route "
    "through a case, pin or strike theories; or say nothing, and it goes on."
)
_AFTER_THE_LAST = (
    "The rounds that were set are held. Ask for another round, strike what is to be left out, or "
    "say nothing, and it is ruled on."
)
_LETS_GO = 20
"""Hundredths of a second in which a run that has said its last word lets go of its lock."""
_CONCURRENCY = 2
"""Branches of the workflow that work at the same time."""


class Run:
    """One run: its order, its events, its map."""

    def __init__(self, folder: Path, library: Library, replies: Path | None = None) -> None:
        self.folder = folder
        self.id = folder.name
        self._library = library
        self._replies = replies
        self._hold = Hold(folder / "process")
        self._thread: threading.Thread | None = None
        self._stop = folder / "stop"
        self._log = EventLog(folder / "events.jsonl")

    @property
    def order(self) -> Order:
        """What it was asked to do."""
        try:
            return Order.model_validate_json((self.folder / "order.json").read_bytes())
        except (OSError, ValidationError) as error:
            raise InputError(
                f"What the run {self.id} was asked to do cannot be read.",
                f"Its file was spoilt: arguendo runs forget {self.id}",
            ) from error

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
        for _ in range(_LETS_GO):
            # In this order: what is held by nobody has said all it says.
            held, last = is_held(self.folder / "process"), self._log.last()
            event = last.event if last is not None else None
            if not held:
                break
            if not isinstance(event, RunEnded | SteeringAsked):
                return "running"
            time.sleep(0.01)
        else:
            return "running"  # It was taken up again, and has not said so yet.
        match event:
            case RunEnded(outcome=outcome):
                return outcome
            case SteeringAsked():
                return "waiting"
        return "broken-off"

    @property
    def has_asked(self) -> bool:
        """Whether the last it said is that it waits, be it at rest already or not."""
        last = self._log.last()
        return last is not None and isinstance(last.event, SteeringAsked)

    @property
    def works_here(self) -> bool:
        """Whether it works in this process now."""
        return self._thread is not None and self._thread.is_alive()

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

    def said(self) -> tuple[Steering, ...]:
        """Return what was said to steer it, in order."""
        try:
            lines = (self.folder / "steering.jsonl").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return ()
        return tuple(Steering.model_validate_json(line) for line in lines)

    def stop(self) -> None:
        """Ask the run to stop, from this or any other process. What was done is kept."""
        self._stop.touch()

    def launch(
        self, order: Order, steering: Steering | None = None, *, closed: bool = False
    ) -> None:
        """Begin to work in a thread of its own; the speakers are made first, so errors are told.

        `closed` plays the run again from its record: no model is asked.
        """
        from arguendo.graph.runs.stage import set_up

        context = set_up(
            self.id,
            order,
            self._library,
            self.folder,
            self._stop.exists,
            replies=self._replies,
            closed=closed,
        )
        facts = bearing(self._library, order.matter, facts_of(order.matter))
        if not self._hold.take():
            raise InputError(f"The run {self.id} is running.", "Wait for its end, or stop it.")
        try:
            self._stop.unlink(missing_ok=True)
            if steering is not None:
                with (self.folder / "steering.jsonl").open("a", encoding="utf-8") as said:
                    said.write(f"{steering.model_dump_json()}\n")
            self._thread = threading.Thread(
                target=self._work,
                args=(context, order, facts, steering),
                name=f"arguendo-{self.id}",
                daemon=True,
            )
            self._thread.start()
        except BaseException:
            self._hold.let_go()
            raise

    def _work(
        self,
        context: Context,
        order: Order,
        facts: tuple[Fact, ...],
        steering: Steering | None,
    ) -> None:
        listener = Listener(context, order.matter, facts, self._log.append)
        ended: RunEnded | SteeringAsked
        try:
            listener.recall(self._log.read(0))
            waits = self._walk(context, order, listener, facts, steering)
            if waits is not None:
                ended = waits
            elif listener.fruitless:
                ended = RunEnded(outcome="failed", words=listener.fruitless)
            else:
                words = Composed(f"{listener.summary()}{_left_out(order.matter, facts)}")
                ended = RunEnded(outcome="finished", words=words)
        except Stopped as stopped:
            ended = RunEnded(
                outcome="stopped",
                words=Composed(f"{str(stopped) or 'Stopped.'} What had been cleared is kept."),
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
            drawn = listener.drawn()
            if isinstance(ended, RunEnded):
                ended = ended.model_copy(update={"cost": drawn.cost})
            write_whole(self.map_path, Argmap().encode(drawn))
        except Exception:  # noqa: BLE001  Whatever it is, the run has to end with a word.
            write_whole(self.folder / "failure.txt", traceback.format_exc())
            if isinstance(ended, SteeringAsked) or ended.outcome == "finished":
                ended = RunEnded(
                    outcome="failed", words=Composed("The map could not be written to the disk.")
                )
        finally:
            try:
                self._log.append(ended)
            finally:
                self._hold.let_go()

    def _walk(
        self,
        context: Context,
        order: Order,
        listener: Listener,
        facts: tuple[Fact, ...],
        steering: Steering | None,
    ) -> SteeringAsked | None:
        """Walk the workflow, from the start or from the last checkpoint, to its end or to a wait.

        Where it waits for the user and something was said, it goes on with that.
        """
        from langgraph.types import Command
        from langsmith.run_helpers import tracing_context

        from arguendo.graph.checkpoints import beginning

        with self.checkpoints() as (graph, config):
            state = graph.get_state(config)
            given: Any = beginning(order.matter, facts)
            if state.values:
                listener.restore(state.values)
                given = None
            if state.interrupts and steering is not None:
                given = Command(resume=steering.model_dump(mode="json"))
            # Tracing to a service would send the whole state away, whatever the environment says.
            with tracing_context(enabled=False):
                for _, mode, part in graph.stream(
                    given,
                    config,
                    context=context,
                    stream_mode=["custom", "updates", "tasks"],
                    subgraphs=True,
                ):
                    listener.hear(mode, part)
            asked = graph.get_state(config).interrupts
        if not asked:
            return None
        waits = asked[0].value
        over = waits["round"] > waits["rounds"]
        return SteeringAsked(
            round=waits["round"], words=Composed(_AFTER_THE_LAST if over else _BEFORE_A_ROUND)
        )

    def checkpoints(self) -> "Checkpoints":
        """Open the workflow with this run's checkpoints."""
        return Checkpoints(self.folder / "checkpoints.sqlite3", self.id)

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


class Checkpoints:
    """The workflow over the checkpoints of one run, closed when done with."""

    def __init__(self, path: Path, thread: str) -> None:
        self._path, self._thread = path, thread

    def __enter__(self) -> "tuple[Any, RunnableConfig]":
        from langgraph.checkpoint.sqlite import SqliteSaver

        from arguendo.graph.checkpoints import go_on_after, serializer
        from arguendo.graph.workflow import workflow

        self._db = sqlite3.connect(self._path, check_same_thread=False)
        saver = SqliteSaver(self._db, serde=serializer())
        saver.setup()
        (latest,) = self._db.execute("SELECT max(checkpoint_id) FROM checkpoints").fetchone()
        if latest is not None:
            go_on_after(latest)
        config: RunnableConfig = {
            "configurable": {"thread_id": self._thread},
            "max_concurrency": _CONCURRENCY,
        }
        return workflow(saver), config

    def __exit__(self, *_: object) -> None:
        self._db.close()


def _left_out(matter: Matter, looked_into: tuple[Fact, ...]) -> str:
    """Say that a matter was too long to look into all of it; nothing where it was not."""
    every = len(facts_of(matter))
    if every == len(looked_into):
        return ""
    return (
        f" Of {every:,} facts the {len(looked_into)} that bear most on the question were "
        "looked into; put what matters into fewer, or ask several questions."
    )
