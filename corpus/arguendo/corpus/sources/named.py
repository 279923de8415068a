"""From what a user names to the source that reads it.

Kinds of sources are entry points of the group `arguendo.sources`: ours, and other packages'.
"""

from functools import cache

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.sources.interface import Given, Named, Source

GROUP = "arguendo.sources"
_NOTHING = Given()


def source_named(name: str, given: Given = _NOTHING) -> Source:
    """Return the source that a name means."""
    for kind in kinds():
        source = kind.open(name, given)
        if source is not None:
            return source
    raise InputError(
        f"{name} is not a source that can be read.",
        "Name `starter`, or a .jsonl or .jsonl.gz file of opinions; "
        "`arguendo index sources` lists what else there is.",
    )


@cache
def kinds() -> tuple[Named, ...]:
    """Return every kind of source installed, those that know their names first."""
    from importlib.metadata import entry_points

    found: list[tuple[int, bool, str, Named]] = []
    for entry in entry_points(group=GROUP):
        package = entry.dist.name if entry.dist else entry.module
        try:
            kind: object = entry.load()
        except Exception as error:
            raise UnavailableError(
                f"{entry.value}, which the package {package} offers as the source {entry.name}, "
                f"cannot be loaded ({type(error).__name__}).",
                f"Mend {package}, or uninstall it.",
            ) from error
        if not isinstance(kind, Named):
            raise UnavailableError(
                f"{entry.value}, which the package {package} offers as the source {entry.name}, "
                "is not a kind of source.",
                f"Mend {package}, or uninstall it.",
            )
        found.append((kind.rank, package != "arguendo", entry.name, kind))
    if not found:
        raise UnavailableError(
            "No kind of source is installed.", "Install Arguendo again: pip install --force ."
        )
    # One another: ours before other packages', so that none takes a name of ours.
    return tuple(kind for *_, kind in sorted(found, key=lambda one: one[:3]))
