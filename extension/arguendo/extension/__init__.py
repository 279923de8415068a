"""Where Arguendo is seen: the JupyterLab panel, the notebook widget and the server routes.

Importing this package imports nothing heavy: Jupyter Server reads it at every start.
"""

from __future__ import annotations


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    """Tell JupyterLab where the built front end lies."""
    return [{"src": "../../labextension", "dest": "@arguendo/labextension"}]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter Server which module holds the routes."""
    return [{"module": "arguendo.extension.app"}]
