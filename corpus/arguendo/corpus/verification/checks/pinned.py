"""Asks whether the pages pointed at lie inside the opinion, and whether the words stand on them."""

import re
from bisect import bisect_right

from arguendo.corpus.heads import NOTE
from arguendo.corpus.model import Authority, Opinion, Quotation, Reference
from arguendo.corpus.pages import nearest_break, pages_over, surely_over
from arguendo.corpus.quotations.matching import as_quoted, match, places
from arguendo.corpus.quotations.words import number_of_words
from arguendo.corpus.verification.findings import (
    Finding,
    cannot_tell,
    contradicts,
    differs,
    holds,
    not_applicable,
    on_record,
)
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.pins import (
    SURELY_PAST,
    Stretch,
    of_that_reporter,
    pointed_at,
    points_elsewhere,
)

NEAR_A_BREAK = 25
"""Characters. So near to the end of a page words may be printed on either: a mark in a text stands
between words, and a page ends in the midst of one."""
FEWEST = 3
"""Words of a quotation that is looked for on a page; two stand on many."""


class Pinned:
    """A page before the opinion's first is proof, and one well past the last that is held.

    The latter where the text has star pages. Words quoted must stand on the page, by those.

    A page off where they stand at its edge is a difference and no more. Pages of another reporter
    are not compared. Whether a page bears out what is said without quoting is `supported`'s matter.
    """

    name = "pinned"

    def judge(self, inquiry: Inquiry) -> tuple[Finding, ...]:
        """Compare the pages pointed at with those of the opinion, and of the words quoted."""
        inside = self._inside(inquiry)
        if inside.outcome != "holds":
            return (inside,)
        on_them = tuple(
            found
            for one in inquiry.quotations
            if (found := self._on_the_page(one, inquiry)) is not None
        )
        return tuple(dict.fromkeys(on_them)) or (inside,)

    def _inside(self, inquiry: Inquiry) -> Finding:
        pinned = pointed_at(inquiry)
        if "¶" in inquiry.citation.pin and inquiry.authority is not None:
            return cannot_tell(self.name, "It points at a paragraph; the index counts none.")
        if not pinned or inquiry.authority is None:
            return not_applicable(self.name, "It points at no page, or at no decision held.")
        pages, cited = inquiry.pages, inquiry.stands_for.reference
        first = _first_of_record(cited, inquiry.authority) if pages is None else None
        if first is not None and min(one.first for one in pinned) < first:
            return contradicts(
                self.name, f"It begins at page {first}.", *on_record(inquiry.authority)
            )
        if pages is None or not of_that_reporter(inquiry, pages):
            return cannot_tell(self.name, "The index holds no pages of it in this reporter.")
        evidence = on_record(inquiry.authority)
        if points_elsewhere(inquiry):
            told = f"It runs from page {pages.first} to {pages.last}, and Id. may mean another."
            return cannot_tell(self.name, told, *evidence)
        if min(one.first for one in pinned) < pages.first:
            return contradicts(self.name, f"It begins at page {pages.first}.", *evidence)
        past = max(one.last for one in pinned) - pages.last
        whole = any(one.page_breaks for one in inquiry.opinions)
        if len(pinned) > 1 and past > 0 and min(one.first for one in pinned) <= pages.last:
            # One of them may be of a parallel reporter whose name was lost.
            told = f"Of the pages given, some lie within pages {pages.first} to {pages.last}."
            return differs(self.name, told, *evidence)
        if past >= SURELY_PAST + _unmarked(inquiry.opinions, pages.last) and whole:
            return contradicts(
                self.name, f"It runs from page {pages.first} to {pages.last}.", *evidence
            )
        if past > 0:
            return cannot_tell(
                self.name,
                f"The pages known of it run from {pages.first} to {pages.last}.",
                *evidence,
            )
        if any(one.backwards for one in pinned):
            return differs(self.name, "The run of pages ends before it begins.", *evidence)
        return holds(
            self.name, f"The page lies within pages {pages.first} to {pages.last}.", *evidence
        )

    def _on_the_page(self, quotation: Quotation, inquiry: Inquiry) -> Finding | None:
        """Compare the page with those on which the words stand; None where it cannot be told."""
        if number_of_words(quotation.text) < FEWEST or inquiry.authority is None:
            return None
        pinned = pointed_at(inquiry)
        paged = [one for one in inquiry.opinions if one.page_breaks]
        found = _standing(quotation, [one for one in paged if as_quoted(quotation.text, one)])
        if not any(_off(pinned, *one)[0] == 0 for one in found):
            found = _standing(quotation, paged) + _standing_there(quotation, paged, pinned)
        if not found:
            return None
        evidence = on_record(inquiry.authority)
        off, near = min((_off(pinned, *one) for one in found), key=lambda one: one[0])
        there = _said(found)
        if off == 0:
            return holds(self.name, f"The words stand {there}.", *evidence)
        # Of notes that a source prints apart, the pages are those of the text before them, and
        # of those that it prints last, none.
        apart = all(NOTE.match(one.text.lstrip()) for one, _, _ in found)
        behind = all(start >= one.page_breaks[-1][0] for one, start, _ in found)
        named = re.search(r"\bnn?\. ?\d", inquiry.citation.pin)
        noted = named and (off == 1 or apart or behind)
        if (off == 1 and near) or noted or quotation.bond == "loose":
            return differs(self.name, f"The words stand {there}.", *evidence)
        return contradicts(self.name, f"The words stand {there}.", *evidence)


_MOST_UNMARKED = 12_000
"""Characters behind the last mark of a page; where more stand there, marks were lost."""
_FEWEST_ON_A_PAGE = 1_000
"""Characters on a page of the earlier volumes, at least."""


def _unmarked(opinions: tuple[Opinion, ...], last: int) -> int:
    """Return over how many pages more a decision may run, where the marks after its last are lost.

    Of the opinion in which the last one stands alone: notes bear no marks at their end.
    """
    longest = max(
        (
            len(one.text) - one.page_breaks[-1][0]
            for one in opinions
            if one.page_breaks and one.page_breaks[-1][1] == last and not NOTE.match(one.text)
        ),
        default=0,
    )
    return longest // _FEWEST_ON_A_PAGE if longest > _MOST_UNMARKED else 0


def _standing(quotation: Quotation, opinions: list[Opinion]) -> list[tuple[Opinion, int, int]]:
    """Return where the words stand in the opinions, or words like them."""
    return [(one, *place) for one in opinions for place in places(quotation.text, one)]


def _standing_there(
    quotation: Quotation, opinions: list[Opinion], pinned: list[Stretch]
) -> list[tuple[Opinion, int, int]]:
    """Return where on the pages pointed at the words stand: elsewhere they may stand as well."""
    found = []
    for one in opinions:
        for stretch in pinned:
            marks = one.page_breaks
            low = bisect_right(marks, stretch.first, key=lambda mark: mark[1]) - 1
            high = bisect_right(marks, stretch.last, key=lambda mark: mark[1])
            if low < 0:
                continue
            start = marks[low][0]
            end = marks[high][0] if high < len(marks) else len(one.text)
            page = one.model_copy(update={"text": one.text[start:end]})
            if match(quotation.text, page).kind in ("verbatim", "licensed", "slight"):
                found += [(one, start + a, start + b) for a, b in places(quotation.text, page)]
    return found


def _first_of_record(cited: Reference | None, authority: Authority) -> int | None:
    """Return the first page by which it is cited, where the record has it."""
    if cited is None or cited not in authority.references or not cited.page.isdigit():
        return None
    return int(cited.page)


def _off(pinned: list[Stretch], opinion: Opinion, start: int, end: int) -> tuple[int, bool]:
    """Return by how many pages words stand off those pointed at, and whether at an edge."""
    over = surely_over(opinion.page_breaks, start, end)
    if over is None:
        return 0, False
    apart = min(max(one.first - over[1], over[0] - one.last, 0) for one in pinned)
    if apart == 0 and _well_before(min(one.first for one in pinned), opinion, start, end):
        return 1, True
    edge = nearest_break(opinion.page_breaks, start, end)
    return apart, edge is not None and edge <= NEAR_A_BREAK


_A_THIRD = 1 / 3
"""Of a page, by which two that are printed beside each other may differ in length, and more."""


def _well_before(page: int, opinion: Opinion, start: int, end: int) -> bool:
    """Say whether words stand well before a page whose mark was lost, by where the others are."""
    breaks = opinion.page_breaks
    rank = bisect_right(breaks, start, key=lambda mark: mark[0])
    if not 0 < rank < len(breaks) or not breaks[rank - 1][1] < page < breaks[rank][1]:
        return False
    (low, first), (high, last) = breaks[rank - 1], breaks[rank]
    if end > high:
        return False
    return page - (first + (last - first) * (end - low) / (high - low)) >= _A_THIRD


def _said(found: list[tuple[Opinion, int, int]]) -> str:
    pages = sorted(
        {over for one, start, end in found if (over := pages_over(one.page_breaks, start, end))}
    )
    told = [f"{a}" if a == b else f"{a}-{b}" for a, b in pages[:6]]
    several = len(told) > 1 or "-" in told[0]
    return f"on page{'s' if several else ''} {' and '.join(told)}"
