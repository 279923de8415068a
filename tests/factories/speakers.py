"""Speakers that say what a test tells them to."""

import threading
from collections.abc import Iterator

from arguendo.corpus.errors import UnavailableError
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Premise, Remembered
from arguendo.graph.roles.interface import (
    ArgumentDraft,
    Brief,
    Case,
    Exchange,
    MoveDraft,
    NoTheory,
    TheoryDraft,
    Usage,
)


class Scripted:
    """Says one set of words everywhere it may speak: a theory, its arguments, its answers."""

    model = "scripted"
    stays = True
    by_lens = False
    usage = Usage(calls=1)

    def __init__(
        self, words: str, *, remembers: str = "", fails_for: str = "", mute: bool = False
    ) -> None:
        self.words = Imagined(unchecked=words)
        self.remembers = remembers
        self.fails_for = fails_for
        self.mute = mute
        self.hold: threading.Event | None = None

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        if self.hold is not None:
            self.hold.wait(20)
        if self.fails_for in (brief.side, "everyone"):
            raise UnavailableError("The model did not answer.", "Try again.")
        remembered = (
            (Remembered(case=Imagined(unchecked=self.remembers), proposition=self.words),)
            if self.remembers
            else ()
        )
        yield TheoryDraft(
            scheme="free",
            thesis=self.words,
            elements=(self.words,),
            rests_on=("F1", "F99"),
            sunk_by=self.words,
            remembered=remembered,
        )

    def argue(self, case: Case) -> Iterator[ArgumentDraft]:
        if self.mute:
            raise UnavailableError("The model did not answer.", "Try again.")
        shown = [passage.id for brought in case.supporting for passage in brought.passages]
        yield ArgumentDraft(
            scheme="free",
            claim=self.words,
            premises=(Premise(kind="assumption", text=self.words),),
            cites=(*shown[:1], "no-such-passage"),
        )

    def reply(self, exchange: Exchange) -> MoveDraft | None:
        return MoveDraft(kind="undercut", text=self.words)
