"""Who plays a role: from the name a user gave to a speaker, or to a judge of support.

The one place where the roles read the environment: keys (whether they are there, never what they
are), the addresses of model servers, and what decides whether words leave this machine.
"""

import ipaddress
import os
import urllib.request
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.graph.roles.interface import Judge, Justice, Speaker
from arguendo.graph.roles.providers import PROVIDERS, Provider

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from arguendo.corpus.library import Library
    from arguendo.graph.neutral import Neutralizer
    from arguendo.graph.roles.chat.faults import Known
    from arguendo.graph.roles.chat.role import Temper
    from arguendo.graph.roles.ledger import Ledger

    Chat = tuple[Known, BaseChatModel, Temper]

Stopping = Callable[[], bool]

_TRACED = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
_LONGEST_NAME = 1_000
_OLLAMA_CONTEXT = 8_192
"""Tokens; Ollama's own default is short, and it cuts a longer question without a word."""


def speaker(
    name: str,
    library: "Library",
    *,
    temperature: float | None = None,
    stopping: Stopping = lambda: False,
    ledger: "Ledger | None" = None,
) -> Speaker:
    """Return the speaker of that name.

    >>> speaker("schemes", library).stays
    True
    """
    _refuse_the_unnameable(name)
    provider, colon, model = name.partition(":")
    if name == "schemes":
        from arguendo.graph.roles.schemes.speaker import SchemesSpeaker

        return SchemesSpeaker(library)
    if colon and provider == "recorded":
        from arguendo.graph.roles.recorded import RecordedSpeaker

        return RecordedSpeaker(Path(model))
    chat = _chat(name, temperature, "schemes")
    from arguendo.graph.roles.chat.speaker import ChatSpeaker

    return ChatSpeaker(*chat, stopping, ledger, library=library)


def justice(
    name: str,
    *,
    temperature: float | None = None,
    stopping: Stopping = lambda: False,
    ledger: "Ledger | None" = None,
) -> Justice | None:
    """Return the judge of the debate of that name; None for `schemes`: it is computed.

    >>> justice("schemes") is None
    True
    """
    _refuse_the_unnameable(name)
    if name == "schemes":
        return None
    chat = _chat(name, 0.0 if temperature is None else temperature, "schemes")
    from arguendo.graph.roles.chat.justice import ChatJustice

    return ChatJustice(*chat, stopping, ledger)


def _refuse_the_unnameable(name: str) -> None:
    """Refuse what can be neither a model nor a file, before a disk is asked for it."""
    if len(name) > _LONGEST_NAME or "\x00" in name:
        raise InputError("That is no model's name.", "Name schemes, or provider:model.")


def judge(name: str, *, stopping: Stopping = lambda: False) -> Judge:
    """Return the judge of support of that name.

    >>> judge("lexical").stays
    True
    """
    if name == "lexical":
        from arguendo.corpus.support import Lexical

        return Lexical()
    if Path(name).is_dir():
        from arguendo.graph.roles.entailment import EntailmentJudge

        return EntailmentJudge(name, Path(name), _threads())
    chat = _chat(name, 0.0, "lexical, the folder of an entailment model")
    from arguendo.graph.roles.chat.judge import ChatJudge

    return ChatJudge(*chat, stopping)


def neutralizer(name: str, *, stopping: Stopping = lambda: False) -> "Neutralizer":
    """Return who rewrites a paragraph without heat, by the name of a chat model."""
    chat = _chat(name, 0.0, "vocabulary")
    from arguendo.graph.roles.chat.neutral import ChatNeutralizer

    return ChatNeutralizer(*chat, stopping)


def _chat(name: str, temperature: float | None, without_model: str) -> "Chat":
    """Return the chat model of that name, with what is known of it and how it is handled."""
    provider, colon, model = name.partition(":")
    if colon and provider in PROVIDERS:
        if not model.strip():
            raise InputError(
                f"No model is named after {provider}:.",
                f"Write {provider}:MODEL with the model's own name.",
            )
        return _hosted(name, provider, model, temperature)
    if name.lower().endswith(".gguf") or Path(name).is_file():
        return _local(name, temperature)
    if colon:
        raise InputError(
            f"There is no provider named {provider}.",
            f"Choose one of: {', '.join(PROVIDERS)}; or {without_model}, or a GGUF file.",
        )
    raise InputError(
        f"There is no model named {name}.",
        f"Name {without_model}, or provider:model such as ollama:llama3.1, or a GGUF file.",
    )


def _local(name: str, temperature: float | None) -> "Chat":
    path = Path(name)
    try:
        magic = _magic(path)
    except OSError:
        raise InputError(
            f"The model file {name} cannot be read.", "Check that it is there, and its name."
        ) from None
    if magic != b"GGUF":
        raise InputError(
            f"The file {name} is not a GGUF model.", "Name a GGUF file; it begins with GGUF."
        )
    if find_spec("xllamacpp") is None:
        raise UnavailableError(
            "A GGUF file needs the package xllamacpp, which is not installed.",
            "Install it: pip install 'arguendo[local]'",
        )
    from arguendo.graph.roles.chat.faults import Known
    from arguendo.graph.roles.chat.limits import NARROW
    from arguendo.graph.roles.chat.role import Temper
    from arguendo.graph.roles.local.llama import ChatLlama

    return (
        Known(
            name=name, start="Check that the GGUF file is whole, and that there is memory for it."
        ),
        ChatLlama(path=path.resolve(), temperature=temperature, threads=_threads()),
        Temper(stays=not _is_traced(), small=True, seeded=True, room=NARROW),
    )


def _magic(path: Path) -> bytes:
    if not path.is_file():  # A pipe may never say a word.
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(4)


def _hosted(name: str, provider: str, model: str, temperature: float | None) -> "Chat":
    needs = PROVIDERS[provider]
    if find_spec(needs.module) is None:
        raise UnavailableError(
            f"The provider {provider} needs the package {needs.package}, which is not installed.",
            f"Install it: {needs.install}",
        )
    from langchain.chat_models import init_chat_model

    from arguendo.graph.roles.chat.faults import Known, fault
    from arguendo.graph.roles.chat.limits import MIDDLING, WIDE, Limits
    from arguendo.graph.roles.chat.role import Temper

    limits = Limits()
    address = _address(provider)
    here = address is not None and _is_here(address)
    _demand_key(provider, needs, here)
    settings: dict[str, Any] = {} if temperature is None else {"temperature": temperature}
    match provider:
        case "ollama":
            settings |= {"client_kwargs": {"timeout": limits.silent}, "num_ctx": _OLLAMA_CONTEXT}
        case "openai":
            settings |= {"timeout": limits.silent, "max_retries": 1, "stream_usage": True}
            settings |= {"base_url": address} if address else {}
            # A server on this machine wants no key, and the client will not go without one.
            settings |= {"api_key": "none"} if here and not _has_key(needs) else {}
        case "anthropic":
            settings |= {"timeout": limits.silent, "max_retries": 1}
    known = Known(
        name=name,
        start=needs.start,
        key=f"Check {' or '.join(needs.keys)}." if needs.keys else "Check your credentials.",
        pull=needs.pull,
    )
    try:
        chat = init_chat_model(model, model_provider=provider, **settings)
    except Exception as error:  # noqa: BLE001 - clients have no exception in common
        raise fault(known, error) from None
    local = provider == "ollama"
    return (
        known,
        chat,
        Temper(
            stays=here and not _is_traced() and not _is_ollama_cloud(provider, model),
            seeded=local,
            room=MIDDLING if local else WIDE,
            limits=limits,
        ),
    )


# --- the environment ----------------------------------------------------------------------------


def _has_key(needs: Provider) -> bool:
    return any(os.environ.get(key, "").strip() for key in needs.keys)


def _demand_key(provider: str, needs: Provider, here: bool) -> None:
    if needs.keys and not here and not _has_key(needs):
        raise UnavailableError(
            f"The provider {provider} needs a key, and {needs.keys[0]} is not set.",
            f"Set {needs.keys[0]} in the environment, or choose another model.",
        )


def _address(provider: str) -> str | None:
    """Return where a provider that may be on this machine is asked; None where it is elsewhere."""
    match provider:
        case "ollama":
            given = os.environ.get("OLLAMA_HOST", "").strip() or "127.0.0.1"
            return given if "://" in given else f"http://{given}"
        case "openai":
            # The order in which LangChain and OpenAI's own client read them.
            read = (os.environ.get(name, "") for name in ("OPENAI_API_BASE", "OPENAI_BASE_URL"))
            return next((given.strip() for given in read if given.strip()), None)
        case _:
            return None


def _is_here(address: str) -> bool:
    """Tell whether what is sent to an address stays on this machine: loopback, and no proxy."""
    try:
        host = urlsplit(address).hostname or "localhost"
    except ValueError:
        return False
    try:
        ip = ipaddress.ip_address(host)
        # Ollama's users set its host to 0.0.0.0; to a client that is this machine.
        loopback = ip.is_loopback or ip.is_unspecified
    except ValueError:
        loopback = host == "localhost"
    proxied = bool(urllib.request.getproxies()) and not urllib.request.proxy_bypass(host)
    return loopback and not proxied and not os.environ.get("OPENAI_PROXY")


def _is_ollama_cloud(provider: str, model: str) -> bool:
    """Tell whether a local Ollama would pass the words on to its maker's servers."""
    return provider == "ollama" and model.lower().endswith(("-cloud", ":cloud"))


def _is_traced() -> bool:
    """Tell whether LangChain sends what models are asked and answer to a tracing service."""
    return any(os.environ.get(name, "").strip().lower() in {"true", "1"} for name in _TRACED)


def _threads() -> int | None:
    given = os.environ.get("ARGUENDO_THREADS", "").strip()
    if not given:
        return None
    if not given.isdecimal() or not 1 <= int(given) <= 1_024:
        raise InputError(
            f"ARGUENDO_THREADS is {given}, which is no number of threads.",
            "Set it to a whole number, such as the number of processor cores.",
        )
    return int(given)
