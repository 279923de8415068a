"""What the law says, and whether a text says it truly: sources, shelf, index, verification.

Importing this package imports nothing else: what it offers by name comes when it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.corpus.briefs import Checked, verify_document
    from arguendo.corpus.library import Library
    from arguendo.corpus.meant import authority_meant
    from arguendo.corpus.sources.named import source_named
    from arguendo.corpus.support import Lexical
    from arguendo.corpus.verification.policy import STANDARD

__all__ = [
    "STANDARD",
    "Checked",
    "Lexical",
    "Library",
    "authority_meant",
    "source_named",
    "verify_document",
]

_HOMES = {
    "STANDARD": "verification.policy",
    "Checked": "briefs",
    "Lexical": "support",
    "Library": "library",
    "authority_meant": "meant",
    "source_named": "sources.named",
    "verify_document": "briefs",
}


def __getattr__(name: str) -> object:
    """Bring in what is offered by name when it is asked for, and not before."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
