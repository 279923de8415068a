"""What arguebuf reads in AIF files: for each, a line of JSON. Run with the Python it lies in."""

import json
import sys
from pathlib import Path

from arguebuf.load import aif, xaif

for file in sys.argv[1:]:
    written = json.loads(Path(file).read_text(encoding="utf-8"))
    graph = xaif(written) if "AIF" in written else aif(written)
    told = {
        "atoms": {node.id: node.text for node in graph.atom_nodes.values()},
        "schemes": {node.id: type(node.scheme).__name__ for node in graph.scheme_nodes.values()},
        "edges": sorted((edge.source.id, edge.target.id) for edge in graph.edges.values()),
    }
    sys.stdout.write(json.dumps(told) + "\n")
