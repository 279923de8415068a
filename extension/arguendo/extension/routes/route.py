"""What every route shares: who is asked, what a request holds, and how it is answered."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from jupyter_server.base.handlers import APIHandler
from tornado import web

from arguendo.corpus.errors import ArguendoError, BusyError, UnavailableError
from arguendo.corpus.notations import json_of
from arguendo.corpus.provenance import Composed

if TYPE_CHECKING:
    from pydantic import BaseModel

    from arguendo.extension.desk import Desk, Fields
    from arguendo.extension.limits import ArguendoLimits

AUTH_RESOURCE = "arguendo"

Answer = TypeVar("Answer")

_ASKED = ThreadPoolExecutor(8, "arguendo-asked")
"""Threads of our own: a long question is in nobody's way but ours."""


class Refused(web.HTTPError):
    """A request that came to nothing, with what is wrong and what to do."""

    def __init__(self, status: int, message: str, remedy: str = "") -> None:
        # The server's log is read in a terminal, and a message may name what a file is called.
        logged = "".join(sign if sign.isprintable() else " " for sign in message)
        super().__init__(status, log_message=logged)
        self.message, self.remedy = message, remedy


@web.stream_request_body
class Route(APIHandler):
    """What every route shares.

    A body is taken in piece by piece, so that one that is too long is never held; it is heard to
    its end all the same, or the sender would never read why it is refused. Nothing is held of what
    somebody without a token sends.
    """

    auth_resource = AUTH_RESOURCE

    def initialize(self) -> None:
        """Begin with nothing heard."""
        self._body = bytearray()
        self._is_too_long = False
        self._is_known = False

    @property
    def limits(self) -> "ArguendoLimits":
        """How much is done at once."""
        limits: ArguendoLimits = self.settings["arguendo_limits"]
        return limits

    async def prepare(self) -> None:  # type: ignore[override]
        """Refuse what comes too fast; of somebody without a token nothing is counted."""
        await super().prepare()
        self._is_known = self.current_user is not None
        if self._is_known and not self.limits.admits():
            raise Refused(429, "Too many requests come at once.", "Wait a moment and try again.")

    def data_received(self, chunk: bytes) -> None:
        """Take in a piece of the body."""
        self._is_too_long |= len(self._body) + len(chunk) > self.limits.body
        if self._is_too_long or not self._is_known:
            self._body.clear()
        else:
            self._body += chunk

    async def ask(self, question: Callable[["Desk"], Answer], *, otherwise: int = 400) -> Answer:
        """Ask the desk in a worker thread; `otherwise` is the status where the input is wrong."""
        self.must_be_short()
        desk = self.settings["arguendo_desk"]
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(_ASKED, lambda: question(desk()))
        except BusyError as error:
            raise Refused(409, error.what, error.remedy) from error
        except UnavailableError as error:
            raise Refused(503, error.what, error.remedy) from error
        except ArguendoError as error:
            raise Refused(otherwise, error.what, error.remedy) from error

    def must_be_short(self) -> None:
        """Refuse a request that holds more than it may."""
        if self._is_too_long:
            raise Refused(
                413,
                f"The request holds more than {self.limits.body:,} bytes.",
                "Send less at once, or have ArguendoLimits.body raised on the server.",
            )

    def fields(self) -> "Fields":
        """Return the JSON object the request holds."""
        self.must_be_short()
        try:
            body = json_of(bytes(self._body))
        except ValueError as error:
            raise Refused(400, "The request is not JSON.") from error
        if not isinstance(body, dict):
            raise Refused(400, "The request is not a JSON object.")
        return body

    def tell(self, answer: "BaseModel | tuple[BaseModel, ...]", status: int = 200) -> None:
        """Answer with values of the wire."""
        from pydantic import TypeAdapter

        self.set_status(status)
        self.finish(TypeAdapter(type(answer)).dump_json(answer, by_alias=True))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say what is wrong in the form the panel reads."""
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, Refused):
            message, remedy = error.message, error.remedy
        elif isinstance(error, web.HTTPError):
            super().write_error(status_code, **kwargs)
            return
        else:
            message = "Something broke that should not."
            remedy = "The server's log says what; nothing that was done is lost."
        if status_code == 429:
            self.set_header("Retry-After", "1")
        from arguendo.extension.wire import Trouble

        self.tell(Trouble(message=Composed(message), remedy=Composed(remedy)), status_code)
