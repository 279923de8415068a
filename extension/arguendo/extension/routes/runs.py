"""Runs: begun, looked at, stopped, steered, forked, compared and forgotten."""

from jupyter_server.auth.decorator import authorized
from tornado import web

from arguendo.extension.routes.route import Route


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


class EstimateRoute(Route):
    """What a run may ask of models."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Return what the run that is described may come to; none begins."""
        fields = self.fields()
        self.tell(await self.ask(lambda desk: desk.estimate(fields)))


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
