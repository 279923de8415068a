"""The routes below `/arguendo/api/`: every one authenticated, authorized, and off the event loop.

The desk reads from disks and imports engines, so nothing is asked of it on the loop that serves
everybody's kernels.
"""

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado import web
from tornado.iostream import StreamClosedError

from arguendo.corpus.errors import ArguendoError, UnavailableError
from arguendo.corpus.provenance import Composed

if TYPE_CHECKING:
    from pydantic import BaseModel

    from arguendo.extension.desk import Desk, Fields

AUTH_RESOURCE = "arguendo"

PAUSE = 0.15
"""Seconds between two looks for news of a run or a build."""

HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is alive."""

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


class StreamingRoute(Route):
    """A route that answers with server-sent events."""

    _gone = False

    def on_connection_close(self) -> None:
        """Note that nobody listens any more."""
        self._gone = True

    async def begin(self) -> None:
        """Send the head of the stream at once; proxies are asked not to keep it back."""
        self.set_header("Content-Type", "text/event-stream")
        self.set_header("Cache-Control", "no-cache")
        self.set_header("X-Accel-Buffering", "no")
        await self.send("")

    async def send(self, text: str) -> None:
        """Send a piece of the stream at once."""
        self.write(text)
        try:
            await self.flush()
        except StreamClosedError:
            self._gone = True


class StatusRoute(Route):
    """What is at hand."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Return the library's state, the courts and the export formats."""
        self.tell(await self.ask(lambda desk: desk.status()))


class SpeakersRoute(Route):
    """Who may speak."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Return whether a speaker can be had, and whether its words stay on this machine."""
        name = self.get_query_argument("model", "")
        self.tell(await self.ask(lambda desk: desk.speaker(name)))


class MattersRoute(Route):
    """Example matters, and matters written by hand."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Return the example matters."""
        self.tell(await self.ask(lambda desk: desk.examples()))

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Read a matter from text."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.read_matter(fields)))


class RunsRoute(Route):
    """The runs kept, and new ones."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Return the runs kept, the latest first."""
        self.tell(await self.ask(lambda desk: desk.runs()))

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Start a run."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.start(fields)), status=201)


class RunRoute(Route):
    """One run."""

    @web.authenticated
    @authorized
    async def get(self, id: str) -> None:
        """Return the run."""
        self.tell(await self.ask(lambda desk: desk.view(id), otherwise=404))

    @web.authenticated
    @authorized
    async def delete(self, id: str) -> None:
        """Ask the run to stop. It is kept, with everything that was cleared."""
        self.tell(await self.ask(lambda desk: desk.stop(id), otherwise=404), status=202)


class ResumeRoute(Route):
    """Taking up a run."""

    @web.authenticated
    @authorized
    async def post(self, id: str) -> None:
        """Go on with a run that stopped, failed or broke off."""
        self.tell(await self.ask(lambda desk: desk.resume(id)), status=202)


class SteerRoute(Route):
    """Steering a debate."""

    @web.authenticated
    @authorized
    async def post(self, id: str) -> None:
        """Go on with a run that waits, as it is told."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.steer(id, fields)), status=202)


class StepsRoute(Route):
    """The steps of a run."""

    @web.authenticated
    @authorized
    async def get(self, id: str) -> None:
        """Return the steps at which it can be forked."""
        self.tell(await self.ask(lambda desk: desk.steps(id), otherwise=404))


class ForkRoute(Route):
    """Another way from a step of a run."""

    @web.authenticated
    @authorized
    async def post(self, id: str) -> None:
        """Start a run that shares the steps up to one of them."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.fork(id, fields)), status=201)


class ForgetRoute(Route):
    """Forgetting a run."""

    @web.authenticated
    @authorized
    async def post(self, id: str) -> None:
        """Remove the run with all that was kept of it."""
        await self.ask(lambda desk: desk.forget(id))
        self.set_status(204)
        self.finish()


class CompareRoute(Route):
    """What differs between two runs."""

    @web.authenticated
    @authorized
    async def get(self, id: str, other: str) -> None:
        """Return what is new, gone and changed in the second."""
        self.tell(await self.ask(lambda desk: desk.compare(id, other), otherwise=404))


class CaseLawRoute(Route):
    """The ways through the case law that a theory takes."""

    @web.authenticated
    @authorized
    async def get(self, id: str, theory: str) -> None:
        """Return the main line, the break, and the dissent that became law, with their words."""
        self.tell(await self.ask(lambda desk: desk.routes(id, theory), otherwise=404))


class NeutralRoute(Route):
    """A text told without heat."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Return the text with every difference; no model is asked."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.neutral(fields)))


class MapsRoute(Route):
    """Maps of other programs."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Take in a map from the text of its file; every citation in it is checked here."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.import_map(fields)))


class MapsExportRoute(Route):
    """Maps that no run here has drawn, in other forms."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Return the map in the form asked for; one that was edited is refused."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.export_map(fields)))


class EventsRoute(StreamingRoute):
    """The events of a run, numbered, so that a stream can be taken up where it broke."""

    @web.authenticated
    @authorized
    async def get(self, id: str) -> None:
        """Send the events after a number as they happen, and end with the run."""
        after = self._after()
        run = await self.ask(lambda desk: desk.run(id), otherwise=404)
        await self.begin()
        silent = 0.0
        while not self._gone:
            # How it stands is asked first: what is logged before the end is read after it.
            is_running = await asyncio.to_thread(lambda: run.status == "running")
            events = await asyncio.to_thread(run.logged, after)
            for numbered in events:
                after = numbered.number
                data = numbered.model_dump_json(by_alias=True)
                await self.send(f"id: {after}\nevent: {numbered.event.type}\ndata: {data}\n\n")
                silent = 0.0
            if not events and not is_running:
                return
            if silent >= HEARTBEAT:
                await self.send(": still here\n\n")
                silent = 0.0
            await asyncio.sleep(PAUSE)
            silent += PAUSE

    def _after(self) -> int:
        given = self.get_query_argument("after", self.request.headers.get("Last-Event-ID", "0"))
        if not given.isascii() or not given.isdigit():
            raise Refused(400, "“after” is the number of an event.")
        return int(given)


class MapRoute(Route):
    """The map of a run."""

    @web.authenticated
    @authorized
    async def get(self, id: str) -> None:
        """Return the map."""
        self.tell(await self.ask(lambda desk: desk.map(id), otherwise=404))


class ExportRoute(Route):
    """The map of a run in other forms."""

    @web.authenticated
    @authorized
    async def post(self, id: str) -> None:
        """Return the map in the form asked for."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.export(id, fields)))


class PassageRoute(Route):
    """A passage of the record."""

    @web.authenticated
    @authorized
    async def get(self, id: str) -> None:
        """Return the passage with the words around it."""
        self.tell(await self.ask(lambda desk: desk.passage(id), otherwise=404))


class VerifyRoute(Route):
    """A text of the user's, such as what is selected in an editor."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Return what there is to say of each of its citations."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.verify(fields)))


class StarterRoute(StreamingRoute):
    """The starter library."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Build the starter library, telling how far it has come; it goes on if nobody listens."""
        build = await self.ask(lambda desk: desk.build_starter())
        await self.begin()
        told, silent = None, 0.0
        while not self._gone:
            latest = build.latest
            if latest is not told:
                await self.send(f"data: {latest.model_dump_json()}\n\n")
                told, silent = latest, 0.0
            if latest.type == "ended":
                return
            if silent >= HEARTBEAT:
                await self.send(": still here\n\n")
                silent = 0.0
            await asyncio.sleep(PAUSE)
            silent += PAUSE


_RUN = r"runs/([\w.-]{1,80})"

ROUTES: tuple[tuple[str, type[Route]], ...] = (
    (r"status", StatusRoute),
    (r"speakers", SpeakersRoute),
    (r"matters", MattersRoute),
    (r"runs", RunsRoute),
    (_RUN, RunRoute),
    (_RUN + r"/resume", ResumeRoute),
    (_RUN + r"/steer", SteerRoute),
    (_RUN + r"/steps", StepsRoute),
    (_RUN + r"/fork", ForkRoute),
    (_RUN + r"/forget", ForgetRoute),
    (_RUN + r"/compare/([\w.-]{1,80})", CompareRoute),
    (_RUN + r"/routes/([\w.-]{1,80})", CaseLawRoute),
    (r"neutral", NeutralRoute),
    (r"maps", MapsRoute),
    (r"maps/export", MapsExportRoute),
    (_RUN + r"/events", EventsRoute),
    (_RUN + r"/map", MapRoute),
    (_RUN + r"/export", ExportRoute),
    (r"passages/(.+)", PassageRoute),
    (r"verify", VerifyRoute),
    (r"library/starter", StarterRoute),
)


def routes(base_url: str) -> list[tuple[str, type[Route]]]:
    """Return the routes below the server's own address."""
    return [(url_path_join(base_url, "arguendo", "api", path), route) for path, route in ROUTES]
