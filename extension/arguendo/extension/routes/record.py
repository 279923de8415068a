"""The record: its passages, and texts that are held against it."""

from jupyter_server.auth.decorator import authorized
from tornado import web

from arguendo.extension.routes.route import Route


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
