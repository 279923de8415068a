"""Which checks are made, in what order, and under what name."""

from collections.abc import Iterable

from arguendo.corpus.verification.checks.dated import Dated
from arguendo.corpus.verification.checks.enacted import Enacted
from arguendo.corpus.verification.checks.exists import Exists
from arguendo.corpus.verification.checks.named import Named
from arguendo.corpus.verification.checks.parallel import Parallel
from arguendo.corpus.verification.checks.pinned import Pinned
from arguendo.corpus.verification.checks.quoted import Quoted
from arguendo.corpus.verification.checks.reporter import ReporterCheck
from arguendo.corpus.verification.checks.seen import Seen
from arguendo.corpus.verification.checks.short_forms import ShortForms
from arguendo.corpus.verification.checks.supported import Supported
from arguendo.corpus.verification.checks.timely import Timely
from arguendo.corpus.verification.checks.treated import Treated
from arguendo.corpus.verification.checks.voiced import Voiced
from arguendo.corpus.verification.checks.weighed import Weighed
from arguendo.corpus.verification.interface import Check


class Policy:
    """A named list of checks. One without checks, or with two of one name, is refused."""

    def __init__(self, name: str, checks: Iterable[Check]) -> None:
        self.name = name
        self.checks = tuple(checks)
        self.of_authority = frozenset(
            check.name for check in self.checks if getattr(check, "of_authority", False)
        )
        names = [check.name for check in self.checks]
        if not names:
            raise ValueError("a policy without checks would pass anything")
        if len(set(names)) < len(names):
            raise ValueError("two checks of a policy have the same name")

    def and_also(self, checks: Iterable[Check]) -> "Policy":
        """Return the policy with further checks, their names added to its own."""
        further = tuple(checks)
        added = "".join(f"+{check.name}" for check in further)
        return Policy(self.name + added, (*self.checks, *further))


STANDARD = Policy(
    "standard-2",
    (
        Seen(),
        ReporterCheck(),
        Exists(),
        Named(),
        Dated(),
        Parallel(),
        Timely(),
        Pinned(),
        Quoted(),
        Voiced(),
        Supported(),
        Treated(),
        Weighed(),
        Enacted(),
        ShortForms(),
    ),
)
"""The checks of this release."""
