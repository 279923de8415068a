"""Cases cited by their docket number: `Smith v. Jones, No. 22-cv-1461 (S.D.N.Y. June 22, 2023)`.

A number is read as a case's only where a case is named right before it. The number under which
the case at bar is filed stands in a caption or at the head of a page, with no name before it and a
comma between, and is no citation.
"""

import re
from collections.abc import Iterator, Sequence

from arguendo.corpus.citations.after import tail
from arguendo.corpus.citations.before import signal
from arguendo.corpus.citations.docket_numbers import DOCKET, LEADS
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.shapes import Trace

_BEHIND = re.compile(
    rf",?[ ]\(?(?:{DOCKET})\)?"
    r"(?:,?[ ]?(?P<slip>slip op\.|mem\. op\.)"
    r"|,?[ ]?(?:ECF|Dkt|Doc|D\.E|D\.I|DE|Docket Entry)\.?(?: Nos?\.)?[ ]\d{1,4}(?:-\d{1,3})?)?"
    r"(?:(?:,? at |, (?=\*))(?P<pin>\*{0,2}\d{1,4}(?:-\*?\d{1,4})?))?"
)
"""What may stand between the name and the parentheses with court and day."""


def docket_citations(text: str, traces: Sequence[Trace], full: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the cases that are cited by a docket number alone, in the order of the text.

    `full` holds the citations to a reporter, in that order too: what stands in one is its own.
    """
    at = floor = 0
    for number, name in enumerate(traces):
        if name.kind != "name":
            continue
        while at < len(full) and full[at].end <= name.start:
            at += 1
        if at < len(full) and full[at].start <= name.start:
            continue
        leads = LEADS.search(text, name.start, name.end + 4)
        end = min(leads.start(), name.end) if leads else name.end
        found = _BEHIND.match(text, end)
        if not found or (text[end] != "," and "(" not in found[0]):
            continue
        following = next(
            (one.start for one in traces[number + 1 : number + 6] if one.start >= found.end()),
            len(text),
        )
        behind = tail(text, found.end(), following)
        docket = found["docket"] or found["bare"]
        if docket.isdigit() and len(docket) < 4 and behind.year is None:
            continue  # an item of a list
        slip = "slip op. " if found["slip"] else ""
        yield Draft(
            start=name.start,
            end=behind.end,
            reach=behind.reach,
            form="docket",
            name=" ".join(text[name.start : end].split()),
            pin=slip + found["pin"] if found["pin"] else behind.pin,
            year=behind.year,
            court=behind.court,
            signal=signal(text, name.start, floor),
            parenthetical=behind.parenthetical,
            docket=" ".join(docket.split()),
            decided=behind.decided,
        )
        floor = behind.end
