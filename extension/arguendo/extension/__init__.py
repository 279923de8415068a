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


def __getattr__(name: str) -> object:
    """Bring in the notebook's names when they are asked for, and not before."""
    if name == "Workbench":
        from arguendo.extension.workbench import Workbench

        return Workbench
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
