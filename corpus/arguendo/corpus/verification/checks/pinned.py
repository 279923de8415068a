"""Asks whether the pages pointed at lie inside the opinion."""

import re

from arguendo.corpus.verification.findings import (
    Finding,
    cannot_tell,
    contradicts,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry

_PAGE = re.compile(r"\s*(?:at\s+|pp?\.\s*)?(\d{1,5})\b")


class Pinned:
    """A page before the opinion's first is proof; one after the last page known proves nothing.

    It does not ask what stands on the page.
    """

    name = "pinned"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare the pages pointed at with those known of the opinion."""
        return (self._judge(inquiry),)

    def _judge(self, inquiry: Inquiry) -> Finding:
        pinned = _first_pages(inquiry.citation.pin)
        if not pinned or inquiry.authority is None:
            return not_applicable(self.name, "It points at no page, or at no decision held.")
        pages = inquiry.pages
        cited = inquiry.stands_for.reference
        if pages is None or cited is None or cited.reporter != pages.reporter:
            return cannot_tell(self.name, "The index holds no pages of it in this reporter.")
        evidence = on_record(inquiry.authority)
        if min(pinned) < pages.first:
            return contradicts(self.name, f"It begins at page {pages.first}.", *evidence)
        if max(pinned) > pages.last:
            return cannot_tell(
                self.name,
                f"The pages known of it run from {pages.first} to {pages.last}.",
                *evidence,
            )
        return holds(
            self.name, f"The page lies within pages {pages.first} to {pages.last}.", *evidence
        )


def _first_pages(pin: str) -> list[int]:
    """Return the pages with which the stretches of a pin begin: `115-17, 120, n. 3` is 115, 120.

    Notes and sections are no pages, and a number shorter than the first may be cut short.
    """
    stretches = [found[1] for stretch in pin.split(",") if (found := _PAGE.match(stretch))]
    return [int(page) for page in stretches if len(page) >= len(stretches[0])]
