"""How we argue: the workflow, the roles that speak, the gate, the argument map and its formats.

Importing this package imports nothing else: what it offers by name comes when it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.graph.matters import parse_matter, read_matter
    from arguendo.graph.model import Dials, Matter
    from arguendo.graph.neutral import neutralize
    from arguendo.graph.opening import open_library
    from arguendo.graph.roles.interface import Roles
    from arguendo.graph.selfplay.play import Plan, SelfPlay

__all__ = [
    "Dials",
    "Matter",
    "Plan",
    "Roles",
    "SelfPlay",
    "neutralize",
    "open_library",
    "parse_matter",
    "read_matter",
]

_HOMES = {
    "Dials": "model",
    "Matter": "model",
    "Plan": "selfplay.play",
    "Roles": "roles.interface",
    "SelfPlay": "selfplay.play",
    "neutralize": "neutral",
    "open_library": "opening",
    "parse_matter": "matters",
    "read_matter": "matters",
}


def __getattr__(name: str) -> object:
    """Bring in what is offered by name when it is asked for, and not before."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
