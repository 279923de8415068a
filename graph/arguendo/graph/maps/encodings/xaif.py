"""xAIF: the Argument Interchange Format in the wrapping that OVA and the AMF tools hand on."""

import json

from arguendo.graph.maps.interchange import fields
from arguendo.graph.maps.telling import OUTSIDE, head
from arguendo.graph.wire import ArgumentMap


class Xaif:
    """xAIF."""

    name = "xaif"
    about = "xAIF: the Argument Interchange Format as OVA and the Argument Mining Framework wrap it"
    keeps = "what aif keeps, and the sides as participants"
    loses = "what aif loses"
    media_type = "application/json"
    suffix = ".xaif.json"

    def encode(self, map: ArgumentMap) -> str:
        """Write the graph in its wrapping; it is a dialogue where anything was uttered."""
        graph = fields(map)
        sides = dict.fromkeys(str(one["personID"]) for one in graph["locutions"])
        people = [
            {"participantID": number, "firstname": side.capitalize(), "surname": ""}
            for number, side in enumerate(sides, start=1)
        ]
        written = {
            "AIF": {**graph, "schemefulfillments": [], "participants": people},
            "OVA": {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []},
            "text": "",
            "dialog": bool(graph["locutions"]),
            OUTSIDE: head(map).plain(),
        }
        return json.dumps(written, ensure_ascii=False, indent=1) + "\n"
