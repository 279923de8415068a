"""A Chroma server as the vector index: it is sent vectors and their numbers, never a word.

A collection belongs to one library. Whoever holds a copy of that library's folder may ask it and
not write to it, or two copies that grew apart would take each other's vectors away.
"""

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from httpx import ConnectTimeout, HTTPError, HTTPStatusError, TimeoutException, get

from arguendo.corpus.errors import InputError, ServerAwayError, UnavailableError
from arguendo.corpus.index.admission import headers, kept_in
from arguendo.corpus.index.collection import Collection, no_grammars

_CONNECTING, _ANSWERING = 5.0, 60.0
"""Seconds that a server may take to be reached, and between two bytes of an answer."""
_HOME = "home"


class Address(NamedTuple):
    """Where a Chroma server listens."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def on_this_machine(self) -> bool:
        """Whether what is sent there stays on this machine."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def address(written: str) -> Address:
    """Read an address.

    >>> str(address("http://vectors.firm.example:8000"))
    'http://vectors.firm.example:8000'
    """
    try:
        parts = urlsplit(written)
        port = parts.port or (443 if parts.scheme == "https" else 8000)
    except ValueError:
        parts, port = urlsplit(""), 0
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.username is not None
        or parts.path.strip("/")
        or parts.query
    ):
        # It is not repeated: a password may stand in it.
        raise InputError(
            "That is not the address of a Chroma server.",
            "Write it as http://HOST:8000; names and passwords have no place in it.",
        )
    return Address(parts.scheme, parts.hostname, port)


def reach(at: Address) -> None:
    """Ask a server whether it is there, as it is, and make nothing in it.

    Raises:
        UnavailableError: It is away, keeps you out, or is no Chroma.
    """
    unsafe = at.scheme == "http" and not at.on_this_machine
    shown = headers(str(at), open_to_all=unsafe)
    try:
        told = get(f"{at}/api/v2/heartbeat", headers=shown, timeout=_CONNECTING)
        told.raise_for_status()
    except HTTPError as error:
        raise UnavailableError(
            f"The Chroma server at {at}, which holds this library's vectors, does not answer "
            f"({type(error).__name__}).",
            "Start it: chroma run --host … --port …",
        ) from error


class ServedIndex(Collection):
    """A library's collection in a Chroma server."""

    def __init__(self, at: Address, name: str, home: str) -> None:
        self.at = at
        self._name = name
        self._home = home
        with self._explained():
            self._collection = self._open()
        noted = self._collection.metadata or {}
        self.ours = noted.get(_HOME) == home

    def _noted(self) -> dict[str, str]:
        return {_HOME: self._home}

    def _open(self) -> Any:
        with no_grammars():
            from chromadb.api import ServerAPI
            from chromadb.api.client import Client
            from chromadb.config import Settings, System

        unsafe = self.at.scheme == "http" and not self.at.on_this_machine
        # What chromadb.HttpClient does, but that client waits for ever, from its first question.
        settings = Settings(
            anonymized_telemetry=False,
            chroma_api_impl="chromadb.api.fastapi.FastAPI",
            chroma_server_host=self.at.host,
            chroma_server_http_port=self.at.port,
            chroma_server_ssl_enabled=self.at.scheme == "https",
        )
        # Set, and not given: what stands in the environment, which knows no address, is added to
        # what is given.
        settings.chroma_server_headers = headers(str(self.at), open_to_all=unsafe)
        self._system = System(settings)
        server: Any = self._system.instance(ServerAPI)  # type: ignore[type-abstract]
        server._session.timeout = (_CONNECTING, _ANSWERING, _ANSWERING, _ANSWERING)
        self._system.start()
        server.heartbeat()
        self._client: Any = Client.from_system(self._system)
        return self._empty_or_held()

    def close(self) -> None:
        """Let go of the connection; it cannot be asked any more."""
        self._system.stop()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the network and the server refuse into one sentence and what to do."""
        from chromadb.errors import ChromaError

        try:
            yield
        except ConnectTimeout as error:
            raise self._away("cannot be reached") from error
        except TimeoutException as error:
            raise self._away(f"has said nothing for {_ANSWERING:.0f} seconds") from error
        except HTTPError as error:
            raise self._away(f"does not answer ({type(error).__name__})") from error
        except ChromaError as error:
            if error.code() in (401, 403):
                raise self._keeps_out() from error
            raise self._refuses(str(error)) from error
        except UnavailableError:
            raise
        except Exception as error:
            # Chroma's client raises bare exceptions, and trips over what is no Chroma.
            answer = error.__context__
            if isinstance(answer, HTTPStatusError) and answer.response.status_code in (401, 403):
                raise self._keeps_out() from error
            raise self._refuses(str(error) or type(error).__name__) from error

    def _away(self, how: str) -> ServerAwayError:
        return ServerAwayError(
            f"The Chroma server at {self.at}, which holds this library's vectors, {how}.",
            "Start it (chroma run --host … --port …) and run the command again, or keep the "
            "vectors in the library's folder: arguendo index server here",
        )

    def _keeps_out(self) -> UnavailableError:
        return UnavailableError(
            f"The Chroma server at {self.at} does not let you in.",
            f"Keep the header it wants to see in {kept_in()}, under its address, or keep the "
            "vectors in the library's folder: arguendo index server here",
        )

    def _refuses(self, words: str) -> UnavailableError:
        told = " ".join(words.split())[:200]
        return UnavailableError(
            f"The Chroma server at {self.at} refuses what is asked of it ({told}).",
            "See that a Chroma of version 1 listens there; make its vectors again from the shelf: "
            "arguendo index rebuild; or keep them in the folder: arguendo index server here",
        )
