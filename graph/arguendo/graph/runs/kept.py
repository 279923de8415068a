"""The runs kept in one library's folder."""

import re
import secrets
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from weakref import WeakValueDictionary

from arguendo.corpus.errors import BusyError, InputError
from arguendo.corpus.library import Library
from arguendo.graph.debate.model import Steering
from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.writing import PART, write_whole
from arguendo.graph.model import Matter
from arguendo.graph.roles.ledger import ReplyCache
from arguendo.graph.runs.forks import Step, cut_after, steps_of
from arguendo.graph.runs.hold import is_held
from arguendo.graph.runs.order import Forked, Order, RunInfo, digest_of
from arguendo.graph.runs.run import Run
from arguendo.graph.runs.stage import RECORD
from arguendo.graph.wire import MapDifference

_ID = re.compile(r"\w[\w.-]{0,79}", re.ASCII)
"""What a run's id is made of; a path is none, nor what no disk takes for a name."""
_PUTS_AWAY = 5.0
"""Seconds a run is given to be at rest, once it has said that it waits."""


class Runs:
    """The runs kept in one folder: the library's, or the user's where several share a library.

    Facts of a matter are confidential: nobody but the user may open a run's folder. With `most`, no
    more than that many work at the same time here; BusyError where one more is begun.
    """

    def __init__(
        self,
        library: Library,
        folder: Path | None = None,
        replies: Path | None = None,
        most: int | None = None,
    ) -> None:
        self._library = library
        self._most = most
        self.folder = folder or library.folder / "runs"
        self._replies = replies or library.folder / "replies.sqlite3"
        # A run that works is held by its thread; one that has ended is let go of with its events.
        self._live: WeakValueDictionary[str, Run] = WeakValueDictionary()
        self._beginning = 0
        self._lock = threading.Lock()

    def start(self, order: Order) -> Run:
        """Start a run. Speakers that cannot be had are refused here, before anything begins."""
        id, folder = self._new(order)
        try:
            return self._launch(id, order)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def resume(self, id: str) -> Run:
        """Take up a run that stopped, failed or broke off, from its last finished step."""
        run = self.get(id)
        if run.status in ("running", "finished"):
            raise InputError(f"The run {id} is {run.status}; there is nothing to take up.")
        if run.status == "waiting":
            raise InputError(
                f"The run {id} waits to be steered.", f'Say how: arguendo runs steer {id} "…"'
            )
        return self._launch(id, run.order)

    def steer(self, id: str, steering: Steering) -> Run:
        """Tell a run that waits how the debate is to go on.

        A run that has just said that it waits may still be putting its things away.
        """
        run = self.get(id)
        until = time.monotonic() + _PUTS_AWAY
        while run.status == "running" and run.has_asked and time.monotonic() < until:
            time.sleep(0.05)
        if run.status != "waiting":
            raise InputError(
                f"The run {id} is {run.status} and waits for nobody.",
                "Start it with --steer, or fork it at a round: arguendo runs fork.",
            )
        return self._launch(id, run.order, steering)

    def steps(self, id: str) -> tuple[Step, ...]:
        """Return the steps of a run at which it can be forked, in their order."""
        return steps_of(self.get(id))

    def fork(
        self, id: str, step: int, steering: Steering | None = None, *, steer: bool | None = None
    ) -> Run:
        """Start a run of its own that shares another's steps up to one of them.

        What is said is said before the next round: the fork waits there if nothing is.
        """
        parent = self.get(id)
        chosen = next((one for one in steps_of(parent) if one.number == step), None)
        if chosen is None:
            raise InputError(
                f"The run {id} has no step {step}.", f"See its steps: arguendo runs steps {id}"
            )
        order = parent.order.model_copy(
            update={
                "forked": Forked(run=id, step=step),
                "steer": (parent.order.steer if steer is None else steer) or steering is not None,
            }
        )
        new, folder = self._new(order)
        try:
            cut_after(parent, folder, new, chosen)
            if (parent.folder / RECORD).is_file():
                shutil.copyfile(parent.folder / RECORD, folder / RECORD)
            run = self._launch(new, order)
            if steering is not None:
                run.wait()
                if run.status == "waiting":
                    return self.steer(new, steering)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return run

    def replay(self, id: str) -> tuple[bytes, bytes]:
        """Play a finished run again from its record, with no model; both maps, as bytes.

        What was said to steer it is said again. The seconds a run took are no part of what it
        found, and are taken over.
        """
        run = self.get(id)
        if run.status != "finished" or run.map is None:
            raise InputError(f"The run {id} is {run.status}.", "Only a finished run is replayed.")
        if run.order.forked is not None:
            raise InputError(
                f"The run {id} was forked from {run.order.forked.run}.",
                "Replay that one: a fork holds only its own part of the record.",
            )
        scratch = self.folder / f".replay-{id}-{secrets.token_hex(3)}"
        try:
            again = Run(scratch / id, self._library)
            again.folder.mkdir(parents=True)
            scratch.chmod(0o700)
            if (run.folder / RECORD).is_file():
                shutil.copyfile(run.folder / RECORD, again.folder / RECORD)
            order = run.order.model_copy(update={"cache": False})
            again.launch(order, closed=True)
            again.wait()
            for steering in run.said():
                if again.status == "waiting":
                    again.launch(order, steering, closed=True)
                    again.wait()
            drawn = again.map
            if drawn is None or again.status != "finished":
                last = again.logged()[-1].event
                words = getattr(last, "words", "")
                raise InputError(f"The run {id} could not be replayed: {words}")
            same = drawn.model_copy(update={"cost": run.map.cost})
            return run.map_path.read_bytes(), Argmap().encode(same)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def compare(self, before: str, after: str) -> MapDifference:
        """Return what differs between the maps of two runs."""
        from arguendo.graph.maps.compare import compare

        maps = []
        for id in (before, after):
            drawn = self.get(id).map
            if drawn is None:
                raise InputError(f"The run {id} has no map yet.")
            maps.append(drawn)
        return compare(*maps)

    def get(self, id: str) -> Run:
        """Return the run of that id, live or from its folder."""
        with self._lock:
            if (live := self._live.get(id)) is not None:
                return live
        folder = self.folder / id
        # What a link leads to is not ours to read, and not to remove.
        if not _ID.fullmatch(id) or folder.is_symlink() or not (folder / "order.json").is_file():
            raise InputError(f"There is no run {id}.", "See: arguendo runs list")
        return Run(folder, self._library, self._replies)

    def list(self, most: int | None = None) -> tuple[RunInfo, ...]:
        """Return the runs kept, the latest first, or the latest so many.

        One that was spoilt does not hide the others.
        """
        if not self.folder.is_dir():
            return ()
        kept = [folder for folder in self.folder.iterdir() if (folder / "order.json").is_file()]
        infos = (self._info(folder.name) for folder in sorted(kept, reverse=True))
        return tuple(islice((info for info in infos if info is not None), most))

    def _info(self, id: str) -> RunInfo | None:
        try:
            return self.get(id).info
        except (InputError, FileNotFoundError):  # Spoilt, or forgotten meanwhile.
            return None

    def forget(self, id: str) -> None:
        """Remove a run with its checkpoints, events, replies and map.

        Replies in the cache go with the last run of its matter.
        """
        run = self.get(id)
        if is_held(run.folder / "process"):
            raise InputError(f"The run {id} is still running.", f"Stop it: arguendo runs stop {id}")
        self._remove_unbegun()
        try:
            matter = run.order.matter
        except InputError:  # A run that was spoilt can be forgotten all the same.
            self._remove(run)
            # Nobody can tell of what matter it was: what no other run is of goes with it.
            ReplyCache(self._replies).keep_only(
                {digest_of(matter) for _, matter in self._with_matters()}
            )
            return
        self._remove(run)
        if not self._of(matter):
            ReplyCache(self._replies).forget(digest_of(matter))

    def forget_matter(self, matter: Matter) -> int:
        """Remove every run of a matter and all that was kept of it; how many runs there were."""
        runs = self._of(matter)
        for run in runs:
            if run.status == "running":
                raise InputError(
                    f"The run {run.id} is still running.", f"Stop it: arguendo runs stop {run.id}"
                )
        for run in runs:
            self._remove(run)
        self._remove_unbegun()
        ReplyCache(self._replies).forget(digest_of(matter))
        return len(runs)

    def _remove_unbegun(self) -> None:
        """Remove what a run left that was killed while its order was written: nothing lists it."""
        held = self.folder.iterdir() if self.folder.is_dir() else ()
        for folder in [one for one in held if _ID.fullmatch(one.name) and not one.is_symlink()]:
            with suppress(FileNotFoundError):  # Another may be forgetting it too.
                since = time.time() - folder.stat().st_mtime
                left = list(folder.iterdir()) if folder.is_dir() else [folder]
                unbegun = all(file.name.startswith(PART) for file in left)
                if unbegun and since > _BEGINS:
                    self._remove(Run(folder, self._library, self._replies))

    def _of(self, matter: Matter) -> tuple[Run, ...]:
        return tuple(run for run, its in self._with_matters() if its == matter)

    def _with_matters(self) -> Iterator[tuple[Run, Matter]]:
        for info in self.list():
            with suppress(InputError):  # Another process may have forgotten it meanwhile.
                run = self.get(info.id)
                yield run, run.order.matter

    def _remove(self, run: Run) -> None:
        from arguendo.corpus.shelf.schema import broken_disk_explained

        with broken_disk_explained(self.folder):
            # What was played again of it and broke off lies beside it.
            for folder in (run.folder, *self.folder.glob(f".replay-{run.id}-*")):
                while folder.is_dir():
                    with suppress(FileNotFoundError):  # Another may be forgetting it too.
                        _overwrite(folder)
                        shutil.rmtree(folder)
        with self._lock:
            self._live.pop(run.id, None)

    def _new(self, order: Order) -> tuple[str, Path]:
        from arguendo.corpus.shelf.schema import broken_disk_explained

        id = f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
        folder = self.folder / id
        with broken_disk_explained(self.folder):
            folder.mkdir(parents=True)
            folder.chmod(0o700)
            write_whole(folder / "order.json", order.model_dump_json(indent=2))
        return id, folder

    def _launch(self, id: str, order: Order, steering: Steering | None = None) -> Run:
        with self._lock:
            working = sum(run.works_here for run in self._live.values()) + self._beginning
            if self._most is not None and working >= self._most:
                raise BusyError(
                    f"{working} runs work at the moment, and no more may at once.",
                    "Wait until one has ended, or stop one.",
                )
            run = self._live.get(id) or Run(self.folder / id, self._library, self._replies)
            self._beginning += 1
        try:
            run.launch(order, steering)
            with self._lock:
                self._live[id] = run
        finally:
            with self._lock:
                self._beginning -= 1
        return run


_BLOCK = 1 << 20
_BEGINS = 60
"""Seconds in which a run that begins has written its order, and many times more."""


def _overwrite(folder: Path) -> None:
    """Write over what was written, where the disk lets it, before the files go.

    A file that lies elsewhere too, by another name, is not ours to write over.
    """
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink() and file.stat().st_nlink == 1:
            with suppress(OSError), file.open("r+b") as whole:
                for at in range(0, size := file.stat().st_size, _BLOCK):
                    whole.write(bytes(min(_BLOCK, size - at)))
