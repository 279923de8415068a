"""LangChain's chat model over llama.cpp in this process, by way of `xllamacpp`."""

import queue
import secrets
import threading
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.language_models.chat_models import generate_from_stream
from langchain_core.messages import AIMessageChunk, BaseMessage, convert_to_openai_messages
from langchain_core.messages.ai import UsageMetadata
from langchain_core.output_parsers import JsonOutputParser
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable, RunnableMap, RunnablePassthrough
from langchain_core.utils.function_calling import convert_to_json_schema

_PROMPT_CACHE_MIB = 256
_SILENT = 0
_UNFINISHED = "does not match the expected"
"""What llama.cpp says at the end of a reply that it cannot parse. Whoever asked will see."""
_LOADING = threading.Lock()


class LlamaError(RuntimeError):
    """llama.cpp refused a request or could not go on."""


class LlamaContextOverflowError(LlamaError):
    """The prompt is longer than the context."""


class LlamaLoadError(LlamaError):
    """The file is no model that llama.cpp can load, or there is no memory for it."""


class ChatLlama(BaseChatModel):
    """A chat model in a GGUF file: streamed, seeded, held to a JSON schema by a grammar."""

    path: Path
    """The GGUF file."""
    context: int = 4_096
    """Tokens of prompt and reply together."""
    threads: int | None = None
    """Threads that compute; None for llama.cpp's own choice."""
    temperature: float | None = None
    """How freely words are drawn; None for llama.cpp's own choice."""
    max_tokens: int = 2_048
    """Tokens of a reply."""
    seed: int | None = None
    """What makes one reply differ from another."""

    @property
    def _llm_type(self) -> str:
        return "llama.cpp"

    def with_structured_output(
        self, schema: dict[str, Any] | type, *, include_raw: bool = False, **kwargs: Any
    ) -> Runnable[Any, Any]:
        """Hold replies to a JSON schema."""
        asked = self.bind(json_schema=convert_to_json_schema(schema), **kwargs)
        if not include_raw:
            return asked | JsonOutputParser()
        parsed = RunnablePassthrough.assign(
            parsed=itemgetter("raw") | JsonOutputParser(), parsing_error=lambda _: None
        )
        unparsed = RunnablePassthrough.assign(parsed=lambda _: None)
        return RunnableMap(raw=asked) | parsed.with_fallbacks(
            [unparsed], exception_key="parsing_error"
        )

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002 - LangChain's form
        **kwargs: Any,
    ) -> ChatResult:
        return generate_from_stream(self._stream(messages, stop, **kwargs))

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002 - LangChain's form
        *,
        json_schema: dict[str, Any] | None = None,
        **kwargs: Any,  # noqa: ARG002 - LangChain's form
    ) -> Iterator[ChatGenerationChunk]:
        request = {
            "messages": convert_to_openai_messages(messages),
            "max_tokens": self.max_tokens,
            "stream": True,
            "stream_options": {"include_usage": True},
            "stop": stop or [],
            **({} if self.temperature is None else {"temperature": self.temperature}),
            **({} if self.seed is None else {"seed": self.seed}),
        }
        if json_schema is not None:
            form = {"name": "reply", "schema": json_schema}
            request["response_format"] = {"type": "json_schema", "json_schema": form}
        with _LOADING:
            engine = _engine(self.path, self.context, self.threads)
        for part in _parts(engine, request):
            yield ChatGenerationChunk(message=_message(part))


def _message(part: dict[str, Any]) -> AIMessageChunk:
    said: dict[str, Any] = next(iter(part.get("choices", [])), {})
    used, ending = part.get("usage"), said.get("finish_reason")
    return AIMessageChunk(
        content=said.get("delta", {}).get("content") or "",
        response_metadata={"finish_reason": ending} if ending else {},
        usage_metadata=used
        and UsageMetadata(
            input_tokens=used["prompt_tokens"],
            output_tokens=used["completion_tokens"],
            total_tokens=used["total_tokens"],
        ),
    )


def _parts(engine: Any, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what the engine hands to its callback; whoever stops listening stops it."""
    parts: queue.SimpleQueue[dict[str, Any] | Exception | None] = queue.SimpleQueue()
    given_up = threading.Event()

    def hear(part: dict[str, Any]) -> bool:
        parts.put(part)
        return given_up.is_set()

    def run() -> None:
        try:
            engine.handle_chat_completions(request, hear)
        except Exception as error:  # noqa: BLE001 - it is raised where the parts are heard
            parts.put(error)
        parts.put(None)

    thread = threading.Thread(target=run, name="llama.cpp", daemon=True)
    thread.start()
    try:
        while (part := parts.get()) is not None:
            if isinstance(part, Exception):
                raise part
            if "error" not in part:
                yield part
            elif part["error"].get("type") == "exceed_context_size_error":
                raise LlamaContextOverflowError(part["error"]["message"])
            elif _UNFINISHED not in part["error"]["message"]:
                raise LlamaError(part["error"]["message"])
    finally:
        given_up.set()
        thread.join()


@lru_cache(maxsize=1)
def _engine(path: Path, context: int, threads: int | None) -> Any:
    """Load the file; two roles that name the same file share it."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = context
    params.n_parallel = 1
    params.cache_ram_mib = _PROMPT_CACHE_MIB
    params.verbosity = _SILENT
    if threads is not None:
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    # The engine also listens on a port of this machine, to whoever asks unless there is a key.
    params.api_keys = [secrets.token_hex(32)]
    params.ui = False
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise LlamaLoadError(str(error)) from None
