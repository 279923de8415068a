"""What is at hand before anything is run: library, speakers, matters."""

from jupyter_server.auth.decorator import authorized
from tornado import web

from arguendo.extension.routes.route import Route


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


class NeutralRoute(Route):
    """A text told without heat."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Return the text with every difference; no model is asked."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.neutral(fields)))
