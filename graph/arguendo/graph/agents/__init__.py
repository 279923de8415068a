"""What other agents are offered over the Model Context Protocol: the law, and maps of argument.

An agent is a surface like any other. What it is given is the record's own words, verdicts, or
wire types that passed the gate; it can name no file, no model and no other library, so that
nothing it says makes words leave this machine. Source: modelcontextprotocol.io, the official SDK.
"""

from arguendo.graph.agents.server import server

__all__ = ["server"]
