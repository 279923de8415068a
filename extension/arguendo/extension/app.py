"""Adds Arguendo's routes to a Jupyter server."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

    from arguendo.extension.desk import Desk


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Add the routes. Jupyter Server calls this at its start, which it must not hold up."""
    from arguendo.extension.limits import ArguendoLimits
    from arguendo.extension.routes import routes

    # Checkpoints may hold our own types and no others; LangGraph reads this when it is imported.
    os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")
    limits = ArguendoLimits(parent=server)
    server.web_app.settings["arguendo_limits"] = limits
    server.web_app.settings["arguendo_desk"] = LazyDesk(limits.runs)
    base_url = server.web_app.settings["base_url"]
    server.web_app.add_handlers(".*$", routes(base_url))  # type: ignore[no-untyped-call]
    server.log.info("Arguendo is at hand.")


class LazyDesk:
    """Makes the server's one desk when it is first asked for.

    The engines behind a desk take seconds to import, and most sessions of JupyterLab never open
    the panel.
    """

    def __init__(self, runs: int | None = None) -> None:
        self._runs = runs
        self._desk: Desk | None = None
        self._lock = threading.Lock()

    def __call__(self) -> Desk:
        """Return the desk. To be called in a worker thread."""
        with self._lock:
            if self._desk is None:
                from arguendo.extension.desk import Desk
                from arguendo.graph.cli.options import library_folder

                self._desk = Desk(library_folder(None), self._runs)
            return self._desk
