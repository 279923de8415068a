"""Routes that answer with server-sent events: a run's, and a build's."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized
from tornado import web
from tornado.iostream import StreamClosedError

from arguendo.extension.routes.route import Refused, Route

if TYPE_CHECKING:
    from arguendo.graph.wire import Numbered

PAUSE = 0.15
"""Seconds between two looks for news of a run or a build."""

HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is alive."""

_LONGEST_NUMBER = 18
"""Figures of an event's number at most."""

_FOLLOWED = ThreadPoolExecutor(2, "arguendo-followed")
"""Threads that look for news, whatever else is asked."""


class StreamingRoute(Route):
    """A route that answers with server-sent events.

    Nothing waits in a queue for a slow listener: events are read from the log when the last was
    taken in. One that takes in nothing is cut off, and takes up what follows when it comes again.
    """

    _gone = False
    _counted = False

    async def prepare(self) -> None:  # type: ignore[override]
        """Refuse one more listener than there may be."""
        await super().prepare()
        if not self._is_known:
            return
        if self.limits.open_streams >= self.limits.streams:
            raise Refused(
                429,
                f"{self.limits.streams} panels follow runs or builds already.",
                "Close one that is not needed, then open this run again.",
            )
        self.limits.open_streams += 1
        self._counted = True

    def on_finish(self) -> None:
        """Give the place back."""
        super().on_finish()
        self._give_back()

    def on_connection_close(self) -> None:
        """Note that nobody listens any more; where a body broke off, nothing else tells it."""
        super().on_connection_close()
        self._gone = True
        self._give_back()

    def _give_back(self) -> None:
        if self._counted:
            self.limits.open_streams -= 1
            self._counted = False

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
            await asyncio.wait_for(self.flush(), self.limits.patience)
        except StreamClosedError:
            self._gone = True
        except TimeoutError:
            self._gone = True
            self.request.connection.stream.close()  # type: ignore[union-attr]


class EventsRoute(StreamingRoute):
    """The events of a run, numbered, so that a stream can be taken up where it broke."""

    @web.authenticated
    @authorized
    async def get(self, id: str) -> None:
        """Send the events after a number as they happen, and end with the run."""
        after = self._after()
        run = await self.ask(lambda desk: desk.run(id), otherwise=404)
        loop = asyncio.get_running_loop()

        def news(after: int) -> "tuple[bool, list[Numbered]]":
            # How it stands is asked first: what is logged before the end is read after it.
            return run.status == "running", run.logged(after)

        await self.begin()
        silent = 0.0
        while not self._gone:
            is_running, events = await loop.run_in_executor(_FOLLOWED, news, after)
            for numbered in events:
                if self._gone:
                    return
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
        if not given.isascii() or not given.isdigit() or len(given) > _LONGEST_NUMBER:
            raise Refused(400, "“after” is the number of an event.")
        return int(given)


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
