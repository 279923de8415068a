"""The pages that a citation points at, read out of its pin."""

import re
from functools import lru_cache
from typing import NamedTuple

from arguendo.corpus.model import Citation, Pages, Reference
from arguendo.corpus.verification.model import Inquiry

SURELY_PAST = 3
"""Pages. So far behind the last star page of a text held whole no page of it can be: a mark or
two may be missing."""
_PAGE = re.compile(r"\s*(?:at\s+|pp?\.\s*)?(?P<first>\d{1,6})(?:\s*[-–—]\s*(?P<last>\d{1,5}))?\b")


class Stretch(NamedTuple):
    """A page, or a run of pages, that is pointed at."""

    first: int
    last: int
    backwards: bool = False
    """Whether it was written with its end before its beginning."""


def points_elsewhere(inquiry: Inquiry) -> bool:
    """Say whether `Id.` has a page that is none of the decision's: another may be meant by it.

    A citation that names its authority and has such a page is wrong; of `Id.`, either is.
    """
    pages, pinned = inquiry.pages, pointed_at(inquiry)
    if inquiry.citation.form != "id" or pages is None or not pinned:
        return False
    inside = pages.first <= pinned[0].first < pages.last + SURELY_PAST
    return not inside and of_that_reporter(inquiry, pages)


def of_that_reporter(inquiry: Inquiry, pages: Pages) -> bool:
    """Say whether the page pointed at is one of the reporter whose pages are held."""
    cited = inquiry.citation
    reference = cited.reference or inquiry.stands_for.reference
    if reference is None or reference.reporter != pages.reporter:
        return False
    if cited.form == "short" and _prints_another(cited, inquiry.stands_for):
        return False
    return not cited.parallels or _follows_the_first(cited)


def _follows_the_first(cited: Citation) -> bool:
    """Say whether the page stands behind the first of parallel references, not a later one."""
    if cited.reference is None:
        return False
    at = cited.text.rfind(cited.pin)
    before = cited.text[: max(at, 0)]
    last = [number for number in re.findall(r"\d+", before) if len(number) > 0]
    return bool(last) and last[-1] == cited.reference.page


def _prints_another(cited: Citation, meant: Citation) -> bool:
    """Say whether a short form gives the volume of a parallel reference: `58 S. Ct., at 632`.

    An early volume bears two numbers, and its pages are the same by both.
    """
    first = meant.reference
    others = [one for one in meant.parallels if first is not None and one.page != first.page]
    if first is None or not others or _volume(first).search(cited.text):
        return False
    return any(_volume(one).search(cited.text) for one in others)


def _volume(reference: Reference) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(reference.volume)}(?!\w)")


def pointed_at(inquiry: Inquiry) -> list[Stretch]:
    """Return the pages a citation points at; `2425` is 24 to 25 where only those are of it."""
    pages = inquiry.pages
    first = pages.first if pages is not None else None
    return [
        one if pages is None else _parted(one, pages)
        for one in stretches(inquiry.citation.pin, first)
    ]


_MOST_RUN_TOGETHER = 20
"""Pages of a run whose dash was lost."""


def _parted(stretch: Stretch, pages: Pages) -> Stretch:
    """Return the run of pages that stands there without its dash, if there is one."""
    digits = str(stretch.first)
    half = len(digits) // 2
    if len(digits) % 2 or stretch.first <= pages.last + SURELY_PAST:
        return stretch
    first, last = int(digits[:half]), int(digits[half:])
    near = first < last <= first + _MOST_RUN_TOGETHER
    return Stretch(first, last) if near and pages.first <= first <= pages.last else stretch


@lru_cache(maxsize=1024)
def stretches(pin: str, begins: int | None = None) -> tuple[Stretch, ...]:
    """Return the pages of a pin: `115-17, 120, n. 3` is 115 to 117, and 120.

    Notes and sections are no pages, and a number shorter than the first may be cut short, unless
    the decision is known to have begun by then.
    """
    read = [found for stretch in pin.split(",") if (found := _PAGE.match(stretch))]
    return tuple(
        _stretch(one["first"], one["last"])
        for one in read
        if len(one["first"]) >= len(read[0]["first"])
        or (begins is not None and int(one["first"]) >= begins)
    )


def _stretch(first: str, last: str | None) -> Stretch:
    """Return a run of pages, whose last one may be cut short: 117 of `115-17`."""
    if last is None:
        return Stretch(int(first), int(first))
    full = int(last if len(last) >= len(first) else first[: len(first) - len(last)] + last)
    return Stretch(int(first), max(full, int(first)), full < int(first))
