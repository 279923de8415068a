"""What the law says, and whether a text says it truly: sources, shelf, index, verification.

Importing this package imports nothing else: what it offers by name comes when it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.corpus.briefs import Checked, verify_document
    from arguendo.corpus.library import Library

__all__ = ["Checked", "Library", "verify_document"]


def __getattr__(name: str) -> object:
    """Bring in what is offered by name when it is asked for, and not before."""
    from importlib import import_module

    homes = {"Checked": "briefs", "Library": "library", "verify_document": "briefs"}
    if name not in homes:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{homes[name]}"), name)
