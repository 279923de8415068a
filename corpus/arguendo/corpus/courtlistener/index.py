"""CourtListener as an index outside: asked in batches, at its pace, never twice for one answer.

1. What was answered before, and is fresh, is taken from the file.
2. The rest is asked in batches, each answer kept as soon as it comes.
3. Told to wait, it waits, as long as the user's patience lasts, and asks in smaller batches.
4. What is left without an answer says so, and why; the next run goes on from there.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from arguendo.corpus.courtlistener import kept
from arguendo.corpus.courtlistener.reading import NAME, lookups, put_off
from arguendo.corpus.courtlistener.request import (
    ADDRESS,
    MOST_A_REQUEST,
    Answered,
    Failed,
    Throttled,
    ask,
)
from arguendo.corpus.model import Reference, Value
from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.model import Lookup

A_MINUTE = 60
"""Citations it takes a minute. A request may go over, and the next one has to wait for it."""
_TIMES = 6
"""How often one batch is asked."""


class Clock(Value):
    """The time, and how to let it pass: given by whoever reads the clock."""

    now: Callable[[], dt.datetime]
    """The time, with its zone."""
    wait: Callable[[float], None]
    """Wait that many seconds."""


class CourtListener:
    """CourtListener's citation lookup, for one run."""

    name = NAME

    def __init__(
        self,
        token: str,
        clock: Clock,
        *,
        file: Path | None = None,
        patience: float = 600.0,
        on_progress: Callable[[Composed], None] = lambda _: None,
        address: str = ADDRESS,
    ) -> None:
        self._token, self._address = token, address
        self._clock, self._file = clock, file
        self._patience = patience
        self._on_progress = on_progress
        self._ready: dt.datetime | None = None
        self._most = MOST_A_REQUEST

    def look_up(self, references: Sequence[Reference]) -> Mapping[Reference, Lookup]:
        """Return what it lists at each reference; `not-reached`, with why, where it did not say."""
        # (1)
        today = self._clock.now().date()
        known = kept.read(self._file, today) if self._file else {}
        open_ = [one for one in dict.fromkeys(references) if one not in known and _askable(one)]
        why = "CourtListener said nothing of it, or it has no volume and page to be asked about"
        # (2)
        while open_:
            told = self._asked(open_[: self._most], len(open_))
            known |= told.answers
            if told.answers and self._file:
                kept.write(self._file, known)
            open_ = [one for one in open_ if one not in told.settled]
            if told.failed:
                why = told.failed
                break
        # (4)
        return {
            one: known.get(one)
            or Lookup(
                index=NAME, reference=one, asked=None, answer="not-reached", why=Composed(why)
            )
            for one in references
        }

    def _asked(self, batch: Sequence[Reference], left: int) -> "_Told":
        """Ask about a batch, waiting where it has to be waited."""
        for _ in range(_TIMES):
            now = self._clock.now()
            if self._ready is not None and now < self._ready:
                if failed := self._waited(self._ready, now, left):
                    return _Told(failed=failed)
                now = self._clock.now()
            reply = ask(batch, token=self._token, address=self._address, now=now)
            match reply:
                case Answered():
                    # It counts citations: one a second is what it can bear.
                    self._ready = now + dt.timedelta(seconds=60 * len(batch) / A_MINUTE)
                    settled = frozenset(batch) - put_off(batch, reply)
                    if settled:
                        return _Told(answers=lookups(batch, reply, now.date()), settled=settled)
                case Throttled(until=until):
                    # (3)
                    self._ready = until
                    self._most = A_MINUTE
                    batch = batch[:A_MINUTE]
                case Failed(why=why):
                    return _Told(failed=why)
        return _Told(failed="CourtListener takes no more questions for now")

    def _waited(self, until: dt.datetime, now: dt.datetime, left: int) -> str:
        seconds = (until - now).total_seconds()
        at = f"{until.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S} UTC"
        if seconds > self._patience:
            return f"CourtListener takes no more questions before {at}; run again then"
        self._patience -= seconds
        self._on_progress(
            Composed(f"{left} references are still to be asked; CourtListener takes them at {at}")
        )
        self._clock.wait(seconds)
        return ""


class _Told(NamedTuple):
    """What came of a batch."""

    answers: dict[Reference, Lookup] = {}  # noqa: RUF012  It is only read.
    """Its answers."""
    settled: frozenset[Reference] = frozenset()
    """What need not be asked again: answered, or not understood by it."""
    failed: str = ""
    """Why there is no use in asking on."""


def _askable(reference: Reference) -> bool:
    """Tell whether there is a volume and a page to ask about: a slip opinion has none."""
    return reference.volume.isdecimal() and reference.page.isascii() and reference.page.isalnum()
