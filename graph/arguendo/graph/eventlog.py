"""The numbered log of a run's events, in a file, for any number of followers."""

import threading
from pathlib import Path

from pydantic import ValidationError

from arguendo.corpus.errors import InputError
from arguendo.graph.wire import Event, Numbered


class EventLog:
    """Events as JSON lines. One writer; readers in this process or in others."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: list[Numbered] = []
        self._offset = 0
        self._lock = threading.Lock()
        self._news = threading.Condition()

    def append(self, event: Event) -> None:
        """Write an event with the next number, and wake those who wait."""
        last = self.last()
        numbered = Numbered(number=last.number + 1 if last else 1, event=event)
        line = (numbered.model_dump_json(by_alias=True) + "\n").encode()
        with self._lock:
            with self._path.open("r+b" if self._path.exists() else "w+b") as log:
                # What a crash cut short after the last whole line is written over.
                log.seek(self._offset)
                log.write(line)
                log.truncate()
            self._known.append(numbered)
            self._offset += len(line)
        with self._news:
            self._news.notify_all()

    def read(self, after: int) -> list[Numbered]:
        """Return the events after that number, as far as they are written whole."""
        with self._lock:
            try:
                with self._path.open("rb") as log:
                    log.seek(self._offset)
                    fresh = log.read()
            except FileNotFoundError:
                fresh = b""
            for line in fresh.splitlines(keepends=True):
                if not line.endswith(b"\n"):
                    break
                self._known.append(self._event(line))
                self._offset += len(line)
            return self._known[after:]

    def _event(self, line: bytes) -> Numbered:
        try:
            return Numbered.model_validate_json(line)
        except ValidationError as error:
            run = self._path.parent.name
            raise InputError(
                f"Event {len(self._known) + 1} of the run {run} cannot be read.",
                "Its log was spoilt, or another version of Arguendo wrote it: "
                f"arguendo runs forget {run}",
            ) from error

    def last(self) -> Numbered | None:
        """Return the last event."""
        self.read(0)
        return self._known[-1] if self._known else None

    def wait(self, seconds: float) -> None:
        """Wait until something may have been written."""
        with self._news:
            self._news.wait(timeout=seconds)
