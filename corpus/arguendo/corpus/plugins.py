"""Checks that other packages bring (entry points of the group `arguendo.checks`).

A check brought from outside is heard like ours and cannot speak for one of them: a finding bears
the name of the check that made it, and the names of ours are taken, so that none but ours vouches
for an authority. What it does wrong is told as the fault of the package that brings it.
"""

from importlib.metadata import EntryPoint

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.verification.findings import Finding
from arguendo.corpus.verification.grades import VOUCHING
from arguendo.corpus.verification.interface import Check
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.policy import STANDARD

GROUP = "arguendo.checks"


class Brought:
    """A check of another package, its faults told in one sentence."""

    def __init__(self, check: Check, package: str) -> None:
        self.name = check.name
        self.package = package
        self._check = check

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Let it judge, and see that it answers as a check does."""
        try:
            found = self._check.judge(inquiry)
        except Exception as error:
            raise self._fault(f"failed with {type(error).__name__}") from error
        answered: object = found
        if not isinstance(answered, tuple) or not all(isinstance(one, Finding) for one in answered):
            raise self._fault("answered with something else than findings")
        if not found:
            raise self._fault("found nothing to say, not even that it does not apply")
        if any(one.check != self.name for one in found):
            raise self._fault("signed a finding with another check's name")
        return found

    def _fault(self, what: str) -> UnavailableError:
        return UnavailableError(
            f"The check {self.name}, which the package {self.package} brings, {what}; nothing was "
            "graded.",
            f"Mend {self.package}, or uninstall it.",
        )


def installed_checks() -> tuple[Check, ...]:
    """Return every check installed beside ours, in the order of their entry points' names."""
    from importlib.metadata import entry_points

    found: dict[str, Brought] = {}
    taken = {check.name for check in STANDARD.checks} | VOUCHING
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        package = entry.dist.name if entry.dist else entry.module
        check = Brought(_loaded(entry, package), package)
        if check.name in taken:
            raise _refused(entry, package, f"bears the name {check.name}, which is one of ours")
        if check.name in found:
            other = found[check.name].package
            raise _refused(entry, package, f"bears the name of one that {other} brings")
        found[check.name] = check
    return tuple(found.values())


def _loaded(entry: EntryPoint, package: str) -> Check:
    try:
        check: object = entry.load()()
    except Exception as error:
        raise _refused(entry, package, f"cannot be loaded ({type(error).__name__})") from error
    if not isinstance(check, Check) or not callable(check.judge):
        raise _refused(entry, package, "is not a check")
    if not str(check.name).isidentifier():
        raise _refused(entry, package, "has no name that is a word")
    return check


def _refused(entry: EntryPoint, package: str, why: str) -> UnavailableError:
    return UnavailableError(
        f"{entry.value}, which the package {package} offers as the check {entry.name}, {why}.",
        f"Mend {package}, or uninstall it.",
    )
