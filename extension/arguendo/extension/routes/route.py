"""What every route shares: who is asked, what a request holds, and how it is answered."""

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from jupyter_server.base.handlers import APIHandler
from tornado import web

from arguendo.corpus.errors import ArguendoError, UnavailableError
from arguendo.corpus.provenance import Composed

if TYPE_CHECKING:
    from pydantic import BaseModel

    from arguendo.extension.desk import Desk, Fields

AUTH_RESOURCE = "arguendo"

Answer = TypeVar("Answer")


class Refused(web.HTTPError):
    """A request that came to nothing, with what is wrong and what to do."""

    def __init__(self, status: int, message: str, remedy: str = "") -> None:
        super().__init__(status, log_message=message)
        self.message, self.remedy = message, remedy


class Route(APIHandler):
    """What every route shares."""

    auth_resource = AUTH_RESOURCE

    async def ask(self, question: Callable[["Desk"], Answer], *, otherwise: int = 400) -> Answer:
        """Ask the desk in a worker thread; `otherwise` is the status where the input is wrong."""
        desk = self.settings["arguendo_desk"]
        try:
            return await asyncio.to_thread(lambda: question(desk()))
        except UnavailableError as error:
            raise Refused(503, error.what, error.remedy) from error
        except ArguendoError as error:
            raise Refused(otherwise, error.what, error.remedy) from error

    def fields(self) -> "Fields":
        """Return the JSON object the request holds."""
        try:
            body = json.loads(self.request.body)
        except (ValueError, RecursionError) as error:
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
        from arguendo.extension.wire import Trouble

        self.tell(Trouble(message=Composed(message), remedy=Composed(remedy)), status_code)
