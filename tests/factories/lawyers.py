"""A chat model that answers what it is asked, in form, from what it was shown.

It is a LangChain chat model like any other: it is streamed, counted, cut off and cached as one. It
reads which form is asked for out of the prompt, and takes ids out of the material; a test may give
it a latency, make it concede, or let it go wrong in any way a provider does.
"""

import itertools
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from pydantic import PrivateAttr

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter
from arguendo.graph.matters import example_matters
from arguendo.graph.model import Matter
from arguendo.graph.roles import cast
from arguendo.graph.roles.chat.faults import Known
from arguendo.graph.roles.chat.limits import NARROW, Limits
from arguendo.graph.roles.chat.role import Temper

Wrong = Callable[[int, str], str | BaseException | None]
"""What goes wrong at the nth call, given what would have been answered; None: nothing."""


class Lawyer(BaseChatModel):
    """Answers in form."""

    latency: float = 0.0
    """Seconds before each reply is whole."""
    says: str = "The refusal of one who is present at the door prevails over consent"
    """The words it says, numbered so that they differ."""
    concedes: bool = False
    """True for one who concedes whatever may be conceded."""
    theories_each: int = 1
    """Theories in an answer."""

    _wrong: Wrong | None = PrivateAttr(default=None)
    _count: Any = PrivateAttr(default_factory=lambda: itertools.count(1))
    _lock: Any = PrivateAttr(default_factory=threading.Lock)
    _calls: list[tuple[float, float]] = PrivateAttr(default_factory=list)
    _told: list[str] = PrivateAttr(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "lawyer"

    @property
    def calls(self) -> list[tuple[float, float]]:
        """When each call began and ended."""
        return self._calls

    @property
    def told(self) -> list[str]:
        """What it was told and shown, call by call."""
        return self._told

    def goes_wrong(self, wrong: Wrong) -> "Lawyer":
        """Let it go wrong."""
        self._wrong = wrong
        return self

    def with_structured_output(self, schema: Any, **_: Any) -> Any:
        raise NotImplementedError

    def _generate(self, messages: list[BaseMessage], *_: Any, **__: Any) -> ChatResult:
        raise NotImplementedError

    def _stream(
        self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **_: Any
    ) -> Iterator[ChatGenerationChunk]:
        began = time.perf_counter()
        asked = "\n".join(str(message.content) for message in messages)
        with self._lock:
            nth = next(self._count)
            self._told.append(asked)
        reply: Any = self.answer(asked)
        if self._wrong is not None:
            wrong = self._wrong(nth, reply)
            if isinstance(wrong, BaseException):
                raise wrong
            reply = reply if wrong is None else wrong
        parts = [reply[at : at + 200] for at in range(0, len(reply), 200)] or [""]
        for part in parts:
            if self.latency:
                time.sleep(self.latency / len(parts))
            chunk = ChatGenerationChunk(message=AIMessageChunk(content=part))
            if run_manager is not None:
                run_manager.on_llm_new_token(part, chunk=chunk)
            yield chunk
        used = {"input_tokens": len(asked) // 4, "output_tokens": len(reply) // 4}
        used["total_tokens"] = sum(used.values())
        with self._lock:
            self._calls.append((began, time.perf_counter()))
        yield ChatGenerationChunk(
            message=AIMessageChunk(
                content="",
                usage_metadata=used,  # type: ignore[arg-type]
                response_metadata={"finish_reason": "stop"},
                chunk_position="last",
            )
        )

    def answer(self, asked: str) -> str:
        """Return the form asked for."""
        material = asked.split("<<<material", 1)[-1]
        facts = re.findall(r"^(F\d+)\. ", material, re.MULTILINE)
        passages = re.findall(r"^(P\d+)\. ", material, re.MULTILINE)
        mark = sum(map(ord, material[-400:])) % 977
        words = f"{self.says} ({mark})."
        match asked:
            case _ if '"theories"' in asked:
                return json.dumps(
                    {
                        "theories": [
                            {
                                "thesis": f"{self.says}, as {fact} shows in its own way {n}.",
                                "elements": [{"text": words, "from": [fact]}]
                                if '"elements": [{' in asked
                                else [words],
                                "rests_on": facts[:2],
                                "sunk_by": f"He never stood there {n}.",
                                "rule": words,
                                "application": words,
                                "relief": words,
                                "theme": words,
                                "story": words,
                                "evidence": facts,
                                "remembered": [],
                            }
                            for n, fact in enumerate(
                                (facts or ["F1"]) * self.theories_each, start=mark
                            )
                        ][: self.theories_each]
                    }
                )
            case _ if '"arguments"' in asked:
                return json.dumps(
                    {
                        "arguments": [
                            {
                                "claim": words,
                                "premises": [{"text": words, "from": facts[0] if facts else ""}],
                                "cites": passages[:1],
                            }
                        ]
                    }
                )
            case _ if '"firmness"' in asked:
                return json.dumps({"firmness": 6})
            case _ if '"grounds"' in asked:
                theories = re.findall(
                    r"^(T[\d.]+)\. Theory of the (\w+) \(stands\)", material, re.M
                )
                best = theories[0] if theories else ("", "neither")
                return json.dumps(
                    {
                        "grounds": [{"text": words, "from": [best[0], *passages[:1]]}],
                        "adopts": [best[0]],
                        "for": best[1],
                    }
                )
            case _:
                concede = self.concedes and "- concede:" in asked
                meets = "To be met" in material
                kind = "concede" if concede else "assert" if meets else "undercut"
                return json.dumps({"kind": kind, "text": words, "cites": passages[:1]})


def starter(folder: Path) -> Library:
    """Return a starter library of one's own, in a folder."""
    library = Library.create(folder / "library")
    library.build(Starter())
    return library


def matters() -> list[Matter]:
    """Return the example matters."""
    return list(example_matters().values())


class Patch:
    """What `engage` wants of pytest's monkeypatch, where there is no pytest."""

    def setattr(self, thing: object, name: str, value: object) -> None:
        setattr(thing, name, value)


def engage(monkeypatch: Any, lawyer: BaseChatModel, **limits: float) -> None:
    """Let every chat model that is named be this one."""
    temper = Temper(stays=True, seeded=False, room=NARROW, limits=Limits(**limits))
    monkeypatch.setattr(cast, "_chat", lambda name, *_: (Known(name=name), lawyer, temper))
