"""Starting Jupyter Server costs next to nothing more where Arguendo is installed."""

import subprocess
import sys

HEAVY = ("chromadb", "eyecite", "langchain", "langgraph", "numpy", "typer", "wordllama")


def test_the_server_extension_imports_nothing_heavy() -> None:
    """The engines are imported when the panel first asks for something."""
    program = (
        "import sys; import jupyter_server.serverapp; before = set(sys.modules); "
        "import arguendo.extension, arguendo.extension.app, arguendo.extension.routes; "
        f"print([name for name in {HEAVY!r} if name in set(sys.modules) - before])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
