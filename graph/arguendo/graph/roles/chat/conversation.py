"""Put a question to a chat model and bring back the form asked for, or say why not."""

import threading
import time
from collections.abc import Callable
from typing import Any, Literal

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable

from arguendo.graph.context import Stopped
from arguendo.graph.roles.chat import faults, prompts
from arguendo.graph.roles.chat.limits import Limits
from arguendo.graph.roles.chat.reading import Form, UnreadableError, formed, read
from arguendo.graph.roles.interface import Usage

_DECLINED = {"content_filter", "refusal", "safety", "prohibited_content", "blocklist"}
_CUT_SHORT = {"length", "max_tokens"}


class _CutError(BaseException):
    """Ends a stream from within. Not an `Exception`: LangChain would log it as a fault."""


class _Watch(BaseCallbackHandler):
    """Listens to a reply as it comes, and cuts it where it goes on too long or is not wanted."""

    raise_error = True

    def __init__(self, limits: Limits, stopping: Callable[[], bool]) -> None:
        self.why: Literal["", "stopped", "slow", "endless"] = ""
        self._limits, self._stopping = limits, stopping
        self._until = time.monotonic() + limits.altogether
        self._left = limits.characters

    def on_llm_new_token(self, token: object, *, chunk: object = None, **_: object) -> None:
        """Count a part of the reply."""
        message = getattr(chunk, "message", None)
        called = (part.get("args") for part in getattr(message, "tool_call_chunks", ()))
        self._left -= len(token) if isinstance(token, str) else 0
        self._left -= sum(len(arguments) for arguments in called if arguments)
        if self._stopping():
            self.why = "stopped"
        elif self._left < 0:
            self.why = "endless"
        elif time.monotonic() > self._until:
            self.why = "slow"
        if self.why:
            raise _CutError


class Conversation:
    """Questions to one model: each asked once, its JSON repaired at most once."""

    def __init__(
        self,
        chat: BaseChatModel,
        known: faults.Known,
        limits: Limits,
        stopping: Callable[[], bool],
    ) -> None:
        self._chat, self._known = chat, known
        self._limits, self._stopping = limits, stopping
        self._structured = True
        self._counting = threading.Lock()
        self.usage = Usage()

    def ask(
        self, form: type[Form], schema: dict[str, Any], told: str, shown: str, seed: int | None
    ) -> Form:
        """Return the model's reply in the form asked for."""
        messages: list[BaseMessage] = [
            SystemMessage(told),
            HumanMessage(f"{shown}\n\n{prompts.closing('plain')}"),
        ]
        reply = self._said(messages, schema, seed)
        try:
            return _formed(form, reply)
        except UnreadableError as unreadable:
            found = unreadable.fault
        self._whole(reply)
        messages += [AIMessage(reply.text), HumanMessage(prompts.closing("repair", fault=found))]
        reply = self._said(messages, schema, seed)
        try:
            return _formed(form, reply)
        except UnreadableError:
            self._whole(reply)
            raise faults.malformed(self._known) from None

    def _said(
        self, messages: list[BaseMessage], schema: dict[str, Any], seed: int | None
    ) -> AIMessage:
        """Return the model's reply, asking again where it does not know a setting of ours."""
        while True:
            if self._stopping():
                raise Stopped
            watch = _Watch(self._limits, self._stopping)
            structured = self._structured
            try:
                reply = _heard(self._runnable(schema, seed, structured), messages, watch)
                break
            except _CutError:
                pass
            except NotImplementedError:
                if not structured:
                    raise
                self._structured = False
                continue
            except Exception as error:  # noqa: BLE001 - clients have no exception in common
                if faults.is_request_refused(error) and self._yields(error, structured):
                    continue
                raise faults.fault(self._known, error) from None
            match watch.why:
                case "endless":
                    raise faults.endless(self._known)
                case "slow":
                    raise faults.slow(self._known)
                case _:
                    raise Stopped
        self._count(reply)
        if reply.additional_kwargs.get("refusal") or _ending(reply) in _DECLINED:
            raise faults.refused(self._known)
        if len(reply.text) > self._limits.characters:
            raise faults.endless(self._known)
        if not reply.text.strip() and not reply.tool_calls:
            raise faults.empty(self._known)
        return reply

    def _runnable(
        self, schema: dict[str, Any], seed: int | None, structured: bool
    ) -> Runnable[Any, Any]:
        chat = self._chat
        if seed is not None:
            chat = chat.model_copy(update={"seed": seed})
        if structured:
            return chat.with_structured_output(schema, include_raw=True)
        return chat

    def _yields(self, error: BaseException, structured: bool) -> bool:
        """Give up the setting that the provider does not take; False where none is left."""
        set_by_us = getattr(self._chat, "temperature", None) is not None
        if faults.is_about(error, "temperature") and set_by_us:
            self._chat = self._chat.model_copy(update={"temperature": None})
            return True
        self._structured = False
        return structured

    def _count(self, reply: AIMessage) -> None:
        # OpenAI's client, streaming under a schema, leaves its count in the metadata alone.
        used: Any = reply.usage_metadata or reply.response_metadata.get("token_usage") or {}
        with self._counting:
            self.usage = Usage(
                calls=self.usage.calls + 1,
                tokens_in=self.usage.tokens_in
                + (_first(used, "input_tokens", "prompt_tokens") or 0),
                tokens_out=self.usage.tokens_out
                + (_first(used, "output_tokens", "completion_tokens") or 0),
            )

    def _whole(self, reply: AIMessage) -> None:
        """Refuse a reply that was cut short by the model's own limit."""
        if _ending(reply) in _CUT_SHORT:
            raise faults.endless(self._known)


def _heard(runnable: Runnable[Any, Any], messages: list[BaseMessage], watch: _Watch) -> AIMessage:
    """Stream a reply and return it whole.

    Our watch takes the place of callbacks inherited from the workflow: no listener there is
    handed words that nobody has checked.
    """
    whole: Any = None
    for part in runnable.stream(messages, config={"callbacks": [watch]}):
        said = part.get("raw") if isinstance(part, dict) else part
        if said is not None:
            whole = said if whole is None else whole + said
    return whole if isinstance(whole, AIMessage) else AIMessage("")


def _formed(form: type[Form], reply: AIMessage) -> Form:
    if reply.tool_calls:
        return formed(form, reply.tool_calls[0]["args"])
    return read(form, reply.text)


def _ending(reply: AIMessage) -> str:
    """Return why the model stopped, by whichever name its provider gives that."""
    ending = _first(reply.response_metadata, "finish_reason", "stop_reason", "done_reason")
    return str(ending).lower()


def _first(found: Any, *names: str) -> Any:
    return next((found[name] for name in names if found.get(name)), None)
