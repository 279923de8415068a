"""`arguendo doctor`: what works here."""

import json
from collections.abc import Callable
from typing import Any

import typer

from arguendo.graph.cli.options import FormatOption, LibraryOption
from arguendo.graph.cli.saying import say, write_json

EXAMPLE = "Example: arguendo doctor --format json"


def doctor(library: LibraryOption = None, format: FormatOption = "text") -> None:
    """Say what works here: versions, the library, the embedder, the extension, models."""
    from arguendo.graph.cli.options import library_folder

    folder = library_folder(library)
    checks: dict[str, Callable[[], str]] = {
        "version": _version,
        "library": lambda: _library(folder),
        "embedder": lambda: _embedder(folder),
        "extension": _extension,
        "models": _models,
    }
    told: list[dict[str, Any]] = []
    for name, check in checks.items():
        try:
            told.append({"what": name, "works": True, "words": check()})
        except Exception as error:  # noqa: BLE001  A doctor reports whatever is broken and goes on.
            told.append({"what": name, "works": False, "words": str(error)})
    if format == "json":
        write_json(json.dumps(told))
    else:
        for one in told:
            say(f"{'✓' if one['works'] else '✗'} {one['what']:10} {one['words']}")
    if not all(one["works"] for one in told):
        raise typer.Exit(3)


def _version() -> str:
    import platform
    from importlib.metadata import version

    packages = ("jupyterlab", "langgraph", "eyecite", "chromadb")
    listed = ", ".join(f"{name} {version(name)}" for name in packages)
    return f"arguendo {version('arguendo')}, Python {platform.python_version()}, {listed}"


def _library(folder: Any) -> str:
    from arguendo.corpus.library import Library

    counts = Library.open(folder).counts()
    return f"{folder}: {counts['authority']:,} authorities, {counts['passage']:,} passages"


def _embedder(folder: Any) -> str:
    from arguendo.corpus.library import Library

    embedder = Library.open(folder).embedder
    shape = embedder.embed(["consent to a search"]).shape
    return f"{embedder.name}, {shape[1]} dimensions, on this machine"


def _extension() -> str:
    from pathlib import Path

    from jupyter_core.paths import jupyter_path

    for folder in jupyter_path("labextensions"):
        if (Path(folder) / "@arguendo" / "labextension" / "package.json").is_file():
            return f"installed in {folder}"
    raise RuntimeError("the JupyterLab extension is not installed here; run: pip install arguendo")


def _models() -> str:
    from importlib.util import find_spec

    extras = {
        "ollama": "langchain_ollama",
        "openai": "langchain_openai",
        "anthropic": "langchain_anthropic",
        "local": "xllamacpp",
    }
    have = [name for name, module in extras.items() if find_spec(module)]
    return f"schemes (no model); extras installed: {', '.join(have) or 'none'}"
