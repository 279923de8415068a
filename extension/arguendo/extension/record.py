"""The record as a reader wants it: a passage in its place, and the way from case to case."""

import datetime as dt

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.model import Passage
from arguendo.corpus.provenance import Recorded
from arguendo.extension.wire import PassageInPlace
from arguendo.graph.gate.gate import authority_view
from arguendo.graph.routes import route_views
from arguendo.graph.views import passage_view
from arguendo.graph.wire.routes import RouteView

AROUND = 400
"""Characters of the record shown at most on either side of a passage."""


def passage_in_place(library: Library, id: str) -> PassageInPlace:
    """Return a passage with the words of the record around it."""
    found = library.passages((id,))
    if not found:
        raise InputError("The library does not hold that passage.", "It may have been rebuilt.")
    (passage,) = found
    authority = library.authority(passage.authority)
    assert authority is not None, "the shelf holds no passage without its authority"
    before, after = "", ""
    shown = passage_view(passage)
    if not shown.digest:
        # The points of a digest are each whole; an opinion's passage is cut out of its text.
        before, after = _around(library, passage)
    return PassageInPlace(
        passage=shown,
        authority=authority_view(authority),
        before=Recorded(before),
        after=Recorded(after),
    )


def _around(library: Library, passage: Passage) -> tuple[str, str]:
    (text,) = (
        opinion.text
        for opinion in library.opinions(passage.authority)
        if opinion.id == passage.opinion
    )
    before = text[max(0, passage.start - AROUND) : passage.start]
    after = text[passage.end : passage.end + AROUND]
    # A word cut in two is left out.
    if passage.start > AROUND:
        before = before.partition(" ")[2]
    if passage.end + AROUND < len(text):
        after = after.rpartition(" ")[0]
    return before.strip(), after.strip()


def routes_between(
    library: Library, old: str, new: str, as_of: dt.date, thesis: str
) -> tuple[RouteView, ...]:
    """Return the ways from an old authority to a new one; the one that carries the thesis first."""
    first, last = library.authority(old), library.authority(new)
    if first is None or last is None:
        raise InputError("The library does not hold that authority.", "It may have been rebuilt.")
    return route_views(library, first, last, as_of, thesis)
