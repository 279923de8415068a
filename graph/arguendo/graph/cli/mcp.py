"""`arguendo mcp`: offers the law and maps of argument to other agents, over standard input."""

from arguendo.graph.cli.options import LibraryOption
from arguendo.graph.cli.saying import say

EXAMPLE = "Example: arguendo mcp"


def mcp(library: LibraryOption = None) -> None:
    """Serve this machine's library to another agent (Model Context Protocol, stdio).

    In the settings of the agent: {"command": "arguendo", "args": ["mcp"]}.
    """
    import datetime as dt
    from importlib.util import find_spec

    from arguendo.corpus.errors import UnavailableError
    from arguendo.graph.cli.options import open_library, runs_of

    if find_spec("mcp") is None:
        raise UnavailableError(
            "The package that speaks the protocol is not installed.",
            "pip install 'arguendo[mcp]'",
        )
    from arguendo.graph.agents import server

    held = open_library(library)
    say("arguendo: listening on standard input; Ctrl-C ends it.", err=True)
    server(held, dt.date.today, runs_of(held)).run("stdio")
