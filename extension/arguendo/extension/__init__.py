"""Where Arguendo is seen: the JupyterLab panel, the notebook widget and the server routes.

Importing this package imports nothing heavy: Jupyter Server reads it at every start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from arguendo.extension.magics import Verified
    from arguendo.extension.shown import Map, Theory
    from arguendo.extension.workbench import Workbench

__all__ = ["Map", "Theory", "Verified", "Workbench"]

_HOMES = {"Map": "shown", "Theory": "shown", "Verified": "magics", "Workbench": "workbench"}


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    """Tell JupyterLab where the built front end lies."""
    return [{"src": "../../labextension", "dest": "@arguendo/labextension"}]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter Server which module holds the routes."""
    return [{"module": "arguendo.extension.app"}]


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Add `%verify` and `%%verify`: `%load_ext arguendo.extension` in a notebook calls this."""
    from arguendo.extension.magics import load

    load(shell)


def __getattr__(name: str) -> object:
    """Bring in the notebook's names when they are asked for, and not before."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
