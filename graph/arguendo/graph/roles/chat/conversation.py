"""Put a question to a chat model and bring back the form asked for, or say why not."""

import json
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Literal

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable

from arguendo.corpus.errors import UnavailableError
from arguendo.graph.roles.chat import faults, prompts
from arguendo.graph.roles.chat.limits import Limits
from arguendo.graph.roles.chat.reading import Form, UnreadableError, formed, read
from arguendo.graph.roles.interface import Usage
from arguendo.graph.roles.ledger import Ledger, Reply
from arguendo.graph.roles.purse import Ticket
from arguendo.graph.stopping import Spent, Stopped

_DECLINED = {"content_filter", "refusal", "safety", "prohibited_content", "blocklist"}
_CUT_SHORT = {"length", "max_tokens"}
_LOOK = 0.1
"""Seconds between two looks, while a model is silent, for whether its words are still wanted."""


class _CutError(BaseException):
    """Ends a stream from within. Not an `Exception`: LangChain would log it as a fault."""


class _Watch(BaseCallbackHandler):
    """Listens to a reply as it comes, and cuts it where it goes on too long or is not wanted."""

    raise_error = True

    def __init__(
        self, limits: Limits, stopping: Callable[[], bool], ticket: Ticket | None = None
    ) -> None:
        self.why: Literal["", "stopped", "slow", "endless", "spent"] = ""
        self.spent: Spent | None = None
        self._limits, self._stopping, self._ticket = limits, stopping, ticket
        self._until = time.monotonic() + limits.altogether
        self._left = limits.characters

    def on_llm_new_token(self, token: object, *, chunk: object = None, **_: object) -> None:
        """Count a part of the reply."""
        message = getattr(chunk, "message", None)
        called = (part.get("args") for part in getattr(message, "tool_call_chunks", ()))
        heard = len(token) if isinstance(token, str) else 0
        heard += sum(len(arguments) for arguments in called if arguments)
        self._left -= heard
        if self._ticket is not None:
            try:
                self._ticket.heard(heard)
            except Spent as spent:
                self.why, self.spent = "spent", spent
        if self._left < 0:
            self.why = "endless"
        self.look()

    def look(self) -> None:
        """End the reply where it is no longer wanted, or has taken too long."""
        if self._stopping():
            self.why = "stopped"
        elif not self.why and time.monotonic() > self._until:
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
        ledger: Ledger | None = None,
    ) -> None:
        self._chat, self._known = chat, known
        self._limits, self._stopping, self._ledger = limits, stopping, ledger
        self._temperature: float | None = getattr(chat, "temperature", None)
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
        self._dropped(messages, schema, seed)
        self._whole(reply)
        messages += [AIMessage(reply.text), HumanMessage(prompts.closing("repair", fault=found))]
        reply = self._said(messages, schema, seed)
        try:
            return _formed(form, reply)
        except UnreadableError:
            self._dropped(messages, schema, seed)
            self._whole(reply)
            raise faults.malformed(self._known) from None

    def _said(
        self, messages: list[BaseMessage], schema: dict[str, Any], seed: int | None
    ) -> AIMessage:
        """Return the model's reply: from the record where it was given before, else asked for."""
        if self._ledger is None:
            return self._asked(messages, schema, seed, None)
        if self._stopping():
            raise Stopped
        key = self._key(self._ledger, messages, schema, seed)
        known = self._ledger.found(key)
        if known is not None:
            if known.kind == "failure":
                raise UnavailableError(known.text, known.ending)
            return self._recalled(known)
        ticket = self._ledger.purse.open(
            self._known.name, "".join(str(message.content) for message in messages)
        )
        used = (0, 0)
        try:
            reply = self._asked(messages, schema, seed, ticket)
            used = _used(reply)
        except UnavailableError as failure:
            self._ledger.keep(
                Reply(key=key, kind="failure", text=failure.what, ending=failure.remedy)
            )
            raise
        finally:
            ticket.close(*used)
        self._ledger.keep(
            Reply(
                key=key,
                model=self._known.name,
                text=reply.text,
                args=json.dumps(reply.tool_calls[0]["args"]) if reply.tool_calls else "",
                ending=_ending(reply),
                tokens_in=used[0],
                tokens_out=used[1],
            )
        )
        return reply

    def _key(
        self,
        ledger: Ledger,
        messages: list[BaseMessage],
        schema: dict[str, Any],
        seed: int | None,
    ) -> str:
        said = [(message.type, str(message.content)) for message in messages]
        return ledger.key(self._known.name, self._temperature, said, schema, seed)

    def _dropped(
        self, messages: list[BaseMessage], schema: dict[str, Any], seed: int | None
    ) -> None:
        """Keep no reply for later that could not be read."""
        if self._ledger is not None:
            self._ledger.unreadable(self._key(self._ledger, messages, schema, seed))

    def _recalled(self, known: Reply) -> AIMessage:
        """Return a reply that was given before, counted as it was then."""
        calls = [{"name": "form", "args": json.loads(known.args), "id": "0"}] if known.args else []
        reply = AIMessage(
            known.text, tool_calls=calls, response_metadata={"finish_reason": known.ending}
        )
        with self._counting:
            self.usage = Usage(
                calls=self.usage.calls + 1,
                tokens_in=self.usage.tokens_in + known.tokens_in,
                tokens_out=self.usage.tokens_out + known.tokens_out,
            )
        return reply

    def _asked(
        self,
        messages: list[BaseMessage],
        schema: dict[str, Any],
        seed: int | None,
        ticket: Ticket | None,
    ) -> AIMessage:
        """Return the model's reply, asking again where it does not know a setting of ours."""
        while True:
            if self._stopping():
                raise Stopped
            watch = _Watch(self._limits, self._stopping, ticket)
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
                case "spent":
                    raise watch.spent or Spent
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
        tokens_in, tokens_out = _used(reply)
        with self._counting:
            self.usage = Usage(
                calls=self.usage.calls + 1,
                tokens_in=self.usage.tokens_in + tokens_in,
                tokens_out=self.usage.tokens_out + tokens_out,
            )

    def _whole(self, reply: AIMessage) -> None:
        """Refuse a reply that was cut short by the model's own limit."""
        if _ending(reply) in _CUT_SHORT:
            raise faults.endless(self._known)


def _heard(runnable: Runnable[Any, Any], messages: list[BaseMessage], watch: _Watch) -> AIMessage:
    """Stream a reply and return it whole.

    Our watch takes the place of callbacks inherited from the workflow: no listener there is
    handed words that nobody has checked. The stream runs in a thread of its own, so that a model
    that is silent is left at once where nobody wants its words any more.
    """
    parts: queue.Queue[Any] = queue.Queue()

    def listen() -> None:
        try:
            for part in runnable.stream(messages, config={"callbacks": [watch]}):
                parts.put((part, None))
            parts.put((_END, None))
        except BaseException as error:  # noqa: BLE001 - raised again by whoever waits
            parts.put((_END, error))

    threading.Thread(target=listen, name="arguendo-model", daemon=True).start()
    whole: Any = None
    while True:
        try:
            part, error = parts.get(timeout=_LOOK)
        except queue.Empty:
            watch.look()
            continue
        if error is not None:
            raise error
        if part is _END:
            return whole if isinstance(whole, AIMessage) else AIMessage("")
        said = part.get("raw") if isinstance(part, dict) else part
        if said is not None:
            whole = said if whole is None else whole + said


_END = object()


def _used(reply: AIMessage | None) -> tuple[int, int]:
    """Return the tokens a reply used, in and out, as its provider reports them."""
    if reply is None:
        return 0, 0
    # OpenAI's client, streaming under a schema, leaves its count in the metadata alone.
    used: Any = reply.usage_metadata or reply.response_metadata.get("token_usage") or {}
    return (
        _first(used, "input_tokens", "prompt_tokens") or 0,
        _first(used, "output_tokens", "completion_tokens") or 0,
    )


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
