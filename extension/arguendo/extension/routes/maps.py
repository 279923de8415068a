"""Maps that no run here has drawn."""

from jupyter_server.auth.decorator import authorized
from tornado import web

from arguendo.extension.routes.route import Route


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
