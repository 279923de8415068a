"""The Argument Interchange Format as JSON, as AIFdb and arguebuf read it."""

import json

from arguendo.graph.maps.interchange import fields
from arguendo.graph.maps.telling import OUTSIDE, head
from arguendo.graph.wire import ArgumentMap


class Aif:
    """AIF as JSON."""

    name = "aif"
    about = "the Argument Interchange Format, as JSON, for AIFdb and tools of argumentation"
    keeps = "nodes and edges; inferences, conflicts and preferences as the format's own nodes"
    loses = (
        "kinds, grades, standing and findings stand under a key of ours, which other tools ignore"
    )
    media_type = "application/json"
    suffix = ".aif.json"

    def encode(self, map: ArgumentMap) -> str:
        """Write nodes, edges and locutions, and beside them what the format has no place for."""
        written = {**fields(map), OUTSIDE: head(map).plain()}
        return json.dumps(written, ensure_ascii=False, indent=1) + "\n"
