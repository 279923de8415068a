"""What stands: grounded and preferred labellings, standards of proof, and what the difference is.

Everything is computed twice. The second time every node is struck that rests on a citation which is
neither verified nor under caution: a struck node is out, so it neither attacks nor supports.
"""

from arguendo.graph.maps.semantics.assess import acceptability, assessment
from arguendo.graph.maps.semantics.framework import Framework, framework, struck_nodes
from arguendo.graph.maps.semantics.grounded import grounded
from arguendo.graph.maps.semantics.preferred import Preferred, preferred

__all__ = [
    "Framework",
    "Preferred",
    "acceptability",
    "assessment",
    "framework",
    "grounded",
    "preferred",
    "struck_nodes",
]
