"""The panel in JupyterLab, and what of the server answers it."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_dir, jupyter_config_path, jupyter_path

from arguendo.graph.doctor.finding import Finding, broken, well

_NAME = "@arguendo/labextension"
_SERVER = "arguendo.extension"
_AGAIN = "Run: pip install --force-reinstall --no-deps arguendo"


def panel() -> Iterator[Finding]:
    """Look for the panel's files, and whether panel and server extension are turned on."""
    places = [
        Path(folder) / "@arguendo" / "labextension" for folder in jupyter_path("labextensions")
    ]
    at = next((one for one in places if (one / "package.json").is_file()), None)
    if at is None:
        words = "The JupyterLab extension is not installed here."
        yield broken("extension", "panel-missing", "", words, _AGAIN)
    elif lacking := _lacking(at):
        words = f"The JupyterLab extension is half installed: {lacking} is not there."
        yield broken("extension", "panel-half", at, words, _AGAIN)
    elif where := _turned_off("labconfig/page_config", "disabledExtensions", _NAME, off=True):
        words = "The panel is turned off in JupyterLab."
        enable = f"Run: jupyter labextension enable --level={_level(where)} {_NAME}"
        yield broken("extension", "panel-off", where, words, enable)
    elif where := _turned_off("jupyter_server_config", "jpserver_extensions", _SERVER, off=False):
        words = "The server extension is turned off: the panel has nobody to ask."
        level = _level(where).replace("_", "-")
        enable = f"Run: jupyter server extension enable --{level} {_SERVER}"
        if where.name != f"{_SERVER}.json":  # Jupyter's command writes that file, and no other.
            enable = f"Turn {_SERVER} on in that file."
        yield broken("extension", "server-off", where, words, enable)
    else:
        yield well("extension", at, f"installed in {at}")


def _lacking(at: Path) -> str:
    try:
        told = json.loads((at / "package.json").read_text("utf-8"))
        entry = str(told["jupyterlab"]["_build"]["load"])
    except (OSError, ValueError, KeyError, TypeError):
        return "what package.json should say"
    return "" if (at / entry).is_file() else entry


def _turned_off(config: str, key: str, name: str, *, off: bool) -> Path | None:
    """Return the file that turns something off, unless one that comes before it turns it on.

    Jupyter reads the folders from the last to the first, in each `CONFIG.d/` before `CONFIG.json`.
    """
    found: Path | None = None
    for folder in map(Path, reversed(jupyter_config_path())):
        file = folder / f"{config}.json"
        for one in (*sorted((folder / f"{config}.d").glob("*.json")), file):
            said = _said(one, key).get(name)
            if said is not None:
                found = one if bool(said) is off else None
    return found


def _level(file: Path) -> str:
    """Return what Jupyter calls the place of a file."""
    if file.is_relative_to(jupyter_config_dir()):
        return "user"
    return "sys_prefix" if file.is_relative_to(sys.prefix) else "system"


def _said(file: Path, key: str) -> dict[str, Any]:
    try:
        told = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    listed = told.get(key) or told.get("ServerApp", {}).get(key) or {}
    return dict(listed) if isinstance(listed, dict) else dict.fromkeys(listed, True)
