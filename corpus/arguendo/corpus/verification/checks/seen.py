"""Asks whether this is a citation, and how much of it was read."""

from arguendo.corpus.verification.findings import Finding, differs, holds
from arguendo.corpus.verification.model import Inquiry

_READ = {
    "full": "It was read as a volume, a reporter and a page.",
    "docket": "It was read as a docket number under the name of a case.",
    "journal": "It was read as a volume, a journal and a page.",
    "statute": "It was read as a section of a statute or regulation.",
    "other": "It was read as a rule or an article of a constitution or treaty.",
}


class Seen:
    """A case named without a reference can be found by its name alone, which is less."""

    name = "seen"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Say how the citation was read."""
        meant = inquiry.stands_for
        if meant.form == "named":
            return (
                differs(
                    self.name,
                    "A case is named, and no reference stands beside it that could be read.",
                ),
            )
        if inquiry.citation is not meant and inquiry.citation.form not in _READ:
            return (holds(self.name, "It was read as a short form of another citation."),)
        read = _READ.get(meant.form)
        if read is None:
            return (
                differs(
                    self.name, "It is a short form, and which citation it points at is not told."
                ),
            )
        return (holds(self.name, read),)
