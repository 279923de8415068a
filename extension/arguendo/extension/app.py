"""Adds Arguendo's routes to a Jupyter server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Is called once, when Jupyter Server starts."""
    server.log.info("Arguendo is at hand.")
