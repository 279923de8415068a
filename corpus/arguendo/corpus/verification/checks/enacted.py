"""Asks whether a statute, rule or article can exist, as its code is built."""

import re

from arguendo.corpus.provenance import Composed
from arguendo.corpus.verification.findings import (
    Evidence,
    Finding,
    cannot_tell,
    contradicts,
    holds,
    not_applicable,
    not_asked,
)
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.structure import Fits, Flaw, compared

_SPACED = re.compile(r"\d\w{0,7} \(\w{1,3}\)")
"""A mark set apart from its section, which may number what the sentence lists."""
_CONSTITUTION = re.compile(r"(?i)const")
"""What shows that an amendment is of a constitution."""


class Enacted:
    """A title, an article, a rule's number or a subdivision that its code cannot have is proof.

    Everything else is outside of what is held: the words of statutes, rules and constitutions are
    not in the index, and that a provision fits its code does not vouch for it.
    """

    name = "enacted"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare the provision with how its code is built."""
        return (self._judge(inquiry),)

    def _judge(self, inquiry: Inquiry) -> Finding:
        cited = inquiry.citation
        if cited.provision is None:
            if cited.form == "statute":
                return not_asked(self.name, "Nothing shows of which code it is a section.")
            return not_applicable(self.name, "It is no provision of a code known by name.")
        known = compared(cited.provision, inquiry.as_of)
        match known:
            case Flaw(says=says, source=source, proved=proved):
                sure = proved and not _doubtful(inquiry)
                evidence = Evidence(source=source, id=cited.provision.code, says=Composed(says))
                return (contradicts if sure else cannot_tell)(self.name, says, evidence)
            case Fits(says=says, source=source):
                evidence = Evidence(source=source, id=cited.provision.code, says=Composed(says))
                return holds(self.name, says, evidence)
        return not_asked(self.name, "No source holds the words of this code.")


def _doubtful(inquiry: Inquiry) -> bool:
    """Say whether it may be another provision than it was read as.

    `Sixth Amendment § 9` may be a contract's; `§ 1983 (4)` may number what the sentence lists; a
    code taken from the citation of another section, without an `Id.`, may be another code.
    """
    cited, meant = inquiry.citation, inquiry.stands_for
    read = cited.provision
    if read is None or _SPACED.search(cited.text):
        return True
    if cited is meant or cited.form == "id" or meant.provision is None:
        return "Amendment" in cited.text and not _CONSTITUTION.search(cited.text)
    return read.section != meant.provision.section
