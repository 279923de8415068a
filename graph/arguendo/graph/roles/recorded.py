"""A speaker that replays a transcript, and one that keeps a transcript of another.

A transcript is for tests and demonstrations: small, reviewed, in TOML or JSON. A turn is found
by what it answers (the side and audience, the thesis, the claim), not by ids or order, so that
it holds while the workflow around it changes. Its words are as unchecked as the model's were.
"""

import json
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.model import Passage, Side, Value
from arguendo.corpus.provenance import Composed
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Audience
from arguendo.graph.roles.interface import (
    ArgumentDraft,
    Brief,
    Case,
    Exchange,
    MoveDraft,
    NoTheory,
    Speaker,
    TheoryDraft,
    Usage,
)

LARGEST = 64 << 20
"""Bytes of a transcript at most."""


class Floated(Value):
    """Theories floated for a side before an audience."""

    side: Side
    """The side."""
    audience: Audience
    """The audience."""
    issue: str = ""
    """The issue; empty where the turn holds for any."""
    lens: str = ""
    """The one lens looked through; empty where the turn holds for any."""
    mends: Imagined | None = None
    """The thesis that was handed back to be made stronger, where one was."""
    drafts: tuple[TheoryDraft | NoTheory, ...]
    """What was said."""


class Argued(Value):
    """Arguments made for a theory."""

    thesis: Imagined
    """The theory's thesis."""
    drafts: tuple[ArgumentDraft, ...]
    """What was said. A cite is a passage's id, or the name of a case that was shown."""


class Replied(Value):
    """An answer, or what met it."""

    side: Side
    """Who spoke."""
    round: int = 1
    """The round."""
    to: Imagined
    """The claim answered, or the words of the answer that was met."""
    draft: MoveDraft | None = None
    """What was said; None where there was nothing to say."""


class Transcript(Value):
    """What a speaker said in a run."""

    schema_: Literal["arguendo/transcript/1"] = Field(
        default="arguendo/transcript/1", alias="schema"
    )
    """The version of this form."""
    model: str = ""
    """Who spoke."""
    floated: tuple[Floated, ...] = ()
    """Theories."""
    argued: tuple[Argued, ...] = ()
    """Arguments."""
    replied: tuple[Replied, ...] = ()
    """The debate."""

    @classmethod
    def load(cls, path: Path) -> "Transcript":
        """Read a transcript, TOML by its suffix and JSON otherwise."""
        try:
            text = _text(path)
            found = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
            return cls.model_validate(found)
        except (OSError, UnicodeDecodeError):
            raise InputError(
                f"The transcript {path} cannot be read.", "Check that it is there, and its name."
            ) from None
        except (ValidationError, ValueError, RecursionError):
            raise InputError(
                f"The file {path} is not a transcript of a speaker.",
                "Record one, or name another model.",
            ) from None


def _text(path: Path) -> str:
    if not path.is_file() or path.stat().st_size > LARGEST:  # A pipe or a device has no end.
        raise FileNotFoundError(path)
    return path.read_text(encoding="utf-8")


class RecordedSpeaker:
    """Says what its transcript says, and fails where the transcript is silent."""

    stays = True
    usage = Usage()

    def __init__(self, path: Path) -> None:
        self._path, self._transcript = path, Transcript.load(path)
        self.model = f"recorded:{path}"
        self.by_lens = any(turn.lens for turn in self._transcript.floated)

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        """Yield the theories recorded for the side, the audience, the issue and the lens."""
        lens, mends = _asked(brief)
        for turn in self._transcript.floated:
            same = (turn.side, turn.audience) == (brief.side, brief.audience)
            if (
                same
                and turn.issue in {"", brief.issue}
                and turn.lens in {"", lens}
                and turn.mends == mends
            ):
                yield from turn.drafts[: brief.most]
                return
        if mends is not None:
            yield NoTheory(why=Composed("It was not made stronger when this was recorded."))
            return
        raise self._silent(f"no theories for the {brief.side} before a {brief.audience}")

    def argue(self, case: Case) -> Iterator[ArgumentDraft]:
        """Yield the arguments recorded for the theory."""
        for turn in self._transcript.argued:
            if turn.thesis == case.theory.thesis:
                for draft in turn.drafts:
                    yield draft.model_copy(update={"cites": _found(draft.cites, case)})
                return
        raise self._silent(f"no arguments for the theory {case.theory.id}")

    def reply(self, exchange: Exchange) -> MoveDraft | None:
        """Return the turn recorded for what is to be answered."""
        to = exchange.answer.text if exchange.answer else exchange.argument.claim
        for turn in self._transcript.replied:
            if (turn.side, turn.round, turn.to) == (exchange.side, exchange.round, to):
                draft = turn.draft
                if draft is None:
                    return None
                return draft.model_copy(update={"cites": _found(draft.cites, exchange.case)})
        raise self._silent(f"no reply of the {exchange.side} in round {exchange.round}")

    def _silent(self, what: str) -> UnavailableError:
        return UnavailableError(
            f"The transcript {self._path} holds {what}.",
            "Record it anew, or name another model.",
        )


class Recording:
    """Passes on what another speaker says, and keeps a transcript of it."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._keeping = threading.Lock()
        self._transcript = Transcript(model=speaker.model)

    @property
    def model(self) -> str:
        """The name of the speaker recorded."""
        return self._speaker.model

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""
        return self._speaker.stays

    @property
    def usage(self) -> Usage:
        """What was used so far."""
        return self._speaker.usage

    @property
    def by_lens(self) -> bool:
        """True where it is best asked for one theory at a time."""
        return self._speaker.by_lens

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        """Yield theories, and keep those that were asked for."""
        drafts: list[TheoryDraft | NoTheory] = []
        # Whoever asked may have heard enough before the end.
        try:
            for draft in self._speaker.float_theories(brief):
                drafts.append(draft)
                yield draft
        finally:
            self._keep(
                Floated(
                    side=brief.side,
                    audience=brief.audience,
                    issue=brief.issue,
                    lens=_asked(brief)[0] if self.by_lens else "",
                    mends=_asked(brief)[1],
                    drafts=tuple(drafts),
                )
            )

    def argue(self, case: Case) -> Iterator[ArgumentDraft]:
        """Yield arguments, and keep them."""
        drafts: list[ArgumentDraft] = []
        try:
            for draft in self._speaker.argue(case):
                drafts.append(draft)
                yield draft
        finally:
            self._keep(Argued(thesis=case.theory.thesis, drafts=tuple(drafts)))

    def reply(self, exchange: Exchange) -> MoveDraft | None:
        """Return the reply, and keep it."""
        draft = self._speaker.reply(exchange)
        to = exchange.answer.text if exchange.answer else exchange.argument.claim
        self._keep(Replied(side=exchange.side, round=exchange.round, to=to, draft=draft))
        return draft

    def save(self, path: Path) -> None:
        """Write the transcript, for a person to review before it is used."""
        with self._keeping:
            text = self._transcript.model_dump_json(by_alias=True, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8")

    def _keep(self, turn: Floated | Argued | Replied) -> None:
        with self._keeping:
            kept = self._transcript
            match turn:
                case Floated():
                    kept = kept.model_copy(update={"floated": (*kept.floated, turn)})
                case Argued():
                    kept = kept.model_copy(update={"argued": (*kept.argued, turn)})
                case Replied():
                    kept = kept.model_copy(update={"replied": (*kept.replied, turn)})
            self._transcript = kept


def _asked(brief: Brief) -> tuple[str, Imagined | None]:
    """Return the one lens a speaker was asked to look through, and what it was to mend."""
    lens = brief.lenses[0] if len(brief.lenses) == 1 else ""
    return lens, brief.mend.draft.thesis if brief.mend else None


def _found(cites: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Return the passages cited, a case's name standing for its first passage shown."""
    shown: dict[str, Passage] = {}
    for brought in (*case.supporting, *case.adverse):
        for passage in brought.passages:
            shown[passage.id] = passage
            shown.setdefault(str(brought.authority.name), passage)
    return tuple(dict.fromkeys(shown[cite].id for cite in cites if cite in shown))
