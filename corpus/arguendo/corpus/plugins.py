"""Checks that other packages bring (entry points of the group `arguendo.checks`)."""

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.verification.interface import Check

GROUP = "arguendo.checks"


def installed_checks() -> tuple[Check, ...]:
    """Return every check installed beside ours, in the order of their entry points' names."""
    from importlib.metadata import entry_points

    found = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        check = entry.load()()
        if not isinstance(check, Check):
            raise UnavailableError(
                f"{entry.value}, offered as the check {entry.name}, is not a check.",
                f"Mend or uninstall the package that brings it ({GROUP}).",
            )
        found.append(check)
    return tuple(found)
