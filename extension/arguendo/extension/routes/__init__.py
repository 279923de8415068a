"""The routes below `/arguendo/api/`: every one authenticated, authorized, and off the event loop.

The desk reads from disks and imports engines, so nothing is asked of it on the loop that serves
everybody's kernels.
"""

from jupyter_server.utils import url_path_join

from arguendo.extension.routes.hand import MattersRoute, NeutralRoute, SpeakersRoute, StatusRoute
from arguendo.extension.routes.maps import MapsExportRoute, MapsRoute
from arguendo.extension.routes.record import PassageRoute, VerifyRoute
from arguendo.extension.routes.route import AUTH_RESOURCE, Refused, Route
from arguendo.extension.routes.runs import (
    CaseLawRoute,
    CompareRoute,
    EstimateRoute,
    ExportRoute,
    ForgetRoute,
    ForkRoute,
    MapRoute,
    ResumeRoute,
    RunRoute,
    RunsRoute,
    SteerRoute,
    StepsRoute,
)
from arguendo.extension.routes.streams import EventsRoute, StarterRoute, StreamingRoute

__all__ = ["AUTH_RESOURCE", "ROUTES", "Refused", "Route", "StreamingRoute", "routes"]

_RUN = r"runs/([\w.-]{1,80})"

ROUTES: tuple[tuple[str, type[Route]], ...] = (
    (r"status", StatusRoute),
    (r"speakers", SpeakersRoute),
    (r"matters", MattersRoute),
    (r"estimate", EstimateRoute),
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
