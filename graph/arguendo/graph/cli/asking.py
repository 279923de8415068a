"""Who else is asked when a text is verified, and the mark that shows what leaves this machine.

Nobody is, unless the user names them. What each is sent is told on standard error before it goes.
"""

import datetime as dt
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from arguendo.graph.cli.saying import say

if TYPE_CHECKING:
    from arguendo.corpus.courtlistener import CourtListener
    from arguendo.corpus.errors import UnavailableError
    from arguendo.corpus.model import Passage
    from arguendo.corpus.verification.interface import Check
    from arguendo.corpus.verification.model import Support
    from arguendo.graph.roles.interface import Judge

JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="MODEL",
        help="Who says whether the record bears out what is cited for it: lexical, "
        "provider:model such as ollama:llama3.1, a GGUF file, or the folder of an entailment "
        "model. Nobody, unless told.",
        show_default=False,
    ),
]
AlsoOption = Annotated[
    list[str] | None,
    typer.Option(
        "--also",
        metavar="courtlistener",
        help="Ask CourtListener about the volumes, reporters and pages cited; nothing else is "
        "sent. Wants COURTLISTENER_API_TOKEN.",
        show_default=False,
    ),
]

TOKEN = "COURTLISTENER_API_TOKEN"  # noqa: S105  The variable's name.
KEPT = "courtlistener.json"


class Told:
    """A judge whose questions are counted aloud: a model on this machine takes its time."""

    def __init__(self, judge: "Judge", told: Callable[[str], None]) -> None:
        self._judge, self._told = judge, told
        self._questions = 0

    @property
    def name(self) -> str:
        """The judge's name."""
        return self._judge.name

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""
        return self._judge.stays

    @property
    def failure(self) -> "UnavailableError | None":
        """What last kept it from answering."""
        return self._judge.failure

    def judge(self, proposition: str, passages: "tuple[Passage, ...]") -> "Support":
        """Say that it is asked, and ask."""
        self._questions += 1
        self._told(f"Asking {self.name} whether it is borne out: question {self._questions}")
        return self._judge.judge(proposition, passages)


def judge_named(name: str | None, told: Callable[[str], None]) -> "Judge | None":
    """Return the judge of that name, having said where words go if they leave this machine."""
    if name is None:
        return None
    from arguendo.graph.roles.cast import judge

    asked = judge(name)
    if not asked.stays:
        say(f"judge: words of the text and of the record are sent to {name}", err=True)
    return Told(asked, told)


def also_asked(
    names: list[str] | None, told: Callable[[str], None]
) -> tuple[tuple["CourtListener", ...], tuple["Check", ...]]:
    """Return the indexes outside that are to be asked, and the checks that judge their answers."""
    if not names:
        return (), ()
    from arguendo.corpus import courtlistener
    from arguendo.corpus.courtlistener.index import Clock
    from arguendo.corpus.errors import InputError, UnavailableError
    from arguendo.corpus.verification.checks.courtlistener import CourtListenerCheck

    for name in names:
        if name != "courtlistener":
            raise InputError(f"There is no index named {name}.", "Name courtlistener.")
    token = os.environ.get(TOKEN, "").strip()
    if not token.isascii() or not token.isprintable() or not token:
        raise UnavailableError(
            f"CourtListener wants a token, and {TOKEN} {'is not one' if token else 'is not set'}.",
            "Take the token of your account at courtlistener.com and set the variable to it.",
        )
    from platformdirs import user_cache_path

    host = urlsplit(courtlistener.ADDRESS).hostname
    say(
        f"courtlistener: volumes, reporters and pages cited are sent to {host}, and nothing else",
        err=True,
    )

    def both(words: str) -> None:
        told(words)
        if not sys.stderr.isatty():
            say(words, err=True)

    index = courtlistener.CourtListener(
        token,
        Clock(now=lambda: dt.datetime.now(dt.UTC), wait=time.sleep),
        file=user_cache_path("arguendo") / KEPT,
        on_progress=both,
        address=courtlistener.ADDRESS,
    )
    return (index,), (CourtListenerCheck(),)
