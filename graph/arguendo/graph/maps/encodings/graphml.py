"""GraphML, for graph tools: every key declared, every value written, edges directed.

Readers do not agree on defaults, so none is relied on. A node's id has to be a name token, which
the id of an authority is not: nodes are numbered, and bear their own ids as a value.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from arguendo.graph.maps.marks import visible
from arguendo.graph.maps.telling import head, told
from arguendo.graph.wire import ArgumentMap

_OF_NODE = (
    "id kind label side scheme ply round audience grade standing on_checked stands findings struck"
).split()
_OF_EDGE = ("kind", "linkage")
_OF_GRAPH = ("title", "summary", "as_of", "library", "version", "struck")
_BETWEEN = " | "


class GraphMl:
    """GraphML."""

    name = "graphml"
    about = "GraphML, for Gephi, yEd, networkx and other tools for graphs"
    keeps = "nodes and edges of every kind, grades, standing, findings"
    loses = "lists are one text; what stands beside the map"
    media_type = "application/graphml+xml"
    suffix = ".graphml"

    def encode(self, map: ArgumentMap) -> str:
        """Write the keys, the map's own values, the nodes and the edges."""
        root = Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
        for place, names in (("graph", _OF_GRAPH), ("node", _OF_NODE), ("edge", _OF_EDGE)):
            for name in names:
                kind = "int" if name in ("ply", "round") else "string"
                key = {"id": f"{place}-{name}", "for": place, "attr.name": name, "attr.type": kind}
                SubElement(root, "key", key)
        graph = SubElement(root, "graph", {"id": "map", "edgedefault": "directed"})
        about = head(map)._asdict()
        for name in _OF_GRAPH:
            _put(graph, "graph", name, about[name])
        numbers: dict[str, str] = {}
        for number, node in enumerate(told(map), start=1):
            numbers[node.id] = f"n{number}"
            element = SubElement(graph, "node", {"id": f"n{number}"})
            values = node._asdict() | {"label": node.words}
            for name in _OF_NODE:
                _put(element, "node", name, values[name])
        for number, edge in enumerate(map.edges, start=1):
            ends = {"source": numbers[edge.source], "target": numbers[edge.target]}
            element = SubElement(graph, "edge", {"id": f"e{number}", **ends})
            _put(element, "edge", "kind", edge.kind)
            _put(element, "edge", "linkage", edge.linkage)
        indent(root)
        written: str = tostring(root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _put(element: Element, place: str, name: str, value: object) -> None:
    if isinstance(value, tuple):
        value = _BETWEEN.join(value)
    if value is None:
        value = 0 if name in ("ply", "round") else ""
    SubElement(element, "data", {"key": f"{place}-{name}"}).text = visible(str(value))
